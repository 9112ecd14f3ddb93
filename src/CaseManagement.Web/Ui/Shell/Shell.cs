using System.Security.Claims;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;

namespace CaseManagement.Web.Ui.Shell;

/// <summary>Makes the surroundings of a page for the person who looks at it.</summary>
internal sealed class Shell(ReferenceData reference, LegalClock clock, CurrentActor current, Inbox inbox, CurrentWork work)
{
    /// <summary>The surroundings of this request's page.</summary>
    internal async Task<ShellModel> ForAsync(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        var signedIn = principal.Identity?.IsAuthenticated == true;
        var locked = principal.HasClaim(claim => claim.Type == AccountClaims.MustChangePassword);
        var actor = signedIn && !locked ? await current.GetAsync(cancellation) : null;
        return new ShellModel
        {
            User = signedIn
                ? UserOf(principal, RolesOf(principal)) with
                {
                    Unread = actor is null ? 0 : await inbox.UnreadAsync(actor.Id, cancellation),
                    MaySearchCases = actor is not null && actor.Roles.Any(WorkList.IsOfOffice),
                }
                : null,
            Navigation = actor is null ? new NavigationModel([]) : await NavigationAsync(actor, cancellation),
            DemoDay = clock.IsShifted ? clock.Today : null,
        };
    }

    /// <summary>The entries of the roles of the day, lent ones included, with how much there is to do.</summary>
    private async Task<NavigationModel> NavigationAsync(Actor actor, CancellationToken cancellation)
    {
        var navigation = NavigationEntries.For(actor.Roles);
        var count = await work.CountAsync(cancellation);
        return count.Open == 0 ? navigation : navigation.WithCount(Links.Work, count.Open, count.Overdue > 0);
    }

    private static HashSet<Role> RolesOf(ClaimsPrincipal principal) =>
        [
            .. principal
                .FindAll(ClaimTypes.Role)
                .Select(claim => Enum.TryParse<Role>(claim.Value, out var role) ? role : (Role?)null)
                .OfType<Role>(),
        ];

    private ShellUser UserOf(ClaimsPrincipal principal, HashSet<Role> roles) =>
        new(
            principal.FindFirstValue(AccountClaims.DisplayName) ?? principal.Identity?.Name ?? "",
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
