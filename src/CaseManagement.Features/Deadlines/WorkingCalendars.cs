using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Data;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Deadlines;

/// <summary>
/// The working calendar in force: the notices of the seeds and those imported since, the later import of a year replacing the earlier. Kept in memory; another node's import is seen
/// after <see cref="Freshness"/> at the latest.
/// </summary>
public sealed class WorkingCalendars
{
    /// <summary>How long a calendar is used before the database is asked whether there is a newer one.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private readonly CaseDatabase _database;
    private readonly ReferenceData _reference;
    private readonly TimeProvider _time;
    private Known? _known;

    internal WorkingCalendars(CaseDatabase database, ReferenceData reference, TimeProvider time) =>
        (_database, _reference, _time) = (database, reference, time);

    /// <summary>The calendar in force.</summary>
    public async Task<WorkingCalendar> CurrentAsync(CancellationToken cancellation = default)
    {
        if (_known is { } known && _time.GetElapsedTime(known.ReadAt) < Freshness)
        {
            return known.Calendar;
        }

        var readAt = _time.GetTimestamp();
        await using var db = _database.CreateContext();
        var count = await db.CalendarNotices.CountAsync(cancellation);
        if (_known is { } old && old.Notices == count)
        {
            _known = old with { ReadAt = readAt };
            return old.Calendar;
        }

        var rows = await db.CalendarNotices.AsNoTracking().OrderBy(row => row.ImportedAt).ToListAsync(cancellation);
        var calendar = rows.Aggregate(_reference.Calendar, (before, row) => before.With(HolidayNoticeReader.Read(row.Title, row.Content)));
        _known = new Known(calendar, rows.Count, readAt);
        return calendar;
    }

    /// <summary>Forgets what is kept: an import on this node is seen at once.</summary>
    internal void Forget() => _known = null;

    private sealed record Known(WorkingCalendar Calendar, int Notices, long ReadAt);
}
