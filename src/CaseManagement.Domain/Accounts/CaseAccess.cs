using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Hearings;

namespace CaseManagement.Domain.Accounts;

/// <summary>What decides who may see and do what in a case; a few facts, so that a list can ask it in its query and a page in memory.</summary>
public sealed record CaseRelation
{
    /// <summary>The reconsideration organ.</summary>
    public required OrganisationId Organ { get; init; }

    /// <summary>Its office.</summary>
    public required OrganisationId Office { get; init; }

    /// <summary>Officer in charge; null while unassigned.</summary>
    public required Guid? Lead { get; init; }

    /// <summary>Second officer; null where there is none.</summary>
    public required Guid? Second { get; init; }

    /// <summary>Accepted: from then on the respondents are told of the case.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>Respondents.</summary>
    public required IReadOnlyCollection<OrganisationId> Respondents { get; init; }

    /// <summary>Organisations a copy-notification was sent to.</summary>
    public required IReadOnlyCollection<OrganisationId> CopiedTo { get; init; }

    /// <summary>Members of the panels of its hearings.</summary>
    public required IReadOnlyCollection<Guid> Panel { get; init; }

    /// <summary>A consultation of the committee is open.</summary>
    public required bool ConsultationIsOpen { get; init; }

    /// <summary>Persons who keep away: a negative grant that no role outweighs (公务员法76).</summary>
    public required IReadOnlyCollection<Guid> Recused { get; init; }

    /// <summary>Accounts of the parties and their agents.</summary>
    public IReadOnlyCollection<Guid> PartyAccounts { get; init; } = [];

    /// <summary>The relation of a loaded case.</summary>
    public static CaseRelation Of(Case c, OrganisationTree tree) =>
        new()
        {
            Organ = c.Organ,
            Office = tree.Find(c.Organ)?.OfficeId ?? c.Organ,
            Lead = c.Staffing?.Lead,
            Second = c.Staffing?.Second,
            IsAccepted = c.Acceptance is not null,
            Respondents = [.. c.Respondents.Select(r => r.Organisation!.Value)],
            CopiedTo = [.. c.CopyNotifications.Where(n => n.SentOn is not null).Select(n => n.Recipient.Organisation).Distinct()],
            Panel = [.. c.Hearings.SelectMany(h => h.Members).Distinct()],
            ConsultationIsOpen = c.Consultations.Any(x => x.Opinion is null),
            Recused = [.. c.Recusals.Where(r => r.Granted != false).Select(r => r.Person).Distinct()],
        };
}

/// <summary>
/// The one answer to "may this person do this in this case", used by pages, API, jobs and queries alike. A role counts only in the relation it was given for:
/// an officer on assigned cases, an agency on its own, a superior on what it was sent.
/// </summary>
public static class CaseAccess
{
    /// <summary>True when one of the actor's roles has the permission and stands in the right relation to the case, and the actor is not recused.</summary>
    public static bool May(Actor actor, Permission permission, CaseRelation relation) =>
        actor.IsSystem
        || (
            !relation.Recused.Contains(actor.Id)
            && actor.Roles.Any(role => PermissionMatrix.Of(role).Contains(permission) && Stands(role, actor, relation))
        );

    /// <summary>True when the case exists for the actor at all; otherwise it is answered with 404.</summary>
    public static bool MaySee(Actor actor, CaseRelation relation) => May(actor, Permission.ReadCase, relation);

    /// <summary>True when an act may be offered to the actor: directly, or as a proposal to the one who decides.</summary>
    public static bool MayPerform(Actor actor, ActDefinition act, CaseRelation relation) =>
        !act.Automatic && May(actor, act.Permission, relation);

    /// <summary>True when the actor may put the act before the one who decides, and may not decide it.</summary>
    public static bool MayPropose(Actor actor, ActDefinition act, CaseRelation relation) =>
        act.ProposedBy is { } permission && !May(actor, act.Permission, relation) && May(actor, permission, relation);

    /// <summary>Whether the role, held by the actor, reaches the case. One switch without a discard: a new role must be placed here.</summary>
    public static bool Stands(Role role, Actor actor, CaseRelation relation) =>
        role switch
        {
            Role.IntakeClerk or Role.Reviewer or Role.HeadOfOffice or Role.HeadOfOrgan or Role.Archivist => OfOrgan(actor, relation),
            Role.Officer or Role.SecondOfficer => OfOrgan(actor, relation)
                && (relation.Lead is null || relation.Lead == actor.Id || relation.Second == actor.Id),
            Role.HearingOfficer => relation.Panel.Contains(actor.Id),
            Role.CommitteeMember => OfOrgan(actor, relation) && relation.ConsultationIsOpen,
            Role.RespondentClerk or Role.RespondentHead => relation.IsAccepted && relation.Respondents.Contains(actor.Organisation),
            Role.Supervisor => relation.CopiedTo.Contains(actor.Organisation),
            Role.Party => relation.PartyAccounts.Contains(actor.Id),
            Role.Statistician or Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => false,
        };

    private static bool OfOrgan(Actor actor, CaseRelation relation) =>
        actor.Organisation == relation.Organ || actor.Organisation == relation.Office;
}
