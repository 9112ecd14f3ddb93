using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Accounts;

/// <summary>Roles of the system (design.md, accounts). A person may hold several; the three administrators never hold another (三员分立).</summary>
public enum Role
{
    [Named("收件人员")]
    IntakeClerk,

    [Named("承办人")]
    Officer,

    [Named("协办人")]
    SecondOfficer,

    [Named("审核人")]
    Reviewer,

    [Named("机构负责人")]
    HeadOfOffice,

    [Named("机关负责人")]
    HeadOfOrgan,

    [Named("听证人员")]
    HearingOfficer,

    [Named("委员")]
    CommitteeMember,

    [Named("被申请人经办人")]
    RespondentClerk,

    [Named("被申请人负责人")]
    RespondentHead,

    [Named("监督人员")]
    Supervisor,

    [Named("申请人、代理人、第三人")]
    Party,

    [Named("档案人员")]
    Archivist,

    [Named("统计人员")]
    Statistician,

    [Named("系统管理员")]
    SystemAdministrator,

    [Named("安全管理员")]
    SecurityAdministrator,

    [Named("审计管理员")]
    AuditAdministrator,
}

/// <summary>What a role may do. One act, one permission; several acts of one kind may share it.</summary>
public enum Permission
{
    [Named("登记申请与补正材料")]
    RegisterPetition,

    [Named("审查受理")]
    ReviewAcceptance,

    [Named("决定不予受理、驳回申请、终止")]
    DecideDisposal,

    [Named("指派承办人")]
    AssignOfficers,

    [Named("审理案件")]
    HandleCase,

    [Named("提出审查意见")]
    ProposeDecision,

    [Named("审核")]
    ReviewDecision,

    [Named("退回决定稿")]
    SendBackDecision,

    [Named("批准决定")]
    ApproveDecision,

    [Named("批准延期、转程序、撤回、重新办理、直接受理、建议书")]
    ApproveByOffice,

    [Named("主持和参加听证")]
    HoldHearing,

    [Named("提出咨询意见")]
    GiveConsultation,

    [Named("答复与举证")]
    FileReply,

    [Named("报告履行情况")]
    ReportPerformance,

    [Named("回访与催告")]
    FollowUp,

    [Named("责令履行、约谈、通报")]
    OrderPerformance,

    [Named("提请审批")]
    SubmitProposal,

    [Named("审批提请事项")]
    DecideProposal,

    [Named("制发意见书")]
    IssueOpinionLetter,

    [Named("移送违法线索")]
    ReferMatter,

    [Named("登记送达")]
    Serve,

    [Named("抄告")]
    CopyNotify,

    [Named("签收和反馈抄告")]
    AnswerCopyNotification,

    [Named("结案")]
    CloseCase,

    [Named("归档")]
    ArchiveCase,

    [Named("补录较早日期")]
    Backdate,

    [Named("更正日期")]
    CorrectRecord,

    [Named("决定回避")]
    RuleOnRecusal,

    [Named("查看案件")]
    ReadCase,

    [Named("查看本机关全部案件")]
    ReadAllCases,

    [Named("因监督需要查看案件")]
    ReadForOversight,

    [Named("查看统计")]
    ReadFigures,

    [Named("使用期限计算器")]
    UseCalculator,

    [Named("管理系统设置与日历")]
    ManageSettings,

    [Named("管理账号与角色")]
    ManageAccounts,

    [Named("查看记录")]
    ReadRecord,

    [Named("委托代签")]
    Delegate,

    [Named("系统自动办理")]
    ActBySystem,
}
