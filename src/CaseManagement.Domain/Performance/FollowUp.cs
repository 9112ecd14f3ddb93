using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Performance;

/// <summary>转入履行监督 (法77; law.md B2-23, 33).</summary>
public sealed record OpenPerformance : ActFacts
{
    /// <summary>Definition of the act.</summary>
    public static ActDefinition<OpenPerformance> Definition { get; } =
        new()
        {
            Act = CaseAct.OpenPerformance,
            Law = ["B2-23", "B2-33", "H1"],
            Permission = Permission.ActBySystem,
            Automatic = true,
            From = [CaseStatus.Served, CaseStatus.Mediated],
            To = CaseStatus.Performing,
            Guards =
            [
                new(
                    "performance.nothing",
                    "没有履行内容，也没有待反馈的意见书。",
                    "法77",
                    static (c, _) => c.ObligationList.Count > 0 || c.OpinionLetterList.Exists(o => o.IsOpen)
                ),
            ],
            Change = static (_, _, _) => { },
        };
}

/// <summary>登记已履行 (H1): the day of performance starts the ten days for the report (H1.1).</summary>
public sealed record RecordPerformance : ActFacts
{
    [Field("履行义务", From = Choice.Obligation)]
    public required int No { get; init; }

    [Field("履行情况", Lines = 3, Max = 2000)]
    public required string Content { get; init; }

    /// <summary>Definition of the act. The legal day is the day of performance.</summary>
    public static ActDefinition<RecordPerformance> Definition { get; } =
        new()
        {
            Act = CaseAct.RecordPerformance,
            Law = ["H1", "H1.1"],
            Permission = Permission.ReportPerformance,
            From = ObligationRules.WhileFollowedUp,
            LearnedLater = true,
            Clocks = ["T42、T43 止", "H1.1 自履行之日起"],
            Guards =
            [
                ObligationRules.Any(
                    "obligation.none",
                    "没有待履行的义务。",
                    static (_, o, _) => o is { IsPerformed: false, PerformedOn: null },
                    "任务清单14"
                ),
            ],
            Checks =
            [
                ObligationRules.Is<RecordPerformance>(
                    f => f.No,
                    static (_, o, _) => o is { IsPerformed: false, PerformedOn: null },
                    "请选择尚未登记履行的义务。",
                    "任务清单14"
                ),
                ObligationRules.Own<RecordPerformance>(f => f.No),
                ObligationRules.After<RecordPerformance>(
                    f => f.No,
                    "performance.day",
                    "履行日期不能早于决定书（调解书）对被申请人生效之日。",
                    static _ => null
                ),
            ],
            Change = static (c, f, at) =>
            {
                ObligationRules.Update(c, f.No, o => o with { PerformedOn = at.Day, FoundUnperformed = false });
                PerformanceClocks.Performed(c, f.No, at);
                c.StartClock(TimeLimits.H11, at, "被申请人履行", $"履行{f.No}");
            },
        };
}

/// <summary>提交履行报告 (H1; law.md H1.1, H1.2): within ten days of performance; from its receipt the office has five days to revisit.</summary>
public sealed record ReportPerformance : ActFacts
{
    [Field("履行义务", From = Choice.Obligation)]
    public required int No { get; init; }

    [Field("履行日期")]
    public required DateOnly PerformedOn { get; init; }

    [Field("履行情况", Lines = 4, Max = 4000)]
    public required string Content { get; init; }

    [Field("证明材料", Optional = true)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ReportPerformance> Definition { get; } =
        new()
        {
            Act = CaseAct.ReportPerformance,
            Law = ["H1", "H1.1", "H1.2"],
            Permission = Permission.ReportPerformance,
            From = ObligationRules.WhileFollowedUp,
            Irrevocable = true,
            Clocks = ["H1.1 止", "H1.2 自接到履行报告之日起"],
            Guards = [ObligationRules.Any("obligation.none", "没有待报告的履行义务。", Reportable, "任务清单14")],
            Checks =
            [
                ObligationRules.Is<ReportPerformance>(f => f.No, Reportable, "请选择尚未报告的履行义务。", "任务清单14"),
                ObligationRules.Own<ReportPerformance>(f => f.No),
                new(
                    "report.performed",
                    nameof(PerformedOn),
                    "履行日期应在决定书（调解书）对被申请人生效之后、报告之日以前。",
                    "任务清单14",
                    static (c, f, at) =>
                        f.PerformedOn <= at.Day
                        && c.ObligationList.Find(o => o.No == f.No) is { } o
                        && f.PerformedOn >= c.ClockList.Find(clock => clock.Subject == o.Subject && clock.Limit.Id == o.Limit.Id)!.StartedOn
                ),
                ObligationRules.After<ReportPerformance>(
                    f => f.No,
                    "report.day",
                    "报告日期不能早于上次回访或者登记的履行之日。",
                    static o => o.FoundUnperformed ? o.RevisitedOn : o.PerformedOn
                ),
            ],
            Change = static (c, f, at) =>
            {
                var known = c.OpenClock(TimeLimits.H11, $"履行{f.No}") is not null;
                ObligationRules.Move(
                    c,
                    f.No,
                    CaseAct.ReportPerformance,
                    o => o with { PerformedOn = f.PerformedOn, ReportedOn = at.Day, FoundUnperformed = false }
                );
                if (!known)
                {
                    PerformanceClocks.Performed(c, f.No, at with { Day = f.PerformedOn });
                    c.StartClock(TimeLimits.H11, at, "被申请人履行", $"履行{f.No}", f.PerformedOn);
                }

                c.StopClock(TimeLimits.H11, at, "接到履行报告", $"履行{f.No}");
                c.StartClock(TimeLimits.H12, at, "接到履行报告", $"履行{f.No}");
            },
        };

    /// <summary>Once; a second time only after a revisit found the first report untrue.</summary>
    private static bool Reportable(Case c, Obligation o, ActContext at) =>
        Obligation.Machine.Can(o.State, CaseAct.ReportPerformance) && (o.State != FollowUpState.Reported || o.FoundUnperformed);
}

/// <summary>How a revisit was made.</summary>
public enum RevisitMethod
{
    [Named("电话")]
    Telephone,

