using System.Linq.Expressions;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Features.Data;

namespace CaseManagement.Features.Cases;

/// <summary>
/// <see cref="CaseAccess"/> as a query: the cases in which an actor has a permission. A test holds both equal over generated actors and cases.
/// </summary>
internal static class CaseQueries
{
    /// <summary>The cases that exist for the actor.</summary>
    public static IQueryable<CaseRow> VisibleTo(this IQueryable<CaseRow> cases, CaseDbContext db, Actor actor) =>
        cases.InWhich(db, actor, Permission.ReadCase);

    /// <summary>The cases in which one of the actor's roles has the permission and stands in the right relation, and the actor is not recused.</summary>
    public static IQueryable<CaseRow> InWhich(this IQueryable<CaseRow> cases, CaseDbContext db, Actor actor, Permission permission)
    {
        if (actor.IsSystem)
        {
            return cases;
        }

        // Only the relations that the actor's roles give are asked for: a condition that can be left out is one the engine need not plan for.
        var relations = actor
            .Roles.Where(role => PermissionMatrix.Of(role).Contains(permission))
            .Select(Relations.Of)
            .Distinct()
            .Select(relation => Stands(db, relation, actor))
            .OfType<Expression<Func<CaseRow, bool>>>()
            .ToList();
        if (relations.Count == 0)
        {
            return cases.Where(row => false);
        }

        var recused = db.RecusedFrom(actor.Id);
        return cases.Where(Any(relations)).Where(row => !recused.Contains(row.Id));
    }

    /// <summary>The cases that hold every token of a text, each asked for them.</summary>
    public static IQueryable<CaseRow> Mentioning(this IQueryable<CaseRow> cases, CaseDbContext db, string text) =>
        SearchTokens
            .Of(text)
            .Aggregate(
                cases,
                (narrowed, token) =>
                    narrowed.Where(row =>
                        db.SearchTokens.Any(found => found.Token == token && found.ReceivedOn == row.ReceivedOn && found.CaseId == row.Id)
                    )
            );

    /// <summary>The cases from which a person keeps away; few, and the same for every row, so the engine reads them once.</summary>
    internal static IQueryable<Guid> RecusedFrom(this CaseDbContext db, Guid person) =>
        db.CasePersons.Where(row => row.AccountId == person && row.Kind == CasePersonKind.Recused).Select(row => row.CaseId);

    /// <summary>What was sent to an organisation: what is only due, or lapsed, shows it nothing.</summary>
    internal static IQueryable<CopyNotificationRow> SentTo(this IQueryable<CopyNotificationRow> notifications, string organisation) =>
        notifications.Where(sent =>
            sent.Organisation == organisation && sent.State != CopyNotificationState.Due && sent.State != CopyNotificationState.Lapsed
        );

    /// <summary>The condition of one relation; null where it reaches nothing.</summary>
    internal static Expression<Func<CaseRow, bool>>? Stands(CaseDbContext db, Relation relation, Actor actor)
    {
        var (me, organisation) = (actor.Id, actor.Organisation.Value);
        return relation switch
        {
            Relation.Organ => row => row.Organ == organisation || row.Office == organisation,
            Relation.Officer => row =>
                (row.Organ == organisation || row.Office == organisation) && (row.LeadId == null || row.LeadId == me || row.SecondId == me),
            Relation.Panel => row =>
                db.CasePersons.Any(person => person.CaseId == row.Id && person.AccountId == me && person.Kind == CasePersonKind.Panel),
            Relation.Committee => row => row.ConsultationIsOpen && (row.Organ == organisation || row.Office == organisation),
            Relation.Respondent => row =>
                row.AcceptedOn != null && db.CaseParties.Any(party => party.CaseId == row.Id && party.Organisation == organisation),
            Relation.CopiedTo => row => db.CopyNotifications.SentTo(organisation).Any(sent => sent.CaseId == row.Id),
            Relation.Party => row => db.PartyAccounts.Any(account => account.CaseId == row.Id && account.AccountId == me),
            Relation.None => null,
        };
    }

    /// <summary>The opposite of a condition, asked of the case on a walk.</summary>
    internal static Expression<Func<CaseStep, bool>> Not(Expression<Func<CaseRow, bool>> condition)
    {
        var step = Expression.Parameter(typeof(CaseStep), "step");
        var row = Expression.Property(step, nameof(CaseStep.Row));
        var body = new Replacing(condition.Parameters[0], row).Visit(condition.Body);
        return Expression.Lambda<Func<CaseStep, bool>>(Expression.Not(body), step);
    }

    private static Expression<Func<CaseRow, bool>> Any(IReadOnlyList<Expression<Func<CaseRow, bool>>> conditions)
    {
        var row = conditions[0].Parameters[0];
        var body = conditions
            .Select(condition => new Replacing(condition.Parameters[0], row).Visit(condition.Body))
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<CaseRow, bool>>(body, row);
    }

    private sealed class Replacing(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}

/// <summary>How a role reaches a case (<see cref="CaseAccess.Stands"/>).</summary>
internal enum Relation
{
    /// <summary>Belongs to the organ or its office.</summary>
    Organ,

    /// <summary>Belongs to it, and handles the case or nobody does.</summary>
    Officer,

    /// <summary>Belongs to it while a consultation is open.</summary>
    Committee,

    /// <summary>Sits on the panel of a hearing.</summary>
    Panel,

    /// <summary>Belongs to a respondent of an accepted case.</summary>
    Respondent,

    /// <summary>Belongs to an organisation that was sent a copy-notification.</summary>
    CopiedTo,

    /// <summary>Is a party, or acts for one.</summary>
    Party,

    /// <summary>Reaches no case.</summary>
    None,
}

/// <summary>The relation of each role.</summary>
internal static class Relations
{
    /// <summary>One switch without a discard: a new role must be placed here.</summary>
    public static Relation Of(Role role) =>
        role switch
        {
            Role.IntakeClerk or Role.Reviewer or Role.HeadOfOffice or Role.HeadOfOrgan or Role.Archivist => Relation.Organ,
            Role.Officer or Role.SecondOfficer => Relation.Officer,
            Role.HearingOfficer => Relation.Panel,
            Role.CommitteeMember => Relation.Committee,
            Role.RespondentClerk or Role.RespondentHead => Relation.Respondent,
            Role.Supervisor => Relation.CopiedTo,
            Role.Party => Relation.Party,
            Role.Statistician or Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => Relation.None,
        };
}
