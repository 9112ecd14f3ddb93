using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Decisions;

/// <summary>How a case ends.</summary>
public enum OutcomeKind
{
    [Named("视为放弃", "法31②")]
    Waived,

    [Named("不予受理", "法30②")]
    Refused,

    [Named("不再处理", "条例26 37②")]
    NotProcessed,

    [Named("驳回申请", "法33")]
    Dismissed,

    [Named("终止", "法41")]
    Terminated,

    [Named("调解", "法73")]
    Mediated,

    /// <summary>The superior organ has taken the case; this organ's part is over.</summary>
    [Named("提级移送", "条例26 40③")]
    Elevated,

    [Named("作出决定", "法61")]
    Decided,
}

/// <summary>What a decision decides (law.md B4). 驳回请求 is here; 驳回申请 is not a decision on the merits and stands in <see cref="OutcomeKind"/>.</summary>
public enum DecisionOutcome
{
    [Named("维持", "法68")]
    Uphold,

    [Named("变更", "法63")]
    Alter,

    [Named("撤销", "法64")]
    Annul,

    [Named("部分撤销", "法64")]
    AnnulInPart,

    [Named("确认违法", "法65")]
    ConfirmUnlawful,

    [Named("责令履行", "法66")]
    OrderPerformance,

    [Named("确认无效", "法67")]
    DeclareVoid,

    [Named("驳回行政复议请求", "法69")]
    RejectClaim,

    [Named("行政协议责任", "法71")]
    Agreement,

    [Named("行政赔偿", "法72")]
    Compensation,

    /// <summary>The claim for compensation alone is rejected; it goes with whatever is decided on the act itself.</summary>
    [Named("驳回行政赔偿请求", "法72①、条例26 64")]
    RejectCompensation,
}

/// <summary>Grounds of a decision with the outcome each belongs to (law.md B4; item numbers of the articles kept).</summary>
public enum DecisionGround
{
    [Named("事实清楚、证据确凿、适用依据正确、程序合法、内容适当", "法68")]
    Lawful,

    [Named("内容不适当：违背行政管理目的", "法63①(一)、条例26 55(一)")]
    AgainstPurpose,

    [Named("内容不适当：超过必要限度", "法63①(一)、条例26 55(二)")]
    Excessive,

    [Named("内容不适当：对相同情况的当事人不平等对待", "法63①(一)、条例26 55(三)")]
    Unequal,

    [Named("内容不适当：其他情形", "法63①(一)、条例26 55(四)")]
    OtherImpropriety,

    [Named("未正确适用依据：错误适用具体条款", "法63①(二)、条例26 56(一)")]
    WrongClause,

    [Named("未正确适用依据：应当适用位阶更高的依据", "法63①(二)、条例26 56(二)")]
    LowerRank,

    [Named("未正确适用依据：应当适用特殊规定", "法63①(二)、条例26 56(三)")]
    GeneralForSpecial,

    [Named("未正确适用依据：应当适用多个依据只适用部分", "法63①(二)、条例26 56(四)")]
    OnlySomeBases,

    [Named("未正确适用依据：未明确适用依据", "法63①(二)、条例26 56(五)")]
    NoBasisNamed,

    [Named("未正确适用依据：其他情形", "法63①(二)、条例26 56(六)")]
    OtherMisapplication,

    [Named("事实不清、证据不足，经复议机关查清", "法63①(三)")]
    FactsEstablishedByOrgan,

    [Named("主要事实不清、证据不足", "法64①(一)")]
    FactsUnclear,

    [Named("违反法定程序", "法64①(二)")]
    ProcedureViolated,

    [Named("适用的依据不合法：尚未生效", "法64①(三)、条例26 57①(一)")]
    BasisNotInForce,

    [Named("适用的依据不合法：超越制定主体权限", "法64①(三)、条例26 57①(二)")]
    BasisUltraVires,

    [Named("适用的依据不合法：违反上位法", "法64①(三)、条例26 57①(三)")]
    BasisAgainstHigherLaw,

    [Named("适用的依据不合法：其他情形", "法64①(三)、条例26 57①(四)")]
    BasisOtherwiseUnlawful,

    [Named("超越职权或者滥用职权", "法64①(四)")]
    BeyondPowers,

    [Named("重复作出相同或者基本相同的行政行为", "法64②、条例26 58③")]
    RepeatedAct,

    [Named("被申请人不答复、不举证，视为没有证据、依据", "法70")]
    NoReply,

