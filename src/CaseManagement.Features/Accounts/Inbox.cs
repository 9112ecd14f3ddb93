using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>A message in somebody's inbox.</summary>
public sealed record InboxLine
{
    public required Guid Id { get; init; }

    /// <summary>The case in addresses; null for what concerns no case.</summary>
    public required string? CaseSlug { get; init; }

    /// <summary>What happened and what to do.</summary>
    public required string Text { get; init; }

    /// <summary>By when; null when nothing is due.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SentAt { get; init; }

    public required bool IsRead { get; init; }
}

/// <summary>A page of messages.</summary>
/// <param name="Lines">Unread ones first, the last sent first within.</param>
/// <param name="HasNext">Whether there is a further page.</param>
public sealed record InboxPage(IReadOnlyList<InboxLine> Lines, bool HasNext);

/// <summary>The messages of a person: reminders, and what others did that concerns them.</summary>
public sealed class Inbox
{
    /// <summary>Messages of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Unread messages are counted up to this.</summary>
    public const int MostCounted = 99;

    private readonly CaseDatabase _database;
    private readonly LegalClock _clock;

    internal Inbox(CaseDatabase database, LegalClock clock) => (_database, _clock) = (database, clock);

    /// <summary>How many are unread, at most one more than <see cref="MostCounted"/>.</summary>
    public async Task<int> UnreadAsync(Guid account, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        return await db
            .Notices.Where(notice => notice.AccountId == account && notice.ReadAt == null)
            .Select(notice => notice.Id)
            .Take(MostCounted + 1)
            .CountAsync(cancellation);
    }

    /// <summary>A page.</summary>
    /// <param name="account">Whose inbox.</param>
    /// <param name="unreadOnly">Only what has not been read.</param>
    /// <param name="page">From 0.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<InboxPage> QueryAsync(Guid account, bool unreadOnly, int page, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var lines = await db
            .Notices.AsNoTracking()
            .Where(notice => notice.AccountId == account && (!unreadOnly || notice.ReadAt == null))
            .OrderByDescending(notice => notice.SentAt)
            .ThenByDescending(notice => notice.Id)
            .Skip(page * PageSize)
            .Take(PageSize + 1)
            .Select(notice => new InboxLine
            {
                Id = notice.Id,
                CaseSlug = db.Cases.Where(row => row.Id == notice.CaseId).Select(row => row.Slug).FirstOrDefault(),
                Text = notice.Text,
                DueOn = notice.DueOn,
                SentAt = notice.SentAt,
                IsRead = notice.ReadAt != null,
            })
            .ToListAsync(cancellation);
        return new InboxPage([.. lines.Take(PageSize)], lines.Count > PageSize);
    }

    /// <summary>Marks one's own messages as read; those of others are left alone.</summary>
    /// <param name="account">Whose inbox.</param>
    /// <param name="ids">The messages; null for all.</param>
    /// <param name="cancellation">Cancels.</param>
    public Task MarkReadAsync(Guid account, IReadOnlyList<Guid>? ids, CancellationToken cancellation = default)
    {
        var now = _clock.Now;
        return _database.WriteAsync(
            (db, stop) =>
                db
                    .Notices.Where(notice =>
                        notice.AccountId == account && notice.ReadAt == null && (ids == null || ids.Contains(notice.Id))
                    )
                    .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), stop),
            cancellation
        );
    }
}
