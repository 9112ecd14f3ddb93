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

    internal DecisionDraft Moved(CaseAct act, string? remark) => this with { State = Machine.Fire(State, act), Remark = remark };
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
            Guards = [ReviewGuards.EnoughOfficers, .. DraftingGates.All],
            Change = static (_, _, _) => { },
        };
}

/// <summary>What must be done before a decision is drafted (law.md B2-20); the written word for each is the sentence an officer sees.</summary>
internal static class DraftingGates
{
    public static readonly Guard[] All =
    [
        new(
            "gate.opinions",
            "普通程序应当听取申请人意见并记录，或者记录因当事人原因不能听取的情况。",
            "法49",
            static (c, _) => c.Procedure != Procedure.Ordinary || c.ApplicantKeys.All(key => c.OpinionList.Exists(o => o.Party == key))
        ),
        new(
            "gate.hearing",
            "本案应当听证，尚未举行。",
            "法50①、听证办法3①",
            static (c, _) => !c.Classification.HearingRequired || c.HearingList.Exists(h => h.State == HearingState.Held)
        ),
        new("gate.hearing-open", "已决定举行的听证尚未举行或者取消。", "法50", static (c, _) => !c.HearingList.Exists(h => h.State == HearingState.Ordered)),
        new(
            "gate.consultation",
            "本案应当提请行政复议委员会咨询，尚未取得咨询意见。",
            "法52②",
            static (c, _) =>
                (!c.Classification.ConsultationRequired || c.ConsultationList.Exists(x => x.Opinion is not null))
                && c.ConsultationList.TrueForAll(x => x.Opinion is not null)
        ),
        new("gate.reply", "被申请人的答复期尚未届满（或者答复通知书尚未送达）。", "法48、54", static (c, at) => ReplyPeriodIsOver(c, at)),
        new(
            "gate.incidental",
            "附带审查尚无结论。",
            "法59、60",
            static (c, _) => c.IncidentalReviewList.TrueForAll(r => r.State == IncidentalReviewState.Concluded)
        ),
        new("gate.exclusion", "鉴定或者勘验尚未结束。", "条例26 45、46", static (c, _) => c.ExclusionList.TrueForAll(e => e.Until is not null)),
    ];

    /// <summary>Filed after the period had run out; taken all the same, but 法70 applies.</summary>
    public static bool IsLate(Case c, Reply reply, ActContext at) =>
        reply.FiledOn is { } filed
        && c.ClockList.Find(clock => clock.Limit.Id == TimeLimits.T21.Id && clock.Subject == reply.Respondent) is { } clock
        && clock.Due(at.Calendar, at.Settings.Deadlines).Date is { } due
        && filed > due;

    /// <summary>Every respondent has replied, or the ten (five) working days have run (T21). The due day itself still belongs to the respondent.</summary>
    public static bool ReplyPeriodIsOver(Case c, ActContext at) =>
        c.ReplyList.Count > 0
        && c.ReplyList.TrueForAll(reply =>
            reply.FiledOn is not null
            || (reply.ReceivedOn is not null && c.OpenClock(TimeLimits.T21, reply.Respondent)?.Due(at.Calendar, at.Settings.Deadlines).Date is { } due && at.Day > due)
        );
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
            Guards = [ReviewGuards.EnoughOfficers],
            Change = static (c, _, _) => c.DecidedDirectly = true,
        };
}

/// <summary>How the committee's opinion was taken (条例26 52).</summary>
public enum Adoption
{
    [Named("采纳")]
    Adopted,

    [Named("部分采纳")]
    PartlyAdopted,

    [Named("不采纳")]
    NotAdopted,
}

/// <summary>提出审查意见 (法61①; law.md B2-21): the officer's opinion and the draft of the decision in one.</summary>
public sealed record ProposeDecision : ActFacts
{
    [Field("决定类型")]
    public required IReadOnlyList<DecisionOutcome> Outcomes { get; init; }

