using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>
/// <see cref="CaseAccess"/> as a query: the cases in which an actor has a permission. A test holds both equal over generated actors and cases.
/// </summary>
internal static class CaseQueries
{
    /// <summary>The cases that exist for the actor.</summary>
    public static IQueryable<CaseRow> VisibleTo(this IQueryable<CaseRow> cases, CaseDbContext db, Actor actor) =>
        cases.Where(db, actor, Permission.ReadCase);

    /// <summary>The cases in which one of the actor's roles has the permission and stands in the right relation, and the actor is not recused.</summary>
    public static IQueryable<CaseRow> Where(this IQueryable<CaseRow> cases, CaseDbContext db, Actor actor, Permission permission)
    {
        if (actor.IsSystem)
        {
            return cases;
        }

        // Which relations the roles give; decided here, so that the query asks only for those.
        var roles = actor.Roles.Where(role => PermissionMatrix.Of(role).Contains(permission)).ToHashSet();
        var office = roles.Overlaps([Role.IntakeClerk, Role.Reviewer, Role.HeadOfOffice, Role.HeadOfOrgan, Role.Archivist]);
        var officer = roles.Overlaps([Role.Officer, Role.SecondOfficer]);
        var hearing = roles.Contains(Role.HearingOfficer);
        var committee = roles.Contains(Role.CommitteeMember);
        var respondent = roles.Overlaps([Role.RespondentClerk, Role.RespondentHead]);
        var supervisor = roles.Contains(Role.Supervisor);
        var party = roles.Contains(Role.Party);
        var (me, organisation) = (actor.Id, actor.Organisation.Value);

        var due = Domain.CopyNotifications.CopyNotificationState.Due;
        return cases
            .Where(row =>
                !db.CasePersons.Any(person => person.CaseId == row.Id && person.AccountId == me && person.Kind == CasePersonKind.Recused)
            )
            .Where(row =>
                (office && (row.Organ == organisation || row.Office == organisation))
                || (
                    officer
                    && (row.Organ == organisation || row.Office == organisation)
                    && (row.LeadId == null || row.LeadId == me || row.SecondId == me)
                )
                || (committee && row.ConsultationIsOpen && (row.Organ == organisation || row.Office == organisation))
                || (
                    hearing
                    && db.CasePersons.Any(person =>
                        person.CaseId == row.Id && person.AccountId == me && person.Kind == CasePersonKind.Panel
                    )
                )
                || (
                    respondent
                    && row.AcceptedOn != null
                    && db.CaseParties.Any(found => found.CaseId == row.Id && found.Organisation == organisation)
                )
                || (
                    supervisor
                    && db.CopyNotifications.Any(sent => sent.CaseId == row.Id && sent.Organisation == organisation && sent.State != due)
                )
                || (party && db.PartyAccounts.Any(account => account.CaseId == row.Id && account.AccountId == me))
            );
    }
}
