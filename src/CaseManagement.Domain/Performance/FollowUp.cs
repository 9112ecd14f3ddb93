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
            From = [CaseStatus.Performing],
            LearnedLater = true,
            Clocks = ["T42、T43 止", "H1.1 自履行之日起"],
            Guards = [ObligationRules.Any("obligation.none", "没有待履行的义务。", static (_, o, _) => o is { IsPerformed: false, PerformedOn: null }, "H1")],
            Checks = [ObligationRules.Is<RecordPerformance>(f => f.No, static (_, o, _) => o is { IsPerformed: false, PerformedOn: null }, "请选择尚未登记履行的义务。", "H1")],
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
            From = [CaseStatus.Performing],
            Irrevocable = true,
            Clocks = ["H1.1 止", "H1.2 自接到履行报告之日起"],
            Guards = [ObligationRules.Any("obligation.none", "没有待报告的履行义务。", Reportable, "H1")],
            Checks =
            [
                ObligationRules.Is<ReportPerformance>(f => f.No, Reportable, "请选择尚未报告的履行义务。", "H1"),
                new(
                    "report.day",
                    nameof(PerformedOn),
                    "履行日期应在决定书（调解书）生效之后、报告之日以前。",
                    "H1",
                    static (c, f, at) => f.PerformedOn <= at.Day && f.PerformedOn >= (c.EffectiveOn ?? f.PerformedOn)
                ),
            ],
            Change = static (c, f, at) =>
            {
                var known = c.ObligationList.Find(o => o.No == f.No)!.PerformedOn is not null;
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

    private static bool Reportable(Case c, Obligation o, ActContext at) => Obligation.Machine.Can(o.State, CaseAct.ReportPerformance);
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
            From = [CaseStatus.Performing],
            Clocks = ["H1.2、H1.3 止"],
            Guards = [ObligationRules.Any("obligation.none", "没有需要回访的履行义务。", static (_, o, _) => !o.IsPerformed, "H1")],
            Checks = [ObligationRules.Is<Revisit>(f => f.No, static (_, o, _) => !o.IsPerformed, "请选择尚未办结的履行义务。", "H1")],
            Change = static (c, f, at) =>
            {
                c.StopClock(TimeLimits.H12, at, "回访", $"履行{f.No}");
                if (f.Performed)
                {
                    ObligationRules.Move(c, f.No, CaseAct.Revisit, o => o with { RevisitedOn = at.Day, PerformedOn = o.PerformedOn ?? at.Day, FoundUnperformed = false });
                    PerformanceClocks.Performed(c, f.No, at);
                    c.StopClock(TimeLimits.H11, at, "回访确认已履行", $"履行{f.No}");
                }
                else
                {
                    ObligationRules.Update(c, f.No, o => o with { RevisitedOn = at.Day, PerformedOn = null, FoundUnperformed = true });
                    c.StopClock(TimeLimits.H11, at, "回访发现未履行", $"履行{f.No}");
                }
            },
        };
}

/// <summary>催告履行 (H1): the first rung, when the period or the report is overdue, or a revisit found nothing performed.</summary>
public sealed record Urge : ActFacts
{
    [Field("履行义务", From = Choice.Obligation)]
    public required int No { get; init; }

    [Field("要求履行并报告的期限（日）")]
    public required int Days { get; init; }

    [Field("催告内容", Lines = 3, Max = 2000)]
    public required string Content { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<Urge> Definition { get; } =
        new()
        {
            Act = CaseAct.Urge,
            Law = ["H1", "B2-23"],
            Permission = Permission.FollowUp,
            From = [CaseStatus.Performing],
            Guards = [ObligationRules.Any("urge.not-due", "履行期限和报告期限均未届满，尚不需要催告。", Due, "H1")],
            Checks =
            [
                ObligationRules.Is<Urge>(f => f.No, Due, "请选择逾期未履行或者未报告的义务。", "H1"),
                new("urge.days", nameof(Days), "请填写1至60之间的日数。", null, static (_, f, _) => f.Days is >= 1 and <= 60),
            ],
            Change = static (c, f, at) => ObligationRules.Move(c, f.No, CaseAct.Urge, o => o with { UrgedUntil = at.Day.AddDays(f.Days) }),
        };

    private static bool Due(Case c, Obligation o, ActContext at) =>
        Obligation.Machine.Can(o.State, CaseAct.Urge)
        && (ObligationRules.IsOverdue(c, o, at) || (c.OpenClock(TimeLimits.H11, o.Subject)?.Due(at.Calendar, at.Settings.Deadlines).Date is { } due && at.Day > due));
}

/// <summary>责令限期履行 (法77②; T43): 应当, by the organ; the number of days is the organ's, the law gives none.</summary>
public sealed record OrderPerformance : ActFacts
{
    [Field("履行义务", From = Choice.Obligation)]
    public required int No { get; init; }