    [Field("事由")]
    public required IReadOnlyList<DecisionGround> Grounds { get; init; }

    [Field("责令重新作出行政行为", Hint = "撤销或者部分撤销的可以责令重作（法64①）")]
    public bool OrderAnew { get; init; }

    [Field("经审理查明", Lines = 8, Max = 20000)]
    public required string FactsFound { get; init; }

    [Field("本机关认为", Lines = 8, Max = 20000)]
    public required string Reasons { get; init; }

    [Field("法律依据", Lines = 2, Max = 2000, Hint = "例如：《中华人民共和国行政复议法》第六十四条第一款第一项")]
    public required string Basis { get; init; }

    [Field("主文", Lines = 4, Max = 4000, Hint = "每行一项，不写序号")]
    public required string OperativePart { get; init; }

    [Field("履行内容", Optional = true, Hint = "责令履行、变更、责令重作等有履行内容的必填")]
    public IReadOnlyList<ObligationFacts> Obligations { get; init; } = [];

    [Field("咨询意见采纳情况", Optional = true)]
    public Adoption? ConsultationAdoption { get; init; }

    [Field("不采纳咨询意见的理由", Optional = true, Lines = 3, Max = 2000)]
    public string? ConsultationReason { get; init; }

    [Field("对第三人更有利的相反请求", Hint = "变更不得对申请人更为不利，第三人提出相反请求的除外（法63②）")]
    public bool ThirdPartyAskedOpposite { get; init; }

