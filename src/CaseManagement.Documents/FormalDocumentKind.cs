namespace CaseManagement.Documents;

/// <summary>文种: the kinds of formal documents that can be composed. Each has one model of the same name.</summary>
public enum FormalDocumentKind
{
    /// <summary>告知书: the matter is not dealt with again (条例26 37②).</summary>
    NotProcessedNotice,

    /// <summary>变更被申请人告知书 (条例26 29).</summary>
    RespondentAdvice,

    /// <summary>受理通知书 (法30).</summary>
    AcceptanceNotice,

    /// <summary>补正通知书 (法31①).</summary>
    SupplementNotice,

    /// <summary>不予受理决定书 (法30②).</summary>
    RefusalDecision,

    /// <summary>答复通知书 (法48、54).</summary>
    ReplyNotice,

    /// <summary>参加行政复议通知书 (法16).</summary>
    ThirdPartyNotice,

    /// <summary>听证通知书 (法51①).</summary>
    HearingNotice,

    /// <summary>中止通知书 (法39③).</summary>
    SuspensionNotice,

    /// <summary>恢复审理通知书 (法39③).</summary>
    ResumptionNotice,

    /// <summary>延期通知书 (法62①).</summary>
    ExtensionNotice,

    /// <summary>转普通程序通知书 (法55).</summary>
    ConversionNotice,

    /// <summary>提级审理通知书 (条例26 40③).</summary>
    ElevationNotice,

    /// <summary>停止执行通知书 (法42).</summary>
    StayNotice,

    /// <summary>解除停止执行通知书 (法42).</summary>
    StayLiftNotice,

    /// <summary>规范性文件合法性答复通知书 (法58①).</summary>
    RuleMakerNotice,

    /// <summary>规范性文件转送函 (法56、57).</summary>
    RuleTransferLetter,

    /// <summary>行政复议决定书 (法75).</summary>
    ReconsiderationDecision,

    /// <summary>驳回行政复议申请决定书 (法33).</summary>
    DismissalDecision,

    /// <summary>终止决定书 (法41).</summary>
    TerminationDecision,

    /// <summary>行政复议调解书 (法73).</summary>
    MediationLetter,

    /// <summary>抄告函, one case (法79②; H2).</summary>
    CopyNotificationLetter,

    /// <summary>集中抄告函 with its list (H2).</summary>
    BatchCopyNotification,

    /// <summary>责令履行通知书 (法77②).</summary>
    OrderToPerform,

    /// <summary>行政复议意见书 (法76).</summary>
    OpinionLetter,

    /// <summary>更正通知书.</summary>
    CorrectionNotice,

    /// <summary>鉴定委托书 (条例26 46).</summary>
    AppraisalCommission,

    /// <summary>合并审理通知书 (条例26 43).</summary>
    JoinderNotice,

    /// <summary>提请咨询函 (法52②).</summary>
    ConsultationLetter,

    /// <summary>提级案件材料移送函 (条例26 40③).</summary>
    ElevatedPapersLetter,

    /// <summary>约谈通知书 (法77②).</summary>
    AdmonitoryTalkNotice,

    /// <summary>通报 (法77②).</summary>
    CriticismCircular,

    /// <summary>强制执行申请书 (法78; 行政强制法54、55).</summary>
    EnforcementApplication,

    /// <summary>调取证据通知书 (法45).</summary>
    EvidenceRequest,

    /// <summary>行政复议建议书 (条例26 69).</summary>
    SuggestionLetter,

    /// <summary>移送函 (法85、86).</summary>
    ReferralLetter,

    /// <summary>直接受理通知书 (法35).</summary>
    DirectAcceptanceNotice,

    /// <summary>出庭应诉告知函 (H10).</summary>
    NoticeToAppear,

    /// <summary>送达回证 (民诉87).</summary>
    ProofOfService,

    /// <summary>内部审批表 of any kind: 立案, 审查意见, 延期, 转程序, 停止执行, 决定, and whatever else is put before a head (法55、61①、62①).</summary>
    ApprovalForm,

    /// <summary>行政复议申请书, printed from the petition as registered (条例26 27).</summary>
    PetitionForm,

    /// <summary>口头申请笔录 (法22③).</summary>
    OralPetitionRecord,

    /// <summary>听取意见笔录 (法49).</summary>
    OpinionsRecord,

    /// <summary>听证笔录 (法50③、61②).</summary>
    HearingRecord,

    /// <summary>调查笔录 (法45、条例26 44).</summary>
    InquiryRecord,

    /// <summary>证据清单 (法43、44).</summary>
    EvidenceList,

    /// <summary>行政复议答复书, printed from the reply as entered (法48).</summary>
    ReplyForm,

    /// <summary>委员会咨询意见记录 (法52).</summary>
    ConsultationRecord,

    /// <summary>收件回执.</summary>
    PetitionReceipt,

    /// <summary>送达地址确认书 (条例26 27、民诉90).</summary>
    ServiceAddressConfirmation,

    /// <summary>各方同意适用简易程序确认书, or 适用简易程序告知书 (法53).</summary>
    SimplifiedProcedureForm,