    [Named("应予撤销，但会给国家利益、公共利益造成重大损害", "法65①(一)")]
    AnnulmentHarmsPublic,

    [Named("程序轻微违法：处理期限", "法65①(二)、条例26 59(一)")]
    SlightDelay,

    [Named("程序轻微违法：通知、送达", "法65①(二)、条例26 59(二)")]
    SlightNoticeFault,

    [Named("程序轻微违法：其他情形", "法65①(二)、条例26 59(三)")]
    SlightOtherFault,

    [Named("行政行为违法，不具有可撤销内容", "法65②(一)")]
    NothingToAnnul,

    [Named("被申请人改变原行为，申请人仍要求确认违法", "法65②(二)")]
    ActChanged,

    [Named("不履行或者拖延履行，责令履行已没有意义", "法65②(三)")]
    PerformanceMeaningless,

    [Named("不履行法定职责", "法66")]
    DutyNotPerformed,

    [Named("重大且明显违法：不具有行政主体资格", "法67、条例26 60(一)")]
    NoAuthority,

    [Named("重大且明显违法：没有法律、法规、规章依据", "法67、条例26 60(二)")]
    NoLegalBasis,

    [Named("重大且明显违法：内容客观上不可能实施", "法67、条例26 60(三)")]
    Impossible,

    [Named("重大且明显违法：其他情形", "法67、条例26 60(四)")]
    OtherGraveFault,

    [Named("被申请人没有相应的法定职责", "法69")]
    NoSuchDuty,

    [Named("受理前已经履行法定职责", "法69")]
    PerformedBeforeAcceptance,

    [Named("不属于无效情形，经释明拒绝变更请求", "条例26 61①(一)")]
    NotVoidClaimUnchanged,

    [Named("因不可抗力等正当事由客观上无法履行", "条例26 61①(二)")]
    PerformanceImpossible,

    [Named("应予变更，但变更对申请人更为不利", "条例26 61①(三)")]
    AlterationWorse,

    [Named("责令依法订立协议", "法71、条例26 62(一)")]
    MakeAgreement,

    [Named("责令履行或者按照约定履行义务", "法71、条例26 62(二)")]
    PerformAgreement,

    [Named("撤销变更、解除协议的行为或者确认违法", "法71、条例26 62(三)")]
    AnnulAgreementChange,

    [Named("撤销、解除协议", "法71、条例26 62(四)")]
    RescindAgreement,

    [Named("采取补救措施、赔偿损失或者合理补偿", "法71、条例26 62(五)")]
    RemedyAgreement,

    [Named("应当赔偿且能够确定赔偿方式", "法72①、条例26 63①")]
    CompensationDue,

    [Named("原赔偿数额确有错误", "条例26 63②")]
    CompensationMiscalculated,

    [Named("责令返还财产、解除措施或者赔偿价款", "法72②")]
    RestitutionOrdered,

    [Named("驳回赔偿请求：损害没有事实根据", "条例26 64(一)")]
    DamageUnproven,

    [Named("驳回赔偿请求：没有因果关系", "条例26 64(二)")]
    NoCausation,

    [Named("驳回赔偿请求：已通过其他途径获得救济", "条例26 64(三)")]
    AlreadyCompensated,

    [Named("驳回赔偿请求：已自行纠正并消除损害", "条例26 64(四)")]
    DamageRemoved,

    [Named("驳回赔偿请求：其他理由不成立", "条例26 64(五)")]
    CompensationUnfounded,
}

