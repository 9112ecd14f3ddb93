using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>调整角色: by the security administrator, with a reason; what the person holds afterwards is stated as a whole.</summary>
public sealed class ChangeRoles
{
    private readonly AccountWriting _writing;

    internal ChangeRoles(AccountWriting writing) => _writing = writing;

    /// <summary>Gives and takes roles so that the account holds exactly these. Nothing happens when it holds them already.</summary>
    /// <exception cref="AccountRefusedException">The roles exclude each other or the place, or the last administrator of a kind would go.</exception>
    public Task HandleAsync(Guid id, IReadOnlySet<Role> roles, string reason, Actor by, CancellationToken cancellation = default) =>
        _writing.Database.WriteAsync((db, stop) => ChangeAsync(db, id, roles, reason, by, stop), cancellation);

    private async Task ChangeAsync(
        CaseDbContext db,
        Guid id,
        IReadOnlySet<Role> roles,
        string reason,
        Actor by,
        CancellationToken cancellation
    )
    {
        var account = await AccountWriting.OfAsync(db, id, by, cancellation);
        var organisation = OrganisationId.TryParse(account.OrganisationId, out var code) ? _writing.Organisations.Find(code) : null;
        if (RoleRules.FaultOf(roles, organisation, account.IsReconsiderationOfficer) is { } fault)
        {
            throw new AccountRefusedException("account.roles", fault, "Roles");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new AccountRefusedException("account.reason", "请写明调整的原因。", "Reason");
        }

        var held = await AccountWriting.RolesAsync(db, id, cancellation);
        var (granted, revoked) = (roles.Except(held).Order().ToList(), held.Except(roles).Order().ToList());
        if (granted.Count + revoked.Count == 0)
        {
            return;
        }

        await AccountWriting.RefuseLastAsync(db, id, revoked, "Roles", cancellation);
        foreach (var role in granted)
        {
            await _writing.GrantAsync(db, id, role, cancellation);
        }

        foreach (var role in revoked)
        {
            await AccountWriting.RevokeAsync(db, id, role, cancellation);
        }

        await EndDelegationsAsync(db, id, revoked, cancellation);
        AccountWriting.EndSessions(account);
        await _writing.RecordAsync(
            db,
            id,
            "RolesChanged",
            new
            {
                userName = account.UserName,
                granted = granted.Select(role => role.ToString()),
                revoked = revoked.Select(role => role.ToString()),
            },
            by,
            reason.Trim(),
            cancellation
        );
    }

    /// <summary>Who no longer holds a role can no longer lend it.</summary>
    private async Task EndDelegationsAsync(CaseDbContext db, Guid id, IReadOnlyList<Role> revoked, CancellationToken cancellation)
    {
        var names = revoked.Select(role => role.ToString()).ToList();
        foreach (
            var lent in await db
                .Delegations.Where(row => row.FromId == id && row.RevokedAt == null && names.Contains(row.Role))
                .ToListAsync(cancellation)
        )
        {
            lent.RevokedAt = _writing.Clock.Now;
        }
    }
}
