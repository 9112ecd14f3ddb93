namespace CaseManagement.Domain.Cases;

/// <summary>Every act that can be done in a case, once. Rows of law.md B2 are named by each act's definition.</summary>
public enum CaseAct
{
    // Intake
    [Named("登记申请", "法22")]
    RegisterPetition,

    [Named("拆分申请", "法22④")]
    SplitPetition,

    [Named("转入受理审查", "法30")]
    BeginReview,

    [Named("通知补正", "法31①")]
    RequestSupplement,

    [Named("延长补正期限", "法31②")]
    ExtendSupplementPeriod,

    [Named("登记补正材料", "法31③")]
    ReceiveSupplement,

    [Named("记录视为放弃", "法31②")]
    DeemWaived,

    [Named("告知变更被申请人", "条例26 29")]
    AdviseRespondentChange,

    [Named("变更被申请人", "条例26 29")]
    ChangeRespondent,

    [Named("不予受理", "法30②")]
    Refuse,

    [Named("告知不再处理", "条例26 37②")]
    DeclineToProcess,

    [Named("受理", "法30①")]
    Accept,

    [Named("先行受理", "任务清单12、19")]
    AcceptProvisionally,

    [Named("视为受理", "法30③")]
    DeemAccepted,

    [Named("责令后受理", "法35")]
    AcceptAsOrdered,

    [Named("直接受理", "法35")]
    AcceptDirectly,

    [Named("登记提级案件", "法38、条例26 40③")]
    RegisterElevatedCase,

    [Named("指派承办人", "法36①、条例26 39")]
    AssignOfficers,

    [Named("案件分类标记", "法50、52")]
    ClassifyCase,

    // Review
    [Named("适用普通程序", "法36")]
    ApplyOrdinaryProcedure,

    [Named("适用简易程序", "法53")]
    ApplySimplifiedProcedure,

    [Named("转为普通程序", "法55")]
    ConvertToOrdinary,

    [Named("发送答复通知书", "法48、54")]
    SendReplyNotice,

    [Named("提交答复", "法48、54")]
    FileReply,

    [Named("顺延答复期限", "法88①、民诉86")]
    ExtendReplyPeriod,

    [Named("补充证据", "法46②、44②")]
    SubmitEvidence,

    [Named("调取证据", "法45")]
    RequestEvidence,

    [Named("听取意见", "法49")]
    HearOpinions,

    [Named("记录不能听取意见", "法49")]
    RecordOpinionsUnheard,

    [Named("通知第三人参加", "法16")]
    NotifyThirdParty,

    [Named("登记代理人", "法17")]
    RegisterAgent,

    [Named("变更或者解除委托", "法17②")]
    ChangeAgency,

    [Named("登记代表人", "法15")]
    RegisterRepresentatives,

    [Named("开始鉴定或者勘验", "条例26 45、46")]
    BeginExclusion,

    [Named("结束鉴定或者勘验", "条例26 45、46")]
    EndExclusion,

    [Named("登记阅卷", "法47")]
    RecordFileInspection,

    [Named("停止执行", "法42")]
    StayExecution,

    [Named("解除停止执行", "法42")]
    LiftStay,

    [Named("中止审理", "法39")]
    Suspend,

    [Named("恢复审理", "法39③")]
    Resume,

    [Named("延长审理期限", "法62①")]
    Extend,

    [Named("合并审理", "条例26 43")]
    Join,

    [Named("报请提级", "条例26 40②")]
    ReportForElevation,

    [Named("登记上级提级决定", "条例26 40②③")]
    RecordElevationDecision,

    [Named("移送提级案件", "条例26 40③")]
    TransferToSuperior,

    [Named("记录上级责令", "法35、40")]
    RecordSuperiorOrder,

    [Named("记录回避申请", "公务员法76、77")]
    RequestRecusal,

    [Named("决定回避", "公务员法76、77")]
    RuleOnRecusal,

    // Incidental review of a normative document
    [Named("登记附带审查申请", "法13、条例26 53①")]
    RequestIncidentalReview,

    [Named("不予附带审查", "法13")]
    DeclineIncidentalReview,

    [Named("启动附带审查", "法56、57")]
    OpenIncidentalReview,

