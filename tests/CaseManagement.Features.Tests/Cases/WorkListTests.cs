using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Scenarios;
using CaseManagement.Features.Tests.Data;
using CaseManagement.Features.Tests.Scenarios;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Cases;

/// <summary>
/// The work list of everybody over all scenarios, held against the two functions that say the same without an index: who is told of an action, and who may do it.
/// </summary>
internal sealed class WorkListTests(DatabaseEngine engine) : DatabaseFixture(engine)
{
    private static readonly DateOnly Today = DemoScenarios.Day;
    private static readonly WorkListDays Days = WorkListDays.Of(Today, DemoScenarios.Reference.Calendar);

    private readonly InMemoryPerformer _performer = DemoScenarios.InMemory();
    private readonly Dictionary<Guid, CaseRelation> _relations = [];
    private List<RequiredActionRow> _actions = [];
    private IReadOnlyList<Actor> _actors = [];
    private WorkList _list = null!;

    [OneTimeSetUp]
    public async Task StoreAsync()
    {
        await new ScenarioRunner(_performer).RunAsync(DemoScenarios.All, Today);
        var view = new ProjectionView
        {
            Organisations = DemoScenarios.Reference.Organisations,
            Calendar = DemoScenarios.Reference.Calendar,
            Settings = DemoScenarios.Reference.Settings,
            Today = Today,
            IndexOf = value => value,
        };
        await Database.WriteAsync(
            async (db, stop) =>
            {
                foreach (var c in _performer.Cases)
                {
                    var projection = CaseProjection.Of(c, view);
                    ProjectionWriter.Add(db, projection, projection.Row(RecordLink.Genesis, Guid.CreateVersion7()));
                    _relations[c.Id.Value] = CaseRelation.Of(c, view.Organisations);
                }

                var roles = Enum.GetValues<Role>().ToDictionary(role => role, role => new AccountRole(role.ToString()));
                db.Roles.AddRange(roles.Values);
                foreach (var person in DemoScenarios.People.All)
                {
                    var id = _performer.AccountOf(person);
                    db.Users.Add(
                        new Account
                        {
                            Id = id,
                            UserName = person.SignInName,
                            DisplayName = person.Name,
                            OrganisationId = person.Organisation?.Value,
                        }
                    );
                    db.UserRoles.AddRange(person.Roles.Select(role => new IdentityUserRole<Guid> { UserId = id, RoleId = roles[role].Id }));
                }

                await db.SaveChangesAsync(stop);
            }
        );
        await using var read = Database.CreateContext();
        _actions = await read.RequiredActions.AsNoTracking().ToListAsync();
        _actors =
        [
            .. DemoScenarios
                .People.All.Where(person => person.Organisation is not null)
                .Select(person => new Actor
                {
                    Id = _performer.AccountOf(person),
                    Name = person.Name,
                    Organisation = person.Organisation!.Value,
                    Roles = person.Roles,
                }),
        ];
        _list = new WorkList(Database, DemoScenarios.Reference);
    }

    [Test]
    public async Task Mine_IsWhatOneIsToldOfAndMayDo()
    {
        var told = new Dictionary<(Guid, int), HashSet<Guid>>();
        await using (var db = Database.CreateContext())
        {
            foreach (var action in _actions)
            {
                told[(action.CaseId, action.No)] =
                [
                    .. await NoticeBook.ResponsibleFor(db, action).Select(person => person.Id).ToListAsync(),
                ];
            }
        }

        var listed = 0;
        using (Assert.EnterMultipleScope())
        {
            foreach (var actor in _actors.Where(actor => actor.Roles.Any(WorkList.IsOfOffice)))
            {
                var expected = _actions
                    .Where(action => action is { IsWaiting: false, ForOrganisation: null })
                    .Where(action => told[(action.CaseId, action.No)].Contains(actor.Id))
                    .Where(action => CaseAccess.May(actor, action.Permission, _relations[action.CaseId]))
                    .Where(action => action.LeadId is not null || MayByPost(actor, action.Permission));
                var lines = await LinesAsync(actor, WorkListScope.Mine, group => group != WorkListGroup.Waiting);
                Assert.That(
                    lines.Select(line => (line.CaseId, line.No)),
                    Is.EquivalentTo(expected.Select(action => (action.CaseId, action.No))),
                    actor.Name
                );
                Assert.That((await _list.CountAsync(actor, WorkListScope.Mine, Days)).Open, Is.EqualTo(lines.Count), actor.Name);
                listed += lines.Count;
            }
        }

        Assert.That(listed, Is.GreaterThan(50), "the scenarios must leave something to do");
    }

    /// <summary>What an officer's cases need and the officer may not do oneself.</summary>
    [Test]
    public async Task Waiting_IsTheRestOfOnesCases()
    {
        var listed = 0;
        foreach (var actor in _actors.Where(actor => actor.Roles.Overlaps([Role.Officer, Role.SecondOfficer])))
        {
            var own = _actions
                .Where(action => action.LeadId == actor.Id || action.SecondId == actor.Id)
                .Where(action => !_relations[action.CaseId].Recused.Contains(actor.Id))
                .Where(action =>
                    action.IsWaiting
                    || action.ForOrganisation is not null
                    || !actor.Roles.Any(role =>
                        role is Role.Officer or Role.SecondOfficer && PermissionMatrix.Of(role).Contains(action.Permission)
                    )
                );
            var lines = await LinesAsync(actor, WorkListScope.Mine, group => group == WorkListGroup.Waiting);
            Assert.That(
                lines.Select(line => (line.CaseId, line.No)),
                Is.EquivalentTo(own.Select(action => (action.CaseId, action.No))),
                actor.Name
            );
            listed += lines.Count;
        }

        Assert.That(listed, Is.GreaterThan(10));
    }

