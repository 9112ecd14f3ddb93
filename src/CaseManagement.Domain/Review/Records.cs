using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Domain.Review;

/// <summary>How far a respondent's reply has come.</summary>
public enum ReplyState
{
    /// <summary>The notice is out; its receipt is not known yet.</summary>
    [Named("已通知")]
    Noticed,

    /// <summary>Received: T21 runs.</summary>
    [Named("已收到副本")]
    Received,

    [Named("已答复")]
    Filed,
}

/// <summary>One respondent's reply (法48、54): noticed → received → filed. A late one is filed all the same and marked.</summary>
/// <param name="Respondent">Party key.</param>
public sealed record Reply(string Respondent, ReplyState State = ReplyState.Noticed)
{
    /// <summary>Moves of the record. A receipt entered after the reply changes nothing any more.</summary>
    public static ParallelMachine<ReplyState> Machine { get; } =
        new(
            "答复",
            (ReplyState.Noticed, CaseAct.RecordService, ReplyState.Received),
            (ReplyState.Noticed, CaseAct.FileReply, ReplyState.Filed),
            (ReplyState.Received, CaseAct.FileReply, ReplyState.Filed),
            (ReplyState.Filed, CaseAct.RecordService, ReplyState.Filed)
        );

    /// <summary>Day the copy of the petition reached the respondent: T21 runs from it. Null before.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Number of the notice among the documents of the case; null before it was sent.</summary>
    public int? NoticeNo { get; init; }

    /// <summary>Day of filing; null before.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>What was filed.</summary>
    public FileReply? Content { get; init; }
}

/// <summary>The eight kinds of evidence (法43).</summary>
public enum EvidenceKind
{
    [Named("书证", "法43(一)")]
    Document,

    [Named("物证", "法43(二)")]
    Object,

    [Named("视听资料", "法43(三)")]
    AudioVisual,

    [Named("电子数据", "法43(四)")]
    ElectronicData,

    [Named("证人证言", "法43(五)")]
    Witness,

    [Named("当事人的陈述", "法43(六)")]
    PartyStatement,

    [Named("鉴定意见", "法43(七)")]
    ExpertOpinion,

    [Named("勘验笔录、现场笔录", "法43(八)")]
    InspectionRecord,
}

/// <summary>One line of an evidence list (law.md D1.10).</summary>
public sealed record EvidenceFacts
{
    [Field("证据名称", Max = 200)]
    public required string Name { get; init; }

    [Field("种类")]
    public required EvidenceKind Kind { get; init; }

    [Field("来源", Max = 200)]
    public required string Source { get; init; }

    [Field("证明对象", Max = 500)]
    public required string Proves { get; init; }

    [Field("页码", Optional = true, Max = 40)]
    public string? Pages { get; init; }

    [Field("文件", Optional = true)]
    public FileRef? File { get; init; }
}

/// <summary>Evidence in the case.</summary>
/// <param name="No">Position in the case, from 1.</param>
/// <param name="By">Party key of the one who handed it in.</param>
public sealed record EvidenceItem(int No, string By, DateOnly Day, EvidenceFacts Facts);

/// <summary>Opinions heard, or why they could not be (法49).</summary>
/// <param name="Party">Party key.</param>
/// <param name="Heard">False when they could not be heard for reasons on the party's side.</param>
public sealed record OpinionRecord(string Party, bool Heard, DateOnly Day, string Content);

/// <summary>The ten grounds of suspension (法39①; law.md F9).</summary>
public enum SuspensionGround
{
    [Named("申请人死亡，尚待确定近亲属是否参加", "法39①(一)")]
    ApplicantDied,

    [Named("申请人丧失行为能力，尚未确定法定代理人", "法39①(二)")]
    ApplicantIncapable,

    [Named("申请人下落不明", "法39①(三)")]
    ApplicantMissing,

    [Named("申请人（组织）终止，尚未确定权利义务承受人", "法39①(四)")]
    OrganisationEnded,

    [Named("因不可抗力或者其他正当理由不能参加", "法39①(五)")]
    ForceMajeure,