    /// <summary>调解笔录 (法5).</summary>
    MediationRecord,

    /// <summary>集体讨论记录 (法61①).</summary>
    CollectiveDiscussionRecord,

    /// <summary>案卷封面.</summary>
    DossierCover,

    /// <summary>卷内目录.</summary>
    DossierCatalogue,

    /// <summary>备考表.</summary>
    DossierBackSheet,

    /// <summary>The page that stands in the case file for what cannot be printed.</summary>
    DossierSeparator,
}

/// <summary>Chinese names of the kinds, as the office calls them.</summary>
public static class FormalDocumentKinds
{
    /// <summary>Short name, such as 受理通知书; the printed title may be longer.</summary>
    public static string ChineseName(this FormalDocumentKind kind) =>
        kind switch
        {
            FormalDocumentKind.NotProcessedNotice => "告知书",
            FormalDocumentKind.RespondentAdvice => "变更被申请人告知书",
            FormalDocumentKind.AcceptanceNotice => "受理通知书",
            FormalDocumentKind.SupplementNotice => "补正通知书",
            FormalDocumentKind.RefusalDecision => "不予受理决定书",
            FormalDocumentKind.ReplyNotice => "答复通知书",
            FormalDocumentKind.ThirdPartyNotice => "参加行政复议通知书",
            FormalDocumentKind.HearingNotice => "听证通知书",
            FormalDocumentKind.SuspensionNotice => "中止通知书",
            FormalDocumentKind.ResumptionNotice => "恢复审理通知书",
            FormalDocumentKind.ExtensionNotice => "延期通知书",
            FormalDocumentKind.ConversionNotice => "转普通程序通知书",
            FormalDocumentKind.ElevationNotice => "提级审理通知书",
            FormalDocumentKind.StayNotice => "停止执行通知书",
            FormalDocumentKind.StayLiftNotice => "解除停止执行通知书",
            FormalDocumentKind.RuleMakerNotice => "规范性文件合法性答复通知书",
            FormalDocumentKind.RuleTransferLetter => "规范性文件转送函",
            FormalDocumentKind.ReconsiderationDecision => "行政复议决定书",
            FormalDocumentKind.DismissalDecision => "驳回申请决定书",
            FormalDocumentKind.TerminationDecision => "终止决定书",
            FormalDocumentKind.MediationLetter => "调解书",
            FormalDocumentKind.CopyNotificationLetter => "抄告函",
            FormalDocumentKind.BatchCopyNotification => "集中抄告函",
            FormalDocumentKind.OrderToPerform => "责令履行通知书",
            FormalDocumentKind.OpinionLetter => "行政复议意见书",
            FormalDocumentKind.CorrectionNotice => "更正通知书",
            FormalDocumentKind.AppraisalCommission => "鉴定委托书",
            FormalDocumentKind.JoinderNotice => "合并审理通知书",
            FormalDocumentKind.ConsultationLetter => "提请咨询函",
            FormalDocumentKind.ElevatedPapersLetter => "提级案件材料移送函",
            FormalDocumentKind.AdmonitoryTalkNotice => "约谈通知书",
            FormalDocumentKind.CriticismCircular => "通报",
            FormalDocumentKind.EnforcementApplication => "强制执行申请书",
            FormalDocumentKind.EvidenceRequest => "调取证据通知书",
            FormalDocumentKind.SuggestionLetter => "行政复议建议书",
            FormalDocumentKind.ReferralLetter => "移送函",
            FormalDocumentKind.DirectAcceptanceNotice => "直接受理通知书",
            FormalDocumentKind.NoticeToAppear => "出庭应诉告知函",
            FormalDocumentKind.ProofOfService => "送达回证",
            FormalDocumentKind.ApprovalForm => "审批表",
            FormalDocumentKind.PetitionForm => "行政复议申请书",
            FormalDocumentKind.OralPetitionRecord => "口头申请笔录",
            FormalDocumentKind.OpinionsRecord => "听取意见笔录",
            FormalDocumentKind.HearingRecord => "听证笔录",
            FormalDocumentKind.InquiryRecord => "调查笔录",
            FormalDocumentKind.EvidenceList => "证据清单",
            FormalDocumentKind.ReplyForm => "行政复议答复书",
            FormalDocumentKind.ConsultationRecord => "咨询意见记录",
            FormalDocumentKind.PetitionReceipt => "收件回执",
            FormalDocumentKind.ServiceAddressConfirmation => "送达地址确认书",
            FormalDocumentKind.SimplifiedProcedureForm => "适用简易程序确认书",
            FormalDocumentKind.MediationRecord => "调解笔录",
            FormalDocumentKind.CollectiveDiscussionRecord => "集体讨论记录",
            FormalDocumentKind.DossierCover => "案卷封面",
            FormalDocumentKind.DossierCatalogue => "卷内目录",
            FormalDocumentKind.DossierBackSheet => "备考表",
            FormalDocumentKind.DossierSeparator => "电子附件说明",
        };
}
