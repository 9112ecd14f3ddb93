using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Deadlines;

namespace CaseManagement.Domain.Tests.Cases;

/// <content>Steps of the journey, at the days a test gives.</content>
internal sealed partial class Given
{
    public Given Assigned(string day) => Do(day, new AssignOfficers { Lead = Lead, Second = Second });

    public Given Accepted(string day) => Do(day, new Accept());

    public Given InOrdinary(string day) => Assigned(day).Accepted(day).Do(day, new ApplyOrdinaryProcedure());

    public Given InSimplified(string day) =>
        Assigned(day)
            .Accepted(day)
            .Do(day, new ApplySimplifiedProcedure { Ground = SimplifiedGround.AllPartiesAgree, Consent = "申请人、被申请人书面同意" });

    public Given ReplyNoticeServed(string sent, string served) => Do(sent, new SendReplyNotice()).Served(DocumentKind.ReplyNotice, served);

    public Given Replied(string day) =>
        Do(
            day,
            new FileReply
            {
                Respondent = "被1",
                Lawfulness = "核定合法。",
                Propriety = "核定适当。",
                OnRequests = "请求不成立。",
                Basis = "社会保险法",
                FirstAgent = "代演示",
                HandedInBy = "被申请人工作人员",
                HandedInVia = ReplyDelivery.InPerson,
            }
        );

    public Given OpinionsHeard(string day) =>
        Do(
            day,
            new HearOpinions
            {
                Party = "申1",
                By = OpinionChannel.Telephone,
                Content = "坚持请求。",
            }
        );

    public Given Served(DocumentKind kind, string day, ServiceMethod method = ServiceMethod.Direct)
    {
        var document = Case.LastDocument(kind)!;
        foreach (var recipient in document.Unserved.ToList())
        {
            Do(day, Service(document.No, recipient, method));
        }

        return this;
    }

    public static RecordService Service(int document, string recipient, ServiceMethod method = ServiceMethod.Direct) =>
        new()
        {
            Document = document,
            Recipient = recipient,
            Method = method,
            Proof = "本人签收",
        };

    public static ProposeDecision Annulment(int? days = null) =>
        new()
        {
            Outcomes = [DecisionOutcome.Annul],
            Grounds = [DecisionGround.FactsUnclear],
            OrderAnew = true,
            FactsFound = "缴费年限没有查清。",
            Reasons = "主要事实不清、证据不足。",
            Basis = "《中华人民共和国行政复议法》第六十四条第一款第一项",
            OperativePart = "撤销社会保险待遇核定。\n责令被申请人重新核定。",
            Obligations =
            [
                new ObligationFacts
                {
                    Respondent = "被1",
                    What = "重新核定社会保险待遇",
                    ActAnew = true,
                    Days = days,
                },
            ],
        };

    public static ProposeDecision Upholding() =>
        new()
        {
            Outcomes = [DecisionOutcome.Uphold],
            Grounds = [DecisionGround.Lawful],
            FactsFound = "核定依据充分。",
            Reasons = "行政行为合法适当。",
            Basis = "《中华人民共和国行政复议法》第六十八条",
            OperativePart = "维持社会保险待遇核定。",
        };

    public Given Decided(string day, ProposeDecision? decision = null) =>
        Do(day, new BeginDrafting())
            .Do(day, decision ?? Annulment())
            .Do(day, new ReviewDecision { Opinion = "同意" })
            .Do(day, new ApproveDecision { Opinion = "同意" })
            .Do(day, new IssueDecision());

    /// <summary>Received, accepted, replied, heard: everything before the draft.</summary>
    public static Given ReadyForDraft() =>
        ACase("2026-08-03")
            .InOrdinary("2026-08-05")
            .ReplyNoticeServed("2026-08-06", "2026-08-07")
            .Replied("2026-08-17")
            .OpinionsHeard("2026-08-19");

    public Given SupplementRequested(string day) => Do(day, new RequestSupplement { Items = "身份证明\n行政行为的文书" });

    public Given Suspended(string day, SuspensionGround ground = SuspensionGround.OtherCase) =>
        Do(
            day,
            new Suspend
            {
                Ground = ground,
                Reason = "需要等待",
                BothAgree = ground == SuspensionGround.Mediation,
                OwnMotion = ground == SuspensionGround.IncidentalReview ? "某办法第三条" : null,
            }
        );

    public Given Resumed(string day) => Do(day, new Resume { Reason = "原因已经消除" });

    /// <summary>Put forward by the officer, approved by whoever holds the permission of the act.</summary>
    public Given Proposed(string day, ActFacts facts) => Do(day, new SubmitProposal { Proposed = facts });

    public Given Approved(string day, Role decider) =>
        Do(day, new ApproveProposal { No = Case.Proposals[^1].No, Opinion = "同意" }, decider);

    public Given Withdrawn(string day, bool bySettlement = false) =>
        Do(
                day,
                new RequestWithdrawal
                {
                    Reason = "不再坚持",
                    BySettlement = bySettlement,
                    Settlement = bySettlement ? "被申请人补发待遇" : null,
                }
            )
            .Do(day, new PermitWithdrawal { Genuine = true, Finding = "属真实意愿" });

    public Given Terminated(string day, TerminationGround ground = TerminationGround.Withdrawn) =>
        Do(day, new Terminate { Ground = ground, Reasons = "依法终止" });

    public Given Mediated(string day, params ObligationFacts[] obligations) =>
        Do(day, new BeginMediation { Content = "双方愿意调解" })
            .Do(
                day,
                new ConcludeMediation
                {
                    Facts = "补缴年限争议",
                    Result = "被申请人补发差额",
                    Obligations = obligations,
                    SignedAndSealed = true,
                }
            );

    public static ObligationFacts Payment(int days = 30, string respondent = "被1") =>
        new()
        {
            Respondent = respondent,
            What = "补发待遇差额",
            Days = days,
        };

    public static RecordPerformance Performance(int no = 1) => new() { No = no, Content = "已经履行" };

    public static ReportPerformance Report(string performed, int no = 1) =>
        new()
        {
            No = no,
            PerformedOn = Calendars.Day(performed),
            Content = "已经履行",
        };

    public static Revisit Revisit(bool performed, int no = 1) =>
        new()
        {
            No = no,
            Method = RevisitMethod.Telephone,
            Performed = performed,
            Satisfied = performed,
            Content = performed ? "申请人确认" : "申请人称没有履行",
        };

    public static Urge Urging(int days = 10, int no = 1) =>
        new()
        {
            No = no,
            Days = days,
            Content = "请于期限内履行并报告",
        };

    public static OrderPerformance Order(int days = 15, int no = 1) =>
        new()
        {
            No = no,
            Days = days,
            Reason = "经催告仍未履行",
        };

    /// <summary>Copies sent, whatever their mode.</summary>
    public Given CopiesSent(string day)
    {
        if (Case.WhyNot(CaseAct.SendCopyNotification, At(day, Role.Officer)).Count == 0)
        {
            Do(day, new SendCopyNotification());
        }

        return Case.WhyNot(CaseAct.NotifyInBatch, At(day, Role.Officer)).Count == 0
            ? Do(day, new NotifyInBatch { Batch = "2026年8月" })
            : this;
    }

    public Given Closed(string day) => Do(day, new Close { Note = "办理完毕" });
}
