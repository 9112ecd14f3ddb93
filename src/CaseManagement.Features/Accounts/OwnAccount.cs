using System.Security.Claims;
using System.Text.Encodings.Web;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Features.Accounts;

/// <summary>The second step of a person's sign-in as it stands.</summary>
/// <param name="Enabled">Whether a code is asked for at sign-in.</param>
/// <param name="RecoveryCodesLeft">How many recovery codes are unused.</param>
/// <param name="Key">The key to type into an authenticator, in groups of four; only while it is being set up.</param>
/// <param name="Uri">The same as an address for a QR code; only while it is being set up.</param>
public sealed record SecondStep(bool Enabled, int RecoveryCodesLeft, string? Key, string? Uri);

/// <summary>What people do with their own account: change the password, set up the second step.</summary>
/// <remarks>Identity saves by itself, so what was done goes on record in a transaction that follows at once, not in the same one.</remarks>
public sealed class OwnAccount
{
    private readonly UserManager<Account> _accounts;
    private readonly SignInManager<Account> _signIn;
    private readonly CaseDatabase _database;
    private readonly LegalClock _clock;

    internal OwnAccount(UserManager<Account> accounts, SignInManager<Account> signIn, CaseDatabase database, LegalClock clock) =>
        (_accounts, _signIn, _database, _clock) = (accounts, signIn, database, clock);

    private const string Issuer = "行政复议办案系统";
    private const int RecoveryCodes = 10;

    /// <summary>Changes the password; other sessions of the account end, this one goes on.</summary>
    /// <returns>What is wrong, in Chinese; empty when it is changed.</returns>
    public async Task<IReadOnlyList<string>> ChangePasswordAsync(ClaimsPrincipal person, string present, string next)
    {
        var account = await OfAsync(person);
        if (present == next)
        {
            return ["新密码不能与原密码相同。"];
        }

        account.MustChangePassword = false;
        var result = await _accounts.ChangePasswordAsync(account, present, next);
        if (!result.Succeeded)
        {
            return Texts(result);
        }

        await RecordAsync(account, "PasswordChanged");
        await _signIn.RefreshSignInAsync(account);
        return [];
    }

    /// <summary>How the second step stands; makes a key when none has been set up.</summary>
    public async Task<SecondStep> SecondStepAsync(ClaimsPrincipal person)
    {
        var account = await OfAsync(person);
        if (account.TwoFactorEnabled)
        {
            return new SecondStep(true, await _accounts.CountRecoveryCodesAsync(account), null, null);
        }

        var key = await _accounts.GetAuthenticatorKeyAsync(account);
        if (string.IsNullOrEmpty(key))
        {
            await _accounts.ResetAuthenticatorKeyAsync(account);
            key = (await _accounts.GetAuthenticatorKeyAsync(account))!;
        }

        var (issuer, name) = (UrlEncoder.Default.Encode(Issuer), UrlEncoder.Default.Encode(account.UserName!));
        return new SecondStep(
            false,
            0,
            string.Join(' ', key.Chunk(4).Select(group => new string(group))),
            $"otpauth://totp/{issuer}:{name}?secret={key}&issuer={issuer}&digits=6"
        );
    }

    /// <summary>Turns the second step on once the authenticator has shown a right code.</summary>
    /// <returns>New recovery codes, to be shown once; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> EnableSecondStepAsync(ClaimsPrincipal person, string code)
    {
        var account = await OfAsync(person);
        var bare = string.Concat(code.Where(char.IsAsciiDigit));
        if (!await _accounts.VerifyTwoFactorTokenAsync(account, _accounts.Options.Tokens.AuthenticatorTokenProvider, bare))
        {
            return null;
        }

        await _accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await _accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await RecordAsync(account, "SecondStepEnabled");
        await _signIn.RefreshSignInAsync(account);
        return [.. codes ?? []];
    }

    /// <summary>Turns the second step off and forgets its key. The password is asked for, so that a screen left open is not enough.</summary>
    /// <returns>False when the password is wrong.</returns>
    public async Task<bool> DisableSecondStepAsync(ClaimsPrincipal person, string password)
    {
        var account = await OfAsync(person);
        if (!await _accounts.CheckPasswordAsync(account, password))
        {
            return false;
        }

        await _accounts.SetTwoFactorEnabledAsync(account, false);
        await _accounts.ResetAuthenticatorKeyAsync(account);
        await RecordAsync(account, "SecondStepDisabled");
        await _signIn.RefreshSignInAsync(account);
        return true;
    }

    private async Task<Account> OfAsync(ClaimsPrincipal person) =>
        await _accounts.GetUserAsync(person) ?? throw new InvalidOperationException("The signed-in account is not in the database.");

    private Task RecordAsync(Account account, string action) =>
        _database.WriteAsync(
            (db, stop) =>
                SystemRecord.AppendAsync(
                    db,
                    new SystemAct
                    {
                        Chain = Chains.OfAccount(account.Id),
                        Action = action,
                        Facts = new { },
                        ActorId = account.Id,
                        ActorName = account.DisplayName,
                        Day = _clock.Today,
                        EnteredAt = _clock.Now,
                    },
                    stop
                )
        );

    private static IReadOnlyList<string> Texts(IdentityResult result) => [.. result.Errors.Select(error => error.Description)];
}
