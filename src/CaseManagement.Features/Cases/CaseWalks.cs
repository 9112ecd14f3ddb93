using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>A case on a walk: its place in the order, from the index alone, and the row behind it.</summary>
internal sealed record CaseStep
{
    public required DateOnly? Day { get; init; }
    public required Guid Id { get; init; }
    public required CaseRow Row { get; init; }
}

/// <summary>
/// The cases of a list as walks, each along one index in the order of the list: one for each relation in which the person may stand to a case (<see cref="CaseQueries.InWhich"/> says the same in one
/// condition, and a test holds both equal); no case stands on two of them. Somebody's own cases are few, so their walk asks each case for the rest of the filter; the organ's are many, so theirs begins where the filter says the most.
/// </summary>
internal sealed class CaseWalks(CaseDbContext db, OrganisationTree tree, CaseListFilter filter, Actor actor)
{
    /// <summary>More cases than anybody handles in a life.</summary>
    private const int MostOfOnePerson = 1_000_000;

    private readonly Guid _me = actor.Id;
    private readonly IReadOnlyList<Relation> _relations = RelationsOf(actor);

    /// <summary>What has to be looked up beside the filter's other parts; the rarest first.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];

    /// <summary>The first token is in so few cases that every walk may begin at them, in the order of receipt.</summary>
    public bool FirstTokenIsRare { get; init; }

    /// <summary>A whole case number that was searched for; null for none.</summary>
    public string? Slug { get; init; }

    /// <summary>The walks, narrowed by the filter.</summary>
    public IReadOnlyList<IQueryable<CaseStep>> All()
    {
        var recused = db.RecusedFrom(_me);
        return [.. Begin().Select(steps => Narrow(steps).Where(step => !recused.Contains(step.Id)))];
    }

    private IEnumerable<IQueryable<CaseStep>> Begin()
    {
        if (Slug is { } slug)
        {
            return [Steps(db.Cases.Where(row => row.Slug == slug).VisibleTo(db, actor))];
        }

        var organs = tree.OrgansOf(actor.Organisation).Select(id => id.Value).ToList();
        return _relations.SelectMany(
            (relation, i) =>
                organs
                    .SelectMany(organ => OfOrgan(relation, organ))
                    .Concat(Elsewhere(relation))
                    .Select(steps => _relations.Take(i).Aggregate(steps, Without))
        );
    }

    /// <summary>What another relation has led to already.</summary>
    private IQueryable<CaseStep> Without(IQueryable<CaseStep> steps, Relation relation) =>
        CaseQueries.Stands(db, relation, actor) is { } stands ? steps.Where(CaseQueries.Not(stands)) : steps;

    private IEnumerable<IQueryable<CaseStep>> OfOrgan(Relation relation, string organ)
    {
        var steps = (FirstTokenIsRare ? OfToken() : Steps(db.Cases)).Where(step => step.Row.Organ == organ);
        return relation switch
        {
            Relation.Organ when filter.Officer is { } officer =>
            [
                Somebodys(steps.Where(step => step.Row.LeadId == officer)),
                Somebodys(steps.Where(step => step.Row.SecondId == officer)),
            ],
            Relation.Organ => [TheOrgans(organ)],
            Relation.Officer =>
            [
                Somebodys(steps.Where(step => step.Row.LeadId == _me)),
                Somebodys(steps.Where(step => step.Row.SecondId == _me)),
                Somebodys(steps.Where(step => step.Row.LeadId == null)),
            ],
            Relation.Committee => [steps.Where(step => step.Row.ConsultationIsOpen)],
            Relation.Panel or Relation.Respondent or Relation.CopiedTo or Relation.Party or Relation.None => [],
        };
    }

    /// <summary>
    /// Somebody's cases first and the rest of the filter afterwards, where an index of the organ's cases would tempt the engine to begin there: a limit that none reaches is a fence that no condition is moved across.
    /// </summary>
    private IQueryable<CaseStep> Somebodys(IQueryable<CaseStep> steps) =>
        filter is { Order: CaseListOrder.Received, Status: null, Field: null } ? steps : steps.Take(MostOfOnePerson);

    /// <summary>Relations that do not lead through the organ lead through the person's or the organisation's own rows.</summary>
    private IEnumerable<IQueryable<CaseStep>> Elsewhere(Relation relation)
    {
        var organisation = actor.Organisation.Value;
        return relation switch
        {
            Relation.Organ or Relation.Officer or Relation.Committee or Relation.None => [],
            Relation.Panel =>
            [
                Named(db.CasePersons.Where(row => row.AccountId == _me && row.Kind == CasePersonKind.Panel).Select(row => row.CaseId)),
            ],
            Relation.Respondent =>
            [
                Named(db.CaseParties.Where(row => row.Organisation == organisation).Select(row => row.CaseId))
                    .Where(step => step.Row.AcceptedOn != null),
            ],
            Relation.CopiedTo => [Named(db.CopyNotifications.SentTo(organisation).Select(row => row.CaseId))],
            Relation.Party => [Named(db.PartyAccounts.Where(row => row.AccountId == _me).Select(row => row.CaseId))],
        };
    }

