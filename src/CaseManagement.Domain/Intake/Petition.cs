using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Intake;

/// <summary>How a petition came in; a dimension of the statistics (law.md H3).</summary>
public enum Channel
{
    [Named("窗口")]
    Window,

    [Named("邮寄")]
    Post,

    [Named("口头申请")]
    Oral,

    [Named("全国行政复议平台")]
    NationalPlatform,

    [Named("“我的宁夏”APP")]
    NingxiaApp,

    [Named("政府门户")]
    GovernmentPortal,

    [Named("处罚机关转送")]
    PenalisingOrgan,

    [Named("法院移送")]
    Court,
}

/// <summary>The fifteen matters that may be reviewed (法11; law.md F1).</summary>
public enum ReviewableMatter
{
    [Named("行政处罚", "法11(一)")]
    Penalty,

    [Named("行政强制措施、行政强制执行", "法11(二)")]
    CompulsoryMeasure,

    [Named("行政许可", "法11(三)")]
    Licence,

    [Named("自然资源权属确认", "法11(四)")]
    NaturalResources,

    [Named("征收征用及其补偿", "法11(五)")]
    Expropriation,

    [Named("行政赔偿决定", "法11(六)")]
    StateCompensation,

    [Named("工伤认定", "法11(七)")]
    WorkInjury,

    [Named("经营自主权、农村土地经营权", "法11(八)")]
    BusinessAutonomy,

    [Named("滥用行政权力排除、限制竞争", "法11(九)")]
    Competition,

    [Named("违法集资、摊派、要求履行义务", "法11(十)")]
    UnlawfulBurden,

    [Named("不履行保护人身权、财产权、受教育权职责", "法11(十一)")]
    ProtectiveDuty,

    [Named("不依法给付抚恤金、社会保险待遇、最低生活保障", "法11(十二)")]
    Benefits,

    [Named("行政协议", "法11(十三)")]
    AdministrativeAgreement,

    [Named("政府信息公开", "法11(十四)")]
    Disclosure,

    [Named("其他行政行为", "法11(十五)")]
    Other,
}

/// <summary>When reconsideration has to come before a lawsuit (法23; law.md F4).</summary>
public enum PriorReconsiderationGround
{
    [Named("对当场作出的行政处罚决定不服", "法23①(一)")]
    PenaltyOnTheSpot,

    [Named("对侵犯已经依法取得的自然资源权利的决定不服", "法23①(二)")]
    NaturalResources,

    /// <summary>Not taken up, not answered, or not performed in time; a plain refusal is none (条例26 30).</summary>
    [Named("行政机关未履行法定职责", "法23①(三)、条例26 30")]
    DutyNotPerformed,

    [Named("申请政府信息公开，行政机关不予公开", "法23①(四)、条例26 31")]
    DisclosureRefused,

    [Named("法律、行政法规规定的其他情形", "法23①(五)")]
    OtherLaw,
}

/// <summary>The petition as it stands: what is complained of, what is asked for, and the days that count.</summary>
public sealed record Petition
{
    /// <summary>How it came in.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Day of posting, for petitions by post: it decides whether the petition is in time (A0.5). Null otherwise.</summary>
    public DateOnly? PostedOn { get; init; }

    /// <summary>Day of receipt by the organ: T11 runs from it. For internet channels the day of arrival in the system (条例26 28).</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The administrative act complained of, in one line.</summary>
    public required string ActComplainedOf { get; init; }

    /// <summary>Its document number, if it has one.</summary>
    public string? ActNumber { get; init; }

    /// <summary>Day on which it was made; T03 runs from it.</summary>
    public DateOnly? ActMadeOn { get; init; }

    /// <summary>Day on which the applicant knew or should have known of it; T01 runs from it.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>Which of the fifteen matters.</summary>
    public required ReviewableMatter Matter { get; init; }

    /// <summary>Field of administration (code of the seeds).</summary>
    public required string Field { get; init; }

    /// <summary>What the applicant asks for.</summary>
    public required string Requests { get; init; }

    /// <summary>Main facts and reasons.</summary>
    public required string Reasons { get; init; }

    /// <summary>Normative document and clause to be reviewed with it (法13); null when none.</summary>
    public string? RuleComplainedOf { get; init; }

    /// <summary>Compensation asked for, in 分; null when none.</summary>
    public long? CompensationCents { get; init; }

    /// <summary>Why reconsideration had to come first; null where it did not. Whoever is turned away may then sue within fifteen days (法34, T16).</summary>
    public PriorReconsiderationGround? PriorGround { get; init; }

    /// <summary>涉企 (H6): priority queue.</summary>
    public bool ConcernsEnterprise { get; init; }

    /// <summary>Suited to mediation at first sight (H4).</summary>
    public bool SuitedToMediation { get; init; }

    /// <summary>Directed against several acts and to be split first (法22④).</summary>
    public bool AwaitsSplitting { get; init; }

    /// <summary>Taken up from a lower organ that had accepted it (条例26 40③); <see cref="ReceivedOn"/> is then the day its papers arrived here.</summary>
    public bool IsElevated { get; init; }

