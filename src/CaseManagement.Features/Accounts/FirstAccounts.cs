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

    /// <summary>
    /// Makes officers beside those of the demonstration, so that generated cases are handled by as many people as could. They are in the same office as the first officer there is, and have the
    /// demonstration's password.
    /// </summary>
    /// <param name="count">How many officers there should be of that office in the end; those who are there count.</param>
    /// <param name="cancellation">Cancels; then none is made.</param>
    public Task CreateGeneratedOfficersAsync(int count, CancellationToken cancellation = default) =>
        _writing.Database.WriteAsync(
            async (db, stop) =>
            {
                var model = await db
                    .Users.Where(account => account.IsReconsiderationOfficer)
                    .OrderBy(account => account.Id)
                    .FirstOrDefaultAsync(stop);
                if (model is null)
                {
                    return;
                }

                var there = await db.Users.CountAsync(
                    account => account.IsReconsiderationOfficer && account.OrganisationId == model.OrganisationId,
                    stop
                );
                for (var i = there + 1; i <= count; i++)
                {
                    var account = new Account
                    {
                        UserName = $"chengban{i}",
                        DisplayName = $"示演承办{i}",
                        OrganisationId = model.OrganisationId,
                        IsReconsiderationOfficer = true,
                        CertificateNumber = $"演示{i:0000}",
                        PasswordHash = model.PasswordHash,
                    };
                    await AddAsync(db, account, [Role.Officer, Role.SecondOfficer], stop);
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