    [Named("当面")]
    InPerson,

    [Named("线上")]
    Online,

    [Named("书面")]
    Written,
}

/// <summary>
/// 回访 (H1; H1.2, H1.3): of the applicant, within five days of the report or thirty days of the end of the period, whichever comes first. What the applicant says
/// decides whether it counts as performed.
/// </summary>
public sealed record Revisit : ActFacts
{
    [Field("履行义务", From = Choice.Obligation)]
    public required int No { get; init; }

    [Field("回访方式")]
    public required RevisitMethod Method { get; init; }

    [Field("经回访，义务已经履行")]
    public bool Performed { get; init; }

    [Field("回访情况", Lines = 4, Max = 4000)]
    public required string Content { get; init; }

    [Field("申请人满意")]
    public bool Satisfied { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<Revisit> Definition { get; } =
        new()
        {
            Act = CaseAct.Revisit,
            Law = ["H1", "H1.2", "H1.3"],
            Permission = Permission.FollowUp,
            From = ObligationRules.WhileFollowedUp,
            Clocks = ["H1.2、H1.3 止"],
            Guards = [ObligationRules.Any("obligation.none", "没有需要回访的履行义务。", static (_, o, _) => !o.IsPerformed, "任务清单14")],
            Checks =
            [
                ObligationRules.Is<Revisit>(f => f.No, static (_, o, _) => !o.IsPerformed, "请选择尚未办结的履行义务。", "任务清单14"),
                ObligationRules.After<Revisit>(
                    f => f.No,
                    "revisit.day",
                    "回访日期不能早于履行报告（或者决定书对被申请人生效）之日。",
                    static o => o.ReportedOn ?? o.PerformedOn
                ),
            ],
            Change = static (c, f, at) =>
            {
                c.StopClock(TimeLimits.H12, at, "回访", $"履行{f.No}");
                if (f.Performed)
                {
                    ObligationRules.Move(
                        c,
                        f.No,
                        CaseAct.Revisit,
                        o => o with { RevisitedOn = at.Day, PerformedOn = o.PerformedOn ?? at.Day, FoundUnperformed = false }
                    );
                    PerformanceClocks.Performed(c, f.No, at);
                    c.StopClock(TimeLimits.H11, at, "回访确认已履行", $"履行{f.No}");
                }
                else
                {
                    var claimed = c.ObligationList.Find(o => o.No == f.No)!.PerformedOn is not null;
                    ObligationRules.Update(
                        c,
                        f.No,
                        o => o with { RevisitedOn = at.Day, PerformedOn = null, FoundUnperformed = claimed || o.FoundUnperformed }
                    );
                    c.StopClock(TimeLimits.H11, at, "回访发现未履行", $"履行{f.No}");
                    PerformanceClocks.RunOn(c, f.No, at);
                }
            },
        };
}

/// <summary>Clocks of performance.</summary>
internal static class PerformanceClocks
{
    /// <summary>Performance ends the period of the decision and that of an order.</summary>
    public static void Performed(Case c, int no, ActContext at)
    {
        c.StopClock(TimeLimits.T42, at, "已履行", $"履行{no}");
        c.StopClock(TimeLimits.T43, at, "已履行", $"履行{no}");
        c.StopClock(TimeLimits.T43, at, "已履行", $"责令履行{no}");
    }

    /// <summary>Reported as performed, found not to be: the periods of the decision and of an order were never kept, they run on from the day they began.</summary>
    public static void RunOn(Case c, int no, ActContext at)
    {
        var periods = c
            .ClockList.Where(clock =>
                clock.Limit.Id is "T42" or "T43" && (clock.Subject == $"履行{no}" || clock.Subject == $"责令履行{no}")
            )
            .DistinctBy(clock => clock.Subject)
            .ToList();
        foreach (var period in periods.Where(period => c.OpenClock(period.Limit, period.Subject) is null))
        {
            c.StartClock(period.Limit, at, "回访发现未履行，期限照算", period.Subject, period.StartedOn, period.Facts[0].Length);
        }
    }
}