    private IQueryable<CaseStep> Named(IQueryable<Guid> cases) =>
        Steps(cases.Distinct().Join(db.Cases, id => id, row => row.Id, (id, row) => row));

    /// <summary>All the organ's cases: begun where the filter leaves the fewest. A state that cases only pass through holds fewer than a common token.</summary>
    private IQueryable<CaseStep> TheOrgans(string organ)
    {
        var received = filter.Order == CaseListOrder.Received;
        var passing = filter.Status is { } status && CaseStatuses.IsOpen(status);
        var steps =
            FirstTokenIsRare || (received && !passing && Tokens.Count > 0) ? OfToken()
            : received && filter.Respondent is { Value: var respondent } ? OfRespondent(respondent)
            : Steps(db.Cases);
        return steps.Where(step => step.Row.Organ == organ);
    }

    private IQueryable<CaseStep> OfToken()
    {
        var token = Tokens[0];
        var rows = db
            .SearchTokens.Where(found => found.Token == token)
            .Join(db.Cases, found => found.CaseId, row => row.Id, (found, row) => new { found, row });
        return filter.Order == CaseListOrder.Due
            ? Steps(rows.Select(of => of.row))
            : rows.Select(of => new CaseStep
            {
                Day = of.found.ReceivedOn,
                Id = of.found.CaseId,
                Row = of.row,
            });
    }

    private IQueryable<CaseStep> OfRespondent(string respondent) =>
        from party in db.CaseParties
        where party.Organisation == respondent
        join row in db.Cases on party.CaseId equals row.Id
        select new CaseStep
        {
            Day = party.ReceivedOn,
            Id = party.CaseId,
            Row = row,
        };

    private IQueryable<CaseStep> Steps(IQueryable<CaseRow> rows) =>
        filter.Order == CaseListOrder.Due
            ? rows.Select(row => new CaseStep
            {
                Day = row.NextDue,
                Id = row.Id,
                Row = row,
            })
            : rows.Select(row => new CaseStep
            {
                Day = row.ReceivedOn,
                Id = row.Id,
                Row = row,
            });

    private IQueryable<CaseStep> Narrow(IQueryable<CaseStep> steps)
    {
        foreach (var token in Tokens)
        {
            steps = steps.Where(step =>
                db.SearchTokens.Any(found => found.Token == token && found.ReceivedOn == step.Row.ReceivedOn && found.CaseId == step.Id)
            );
        }

        if (filter.Status is { } status)
        {
            steps = steps.Where(step => step.Row.Status == status);
        }

        if (filter.Procedure is { } procedure)
        {
            steps = steps.Where(step => step.Row.Procedure == procedure);
        }

        if (filter.Respondent is { Value: var respondent })
        {
            steps = steps.Where(step => db.CaseParties.Any(party => party.CaseId == step.Id && party.Organisation == respondent));
        }

        if (filter.Field is { } field)
        {
            steps = steps.Where(step => step.Row.Field == field);
        }

        if (filter.Officer is { } officer)
        {
            steps = steps.Where(step => step.Row.LeadId == officer || step.Row.SecondId == officer);
        }

        if (filter.ConcernsEnterprise is { } enterprise)
        {
            steps = steps.Where(step => step.Row.ConcernsEnterprise == enterprise);
        }

        if (filter.ReceivedFrom is { } from)
        {
            steps = steps.Where(step => step.Row.ReceivedOn >= from);
        }

        if (filter.ReceivedTo is { } to)
        {
            steps = steps.Where(step => step.Row.ReceivedOn <= to);
        }

        return filter.Order == CaseListOrder.Due ? steps.Where(step => step.Day != null) : steps;
    }

    /// <summary>Who reaches all the organ's cases reaches those of its officers and of its committee in the same way.</summary>
    private static IReadOnlyList<Relation> RelationsOf(Actor actor)
    {
        var relations = actor.Roles.Where(role => PermissionMatrix.Of(role).Contains(Permission.ReadCase)).Select(Relations.Of).ToHashSet();
        if (relations.Contains(Relation.Organ))
        {
            relations.ExceptWith([Relation.Officer, Relation.Committee]);
        }

        return [.. relations.Order()];
    }
}
