using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>
/// What the reference says of states and acts (law.md B1, B2 with the notes under the table, B3 for what runs inside the review), written down by hand beside it
/// and not read from the program. One character a state: 收 已收件，审 受理审查，补 待补正，弃 视为放弃，拒 不予受理，不 不再处理，受 已受理，普 普通程序，简 简易程序，
/// 停 中止，拟 拟定决定，批 审核审批，决 已作出决定，达 已送达生效，驳 驳回申请，终 终止，调 调解结案，履 履行监督，执 强制执行，结 已结案，档 已归档。
/// </summary>
internal static class WorkflowTable
{
    public const string States = "收审补弃拒不受普简停拟批决达驳终调履执结档";

    private static readonly CaseStatus[] InOrder =
    [
        CaseStatus.Received,
        CaseStatus.UnderAcceptanceReview,
        CaseStatus.AwaitingSupplement,
        CaseStatus.Waived,
        CaseStatus.Refused,
        CaseStatus.NotProcessed,
        CaseStatus.Accepted,
        CaseStatus.Ordinary,
        CaseStatus.Simplified,
        CaseStatus.Suspended,
        CaseStatus.Drafting,
        CaseStatus.UnderApproval,
        CaseStatus.Decided,
        CaseStatus.Served,
        CaseStatus.ApplicationDismissed,
        CaseStatus.Terminated,
        CaseStatus.Mediated,
        CaseStatus.Performing,
        CaseStatus.Enforcing,
        CaseStatus.Closed,
        CaseStatus.Archived,
    ];

