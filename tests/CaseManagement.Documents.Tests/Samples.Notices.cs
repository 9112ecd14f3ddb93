using CaseManagement.Documents.Cases;
using CaseManagement.Documents.CopyNotifications;
using CaseManagement.Documents.Decisions;
using CaseManagement.Documents.Hearings;
using CaseManagement.Documents.Intake;
using CaseManagement.Documents.Mediation;
using CaseManagement.Documents.Oversight;
using CaseManagement.Documents.Performance;
using CaseManagement.Documents.Review;
using CaseManagement.Documents.Service;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Tests;

/// <summary>What is told on the way: who takes part, what is stayed, who is asked about a rule, what was corrected.</summary>
internal static partial class Samples
{
    public static NotProcessedNotice NotProcessed =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复告字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 7, 15),
            Matter = Matter,
            Recipients = [Recipient.Of(Applicant)],
            ReceivedOn = new DateOnly(2026, 7, 10),
            Earlier = "申请人于2026年3月就同一行政处罚决定申请行政复议，本机关已于2026年5月作出行政复议决定，维持该行政处罚决定",
            Reason = "申请人本次提交的材料与前次相同，没有提出新的事实和理由。",
        };

    public static ThirdPartyNotice ThirdParty =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复参字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 7, 20),
            Matter = Matter,
            Recipients = [Recipient.Of(Company)],
            AcceptedOn = new DateOnly(2026, 7, 15),
            Interest = "涉案商品由宁夏虚构商贸有限公司生产",
            Contact = Contact,
        };

    public static StayNotice Stay =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复停字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 7, 22),
            Matter = Matter,
            Recipients = Recipient.Of([Applicant, Respondent]),
            AcceptedOn = new DateOnly(2026, 7, 15),
            StayedFrom = new DateOnly(2026, 7, 22),
            Item = 3,
            Reason = "申请人申请停止执行，认为立即执行将造成难以弥补的损失，本机关认为其要求合理",
        };

    public static StayLiftNotice StayLift =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复解字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 5),
            Matter = Matter,
            Recipients = Recipient.Of([Applicant, Respondent]),
            StayedFrom = new DateOnly(2026, 7, 22),
            LiftedOn = new DateOnly(2026, 8, 5),
            Reason = "申请人已经搬迁完毕，立即执行不再造成难以弥补的损失",
        };

    public static RuleMakerNotice RuleMaker =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复规字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 4),
            Matter = Matter,
            Recipients = [new Recipient("银川市商务局", RecipientKind.Organisation)],
            Rule = "《银川市某某管理办法》（银商发〔2025〕9号）第五条",
            OnApplication = true,
            SuspendedOn = new DateOnly(2026, 8, 1),
            Questions = ["1.制定依据；", "2、是否超越制定权限"],
            Contact = Contact,
        };

    public static RuleTransferLetter RuleTransfer =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复送字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 4),
            Matter = Matter,
            Recipients = [new Recipient("宁夏回族自治区商务厅", RecipientKind.Organisation)],
            Rule = "《某某管理规定》第八条。",
            MadeBy = "宁夏回族自治区商务厅",
            OnApplication = false,
            SuspendedOn = new DateOnly(2026, 8, 1),
            Contact = Contact,
        };

    public static CorrectionNotice Correction =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复更字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 9, 14),
            Matter = Matter,
            Recipients = Recipient.Of([Applicant, Respondent]),
            DocumentName = "行政复议决定书",
            DocumentNumber = "银政复决字〔2026〕101号",
            DocumentDay = new DateOnly(2026, 9, 11),
            OfOffice = false,
            Reads = "罚款1000元",
            ShouldRead = "罚款10000元。",
        };

    public static RespondentAdvice Advice =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复变字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 7, 13),
            Matter = Matter,
            Recipients = [Recipient.Of(Applicant)],
            ReceivedOn = new DateOnly(2026, 7, 10),
            ProperRespondent = "银川市兴庆区市场监督管理局",
            Reason = "该行政处罚决定由银川市兴庆区市场监督管理局以自己的名义作出",
            Contact = Contact,
        };

    public static DirectAcceptanceNotice DirectAcceptance =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复直字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 7, 15),
            Matter = Matter,
            Recipients = [new Recipient("银川市兴庆区人民政府", RecipientKind.Organisation)],
            FiledBelowOn = new DateOnly(2026, 6, 22),
            Fault = "无正当理由不予受理",
            Paper = "不予受理决定书（兴政复不受〔2026〕3号）",
            Reason = "该申请符合受理条件，责令纠正后仍未受理，有必要直接受理。",
            AcceptedOn = new DateOnly(2026, 7, 15),
            Contact = Contact,
        };

    public static NoticeToAppear Appearance =>
        new()
        {
            Issuer = Issuer,
            Number = "银司应诉函〔2026〕11号",
            IssuedOn = new DateOnly(2026, 10, 20),
            Recipient = Recipient.Of(Respondent),
            Plaintiff = "张玥昇",
            SuedAct = "行政处罚决定（银市监罚〔2026〕57号）。",
            Court = "银川市金凤区人民法院",
            CourtNumber = "（2026）宁0106行初101号",
            HeldOn = new DateOnly(2026, 11, 5),
            HeldAt = new TimeOnly(9, 0),
            Place = "银川市金凤区人民法院第三法庭",
            Contact = Contact,
        };

    public static EvidenceRequest EvidenceAsked =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复取字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 4),
            Matter = Matter,
            Recipients = [new Recipient("银川市公安局交通警察分局", RecipientKind.Organisation)],
            Items = ["2026年5月20日的监控录像；", "出警记录"],
            Until = new DateOnly(2026, 8, 11),
            Officers = ["承办甲", "承办乙"],
            Contact = Contact,
        };

    public static readonly Unperformed NotPerformed = new()
    {
        Document = BindingDocument.Decision,
        DocumentNumber = "银政复决字〔2026〕101号",
        Agency = Respondent.Name,
        Obligation = "自收到决定书之日起60日内重新作出行政行为",
        OrderNumber = "银政复责字〔2026〕101号",
        OrderedOn = new DateOnly(2026, 11, 24),
    };

    public static AdmonitoryTalkNotice Talk =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复约字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 12, 14),
            Matter = Matter,
            Recipients = [Recipient.Of(Respondent)],
            Unperformed = NotPerformed,
            Whom = "赵赟（局长）",
            HeldOn = new DateOnly(2026, 12, 16),
            HeldAt = new TimeOnly(9, 30),
            Place = "银川市人民政府三楼会议室",
            Matters = ["说明未履行的原因", "提出履行的时间；"],
            Contact = Contact,
        };

    public static CriticismCircular Criticism =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复通字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 12, 30),
            Matter = Matter,
            Recipients = [Recipient.Of(Respondent)],
            Unperformed = NotPerformed,
            TalkedOn = new DateOnly(2026, 12, 16),
            Audience = "各县（市）区人民政府，市人民政府各部门",
            Content = "该局在约谈时承诺十二月底前履行，期满仍没有履行，影响了申请人的合法权益和行政复议的公信力",
        };

    public static EnforcementApplication Enforcement =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复执字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 11, 10),
            Matter = Matter,
            Recipients = [new Recipient("银川市金凤区人民法院", RecipientKind.Organisation)],
            Debtor = Applicant with { Agents = [] },
            Document = BindingDocument.Decision,
            DocumentNumber = "银政复决字〔2026〕101号",
            DocumentDay = new DateOnly(2026, 9, 11),
            ServedOn = new DateOnly(2026, 9, 14),
            Facts = SampleTexts.Findings,
            Reasons = SampleTexts.Opinion,
            Basis = "根据《中华人民共和国行政复议法》第六十三条第一款第一项的规定",
            Object = "罚款五千元",
            Position = "申请人称资金紧张，没有提出其他意见",
            UrgedOn = new DateOnly(2026, 10, 12),
            Default = "起诉期限于2026年9月29日届满，申请人没有起诉；催告书送达后十个工作日内没有履行",
        };

    public static SuggestionLetter Suggesting =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复建字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 9, 14),
            Matter = Matter,
            Recipients = [new Recipient("宁夏回族自治区市场监督管理厅", RecipientKind.Organisation)],
            Rules = "《中华人民共和国食品安全法》第一百二十五条",
            Problems = ["对标签瑕疵的认定标准不统一", "同类案件的裁量幅度差别较大"],
            Advice = ["制定标签瑕疵认定指引", "统一裁量基准并定期公布典型案例"],
            Contact = Contact,
        };

    public static ReferralLetter Referring =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复移字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 9, 14),
            Matter = Matter,
            Recipients = [new Recipient("银川市监察委员会", RecipientKind.Organisation)],
            DutyOffence = true,
            Persons = "银川市市场监督管理局某所工作人员某某",
            Facts = "在案材料反映，上述人员在检查中收受当事人财物，为其通风报信",
            Materials = ["询问笔录复印件", "转账记录复印件"],
            Contact = Contact,
        };

    public static AppraisalCommission Appraisal =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复鉴字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 4),
            Matter = Matter,
            Recipients = [new Recipient("宁夏虚构司法鉴定中心", RecipientKind.Organisation)],
            Matters = ["涉案商品的质量是否合格；", "2.标签是否系后期加贴"],
            Qualification = "司法鉴定许可证（虚构）第1号，业务范围含产品质量鉴定。",
            AgreedByParties = true,
            RequestedBy = "申请人张玥昇",
            Materials = ["涉案商品一箱", "进货凭证复印件"],
            Contact = Contact,
        };

    public static JoinderNotice Joinder =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复并字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 4),
            Matter = Matter,
            Recipients = Recipient.Of([Applicant, Respondent]),
            AcceptedOn = new DateOnly(2026, 7, 15),
            Other = "银政复〔2026〕102号",
            Item = 2,
        };

    public static ConsultationLetter Consultation =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复咨字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 6),
            Matter = Matter,
            Recipients = [new Recipient("银川市人民政府行政复议委员会", RecipientKind.Organisation)],
            Items = [2, 1],
            Questions = ["标签瑕疵是否影响食品安全", "如何适用从轻处罚的规定"],
            Replied = true,
            DecisionDue = new DueDay(new DateOnly(2026, 9, 14), Provisional: false),
            Contact = Contact,
        };

    public static ElevatedPapersLetter ElevatedPapers =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复材字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 6),
            Matter = Matter,
            Recipients = [new Recipient("宁夏回族自治区人民政府", RecipientKind.Organisation)],
            AcceptedOn = new DateOnly(2026, 7, 15),
            NoticeOn = new DateOnly(2026, 8, 3),
            Papers = ["行政复议申请书及附件", "受理通知书、答复通知书及送达回证", "行政复议答复书和证据材料"],
            Contact = Contact,
        };

    public static ElevationNotice Elevation =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复提字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 3),
            Matter = Matter,
            Recipients = Recipient.Of([Applicant, Respondent]),
            From = "银川市兴庆区人民政府",
            Item = 2,
            PapersArrivedOn = new DateOnly(2026, 8, 3),
            Procedure = ProcedureKind.Ordinary,
            DecisionDue = new DueDay(new DateOnly(2026, 10, 8), Provisional: false),
        };
}
