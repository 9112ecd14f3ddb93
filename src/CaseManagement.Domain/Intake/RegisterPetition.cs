using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Domain.Intake;

/// <summary>登记申请 (法22; law.md B2-1): gives the number, records the day of posting and the day of receipt, starts T11.</summary>
public sealed record RegisterPetition : ActFacts
{
    [Field("行政复议机关", From = Choice.Organisation)]
    public required OrganisationId Organ { get; init; }

    [Field("申请渠道")]
    public required Channel Channel { get; init; }

    [Field("交邮日期", Optional = true, Hint = "邮寄申请必填：是否逾期看交邮之日（民诉85④）")]
    public DateOnly? PostedOn { get; init; }

    [Field("申请人")]
    public required IReadOnlyList<PartyFacts> Applicants { get; init; }

    [Field("被申请人", From = Choice.Organisation)]
    public required IReadOnlyList<OrganisationId> Respondents { get; init; }

    [Field("第三人", Optional = true)]
    public IReadOnlyList<PartyFacts> ThirdParties { get; init; } = [];

    [Field("被申请复议的行政行为", Max = 200)]
    public required string ActComplainedOf { get; init; }

    [Field("行政行为文号", Optional = true, Max = 100)]
    public string? ActNumber { get; init; }

    [Field("行政行为作出日期", Optional = true)]
    public DateOnly? ActMadeOn { get; init; }

    [Field("知道或者应当知道之日", Optional = true, Hint = "申请期限自此起算（法20①）")]
    public DateOnly? KnownOn { get; init; }

    [Field("复议事项类别")]
    public required ReviewableMatter Matter { get; init; }

    [Field("行政管理领域", From = Choice.FieldOfAdministration, Max = 40)]
    public required string FieldOfAdministration { get; init; }

    [Field("行政复议请求", Lines = 3, Max = 2000)]
    public required string Requests { get; init; }

    [Field("主要事实和理由", Lines = 6, Max = 8000)]
    public required string Reasons { get; init; }

    [Field("一并审查的规范性文件及条款", Optional = true, Lines = 2, Max = 500)]
    public string? RuleComplainedOf { get; init; }

    [Field("行政赔偿请求额", Optional = true, Money = true)]
    public long? CompensationCents { get; init; }

    [Field("复议前置情形", Optional = true, Hint = "属于应当先申请复议的选择；不予受理、驳回申请的，15日内可以起诉（法23、34）")]
    public PriorReconsiderationGround? PriorGround { get; init; }

    [Field("涉企案件", Hint = "进入绿色通道（任务清单7、8）")]
    public bool ConcernsEnterprise { get; init; }

    [Field("适合调解", Hint = "收件时即提示调解（任务清单12、19）")]
    public bool SuitedToMediation { get; init; }

    [Field("对两个以上行政行为不服", Hint = "应当分别申请：登记后先拆分（法22④）")]
    public bool SeveralActs { get; init; }

    [Field("上级提级审理的案件", Hint = "下级已经受理、本机关决定提级的：收到日期填案件材料到达之日，不再审查受理（条例26 40③）")]
    public bool Elevated { get; init; }

    [Field("申请材料", Optional = true)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RegisterPetition> Definition { get; } =
        new()
        {
            Act = CaseAct.RegisterPetition,
            Law = ["B2-1", "B2-2", "T11", "T12", "A0.5", "A0.6", "A6.4", "F1", "F4", "H3"],
            Permission = Permission.RegisterPetition,
            From = [],
            LearnedLater = true,
            Clocks = ["T11 自收到申请之日起（提级审理的案件已由下级受理，不再审查）"],
            Checks =
            [
                new("petition.applicant", nameof(Applicants), "请至少填写一名申请人。", "法30①(一)", (_, f, _) => f.Applicants.Count > 0),
                new("petition.respondent", nameof(Respondents), "请选择被申请人。", "条例26 27(二)", (_, f, _) => f.Respondents.Count > 0),
                new(
                    "petition.respondent-once",
                    nameof(Respondents),
                    "同一被申请人只选一次。",
                    null,
                    (_, f, _) => f.Respondents.Distinct().Count() == f.Respondents.Count
                ),
                new(
                    "petition.respondent-known",
                    nameof(Respondents),
                    "所选被申请人不在组织机构中。",
                    null,
                    (_, f, at) => f.Respondents.All(r => at.Organisations.Find(r) is not null)
                ),
                new(
                    "petition.organ",
                    nameof(Organ),
                    "请选择县级以上人民政府等行政复议机关。",
                    "法4①",
                    (_, f, at) => at.Organisations.Find(f.Organ) is { IsReconsiderationOrgan: true }
                ),
                new(
                    "petition.elevated",
                    nameof(SeveralActs),
                    "提级审理的案件已经由下级受理，不再拆分。",
                    "条例26 40③",
                    (_, f, _) => !f.Elevated || !f.SeveralActs
                ),
                new(
                    "petition.posted",
                    nameof(PostedOn),
                    "邮寄申请请填写交邮日期，且不晚于收到之日。",
                    "民诉85④",
                    (_, f, at) => f.PostedOn is { } posted ? posted <= at.Day : f.Channel != Channel.Post
                ),
                new(
                    "petition.made",
                    nameof(ActMadeOn),
                    "行政行为作出日期不能晚于收到申请之日。",
                    "法20",
                    (_, f, at) => f.ActMadeOn is null || f.ActMadeOn <= at.Day
                ),
                new(
                    "petition.known",
                    nameof(KnownOn),
                    "知道行政行为之日不能早于作出之日，也不能晚于申请之日。",
                    "法20①",
                    (_, f, at) => f.KnownOn is not { } known || (known <= at.Day && (f.ActMadeOn is not { } made || known >= made))
                ),
                .. PartyRules.For<RegisterPetition>(nameof(Applicants), f => f.Applicants),
                .. PartyRules.For<RegisterPetition>(nameof(ThirdParties), f => f.ThirdParties),
            ],
            Change = (c, f, at) =>
            {
                c.Organ = f.Organ;
                c.Petition = new Petition
                {
                    Channel = f.Channel,
                    PostedOn = f.PostedOn,
                    ReceivedOn = at.Day,
                    ActComplainedOf = f.ActComplainedOf,
                    ActNumber = f.ActNumber,
                    ActMadeOn = f.ActMadeOn,
                    KnownOn = f.KnownOn,
                    Matter = f.Matter,
                    Field = f.FieldOfAdministration,
                    Requests = f.Requests,
                    Reasons = f.Reasons,
                    RuleComplainedOf = f.RuleComplainedOf,
                    CompensationCents = f.CompensationCents,
                    PriorGround = f.PriorGround,
                    ConcernsEnterprise = f.ConcernsEnterprise,
                    SuitedToMediation = f.SuitedToMediation,
                    AwaitsSplitting = f.SeveralActs,
                    IsElevated = f.Elevated,
                };
                foreach (var applicant in f.Applicants)
                {
                    c.AddParty(PartyRole.Applicant, applicant);
                }

                foreach (var respondent in f.Respondents)
                {
                    c.AddRespondent(respondent);
                }

                foreach (var third in f.ThirdParties)
                {
                    c.AddParty(PartyRole.ThirdParty, third);
                }

                c.IncidentalClaimIsPending = !string.IsNullOrWhiteSpace(f.RuleComplainedOf);
                if (!f.Elevated)
                {
                    c.StartClock(TimeLimits.T11, at, "收到行政复议申请");
                }
            },
        };
}