    [Named("进行调解、和解，申请人和被申请人同意中止", "法39①(六)")]
    Mediation,

    [Named("法律适用问题需要有权机关解释或者确认", "法39①(七)")]
    Interpretation,

    [Named("需要以其他案件的审理结果为依据", "法39①(八)")]
    OtherCase,

    [Named("附带审查或者依职权审查规范性文件", "法39①(九)")]
    IncidentalReview,

    [Named("其他需要中止的情形", "法39①(十)")]
    Other,
}

/// <summary>How far a suspension has come.</summary>
public enum SuspensionState
{
    [Named("中止中")]
    InForce,

    [Named("已恢复")]
    Resumed,

    /// <summary>The case ended out of it: terminated, or taken up by the superior organ.</summary>
    [Named("随案件终结")]
    Ended,
}

/// <summary>A suspension: in force until resumed or the case ends (法39).</summary>
/// <param name="No">Position in the case, from 1; the key of its pauses.</param>
public sealed record Suspension(int No, SuspensionGround Ground, DateOnly From, SuspensionState State = SuspensionState.InForce)
{
    /// <summary>Moves of the record.</summary>
    public static ParallelMachine<SuspensionState> Machine { get; } =
        new(
            "中止",
            (SuspensionState.InForce, CaseAct.Resume, SuspensionState.Resumed),
            (SuspensionState.InForce, CaseAct.Terminate, SuspensionState.Ended),
            (SuspensionState.InForce, CaseAct.TransferToSuperior, SuspensionState.Ended)
        );

    /// <summary>Day of resumption; null while suspended.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only three grounds lead to termination after sixty days (法41(五); A6.8): never a missing applicant.</summary>
    public bool MayEndAfterSixtyDays =>
        Ground is SuspensionGround.ApplicantDied or SuspensionGround.ApplicantIncapable or SuspensionGround.OrganisationEnded;

    /// <summary>Key of its pauses in the clocks.</summary>
    public string PauseKey => $"中止{No}";
}

/// <summary>What is excluded from the review period (条例26 45、46; T26).</summary>
public enum ExclusionKind
{
    [Named("鉴定", "条例26 46")]
    Appraisal,

    [Named("现场勘验", "条例26 45")]
    Inspection,
}

/// <summary>An appraisal or inspection: open until it ends.</summary>
public sealed record Exclusion(int No, ExclusionKind Kind, DateOnly From)
{
    /// <summary>Day of its end; null while it goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Key of its pauses in the clocks.</summary>
    public string PauseKey => $"{Named.Of(Kind)}{No}";
}

/// <summary>The extension of the review period (法62①).</summary>
public sealed record Extension(int Days, DateOnly Day);

/// <summary>The way up to the superior organ (条例26 40): reported, then decided there, then the papers handed over.</summary>
/// <param name="No">Position in the case, from 1.</param>
/// <param name="ReportedOn">Day of the report; null when the superior organ decided of its own motion.</param>
public sealed record Elevation(int No, DateOnly? ReportedOn)
{
    /// <summary>True when the superior organ takes the case, false when not, null before it has decided.</summary>
    public bool? Granted { get; init; }

    /// <summary>Day of the superior organ's notice; null before.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Key of its pause in the review period.</summary>
    public string PauseKey => $"报请提级{No}";
}

/// <summary>The four grounds of a stay (法42).</summary>
public enum StayGround
{
    [Named("被申请人认为需要停止执行", "法42(一)")]
    Respondent,

    [Named("复议机关认为需要停止执行", "法42(二)")]
    Organ,

    [Named("申请人、第三人申请，复议机关认为要求合理", "法42(三)")]
    OnApplication,

    [Named("法律、法规、规章规定停止执行", "法42(四)")]
    ByLaw,
}

