using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>Who a signed-in person is for the domain: roles held, and roles lent for the day.</summary>
public sealed class Actors
{
    /// <summary>The organisation of people who belong to none: applicants and their agents.</summary>
    public static readonly OrganisationId NoOrganisation = new("none");

    private readonly CaseDatabase _database;

    internal Actors(CaseDatabase database) => _database = database;

    /// <summary>The actor of an account on a legal day; null when the account is unknown or disabled.</summary>
    public async Task<Actor?> FindAsync(Guid accountId, DateOnly day, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var held = await Held(db, accountId).ToListAsync(cancellation);
        if (held.Count == 0)
        {
            return null;
        }

        var own = held.Select(row => row.Role).OfType<string>().Select(Enum.Parse<Role>).ToHashSet();
        var delegated = (await Lent(db, accountId, day).ToListAsync(cancellation))
            .Select(row => new DelegatedRole(Enum.Parse<Role>(row.Role), row.FromId, row.FromName))
            .Where(lent => !own.Contains(lent.Role))
            .ToList();
        return new Actor
        {
            Id = accountId,
            Name = held[0].Name,
            Organisation = held[0].Organisation is { } organisation ? new OrganisationId(organisation) : NoOrganisation,
            Roles = own.Concat(delegated.Select(lent => lent.Role)).ToHashSet(),
            Delegated = delegated,
        };
    }

    /// <summary>One row a role held; one without a role when there is none.</summary>
    internal static IQueryable<HeldRole> Held(CaseDbContext db, Guid accountId) =>
        from account in db.Users
        where account.Id == accountId && !account.Disabled
        join held in db.UserRoles on account.Id equals held.UserId into roles
        from held in roles.DefaultIfEmpty()
        join role in db.Roles on held.RoleId equals role.Id into names
        from role in names.DefaultIfEmpty()
        select new HeldRole(account.DisplayName, account.OrganisationId, role.Name);

    /// <summary>The roles lent to an account on a day.</summary>
    internal static IQueryable<LentRole> Lent(CaseDbContext db, Guid accountId, DateOnly day) =>
        from delegation in db.Delegations
        where delegation.ToId == accountId && delegation.FromDay <= day && delegation.ToDay >= day && delegation.RevokedAt == null
        join lender in db.Users on delegation.FromId equals lender.Id
        where !lender.Disabled
        orderby delegation.FromDay
        select new LentRole(delegation.Role, lender.Id, lender.DisplayName);

    /// <summary>A role an account holds.</summary>
    internal sealed record HeldRole(string Name, string? Organisation, string? Role);

    /// <summary>A role another account lent.</summary>
    internal sealed record LentRole(string Role, Guid FromId, string FromName);
}

/// <summary>Members of the staff as the staffing rules see them.</summary>
internal static class StaffDirectory
{
    /// <summary>The accounts of those ids that are members of an organisation.</summary>
    public static async Task<IReadOnlyDictionary<Guid, StaffMember>> FindAsync(
        CaseDbContext db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation
    )
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, StaffMember>();
        }

        var found = await Members(db, ids).ToListAsync(cancellation);
        return found.ToDictionary(member => member.Id);
    }

    /// <summary>The query behind <see cref="FindAsync"/>.</summary>
    internal static IQueryable<StaffMember> Members(CaseDbContext db, IReadOnlyCollection<Guid> ids) =>
        db
            .Users.Where(account => ids.Contains(account.Id) && !account.Disabled && account.OrganisationId != null)
            .Select(account => new StaffMember(
                account.Id,
                account.DisplayName,
                account.IsReconsiderationOfficer,
                account.CertificateNumber
            ));
}
