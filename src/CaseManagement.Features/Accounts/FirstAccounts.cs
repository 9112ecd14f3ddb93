using System.Security.Cryptography;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
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

    private readonly CaseDatabase _database;
    private readonly LegalClock _clock;
    private readonly IPasswordHasher<Account> _hasher;
    private readonly ILookupNormalizer _names;

    internal FirstAccounts(CaseDatabase database, LegalClock clock, IPasswordHasher<Account> hasher, ILookupNormalizer names) =>
        (_database, _clock, _hasher, _names) = (database, clock, hasher, names);

    /// <summary>True when nobody has an account yet.</summary>
    public async Task<bool> AreMissingAsync(CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        return !await db.Users.AnyAsync(cancellation);
    }

    /// <summary>Makes one account for each of the three administrators (三员分立), each with a one-time password.</summary>
    /// <returns>The accounts; empty when there were accounts already, perhaps made by another node a moment ago.</returns>
    public Task<IReadOnlyList<FirstAccount>> CreateAdministratorsAsync(CancellationToken cancellation = default) =>
        _database.WriteAsync<IReadOnlyList<FirstAccount>>(
            async (db, stop) =>
            {
                if (await db.Users.AnyAsync(stop))
                {
                    return [];
                }

                var made = new List<FirstAccount>();
                foreach (var (userName, role) in Administrators)
                {
                    var password = NewOneTimePassword();
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
        _database.WriteAsync(
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
        account.NormalizedUserName = _names.NormalizeName(account.UserName);
        account.SecurityStamp = Guid.CreateVersion7().ToString("N");
        account.LockoutEnabled = true;
        db.Users.Add(account);
        foreach (var role in roles)
        {
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = account.Id, RoleId = await RoleAsync(db, role, cancellation) });
        }

        await SystemRecord.AppendAsync(
            db,
            new SystemAct
            {
                Chain = Chains.OfAccount(account.Id),
                Action = "AccountCreated",
                Facts = new
                {
                    userName = account.UserName,
                    name = account.DisplayName,
                    roles = roles.Select(role => role.ToString()),
                },
                ActorId = Actor.System.Id,
                ActorName = Actor.System.Name,
                Day = _clock.Today,
                EnteredAt = _clock.Now,
                Reason = "首次启动",
            },
            cancellation
        );
    }

    private async Task<Guid> RoleAsync(CaseDbContext db, Role role, CancellationToken cancellation)
    {
        var name = role.ToString();
        var known =
            db.Roles.Local.FirstOrDefault(row => row.Name == name)
            ?? await db.Roles.FirstOrDefaultAsync(row => row.Name == name, cancellation);
        if (known is null)
        {
            known = new AccountRole(name) { NormalizedName = _names.NormalizeName(name) };
            db.Roles.Add(known);
        }

        return known.Id;
    }

    /// <summary>Four groups such as Kq7m, of letters and digits that cannot be mistaken for one another: about 66 bits.</summary>
    private static string NewOneTimePassword()
    {
        const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
        const string Small = "abcdefghijkmnpqrstuvwxyz";
        const string Digits = "23456789";
        return string.Join('-', Enumerable.Range(0, 4).Select(_ => One(Capitals) + One(Small) + One(Digits) + One(Small)));

        static string One(string choices) => RandomNumberGenerator.GetString(choices, 1);
    }
}
