using CaseManagement.Features.Data;

namespace CaseManagement.Features.Deadlines;

/// <summary>
/// The one place that is asked what day it is. The law counts days in China; the machine may stand anywhere. In a demonstration the clock is shifted, so that "today" begins at the
/// demonstration's day and advances with real time.
/// </summary>
public sealed class LegalClock
{
    /// <summary>China has one time, UTC+8, without summer time since 1991. A fixed offset needs no time-zone data, which a small server may not have.</summary>
    public static readonly TimeSpan China = TimeSpan.FromHours(8);

    private readonly TimeProvider _time;
    private long _shift;

    /// <param name="time">The machine's time, or a test's.</param>
    public LegalClock(TimeProvider time) => _time = time;

    /// <summary>The present instant, UTC, to the microsecond that the database keeps.</summary>
    public DateTime Now => (_time.GetUtcNow().UtcDateTime + Shift).ToStored();

    /// <summary>The legal day in China.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>True when the clock does not show the real time: the pages say so in a banner.</summary>
    public bool IsShifted => Shift != TimeSpan.Zero;

    /// <summary>By how much the clock differs from the machine's.</summary>
    public TimeSpan Shift => new(Interlocked.Read(ref _shift));

    /// <summary>The legal day of an instant.</summary>
    /// <param name="instant">UTC.</param>
    public static DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(instant + China);

    /// <summary>The time of day of an instant in China.</summary>
    /// <param name="instant">UTC.</param>
    public static TimeOnly TimeOf(DateTime instant) => TimeOnly.FromDateTime(instant + China);

    /// <summary>The instant at which a legal day stands at a time of day, UTC.</summary>
    public static DateTime InstantOf(DateOnly day, TimeOnly time = default) =>
        DateTime.SpecifyKind(day.ToDateTime(time) - China, DateTimeKind.Utc);

    /// <summary>Shifts the clock. Only <see cref="DemonstrationClock"/> does, and tests.</summary>
    internal void ShiftBy(TimeSpan shift) => Interlocked.Exchange(ref _shift, shift.Ticks);
}
