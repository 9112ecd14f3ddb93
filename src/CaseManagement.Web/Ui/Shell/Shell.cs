using System.Security.Claims;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;

namespace CaseManagement.Web.Ui.Shell;

/// <summary>Makes the surroundings of a page for the person who looks at it.</summary>
internal sealed class Shell(ReferenceData reference, LegalClock clock)
{
    /// <summary>The surroundings of this request's page.</summary>
    internal Task<ShellModel> ForAsync(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var roles = RolesOf(principal);
        var locked = principal.HasClaim(claim => claim.Type == AccountClaims.MustChangePassword);
        return Task.FromResult(
            new ShellModel
            {
                User = UserOf(principal, roles),
                Navigation =
                    principal.Identity?.IsAuthenticated == true && !locked ? NavigationEntries.For(roles) : new NavigationModel([]),
                DemoDay = clock.IsShifted ? clock.Today : null,
            }
        );
    }

    private static HashSet<Role> RolesOf(ClaimsPrincipal principal) =>
        [
            .. principal
                .FindAll(ClaimTypes.Role)
                .Select(claim => Enum.TryParse<Role>(claim.Value, out var role) ? role : (Role?)null)
                .OfType<Role>(),
        ];

    private ShellUser? UserOf(ClaimsPrincipal principal, HashSet<Role> roles) =>
        principal.Identity?.IsAuthenticated != true
            ? null
            : new ShellUser(
                principal.FindFirstValue(AccountClaims.DisplayName) ?? principal.Identity.Name ?? "",
                string.Join("、", roles.Order().Select(role => Named.Of(role))),
                OrganisationOf(principal),
                0,
                false
            );

    private string OrganisationOf(ClaimsPrincipal principal) =>
        OrganisationId.TryParse(principal.FindFirstValue(AccountClaims.Organisation), null, out var id)
            ? reference.Organisations.Find(id)?.Name ?? ""
            : "";
}
