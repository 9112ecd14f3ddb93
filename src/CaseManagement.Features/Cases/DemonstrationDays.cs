using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>What a day of the demonstration brought.</summary>
/// <param name="Day">The day.</param>
/// <param name="Acts">What the law did in which case.</param>
/// <param name="Overdue">What should have been done on the day before at the latest and was not.</param>
/// <param name="Reminders">How many notices went out.</param>
public sealed record DemonstrationDay(
    DateOnly Day,
    IReadOnlyList<(CaseNumber Case, CaseAct Act)> Acts,
    IReadOnlyList<(CaseNumber Case, string What)> Overdue,
    int Reminders
);

/// <summary>Moves the clock of a demonstration forward, day by day, and lets each day do what it does. Only a demonstration has a clock that can be moved.</summary>
public sealed class DemonstrationDays
{
    /// <summary>As far as one step goes.</summary>
    public const int MostWorkingDays = 60;

    /// <summary>What is read of one kind at most: the page tells of a demonstration, not of a province.</summary>
    public const int Most = 500;

    private readonly CaseDatabase _database;
    private readonly DemonstrationClock _demonstration;
    private readonly WorkingCalendars _calendars;
    private readonly Sweep _sweep;
    private readonly LegalClock _clock;

    internal DemonstrationDays(
        CaseDatabase database,
        DemonstrationClock demonstration,
        WorkingCalendars calendars,
        Sweep sweep,
        LegalClock clock
    ) => (_database, _demonstration, _calendars, _sweep, _clock) = (database, demonstration, calendars, sweep, clock);

    /// <summary>Goes forward by working days; the rest days between are passed too, because periods end on them as well.</summary>
    /// <param name="workingDays">From 1 to <see cref="MostWorkingDays"/>.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="cancellation">Stops between days.</param>
    /// <exception cref="InvalidOperationException">The database is no demonstration.</exception>
    public async Task ForwardAsync(int workingDays, Actor by, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, MostWorkingDays);
        var last = (await _calendars.CurrentAsync(cancellation)).AddWorkingDays(_clock.Today, workingDays);
        for (var day = _clock.Today.AddDays(1); day <= last; day = day.AddDays(1))
        {
            await _demonstration.MoveForwardAsync(day, (by.Id, by.Name), cancellation);
            await _sweep.RunAsync(cancellation);
        }
    }

    /// <summary>What the days after a day brought, today included; days on which nothing happened are left out.</summary>
    public async Task<IReadOnlyList<DemonstrationDay>> SinceAsync(DateOnly from, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var (began, today) = (LegalClock.InstantOf(from.AddDays(1)), _clock.Today);
        var acts = (await Acts(db, began).ToListAsync(cancellation)).ToLookup(
            act => LegalClock.DayOf(act.At),
            act => (CaseNumber.Parse(act.Slug), Enum.Parse<CaseAct>(act.Act))
        );
        var overdue = (await Overdue(db, from, today).ToListAsync(cancellation)).ToLookup(
            one => one.Due!.Value.AddDays(1),
            one => (CaseNumber.Parse(one.Slug), one.What)
        );
        var sent = (await Sent(db, began).ToListAsync(cancellation)).ToLookup(LegalClock.DayOf);
        return
        [
            .. Enumerable
                .Range(1, Math.Max(0, today.DayNumber - from.DayNumber))
                .Select(from.AddDays)
                .Select(day => new DemonstrationDay(day, [.. acts[day]], [.. overdue[day]], sent[day].Count()))
                .Where(day => day.Acts.Count + day.Overdue.Count + day.Reminders > 0),
        ];
    }

    /// <summary>What the system did since an instant.</summary>
    internal static IQueryable<ActRead> Acts(CaseDbContext db, DateTime began) =>
        db
            .ActEntries.AsNoTracking()
            .Where(entry => entry.EnteredAt >= began && entry.ActorId == Guid.Empty)
            .Join(
                db.Cases,
                entry => entry.CaseId,
                row => row.Id,
                (entry, row) =>
                    new ActRead
                    {
                        Slug = row.Slug,
                        Act = entry.Act,
                        At = entry.EnteredAt,
                    }
            )
            .OrderBy(act => act.At)
            .Take(Most);

    /// <summary>What had to be done between two days at the latest, the second exclusive, and is still to be done.</summary>
    internal static IQueryable<OverdueRead> Overdue(CaseDbContext db, DateOnly from, DateOnly before) =>
        db
            .RequiredActions.AsNoTracking()
            .Where(action => action.Due >= from && action.Due < before && !action.IsWaiting)
            .Join(
                db.Cases,
                action => action.CaseId,
                row => row.Id,
                (action, row) =>
                    new OverdueRead
                    {
                        Slug = row.Slug,
                        What = action.Sentence,
                        Due = action.Due,
                    }
            )
            .OrderBy(one => one.Due)
            .Take(Most);

    /// <summary>When notices went out since an instant.</summary>
    internal static IQueryable<DateTime> Sent(CaseDbContext db, DateTime began) =>
        db.Notices.AsNoTracking().Where(notice => notice.SentAt >= began).Select(notice => notice.SentAt).Take(Most);

    internal sealed record ActRead
    {
        public required string Slug { get; init; }
        public required string Act { get; init; }
        public required DateTime At { get; init; }
    }

    internal sealed record OverdueRead
    {
        public required string Slug { get; init; }
        public required string What { get; init; }
        public required DateOnly? Due { get; init; }
    }
}