    [Field("责令履行的期限（日）")]
    public required int Days { get; init; }

    [Field("理由", Lines = 3, Max = 2000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<OrderPerformance> Definition { get; } =
        new()
        {
            Act = CaseAct.OrderPerformance,
            Law = ["T43", "H1", "B2-23"],
            Permission = Permission.OrderPerformance,
            ProposedBy = Permission.FollowUp,
            From = [CaseStatus.Performing],
            Irrevocable = true,
            Clocks = ["责令的期限自被申请人收到通知书之日起（T43）"],
            Documents = [DocumentKind.OrderToPerform],
            Guards =
            [
                ObligationRules.Any("order.not-urged", "请先催告履行。", static (_, o, _) => Obligation.Machine.Can(o.State, CaseAct.OrderPerformance), "H1"),
            ],
            Checks =
            [
                ObligationRules.Is<OrderPerformance>(f => f.No, static (_, o, _) => Obligation.Machine.Can(o.State, CaseAct.OrderPerformance), "请选择已催告仍未履行的义务。", "法77②"),
                new("order.days", nameof(Days), "请填写1至180之间的日数。", "法77②", static (_, f, _) => f.Days is >= 1 and <= 180),
            ],
            Issues = static (c, f, _) =>
                [new(DocumentKind.OrderToPerform, c.ObligationList.Find(o => o.No == f.No) is { } o ? [o.Respondent] : []) { Subject = f.No }],
            Change = static (c, f, _) => ObligationRules.Move(c, f.No, CaseAct.OrderPerformance, o => o with { OrderedDays = f.Days }),
        };
}

/// <summary>约谈 (法77②): 可以, of the head of an agency that was ordered and still does not perform.</summary>
public sealed record HoldAdmonitoryTalk : ActFacts
{
    [Field("履行义务", From = Choice.Obligation)]
    public required int No { get; init; }

    [Field("被约谈人和约谈情况", Lines = 3, Max = 2000)]
    public required string Content { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<HoldAdmonitoryTalk> Definition { get; } =
        new()
        {
            Act = CaseAct.HoldAdmonitoryTalk,
            Law = ["H1", "B2-23"],
            Permission = Permission.OrderPerformance,
            ProposedBy = Permission.FollowUp,
            From = [CaseStatus.Performing],
            Guards = [ObligationRules.Any("talk.not-ordered", "请先责令限期履行。", static (_, o, _) => Obligation.Machine.Can(o.State, CaseAct.HoldAdmonitoryTalk), "法77②")],
            Checks =
            [
                ObligationRules.Is<HoldAdmonitoryTalk>(f => f.No, static (_, o, _) => Obligation.Machine.Can(o.State, CaseAct.HoldAdmonitoryTalk), "请选择已责令仍未履行的义务。", "法77②"),
            ],
            Change = static (c, f, _) => ObligationRules.Move(c, f.No, CaseAct.HoldAdmonitoryTalk, static o => o),
        };
}

/// <summary>通报批评 (法77②): the last rung of the ladder.</summary>
public sealed record CirculateCriticism : ActFacts
{
    [Field("履行义务", From = Choice.Obligation)]
    public required int No { get; init; }

    [Field("通报范围和内容", Lines = 3, Max = 2000)]
    public required string Content { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<CirculateCriticism> Definition { get; } =
        new()
        {
            Act = CaseAct.CirculateCriticism,
            Law = ["H1", "B2-23"],
            Permission = Permission.OrderPerformance,
            ProposedBy = Permission.FollowUp,
            From = [CaseStatus.Performing],
            Guards = [ObligationRules.Any("criticism.not-ordered", "请先责令限期履行。", static (_, o, _) => Obligation.Machine.Can(o.State, CaseAct.CirculateCriticism), "法77②")],
            Checks =
            [
                ObligationRules.Is<CirculateCriticism>(f => f.No, static (_, o, _) => Obligation.Machine.Can(o.State, CaseAct.CirculateCriticism), "请选择已责令仍未履行的义务。", "法77②"),
            ],
            Change = static (c, f, _) => ObligationRules.Move(c, f.No, CaseAct.CirculateCriticism, static o => o),
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
}
