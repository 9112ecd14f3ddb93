namespace CaseManagement.Domain.Documents;

/// <summary>Where a document of the catalogue comes from.</summary>
public enum DocumentOrigin
{
    /// <summary>Issued by an act: number, seal, stored words, served.</summary>
    Issued,

    /// <summary>Composed from the record when somebody asks for it; not issued, not stored.</summary>
    Composed,

    /// <summary>Handed in as a file, or its facts entered with an act.</summary>
    HandedIn,

    /// <summary>The system does not have it yet.</summary>
    Missing,
}

/// <summary>One document of the catalogue (law.md D).</summary>
/// <param name="Id">Its id, such as D3.16.</param>
/// <param name="Name">Its name.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="When">When it is made.</param>
/// <param name="By">Who makes it.</param>
/// <param name="To">Whom it goes to.</param>
/// <param name="Fields">Fields the law demands; 无明文 where it names none.</param>
/// <param name="Article">Article it rests on.</param>
public sealed record CatalogueEntry(
    string Id,
    string Name,
    DocumentOrigin Origin,
    string When,
    string By,
    string To,
    string Fields,
    string Article
)
{
    /// <summary>The kinds issued under this id; empty when none is.</summary>
    public IReadOnlyList<DocumentKind> Kinds { get; init; } = [];

    /// <summary>How many kinds of forms are composed from the record under this id, beside what is issued; none as a rule.</summary>
    public int Forms { get; init; }

    /// <summary>What is lacking or particular; null when nothing is.</summary>
    public string? Note { get; init; }
}
