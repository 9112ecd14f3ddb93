using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Decisions;

/// <summary>Grounds of dismissal after acceptance (法33、条例26 37①).</summary>
public enum DismissalGround
{
    [Named("不符合受理条件", "法33、30①")]
    ConditionMissing,

    [Named("请求明显缺乏事实和法律依据，经释明仍坚持", "条例26 37①(一)")]
    PlainlyUnfounded,

    [Named("所请求的职责或者给付明显不属于行政机关权限", "条例26 37①(二)")]
    PlainlyNoPower,

    [Named("行政行为的效力已被生效裁判、调解书确认", "条例26 37①(三)")]
    ConfirmedByCourt,
}

/// <summary>驳回行政复议申请 (法33; law.md B2-16): not the rejection of a claim (法69).</summary>
public sealed record DismissPetition : ActFacts
{
    [Field("驳回事由")]
    public required IReadOnlyList<DismissalGround> Grounds { get; init; }

    [Field("理由", Lines = 5, Max = 4000)]
    public required string Reasons { get; init; }

    [Field("属于复议前置案件")]
    public bool PriorReconsideration { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<DismissPetition> Definition { get; } =
        new()
        {
            Act = CaseAct.DismissPetition,
            Law = ["B2-16", "T01", "T02", "T03", "T16", "T47", "F4", "F5"],
            Permission = Permission.DecideDisposal,
            ProposedBy = Permission.SubmitProposal,
            From = CaseStatuses.UnderReview,
            To = CaseStatus.ApplicationDismissed,
            Irrevocable = true,
            Clocks = ["T23 止", "T47（前置案件：T16）自收到决定书之日起"],
            Documents = [DocumentKind.DismissalDecision],
            Checks = [new("dismissal.ground", nameof(Grounds), "请至少选择一项事由。", "法33", static (_, f, _) => f.Grounds.Count > 0)],
            Issues = static (c, _, _) => [new(DocumentKind.DismissalDecision, c.AllPartyKeys)],
            Change = static (c, f, at) =>
            {
                c.StopReviewClocks(at, "驳回行政复议申请");
                c.Outcome = new CaseOutcome(OutcomeKind.Dismissed, at.Day)
                {
                    PriorReconsideration = f.PriorReconsideration || c.Petition.PriorGround is not null,
                };
                c.ConcludedOn = at.Day;
            },
        };
}

/// <summary>The five grounds of termination (法41; law.md F10).</summary>
public enum TerminationGround
{
    [Named("申请人撤回申请，机构准予撤回", "法41(一)")]
    Withdrawn,

    [Named("申请人死亡，没有近亲属或者近亲属放弃", "法41(二)")]
    Died,

    [Named("申请人（组织）终止，没有承受人或者承受人放弃", "法41(三)")]
    OrganisationEnded,

    [Named("同一违法行为涉嫌犯罪，被采取刑事强制措施", "法41(四)")]
    CriminalMeasure,

    [Named("中止满六十日，中止原因仍未消除", "法41(五)")]
    SuspendedSixtyDays,
}

/// <summary>终止行政复议 (法41; law.md B2-14, 15; A6.8).</summary>
public sealed record Terminate : ActFacts
{
    [Field("终止事由")]
    public required TerminationGround Ground { get; init; }

    [Field("事实和理由", Lines = 4, Max = 4000)]
    public required string Reasons { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<Terminate> Definition { get; } =
        new()
        {
            Act = CaseAct.Terminate,
            Law = ["B2-14", "B2-15", "B2-19", "T28", "F10", "A6.8"],
            Permission = Permission.DecideDisposal,
            ProposedBy = Permission.SubmitProposal,
            From = [.. CaseStatuses.UnderReview, CaseStatus.Suspended],
            To = CaseStatus.Terminated,
            Irrevocable = true,
            Clocks = ["T23 止", "T28 止"],
            Documents = [DocumentKind.TerminationDecision],
            Checks =
            [
                new(
                    "termination.withdrawal",
                    nameof(Ground),
                    "因撤回终止的，须先登记撤回申请并由机构负责人准予。",
                    "法41(一)",
                    static (c, f, _) => f.Ground != TerminationGround.Withdrawn || c.Withdrawal?.PermittedOn is not null
                ),
                new(
                    "termination.sixty-days",
                    nameof(Ground),
                    "仅限法39①(一)(二)(四)三种中止，且满六十日原因仍未消除；下落不明等其他中止不适用。",
                    "法41(五)",
                    static (c, f, at) =>
                        f.Ground != TerminationGround.SuspendedSixtyDays
                        || (
                            c.Status == CaseStatus.Suspended
                            && c.SuspensionList[^1].MayEndAfterSixtyDays
                            && c.OpenClock(TimeLimits.T28)?.Due(at.Calendar, at.Settings.Deadlines).Date is { } due
                            && at.Day > due
                        )
                ),
                new(
                    "termination.applicant",
                    nameof(Ground),
                    "该事由与申请人的类别不符：死亡限公民，终止限法人或者其他组织。",
                    "法41(二)(三)",
                    static (c, f, _) =>
                        f.Ground switch
                        {
                            TerminationGround.Died => c.Applicants.Any(a => a.Facts?.Kind == PartyKind.Citizen),
                            TerminationGround.OrganisationEnded => c.Applicants.Any(a => a.Facts?.Kind == PartyKind.Organisation),
                            _ => true,
                        }
                ),
                Days.NotBefore<Terminate>(
                    "termination.day",
                    "终止日期不能早于准予撤回之日。",
                    static (c, f) => f.Ground == TerminationGround.Withdrawn ? c.Withdrawal?.PermittedOn : null
                ),
                new(
                    "termination.suspended",
                    nameof(Ground),
                    "中止期间只能以“中止满六十日”终止；其他事由请先恢复审理。",
                    "法41",
                    static (c, f, _) => c.Status != CaseStatus.Suspended || f.Ground == TerminationGround.SuspendedSixtyDays
                ),
                new(
                    "termination.criminal",
                    nameof(Ground),
                    "该事由限于不服行政拘留或者限制人身自由强制措施的案件。",
                    "法41(四)",
                    static (c, f, _) =>
                        f.Ground != TerminationGround.CriminalMeasure
                        || c.Petition.Matter is ReviewableMatter.Penalty or ReviewableMatter.CompulsoryMeasure
                ),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.TerminationDecision, c.AllPartyKeys)],
            Change = static (c, f, at) =>
            {
                ReviewGuards.EndSuspension(c, CaseAct.Terminate);
                c.StopReviewClocks(at, "终止行政复议");
                c.Outcome = new CaseOutcome(OutcomeKind.Terminated, at.Day)
                {
                    BySettlement = f.Ground == TerminationGround.Withdrawn && c.Withdrawal is { BySettlement: true },
                };
                c.ConcludedOn = at.Day;
            },
        };
}