    /// <summary>One line an act: the states that know it, and the states it can lead to; empty where it leaves the state as it is.</summary>
    public static readonly (CaseAct Act, string From, string To)[] Rows =
    [
        (CaseAct.RegisterPetition, "", "收"), // B2-1
        (CaseAct.SplitPetition, "收", ""), // B2-30
        (CaseAct.BeginReview, "收", "审"), // B2-2
        (CaseAct.RequestSupplement, "审", "补"), // B2-3
        (CaseAct.ExtendSupplementPeriod, "补", ""), // T13
        (CaseAct.ReceiveSupplement, "补", "审"), // B2-4
        (CaseAct.DeemWaived, "补", "弃"), // B2-5
        (CaseAct.AdviseRespondentChange, "审", ""), // T15
        (CaseAct.ChangeRespondent, "审", ""), // T15
        (CaseAct.Refuse, "审", "拒"), // B2-6
        (CaseAct.DeclineToProcess, "审", "不"), // B2-7
        (CaseAct.Accept, "审", "受"), // B2-8
        (CaseAct.AcceptProvisionally, "审", "受"), // B2-32
        (CaseAct.DeemAccepted, "收审", "受"), // B2-8: the five days run from receipt, split or not
        (CaseAct.AcceptAsOrdered, "弃拒不驳结", "受"), // 法35: 上级应当责令纠正
        (CaseAct.AcceptDirectly, "审", "受"), // 法35: 上级复议机关可以直接受理
        (CaseAct.RegisterElevatedCase, "收", "受"), // B2-26: accepted below, taken up here
        (CaseAct.AssignOfficers, "审补受普简停拟批决达履执调拒不驳终弃", ""), // B2-29; before acceptance an order of the office, afterwards to the end of the file
        (CaseAct.ClassifyCase, "审受普简拟", ""), // B3 听证、委员会咨询
        (CaseAct.ApplyOrdinaryProcedure, "受", "普"), // B2-10
        (CaseAct.ApplySimplifiedProcedure, "受", "简"), // B2-9; never from 普
        (CaseAct.ConvertToOrdinary, "简", "普"), // B2-11
        (CaseAct.SendReplyNotice, "普简", ""), // T20
        (CaseAct.FileReply, "普简停拟批", ""), // T21: late is late, but it is taken
        (CaseAct.ExtendReplyPeriod, "普简停拟", ""), // A0.7
        (CaseAct.SubmitEvidence, "普简停拟", ""), // B3 证据
        (CaseAct.RequestEvidence, "普简停拟", ""), // B3 调查取证
        (CaseAct.HearOpinions, "普简拟", ""), // B3 听取意见
        (CaseAct.RecordOpinionsUnheard, "普简拟", ""),
        (CaseAct.NotifyThirdParty, "受普简停拟", ""), // C 第三人
        (CaseAct.RegisterAgent, "审补受普简停拟批", ""), // C 代理人
        (CaseAct.ChangeAgency, "审补受普简停拟批决达履执调", ""), // C 代理人: told in writing whenever it happens
        (CaseAct.RegisterRepresentatives, "审补受普简", ""), // C 代表人
        (CaseAct.BeginExclusion, "普简停", ""), // T26
        (CaseAct.EndExclusion, "普简停拟批", ""), // T26
        (CaseAct.RecordFileInspection, "普简停拟批", ""), // B3 阅卷
        (CaseAct.StayExecution, "受普简停拟批", ""), // B3 停止执行
        (CaseAct.LiftStay, "受普简停拟批", ""),
        (CaseAct.Suspend, "普简拟批", "停"), // B2-12 and the note
        (CaseAct.Resume, "停", "普简拟批"), // B2-13 and the note
        (CaseAct.Extend, "普简拟批", ""), // B2-25; in 简 the guard tells of A6.6
        (CaseAct.Join, "普简", ""), // B2-27
        (CaseAct.ReportForElevation, "普简", ""), // B2-26
        (CaseAct.RecordElevationDecision, "普简停拟批", ""), // B2-26: 上级可以在作出决定前决定提级
        (CaseAct.TransferToSuperior, "普简停拟批", "结"), // B2-26: 移送
        (CaseAct.RecordSuperiorOrder, "审补受普简停拟批弃拒不驳终结", ""), // 法35、40
        (CaseAct.RequestRecusal, "审补受普简停拟批", ""), // C 回避
        (CaseAct.RuleOnRecusal, "审补受普简停拟批", ""),
        (CaseAct.RequestIncidentalReview, "受普简停拟批", ""), // T10: 决定作出前
        (CaseAct.DeclineIncidentalReview, "普简停拟", ""),
        (CaseAct.OpenIncidentalReview, "停", ""), // A6.7: only once suspended
        (CaseAct.NotifyRuleMaker, "停", ""),
        (CaseAct.RecordRuleMakerReply, "停", ""),
        (CaseAct.TransferRule, "停", ""),
        (CaseAct.ConcludeIncidentalReview, "停", ""),
        (CaseAct.OrderHearing, "普拟", ""), // B3 听证: 只适用于普通程序
        (CaseAct.AdjournHearing, "普拟", ""),
        (CaseAct.HoldHearing, "普拟", ""),
        (CaseAct.CancelHearing, "普拟", ""),
        (CaseAct.RequestConsultation, "普简拟", ""), // B3 委员会咨询
        (CaseAct.RecordConsultation, "普简拟", ""),
        (CaseAct.BeginMediation, "普简停拟批", ""), // B3 调解贯穿全程
        (CaseAct.FailMediation, "普简停拟批", ""), // B2-18
        (CaseAct.ConcludeMediation, "普简拟批", "调"), // B2-17; 如因调解中止，先恢复
        (CaseAct.RequestWithdrawal, "普简拟批", ""), // B2-15, 19
        (CaseAct.PermitWithdrawal, "普简拟批", ""),
        (CaseAct.RefuseWithdrawal, "普简拟批", ""),
        (CaseAct.BeginDrafting, "普简", "拟"), // B2-20
        (CaseAct.DecideDirectly, "普简", "拟"), // B2-28
        (CaseAct.ProposeDecision, "拟", "批"), // B2-21
        (CaseAct.ReviewDecision, "批", ""),
        (CaseAct.SendBack, "批", "拟"), // B2-31
        (CaseAct.ApproveDecision, "批", ""),
        (CaseAct.IssueDecision, "批", "决"),
        (CaseAct.DismissPetition, "普简拟批", "驳"), // B2-16
        (CaseAct.Terminate, "普简停拟批", "终"), // B2-14, 15
        (CaseAct.SubmitProposal, "审补弃拒不受普简停拟批决达驳终调履执结", ""),
        (CaseAct.ApproveProposal, "审补弃拒不受普简停拟批决达驳终调履执结", ""),
        (CaseAct.ReturnProposal, "审补弃拒不受普简停拟批决达驳终调履执结", ""),
        (CaseAct.RecordService, "审补弃拒不受普简停拟批决达驳终调履执结", ""), // B2-22 and the note; receipts come in late
        (CaseAct.CompleteAnnouncement, "审补弃拒不受普简停拟批决达驳终调履执结", ""), // T51
        (CaseAct.CompleteService, "决", "达"), // B2-22
        (CaseAct.CorrectDocument, "审补弃拒不受普简停拟批决达驳终调履执", ""), // B2-39: 已发文书只能更正
        (CaseAct.OpenPerformance, "达调", "履"), // B2-23, 33
        (CaseAct.RecordPerformance, "履执", ""), // H1
        (CaseAct.ReportPerformance, "履执", ""),
        (CaseAct.Revisit, "履执", ""),
        (CaseAct.Urge, "履执", ""),
        (CaseAct.OrderPerformance, "履执", ""), // B2-23
        (CaseAct.CallToTalk, "履执", ""), // 法77②
        (CaseAct.HoldAdmonitoryTalk, "履执", ""),
        (CaseAct.CirculateCriticism, "履执", ""),
        (CaseAct.IssueOpinionLetter, "普简停拟批决达驳终调履执", ""), // 法76: 在办理案件过程中
        (CaseAct.RecordOpinionFeedback, "普简停拟批决达驳终调履执结", ""), // 提级移送 closes the case before the answer
        (CaseAct.IssueSuggestionLetter, "普简停拟批决达驳终调履执结", ""), // B5 建议书
        (CaseAct.ReferMatter, "普简停拟批决达驳终调履执结", ""), // B5 线索移送
        (CaseAct.BeginEnforcement, "达调履", "执"), // B2-24: 决定书、调解书
        (CaseAct.RecordEnforcement, "执", ""), // B2-36
        (CaseAct.DeriveCopyNotifications, "达驳终调", ""), // H2: 生效后
        (CaseAct.SendCopyNotification, "普简停拟批决达驳终调履执结", ""), // H2; opinion letters also during the review, and after 提级移送
        (CaseAct.NotifyInBatch, "达驳终调履执", ""),
        (CaseAct.AcknowledgeCopyNotification, "普简停拟批决达驳终调履执结档", ""), // the recipient's own time
        (CaseAct.AnswerCopyNotification, "普简停拟批决达驳终调履执结档", ""),
        (CaseAct.Close, "弃拒不达驳终调履执", "结"), // B2-34–37; 调 without anything to perform by analogy with 34 [推定]
        (CaseAct.Archive, "结", "档"), // B2-38
        (CaseAct.Reopen, "结", "弃拒不达驳终调履执"), // B2-39
        (CaseAct.CorrectLegalDay, "收审补弃拒不受普简停拟批决达驳终调履执结", ""), // 更正，归档前
    ];

    public static IReadOnlyList<CaseStatus> Read(string states) => [.. states.Select(state => InOrder[States.IndexOf(state)])];
}
