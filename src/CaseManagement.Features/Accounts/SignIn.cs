using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Features.Accounts;

/// <summary>How an attempt to sign in ended.</summary>
public enum SignInOutcome
{
    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>The password was right; the code of the second step is asked for.</summary>
    NeedsCode,

    /// <summary>Name, password or code is wrong, or the account is disabled. Which of them is not said: it would tell who has an account.</summary>
    Refused,

    /// <summary>Too many wrong attempts; see <see cref="AccountServices.Lockout"/>.</summary>
    LockedOut,

    /// <summary>The first step is too long ago, or was never taken.</summary>
    StartAgain,
}

/// <summary>Signing in, in one step or two, and out.</summary>
public sealed class SignIn(SignInManager<Account> signIn, UserManager<Account> accounts)
{
    /// <summary>The first step.</summary>
    public async Task<SignInOutcome> WithPasswordAsync(string userName, string password)
    {
        var account = await accounts.FindByNameAsync(userName.Trim());
        if (account is null)
        {
            // As slow as for an account there is, so that the time does not tell who has one.
            accounts.PasswordHasher.HashPassword(new Account(), password);
            return SignInOutcome.Refused;
        }

        return OutcomeOf(await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true));
    }

    /// <summary>The second step, with the code that the authenticator shows.</summary>
    public async Task<SignInOutcome> WithCodeAsync(string code) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? SignInOutcome.StartAgain
            : OutcomeOf(await signIn.TwoFactorAuthenticatorSignInAsync(Bare(code), isPersistent: false, rememberClient: false));

    /// <summary>The second step, with one of the recovery codes; each works once.</summary>
    public async Task<SignInOutcome> WithRecoveryCodeAsync(string code) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? SignInOutcome.StartAgain
            : OutcomeOf(await signIn.TwoFactorRecoveryCodeSignInAsync(code.Trim()));

    /// <summary>Signs out.</summary>
    public Task OutAsync() => signIn.SignOutAsync();

    private static string Bare(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private static SignInOutcome OutcomeOf(SignInResult result) =>
        result switch
        {
            { Succeeded: true } => SignInOutcome.SignedIn,
            { RequiresTwoFactor: true } => SignInOutcome.NeedsCode,
            { IsLockedOut: true } => SignInOutcome.LockedOut,
            _ => SignInOutcome.Refused,
        };
}
