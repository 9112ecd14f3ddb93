using CaseManagement.Domain.Accounts;

namespace CaseManagement.Domain.Cases;

/// <summary>
/// Who may not act in this very case, whatever the roles: one who is recused, and the officer of the case where the law wants another to decide. Whether the role
/// has the permission is asked before, by <see cref="CaseAccess"/>.
/// </summary>
internal static class ActorRules
{
    public static IEnumerable<RuleViolation> Broken(Case c, ActDefinition definition, ActContext at)
    {
        if (at.By.IsSystem)
        {
            yield break;
        }

        if (
            c.RecusalList.Exists(r =>
                r.Person == at.By.Id && (r.Granted == true || (r.Granted is null && at.Settings.StopWorkWhileRecusalPends))
            )
        )
        {
            yield return new RuleViolation("actor.recused", "您在本案回避（或者回避申请尚未决定），不能办理。", "公务员法76");
        }

        // 承办人提请，负责人审批 (法55、61①、62①): two people, also where one account holds both roles.
        if (definition.ProposedBy is not null && c.Staffing?.Includes(at.By.Id) == true)
        {
            yield return new RuleViolation("proposal.own", "承办人员不能审批自己承办的案件。", "法55、61①、62①");
        }
    }

    /// <summary>True when the actor belongs to the organ's own office and may do for a respondent or superior what came in on paper.</summary>
    public static bool IsOfTheOffice(ActContext at) => at.By.IsSystem || PermissionMatrix.Allows(at.By.Roles, Permission.HandleCase);

    /// <summary>An agency acts for itself alone, also where several are respondents of one case.</summary>
    public static bool MayActFor(Case c, string respondent, ActContext at) =>
        c.FindParty(respondent) is not { Organisation: { } organisation } || MayActFor(organisation, at);

    /// <summary>The office, or the organisation itself.</summary>
    public static bool MayActFor(OrganisationId organisation, ActContext at) => IsOfTheOffice(at) || organisation == at.By.Organisation;
}
