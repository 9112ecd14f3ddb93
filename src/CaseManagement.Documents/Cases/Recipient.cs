namespace CaseManagement.Documents.Cases;

/// <summary>How a recipient is addressed.</summary>
public enum RecipientKind
{
    /// <summary>你.</summary>
    Citizen,

    /// <summary>你单位.</summary>
    Organisation,
}

/// <summary>Whom a document is sent to (主送).</summary>
/// <param name="Name">Name as printed.</param>
/// <param name="Kind">Decides the pronoun.</param>
public sealed record Recipient(string Name, RecipientKind Kind)
{
    /// <summary>A party as recipient.</summary>
    public static Recipient Of(PartyLine party) =>
        new(party.Name, party is CitizenLine ? RecipientKind.Citizen : RecipientKind.Organisation);

    /// <summary>Several parties as recipients of one document.</summary>
    public static IReadOnlyList<Recipient> Of(IEnumerable<PartyLine> parties) => [.. parties.Select(Of)];
}
