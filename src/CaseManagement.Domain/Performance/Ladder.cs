using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Performance;

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
            From = ObligationRules.WhileFollowedUp,
            Guards = [ObligationRules.Any("urge.not-due", "履行期限和报告期限均未届满，尚不需要催告。", Due, "任务清单14")],
            Checks =
            [
                ObligationRules.Is<Urge>(f => f.No, Due, "请选择逾期未履行或者未报告的义务。", "任务清单14"),
                new("urge.days", nameof(Days), "请填写1至60之间的日数。", null, static (_, f, _) => f.Days is >= 1 and <= 60),
            ],
            Change = static (c, f, at) =>
                ObligationRules.Move(
                    c,
                    f.No,
                    CaseAct.Urge,
                    o => o with { UrgedUntil = at.Day.AddDays(f.Days), Rung = FollowUpState.Urged }
                ),
        };

    private static bool Due(Case c, Obligation o, ActContext at) =>
        Obligation.Machine.Can(o.State, CaseAct.Urge)
        && o.Rung is FollowUpState.Pending or FollowUpState.Urged
        && (ObligationRules.IsOverdue(c, o, at) || ObligationRules.ReportIsOverdue(c, o, at));
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
            ProposedBy = Permission.SubmitProposal,
            From = ObligationRules.WhileFollowedUp,
            Irrevocable = true,
            Clocks = ["责令的期限自被申请人收到通知书之日起（T43）"],
            Documents = [DocumentKind.OrderToPerform],
            Guards =
            [
                ObligationRules.Any("order.not-urged", "没有已催告仍未履行（或者逾期未报告）的义务；请先催告履行。", Due, "任务清单14"),
            ],
            Checks =
            [
                ObligationRules.Is<OrderPerformance>(f => f.No, Due, "请选择已催告仍未履行的义务。", "法77②"),
                new("order.days", nameof(Days), "请填写1至180之间的日数。", "法77②", static (_, f, _) => f.Days is >= 1 and <= 180),
            ],
            Issues = static (c, f, _) =>
                [
                    new(DocumentKind.OrderToPerform, c.ObligationList.Find(o => o.No == f.No) is { } o ? [o.Respondent] : [])
                    {
                        Subject = f.No,
                    },
                ],
            Change = static (c, f, _) =>
                ObligationRules.Move(c, f.No, CaseAct.OrderPerformance, o => o with { OrderedDays = f.Days, Rung = FollowUpState.Ordered }),
        };

    private static bool Due(Case c, Obligation o, ActContext at) =>
        ObligationRules.MayClimb(c, o, at, CaseAct.OrderPerformance, FollowUpState.Urged);
}

/// <summary>通知约谈 (法77②; law.md D4.5): calls the head of an agency that was ordered and still does not perform; again where the time is changed. The rung is climbed by the talk itself.</summary>
public sealed record CallToTalk : ActFacts
{
    [Field("履行义务", From = Choice.Obligation)]
    public required int No { get; init; }

    [Field("被约谈人", Max = 200, Hint = "有关负责人的姓名、职务")]
    public required string Whom { get; init; }

    [Field("约谈时间")]
    public required DateTime StartsAt { get; init; }

    [Field("约谈地点", Max = 200)]
    public required string Place { get; init; }

    [Field("约谈事项", Lines = 3, Max = 2000, Hint = "每行一项")]
    public required string Matters { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<CallToTalk> Definition { get; } =
        new()
        {
            Act = CaseAct.CallToTalk,
            Law = ["H1", "B2-23"],
            Permission = Permission.OrderPerformance,
            ProposedBy = Permission.SubmitProposal,
            From = ObligationRules.WhileFollowedUp,
            Documents = [DocumentKind.AdmonitoryTalkNotice],
            Guards =
            [
                ObligationRules.Any("talk.not-ordered", "没有已责令仍未履行的义务；请先责令限期履行。", HoldAdmonitoryTalk.Due, "法77②"),
            ],
            Checks =
            [
                ObligationRules.Is<CallToTalk>(f => f.No, HoldAdmonitoryTalk.Due, "请选择已责令仍未履行的义务。", "法77②"),
                new(
                    "talk.time",
                    nameof(StartsAt),
                    "约谈时间不能早于通知之日。",
                    null,
                    static (_, f, at) => DateOnly.FromDateTime(f.StartsAt) >= at.Day
                ),
            ],
            Issues = static (c, f, _) =>
                [
                    new(DocumentKind.AdmonitoryTalkNotice, c.ObligationList.Find(o => o.No == f.No) is { } o ? [o.Respondent] : [])
                    {
                        Subject = f.No,
                    },
                ],
            Change = static (c, f, _) => ObligationRules.Update(c, f.No, o => o with { TalkAt = f.StartsAt }),
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
            ProposedBy = Permission.SubmitProposal,
            From = ObligationRules.WhileFollowedUp,
            Guards = [ObligationRules.Any("talk.not-ordered", "没有已责令仍未履行的义务；请先责令限期履行。", Due, "法77②")],
            Checks = [ObligationRules.Is<HoldAdmonitoryTalk>(f => f.No, Due, "请选择已责令仍未履行的义务。", "法77②")],
            Change = static (c, f, _) =>
                ObligationRules.Move(c, f.No, CaseAct.HoldAdmonitoryTalk, static o => o with { Rung = FollowUpState.Talked }),
        };

    internal static bool Due(Case c, Obligation o, ActContext at) =>
        ObligationRules.MayClimb(c, o, at, CaseAct.HoldAdmonitoryTalk, FollowUpState.Ordered);
}

/// <summary>通报批评 (法77②): the last rung of the ladder.</summary>
public sealed record CirculateCriticism : ActFacts
{
    [Field("履行义务", From = Choice.Obligation)]
    public required int No { get; init; }

    [Field("通报范围", Optional = true, Max = 200, Hint = "主送的机关，必填，例如：各县（市）区人民政府，市人民政府各部门")]
    public string? Audience { get; init; }

    [Field("通报内容", Lines = 3, Max = 2000)]
    public required string Content { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<CirculateCriticism> Definition { get; } =
        new()
        {
            Act = CaseAct.CirculateCriticism,
            Law = ["H1", "B2-23"],
            Permission = Permission.OrderPerformance,
            ProposedBy = Permission.SubmitProposal,
            From = ObligationRules.WhileFollowedUp,
            Documents = [DocumentKind.CriticismCircular],
            Guards = [ObligationRules.Any("criticism.not-ordered", "没有已责令仍未履行的义务；请先责令限期履行。", Due, "法77②")],
            Checks =
            [
                ObligationRules.Is<CirculateCriticism>(f => f.No, Due, "请选择已责令仍未履行的义务。", "法77②"),
                new(
                    "criticism.audience",
                    nameof(Audience),
                    "请填写通报范围，即通报主送的机关。",
                    "法77②",
                    static (_, f, _) => !string.IsNullOrWhiteSpace(f.Audience)
                ),
            ],
            Issues = static (c, f, _) =>
                [
                    new(DocumentKind.CriticismCircular, c.ObligationList.Find(o => o.No == f.No) is { } o ? [o.Respondent] : [])
                    {
                        Subject = f.No,
                    },
                ],
            Change = static (c, f, _) =>
                ObligationRules.Move(c, f.No, CaseAct.CirculateCriticism, static o => o with { Rung = FollowUpState.Criticised }),
        };

    private static bool Due(Case c, Obligation o, ActContext at) =>
        ObligationRules.MayClimb(c, o, at, CaseAct.CirculateCriticism, FollowUpState.Ordered, FollowUpState.Talked);
}
