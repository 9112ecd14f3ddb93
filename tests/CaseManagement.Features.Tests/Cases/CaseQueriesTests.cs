using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Features.Cases;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Features.Data;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Tests.Audit;
using CaseManagement.Features.Tests.Data;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Cases;

/// <summary>The query that lists use and the function that pages use must never differ: one would show what the other hides.</summary>
internal sealed class CaseQueriesTests(DatabaseEngine engine) : DatabaseFixture(engine)
{
    private const int Cases = 60;
    private const int Actors = 40;

    private static readonly Guid[] People = [.. Enumerable.Range(1, 6).Select(i => Guid.Parse($"01990000-0000-7000-8000-00000000000{i}"))];
    private static readonly OrganisationId[] Organisations =
    [
        new("yinchuan"),
        new("yinchuan.sfj"),
        new("yinchuan.gaj"),
        new("yinchuan.rsj"),
        new("nx.gat"),
        new("helan"),
    ];

    private static readonly OrganisationTree Tree = ReferenceData.Load(SeedFolder.Find()).Organisations;

    private static readonly Gen<Guid> Person = Gen.Int[0, People.Length - 1].Select(i => People[i]);
    private static readonly Gen<OrganisationId> Organisation = Gen.Int[0, Organisations.Length - 1].Select(i => Organisations[i]);

    private static readonly Gen<CaseRelation> Relation = Gen.Select(
            Gen.Bool,
            Person.Array[0, 2],
            Gen.Bool,
            Organisation.Array[1, 2],
            Organisation.Array[0, 2],
            Person.Array[0, 2],
            Gen.Bool,
            Person.Array[0, 2]
        )
        .Select(
            (ofCity, officers, accepted, respondents, copied, panel, consultation, recused) =>
                new CaseRelation
                {
                    Organ = ofCity ? Organisations[0] : Organisations[5],
                    Office = ofCity ? Organisations[1] : Organisations[5],
                    Lead = officers.Length > 0 ? officers[0] : null,
                    Second = officers.Length > 1 && officers[1] != officers[0] ? officers[1] : null,
                    IsAccepted = accepted,
                    Respondents = [.. respondents.Distinct()],
                    CopiedTo = [.. copied.Distinct()],
                    Panel = [.. panel.Distinct()],
                    ConsultationIsOpen = consultation,
                    Recused = [.. recused.Distinct()],
                }
        );

    private static readonly Gen<Actor> Somebody = Gen.Select(Person, Organisation, Gen.Enum<Role>().Array[0, 3])
        .Select(
            (id, organisation, roles) =>
                new Actor
                {
                    Id = id,
                    Name = "某人",
                    Organisation = organisation,
                    Roles = roles.ToHashSet(),
                }
        );

    [Test]
    public async Task Query_ShowsWhatTheFunctionAllows_AndNothingElse(
        [Values(Permission.ReadCase, Permission.Serve, Permission.AnswerCopyNotification)] Permission permission
    )
    {
        var relations = await StoreAsync();
        IReadOnlyList<Actor> actors = [];
        Somebody.Array[Actors].Sample(generated => actors = generated, iter: 1);
        // Chance may leave out a role; each is there for certain, in every organisation.
        actors = [.. actors, .. EachRole()];

        var seen = 0;
        await using var read = Database.CreateContext();
        using (Assert.EnterMultipleScope())
        {
            foreach (var actor in actors)
            {
                var listed = await read.Cases.InWhich(read, actor, permission).Select(row => row.Id).ToListAsync();
                var allowed = relations.Where(pair => CaseAccess.May(actor, permission, pair.Value)).Select(pair => pair.Key).ToList();
                seen += allowed.Count;
                Assert.That(listed, Is.EquivalentTo(allowed), $"{string.Join('、', actor.Roles)} of {actor.Organisation}");
            }
        }

        Assert.That(seen, Is.Positive, "the sample must contain cases that somebody sees");
    }

