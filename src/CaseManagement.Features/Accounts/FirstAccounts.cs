using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Reference;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>An account made at the first start, with the password that lets its owner in once.</summary>
/// <param name="UserName">The sign-in name.</param>
/// <param name="Role">The administrator's role in Chinese.</param>
/// <param name="Password">To be changed at the first sign-in; shown once and kept nowhere.</param>
public sealed record FirstAccount(string UserName, string Role, string Password);

/// <summary>Fills a database that has no account yet: with the three administrators, or with the people of the demonstration.</summary>
public sealed class FirstAccounts
{
    /// <summary>The password of everybody in the demonstration. It is no secret, which is why the demonstration listens on loopback only.</summary>
    public const string DemonstrationPassword = "Yanshi-2026-1124";

    private static readonly (string UserName, Role Role)[] Administrators =
    [
        ("xitong", Role.SystemAdministrator),
        ("anquan", Role.SecurityAdministrator),
        ("shenji", Role.AuditAdministrator),
    ];

    private readonly AccountWriting _writing;
    private readonly IPasswordHasher<Account> _hasher;

    internal FirstAccounts(AccountWriting writing, IPasswordHasher<Account> hasher) => (_writing, _hasher) = (writing, hasher);

    /// <summary>True when nobody has an account yet.</summary>
    public async Task<bool> AreMissingAsync(CancellationToken cancellation = default)
    {
        await using var db = _writing.Database.CreateContext();
        return !await db.Users.AnyAsync(cancellation);
    }

    /// <summary>Makes one account for each of the three administrators (三员分立), each with a one-time password.</summary>
    /// <returns>The accounts; empty when there were accounts already, perhaps made by another node a moment ago.</returns>
    public Task<IReadOnlyList<FirstAccount>> CreateAdministratorsAsync(CancellationToken cancellation = default) =>
        _writing.Database.WriteAsync<IReadOnlyList<FirstAccount>>(
            async (db, stop) =>
            {
                if (await db.Users.AnyAsync(stop))
                {
                    return [];
                }

                var made = new List<FirstAccount>();
                foreach (var (userName, role) in Administrators)
                {
                    var password = OneTimePassword.New();
                    var account = new Account
                    {
                        UserName = userName,
                        DisplayName = Named.Of(role),
                        MustChangePassword = true,
                    };
                    account.PasswordHash = _hasher.HashPassword(account, password);
                    await AddAsync(db, account, [role], stop);
                    made.Add(new FirstAccount(userName, Named.Of(role), password));
                }

                return made;
            },
            cancellation
        );

    /// <summary>Makes an account for each person of the demonstration. Does nothing when there are accounts already.</summary>
    public Task CreateForDemonstrationAsync(DemoPeople people, CancellationToken cancellation = default) =>
        _writing.Database.WriteAsync(
            async (db, stop) =>
            {
                if (await db.Users.AnyAsync(stop))
                {
                    return;
                }

                // One hash for all: they share the password, and eighty slow hashes would be the longest part of the first start.
                var hash = _hasher.HashPassword(new Account(), DemonstrationPassword);
                foreach (var person in people.All)
                {
                    var account = new Account
                    {
                        UserName = person.SignInName,
                        DisplayName = person.Name,
                        OrganisationId = person.Organisation?.Value,
                        IsReconsiderationOfficer = person.IsReconsiderationOfficer,
                        CertificateNumber = person.CertificateNumber,
                        PasswordHash = hash,
                    };
                    await AddAsync(db, account, person.Roles, stop);
                }
            },
            cancellation
        );

    private async Task AddAsync(CaseDbContext db, Account account, IReadOnlyCollection<Role> roles, CancellationToken cancellation)
    {
        account.NormalizedUserName = _writing.Names.NormalizeName(account.UserName);
        account.LockoutEnabled = true;
        AccountWriting.EndSessions(account);
        db.Users.Add(account);
        foreach (var role in roles)
        {
            await _writing.GrantAsync(db, account.Id, role, cancellation);
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
                roles = roles.Order().Select(role => role.ToString()),
            },
            Actor.System,
            "首次启动",
            cancellation
        );
    }
}
