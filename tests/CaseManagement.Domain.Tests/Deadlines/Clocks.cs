using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Domain.Tests.Deadlines;

/// <summary>Short forms for clocks in tests; entries are numbered by the clock's own facts.</summary>
internal static class Clocks
{
    public static Clock Of(TimeLimit limit, string from, bool simplified = false) =>
        Clock.Start(
            new ClockStart
            {
                Number = 1,
                Limit = limit,
                Simplified = simplified,
                Subject = null,
                Event = At(from, "起算"),
            }
        );

    public static ClockEvent At(string day, string cause, int entry = 1) =>
        new()
        {
            Day = Calendars.Day(day),
            Cause = cause,
            EntrySequence = entry,
        };

    public static void Suspend(Clock clock, string from, string until, int entry = 100)
    {
        clock.Pause("中止", At(from, "中止", entry));
        clock.Resume("中止", At(until, "恢复审理", entry + 1));
    }
}
