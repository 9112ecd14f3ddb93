using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Decisions;

/// <summary>The draft on its way: proposed → reviewed → approved; sending back returns it to the officer.</summary>
public enum DraftState
{
    [Named("已提出")]
    Proposed,

    [Named("已审核")]
    Reviewed,

    [Named("已批准")]
    Approved,

    [Named("已退回")]
    SentBack,
}

/// <summary>The draft of a decision with what has been said about it.</summary>
public sealed record DecisionDraft(ProposeDecision Content, DraftState State)
{
    /// <summary>Moves of the record.</summary>
    public static ParallelMachine<DraftState> Machine { get; } =
        new(
            "决定稿",
            (DraftState.Proposed, CaseAct.ReviewDecision, DraftState.Reviewed),
            (DraftState.Reviewed, CaseAct.ApproveDecision, DraftState.Approved),
            (DraftState.Proposed, CaseAct.SendBack, DraftState.SentBack),
            (DraftState.Reviewed, CaseAct.SendBack, DraftState.SentBack),
            (DraftState.Approved, CaseAct.IssueDecision, DraftState.Approved)
        );

    /// <summary>Last remark of a reviewer or approver.</summary>
    public string? Remark { get; init; }

    /// <summary>Legal day of its last step: the next one cannot lie before it.</summary>
    public required DateOnly Since { get; init; }

    internal DecisionDraft Moved(CaseAct act, string? remark, DateOnly day) =>
        this with
        {
            State = Machine.Fire(State, act),
            Remark = remark,
            Since = day,
        };
}

/// <summary>转入拟定决定 (法61; law.md B2-20): the gates of the review must have been passed.</summary>
public sealed record BeginDrafting : ActFacts
{
    /// <summary>Definition of the act.</summary>
    public static ActDefinition<BeginDrafting> Definition { get; } =
        new()
        {
            Act = CaseAct.BeginDrafting,
            Law = ["B2-20"],
            Permission = Permission.HandleCase,
            From = ReviewGuards.InReview,
            To = CaseStatus.Drafting,
            Guards = [ReviewGuards.EnoughOfficers, .. DraftingGates.Reviewed, .. DraftingGates.NothingOpen],
            Change = static (_, _, _) => { },
        };
}

/// <summary>径行决定 (条例26 65; law.md B2-28): on the strength of a decision already in effect about the same or a like act.</summary>
public sealed record DecideDirectly : ActFacts
{
    [Field("已生效决定的文号", Max = 100)]
    public required string EarlierDecision { get; init; }

