using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Deadlines;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>
/// A case whose states are reached by performing acts. "Today" is the day of the last act unless moved; every act is done on a stated day by a stated role.
/// </summary>
internal sealed class Given
{
    public static readonly Guid Lead = Guid.Parse("01990000-0000-7000-8000-000000000001");
    public static readonly Guid Second = Guid.Parse("01990000-0000-7000-8000-000000000002");
    public static readonly Guid Third = Guid.Parse("01990000-0000-7000-8000-000000000003");
    public static readonly Guid Fourth = Guid.Parse("01990000-0000-7000-8000-000000000004");

    /// <summary>A small tree of our own: a city, its labour department, the region above with its departments, one district.</summary>
    public static readonly OrganisationTree Tree = new(
        [
            Government("nx", "自治区人民政府", OrganisationLevel.Province, null, "自政复", "nx.sft"),
            Department("nx.sft", "自治区司法厅", OrganisationLevel.Province, "nx", null, OrganisationKind.ReconsiderationOffice),
            Department("nx.rst", "自治区人力资源和社会保障厅", OrganisationLevel.Province, "nx", null),
            Government("yinchuan", "银川市人民政府", OrganisationLevel.City, "nx", "银政复", "yinchuan.sfj"),
            Department("yinchuan.sfj", "银川市司法局", OrganisationLevel.City, "yinchuan", "nx.sft", OrganisationKind.ReconsiderationOffice),
            Department("yinchuan.rsj", "银川市人力资源和社会保障局", OrganisationLevel.City, "yinchuan", "nx.rst"),
            Government("xingqing", "兴庆区人民政府", OrganisationLevel.County, "yinchuan", "兴政复", "xingqing.sfj"),
            Department("xingqing.sfj", "兴庆区司法局", OrganisationLevel.County, "xingqing", "yinchuan.sfj", OrganisationKind.ReconsiderationOffice),
        ]
    );

    private int _number;

    private Given(Case c) => Case = c;

    public Case Case { get; }

    /// <summary>The day on which acts are entered, when it is later than the acts' own day.</summary>
    public DateOnly? Today { get; set; }

    public static PartyFacts Citizen(string name = "申演示") =>
        new()
        {
            Kind = PartyKind.Citizen,
            Name = name,
            Sex = Sex.Female,
            IdNumber = new PersonalText("999999199001010016"),
            Domicile = "银川市兴庆区虚构路1号",
            ServiceAddress = "银川市兴庆区虚构路1号",
            Telephone = new PersonalText("0951-0000000"),
            AgreesToElectronicService = true,
        };

    public static RegisterPetition Petition() =>
        new()
        {
            Organ = new OrganisationId("yinchuan"),
            Channel = Channel.Window,
            Applicants = [Citizen()],
            Respondents = [new OrganisationId("yinchuan.rsj")],
            ActComplainedOf = "社会保险待遇核定",
            Matter = ReviewableMatter.Benefits,
            FieldOfAdministration = "社会保障",
            Requests = "撤销核定结果，责令重新核定。",
            Reasons = "缴费年限计算有误。",
        };

    public static Given ACase(string received = "2026-08-03", RegisterPetition? petition = null)
    {
        var day = Calendars.Day(received);
        var number = 0;
        var at = Context(day, day, Role.IntakeClerk, ref number);
        return new Given(Case.Register(CaseId.New(), new CaseNumber("银政复", day.Year, 1), petition ?? Petition(), at));
    }

    public Given Do(string day, ActFacts facts, Role? role = null, string? reason = null)
    {
        Perform(day, facts, role, reason);
        return this;
    }

    public IReadOnlyList<PerformedAct> Perform(string day, ActFacts facts, Role? role = null, string? reason = null) =>
        Case.Perform(facts, At(day, role ?? RoleFor(facts)) with { Reason = reason });

    public IReadOnlyList<RuleViolation> Refusal(string day, ActFacts facts, Role? role = null) =>
        Assert.Throws<ActRefusedException>(() => Perform(day, facts, role))!.Violations;

    public ActContext At(string day, Role role, OrganisationId? organisation = null)
    {
        var legal = Calendars.Day(day);
        return Context(legal, Today ?? legal, role, ref _number, organisation);
    }

    public DateOnly? Due(string limit, string? subject = null) => Deadline(limit, subject)?.Due.Date;

    public CaseDeadline? Deadline(string limit, string? subject = null) =>
        CaseDeadlines
            .Of(Case, Calendars.Published, OrganSettings.Default.Deadlines)
            .LastOrDefault(d => d.Limit.Id == limit && (subject is null || d.Subject == subject));

    public IReadOnlyList<RequiredAction> Required(string today) =>
        RequiredActions.For(Case, Calendars.Day(today), Calendars.Published, OrganSettings.Default);

    // Steps of the journey, at the days a test gives.
    public Given Assigned(string day) => Do(day, new AssignOfficers { Lead = Lead, Second = Second });

    public Given Accepted(string day) => Do(day, new Accept());

    public Given InOrdinary(string day) => Assigned(day).Accepted(day).Do(day, new ApplyOrdinaryProcedure());

    public Given InSimplified(string day) =>
        Assigned(day).Accepted(day).Do(day, new ApplySimplifiedProcedure { Ground = SimplifiedGround.AllPartiesAgree, Consent = "申请人、被申请人书面同意" });

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

    public Role RoleFor(ActFacts facts) =>
        facts is SubmitProposal
            ? Role.Officer
            : Enum.GetValues<Role>().First(role => PermissionMatrix.Allows([role], Acts.Of(facts.GetType()).Permission) && role != Role.SecondOfficer);

    private static ActContext Context(DateOnly day, DateOnly today, Role role, ref int number, OrganisationId? organisation = null)
    {
        var start = number;
        number += 100;
        return new ActContext
        {
            By = new Actor
            {
                Id = role is Role.Officer ? Lead : Guid.Parse($"01990000-0000-7000-8000-0000000001{(int)role:00}"),
                Name = Named.Of(role),
                Organisation = organisation ?? new OrganisationId("yinchuan.sfj"),
                Roles = new HashSet<Role> { role },
            },
            Day = day,
            Today = today,
            EnteredAt = today.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc),
            Calendar = Calendars.Published,
            Organisations = Tree,
            Staff = id =>
                id == Lead ? new StaffMember(id, "承演示", true, "证001")
                : id == Second ? new StaffMember(id, "协演示", true, "证002")
                : id == Third ? new StaffMember(id, "听演示", true, "证003")
                : id == Fourth ? new StaffMember(id, "记演示", false)
                : null,
            NextNumber = kind => $"银政复{DocumentKinds.SeriesCode(kind)}〔{day.Year}〕{++start}号",
        };
    }

    private static Organisation Government(string id, string name, OrganisationLevel level, string? above, string code, string office) =>
        new()
        {
            Id = new OrganisationId(id),
            Name = name,
            ShortName = name,
            Level = level,
            Kind = OrganisationKind.Government,
            GovernmentId = above is null ? null : new OrganisationId(above),
            CaseCode = code,
            OfficeId = new OrganisationId(office),
        };

    private static Organisation Department(
        string id,
        string name,
        OrganisationLevel level,
        string government,
        string? superior,
        OrganisationKind kind = OrganisationKind.Department
    ) =>
        new()
        {
            Id = new OrganisationId(id),
            Name = name,
            ShortName = name,
            Level = level,
            Kind = kind,
            GovernmentId = new OrganisationId(government),
            SuperiorDepartmentId = superior is null ? null : new OrganisationId(superior),
        };
}