    [Test]
    public async Task All_IsEverythingOfTheOrganOnce()
    {
        var head = _actors.First(actor => actor.Roles.Contains(Role.HeadOfOffice));
        var organs = DemoScenarios.Reference.Organisations.OrgansOf(head.Organisation).Select(id => id.Value).ToList();

        var lines = await LinesAsync(head, WorkListScope.All, _ => true);

        Assert.That(
            lines.Select(line => (line.CaseId, line.No)),
            Is.EquivalentTo(
                _actions
                    .Where(action => organs.Contains(action.Organ) && !_relations[action.CaseId].Recused.Contains(head.Id))
                    .Select(action => (action.CaseId, action.No))
            )
        );
    }

    [Test]
    public async Task Unassigned_IsWhatNobodyHandles()
    {
        var reviewer = _actors.First(actor => actor.Roles.Contains(Role.Reviewer));
        var organs = DemoScenarios.Reference.Organisations.OrgansOf(reviewer.Organisation).Select(id => id.Value).ToList();

        var lines = await LinesAsync(reviewer, WorkListScope.Unassigned, _ => true);

        Assert.That(
            lines.Select(line => (line.CaseId, line.No)),
            Is.EquivalentTo(
                _actions
                    .Where(action => action.LeadId is null && organs.Contains(action.Organ))
                    .Select(action => (action.CaseId, action.No))
            )
        );
    }

    /// <summary>Who handles a case and sits on the panel of its hearing has two reasons, and one line.</summary>
    [Test]
    public async Task Hearing_OfOnesOwnCase_StandsOnceForWhoSitsOnItsPanel()
    {
        var hearing = _actions.First(action =>
            action is { Permission: Permission.HoldHearing, LeadId: not null, IsWaiting: false, ForOrganisation: null }
        );
        var lead = _actors.Single(actor => actor.Id == hearing.LeadId);
        lead = lead with { Roles = lead.Roles.Append(Role.HearingOfficer).ToHashSet() };
        var seat = new CasePersonRow
        {
            CaseId = hearing.CaseId,
            Kind = CasePersonKind.Panel,
            AccountId = lead.Id,
        };
        await ChangeAsync(db => db.Add(seat));
        try
        {
            var lines = await LinesAsync(lead, WorkListScope.Mine, group => group != WorkListGroup.Waiting);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(lines.Count(line => line.CaseId == hearing.CaseId && line.No == hearing.No), Is.EqualTo(1));
                Assert.That((await _list.CountAsync(lead, WorkListScope.Mine, Days)).Open, Is.EqualTo(lines.Count));
            }
        }
        finally
        {
            await ChangeAsync(db => db.Remove(seat));
        }
    }

    private Task ChangeAsync(Action<CaseDbContext> change) =>
        Database.WriteAsync(
            (db, _) =>
            {
                change(db);
                return Task.CompletedTask;
            }
        );

    /// <summary>What the law gives no day for is to be done without delay, so it stands before what has time.</summary>
    [Test]
    public async Task Groups_PartByTheDay()
    {
        var head = _actors.First(actor => actor.Roles.Contains(Role.HeadOfOffice));

        var groups = await _list.QueryAsync(head, WorkListScope.All, Days);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(groups.Select(group => group.Group), Is.EqualTo(Enum.GetValues<WorkListGroup>()));
            foreach (var group in groups)
            {
                Assert.That(group.Lines, Is.Not.Empty, group.Group.ToString());
                Assert.That(group.Lines.Select(line => GroupOf(line)), Is.All.EqualTo(group.Group));
                var days = group.Lines.Select(line => line.Due ?? DateOnly.MaxValue);
                Assert.That(days, Is.Ordered);
            }
        }
    }

    /// <summary>Officers are told of a case that nobody handles and find it under 未分派; their own list holds their own cases.</summary>
    private static bool MayByPost(Actor actor, Permission permission) =>
        PermissionMatrix.Allows(actor.Roles.Where(role => role is not (Role.Officer or Role.SecondOfficer)), permission);

    private static WorkListGroup GroupOf(WorkLine line) =>
        line.IsWaiting || line.ForOrganisation is not null ? WorkListGroup.Waiting
        : line.Due is not { } due ? WorkListGroup.Undated
        : due < Days.Today ? WorkListGroup.Overdue
        : due <= Days.SoonUntil ? WorkListGroup.Soon
        : WorkListGroup.Later;

    /// <summary>Every line of the groups, page by page.</summary>
    private async Task<List<WorkLine>> LinesAsync(Actor actor, WorkListScope scope, Func<WorkListGroup, bool> which)
    {
        var lines = new List<WorkLine>();
        foreach (var group in Enum.GetValues<WorkListGroup>().Where(which))
        {
            for (WorkListLines? page = null; page is null || page.Next is not null; )
            {
                page = await _list.QueryGroupAsync(actor, scope, group, Days, page?.Next);
                lines.AddRange(page.Lines);
            }
        }

        return lines;
    }
}