    [Field("属于同一或者同样行政行为的说明", Lines = 3, Max = 2000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<DecideDirectly> Definition { get; } =
        new()
        {
            Act = CaseAct.DecideDirectly,
            Law = ["B2-28"],
            Permission = Permission.HandleCase,
            From = ReviewGuards.InReview,
            To = CaseStatus.Drafting,
            Clocks = ["T20 止（不再要求答复）"],
            Guards = [ReviewGuards.EnoughOfficers, .. DraftingGates.NothingOpen],
            Change = static (c, _, at) =>
            {
                c.DecidedDirectly = true;
                c.StopClock(TimeLimits.T20, at, "径行决定，不再要求答复");
            },
        };
}

/// <summary>审核 (法61①): the head of the division, then on to the one who approves.</summary>
public sealed record ReviewDecision : ActFacts
{
    [Field("审核意见", Lines = 3, Max = 2000)]
    public required string Opinion { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ReviewDecision> Definition { get; } =
        new()
        {
            Act = CaseAct.ReviewDecision,
            Law = ["B2-21", "H5"],
            Permission = Permission.ReviewDecision,
            From = [CaseStatus.UnderApproval],
            Guards = [DraftGuards.At(DraftState.Proposed, "决定稿已经审核。"), DraftGuards.NotOwnCase],
            Checks = [DraftGuards.AfterLastStep<ReviewDecision>()],
            Change = static (c, f, at) => c.Draft = c.Draft!.Moved(CaseAct.ReviewDecision, f.Opinion, at.Day),
        };
}

/// <summary>退回修改 (law.md B2-31): with the remarks; the review period runs on.</summary>
public sealed record SendBack : ActFacts
{
    [Field("退回意见", Lines = 4, Max = 2000)]
    public required string Remark { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<SendBack> Definition { get; } =
        new()
        {
            Act = CaseAct.SendBack,
            Law = ["B2-31"],
            Permission = Permission.SendBackDecision,
            From = [CaseStatus.UnderApproval],
            To = CaseStatus.Drafting,
            Guards =
            [
                new(
                    "draft.approved",
                    "决定稿已经批准，不能退回。",
                    null,
                    static (c, _) => c.Draft is { State: DraftState.Proposed or DraftState.Reviewed }
                ),
            ],
            Checks = [DraftGuards.AfterLastStep<SendBack>()],
            Change = static (c, f, at) => c.Draft = c.Draft!.Moved(CaseAct.SendBack, f.Remark, at.Day),
        };
}

/// <summary>批准决定 (法61①; law.md B2-21): the head of the organ agrees, or a collective discussion adopts it.</summary>
public sealed record ApproveDecision : ActFacts
{
    [Field("经集体讨论通过")]
    public bool CollectiveDiscussion { get; init; }

    [Field("审批意见", Lines = 3, Max = 2000)]
    public required string Opinion { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ApproveDecision> Definition { get; } =
        new()
        {
            Act = CaseAct.ApproveDecision,
            Law = ["B2-21"],
            Permission = Permission.ApproveDecision,
            From = [CaseStatus.UnderApproval],
            Guards = [DraftGuards.At(DraftState.Reviewed, "决定稿尚未经审核（或者已经批准）。"), DraftGuards.NotOwnCase],
            Checks = [DraftGuards.AfterLastStep<ApproveDecision>()],
            Change = static (c, f, at) => c.Draft = c.Draft!.Moved(CaseAct.ApproveDecision, f.Opinion, at.Day),
        };
}

/// <summary>Guards of the draft.</summary>
internal static class DraftGuards
{
    /// <summary>Whoever handles the case does not review or approve it.</summary>
    public static readonly Guard NotOwnCase = new(
        "draft.own",
        "承办人员不能审核、批准自己承办的案件。",
        "法61①",
        static (c, at) => c.Staffing?.Includes(at.By.Id) != true
    );

    /// <summary>The steps follow one another, so that no decision is dated before its approval (法61①、62).</summary>
    public static Check<T> AfterLastStep<T>()
        where T : ActFacts => Days.NotBefore<T>("draft.day", "办理日期不能早于决定稿上一步办理之日。", static (c, _) => c.Draft?.Since);

    public static Guard At(DraftState state, string otherwise) =>
        new($"draft.{state}", otherwise, "法61①", (c, _) => c.Draft?.State == state);
}

/// <summary>制发决定书 (法75; law.md B2-21, T23): under the organ's seal; the review period ends on this day.</summary>
public sealed record IssueDecision : ActFacts
{
    /// <summary>Definition of the act.</summary>
    public static ActDefinition<IssueDecision> Definition { get; } =
        new()
        {
            Act = CaseAct.IssueDecision,
            Law = ["B2-21", "T23"],
            Permission = Permission.HandleCase,
            From = [CaseStatus.UnderApproval],
            To = CaseStatus.Decided,
            Irrevocable = true,
            Clocks = ["T23 止（看作出之日）"],
            Documents = [DocumentKind.Decision],
            Guards =
            [
                DraftGuards.At(DraftState.Approved, "决定稿尚未经机关负责人同意或者集体讨论通过。"),
                DraftingGates.NoPermittedWithdrawal,
                DraftingGates.NoElevation,
            ],
            Checks = [DraftGuards.AfterLastStep<IssueDecision>()],
            // 责令制定机关予以纠正 (法59): the decision is what orders it, so its maker receives it too.
            Issues = static (c, _, _) =>
                [
                    new(
                        DocumentKind.Decision,
                        [
                            .. c.AllPartyKeys,
                            .. c.Draft!.Content.Obligations.Select(o => o.RuleMaker)
                                .OfType<OrganisationId>()
                                .Distinct()
                                .Select(id => id.Value),
                        ]
                    ),
                ],
            Change = static (c, _, at) =>
            {
                c.StopReviewClocks(at, "作出行政复议决定");
                var draft = c.Draft!.Content;
                c.Draft = c.Draft.Moved(CaseAct.IssueDecision, c.Draft.Remark, at.Day);
                c.Outcome = new CaseOutcome(OutcomeKind.Decided, at.Day) { Decisions = draft.Outcomes, OrderAnew = draft.OrderAnew };
                c.ConcludedOn = at.Day;
            },
        };
}
