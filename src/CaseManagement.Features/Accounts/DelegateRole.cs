using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>A delegation as its giver states it.</summary>
public sealed record NewDelegation
{
    /// <summary>Who may exercise the role.</summary>
    public required Guid To { get; init; }

    /// <summary>One of the giver's own leading roles.</summary>
    public required Role Role { get; init; }

    /// <summary>First legal day, inclusive.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last legal day, inclusive.</summary>
    public required DateOnly ToDay { get; init; }

    /// <summary>Why: leave, travel, AB 岗.</summary>
    public required string Reason { get; init; }
}

/// <summary>委托代签 (AB 岗): a leading role is lent to a colleague for a period. What is done under it names both in the record.</summary>
public sealed class DelegateRole
{
    /// <summary>Longest period of one delegation, in calendar days. No rule of law; a limit that the system sets.</summary>
    public const int LongestDays = 366;

    private readonly AccountWriting _writing;

    internal DelegateRole(AccountWriting writing) => _writing = writing;

    /// <summary>The roles a person may lend: own ones, not those lent to the person.</summary>
    public async Task<IReadOnlyList<Role>> LendableAsync(Actor by, CancellationToken cancellation = default)
    {
        await using var db = _writing.Database.CreateContext();
        return [.. (await AccountWriting.RolesAsync(db, by.Id, cancellation)).Where(MayBeLent).Order()];
    }

    /// <summary>The colleagues a role may be lent to: of the same organisation, active, and fit to hold it.</summary>
    public async Task<IReadOnlyList<AccountLine>> ColleaguesAsync(Actor by, AccountList accounts, CancellationToken cancellation = default)
    {
        var page = await accounts.QueryAsync(new AccountFilter { Organisation = by.Organisation }, cancellation);
        return [.. page.Lines.Where(line => line.Id != by.Id && !line.Disabled && !line.Roles.Any(PermissionMatrix.IsAdministrator))];
    }

    /// <summary>Lends the role.</summary>
    /// <exception cref="AccountRefusedException">The role is not the giver's to lend, the colleague cannot hold it, or the period cannot be; each at its field.</exception>
    public Task<Guid> HandleAsync(NewDelegation stated, Actor by, CancellationToken cancellation = default)
    {
        var faults = PeriodFaults(stated).ToList();
        return faults.Count > 0
            ? throw new AccountRefusedException(faults)
            : _writing.Database.WriteAsync((db, stop) => AddAsync(db, stated, by, stop), cancellation);
    }

    private static bool MayBeLent(Role role) => PermissionMatrix.Of(role).Contains(Permission.Delegate);

    private IEnumerable<RuleViolation> PeriodFaults(NewDelegation stated)
    {
        if (string.IsNullOrWhiteSpace(stated.Reason))
        {
            yield return new RuleViolation("delegation.reason", "请写明委托的原因。", null, nameof(stated.Reason));
        }

        if (stated.FromDay < _writing.Clock.Today)
        {
            yield return new RuleViolation("delegation.from", "委托不能追溯，起始日期应为今天或者以后。", null, nameof(stated.FromDay));
        }

        if (stated.ToDay < stated.FromDay)
        {
            yield return new RuleViolation("delegation.to", "截止日期不能早于起始日期。", null, nameof(stated.ToDay));
        }
        else if (stated.ToDay.DayNumber - stated.FromDay.DayNumber >= LongestDays)
        {
            yield return new RuleViolation("delegation.length", $"一次委托不超过 {LongestDays} 日。", null, nameof(stated.ToDay));
        }
    }

    private async Task<Guid> AddAsync(CaseDbContext db, NewDelegation stated, Actor by, CancellationToken cancellation)
    {
        if (!MayBeLent(stated.Role) || !(await AccountWriting.RolesAsync(db, by.Id, cancellation)).Contains(stated.Role))
        {
            throw new AccountRefusedException(
                "delegation.role",
                "只能委托本人担任的审核人、负责人角色；受托的角色不能再转委托。",
                nameof(stated.Role)
            );
        }

        var to = await db.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == stated.To, cancellation);
        if (to is null || to.Disabled || to.Id == by.Id || to.OrganisationId != by.Organisation.Value)
        {
            throw new AccountRefusedException("delegation.to-person", "请选择本单位的其他在用人员。", nameof(stated.To));
        }

        var held = await AccountWriting.RolesAsync(db, to.Id, cancellation);
        if (held.Contains(stated.Role))
        {
            throw new AccountRefusedException(
                "delegation.held",
                $"{to.DisplayName}本人就是{Named.Of(stated.Role)}，无须委托。",
                nameof(stated.To)
            );
        }

        var together = held.Append(stated.Role).ToHashSet();
        if (RoleRules.FaultOf(together, _writing.Organisations.Find(by.Organisation), to.IsReconsiderationOfficer) is { } fault)
        {
            throw new AccountRefusedException("delegation.roles", fault, nameof(stated.To));
        }

        var name = stated.Role.ToString();
        var overlaps = await db.Delegations.AnyAsync(
            row =>
                row.FromId == by.Id
                && row.ToId == to.Id
                && row.Role == name
                && row.RevokedAt == null
                && row.FromDay <= stated.ToDay
                && row.ToDay >= stated.FromDay,
            cancellation
        );
        if (overlaps)
        {
            throw new AccountRefusedException(
                "delegation.twice",
                $"这段时间已经把{Named.Of(stated.Role)}委托给{to.DisplayName}。",
                nameof(stated.FromDay)
            );
        }

        var delegation = new Delegation
        {
            Id = Guid.CreateVersion7(),
            FromId = by.Id,
            ToId = to.Id,
            Role = name,
            FromDay = stated.FromDay,
            ToDay = stated.ToDay,
            Reason = stated.Reason.Trim(),
        };
        db.Delegations.Add(delegation);
        await _writing.RecordAsync(
            db,
            by.Id,
            "RoleDelegated",
            new
            {
                delegation = delegation.Id,
                to = to.UserName,
                name = to.DisplayName,
                role = name,
                from = stated.FromDay,
                until = stated.ToDay,
            },
            by,
            delegation.Reason,
            cancellation
        );
        return delegation.Id;
    }
}
