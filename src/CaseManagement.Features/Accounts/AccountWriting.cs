using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>What every use case about an account needs: its row, its roles, its record. All of it happens in the transaction of the use case.</summary>
internal sealed class AccountWriting(CaseDatabase database, LegalClock clock, ReferenceData reference, ILookupNormalizer names)
{
    public CaseDatabase Database => database;

    public LegalClock Clock => clock;

    public OrganisationTree Organisations => reference.Organisations;

    public ILookupNormalizer Names => names;

    /// <summary>The account to be changed. Nobody changes the own one here: what concerns one's own rights is done by another administrator.</summary>
    /// <exception cref="AccountRefusedException">There is none, or it is the actor's own.</exception>
    public static async Task<Account> OfAsync(CaseDbContext db, Guid id, Actor by, CancellationToken cancellation)
    {
        if (id == by.Id)
        {
            throw new AccountRefusedException("account.own", "不能变更自己的账号，请由另一名安全管理员办理。");
        }

        return await db.Users.SingleOrDefaultAsync(account => account.Id == id, cancellation)
            ?? throw new AccountRefusedException("account.unknown", "没有这个账号。");
    }

    /// <summary>The roles an account holds.</summary>
    public static async Task<HashSet<Role>> RolesAsync(CaseDbContext db, Guid id, CancellationToken cancellation) =>
        [
            .. (
                await db
                    .UserRoles.Where(held => held.UserId == id)
                    .Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name!)
                    .ToListAsync(cancellation)
            ).Select(Enum.Parse<Role>),
        ];

    /// <summary>Gives a role; the row of the role is made when it is given for the first time.</summary>
    public async Task GrantAsync(CaseDbContext db, Guid id, Role role, CancellationToken cancellation)
    {
        var name = role.ToString();
        var known =
            db.Roles.Local.FirstOrDefault(row => row.Name == name)
            ?? await db.Roles.FirstOrDefaultAsync(row => row.Name == name, cancellation);
        if (known is null)
        {
            known = new AccountRole(name) { NormalizedName = names.NormalizeName(name) };
            db.Roles.Add(known);
        }

        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = known.Id });
    }

    /// <summary>Takes a role away.</summary>
    public static async Task RevokeAsync(CaseDbContext db, Guid id, Role role, CancellationToken cancellation)
    {
        var name = role.ToString();
        var held = await db
            .UserRoles.Where(row => row.UserId == id && db.Roles.Any(known => known.Id == row.RoleId && known.Name == name))
            .ToListAsync(cancellation);
        db.UserRoles.RemoveRange(held);
    }

    /// <summary>Ends every session of the account at its next check.</summary>
    public static void EndSessions(Account account) => account.SecurityStamp = Guid.CreateVersion7().ToString("N");

    /// <summary>
    /// An account must not lose the last active holder of an administrator's role: nobody could give it back.
    /// </summary>
    /// <exception cref="AccountRefusedException">Nobody else holds it.</exception>
    public static async Task RefuseLastAsync(
        CaseDbContext db,
        Guid id,
        IEnumerable<Role> lost,
        string? field,
        CancellationToken cancellation
    )
    {
        foreach (var role in lost.Where(PermissionMatrix.IsAdministrator))
        {
            var name = role.ToString();
            var another = await db.UserRoles.AnyAsync(
                held =>
                    held.UserId != id
                    && db.Roles.Any(known => known.Id == held.RoleId && known.Name == name)
                    && db.Users.Any(account => account.Id == held.UserId && !account.Disabled),
                cancellation
            );
            if (!another)
            {
                throw new AccountRefusedException("account.last", $"这是最后一个可用的{Named.Of(role)}账号，请先另设一个。", field);
            }
        }
    }

    /// <summary>Adds to the record of the account.</summary>
    public Task RecordAsync(
        CaseDbContext db,
        Guid account,
        string action,
        object facts,
        Actor by,
        string? reason,
        CancellationToken cancellation
    ) =>
        SystemRecord.AppendAsync(
            db,
            new SystemAct
            {
                Chain = Chains.OfAccount(account),
                Action = action,
                Facts = facts,
                ActorId = by.Id,
                ActorName = by.Name,
                Day = clock.Today,
                EnteredAt = clock.Now,
                Reason = reason,
            },
            cancellation
        );
}
