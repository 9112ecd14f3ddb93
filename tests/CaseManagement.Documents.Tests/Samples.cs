using CaseManagement.Documents.Cases;
using CaseManagement.Documents.CopyNotifications;
using CaseManagement.Documents.Decisions;
using CaseManagement.Documents.Hearings;
using CaseManagement.Documents.Intake;
using CaseManagement.Documents.Mediation;
using CaseManagement.Documents.Performance;
using CaseManagement.Documents.Review;
using CaseManagement.Documents.Service;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Tests;

/// <summary>One complete model of every kind, about plainly invented people.</summary>
internal static partial class Samples
{
    public static readonly IssuerLine Issuer = new() { Organ = "银川市人民政府", Office = "银川市司法局" };

    public static readonly ContactLine Contact = new(["承办甲", "承办乙"], "0951-0000000", "银川市金凤区虚构路1号行政复议接待室");

    public static readonly CitizenLine Applicant = new()
    {
        Name = "张玥昇",
        Sex = "男",
        IdentityNumber = "640104********0011",
        Address = "宁夏回族自治区银川市兴庆区虚构街12号",
        Agents = [new AgentLine("委托代理人", "李祎喆", "宁夏虚构律师事务所律师")],
    };

    public static readonly OrganisationLine Company = new()
    {
        Name = "宁夏虚构商贸有限公司",
        UnifiedCode = "91640100MA00000000",
        Address = "宁夏回族自治区银川市西夏区虚构路8号",
        Head = new HeadLine("法定代表人", "王淏", "总经理"),
    };

    public static readonly AgencyLine Respondent = new()
    {
        Name = "银川市市场监督管理局",
        Address = "银川市金凤区虚构路2号",
        Head = new HeadLine("负责人", "赵赟", "局长"),
    };

    public static readonly CaseMatter Matter = new()
    {
        CaseNumber = "银政复〔2026〕101号",
        Applicants = [Applicant],
        Respondents = [Respondent],
        Act = new ActLine
        {
            Form = ActForm.Decision,
            Name = "行政处罚决定",
            Number = "银市监罚〔2026〕57号",
            MadeOn = new DateOnly(2026, 6, 18),
        },
    };

    public static readonly CaseMatter Omission = Matter with
    {
        Applicants = [Company],
        Act = new ActLine { Form = ActForm.Omission, Name = "查处无证经营行为" },
    };

