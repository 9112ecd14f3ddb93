using System.Linq.Expressions;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>
/// Why something stands on a person's list, each reason as a walk along one index; nothing stands there for two reasons. It is there for those whom <see cref="Accounts.NoticeBook"/> tells of it (see <see cref="ActionTurn"/>); only what
/// nobody handles yet stands, for officers without a post, in the list of what is unassigned.
/// </summary>
internal sealed class WorkListReasons(CaseDbContext db, Actor actor, WorkListScope scope, OrganisationTree tree)
{
    private readonly Guid _me = actor.Id;

    /// <summary>What the person has to do.</summary>
    internal IReadOnlyList<IQueryable<RequiredActionRow>> ToDo() =>
        scope switch
        {
            WorkListScope.Mine => [.. MyCases(turn => MyTurns.Contains(turn)), .. MyPost(), .. MyPanels()],
            WorkListScope.Unassigned => [.. Organs().Select(rows => Of(rows, ActionTurn.Unassigned))],
            WorkListScope.All => [.. OfOffice(turn => turn != ActionTurn.Others)],
        };

    /// <summary>What the person waits for.</summary>
    internal IReadOnlyList<IQueryable<RequiredActionRow>> Waiting() =>
        scope switch
        {
            WorkListScope.Mine => [.. MyCases(turn => !MyTurns.Contains(turn))],
            WorkListScope.Unassigned => [.. Organs().Select(rows => Of(rows.Where(row => row.LeadId == null), ActionTurn.Others))],
            WorkListScope.All => [.. OfOffice(turn => turn == ActionTurn.Others)],
        };

    /// <summary>What an officer does in a case of one's own.</summary>
    private ActionTurn[] MyTurns =>
        actor.Roles.Contains(Role.Officer) ? [ActionTurn.Officer, ActionTurn.AnyOfficer] : [ActionTurn.AnyOfficer];

    private IEnumerable<IQueryable<RequiredActionRow>> MyCases(Func<ActionTurn, bool> which)
    {
        if (!actor.Roles.Overlaps([Role.Officer, Role.SecondOfficer]))
        {
            return [];
        }

        // In a case that somebody handles nothing is unassigned.
        var turns = Enum.GetValues<ActionTurn>().Where(turn => turn != ActionTurn.Unassigned && which(turn));
        return turns.SelectMany(turn =>
            new[] { Of(Rows().Where(row => row.LeadId == _me), turn), Of(Rows().Where(row => row.SecondId == _me), turn) }
        );
    }

    private IEnumerable<IQueryable<RequiredActionRow>> MyPost()
    {
        var permissions = actor
            .Roles.Where(role => ReachesTheOrgan(role) && role is not (Role.Officer or Role.SecondOfficer))
            .SelectMany(PermissionMatrix.Of)
            .Distinct()
            .Where(OfActs.Contains)
            .Order()
            .ToArray();
        return permissions.Length == 0
            ? []
            : Organs()
                .SelectMany(rows => new[] { Of(rows, ActionTurn.Post), Of(rows, ActionTurn.Unassigned) })
                .Select(rows => rows.Where(OneOf(permissions)));
    }

    /// <summary>Hearings of other people's cases whose panel the person sits on, from the person's own rows: a hearing officer reaches no other case.</summary>
    private IEnumerable<IQueryable<RequiredActionRow>> MyPanels() =>
        actor.Roles.Contains(Role.HearingOfficer)
            ?
            [
                db
                    .CasePersons.Where(person => person.AccountId == _me && person.Kind == CasePersonKind.Panel)
                    .Join(Rows(), person => person.CaseId, row => row.CaseId, (person, row) => row)
                    .Where(row => row.Permission == Permission.HoldHearing && row.Turn != ActionTurn.Others)
                    .Where(row => (row.LeadId == null || row.LeadId != _me) && (row.SecondId == null || row.SecondId != _me)),
            ]
            : [];

    private IEnumerable<IQueryable<RequiredActionRow>> OfOffice(Func<ActionTurn, bool> which) =>
        WorkList.MaySeeAll(actor)
            ? Organs().SelectMany(rows => Enum.GetValues<ActionTurn>().Where(which).Select(turn => Of(rows, turn)))
            : [];

    /// <summary>The organ's people belong to the organ itself or to its office.</summary>
    private IEnumerable<IQueryable<RequiredActionRow>> Organs() =>
        actor.Roles.Any(ReachesTheOrgan)
            ? tree.OrgansOf(actor.Organisation).Select(id => id.Value).Select(organ => Rows().Where(row => row.Organ == organ))
            : [];

    /// <summary>Cases the person keeps away from do not appear, whatever the reason.</summary>
    private IQueryable<RequiredActionRow> Rows()
    {
        var recused = db.RecusedFrom(_me);
        return db.RequiredActions.AsNoTracking().Where(row => !recused.Contains(row.CaseId));
    }

    private static IQueryable<RequiredActionRow> Of(IQueryable<RequiredActionRow> rows, ActionTurn turn) =>
        rows.Where(row => row.Turn == turn);

    /// <summary>Constants, because they are the roles': a list as parameter would have its SQL written anew for each request.</summary>
    private static Expression<Func<RequiredActionRow, bool>> OneOf(IEnumerable<Permission> permissions)
    {
        var row = Expression.Parameter(typeof(RequiredActionRow), "row");
        var permission = Expression.Property(row, nameof(RequiredActionRow.Permission));
        return Expression.Lambda<Func<RequiredActionRow, bool>>(
            permissions.Select(one => Expression.Equal(permission, Expression.Constant(one))).Aggregate(Expression.OrElse),
            row
        );
    }

    /// <summary>Permissions that some act needs; the others never stand on a list.</summary>
    private static readonly HashSet<Permission> OfActs = [.. Acts.All.Select(act => act.Permission)];

    /// <summary>Roles that reach cases of the organ that nobody handles; hearing officers and committee members see their hearing or consultation alone (<see cref="CaseAccess.Stands"/>).</summary>
    private static bool ReachesTheOrgan(Role role) =>
        WorkList.IsOfOffice(role) && role is not (Role.HearingOfficer or Role.CommitteeMember);
}
