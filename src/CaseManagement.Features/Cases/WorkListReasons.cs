using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>
/// Why something stands on a person's list, each reason as a query along one index. The same answer as that of <see cref="Accounts.NoticeBook"/>, who is told of it: what an officer may do is the officers'
/// of the case; while there are none, and for what only a post may do, it is everybody's in the office who holds the post.
/// </summary>
internal sealed class WorkListReasons(CaseDbContext db, Actor actor, WorkListScope scope, OrganisationTree tree)
{
    private static readonly Permission[] OfOfficers = [.. PermissionMatrix.Of(Role.Officer)];

    private readonly Permission[] _asOfficer = PermissionsOf(actor, officers: true);
    private readonly Permission[] _byPost = PermissionsOf(actor, officers: false);
    private readonly Guid _me = actor.Id;
    private readonly OrganisationId _organisation = actor.Organisation;

    /// <summary>What the person has to do.</summary>
    internal IReadOnlyList<IQueryable<RequiredActionRow>> ToDo() =>
        scope switch
        {
            WorkListScope.Mine => [.. MyCases(Open), .. MyPost(), .. MyPanels()],
            WorkListScope.Unassigned => [.. OfOffice().Select(rows => Open(rows.Where(row => row.LeadId == null)))],
            WorkListScope.All => [.. OfOffice().Select(Open)],
        };

    /// <summary>What the person waits for.</summary>
    internal IReadOnlyList<IQueryable<RequiredActionRow>> Waiting() =>
        scope switch
        {
            WorkListScope.Mine => [.. MyCases(Awaited)],
            WorkListScope.Unassigned => [.. OfOffice().SelectMany(rows => OthersTurn(rows.Where(row => row.LeadId == null)))],
            WorkListScope.All => [.. OfOffice().SelectMany(OthersTurn)],
        };

    private IEnumerable<IQueryable<RequiredActionRow>> MyCases(Func<IQueryable<RequiredActionRow>, IQueryable<RequiredActionRow>> which)
    {
        if (_asOfficer.Length == 0)
        {
            yield break;
        }

        yield return which(Rows().Where(row => row.LeadId == _me));
        yield return which(Rows().Where(row => row.SecondId == _me));
    }

    /// <summary>One walk for each permission: the index is ordered by the day within it.</summary>
    private IEnumerable<IQueryable<RequiredActionRow>> MyPost()
    {
        foreach (var permission in _byPost)
        {
            var everybodys = !OfOfficers.Contains(permission);
            foreach (var organ in Organs())
            {
                var rows = organ.Where(row => row.Permission == permission && !row.IsWaiting && row.ForOrganisation == null);
                yield return everybodys ? rows : rows.Where(row => row.LeadId == null);
            }
        }
    }

    /// <summary>Hearings whose panel the person sits on, from the person's own rows: a hearing officer reaches no other case.</summary>
    private IEnumerable<IQueryable<RequiredActionRow>> MyPanels() =>
        actor.Roles.Contains(Role.HearingOfficer)
            ?
            [
                db
                    .CasePersons.Where(person => person.AccountId == _me && person.Kind == CasePersonKind.Panel)
                    .Join(Rows(), person => person.CaseId, row => row.CaseId, (person, row) => row)
                    .Where(row => row.Permission == Permission.HoldHearing && !row.IsWaiting && row.ForOrganisation == null),
            ]
            : [];

    private IEnumerable<IQueryable<RequiredActionRow>> OfOffice() =>
        WorkList.MaySeeAll(actor) || scope == WorkListScope.Unassigned ? Organs() : [];

    /// <summary>The organ's people belong to the organ itself or to its office.</summary>
    private IEnumerable<IQueryable<RequiredActionRow>> Organs() =>
        !actor.Roles.Any(ReachesTheOrgan)
            ? []
            : tree
                .All.Where(organ => organ.IsReconsiderationOrgan && (organ.Id == _organisation || organ.OfficeId == _organisation))
                .Select(organ => organ.Id.Value)
                .Select(organ => Rows().Where(row => row.Organ == organ));

    /// <summary>Cases the person keeps away from do not appear, whatever the reason.</summary>
    private IQueryable<RequiredActionRow> Rows() =>
        db
            .RequiredActions.AsNoTracking()
            .Where(row =>
                !db.CasePersons.Any(person =>
                    person.CaseId == row.CaseId && person.AccountId == _me && person.Kind == CasePersonKind.Recused
                )
            );

    private IQueryable<RequiredActionRow> Open(IQueryable<RequiredActionRow> rows) =>
        scope == WorkListScope.Mine
            ? rows.Where(row => !row.IsWaiting && row.ForOrganisation == null && _asOfficer.Contains(row.Permission))
            : rows.Where(row => !row.IsWaiting && row.ForOrganisation == null);

    private IQueryable<RequiredActionRow> Awaited(IQueryable<RequiredActionRow> rows) =>
        rows.Where(row => row.IsWaiting || row.ForOrganisation != null || !_asOfficer.Contains(row.Permission));

    /// <summary>Two walks, because the index is ordered by the day within what waits and what does not.</summary>
    private static IEnumerable<IQueryable<RequiredActionRow>> OthersTurn(IQueryable<RequiredActionRow> rows) =>
        [rows.Where(row => row.IsWaiting), rows.Where(row => !row.IsWaiting && row.ForOrganisation != null)];

    private static Permission[] PermissionsOf(Actor actor, bool officers) =>
        [
            .. actor
                .Roles.Where(role =>
                    officers
                        ? role is Role.Officer or Role.SecondOfficer
                        : ReachesTheOrgan(role) && role is not (Role.Officer or Role.SecondOfficer)
                )
                .SelectMany(PermissionMatrix.Of)
                .Distinct()
                .Where(permission => ActPermissions.Contains(permission)),
        ];

    /// <summary>Permissions that some act needs; the others never stand on a list.</summary>
    private static readonly HashSet<Permission> ActPermissions = [.. Acts.All.Select(act => act.Permission)];

    /// <summary>Roles that reach cases of the organ that nobody handles; hearing officers and committee members see their hearing or consultation alone (<see cref="CaseAccess.Stands"/>).</summary>
    private static bool ReachesTheOrgan(Role role) =>
        WorkList.IsOfOffice(role) && role is not (Role.HearingOfficer or Role.CommitteeMember);
}
