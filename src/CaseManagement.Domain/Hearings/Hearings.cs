using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Hearings;

/// <summary>How far a hearing has come: ordered → held | cancelled; an adjournment sets a new time and orders new notices.</summary>
public enum HearingState
{
    [Named("已决定举行")]
    Ordered,

    [Named("已举行")]
    Held,

    [Named("已取消")]
    Cancelled,
}

/// <summary>A hearing (法50、51).</summary>
/// <param name="StartsAt">Local time of Asia/Shanghai.</param>
/// <param name="NoticeNo">Number in the case of the notice in force.</param>
public sealed record Hearing(int No, DateTime StartsAt, string Place, bool Online, int NoticeNo, HearingState State)
{
    /// <summary>Moves of the record.</summary>
    public static ParallelMachine<HearingState> Machine { get; } =
        new(
            "听证",
            (HearingState.Ordered, CaseAct.AdjournHearing, HearingState.Ordered),
            (HearingState.Ordered, CaseAct.HoldHearing, HearingState.Held),
            (HearingState.Ordered, CaseAct.CancelHearing, HearingState.Cancelled)
        );

    /// <summary>The panel.</summary>
    public required HearingPanel Panel { get; init; }

    /// <summary>Accounts of the panel: the case is open to them for the hearing.</summary>
    public required IReadOnlyList<Guid> Members { get; init; }

    /// <summary>What is to be heard.</summary>
    public required string Matters { get; init; }

    /// <summary>Times it was adjourned.</summary>
    public int Adjournments { get; init; }

    /// <summary>Summary of the record; null before it was held.</summary>
    public string? Summary { get; init; }

    /// <summary>Legal day of the hearing.</summary>
    public DateOnly Day => DateOnly.FromDateTime(StartsAt);
}

/// <summary>The panel (法50③): one presiding officer, two or more hearing officers, one recorder.</summary>
public sealed record HearingPanel(string Presiding, IReadOnlyList<string> Officers, string Recorder);

/// <summary>决定听证 (法50、51; law.md C, T22): the panel, the time and the notice, five working days ahead.</summary>
public sealed record OrderHearing : ActFacts
{
    [Field("听证事由")]
    public required HearingGround Ground { get; init; }

    [Field("举行时间")]
    public required DateTime StartsAt { get; init; }

    [Field("地点或者网络链接", Max = 200)]
    public required string Place { get; init; }

    [Field("网络视频听证")]
    public bool Online { get; init; }

    [Field("拟听证事项", Lines = 4, Max = 2000)]
    public required string Matters { get; init; }

    [Field("主持人", From = Choice.Staff)]
    public required Guid Presiding { get; init; }

    [Field("听证员", From = Choice.Staff, Hint = "两名以上行政复议人员")]
    public required IReadOnlyList<Guid> Officers { get; init; }

    [Field("记录员", From = Choice.Staff)]
    public required Guid Recorder { get; init; }

