using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>How a delegation stands on a day.</summary>
public enum DelegationState
{
    /// <summary>Its first day has not come.</summary>
    Ahead,

    /// <summary>The role may be exercised.</summary>
    InForce,

    /// <summary>Its last day is over.</summary>
    Over,

    /// <summary>Taken back before its end.</summary>
    Revoked,
}

/// <summary>A delegation as giver and taker see it.</summary>
public sealed record DelegationLine
{
    public required Guid Id { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required Role Role { get; init; }
    public required DateOnly FromDay { get; init; }
    public required DateOnly ToDay { get; init; }
    public required string Reason { get; init; }
    public required DelegationState State { get; init; }

    /// <summary>The person who asks is the giver, and it can still be taken back.</summary>
    public required bool MayBeRevoked { get; init; }
}

/// <summary>The delegations that a person gave or was given, the latest first.</summary>
public sealed class DelegationList
{
    /// <summary>As many as are shown; earlier ones stand in the record.</summary>
    public const int Most = 100;

    private readonly CaseDatabase _database;
    private readonly LegalClock _clock;

    internal DelegationList(CaseDatabase database, LegalClock clock) => (_database, _clock) = (database, clock);

    /// <summary>The delegations of a person.</summary>
    public async Task<IReadOnlyList<DelegationLine>> OfAsync(Actor person, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var rows = await db
            .Delegations.AsNoTracking()
            .Where(row => row.FromId == person.Id || row.ToId == person.Id)
            .OrderByDescending(row => row.FromDay)
            .ThenByDescending(row => row.ToDay)
            .Take(Most)
            .Select(row => new
            {
                Row = row,
                From = db.Users.Where(account => account.Id == row.FromId).Select(account => account.DisplayName).Single(),
                To = db.Users.Where(account => account.Id == row.ToId).Select(account => account.DisplayName).Single(),
            })
            .ToListAsync(cancellation);
        var today = _clock.Today;
        return
        [
            .. rows.Select(found =>
            {
                var state = StateOf(found.Row, today);
                return new DelegationLine
                {
                    Id = found.Row.Id,
                    From = found.From,
                    To = found.To,
                    Role = Enum.Parse<Role>(found.Row.Role),
                    FromDay = found.Row.FromDay,
                    ToDay = found.Row.ToDay,
                    Reason = found.Row.Reason,
                    State = state,
                    MayBeRevoked = found.Row.FromId == person.Id && state is DelegationState.Ahead or DelegationState.InForce,
                };
            }),
        ];
    }

    private static DelegationState StateOf(Delegation row, DateOnly today) =>
        row.RevokedAt is not null ? DelegationState.Revoked
        : today < row.FromDay ? DelegationState.Ahead
        : today > row.ToDay ? DelegationState.Over
        : DelegationState.InForce;
}

/// <summary>收回委托: by its giver, before its end.</summary>
public sealed class RevokeDelegation
{
    private readonly AccountWriting _writing;

    internal RevokeDelegation(AccountWriting writing) => _writing = writing;

    /// <summary>Takes it back at once. Twice does nothing twice.</summary>
    /// <exception cref="AccountRefusedException">It is not the person's own.</exception>
    public Task HandleAsync(Guid id, Actor by, CancellationToken cancellation = default) =>
        _writing.Database.WriteAsync(
            async (db, stop) =>
            {
                var delegation =
                    await db.Delegations.SingleOrDefaultAsync(row => row.Id == id && row.FromId == by.Id, stop)
                    ?? throw new AccountRefusedException("delegation.unknown", "没有找到由您作出的这项委托。");
                if (delegation.RevokedAt is not null)
                {
                    return;
                }

                delegation.RevokedAt = _writing.Clock.Now;
                await _writing.RecordAsync(
                    db,
                    by.Id,
                    "DelegationRevoked",
                    new
                    {
                        delegation = id,
                        role = delegation.Role,
                        from = delegation.FromDay,
                        until = delegation.ToDay,
                    },
                    by,
                    null,
                    stop
                );
            },
            cancellation
        );
}
