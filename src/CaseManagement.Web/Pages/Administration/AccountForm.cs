using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManagement.Web.Pages.Administration;

/// <summary>What the pages about accounts have in common.</summary>
internal static class AccountForm
{
    /// <summary>All roles, the administrators under a heading that says that they stand alone.</summary>
    internal static IReadOnlyList<FieldOption> Roles() =>
        [.. Enum.GetValues<Role>().Select(role => new FieldOption(role.ToString(), Named.Of(role), GroupOf(role)))];

    /// <summary>All organisations, under the government each belongs to.</summary>
    internal static IReadOnlyList<FieldOption> Organisations(ReferenceData reference)
    {
        var tree = reference.Organisations;
        return
        [
            .. tree
                .All.Select(known => new FieldOption(
                    known.Id.Value,
                    known.ShortName,
                    tree.GovernmentOf(known)?.ShortName ?? "垂直领导的机关"
                ))
                .GroupBy(option => option.Group)
                .SelectMany(group => group),
        ];
    }

    /// <summary>The roles that were ticked; what is no role is left out.</summary>
    internal static HashSet<Role> Read(IEnumerable<string> ticked) =>
        [.. ticked.Select(text => Enum.TryParse<Role>(text, out var role) && Enum.IsDefined(role) ? role : (Role?)null).OfType<Role>()];

    /// <summary>Puts each reason of a refusal at its field.</summary>
    internal static void Add(this ModelStateDictionary state, AccountRefusedException refused)
    {
        foreach (var violation in refused.Violations)
        {
            state.AddModelError(violation.Field ?? "", violation.Message);
        }
    }

    private static string GroupOf(Role role) =>
        role switch
        {
            Role.IntakeClerk or Role.Officer or Role.SecondOfficer or Role.Reviewer or Role.HeadOfOffice or Role.HeadOfOrgan =>
                "复议机关和机构",
            Role.HearingOfficer or Role.CommitteeMember or Role.Archivist or Role.Statistician => "复议机关和机构",
            Role.RespondentClerk or Role.RespondentHead => "被申请人",
            Role.Supervisor => "监督",
            Role.Party => "当事人",
            Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => "管理员（三员分立，不兼任）",
        };
}