    [Field("变更对申请人更为不利")]
    public bool WorseForApplicant { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ProposeDecision> Definition { get; } =
        new()
        {
            Act = CaseAct.ProposeDecision,
            Law = ["B2-21", "B4", "H1"],
            Permission = Permission.ProposeDecision,
            From = [CaseStatus.Drafting],
            To = CaseStatus.UnderApproval,
            Guards = [ReviewGuards.EnoughOfficers],
            Checks =
            [
                new("decision.outcome", nameof(Outcomes), "请选择决定类型。", "法63–72", static (_, f, _) => f.Outcomes.Count > 0 && f.Outcomes.Distinct().Count() == f.Outcomes.Count),
                new(
                    "decision.single",
                    nameof(Outcomes),
                    "维持不能与纠错类决定并用。",
                    "法68",
                    static (_, f, _) => !f.Outcomes.Contains(DecisionOutcome.Uphold) || !f.Outcomes.Any(DecisionOutcomes.IsCorrective)
                ),
                new(
                    "decision.grounds",
                    nameof(Grounds),
                    "每种决定类型至少有一项事由，所选事由须属于所选的决定类型。",
                    "法63–72、条例26 55–64",
                    static (_, f, _) =>
                        f.Outcomes.All(o => f.Grounds.Any(g => DecisionOutcomes.OutcomesOf(g).Contains(o)))
                        && f.Grounds.All(g => DecisionOutcomes.OutcomesOf(g).Any(f.Outcomes.Contains))
                ),
                new(
                    "decision.no-reply",
                    nameof(Grounds),
                    "被申请人已在期限内答复，不能适用法70。",
                    "法70",
                    static (c, f, at) =>
                        !f.Grounds.Contains(DecisionGround.NoReply)
                        || c.ReplyList.Exists(r => r.FiledOn is null || DraftingGates.IsLate(c, r, at))
                ),
                new(
                    "decision.no-reply-third-party",
                    nameof(Grounds),
                    "行政行为涉及第三人合法权益且第三人提供证据的，不能适用法70。",
                    "法70",
                    static (c, f, _) =>
                        !f.Grounds.Contains(DecisionGround.NoReply) || !c.EvidenceList.Exists(e => c.FindParty(e.By)?.Role == PartyRole.ThirdParty)
                ),
                new(
                    "decision.order-anew",
                    nameof(OrderAnew),
                    "撤销或者部分撤销的，才能责令重新作出行政行为。",
                    "法64①",
                    static (_, f, _) => !f.OrderAnew || f.Outcomes.Any(o => o is DecisionOutcome.Annul or DecisionOutcome.AnnulInPart)
                ),
                new(
                    "decision.worse",
                    nameof(WorseForApplicant),
                    "变更不得对申请人更为不利（第三人提出相反请求的除外）；应当驳回行政复议请求。",
                    "法63②、条例26 61①(三)",
                    static (_, f, _) => !f.WorseForApplicant || !f.Outcomes.Contains(DecisionOutcome.Alter) || f.ThirdPartyAskedOpposite
                ),
                new(
                    "decision.compensation",
                    nameof(Outcomes),
                    "申请人一并提出了行政赔偿请求，决定应当同时对赔偿作出处理。",
                    "法72①",
                    static (c, f, _) =>
                        c.Petition.CompensationCents is null
                        || f.Outcomes.Contains(DecisionOutcome.Compensation)
                        || f.Outcomes.Contains(DecisionOutcome.Uphold)
                        || f.Outcomes.Contains(DecisionOutcome.RejectClaim)
                ),
                new(
                    "decision.obligation",
                    nameof(Obligations),
                    "该决定有履行内容，请逐项写明由谁履行什么、在多长时间内履行。",
                    "法64①、66、H1",
                    static (_, f, _) => f.Obligations.Count > 0 || !f.Outcomes.Any(o => DecisionOutcomes.MustBePerformed(o, f.OrderAnew))
                ),
                .. ObligationRules.For<ProposeDecision>(nameof(Obligations), f => f.Obligations),
                new(
                    "decision.consultation",
                    nameof(ConsultationAdoption),
                    "已提请委员会咨询的，请说明咨询意见的采纳情况。",
                    "条例26 52",
                    static (c, f, _) => c.ConsultationList.Count == 0 || f.ConsultationAdoption is not null
                ),
                new(
                    "decision.consultation-reason",
                    nameof(ConsultationReason),
                    "不采纳咨询意见的，应当说明理由。",
                    "条例26 52",
                    static (_, f, _) => f.ConsultationAdoption is null or Adoption.Adopted || !string.IsNullOrWhiteSpace(f.ConsultationReason)
                ),
            ],
            Change = static (c, f, _) => c.Draft = new DecisionDraft(f, DraftState.Proposed),
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
            Change = static (c, f, _) => c.Draft = c.Draft!.Moved(CaseAct.ReviewDecision, f.Opinion),
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
            Permission = Permission.ReviewDecision,
            From = [CaseStatus.UnderApproval],
            To = CaseStatus.Drafting,
            Guards =
            [
                new("draft.approved", "决定稿已经批准，不能退回。", null, static (c, _) => c.Draft is { State: DraftState.Proposed or DraftState.Reviewed }),
            ],
            Change = static (c, f, _) => c.Draft = c.Draft!.Moved(CaseAct.SendBack, f.Remark),
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
            Change = static (c, f, _) => c.Draft = c.Draft!.Moved(CaseAct.ApproveDecision, f.Opinion),
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

    public static Guard At(DraftState state, string otherwise) => new($"draft.{state}", otherwise, "法61①", (c, _) => c.Draft?.State == state);
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
            Guards = [DraftGuards.At(DraftState.Approved, "决定稿尚未经机关负责人同意或者集体讨论通过。")],
            Issues = static (c, _, _) => [new(DocumentKind.Decision, c.AllPartyKeys)],
            Change = static (c, _, at) =>
            {
                c.StopReviewClocks(at, "作出行政复议决定");
                var draft = c.Draft!.Content;
                c.Draft = c.Draft.Moved(CaseAct.IssueDecision, c.Draft.Remark);
                c.Outcome = new CaseOutcome(OutcomeKind.Decided, at.Day) { Decisions = draft.Outcomes, OrderAnew = draft.OrderAnew };
                c.ConcludedOn = at.Day;
            },
        };
}
