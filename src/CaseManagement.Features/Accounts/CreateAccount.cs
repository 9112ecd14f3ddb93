using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>A new account as the security administrator states it.</summary>
public sealed record AccountFacts
{
    /// <summary>The sign-in name.</summary>
    public required string UserName { get; init; }

    /// <summary>The name in the record.</summary>
    public required string Name { get; init; }

    /// <summary>Where the person works; null for parties.</summary>
    public required OrganisationId? Organisation { get; init; }

    public required IReadOnlySet<Role> Roles { get; init; }

    /// <summary>Holds the legal qualification (法6②).</summary>
    public required bool IsReconsiderationOfficer { get; init; }

    /// <summary>Number of the work certificate (法45②); null when there is none.</summary>
    public required string? CertificateNumber { get; init; }

    /// <summary>Where reminders go beside the inbox; null for the inbox alone.</summary>
    public required string? Email { get; init; }
}

/// <summary>A made account, with the password that lets its owner in once.</summary>
/// <param name="Id">The account.</param>
/// <param name="UserName">The sign-in name.</param>
/// <param name="OneTimePassword">To be handed over now; it is kept nowhere.</param>
public sealed record CreatedAccount(Guid Id, string UserName, string OneTimePassword);

/// <summary>建立账号: by the security administrator, with a one-time password.</summary>
public sealed class CreateAccount
{
    private const int ShortestName = 3;
    private const int LongestName = 40;

    private readonly AccountWriting _writing;
    private readonly IPasswordHasher<Account> _hasher;

    internal CreateAccount(AccountWriting writing, IPasswordHasher<Account> hasher) => (_writing, _hasher) = (writing, hasher);

    /// <summary>Makes the account.</summary>
    /// <exception cref="AccountRefusedException">A field is not as it must be, each named.</exception>
    public async Task<CreatedAccount> HandleAsync(AccountFacts stated, Actor by, CancellationToken cancellation = default)
    {
        var faults = Faults(stated).ToList();
        if (faults.Count > 0)
        {
            throw new AccountRefusedException(faults);
        }

        // Hashed outside of the transaction: it is slow on purpose.
        var password = OneTimePassword.New();
        var account = new Account
        {
            UserName = stated.UserName.Trim(),
            NormalizedUserName = _writing.Names.NormalizeName(stated.UserName.Trim()),
            DisplayName = stated.Name.Trim(),
            OrganisationId = stated.Organisation?.Value,
            IsReconsiderationOfficer = stated.IsReconsiderationOfficer,
            CertificateNumber = stated.CertificateNumber,
            Email = stated.Email,
            NormalizedEmail = _writing.Names.NormalizeEmail(stated.Email),
            MustChangePassword = true,
            LockoutEnabled = true,
        };
        account.PasswordHash = _hasher.HashPassword(account, password);
        AccountWriting.EndSessions(account);
        await _writing.Database.WriteAsync(
            async (db, stop) =>
            {
                if (await db.Users.AnyAsync(other => other.NormalizedUserName == account.NormalizedUserName, stop))
                {
                    throw new AccountRefusedException(
                        "account.taken",
                        $"登录名“{account.UserName}”已被使用。",
                        nameof(AccountFacts.UserName)
                    );
                }

                db.Users.Add(account);
                foreach (var role in stated.Roles)
                {
                    await _writing.GrantAsync(db, account.Id, role, stop);
                }

                await _writing.RecordAsync(
                    db,
                    account.Id,
                    "AccountCreated",
                    new
                    {
                        userName = account.UserName,
                        name = account.DisplayName,
                        organisation = account.OrganisationId,
                        roles = stated.Roles.Order().Select(role => role.ToString()),
                    },
                    by,
                    null,
                    stop
                );
            },
            cancellation
        );
        return new CreatedAccount(account.Id, account.UserName, password);
    }

    private IEnumerable<RuleViolation> Faults(AccountFacts stated)
    {
        var userName = stated.UserName.Trim();
        if (
            userName.Length is < ShortestName or > LongestName
            || !userName.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
        )
        {
            yield return Fault(
                "account.user-name",
                $"登录名应为 {ShortestName} 至 {LongestName} 个字母或者数字。",
                nameof(stated.UserName)
            );
        }

        if (stated.Name.Trim().Length is 0 or > 100)
        {
            yield return Fault("account.name", "请填写姓名，不超过 100 字。", nameof(stated.Name));
        }

        if (stated.Email is { } email && !email.Contains('@', StringComparison.Ordinal))
        {
            yield return Fault("account.email", "电子邮箱应为 name@example.cn 这样的地址。", nameof(stated.Email));
        }

        var organisation = stated.Organisation is { } id ? _writing.Organisations.Find(id) : null;
        if (stated.Organisation is not null && organisation is null)
        {
            yield return Fault("account.organisation", "请从名录中选择机构。", nameof(stated.Organisation));
        }
        else if (RoleRules.FaultOf(stated.Roles, organisation, stated.IsReconsiderationOfficer) is { } fault)
        {
            yield return Fault("account.roles", fault, nameof(stated.Roles));
        }
    }

    private static RuleViolation Fault(string code, string message, string field) => new(code, message, null, field);
}
