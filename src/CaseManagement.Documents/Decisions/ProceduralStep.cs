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
    /// <param name="reason">What stood in the way.</param>
    public static ProceduralStep OpinionsNotHeard(string reason) =>
        new($"因当事人原因不能听取其意见（{Phrase.Clause(reason)}），依法进行书面审理");

    /// <summary>听证 (法50).</summary>
    public static ProceduralStep HearingHeld(DateOnly on) => new($"于{Phrase.Day(on)}组织了听证");

    /// <summary>The committee was asked for its opinion (法52).</summary>
    public static ProceduralStep CommitteeConsulted() => new("提请行政复议委员会提出了咨询意见");

    /// <summary>中止 and 恢复 (法39).</summary>
    public static ProceduralStep Suspended(DateOnly from, DateOnly resumed) =>
        new($"于{Phrase.Day(from)}中止审理、于{Phrase.Day(resumed)}恢复审理");

    /// <summary>中止 of a case that was not resumed before it ended (法41(五)).</summary>
    public static ProceduralStep StillSuspended(DateOnly from) => new($"于{Phrase.Day(from)}中止审理");

    /// <summary>鉴定、勘验, whose time is not counted (条例26 45、46).</summary>
    /// <param name="what">鉴定 or 现场勘验.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="until">Its last day; null while it goes on.</param>
    public static ProceduralStep Examined(string what, DateOnly from, DateOnly? until) =>
        new(until is { } end ? $"于{Phrase.Day(from)}至{Phrase.Day(end)}进行{what}" : $"于{Phrase.Day(from)}起进行{what}");

    /// <summary>报请提级审理, which the superior organ did not grant; the time between is not counted (条例26 40②).</summary>
    public static ProceduralStep ReportedUpward(DateOnly on, DateOnly answered) =>
        new($"于{Phrase.Day(on)}报请上级行政复议机关提级审理，于{Phrase.Day(answered)}收到不予提级的决定");

    /// <summary>提级审理 (法38、条例26 40).</summary>
    /// <param name="on">Day the papers arrived.</param>
    /// <param name="from">The organ that had the case.</param>
    public static ProceduralStep Elevated(DateOnly on, string from) =>
        new($"决定提级审理，于{Phrase.Day(on)}收到{Phrase.Clause(from)}移送的案件材料");

    /// <summary>径行决定 on the strength of an earlier decision in effect (条例26 65).</summary>
    /// <param name="number">Its 文号.</param>
    public static ProceduralStep OnEarlierDecision(string number) =>
        new($"依照{Citation.Regulations(65, 1)}的规定，根据已经发生法律效力的行政复议决定{Phrase.InBrackets(number)}的内容直接作出决定");

    /// <summary>第三人 called in (法16).</summary>
    public static ProceduralStep ThirdPartiesCalled(DateOnly on, IEnumerable<string> names) =>
        new($"于{Phrase.Day(on)}通知{string.Join("、", names.Select(Phrase.Clean))}作为第三人参加行政复议");

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
