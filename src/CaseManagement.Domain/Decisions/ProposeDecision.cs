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

    [Field("变更对申请人更为不利")]
    public bool WorseForApplicant { get; init; }

    [Field("第三人提出相反请求", Hint = "变更不得对申请人更为不利，第三人提出相反请求的除外（法63②）")]
    public bool ThirdPartyAskedOpposite { get; init; }

    [Field("申请人请求确认无效", Hint = "包括经释明变更后的请求（法67）")]
    public bool VoidRequested { get; init; }

    [Field("逾期答复有正当理由的情况", Optional = true, Lines = 2, Max = 1000, Hint = "因不可抗拒的事由耽误答复期限并准予顺延的（民诉86）")]
    public string? LateReplyExcuse { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ProposeDecision> Definition { get; } =
        new()
        {
            Act = CaseAct.ProposeDecision,
            Law = ["B2-21", "B4", "H1"],
            Permission = Permission.ProposeDecision,
            From = [CaseStatus.Drafting],
            To = CaseStatus.UnderApproval,
            First = DecisionQuestions.First,
            Guards = [ReviewGuards.EnoughOfficers, .. DraftingGates.StillMet],
            Checks =
            [
                new(
                    "decision.outcome",
                    nameof(Outcomes),
                    "请选择决定类型。",
                    "法63–72",
                    static (_, f, _) => f.Outcomes.Count > 0 && f.Outcomes.Distinct().Count() == f.Outcomes.Count
                ),
                .. DecisionRules.All,
                .. ObligationRules.For<ProposeDecision>(nameof(Obligations), f => f.Obligations, byDecision: true),
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
                    static (_, f, _) =>
                        f.ConsultationAdoption is null or Adoption.Adopted || !string.IsNullOrWhiteSpace(f.ConsultationReason)
                ),
            ],
            Change = static (c, f, at) => c.Draft = new DecisionDraft(f, DraftState.Proposed) { Since = at.Day },
        };
}
