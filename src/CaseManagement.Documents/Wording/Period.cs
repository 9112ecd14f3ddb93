using CaseManagement.Documents.Cases;

namespace CaseManagement.Documents.Wording;

/// <summary>Lengths of the Law and the words for them.</summary>
internal static class Period
{
    /// <summary>Days from acceptance to the decision (法62).</summary>
    public static int DecisionDays(ProcedureKind procedure) =>
        procedure switch
        {
            ProcedureKind.Ordinary => 60,
            ProcedureKind.Simplified => 30,
        };

    /// <summary>Working days from receipt of the copy to the reply (法48、54①).</summary>
    public static int ReplyWorkingDays(ProcedureKind procedure) =>
        procedure switch
        {
            ProcedureKind.Ordinary => 10,
            ProcedureKind.Simplified => 5,
        };

    /// <summary>Working days from receipt of the notice to the supplement (法31②).</summary>
    public const int SupplementWorkingDays = 10;

    /// <summary>Days an extension may add (法62①).</summary>
    public const int LongestExtensionDays = 30;

    /// <summary>Days to report corrections after an opinion letter (法76).</summary>
    public const int OpinionReportDays = 60;

    /// <summary>Days to act anew where no statute says otherwise (条例26 58①).</summary>
    public const int ActAnewDays = 60;

    public static string Name(ProcedureKind procedure) =>
        procedure switch
        {
            ProcedureKind.Ordinary => "普通程序",
            ProcedureKind.Simplified => "简易程序",
        };

    public static string WorkingDays(int days) => $"{days}个工作日";

    public static string Days(int days) => $"{days}日";

    /// <summary>，至2026年9月14日届满; nothing when the day may still move, for a provisional date is never printed.</summary>
    public static string Until(DueDay? due) => due is { Provisional: false, Day: var day } ? $"，至{Phrase.Day(day)}届满" : "";
}
