using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>Which accounts to list.</summary>
public sealed record AccountFilter
{
    /// <summary>The beginning of the sign-in name or of the name; null for all.</summary>
    public string? Text { get; init; }

    /// <summary>Only people of this organisation; null for all.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Only holders of this role; null for all.</summary>
    public Role? Role { get; init; }

    /// <summary>The last sign-in name of the page before; null for the first page.</summary>
    public string? After { get; init; }
}

/// <summary>An account as the security administrator sees it.</summary>
public sealed record AccountLine
{
    public required Guid Id { get; init; }
    public required string UserName { get; init; }
    public required string Name { get; init; }

    /// <summary>Null for parties and for administrators of the system as a whole.</summary>
    public required OrganisationId? Organisation { get; init; }

    /// <summary>In the order of the matrix.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }
    public required bool IsReconsiderationOfficer { get; init; }
    public required string? CertificateNumber { get; init; }
    public required string? Email { get; init; }

    /// <summary>May not sign in at all.</summary>
    public required bool Disabled { get; init; }

    /// <summary>Locked by failed attempts until this instant, UTC; null when not.</summary>
    public required DateTime? LockedUntil { get; init; }

    /// <summary>Has a one-time password and must choose another.</summary>
    public required bool MustChangePassword { get; init; }

    /// <summary>A second step is asked for at sign-in.</summary>
    public required bool TwoFactor { get; init; }
}

/// <summary>A page of accounts.</summary>
/// <param name="Lines">By sign-in name.</param>
/// <param name="Next">Where the next page goes on; null on the last.</param>
public sealed record AccountPage(IReadOnlyList<AccountLine> Lines, string? Next);

/// <summary>The accounts of the system, by sign-in name.</summary>
public sealed class AccountList
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private readonly CaseDatabase _database;
    private readonly TimeProvider _time;
    private readonly ILookupNormalizer _names;

    internal AccountList(CaseDatabase database, TimeProvider time, ILookupNormalizer names) =>
        (_database, _time, _names) = (database, time, names);

    /// <summary>One page.</summary>
    public async Task<AccountPage> QueryAsync(AccountFilter filter, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var lines = await ReadAsync(db, Narrow(db, filter).OrderBy(account => account.NormalizedUserName).Take(PageSize + 1), cancellation);
        return lines.Count > PageSize
            ? new AccountPage([.. lines.Take(PageSize)], lines[PageSize - 1].UserName)
            : new AccountPage(lines, null);
    }

    /// <summary>One account, or null.</summary>
    public async Task<AccountLine?> FindAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        return (await ReadAsync(db, db.Users.Where(account => account.Id == id), cancellation)).SingleOrDefault();
    }

    private IQueryable<Account> Narrow(CaseDbContext db, AccountFilter filter)
    {
        var accounts = db.Users.AsNoTracking();
        if (filter.After is { Length: > 0 } after)
        {
            var key = _names.NormalizeName(after);
            accounts = accounts.Where(account => string.Compare(account.NormalizedUserName, key) > 0);
        }

        if (filter.Text?.Trim() is { Length: > 0 } text)
        {
            var key = _names.NormalizeName(text);
            accounts = accounts.Where(account => account.NormalizedUserName!.StartsWith(key) || account.DisplayName.StartsWith(text));
        }

        if (filter.Organisation is { } organisation)
        {
            var code = organisation.Value;
            accounts = accounts.Where(account => account.OrganisationId == code);
        }

        if (filter.Role is { } role)
        {
            var name = role.ToString();
            accounts = accounts.Where(account =>
                db.UserRoles.Any(held => held.UserId == account.Id && db.Roles.Any(known => known.Id == held.RoleId && known.Name == name))
            );
        }

        return accounts;
    }

    private async Task<IReadOnlyList<AccountLine>> ReadAsync(CaseDbContext db, IQueryable<Account> accounts, CancellationToken cancellation)
    {
        // Sign-in counts its lockout in the machine's time, also in a demonstration.
        var now = _time.GetUtcNow();
        var rows = await accounts
            .Select(account => new
            {
                account.Id,
                account.UserName,
                account.DisplayName,
                account.OrganisationId,
                account.IsReconsiderationOfficer,
                account.CertificateNumber,
                account.Email,
                account.Disabled,
                account.LockoutEnd,
                account.MustChangePassword,
                account.TwoFactorEnabled,
            })
            .ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var roles = await db
            .UserRoles.Where(held => ids.Contains(held.UserId))
            .Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => new { held.UserId, role.Name })
            .ToListAsync(cancellation);
        var byAccount = roles.ToLookup(held => held.UserId, held => Enum.Parse<Role>(held.Name!));
        return
        [
            .. rows.Select(row => new AccountLine
            {
                Id = row.Id,
                UserName = row.UserName!,
                Name = row.DisplayName,
                Organisation = OrganisationId.TryParse(row.OrganisationId, out var organisation) ? organisation : null,
                Roles = [.. byAccount[row.Id].Order()],
                IsReconsiderationOfficer = row.IsReconsiderationOfficer,
                CertificateNumber = row.CertificateNumber,
                Email = row.Email,
                Disabled = row.Disabled,
                LockedUntil = row.LockoutEnd is { } end && end > now ? end.UtcDateTime : null,
                MustChangePassword = row.MustChangePassword,
                TwoFactor = row.TwoFactorEnabled,
            }),
        ];
    }
}
