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

/// <summary>Which outcome may stand on what, and with what (law.md B4): the rules a court would hold the decision to.</summary>
internal static class DecisionRules
{
    public static readonly Check<ProposeDecision>[] All =
    [
        new(
            "decision.single",
            nameof(ProposeDecision.Outcomes),
            "维持不能与纠错类决定并用。",
            "法68",
            static (_, f, _) => !f.Outcomes.Contains(DecisionOutcome.Uphold) || !f.Outcomes.Any(DecisionOutcomes.IsCorrective)
        ),
        new(
            "decision.grounds",
            nameof(ProposeDecision.Grounds),
            "每种决定类型至少有一项事由，所选事由须属于所选的决定类型。",
            "法63–72、条例26 55–64",
            static (_, f, _) =>
                f.Outcomes.All(o => f.Grounds.Any(g => DecisionOutcomes.OutcomesOf(g).Contains(o)))
                && f.Grounds.All(g => DecisionOutcomes.OutcomesOf(g).Any(f.Outcomes.Contains))
        ),
        new(
            "decision.no-reply",
            nameof(ProposeDecision.Grounds),
            "被申请人已在期限内答复，不能适用法70。",
            "法70",
            static (c, f, at) =>
                !f.Grounds.Contains(DecisionGround.NoReply) || c.ReplyList.Exists(r => r.FiledOn is null || DraftingGates.IsLate(c, r, at))
        ),
        new(
            "decision.no-reply-third-party",
            nameof(ProposeDecision.Grounds),
            "行政行为涉及第三人合法权益且第三人提供证据的，不能适用法70。",
            "法70",
            static (c, f, _) =>
                !f.Grounds.Contains(DecisionGround.NoReply) || !c.EvidenceList.Exists(e => c.FindParty(e.By)?.Role == PartyRole.ThirdParty)
        ),
        new(
            "decision.no-evidence",
            nameof(ProposeDecision.Outcomes),
            "被申请人没有在期限内答复和举证，视为行政行为没有证据、依据，不能维持或者变更（第三人提供证据，或者逾期答复有正当理由的除外）。",
            "法70",
            static (c, f, at) =>
                !f.Outcomes.Any(o => o is DecisionOutcome.Uphold or DecisionOutcome.Alter)
                || !DraftingGates.NoTimelyReply(c, at)
                || (!string.IsNullOrWhiteSpace(f.LateReplyExcuse) && c.ReplyList.Exists(r => r.FiledOn is not null))
        ),
        new(
            "decision.order-anew",
            nameof(ProposeDecision.OrderAnew),
            "撤销或者部分撤销的，才能责令重新作出行政行为。",
            "法64①",
            static (_, f, _) => !f.OrderAnew || f.Outcomes.Any(o => o is DecisionOutcome.Annul or DecisionOutcome.AnnulInPart)
        ),
        new(
            "decision.repeated",
            nameof(ProposeDecision.OrderAnew),
            "以同一事实和理由重复作出行政行为的，应当撤销并责令重新作出行政行为。",
            "条例26 58③",
            static (_, f, _) => !f.Grounds.Contains(DecisionGround.RepeatedAct) || f.OrderAnew
        ),
        new(
            "decision.worse",
            nameof(ProposeDecision.WorseForApplicant),
            "变更不得对申请人更为不利（第三人提出相反请求的除外）；应当驳回行政复议请求。",
            "法63②、条例26 61①(三)",
            static (_, f, _) => !f.WorseForApplicant || !f.Outcomes.Contains(DecisionOutcome.Alter) || f.ThirdPartyAskedOpposite
        ),
        new(
            "decision.worse-ground",
            nameof(ProposeDecision.ThirdPartyAskedOpposite),
            "第三人提出相反请求的，不能以变更对申请人更为不利为由驳回行政复议请求。",
            "条例26 61②",
            static (_, f, _) => !f.ThirdPartyAskedOpposite || !f.Grounds.Contains(DecisionGround.AlterationWorse)
        ),
        new(
            "decision.third-party",
            nameof(ProposeDecision.ThirdPartyAskedOpposite),
            "本案没有第三人。",
            "法63②",
            static (c, f, _) => !f.ThirdPartyAskedOpposite || c.ThirdParties.Any()
        ),
        new(
            "decision.void-requested",
            nameof(ProposeDecision.VoidRequested),
            "申请人请求确认无效的，才能确认行政行为无效；没有请求的，先行释明。",
            "法67",
            static (_, f, _) =>
                f.VoidRequested
                || !f.Grounds.Any(g =>
                    g is (>= DecisionGround.NoAuthority and <= DecisionGround.OtherGraveFault) or DecisionGround.NotVoidClaimUnchanged
                )
        ),
        new(
            "decision.agreement",
            nameof(ProposeDecision.Outcomes),
            "只有行政协议案件才能决定行政协议责任。",
            "法71、条例26 62",
            static (c, f, _) =>
                !f.Outcomes.Contains(DecisionOutcome.Agreement) || c.Petition.Matter == ReviewableMatter.AdministrativeAgreement
        ),
        new(
            "decision.compensation",
            nameof(ProposeDecision.Outcomes),
            "申请人一并提出了行政赔偿请求，决定应当同时给予赔偿或者驳回行政赔偿请求。",
            "法72①",
            static (c, f, _) =>
                c.Petition.CompensationCents is null
                || f.Outcomes.Any(o => o is DecisionOutcome.Compensation or DecisionOutcome.RejectCompensation)
        ),
        new(
            "decision.compensation-base",
            nameof(ProposeDecision.Outcomes),
            "撤销、部分撤销、变更行政行为，或者确认违法、无效的，才同时决定给予赔偿或者责令返还。",
            "法72",
            static (_, f, _) =>
                !f.Grounds.Any(g => g is DecisionGround.CompensationDue or DecisionGround.RestitutionOrdered)
                || f.Outcomes.Any(o =>
                    o
                        is DecisionOutcome.Annul
                            or DecisionOutcome.AnnulInPart
                            or DecisionOutcome.Alter
                            or DecisionOutcome.ConfirmUnlawful
                            or DecisionOutcome.DeclareVoid
                )
        ),
        new(
            "decision.obligation",
            nameof(ProposeDecision.Obligations),
            "该决定有履行内容，请逐项写明由谁履行什么、在多长时间内履行。",
            "法64①、66、任务清单14",
            static (_, f, _) => f.Obligations.Count > 0 || !DecisionOutcomes.MustBePerformed(f)
        ),
        new(
            "decision.no-obligation",
            nameof(ProposeDecision.Obligations),
            "维持、驳回请求和单纯撤销没有履行内容（附带审查责令纠正的除外）。",
            "任务清单14",
            static (c, f, _) =>
                f.Obligations.Count == 0
                || DecisionOutcomes.MayBePerformed(f)
                || c.IncidentalReviewList.Exists(review => review.Lawful == false)
        ),
        new(
            "decision.anew-obligation",
            nameof(ProposeDecision.Obligations),
            "责令重新作出行政行为的，须有一项“系重新作出行政行为”的履行内容；没有责令的，不能有。",
            "法64①、条例26 58①",
            static (_, f, _) => f.OrderAnew == f.Obligations.Any(o => o.ActAnew)
        ),
    ];
}
