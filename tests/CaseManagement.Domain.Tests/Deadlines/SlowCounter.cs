using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Domain.Tests.Deadlines;

/// <summary>
/// A second calculator that shares nothing with the first: it walks day by day, looks each day up in the notices and knows no
/// formula. It is what a careful person does with a finger on a paper calendar.
/// </summary>
internal static class SlowCounter
{
    private static readonly HashSet<DateOnly> Free =
    [
        .. Calendars.Published.Notices.SelectMany(notice => notice.Holidays).Select(day => day.Day),
    ];

    private static readonly HashSet<DateOnly> Worked =
    [
        .. Calendars.Published.Notices.SelectMany(notice => notice.WorkedRestDays).Select(day => day.Day),
    ];

    public static Func<DateOnly, bool> WorkedDays { get; } =
        day => Worked.Contains(day) || (!Free.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>A pause from its first day up to, not including, the day on which the count goes on; null while it is open.</summary>
    public readonly record struct Pause(DateOnly From, DateOnly? Until);

    /// <summary>The last day, whether it is provisional, and what is left to count when it cannot be reached.</summary>
    public readonly record struct Answer(DateOnly? Date, bool Provisional, int Left);

    public static Answer Count(DateOnly start, IReadOnlyList<Length> parts, IReadOnlyList<Pause> pauses)
    {
        var day = start;
        var provisional = false;
        var openFrom = pauses.Where(pause => pause.Until is null).Select(pause => (DateOnly?)pause.From).Min();
        foreach (var part in parts)
        {
            var left = part.Kind is DayKind.Month or DayKind.Year ? DaysToCorrespondingDay(day, part) : part.Amount;
            while (left > 0)
            {
                day = day.AddDays(1);
                if (day >= openFrom)
                {
                    return new Answer(null, false, left);
                }

                if (Paused(day))
                {
                    continue;
                }

                if (part.Kind == DayKind.WorkingDay)
                {
                    provisional |= day.Year > 2026;
                    if (!WorkedDays(day))
                    {
                        continue;
                    }
                }

                left--;
            }
        }

        if (parts[^1].Kind == DayKind.WorkingDay)
        {
            return new Answer(day, provisional, 0);
        }

        while (!WorkedDays(day) || Paused(day))
        {
            day = day.AddDays(1);
        }

        return day >= openFrom ? new Answer(null, false, 0) : new Answer(day, provisional || day.Year > 2026, 0);

        bool Paused(DateOnly one) =>
            pauses.Any(pause => one >= pause.From && (pause.Until is null || one < pause.Until)) && !(one >= openFrom);
    }

    private static int DaysToCorrespondingDay(DateOnly from, Length length)
    {
        var months = length.Kind == DayKind.Year ? length.Amount * 12 : length.Amount;
        var (year, month) = ((from.Year * 12 + from.Month - 1 + months) / 12, (from.Month - 1 + months) % 12 + 1);
        var days = 0;
        for (
            var day = from;
            !(day.Year == year && day.Month == month && (day.Day == from.Day || day.AddDays(1).Month != month));
            day = day.AddDays(1)
        )
        {
            days++;
        }

        return days;
    }
}
