using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>Grounds of refusal: the seven conditions of 法30①, the limits of 法12 and 法21, and the five classes of 条例26 36 and 29.</summary>
public enum RefusalGround
{
    [Named("申请人不明确或者被申请人不符合规定", "法30①(一)")]
    PartiesUnclear,

    [Named("申请人与行政行为没有利害关系", "法30①(二)")]
    NoInterest,

    [Named("没有具体的请求和理由", "法30①(三)")]
    NoClaim,

    [Named("超过法定申请期限", "法30①(四)")]
    OutOfTime,

    [Named("不属于行政复议范围", "法30①(五)")]
    OutOfScope,

    [Named("不属于本机关管辖", "法30①(六)")]
    NotCompetent,

    [Named("已经受理过同一申请或者法院已经受理诉讼", "法30①(七)")]
    AlreadyPending,

    [Named("超过最长保护期限", "法21")]
    BeyondLongestPeriod,

    [Named("国防、外交等国家行为", "法12(一)")]
    ActOfState,

    [Named("行政法规、规章或者规范性文件", "法12(二)")]
    GeneralRule,

    [Named("对机关工作人员的奖惩、任免", "法12(三)")]
    PersonnelMatter,

    [Named("对民事纠纷的调解", "法12(四)")]
    CivilMediation,

    [Named("办理刑事案件与执行刑罚的行为", "条例26 36(一)")]
    CriminalProceedings,

    [Named("行政指导行为", "条例26 36(二)")]
    Guidance,

    [Named("论证、请示、咨询等过程性行为", "条例26 36(三)")]
    PreparatoryAct,

    [Named("上级对下级的执法监督、督促履责", "条例26 36(四)")]
    InternalSupervision,

    [Named("信访事项的登记、受理、交办、转送、复查、复核", "条例26 36(五)")]
    LettersAndVisits,

    [Named("错列被申请人，不同意变更或者变更后仍不符合规定", "条例26 29")]
    WrongRespondent,

    [Named("驳回商标、专利申请等，应当依法提出复审请求", "条例26 74")]
    TrademarkOrPatent,
}

/// <summary>不予受理 (法30②; law.md B2-6): a reasoned decision of the organ; where the organ has no jurisdiction, the one that has must be named.</summary>
public sealed record Refuse : ActFacts
{
    [Field("不予受理的事由")]
    public required IReadOnlyList<RefusalGround> Grounds { get; init; }

    [Field("理由", Lines = 5, Max = 4000)]
    public required string Reasons { get; init; }

    [Field("有管辖权的机关", Optional = true, Max = 100, Hint = "不属于本机关管辖的必须写明（法30②）")]
    public string? CompetentOrgan { get; init; }

    [Field("属于复议前置案件", Hint = "决定书将告知15日内可以起诉（法34）")]
    public bool PriorReconsideration { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<Refuse> Definition { get; } =
        new()
        {
            Act = CaseAct.Refuse,
            Law = ["B2-6", "T11", "T15", "T16", "F2", "F4", "F5", "F12"],
            Permission = Permission.DecideDisposal,
            ProposedBy = Permission.SubmitProposal,
            From = [CaseStatus.UnderAcceptanceReview],
            To = CaseStatus.Refused,
            Irrevocable = true,
            Clocks = ["T11（或者T14）止", "前置案件：T16 自申请人收到决定书之日起"],
            Documents = [DocumentKind.RefusalDecision],
            Guards = [AcceptanceGuards.WithinReviewPeriod],
            Checks =
            [
                new("refusal.ground", nameof(Grounds), "请至少选择一项事由。", "法30②", static (_, f, _) => f.Grounds.Count > 0),
                new(
                    "refusal.competent-organ",
                    nameof(CompetentOrgan),
                    "不属于本机关管辖的，必须写明有管辖权的机关。",
                    "法30②",
                    static (_, f, _) => !f.Grounds.Contains(RefusalGround.NotCompetent) || !string.IsNullOrWhiteSpace(f.CompetentOrgan)
                ),
                new(
                    "refusal.wrong-respondent",
                    nameof(Grounds),
                    "错列被申请人的，应当先告知申请人变更。",
                    "条例26 29",
                    static (c, f, _) =>
                        !f.Grounds.Contains(RefusalGround.WrongRespondent) || c.Record.Any(e => e.Act == CaseAct.AdviseRespondentChange)
                ),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.RefusalDecision, c.ApplicantKeys)],
            Change = static (c, f, at) =>
            {
                c.StopClock(TimeLimits.T11, at, "决定不予受理");
                c.StopClock(TimeLimits.T14, at, "决定不予受理");
                c.Outcome = new CaseOutcome(OutcomeKind.Refused, at.Day)
                {
                    PriorReconsideration = f.PriorReconsideration || c.Petition.PriorGround is not null,
                };
                c.ConcludedOn = at.Day;
            },
        };
}
