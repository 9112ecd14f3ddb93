using CaseManagement.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>停用、启用、解除锁定、重置密码: what the security administrator does to an account beside its roles.</summary>
public sealed class SetAccountState
{
    private readonly AccountWriting _writing;
    private readonly IPasswordHasher<Account> _hasher;

    internal SetAccountState(AccountWriting writing, IPasswordHasher<Account> hasher) => (_writing, _hasher) = (writing, hasher);

    /// <summary>停用: the person may no longer sign in, and present sessions end. The account stays, because the record names it.</summary>
    /// <exception cref="AccountRefusedException">It is one's own account or the last administrator of a kind, or no reason is given.</exception>
    public Task DisableAsync(Guid id, string reason, Actor by, CancellationToken cancellation = default)
    {
        RequireReason(reason);
        return _writing.Database.WriteAsync(
            async (db, stop) =>
            {
                var account = await AccountWriting.OfAsync(db, id, by, stop);
                if (account.Disabled)
                {
                    return;
                }

                await AccountWriting.RefuseLastAsync(db, id, await AccountWriting.RolesAsync(db, id, stop), null, stop);
                account.Disabled = true;
                AccountWriting.EndSessions(account);
                await _writing.RecordAsync(db, id, "AccountDisabled", new { userName = account.UserName }, by, reason.Trim(), stop);
            },
            cancellation
        );
    }

    /// <summary>启用: the person may sign in again with the password as it was.</summary>
    public Task EnableAsync(Guid id, string reason, Actor by, CancellationToken cancellation = default)
    {
        RequireReason(reason);
        return _writing.Database.WriteAsync(
            async (db, stop) =>
            {
                var account = await AccountWriting.OfAsync(db, id, by, stop);
                if (account.Disabled)
                {
                    account.Disabled = false;
                    await _writing.RecordAsync(db, id, "AccountEnabled", new { userName = account.UserName }, by, reason.Trim(), stop);
                }
            },
            cancellation
        );
    }

    /// <summary>解除锁定: after too many failed attempts, before the lock ends by itself.</summary>
    public Task UnlockAsync(Guid id, Actor by, CancellationToken cancellation = default) =>
        _writing.Database.WriteAsync(
            async (db, stop) =>
            {
                var account = await AccountWriting.OfAsync(db, id, by, stop);
                if (account.LockoutEnd is not null)
                {
                    (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
                    await _writing.RecordAsync(db, id, "AccountUnlocked", new { userName = account.UserName }, by, null, stop);
                }
            },
            cancellation
        );

    /// <summary>重置密码: a new one-time password; present sessions end and the second step of sign-in stays as it is.</summary>
    public async Task<CreatedAccount> ResetPasswordAsync(Guid id, string reason, Actor by, CancellationToken cancellation = default)
    {
        RequireReason(reason);
        var password = OneTimePassword.New();
        var hash = _hasher.HashPassword(new Account(), password);
        var userName = await _writing.Database.WriteAsync(
            async (db, stop) =>
            {
                var account = await AccountWriting.OfAsync(db, id, by, stop);
                account.PasswordHash = hash;
                account.MustChangePassword = true;
                (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
                AccountWriting.EndSessions(account);
                await _writing.RecordAsync(db, id, "PasswordReset", new { userName = account.UserName }, by, reason.Trim(), stop);
                return account.UserName!;
            },
            cancellation
        );
        return new CreatedAccount(id, userName, password);
    }

    /// <summary>取消两步验证: for a person who lost the authenticator and the recovery codes; the next sign-in asks for the password alone.</summary>
    public Task ResetSecondStepAsync(Guid id, string reason, Actor by, CancellationToken cancellation = default)
    {
        RequireReason(reason);
        return _writing.Database.WriteAsync(
            async (db, stop) =>
            {
                var account = await AccountWriting.OfAsync(db, id, by, stop);
                if (!account.TwoFactorEnabled)
                {
                    return;
                }

                account.TwoFactorEnabled = false;
                db.UserTokens.RemoveRange(await db.UserTokens.Where(token => token.UserId == id).ToListAsync(stop));
                AccountWriting.EndSessions(account);
                await _writing.RecordAsync(db, id, "SecondStepReset", new { userName = account.UserName }, by, reason.Trim(), stop);
            },
            cancellation
        );
    }

    private static void RequireReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new AccountRefusedException("account.reason", "请写明原因。", "Reason");
        }
    }
}