    /// <summary>Names as of the entry.</summary>
    public HearingPanel? Panel { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<OrderHearing> Definition { get; } =
        new()
        {
            Act = CaseAct.OrderHearing,
            Law = ["T22", "A0.8", "F7", "C"],
            Permission = Permission.HandleCase,
            From = HearingRules.WhileReviewed,
            Clocks = ["T22 自听证举行之日倒数5个工作日"],
            Documents = [DocumentKind.HearingNotice],
            Guards =
            [
                HearingRules.InOrdinaryProcedure,
                new(
                    "hearing.open",
                    "已有一次听证尚未举行。",
                    "法51①",
                    static (c, _) => !c.HearingList.Exists(h => h.State == HearingState.Ordered)
                ),
            ],
            Checks =
            [
                HearingRules.NoticeInTime<OrderHearing>(nameof(StartsAt), f => f.StartsAt),
                new(
                    "hearing.presiding",
                    nameof(Presiding),
                    "主持人应当是行政复议人员。",
                    "法50③",
                    static (_, f, at) => at.Staff(f.Presiding) is { IsReconsiderationOfficer: true }
                ),
                new(
                    "hearing.officers",
                    nameof(Officers),
                    "听证员应当是两名以上行政复议人员。",
                    "法50③",
                    static (_, f, at) =>
                        f.Officers.Distinct().Count() >= 2 && f.Officers.All(o => at.Staff(o) is { IsReconsiderationOfficer: true })
                ),
                new(
                    "hearing.recorder",
                    nameof(Recorder),
                    "请选择本机构人员担任记录员。",
                    "法50③",
                    static (_, f, at) => at.Staff(f.Recorder) is not null
                ),
                new(
                    "hearing.people",
                    nameof(Officers),
                    "主持人、听证员、记录员不能由同一人兼任。",
                    "法50③",
                    static (_, f, _) => new HashSet<Guid>([f.Presiding, f.Recorder, .. f.Officers]).Count == f.Officers.Count + 2
                ),
                new(
                    "hearing.recused",
                    nameof(Officers),
                    "听证人员中有人在本案回避。",
                    "公务员法76",
                    static (c, f, _) => !new[] { f.Presiding, f.Recorder }.Concat(f.Officers).Any(c.IsRecused)
                ),
            ],
            Complete = static (f, at) =>
                f with
                {
                    Panel = new HearingPanel(Name(at, f.Presiding), [.. f.Officers.Select(o => Name(at, o))], Name(at, f.Recorder)),
                },
            Issues = static (c, _, _) => [new(DocumentKind.HearingNotice, c.AllPartyKeys) { Subject = c.HearingList.Count + 1 }],
            Change = static (c, f, _) =>
                c.HearingList.Add(
                    new Hearing(c.HearingList.Count + 1, f.StartsAt, f.Place, f.Online, c.DocumentList.Count + 1, HearingState.Ordered)
                    {
                        Panel = f.Panel!,
                        Members = [f.Presiding, .. f.Officers, f.Recorder],
                        Matters = f.Matters,
                    }
                ),
        };

    private static string Name(ActContext at, Guid id) => at.Staff(id)?.Name ?? "";
}

/// <summary>Rules of the hearing's time.</summary>
internal static class HearingRules
{
    /// <summary>Hearings belong to the ordinary procedure; one may still become necessary while the decision is drafted.</summary>
    public static readonly CaseStatus[] WhileReviewed = [CaseStatus.Ordinary, CaseStatus.Drafting];

    public static readonly Guard InOrdinaryProcedure = new(
        "hearing.simplified",
        "听证适用于普通程序审理的案件。",
        "法50、听证办法2",
        static (c, _) => c.Procedure == Procedure.Ordinary
    );

    public static readonly Guard Ordered = new(
        "hearing.none",
        "没有尚未举行的听证。",
        "法50",
        static (c, _) => c.HearingList.Exists(h => h.State == HearingState.Ordered)
    );

    /// <summary>The notice must go out five working days ahead (T22), counted back by the organ's reading (A0.8).</summary>
    public static Check<TFacts> NoticeInTime<TFacts>(string field, Func<TFacts, DateTime> startsAt)
        where TFacts : ActFacts =>
        new(
            "hearing.notice-period",
            field,
            "应当在举行听证的五个工作日前书面通知当事人，请另定举行时间。",
            "法51①",
            (_, f, at) => LatestNotice(DateOnly.FromDateTime(startsAt(f)), at) >= at.Day
        );

    /// <summary>The latest day for the notice of a hearing on that day.</summary>
    public static DateOnly LatestNotice(DateOnly hearing, ActContext at) =>
        DeadlineCalculator.Calculate(TimeLimits.T22, hearing, false, at.Calendar, at.Settings.Deadlines).Date!.Value;

    public static int Open(Case c) => c.HearingList.FindIndex(h => h.State == HearingState.Ordered);
}

/// <summary>延期举行听证 (听证办法 4②): told in time, with the reason; the new time is noticed like the first.</summary>
public sealed record AdjournHearing : ActFacts
{
    [Field("变更后的举行时间")]
    public required DateTime StartsAt { get; init; }

    [Field("变更后的地点或者网络链接", Max = 200)]
    public required string Place { get; init; }

