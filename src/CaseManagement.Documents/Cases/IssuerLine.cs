using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Cases;

/// <summary>The two bodies in whose names documents go out (法4①②).</summary>
public sealed record IssuerLine
{
    /// <summary>行政复议机关, such as 银川市人民政府.</summary>
    public required string Organ { get; init; }

    /// <summary>行政复议机构, such as 银川市司法局; signs the notices that the law leaves to it.</summary>
    public required string Office { get; init; }
}

/// <summary>Whom the reader may ask.</summary>
/// <param name="Persons">承办人; may be empty.</param>
/// <param name="Telephone">联系电话.</param>
/// <param name="Address">Where papers are handed in or sent; null when it is not printed.</param>
public sealed record ContactLine(IReadOnlyList<string> Persons, string Telephone, string? Address = null)
{
    /// <summary>As 附注: 联系人：某甲、某乙；联系电话：….</summary>
    internal string Note
    {
        get
        {
            var persons = Persons.Select(Phrase.Clean).Where(p => p.Length > 0).ToList();
            var by = persons.Count > 0 ? $"联系人：{string.Join("、", persons)}；" : "";
            var at = Phrase.Clause(Address) is { Length: > 0 } address ? $"；联系地址：{address}" : "";
            return $"{by}联系电话：{Phrase.Clean(Telephone)}{at}";
        }
    }
}