/// <summary>Which grounds carry which outcome, and what an outcome entails.</summary>
public static class DecisionOutcomes
{
    /// <summary>Outcomes a ground can carry. 不答复 (法70) leads to annulment, to a finding or to an order, never to upholding.</summary>
    public static IReadOnlyList<DecisionOutcome> OutcomesOf(DecisionGround ground) =>
        ground switch
        {
            DecisionGround.Lawful => [DecisionOutcome.Uphold],
            >= DecisionGround.AgainstPurpose and <= DecisionGround.FactsEstablishedByOrgan => [DecisionOutcome.Alter],
            // 条例26 57②: unlawful basis, but a lawful one exists: alteration is possible too.
            >= DecisionGround.BasisNotInForce and <= DecisionGround.BasisOtherwiseUnlawful =>
            [
                DecisionOutcome.Annul,
                DecisionOutcome.AnnulInPart,
                DecisionOutcome.Alter,
            ],
            DecisionGround.FactsUnclear or DecisionGround.ProcedureViolated or DecisionGround.BeyondPowers or DecisionGround.RepeatedAct =>
            [
                DecisionOutcome.Annul,
                DecisionOutcome.AnnulInPart,
            ],
            DecisionGround.NoReply =>
            [
                DecisionOutcome.Annul,
                DecisionOutcome.AnnulInPart,
                DecisionOutcome.ConfirmUnlawful,
                DecisionOutcome.DeclareVoid,
                DecisionOutcome.OrderPerformance,
            ],
            >= DecisionGround.AnnulmentHarmsPublic and <= DecisionGround.PerformanceMeaningless => [DecisionOutcome.ConfirmUnlawful],
            DecisionGround.DutyNotPerformed => [DecisionOutcome.OrderPerformance],
            >= DecisionGround.NoAuthority and <= DecisionGround.OtherGraveFault => [DecisionOutcome.DeclareVoid],
            >= DecisionGround.NoSuchDuty and <= DecisionGround.AlterationWorse => [DecisionOutcome.RejectClaim],
            >= DecisionGround.MakeAgreement and <= DecisionGround.RemedyAgreement => [DecisionOutcome.Agreement],
            >= DecisionGround.CompensationDue and <= DecisionGround.RestitutionOrdered => [DecisionOutcome.Compensation],
            >= DecisionGround.DamageUnproven and <= DecisionGround.CompensationUnfounded => [DecisionOutcome.RejectCompensation],
            _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
        };

    /// <summary>专函 or batch (law.md H2): what corrects the agency goes out one by one. 确认无效、协议责任、赔偿 by the same rule [推定].</summary>
    public static bool IsCorrective(DecisionOutcome outcome) =>
        outcome switch
        {
            DecisionOutcome.Alter or DecisionOutcome.Annul or DecisionOutcome.AnnulInPart => true,
            DecisionOutcome.ConfirmUnlawful or DecisionOutcome.OrderPerformance or DecisionOutcome.DeclareVoid => true,
            DecisionOutcome.Agreement or DecisionOutcome.Compensation => true,
            DecisionOutcome.Uphold or DecisionOutcome.RejectClaim or DecisionOutcome.RejectCompensation => false,
        };

    /// <summary>
    /// Outcomes whose performance must be spelled out (law.md H1): 责令履行、变更、责令重作、赔偿, and the liabilities of an agreement that ask for something
    /// to be done. 确认违法 only where remedies are ordered with it (法72①).
    /// </summary>
    public static bool MustBePerformed(ProposeDecision decision) =>
        decision.OrderAnew
        || decision.Outcomes.Any(o => o is DecisionOutcome.OrderPerformance or DecisionOutcome.Alter or DecisionOutcome.Compensation)
        || decision.Grounds.Any(g =>
            g is DecisionGround.MakeAgreement or DecisionGround.PerformAgreement or DecisionGround.RemedyAgreement
        );

    /// <summary>False where nothing is to be performed: 单纯撤销、维持、驳回 (law.md H1).</summary>
    public static bool MayBePerformed(ProposeDecision decision) =>
        MustBePerformed(decision)
        || decision.Outcomes.Any(o => o is DecisionOutcome.ConfirmUnlawful or DecisionOutcome.DeclareVoid or DecisionOutcome.Agreement);
}

/// <summary>How the case ended.</summary>
public sealed record CaseOutcome(OutcomeKind Kind, DateOnly Day)
{
    /// <summary>For a decision: what it decides, the main outcome first.</summary>
    public IReadOnlyList<DecisionOutcome> Decisions { get; init; } = [];

    /// <summary>撤销并责令重作 (法64).</summary>
    public bool OrderAnew { get; init; }

    /// <summary>复议前置: the document tells of the 15 days to sue (法34).</summary>
    public bool PriorReconsideration { get; init; }

    /// <summary>Ended by settlement and withdrawal: counts as mediated in the rates (H8).</summary>
    public bool BySettlement { get; init; }

    /// <summary>True when the outcome corrects the agency (H2, 专函).</summary>
    public bool IsCorrective => Decisions.Any(DecisionOutcomes.IsCorrective);

    /// <summary>In words: 撤销，责令重新作出行政行为.</summary>
    public string Name =>
        Kind == OutcomeKind.Decided
            ? string.Join("、", Decisions.Select(d => Named.Of(d))) + (OrderAnew ? "并责令重作" : "")
            : Named.Of(Kind);
}