    public static AcceptanceNotice Acceptance =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复受字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 7, 15),
            Matter = Matter,
            Recipients = [Recipient.Of(Applicant)],
            FiledOn = new DateOnly(2026, 7, 8),
            ReceivedOn = new DateOnly(2026, 7, 10),
            AcceptedOn = new DateOnly(2026, 7, 15),
            Basis = AcceptanceBasis.Examined,
            Procedure = ProcedureKind.Ordinary,
            DecisionDue = new DueDay(new DateOnly(2026, 9, 14), Provisional: false),
            Contact = Contact,
        };

    public static SupplementNotice Supplement =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复补字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 7, 13),
            CaseNumber = "银政复〔2026〕101号",
            Recipients = [Recipient.Of(Applicant)],
            Matter = Matter,
            ReceivedOn = new DateOnly(2026, 7, 10),
            Items = ["提交被申请行政复议的行政处罚决定书复印件", "写明具体的行政复议请求。", "在申请书上签名或者按指印；"],
            Contact = Contact,
        };

    public static RefusalDecision Refusal =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复不受字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 7, 15),
            Matter = Matter,
            ReceivedOn = new DateOnly(2026, 7, 10),
            Grounds = [Citation.Law(30, 1, 6)],
            Reason = "被申请人实行垂直领导，对其作出的行政行为不服的，应当向其上一级主管部门申请行政复议。该申请不属于本机关的管辖范围",
            CompetentOrgan = "宁夏回族自治区市场监督管理厅",
            PriorReconsideration = false,
        };

    public static ReplyNotice Reply =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复答字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 7, 17),
            Matter = Matter,
            Recipients = [Recipient.Of(Respondent)],
            AcceptedOn = new DateOnly(2026, 7, 15),
            Procedure = ProcedureKind.Ordinary,
            Contact = Contact,
        };

    public static HearingNotice Hearing =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复听字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 3),
            Matter = Matter,
            Recipients = [Recipient.Of(Applicant)],
            Addressee = HearingAddressee.Applicant,
            HeldOn = new DateOnly(2026, 8, 20),
            HeldAt = new TimeOnly(9, 30),
            Place = "银川市司法局三楼听证室",
            Matters = ["行政处罚决定认定的事实是否清楚", "行政处罚的幅度是否适当"],
            PresidingOfficer = "主持甲",
            HearingOfficers = ["听证乙", "听证丙"],
            Recorder = "记录丁",
            Contact = Contact,
        };

    public static SuspensionNotice Suspension =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复中字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 1),
            Matter = Matter,
            Recipients = Recipient.Of([Applicant, Respondent]),
            AcceptedOn = new DateOnly(2026, 7, 15),
            SuspendedOn = new DateOnly(2026, 8, 1),
            Item = 8,
            Facts = "审理中查明，本案须以另案民事诉讼的审理结果为依据，该案尚未审结",
        };

    public static ResumptionNotice Resumption =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复恢字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 11),
            Matter = Matter,
            Recipients = Recipient.Of([Applicant, Respondent]),
            SuspendedOn = new DateOnly(2026, 8, 1),
            ResumedOn = new DateOnly(2026, 8, 11),
            Facts = "上述民事诉讼已经审结，判决已经发生法律效力",
            DecisionDue = new DueDay(new DateOnly(2026, 9, 23), Provisional: false),
        };

    public static ExtensionNotice Extension =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复延字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 9, 10),
            Matter = Matter,
            Recipients = Recipient.Of([Applicant, Respondent]),
            AcceptedOn = new DateOnly(2026, 7, 15),
            Days = 30,
            Reason = "案件涉及的专业技术问题需要进一步核实",
            DecisionDue = new DueDay(new DateOnly(2026, 10, 13), Provisional: false),
        };

    public static ConversionNotice Conversion =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复转字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 3),
            Matter = Matter,
            Recipients = Recipient.Of([Applicant, Respondent]),
            AcceptedOn = new DateOnly(2026, 7, 15),
            ConvertedOn = new DateOnly(2026, 8, 3),
            Reason = "当事人对主要事实争议较大",
            DecisionDue = new DueDay(new DateOnly(2026, 9, 14), Provisional: false),
        };

    public static ReconsiderationDecision Decision =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复决字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 9, 11),
            Matter = Matter,
            FiledOn = new DateOnly(2026, 7, 8),
            AcceptedOn = new DateOnly(2026, 7, 15),
            Procedure = ProcedureKind.Ordinary,
            Steps = [ProceduralStep.OpinionsHeard(new DateOnly(2026, 8, 12)), ProceduralStep.HearingHeld(new DateOnly(2026, 8, 20))],
            Claims = ["撤销被申请人作出的行政处罚决定", "责令被申请人重新作出处理"],
            ApplicantStatement = SampleTexts.Applicant,
            RespondentStatement = SampleTexts.Respondent,
            Findings = SampleTexts.Findings,
            Evidence =
            [
                new EvidenceLine("《现场检查笔录》", "被申请人", "2026年5月20日的检查经过"),
                new EvidenceLine("《检验报告》（编号：NX-2026-0520-118）", "被申请人", "抽检商品标签不符合规定"),
                new EvidenceLine("购销合同、付款凭证", "申请人", "申请人履行了进货查验义务"),
                new EvidenceLine("对经办人员的询问笔录", "本机关调取"),
            ],
            Opinion = SampleTexts.Opinion,
            Dispositions = [new Annul { Items = [1, 2], Anew = new ActAnew() }],
            Remedy = RemedyRoute.Court,
        };

    public static DismissalDecision Dismissal =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复驳字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 20),
            Matter = Matter,
            FiledOn = new DateOnly(2026, 7, 8),
            AcceptedOn = new DateOnly(2026, 7, 15),
            Grounds = [Citation.Law(30, 1, 4)],
            Reason =
                "申请人于2026年3月1日已经知道该行政行为，于2026年7月8日申请行政复议，超过了六十日的法定申请期限，且没有不可抗力或者其他正当理由。",
            PriorReconsideration = true,
        };

    public static TerminationDecision Termination =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复终字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 20),
            Matter = Matter,
            AcceptedOn = new DateOnly(2026, 7, 15),
            Item = 1,
            Facts = "审理期间，申请人与被申请人达成和解，于2026年8月18日申请撤回行政复议申请，行政复议机构准予撤回",
        };

    public static MediationLetter Mediation =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复调字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 8, 25),
            Matter = Matter with { ThirdParties = [Company] },
            FiledOn = new DateOnly(2026, 7, 8),
            AcceptedOn = new DateOnly(2026, 7, 15),
            Claims = ["撤销被申请人作出的行政处罚决定"],
            Facts = "申请人销售的商品标签存在瑕疵，已经主动召回并更换",
            Agreement = ["被申请人将罚款由10000元变更为3000元；", "申请人于2026年9月10日前缴纳罚款。", "双方就本案再无其他争议"],
        };

    public static OrderToPerform Order =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复责字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 11, 24),
            Matter = Matter,
            Recipients = [Recipient.Of(Respondent)],
            Document = BindingDocument.Decision,
            DocumentNumber = "银政复决字〔2026〕101号",
            ServedOn = new DateOnly(2026, 9, 18),
            Obligation = "自收到决定书之日起60日内重新作出行政行为",
            PerformanceDue = new DueDay(new DateOnly(2026, 11, 17), Provisional: false),
            Finding = "至今未重新作出行政行为，也未说明理由",
            Days = 15,
        };

    public static OpinionLetter Opinion =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复意字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 9, 11),
            Matter = Matter,
            Recipients = [Recipient.Of(Respondent)],
            Problems = ["作出行政处罚决定前未告知当事人享有的陈述、申辩权利", "执法记录不完整，检查人员未在笔录上签名"],
            Demands = ["组织执法人员学习行政处罚的程序规定", "对2026年以来的同类案件进行自查并予以纠正"],
            ToRespondent = true,
        };

    public static CopyNotificationLetter Copy =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复抄字〔2026〕101号",
            IssuedOn = new DateOnly(2026, 9, 25),
            Matter = Matter,
            Recipients = [new Recipient("宁夏回族自治区市场监督管理厅", RecipientKind.Organisation)],
            Documents =
            [
                new CopiedDocument("行政复议决定书", "银政复决字〔2026〕101号", "撤销并责令重新作出行政行为", new DateOnly(2026, 9, 18)),
            ],
            Statutory = true,
            Contact = Contact,
        };

    public static BatchCopyNotification Batch =>
        new()
        {
            Issuer = Issuer,
            Number = "银政复抄字〔2026〕120号",
            IssuedOn = new DateOnly(2026, 11, 5),
            Recipient = new Recipient("宁夏回族自治区司法厅", RecipientKind.Organisation),
            From = new DateOnly(2026, 10, 1),
            To = new DateOnly(2026, 10, 31),
            Contact = Contact,
            Rows =
            [
                .. Enumerable
                    .Range(1, 40)
                    .Select(i => new BatchCopyRow
                    {
                        CaseNumber = $"银政复〔2026〕{i}号",
                        Respondent = i % 3 == 0 ? "银川市住房和城乡建设局" : "银川市公安局",
                        Act = i % 3 == 0 ? "不予公开政府信息告知" : "行政处罚决定",
                        Document = $"行政复议决定书（银政复决字〔2026〕{i}号）",
                        Outcome = i % 5 == 0 ? "驳回行政复议请求" : "维持",
                        EffectiveOn = new DateOnly(2026, 10, 1).AddDays(i % 28),
                    }),
            ],
        };

    public static ProofOfService Proof =>
        new()
        {
            Issuer = Issuer,
            Number = null,
            IssuedOn = new DateOnly(2026, 9, 11),
            Matter = Matter,
            Recipient = Recipient.Of(Applicant),
            Address = "宁夏回族自治区银川市兴庆区虚构街12号",
            Documents =
            [
                new ServedDocument("行政复议决定书", "银政复决字〔2026〕101号"),
                new ServedDocument("行政复议意见书副本", null, 2),
            ],
            Method = "直接送达",
            ServedBy = ["承办甲", "承办乙"],
        };

    /// <summary>Every kind once.</summary>
    public static IReadOnlyList<CaseDocument> All =>
        [
            Acceptance,
            Supplement,
            Refusal,
            Reply,
            Hearing,
            Suspension,
            Resumption,
            Extension,
            Conversion,
            Decision,
            Dismissal,
            Termination,
            Mediation,
            Order,
            Opinion,
            Copy,
            Batch,
            Proof,
            NotProcessed,
            ThirdParty,
            Stay,
            StayLift,
            RuleMaker,
            RuleTransfer,
            Correction,
            Advice,
            Elevation,
            .. DossierForms,
            DirectAcceptance,
            Appearance,
            EvidenceAsked,
            Talk,
            Criticism,
            Enforcement,
            Suggesting,
            Referring,
            Appraisal,
            Joinder,
            Consultation,
            ElevatedPapers,
            .. Forms,
        ];
}
