using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Scenarios;

/// <summary>The people and numbers of the office that generated cases are handled by: the accounts of the demonstration.</summary>
internal sealed class GeneratedOffice
{
    private readonly ReferenceData _reference;
    private readonly OrganSettings _settings;
    private readonly Dictionary<Guid, StaffMember> _staff;
    private readonly IReadOnlyList<Actor> _officers;
    private readonly IReadOnlyDictionary<OrganisationId, Actor> _agencies;
    private readonly IReadOnlyDictionary<OrganisationId, Actor> _superiors;
    private readonly string _code;

    private GeneratedOffice(
        ReferenceData reference,
        WorkingCalendar calendar,
        OrganSettings settings,
        OrganisationId organ,
        IReadOnlyList<(Actor Actor, StaffMember Member)> people
    )
    {
        _reference = reference;
        _settings = settings;
        Calendar = calendar;
        Organ = organ;
        _code = reference.Organisations.Get(organ).CaseCode!;
        var office = reference.Organisations.Get(organ).OfficeId!.Value;
        var own = people.Where(p => p.Actor.Organisation == office || p.Actor.Organisation == organ).ToList();
        _staff = own.ToDictionary(p => p.Member.Id, p => p.Member);
        _officers = [.. own.Where(p => p.Member.IsReconsiderationOfficer && p.Actor.Roles.Contains(Role.Officer)).Select(p => p.Actor)];
        Clerk = With(own, Role.IntakeClerk);
        Reviewer = With(own, Role.Reviewer);
        HeadOfOffice = With(own, Role.HeadOfOffice);
        HeadOfOrgan = With(own, Role.HeadOfOrgan);
        Archivist = own.Where(p => p.Actor.Roles.Contains(Role.Archivist)).Select(p => p.Actor).FirstOrDefault();
        _agencies = OnePerOrganisation(people, Role.RespondentClerk);
        _superiors = OnePerOrganisation(people, Role.Supervisor);
        Respondents =
        [
            .. _agencies
                .Keys.Where(id =>
                    reference.Organisations.ReconsiderationOrganFor(reference.Organisations.Get(id)).Organs.Any(o => o.Id == organ)
                )
                .OrderBy(id => id.Value),
        ];
    }

    public OrganisationId Organ { get; }
    public WorkingCalendar Calendar { get; }
    public Actor Clerk { get; }
    public Actor Reviewer { get; }
    public Actor HeadOfOffice { get; }
    public Actor HeadOfOrgan { get; }
    public Actor? Archivist { get; }
    public IReadOnlyList<OrganisationId> Respondents { get; }

    /// <summary>Last number of each series and year, to be stored with the cases.</summary>
    public Dictionary<(string Code, int Year), int> Numbers { get; } = [];

    /// <summary>The office of an organ, from the accounts in the database.</summary>
    /// <exception cref="InvalidOperationException">The accounts of the demonstration are not there.</exception>
    public static async Task<GeneratedOffice> OpenAsync(
        CaseDbContext db,
        ReferenceData reference,
        WorkingCalendar calendar,
        OrganSettings settings,
        OrganisationId organ,
        CancellationToken cancellation
    )
    {
        var accounts = await (
            from account in db.Users
            join held in db.UserRoles on account.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            where account.OrganisationId != null
            select new
            {
                account.Id,
                account.DisplayName,
                account.OrganisationId,
                account.IsReconsiderationOfficer,
                account.CertificateNumber,
                Role = role.Name,
            }
        ).ToListAsync(cancellation);
        var people = accounts
            .GroupBy(account => account.Id)
            .Select(rows =>
                (
                    new Actor
                    {
                        Id = rows.Key,
                        Name = rows.First().DisplayName,
                        Organisation = new OrganisationId(rows.First().OrganisationId!),
                        Roles = rows.Select(row => Enum.Parse<Role>(row.Role!)).ToHashSet(),
                    },
                    new StaffMember(
                        rows.Key,
                        rows.First().DisplayName,
                        rows.First().IsReconsiderationOfficer,
                        rows.First().CertificateNumber
                    )
                )
            )
            .ToList();
        var made = new GeneratedOffice(reference, calendar, settings, organ, people);
        foreach (var row in await db.NumberSeries.Where(row => row.Organ == organ.Value).ToListAsync(cancellation))
        {
            made.Numbers[(row.Code, row.Year)] = row.Last;
        }

        return made;
    }

    /// <summary>The working days from the first on which a petition is handled to the last given, inclusive.</summary>
    public IReadOnlyList<DateOnly> WorkingDays(DateOnly last)
    {
        var days = new List<DateOnly>();
        for (var day = LegalDayRules.FirstDay; day <= last; day = day.AddDays(1))
        {
            if (Calendar.IsWorkingDay(day))
            {
                days.Add(day);
            }
        }

        return days;
    }

    /// <summary>Two different officers.</summary>
    public (Actor Lead, Actor Second) Pair(Random random)
    {
        var i = random.Next(_officers.Count);
        return (_officers[i], _officers[(i + 1 + random.Next(_officers.Count - 1)) % _officers.Count]);
    }

    /// <summary>Somebody of the respondent agency.</summary>
    public Actor AgencyOf(Case c) => _agencies[c.Respondents.First().Organisation!.Value];

    /// <summary>Somebody of an organisation that is sent copies; null when it has no account.</summary>
    public Actor? SuperiorOf(OrganisationId organisation) => _superiors.GetValueOrDefault(organisation);

    /// <summary>The code of a field of administration by its name; the first field when the seeds call it otherwise.</summary>
    public string Field(string name) => (_reference.Fields.FirstOrDefault(field => field.Name == name) ?? _reference.Fields[0]).Code;

    /// <summary>The next number of the cases of a year.</summary>
    public CaseNumber NextCase(int year) => new(_code, year, Next(_code, year));

    /// <summary>Who acts, on a day.</summary>
    public ActContext Context(Actor by, DateOnly day, DateOnly today) =>
        new()
        {
            By = by,
            Day = day,
            Today = today,
            EnteredAt = LegalClock.InstantOf(today, new TimeOnly(10, 0)),
            Calendar = Calendar,
            Organisations = _reference.Organisations,
            Staff = _staff.GetValueOrDefault,
            NextNumber = kind =>
                $"{_code}{DocumentKinds.SeriesCode(kind)}〔{day.Year}〕{Next(_code + DocumentKinds.SeriesCode(kind), day.Year)}号",
            Settings = _settings,
        };

    private int Next(string code, int year) => Numbers[(code, year)] = Numbers.GetValueOrDefault((code, year)) + 1;

    private static Dictionary<OrganisationId, Actor> OnePerOrganisation(IEnumerable<(Actor Actor, StaffMember Member)> people, Role role) =>
        people.Where(p => p.Actor.Roles.Contains(role)).GroupBy(p => p.Actor.Organisation).ToDictionary(g => g.Key, g => g.First().Actor);

    private static Actor With(IEnumerable<(Actor Actor, StaffMember Member)> people, Role role) =>
        people.Where(p => p.Actor.Roles.Contains(role)).Select(p => p.Actor).FirstOrDefault()
        ?? throw new InvalidOperationException("生成案件需要演示账号：请先用 ./run 建立演示数据，再执行 generate。");
}