    /// <summary>Walks know the cases by the index they go along; they must come to those that the one condition lets through, each once.</summary>
    [Test]
    public async Task Walks_ComeToWhatTheFunctionAllows_EachOnce([Values] CaseListOrder order)
    {
        var relations = await StoreAsync();
        IReadOnlyList<Actor> actors = [];
        Somebody.Array[Actors].Sample(generated => actors = generated, iter: 1);
        await Database.WriteAsync(
            (db, stop) => db.Cases.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextDue, new DateOnly(2026, 12, 1)), stop)
        );
        var filters = new[]
        {
            new CaseListFilter { Order = order },
            new CaseListFilter { Order = order, Respondent = Organisations[2] },
            new CaseListFilter { Order = order, Officer = People[1] },
        };

        var seen = 0;
        await using var read = Database.CreateContext();
        using (Assert.EnterMultipleScope())
        {
            foreach (var (actor, filter) in actors.SelectMany(actor => filters.Select(filter => (actor, filter))))
            {
                var walks = new CaseWalks(read, Tree, filter, actor);
                var listed = new List<Guid>();
                foreach (var walk in walks.All())
                {
                    listed.AddRange(await walk.Select(step => step.Id).ToListAsync());
                }

                var allowed = relations
                    .Where(pair => CaseAccess.MaySee(actor, pair.Value))
                    .Where(pair => filter.Respondent is not { } respondent || pair.Value.Respondents.Contains(respondent))
                    .Where(pair => filter.Officer is not { } officer || pair.Value.Lead == officer || pair.Value.Second == officer)
                    .Select(pair => pair.Key)
                    .ToList();
                seen += allowed.Count;
                Assert.That(listed, Is.EquivalentTo(allowed), $"{string.Join('、', actor.Roles)} of {actor.Organisation}, {filter}");
            }
        }

        Assert.That(seen, Is.Positive, "the sample must contain cases that somebody sees");
    }

    [Test]
    public async Task Query_ForTheSystem_ShowsAll()
    {
        await using var db = Database.CreateContext();

        Assert.That(await db.Cases.VisibleTo(db, Actor.System).CountAsync(), Is.EqualTo(await db.Cases.CountAsync()));
    }

    [Test]
    public void Relation_OfEveryRole_IsThatOfTheFunction([Values] Role role)
    {
        var actor = new Actor
        {
            Id = People[0],
            Name = "某人",
            Organisation = Organisations[1],
            Roles = new HashSet<Role> { role },
        };
        var relation = new CaseRelation
        {
            Organ = Organisations[0],
            Office = Organisations[1],
            Lead = People[0],
            Second = null,
            IsAccepted = true,
            Respondents = [Organisations[1]],
            CopiedTo = [Organisations[1]],
            Panel = [People[0]],
            ConsultationIsOpen = true,
            Recused = [],
            PartyAccounts = [People[0]],
        };

        Assert.That(Relations.Of(role) != Features.Cases.Relation.None, Is.EqualTo(CaseAccess.Stands(role, actor, relation)));
    }

    /// <summary>Cases in generated relations, and no others.</summary>
    private async Task<Dictionary<Guid, CaseRelation>> StoreAsync()
    {
        var relations = new Dictionary<Guid, CaseRelation>();
        Relation.Array[Cases].Sample(generated => relations = generated.ToDictionary(_ => Guid.CreateVersion7()), iter: 1);
        await Database.WriteAsync(
            async (db, stop) =>
            {
                await db.Cases.ExecuteDeleteAsync(stop);
                await db.CaseParties.ExecuteDeleteAsync(stop);
                await db.CasePersons.ExecuteDeleteAsync(stop);
                await db.CopyNotifications.ExecuteDeleteAsync(stop);
                foreach (var (id, relation) in relations)
                {
                    Add(db, id, relation);
                }
            }
        );
        return relations;
    }

    private static IEnumerable<Actor> EachRole() =>
        Enum.GetValues<Role>()
            .SelectMany(role =>
                Organisations.Select(
                    (organisation, i) =>
                        new Actor
                        {
                            Id = People[i],
                            Name = "某人",
                            Organisation = organisation,
                            Roles = new HashSet<Role> { role },
                        }
                )
            );

    private static void Add(CaseDbContext db, Guid id, CaseRelation relation)
    {
        db.Cases.Add(Chained.RowOf(id, relation));
        var respondents = relation.Respondents.Select(
            (organisation, i) =>
                new CasePartyRow
                {
                    CaseId = id,
                    Key = $"被{i + 1}",
                    Role = PartyRole.Respondent,
                    Name = organisation.Value,
                    Organisation = organisation.Value,
                    ReceivedOn = new DateOnly(2026, 11, 24),
                }
        );
        db.CaseParties.AddRange(respondents);
        db.CasePersons.AddRange(
            Persons(id, CasePersonKind.Panel, relation.Panel).Concat(Persons(id, CasePersonKind.Recused, relation.Recused))
        );
        db.CopyNotifications.AddRange(
            relation.CopiedTo.Select((organisation, i) => Copy(id, i + 1, organisation, CopyNotificationState.Sent))
        );
        // One that is only due: its recipient does not see the case yet.
        db.CopyNotifications.Add(Copy(id, relation.CopiedTo.Count + 1, new OrganisationId("nx.rst"), CopyNotificationState.Due));
    }

    private static IEnumerable<CasePersonRow> Persons(Guid id, CasePersonKind kind, IEnumerable<Guid> people) =>
        people.Select(person => new CasePersonRow
        {
            CaseId = id,
            Kind = kind,
            AccountId = person,
        });

    private static CopyNotificationRow Copy(Guid id, int no, OrganisationId organisation, CopyNotificationState state) =>
        new()
        {
            CaseId = id,
            No = no,
            Organisation = organisation.Value,
            Organ = "yinchuan",
            Mode = CopyMode.Single,
            Of = "决定书",
            State = state,
        };
}
