using System.Security.Cryptography;
using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>An account that was made for somebody, with the password to be told once.</summary>
/// <param name="UserName">Sign-in name.</param>
/// <param name="DisplayName">Name.</param>
/// <param name="Password">Password; valid once when it must be changed.</param>
public sealed record NewAccount(string UserName, string DisplayName, string Password);

/// <summary>The accounts of a new database.</summary>
public sealed class AccountSetup
{
    /// <summary>The password of every account of the demonstration. It is public, which is why the demonstration listens on this machine only.</summary>
    public const string DemonstrationPassword = "Demo-Fuyi-2026";

    /// <summary>Without letters and digits that are taken for each other when read out.</summary>
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private const int GroupLength = 5;
    private const int Groups = 4;

    private static readonly (string UserName, string Name, Role Role)[] Administrators =
    [
        ("sysadmin", "系统管理员", Role.SystemAdministrator),
        ("secadmin", "安全管理员", Role.SecurityAdministrator),
        ("auditadmin", "审计管理员", Role.AuditAdministrator),
    ];

    private readonly CaseDatabase _database;
    private readonly IPasswordHasher<Account> _hasher;
    private readonly ILookupNormalizer _normalizer;
    private readonly LegalClock _clock;

    internal AccountSetup(CaseDatabase database, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer, LegalClock clock) =>
        (_database, _hasher, _normalizer, _clock) = (database, hasher, normalizer, clock);

    /// <summary>
    /// Makes one account for each of the three administrators (三员分立), with a password that must be changed at the first sign-in. Does nothing when there are accounts already, so that two
    /// nodes starting at once make them once.
    /// </summary>
    /// <returns>The accounts with their passwords, to be printed once; empty when there was nothing to do.</returns>
    public Task<IReadOnlyList<NewAccount>> CreateAdministratorsAsync(CancellationToken cancellation = default) =>
        CreateAsync(
            [
                .. Administrators.Select(one => new Wanted(
                    one.UserName,
                    one.Name,
                    null,
                    [one.Role],
                    OneTimePassword(),
                    MustChange: true,
                    null
                )),
            ],
            cancellation
        );

    /// <summary>Makes the accounts of the demonstration's people; nothing when there are accounts already.</summary>
    /// <returns>The accounts; empty when there was nothing to do.</returns>
    public Task<IReadOnlyList<NewAccount>> CreateDemonstrationAsync(DemoPeople people, CancellationToken cancellation = default) =>
        CreateAsync(
            [
                .. people.All.Select(person => new Wanted(
                    person.SignInName,
                    person.Name,
                    person.Organisation?.Value,
                    [.. person.Roles],
                    DemonstrationPassword,
                    MustChange: false,
                    person.CertificateNumber
                )),
            ],
            cancellation
        );

    private async Task<IReadOnlyList<NewAccount>> CreateAsync(IReadOnlyList<Wanted> wanted, CancellationToken cancellation)
    {
        // Hashing a password is slow on purpose; all of the demonstration have the same, so it is hashed once.
        var hashes = wanted
            .Select(one => one.Password)
            .Distinct()
            .ToDictionary(password => password, password => _hasher.HashPassword(new Account(), password));
        return await _database.WriteAsync<IReadOnlyList<NewAccount>>(
            async (db, stop) =>
            {
                var roles = await EnsureRolesAsync(db, stop);
                if (await db.Users.AnyAsync(stop))
                {
                    return [];
                }

                foreach (var one in wanted)
                {
                    var account = AccountOf(one, hashes[one.Password]);
                    db.Users.Add(account);
                    db.UserRoles.AddRange(
                        one.Roles.Select(role => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = roles[role] })
                    );
                    await SystemRecord.AppendAsync(db, Created(account, one), stop);
                }

                return [.. wanted.Select(one => new NewAccount(one.UserName, one.Name, one.Password))];
            },
            cancellation
        );
    }

    private async Task<Dictionary<Role, Guid>> EnsureRolesAsync(CaseDbContext db, CancellationToken cancellation)
    {
        var known = await db.Roles.ToDictionaryAsync(role => role.Name!, role => role.Id, cancellation);
        foreach (var role in Enum.GetNames<Role>().Where(role => !known.ContainsKey(role)))
        {
            var added = new AccountRole(role) { NormalizedName = _normalizer.NormalizeName(role), ConcurrencyStamp = Stamp() };
            db.Roles.Add(added);
            known[role] = added.Id;
        }

        return Enum.GetValues<Role>().ToDictionary(role => role, role => known[role.ToString()]);
    }

    private Account AccountOf(Wanted one, string passwordHash) =>
        new()
        {
            UserName = one.UserName,
            NormalizedUserName = _normalizer.NormalizeName(one.UserName),
            DisplayName = one.Name,
            OrganisationId = one.Organisation,
            MustChangePassword = one.MustChange,
            IsReconsiderationOfficer = one.CertificateNumber is not null,
            CertificateNumber = one.CertificateNumber,
            PasswordHash = passwordHash,
            SecurityStamp = Stamp(),
            ConcurrencyStamp = Stamp(),
            LockoutEnabled = true,
        };

    private SystemAct Created(Account account, Wanted one) =>
        new()
        {
            Chain = Chains.OfAccount(account.Id),
            Action = "AccountCreated",
            Facts = new
            {
                userName = one.UserName,
                name = one.Name,
                organisation = one.Organisation,
                roles = one.Roles.Select(role => role.ToString()),
            },
            ActorId = Actor.System.Id,
            ActorName = Actor.System.Name,
            Day = _clock.Today,
            EnteredAt = _clock.Now,
        };

    private static string Stamp() => Guid.CreateVersion7().ToString("N");

    /// <summary>Four groups of five from fifty-six letters and digits: 116 bits. The rules of passwords hold: the hyphens are the third class at least.</summary>
    private static string OneTimePassword()
    {
        while (true)
        {
            var password = string.Join(
                '-',
                Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength))
            );
            if (!PasswordRules.Broken(password, null, null).Any())
            {
                return password;
            }
        }
    }

    private sealed record Wanted(
        string UserName,
        string Name,
        string? Organisation,
        IReadOnlyList<Role> Roles,
        string Password,
        bool MustChange,
        string? CertificateNumber
    );
}
