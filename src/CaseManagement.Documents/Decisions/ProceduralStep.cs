using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Decisions;

/// <summary>A step of the procedure that a decision mentions, already in words.</summary>
public sealed record ProceduralStep
{
    private ProceduralStep(string words) => Words = words;

    /// <summary>A clause such as 于2026年9月1日组织听证; clauses are joined into one sentence.</summary>
    internal string Words { get; }

    /// <summary>听取意见 (法49).</summary>
    public static ProceduralStep OpinionsHeard(DateOnly on) => new($"于{Phrase.Day(on)}听取了当事人的意见");

    /// <summary>Opinions could not be heard for reasons on the parties' side (法49).</summary>
    /// <param name="reason">因 what.</param>
    public static ProceduralStep OpinionsNotHeard(string reason) => new($"因{Phrase.Clause(reason)}不能听取意见，依法进行书面审理");

    /// <summary>听证 (法50).</summary>
    public static ProceduralStep HearingHeld(DateOnly on) => new($"于{Phrase.Day(on)}组织了听证");

    /// <summary>The committee was asked for its opinion (法52).</summary>
    public static ProceduralStep CommitteeConsulted() => new("提请行政复议委员会提出了咨询意见");

    /// <summary>中止 and 恢复 (法39).</summary>
    public static ProceduralStep Suspended(DateOnly from, DateOnly resumed) =>
        new($"于{Phrase.Day(from)}中止审理、于{Phrase.Day(resumed)}恢复审理");

    /// <summary>延期 (法62①).</summary>
    public static ProceduralStep Extended(int days) => new($"因情况复杂，经批准延长审理期限{Period.Days(days)}");

    /// <summary>简易转普通 (法55).</summary>
    public static ProceduralStep Converted(DateOnly on) => new($"于{Phrase.Day(on)}由简易程序转为普通程序审理");

    /// <summary>合并审理 (条例26 43).</summary>
    public static ProceduralStep Joined(IEnumerable<string> caseNumbers) =>
        new($"与{string.Join("、", caseNumbers.Select(Phrase.Clean))}合并审理");

    internal static string Sentence(IReadOnlyList<ProceduralStep> steps) =>
        steps.Count == 0 ? "" : $"审理期间，本机关{string.Join("；", steps.Select(s => s.Words))}。";
}
