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
internal sealed partial class Given
{
    public static readonly Guid Lead = Guid.Parse("01990000-0000-7000-8000-000000000001");
    public static readonly Guid Second = Guid.Parse("01990000-0000-7000-8000-000000000002");
    public static readonly Guid Third = Guid.Parse("01990000-0000-7000-8000-000000000003");
    public static readonly Guid Fourth = Guid.Parse("01990000-0000-7000-8000-000000000004");
    public static readonly Guid Fifth = Guid.Parse("01990000-0000-7000-8000-000000000005");
    public static readonly Guid Sixth = Guid.Parse("01990000-0000-7000-8000-000000000006");
    public static readonly Guid Seventh = Guid.Parse("01990000-0000-7000-8000-000000000007");

    private int _number;

    private Given(Case c)
    {
        Case = c;
        CaseTests.Watch(this);
    }

    public Case Case { get; }

    /// <summary>The day on which acts are entered, when it is later than the acts' own day.</summary>
    public DateOnly? Today { get; set; }

    public OrganSettings Settings { get; set; } = OrganSettings.Default;

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

    public static PartyFacts Company(string name = "某演示公司") =>
        new()
        {
            Kind = PartyKind.Organisation,
            Name = name,
            CreditCode = "91640100MA00000000",
            LegalRepresentative = "法演示",
            LegalRepresentativePost = "经理",
            Domicile = "银川市兴庆区虚构路2号",
            ServiceAddress = "银川市兴庆区虚构路2号",
            Telephone = new PersonalText("0951-0000001"),
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

    public static Given ACase(string received = "2026-08-03", RegisterPetition? petition = null, string? entered = null)
    {
        var day = Calendars.Day(received);
        var number = 0;
        var at = Context(day, entered is null ? day : Calendars.Day(entered), Role.IntakeClerk, ref number);
        return new Given(Case.Register(CaseId.New(), new CaseNumber("银政复", day.Year, 1), petition ?? Petition(), at))
        {
            _number = number,
        };
    }

    public Given Do(string day, ActFacts facts, Role? role = null, string? reason = null)
    {
        Perform(day, facts, role, reason);
        return this;
    }

    public IReadOnlyList<PerformedAct> Perform(string day, ActFacts facts, Role? role = null, string? reason = null) =>
        Case.Perform(facts, At(day, role ?? RoleFor(facts)) with { Reason = reason });

    /// <summary>An act of a person of another organisation, or of a named account.</summary>
    public Given DoAs(ActContext at, ActFacts facts)
    {
        Case.Perform(facts, at);
        return this;
    }

    /// <summary>An act of the system: what the sweep does once a period has ended.</summary>
    public Given Sweep(string day, string today, ActFacts facts)
    {
        var number = _number;
        var at = Context(Calendars.Day(day), Calendars.Day(today), Role.SystemAdministrator, ref number);
        _number = number;
        Case.Perform(facts, at with { By = Actor.System });
        return this;
    }

    /// <summary>Performs the act expecting to be refused; answers the codes of what stands in the way.</summary>
    public IReadOnlyList<string> Refused(string day, ActFacts facts, Role? role = null) =>
        [.. Refusal(day, facts, role).Select(v => v.Code)];

    public IReadOnlyList<RuleViolation> Refusal(string day, ActFacts facts, Role? role = null) =>
        RefusalAs(At(day, role ?? RoleFor(facts)), facts);

    public IReadOnlyList<RuleViolation> RefusalAs(ActContext at, ActFacts facts)
    {
        var before = Snapshot.Of(Case);
        var refused = Assert.Throws<ActRefusedException>(() => Case.Perform(facts, at))!;
        Assert.That(Snapshot.Of(Case), Is.EqualTo(before), "a refused act changes nothing");
        return refused.Violations;
    }

    public ActContext At(string day, Role role, OrganisationId? organisation = null)
    {
        var legal = Calendars.Day(day);
        return Context(legal, Today ?? legal, role, ref _number, organisation) with { Settings = Settings };
    }

    /// <summary>The guards and state rules that stand in the way of an act on that day, by code.</summary>
    public IReadOnlyList<string> WhyNot(CaseAct act, string day) =>
        [.. Case.WhyNot(act, At(day, RoleFor(Acts.Of(act)))).Select(v => v.Code)];

    public DateOnly? Due(string limit, string? subject = null) => Deadline(limit, subject)?.Due.Date;

    public CaseDeadline? Deadline(string limit, string? subject = null) =>
        CaseDeadlines
            .Of(Case, Calendars.Published, OrganSettings.Default.Deadlines)
            .LastOrDefault(d => d.Limit.Id == limit && (subject is null || d.Subject == subject));

    public IReadOnlyList<RequiredAction> Required(string today) =>
        RequiredActions.For(Case, Calendars.Day(today), Calendars.Published, OrganSettings.Default);

    public Role RoleFor(ActFacts facts) => RoleFor(Acts.Of(facts.GetType()));

    /// <summary>The first role that has the permission; the sweep's acts have none.</summary>
    private static Role RoleFor(ActDefinition act) =>
        act.Automatic
            ? Role.SystemAdministrator
            : Enum.GetValues<Role>().First(role => PermissionMatrix.Allows([role], act.Permission) && role != Role.SecondOfficer);

    /// <summary>The staff of the office: five officers, two clerks.</summary>
    public static StaffMember? Member(Guid id) =>
        id == Lead ? new StaffMember(id, "承演示", true, "证001")
        : id == Second ? new StaffMember(id, "协演示", true, "证002")
        : id == Third ? new StaffMember(id, "听演示", true, "证003")
        : id == Fourth ? new StaffMember(id, "记演示", false)
        : id == Fifth ? new StaffMember(id, "录演示", false)
        : id == Sixth ? new StaffMember(id, "复演示", true, "证004")
        : id == Seventh ? new StaffMember(id, "议演示", true, "证005")
        : null;

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
            Staff = Member,
            NextNumber = kind => $"银政复{DocumentKinds.SeriesCode(kind)}〔{day.Year}〕{++start}号",
        };
    }
}
