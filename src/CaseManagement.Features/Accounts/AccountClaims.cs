using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManagement.Features.Accounts;

/// <summary>What the session's cookie says of the person beside name and roles: what every page shows or asks before anything else.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, RoleManager<AccountRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, AccountRole>(accounts, roles, options)
{
    /// <summary>The name shown.</summary>
    public const string DisplayName = "name";

    /// <summary>Code of the organisation; absent for applicants.</summary>
    public const string Organisation = "organisation";

    /// <summary>Present while the person must choose a new password.</summary>
    public const string MustChangePassword = "must-change-password";

    /// <inheritdoc />
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        if (user.OrganisationId is { } organisation)
        {
            identity.AddClaim(new Claim(Organisation, organisation));
        }

        if (user.MustChangePassword)
        {
            identity.AddClaim(new Claim(MustChangePassword, "true"));
        }

        return identity;
    }
}

/// <summary>Sign-in that knows disabled accounts.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts,
    Microsoft.AspNetCore.Http.IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    Microsoft.Extensions.Logging.ILogger<SignInManager<Account>> log,
    Microsoft.AspNetCore.Authentication.IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation
) : SignInManager<Account>(accounts, context, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user) => !user.Disabled && await base.CanSignInAsync(user);

    /// <summary>A session of an account disabled since ends at the next check.</summary>
    public override async Task<Account?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { Disabled: false } account ? account : null;
}