    [Field("变更的理由", Lines = 3, Max = 1000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<AdjournHearing> Definition { get; } =
        new()
        {
            Act = CaseAct.AdjournHearing,
            Law = ["T22"],
            Permission = Permission.HandleCase,
            From = HearingRules.WhileReviewed,
            Clocks = ["T22 自变更后的举行之日倒数"],
            Documents = [DocumentKind.HearingNotice],
            Guards = [HearingRules.Ordered],
            Checks = [HearingRules.NoticeInTime<AdjournHearing>(nameof(StartsAt), f => f.StartsAt)],
            Issues = static (c, _, _) =>
                [new(DocumentKind.HearingNotice, c.AllPartyKeys) { Subject = c.HearingList[HearingRules.Open(c)].No }],
            Change = static (c, f, _) =>
            {
                var i = HearingRules.Open(c);
                c.HearingList[i] = c.HearingList[i] with
                {
                    State = Hearing.Machine.Fire(c.HearingList[i].State, CaseAct.AdjournHearing),
                    StartsAt = f.StartsAt,
                    Place = f.Place,
                    NoticeNo = c.DocumentList.Count + 1,
                    Adjournments = c.HearingList[i].Adjournments + 1,
                };
            },
        };
}

/// <summary>Who came to the hearing for the respondent (法51③).</summary>
public enum RespondentAttendance
{
    [Named("负责人参加")]
    HeadAttended,

    [Named("负责人不能参加，已说明理由并委托工作人员")]
    Delegated,

    [Named("未参加")]
    Absent,
}

/// <summary>
/// 举行听证 (法50、51): the record the recorder made is the basis of the decision (法61②). An applicant who stays away without good reason waives the hearing.
/// </summary>
public sealed record HoldHearing : ActFacts
{
    [Field("申请人（代理人）参加")]
    public bool ApplicantAttended { get; init; }

    [Field("申请人未参加的情况", Optional = true, Lines = 2, Max = 500, Hint = "无正当理由拒不参加的，视为放弃听证权利")]
    public string? ApplicantAbsence { get; init; }

    [Field("被申请人参加情况")]
    public required RespondentAttendance Respondent { get; init; }

    [Field("被申请人负责人不能参加的理由", Optional = true, Lines = 2, Max = 500)]
    public string? RespondentReason { get; init; }

    [Field("听证笔录摘要", Lines = 6, Max = 8000)]
    public required string Summary { get; init; }

    [Field("听证笔录", Optional = true)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<HoldHearing> Definition { get; } =
        new()
        {
            Act = CaseAct.HoldHearing,
            Law = ["T22", "B3-听证"],
            Permission = Permission.HoldHearing,
            From = HearingRules.WhileReviewed,
            Guards =
            [
                HearingRules.Ordered,
                new(
                    "hearing.unserved",
                    "听证通知书没有在举行五个工作日前送达全部当事人（包括其后参加的第三人），不能举行，请改期。",
                    "法51①",
                    static (c, at) =>
                        HearingRules.Open(c) is var i and >= 0
                        && c.DocumentList[c.HearingList[i].NoticeNo - 1] is var notice
                        && HearingRules.LatestNotice(c.HearingList[i].Day, at) is var latest
                        && c.AllPartyKeys.All(party => notice.ServedOn(party) is { } served && served <= latest)
                ),
                new(
                    "hearing.panel-recused",
                    "听证人员中有人在本案回避，请取消后另行组成听证组。",
                    "公务员法76",
                    static (c, _) => HearingRules.Open(c) is var i and >= 0 && !c.HearingList[i].Members.Any(c.IsRecused)
                ),
            ],
            Checks =
            [
                new(
                    "hearing.day",
                    "Day",
                    "办理日期应为听证举行之日。",
                    null,
                    static (c, _, at) => HearingRules.Open(c) is var i and >= 0 && c.HearingList[i].Day == at.Day
                ),
                new(
                    "hearing.absence",
                    nameof(ApplicantAbsence),
                    "请写明申请人未参加的情况。",
                    "法51②",
                    static (_, f, _) => f.ApplicantAttended || !string.IsNullOrWhiteSpace(f.ApplicantAbsence)
                ),
                new(
                    "hearing.respondent-reason",
                    nameof(RespondentReason),
                    "被申请人负责人不能参加的，应当说明理由。",
                    "法51③",
                    static (_, f, _) => f.Respondent == RespondentAttendance.HeadAttended || !string.IsNullOrWhiteSpace(f.RespondentReason)
                ),
            ],
            Change = static (c, f, _) =>
            {
                var i = HearingRules.Open(c);
                c.HearingList[i] = c.HearingList[i] with
                {
                    State = Hearing.Machine.Fire(c.HearingList[i].State, CaseAct.HoldHearing),
                    Summary = f.Summary,
                };
            },
        };
}

/// <summary>取消听证: with the reason. A mandatory hearing still has to be held before the draft.</summary>
public sealed record CancelHearing : ActFacts
{
    [Field("取消的理由", Lines = 3, Max = 1000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<CancelHearing> Definition { get; } =
        new()
        {
            Act = CaseAct.CancelHearing,
            Law = ["B3-听证"],
            Permission = Permission.HandleCase,
            From = HearingRules.WhileReviewed,
            Guards = [HearingRules.Ordered],
            Change = static (c, _, _) =>
            {
                var i = HearingRules.Open(c);
                c.HearingList[i] = c.HearingList[i] with { State = Hearing.Machine.Fire(c.HearingList[i].State, CaseAct.CancelHearing) };
            },
        };
}