    [Named("通知制定机关答复", "法58①")]
    NotifyRuleMaker,

    [Named("登记制定机关答复", "法58")]
    RecordRuleMakerReply,

    [Named("转送有权机关", "法56、57")]
    TransferRule,

    [Named("作出附带审查结论", "法59、60")]
    ConcludeIncidentalReview,

    // Hearings and consultation
    [Named("决定听证", "法50、51")]
    OrderHearing,

    [Named("延期举行听证", "法51①、听证办法4②")]
    AdjournHearing,

    [Named("举行听证", "法50、51")]
    HoldHearing,

    [Named("取消听证", "听证办法4②")]
    CancelHearing,

    [Named("提请委员会咨询", "法52")]
    RequestConsultation,

    [Named("记录咨询意见", "法52③")]
    RecordConsultation,

    // Mediation and withdrawal
    [Named("开展调解", "法5")]
    BeginMediation,

    [Named("记录调解不成", "法73②")]
    FailMediation,

    [Named("制发调解书", "法73")]
    ConcludeMediation,

    [Named("登记撤回申请", "法74、41(一)")]
    RequestWithdrawal,

    [Named("准予撤回", "法41(一)、74")]
    PermitWithdrawal,

    [Named("不准予撤回", "法41(一)、74")]
    RefuseWithdrawal,

    // Decisions
    [Named("转入拟定决定", "法61")]
    BeginDrafting,

    [Named("径行决定", "条例26 65")]
    DecideDirectly,

    [Named("提出审查意见", "法61①")]
    ProposeDecision,

    [Named("审核", "法61①")]
    ReviewDecision,

    [Named("退回修改")]
    SendBack,

    [Named("批准决定", "法61①")]
    ApproveDecision,

    [Named("制发决定书", "法75")]
    IssueDecision,

    [Named("驳回行政复议申请", "法33、条例26 37①")]
    DismissPetition,

    [Named("终止行政复议", "法41")]
    Terminate,

    [Named("提请审批", "法61①")]
    SubmitProposal,

    [Named("批准所请", "法61①")]
    ApproveProposal,

    [Named("不批准所请", "法61①")]
    ReturnProposal,

    // Service
    [Named("登记送达", "法88①、民诉87–95")]
    RecordService,

    [Named("公告送达期满", "民诉95")]
    CompleteAnnouncement,

    [Named("送达完成", "法75②")]
    CompleteService,

    [Named("更正文书")]
    CorrectDocument,

    // Performance
    [Named("转入履行监督", "法77")]
    OpenPerformance,

    [Named("登记已履行", "任务清单14")]
    RecordPerformance,

    [Named("提交履行报告", "任务清单14")]
    ReportPerformance,

    [Named("回访", "任务清单14")]
    Revisit,

    [Named("催告履行", "任务清单14")]
    Urge,

    [Named("责令限期履行", "法77②")]
    OrderPerformance,

    [Named("通知约谈", "法77②")]
    CallToTalk,

    [Named("约谈", "法77②")]
    HoldAdmonitoryTalk,

    [Named("通报批评", "法77②")]
    CirculateCriticism,

    [Named("制发意见书", "法76")]
    IssueOpinionLetter,

    [Named("登记意见书反馈", "法76")]
    RecordOpinionFeedback,

    [Named("制发建议书", "条例26 69")]
    IssueSuggestionLetter,

    [Named("移送违法线索", "法85、86")]
    ReferMatter,

    [Named("申请强制执行", "法78")]
    BeginEnforcement,

    [Named("记录执行结果", "法78")]
    RecordEnforcement,

    // Copy-notification
    [Named("确定抄告对象", "法79②、任务清单15")]
    DeriveCopyNotifications,

    [Named("发出抄告函", "法79②、任务清单15")]
    SendCopyNotification,

    [Named("列入集中抄告", "任务清单15")]
    NotifyInBatch,

    [Named("签收抄告", "任务清单15")]
    AcknowledgeCopyNotification,

    [Named("反馈抄告", "任务清单15")]
    AnswerCopyNotification,

    // End
    [Named("结案")]
    Close,

    [Named("归档")]
    Archive,

    [Named("重新办理")]
    Reopen,

    [Named("更正日期")]
    CorrectLegalDay,
}
