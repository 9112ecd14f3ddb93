using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Documents;

/// <summary>Formal documents the procedure issues (law.md D2–D4). The article is the one the document rests on.</summary>
public enum DocumentKind
{
    [Named("补正通知书", "法31①")]
    SupplementNotice,

    [Named("不予受理决定书", "法30②")]
    RefusalDecision,

    [Named("告知书", "条例26 37②")]
    NotProcessedNotice,

    [Named("受理通知书", "法30")]
    AcceptanceNotice,

    [Named("答复通知书", "法48、54")]
    ReplyNotice,

    [Named("听证通知书", "法51①")]
    HearingNotice,

    [Named("中止审理通知书", "法39③")]
    SuspensionNotice,

    [Named("恢复审理通知书", "法39③")]
    ResumptionNotice,

    [Named("延期审理通知书", "法62①")]
    ExtensionNotice,

    [Named("转为普通程序通知书", "法55")]
    ConversionNotice,

    [Named("停止执行通知书", "法42")]
    StayNotice,

    [Named("解除停止执行通知书", "法42")]
    StayLiftNotice,

    [Named("规范性文件合法性答复通知书", "法58")]
    RuleMakerNotice,

    [Named("规范性文件转送函", "法56、57")]
    RuleTransferLetter,

    [Named("行政复议决定书", "法75")]
    Decision,

    [Named("驳回行政复议申请决定书", "法33")]
    DismissalDecision,

    [Named("终止行政复议决定书", "法41")]
    TerminationDecision,

    [Named("行政复议调解书", "法73")]
    MediationLetter,

    [Named("抄告函", "法79②、任务清单15")]
    CopyNotificationLetter,

    [Named("责令履行通知书", "法77②")]
    OrderToPerform,

    [Named("行政复议意见书", "法76")]
    OpinionLetter,

    [Named("更正通知书")]
    CorrectionNotice,

    [Named("参加行政复议通知书", "法16")]
    ThirdPartyNotice,

    [Named("变更被申请人告知书", "条例26 29")]
    RespondentAdvice,

    [Named("提级审理通知书", "条例26 40③")]
    ElevationNotice,

    [Named("鉴定委托书", "条例26 46")]
    AppraisalCommission,

    [Named("合并审理通知书", "条例26 43")]
    JoinderNotice,

    [Named("提请咨询函", "法52②")]
    ConsultationLetter,

    [Named("提级案件材料移送函", "条例26 40③")]
    ElevatedPapersLetter,

    [Named("约谈通知书", "法77②")]
    AdmonitoryTalkNotice,

    [Named("通报", "法77②")]
    CriticismCircular,

    [Named("强制执行申请书", "法78、行政强制法54、55")]
    EnforcementApplication,

    [Named("调取证据通知书", "法45")]
    EvidenceRequest,

    [Named("行政复议建议书", "条例26 69")]
    SuggestionLetter,

    [Named("移送函", "法85、86")]
    ReferralLetter,

    [Named("直接受理通知书", "法35")]
    DirectAcceptanceNotice,
}

/// <summary>What the number series of a kind is called: one short code a kind, as offices do.</summary>
public static class DocumentKinds
{
    /// <summary>The code after the organ's case code: 银政复 + 受 → 银政复受〔2026〕3号.</summary>
    public static string SeriesCode(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.SupplementNotice => "补",
            DocumentKind.RefusalDecision => "不受",
            DocumentKind.NotProcessedNotice => "告",
            DocumentKind.AcceptanceNotice => "受",
            DocumentKind.ReplyNotice => "答",
            DocumentKind.HearingNotice => "听",
            DocumentKind.SuspensionNotice => "中",
            DocumentKind.ResumptionNotice => "恢",
            DocumentKind.ExtensionNotice => "延",
            DocumentKind.ConversionNotice => "转",
            DocumentKind.StayNotice => "停",
            DocumentKind.StayLiftNotice => "解",
            DocumentKind.RuleMakerNotice => "规",
            DocumentKind.RuleTransferLetter => "送",
            DocumentKind.Decision => "决",
            DocumentKind.DismissalDecision => "驳",
            DocumentKind.TerminationDecision => "终",
            DocumentKind.MediationLetter => "调",
            DocumentKind.CopyNotificationLetter => "抄",
            DocumentKind.OrderToPerform => "责",
            DocumentKind.OpinionLetter => "意",
            DocumentKind.CorrectionNotice => "更",
            DocumentKind.ThirdPartyNotice => "参",
            DocumentKind.RespondentAdvice => "变",
            DocumentKind.ElevationNotice => "提",
            DocumentKind.AppraisalCommission => "鉴",
            DocumentKind.JoinderNotice => "并",
            DocumentKind.ConsultationLetter => "咨",
            DocumentKind.ElevatedPapersLetter => "材",
            DocumentKind.AdmonitoryTalkNotice => "约",
            DocumentKind.CriticismCircular => "通",
            DocumentKind.EnforcementApplication => "执",
            DocumentKind.EvidenceRequest => "取",
            DocumentKind.SuggestionLetter => "建",
            DocumentKind.ReferralLetter => "移",
            DocumentKind.DirectAcceptanceNotice => "直",
        };
}
