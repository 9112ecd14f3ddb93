using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Scenarios;

/// <summary>
/// Performs acts on the domain alone, without a database: tests of the scenarios, and the generator of many cases. Who may do what is asked as in the running system.
/// </summary>
internal sealed class InMemoryPerformer(ReferenceData reference, DemoPeople people) : IScenarioPerformer
{
    private readonly Dictionary<CaseId, Case> _cases = [];
    private readonly Dictionary<(string Series, int Year), int> _numbers = [];
    private readonly Dictionary<string, Guid> _accounts = people.All.ToDictionary(
        person => person.SignInName,
        _ => Guid.CreateVersion7(),
        StringComparer.Ordinal
    );

    private Dictionary<Guid, StaffMember>? _staff;

    /// <summary>The cases in the order of their registration.</summary>
    public IReadOnlyCollection<Case> Cases => _cases.Values;

    private Dictionary<Guid, StaffMember> Staff =>
        _staff ??= people
            .All.Where(person =>
                person.Organisation is { } id && reference.Organisations.Get(id).Kind == OrganisationKind.ReconsiderationOffice
            )
            .Select(person => new StaffMember(AccountOf(person), person.Name, person.IsReconsiderationOfficer, person.CertificateNumber))
            .ToDictionary(member => member.Id);

    /// <inheritdoc />
    public Guid AccountOf(DemoPerson person) => _accounts[person.SignInName];

    /// <inheritdoc />
    public ValueTask<CaseId> RegisterAsync(RegisterPetition facts, ScenarioMoment at, CancellationToken cancellation)
    {
        var code = reference.Organisations.Find(facts.Organ)?.CaseCode ?? "";
        var number = new CaseNumber(code, at.Day.Year, Next(code, at.Day.Year));
        var c = Case.Register(CaseId.New(), number, facts, Context(ActorOf(at.By), at, code));
        _cases.Add(c.Id, c);
        return ValueTask.FromResult(c.Id);
    }

    /// <inheritdoc />
    public ValueTask PerformAsync(CaseId id, ActFacts facts, ScenarioMoment at, CancellationToken cancellation)
    {
        var c = _cases[id];
        var actor = ActorOf(at.By);
        if (!MayPerform(actor, facts, c))
        {
            var act = Acts.Of(facts.GetType());
            throw new ActRefusedException(act.Act, [new RuleViolation("access", $"{at.By.Name}对本案没有办理“{act.Name}”的权限。")]);
        }

        c.Perform(facts, Context(actor, at, c.Number.Code));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask<Case> LoadAsync(CaseId id, CancellationToken cancellation) => ValueTask.FromResult(_cases[id]);

    /// <inheritdoc />
    public ValueTask SweepAsync(DateOnly day, DateTime at, CancellationToken cancellation)
    {
        foreach (var c in _cases.Values)
        {
            Sweep(c, day, at);
        }

        return ValueTask.CompletedTask;
    }

    private void Sweep(Case c, DateOnly day, DateTime at)
    {
        while (DueByLapse.Of(c, reference.Calendar, reference.Settings.Deadlines, day) is [var next, ..])
        {
            c.Perform(next.Facts, Context(Actor.System, next.Day, day, at, null, c.Number.Code));
        }
    }

    private bool MayPerform(Actor actor, ActFacts facts, Case c)
    {
        var relation = CaseRelation.Of(c, reference.Organisations);
        return facts switch
        {
            SubmitProposal proposal => CaseAccess.MayPropose(actor, Acts.Of(proposal.Proposed.GetType()), relation),
            ApproveProposal approval => MayDecide(actor, approval.No, c, relation),
            ReturnProposal returned => MayDecide(actor, returned.No, c, relation),
            _ => CaseAccess.MayPerform(actor, Acts.Of(facts.GetType()), relation),
        };
    }

    private static bool MayDecide(Actor actor, int no, Case c, CaseRelation relation) =>
        CaseAccess.May(actor, Permission.DecideProposal, relation)
        && c.Proposals.FirstOrDefault(p => p.No == no) is { } proposal
        && CaseAccess.May(actor, Acts.Of(proposal.Act).Permission, relation);

    private Actor ActorOf(DemoPerson person) =>
        new()
        {
            Id = AccountOf(person),
            Name = person.Name,
            Organisation = person.Organisation ?? new OrganisationId("none"),
            Roles = person.Roles,
        };

    private ActContext Context(Actor by, ScenarioMoment at, string code) =>
        Context(by, at.Day, at.EnteredOn, at.EnteredAt, at.Reason, code);

    private ActContext Context(Actor by, DateOnly day, DateOnly today, DateTime enteredAt, string? reason, string code) =>
        new()
        {
            By = by,
            Day = day,
            Today = today,
            EnteredAt = enteredAt,
            Calendar = reference.Calendar,
            Organisations = reference.Organisations,
            Staff = id => Staff.GetValueOrDefault(id),
            NextNumber = kind => DocumentNumber(code, kind, day.Year),
            Settings = reference.Settings,
            Reason = reason,
        };

    private string DocumentNumber(string code, DocumentKind kind, int year)
    {
        var series = code + DocumentKinds.SeriesCode(kind);
        return $"{series}〔{year}〕{Next(series, year)}号";
    }

    private int Next(string series, int year)
    {
        var next = _numbers.GetValueOrDefault((series, year)) + 1;
        _numbers[(series, year)] = next;
        return next;
    }
}
