namespace CaseManagement.Documents.Wording;

/// <summary>The statutes that documents cite.</summary>
public enum Statute
{
    /// <summary>行政复议法 (2023 修订).</summary>
    ReconsiderationLaw,

    /// <summary>行政复议法实施条例 (2026 修订).</summary>
    ImplementingRegulations,

    /// <summary>行政诉讼法.</summary>
    LitigationLaw,

    /// <summary>民事诉讼法.</summary>
    CivilProcedureLaw,

    /// <summary>行政强制法.</summary>
    CompulsionLaw,
}

internal static class StatuteNames
{
    public static string FullName(this Statute statute) =>
        statute switch
        {
            Statute.ReconsiderationLaw => "《中华人民共和国行政复议法》",
            Statute.ImplementingRegulations => "《中华人民共和国行政复议法实施条例》",
            Statute.LitigationLaw => "《中华人民共和国行政诉讼法》",
            Statute.CivilProcedureLaw => "《中华人民共和国民事诉讼法》",
            Statute.CompulsionLaw => "《中华人民共和国行政强制法》",
        };
}
