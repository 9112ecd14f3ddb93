using System.Security.Claims;

namespace CaseManagement.Web.Ui.Shell;

/// <summary>Makes the surroundings of a page for the person who looks at it.</summary>
internal sealed class Shell
{
    /// <summary>The surroundings of this request's page.</summary>
    internal Task<ShellModel> ForAsync(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var user = principal.Identity?.IsAuthenticated == true ? new ShellUser(principal.Identity.Name ?? "", "", "", 0, true) : null;
        return Task.FromResult(
            new ShellModel
            {
                User = user,
                Navigation = Everybody,
                DemoDay = null,
            }
        );
    }

    private static NavigationModel Everybody { get; } =
        new([new NavigationPlace("工具", [new NavigationItem("期限计算器", "calculator", Links.Calculator)])]);
}
