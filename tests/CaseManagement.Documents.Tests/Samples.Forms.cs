using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Decisions;
using CaseManagement.Documents.Hearings;
using CaseManagement.Documents.Intake;
using CaseManagement.Documents.Mediation;
using CaseManagement.Documents.Review;
using CaseManagement.Documents.Service;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Tests;

/// <content>Forms that are composed on demand.</content>
internal static partial class Samples
{
    public static ApprovalForm Approval =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 9, 8),
            Matter = Matter,
            Approves = ApprovalMatter.Extension,
            ReceivedOn = new DateOnly(2026, 7, 10),
            AcceptedOn = new DateOnly(2026, 7, 15),
            Officers = ["承办甲", "承办乙"],
            Request = "延长审理期限30日",
            Reason = "案件涉及的专业技术问题需要进一步核实\n两名证人尚未询问",
            Basis = Citation.Law(62, 1).ToString(),
            Proposed = new ApprovalStep("承办甲", new DateOnly(2026, 9, 8), "提请审批"),
            Reviewed = null,
            Decided = ApprovalStep.Open,
        };

    /// <summary>An opinion on the merits of some pages.</summary>
    public static ApprovalForm ReviewOpinion =>
        Approval with
        {
            Approves = ApprovalMatter.ReviewOpinion,
            Request = "撤销：撤销被申请人作出的行政处罚决定",
            Reason = SampleTexts.Findings + "\n" + SampleTexts.Opinion,
            Reviewed = ApprovalStep.Open,
            Decided = null,
        };

    public static PetitionForm Petition =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 7, 8),
            Matter = Matter with { Applicants = [Applicant, Company] },
            Oral = false,
            Reached =
            [
                new ReachedAt(Applicant.Name, "宁夏回族自治区银川市兴庆区虚构街12号", "139****0011"),
                new ReachedAt(Company.Name, "宁夏回族自治区银川市西夏区虚构路8号", "0951-0000001"),
            ],
            Requests = "撤销被申请人作出的行政处罚决定\n责令被申请人重新作出处理。",
            Reasons = SampleTexts.Applicant,
            Rule = "《银川市某某管理办法》（银商发〔2025〕9号）第五条",
            Compensation = "5000元",
            Papers = ["身份证复印件", "行政处罚决定书复印件"],
            MadeOn = new DateOnly(2026, 7, 8),
            RecordedBy = null,
        };

    public static PetitionForm OralPetition =>
        Petition with
        {
            Matter = Matter,
            Reached = [new ReachedAt(Applicant.Name, "宁夏回族自治区银川市兴庆区虚构街12号", "139****0011")],
            Oral = true,
            RecordedBy = "收件戊",
        };

    public static OpinionsRecord Opinions =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 8, 12),
            Matter = Matter,
            Role = "申请人",
            Party = "张玥昇",
            HeardOn = new DateOnly(2026, 8, 12),
            Channel = "电话",
            Content = SampleTexts.Applicant,
            WillingToMediate = true,
            Unheard = null,
            HeardBy = "承办甲",
        };

    public static HearingRecord HearingHeld =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 8, 20),
            Matter = Matter with { ThirdParties = [Company] },
            HeldOn = new DateOnly(2026, 8, 20),
            HeldAt = new TimeOnly(9, 30),
            Place = "银川市司法局三楼听证室",
            Matters = "行政处罚决定认定的事实是否清楚\n行政处罚的幅度是否适当",
            PresidingOfficer = "主持甲",
            HearingOfficers = ["听证乙", "听证丙"],
            Recorder = "记录丁",
            ApplicantAttendance = "申请人（代理人）参加",
            RespondentAttendance = "负责人参加",
            Content = SampleTexts.Respondent,
        };

    public static InquiryRecord Inquiry =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 8, 5),
            Matter = Matter,
            Inspection = false,
            Inquirers = ["承办甲", "承办乙"],
            Place = "银川市兴庆区虚构街12号",
        };

    public static EvidenceList Evidence =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 7, 28),
            Matter = Matter,
            Role = "被申请人",
            By = Respondent.Name,
            ReceivedOn = [new DateOnly(2026, 7, 28)],
            Lines =
            [
                new ListedEvidence("《现场检查笔录》", "勘验笔录、现场笔录", "被申请人制作", "2026年5月20日的检查经过", "1-4"),
                new ListedEvidence("《检验报告》（编号：NX-2026-0520-118）", "鉴定意见", "检验机构", "抽检商品标签不符合规定", null),
            ],
        };

    public static PetitionReceipt Receipt =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 7, 10),
            Matter = Matter,
            Channel = "邮寄",
            PostedOn = new DateOnly(2026, 7, 8),
            ReceivedOn = new DateOnly(2026, 7, 10),
            Papers = ["行政复议申请书", "身份证复印件", "行政处罚决定书复印件"],
            ReceivedBy = "收件戊",
            ReviewDue = new DueDay(new DateOnly(2026, 7, 17), Provisional: false),
            Contact = Contact,
        };

    public static ServiceAddressConfirmation ServiceAddress =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 7, 10),
            Matter = Matter,
            Role = "申请人",
            Party = Applicant.Name,
            Address = "宁夏回族自治区银川市兴庆区虚构街12号",
            Telephone = "139****0011",
            Electronic = true,
        };

    public static SimplifiedProcedureForm Consent =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 7, 15),
            Matter = Matter with { ThirdParties = [Company] },
            AcceptedOn = new DateOnly(2026, 7, 15),
            Item = null,
            Parties =
            [
                new SigningParty("申请人", Applicant.Name),
                new SigningParty("被申请人", Respondent.Name),
                new SigningParty("第三人", Company.Name),
            ],
        };

    public static MediationRecord Mediating =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 8, 10),
            Matter = Matter with { ThirdParties = [Company] },
            BegunOn = new DateOnly(2026, 8, 10),
            Mediators = ["承办甲", "承办乙"],
            Content = "双方对标签瑕疵没有争议，分歧在于罚款数额\n申请人已经召回并更换商品，请求从轻",
            Agreed = true,
            Outcome = "被申请人将罚款由10000元变更为3000元\n申请人于2026年9月10日前缴纳罚款",
        };

    public static CollectiveDiscussionRecord Discussion =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 9, 9),
            Matter = Matter,
            Officers = ["承办甲", "承办乙"],
            Proposal = "撤销：撤销被申请人作出的行政处罚决定；责令被申请人重新作出行政行为",
            Reviewed = new ApprovalStep("审核丙", new DateOnly(2026, 9, 8), "事实认定充分，提请集体讨论"),
            Resolved = new ApprovalStep("机关负责人庚", new DateOnly(2026, 9, 9), "同意"),
        };

    /// <summary>An approval of an act that has no form of its own.</summary>
    public static ApprovalForm OtherApproval =>
        Approval with
        {
            Approves = ApprovalMatter.Other,
            Act = "终止行政复议",
            ByOrgan = true,
            Request = "终止行政复议（申请人撤回行政复议申请，准予撤回）",
            Basis = Citation.Law(41).ToString(),
            Decided = new ApprovalStep("机关负责人甲（代机关负责人乙）", new DateOnly(2026, 9, 9), "同意。"),
        };

    public static ReplyForm ReplyEntered =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 7, 28),
            Matter = Matter,
            Respondent = Respondent.Name,
            FiledOn = new DateOnly(2026, 7, 28),
            Lawfulness = SampleTexts.Respondent,
            Propriety = "罚款数额在法定幅度内，与违法情节相当",
            OnRequests = "请求维持被申请的行政行为",
            Basis = "《中华人民共和国食品安全法》第一百二十五条第一款",
            Agents = ["代理甲", "代理乙"],
        };

    public static ConsultationRecord ConsultationHeld =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 8, 25),
            Matter = Matter,
            Grounds = ["案情重大、疑难、复杂", "专业性、技术性较强"],
            Questions = "抽样检验的程序是否合法？处罚幅度是否适当？",
            RequestedBy = "承办甲",
            RequestedOn = new DateOnly(2026, 8, 21),
            Members = "委员甲、委员乙、委员丙",
            Opinion = "抽样程序合法。处罚幅度偏重，建议变更。",
            AnsweredOn = new DateOnly(2026, 8, 25),
        };

    private static IReadOnlyList<CaseDocument> Forms =>
        [
            Approval,
            Petition,
            OralPetition,
            Opinions,
            HearingHeld,
            Inquiry,
            Evidence,
            Receipt,
            ServiceAddress,
            Consent,
            Mediating,
            Discussion,
            ReplyEntered,
            ConsultationHeld,
        ];
}