/// <summary>A stay of execution: in force until lifted.</summary>
public sealed record Stay(int No, StayGround Ground, DateOnly From)
{
    /// <summary>Day it was lifted; null while in force.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>Normative documents that can be reviewed with an act (法13①; law.md F3). A 规章 is none of them.</summary>
public enum ReviewableRule
{
    [Named("国务院部门的规范性文件", "法13①(一)")]
    OfStateCouncilDepartment,

    [Named("县级以上地方政府及其工作部门的规范性文件", "法13①(二)")]
    OfLocalGovernment,

    [Named("乡、镇人民政府的规范性文件", "法13①(三)")]
    OfTownship,

    [Named("授权组织的规范性文件", "法13①(四)")]
    OfAuthorisedOrganisation,
}

/// <summary>How far an incidental review has come: opened → asked | transferred → answered → concluded.</summary>
public enum IncidentalReviewState
{
    [Named("已启动")]
    Opened,

    [Named("已通知制定机关")]
    Asked,

    [Named("已转送有权机关")]
    Transferred,

    [Named("已答复")]
    Answered,

    [Named("已有结论")]
    Concluded,

    /// <summary>The claim does not qualify (法13: not one of the four kinds, or no basis of the act complained of); told in the decision.</summary>
    [Named("不予审查")]
    Declined,
}

/// <summary>The review of a normative document beside the case (法56–60). Its periods run from the day of the suspension (条例26 53②).</summary>
public sealed record IncidentalReview(int No, string Rule, string MadeBy, bool IsCompetent, IncidentalReviewState State)
{
    /// <summary>Moves of the record.</summary>
    public static ParallelMachine<IncidentalReviewState> Machine { get; } =
        new(
            "附带审查",
            (IncidentalReviewState.Opened, CaseAct.NotifyRuleMaker, IncidentalReviewState.Asked),
            (IncidentalReviewState.Opened, CaseAct.TransferRule, IncidentalReviewState.Transferred),
            (IncidentalReviewState.Asked, CaseAct.RecordRuleMakerReply, IncidentalReviewState.Answered),
            (IncidentalReviewState.Transferred, CaseAct.RecordRuleMakerReply, IncidentalReviewState.Answered),
            (IncidentalReviewState.Asked, CaseAct.ConcludeIncidentalReview, IncidentalReviewState.Concluded),
            (IncidentalReviewState.Answered, CaseAct.ConcludeIncidentalReview, IncidentalReviewState.Concluded)
        );

    /// <summary>Which of the four kinds, where it was stated; other grounds reviewed of the organ's own motion (法57) are of none.</summary>
    public ReviewableRule? Kind { get; init; }

    /// <summary>Nothing more is to be awaited from it.</summary>
    public bool IsOver => State is IncidentalReviewState.Concluded or IncidentalReviewState.Declined;

    /// <summary>What was concluded; null before.</summary>
    public string? Conclusion { get; init; }

    /// <summary>True when the clause was found lawful; null before.</summary>
    public bool? Lawful { get; init; }
}

/// <summary>A recusal: requested, then ruled on; while in force a negative grant (公务员法76、77).</summary>
public sealed record Recusal(int No, Guid Person, string Name, string Reason, DateOnly Day)
{
    /// <summary>True when granted, false when refused, null while pending.</summary>
    public bool? Granted { get; init; }
}

/// <summary>A matter put before the one who decides.</summary>
public enum ProposalState
{
    [Named("待审批")]
    Pending,

    [Named("已批准")]
    Approved,

    [Named("未批准")]
    Returned,

    /// <summary>The stage it belonged to is over; nobody can decide it any more.</summary>
    [Named("已失效")]
    Lapsed,
}

/// <summary>What was proposed: the act with its facts as the officer drafted them.</summary>
public sealed record Proposal(int No, ActFacts Facts, string ProposedByName, DateOnly Day, ProposalState State)
{
    /// <summary>Why it was returned; null otherwise.</summary>
    public string? Remark { get; init; }

    /// <summary>True once the approved act was performed.</summary>
    public bool IsCarriedOut { get; init; }

    /// <summary>The proposed act.</summary>
    public CaseAct Act => Acts.Of(Facts.GetType()).Act;
}
