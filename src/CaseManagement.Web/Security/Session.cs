using CaseManagement.Features.Accounts;
using CaseManagement.Web.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace CaseManagement.Web.Security;

/// <summary>Who may come in: nobody without signing in, except where a page or endpoint says otherwise.</summary>
internal static class Session
{
    /// <summary>How long a session lasts without a request.</summary>
    internal static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    internal static void AddSignInSession(this IServiceCollection services)
    {
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "session";
            cookie.Cookie.HttpOnly = true;
            // Lax and not Strict: a link in a reminder must open the case, not the sign-in page.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = Idle;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = Links.SignIn;
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
            cookie.Events.OnRedirectToLogin = context =>
            {
                // A program cannot sign in on a page; a page that is asked for by a person can.
                if (context.Request.Path.StartsWithSegments("/api"))
                {
                    return Answer(context, StatusCodes.Status401Unauthorized);
                }

                context.Response.Redirect(context.RedirectUri);
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>Lets who must choose a new password do that and nothing else.</summary>
    internal static void UsePasswordChangeFirst(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var path = context.Request.Path;
                if (
                    !context.User.HasClaim(claim => claim.Type == AccountClaims.MustChangePassword)
                    || path == Links.ChangePassword
                    || path == Links.SignOut
                    || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
                )
                {
                    return next(context);
                }

                if (path.StartsWithSegments("/api"))
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                }
                else
                {
                    context.Response.Redirect(Links.ChangePassword);
                }

                return Task.CompletedTask;
            }
        );

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