    /// <summary>Day on which the petition was filed with the organ below, for one taken up from it; null otherwise.</summary>
    public DateOnly? FiledBelowOn { get; init; }

    /// <summary>Day that decides whether the petition is in time: the posting day, else the day of receipt (A6.4).</summary>
    public DateOnly FiledOn => FiledBelowOn ?? PostedOn ?? ReceivedOn;
}

/// <summary>How a case came to be accepted.</summary>
public enum AcceptanceKind
{
    [Named("决定受理", "法30①")]
    Decided,

    [Named("先行受理", "任务清单12、19")]
    Provisional,

    [Named("视为受理", "法30③")]
    Deemed,

    [Named("原管辖机关受理，提级审理", "条例26 40③")]
    Elevated,

    [Named("责令后受理", "法35")]
    Ordered,

    /// <summary>The organ below would not deal with it: this one, its superior, accepted it itself (法35).</summary>
    [Named("直接受理", "法35")]
    Direct,
}

/// <summary>The acceptance: its day is day zero of T20 and T23, unless the case was taken up from an organ below.</summary>
public sealed record Acceptance(AcceptanceKind Kind, DateOnly Day)
{
    /// <summary>Where the case was taken up from and when its papers arrived: the review period is counted anew from that day (条例26 40③). Null otherwise.</summary>
    public TakenUp? TakenUp { get; init; }

    /// <summary>Day zero of the review period.</summary>
    public DateOnly CountsFrom => TakenUp?.PapersOn ?? Day;

    /// <summary>What is still doubtful, when accepted provisionally.</summary>
    public string? Doubts { get; init; }

    /// <summary>Papers still to be handed in, when accepted provisionally.</summary>
    public string? Missing { get; init; }
}

/// <summary>The organ that had accepted a case which was taken up from it, and the day on which its papers arrived.</summary>
public sealed record TakenUp(string From, DateOnly PapersOn);

/// <summary>Officers in charge (条例26 39).</summary>
public sealed record Staffing(Guid Lead, string LeadName, Guid? Second, string? SecondName)
{
    /// <summary>Number of officers.</summary>
    public int Count => Second is null ? 1 : 2;

    /// <summary>True when the account is one of them.</summary>
    public bool Includes(Guid account) => Lead == account || Second == account;
}

/// <summary>When a hearing must or may be held (法50、听证办法 3; law.md F7).</summary>
public enum HearingGround
{
    [Named("涉及国家利益、重大公共利益", "听证办法3①(一)")]
    PublicInterest,

    [Named("群体性或者社会关注度较高", "听证办法3①(二)")]
    PublicAttention,

    [Named("新业态、新领域、新类型且案情复杂", "听证办法3①(三)")]
    NewType,

    [Named("定案证据疑点多、主要事实分歧大", "听证办法3①(四)")]
    DisputedEvidence,

    [Named("法律关系复杂", "听证办法3①(五)")]
    ComplexRelations,

    [Named("其他重大、疑难、复杂情形", "听证办法3①(六)")]
    OtherComplex,

    [Named("机构认为有必要（可以听证）", "法50②")]
    OfficeDeemsNecessary,

    [Named("申请人请求（可以听证）", "法50②")]
    ApplicantRequest,
}

/// <summary>When the committee must be consulted (法52②; law.md F8).</summary>
public enum ConsultationGround
{
    [Named("案情重大、疑难、复杂", "法52②(一)")]
    Complex,

    [Named("专业性、技术性较强", "法52②(二)")]
    Technical,

    [Named("省级政府原级复议", "法52②(三)")]
    ProvincialOwnAct,

    [Named("机构认为有必要", "法52②(四)")]
    OfficeDeemsNecessary,
}

/// <summary>Risk of a case that needs tracking (law.md H14).</summary>
public enum RiskLevel
{
    [Named("一般")]
    Normal,

    [Named("重大复杂")]
    Major,

    [Named("重大复杂并需请示报告")]
    MajorReported,
}

/// <summary>Marks of a case: they open gates (a required hearing) and queues.</summary>
public sealed record Classification
{
    /// <summary>Nothing marked.</summary>
    public static Classification None { get; } = new();

    /// <summary>Grounds that make a hearing mandatory; empty when none.</summary>
    public IReadOnlyList<HearingGround> HearingGrounds { get; init; } = [];

    /// <summary>Grounds that make a consultation mandatory; empty when none.</summary>
    public IReadOnlyList<ConsultationGround> ConsultationGrounds { get; init; } = [];

    /// <summary>Risk.</summary>
    public RiskLevel Risk { get; init; }

    /// <summary>A hearing must be held: one of the six grounds of 听证办法 3①.</summary>
    public bool HearingRequired => HearingGrounds.Any(g => g is not (HearingGround.OfficeDeemsNecessary or HearingGround.ApplicantRequest));

    /// <summary>The committee must be consulted.</summary>
    public bool ConsultationRequired => ConsultationGrounds.Count > 0;
}
