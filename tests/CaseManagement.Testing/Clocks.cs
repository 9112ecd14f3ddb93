using Microsoft.Extensions.Time.Testing;

namespace CaseManagement.Testing;

/// <summary>Fake clocks. No test asks the machine for the time, and none sleeps.</summary>
public static class Clocks
{
    /// <summary>China has one time, eight hours ahead of UTC, without summer time.</summary>
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>A clock that stands at an hour of a day in China until the test moves it.</summary>
    public static FakeTimeProvider At(DateOnly day, int hour = 10, int minute = 0) =>
        new(new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, minute)), China));

    /// <summary>A clock that stands at ten in the morning of 24 November 2026, the demonstration's day.</summary>
    public static FakeTimeProvider DemoDay() => At(new DateOnly(2026, 11, 24));

    /// <summary>The present instant of a clock, UTC.</summary>
    public static DateTime Instant(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;
}
