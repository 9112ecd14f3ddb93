using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>
/// Which days are worked, from the State Council's notices (A0.2, A0.9). Immutable; a new notice makes a new calendar with a new
/// <see cref="Version"/>. Adding and subtracting working days takes the same time for any number of days. In a year without notice
/// it counts plain weekends, and <see cref="IsPublished"/> says so: such a result is provisional and must be shown as such.
/// </summary>
[Law("A0.2", "A0.9")]
public sealed class WorkingCalendar
{
    /// <summary>Day number of the first day of the stored range; equal to <see cref="end"/> in an empty calendar.</summary>
    private readonly int start;

    /// <summary>Day number after the last day of the stored range.</summary>
    private readonly int end;

    /// <summary>Working days from the epoch up to and including day <c>start + i</c>.</summary>
    private readonly int[] ranks;

    /// <summary>Day numbers of the working days of the stored range, in order.</summary>
    private readonly int[] workingDays;

    private readonly int rankBefore;
    private readonly int rankAtEnd;
    private readonly FrozenDictionary<DateOnly, string> holidays;
    private readonly FrozenDictionary<DateOnly, string> workedRestDays;
    private readonly FrozenSet<int> years;

    /// <summary>Builds a calendar from the notices, in any order.</summary>
    /// <param name="notices">At most one a year.</param>
    /// <exception cref="ArgumentException">A notice is faulty, two are for one year, or two contradict each other about a day.</exception>
    public WorkingCalendar(IEnumerable<HolidayNotice> notices)
    {
        Notices = [.. notices.OrderBy(notice => notice.Year)];
        Check(Notices);
        holidays = Notices
            .SelectMany(notice => notice.Holidays)
            .DistinctBy(day => day.Day)
            .ToFrozenDictionary(day => day.Day, day => day.Festival);
        workedRestDays = Notices
            .SelectMany(notice => notice.WorkedRestDays)
            .DistinctBy(day => day.Day)
            .ToFrozenDictionary(day => day.Day, day => day.Festival);
        years = Notices.Select(notice => notice.Year).ToFrozenSet();

        if (Notices.Count > 0)
        {
            var named = holidays.Keys.Concat(workedRestDays.Keys).ToList();
            start = Math.Min(new DateOnly(Notices[0].Year, 1, 1).DayNumber, named.Min().DayNumber);
            end = Math.Max(new DateOnly(Notices[^1].Year, 12, 31).DayNumber, named.Max().DayNumber) + 1;
        }

        rankBefore = PlainRank(start - 1);
        ranks = new int[end - start];
        var worked = new List<int>(end - start);
        for (var number = start; number < end; number++)
        {
            if (IsWorkingDay(DateOnly.FromDayNumber(number)))
            {
                worked.Add(number);
            }

            ranks[number - start] = rankBefore + worked.Count;
        }

        workingDays = [.. worked];
        rankAtEnd = rankBefore + workingDays.Length;
        Version = VersionOf(Notices);
    }

    /// <summary>A calendar without any notice: plain weekends, everything provisional.</summary>
    public static WorkingCalendar Empty { get; } = new([]);

    /// <summary>The notices the calendar was built from, by year.</summary>
    public IReadOnlyList<HolidayNotice> Notices { get; }

    /// <summary>
    /// The years covered and a short digest of every day named, for example <c>2023-2026+1a2b3c4d</c>. The same notices always give the
    /// same version, on every machine.
    /// </summary>
    public string Version { get; }

    /// <summary>The same calendar with one more notice, which replaces an earlier one for its year.</summary>
    /// <exception cref="ArgumentException">The notice is faulty or contradicts another.</exception>
    public WorkingCalendar With(HolidayNotice notice) => new(Notices.Where(other => other.Year != notice.Year).Append(notice));

    /// <summary>Whether the notice for the day's year is known. False means: plain weekends, provisional.</summary>
    public bool IsPublished(DateOnly day) => years.Contains(day.Year);

    /// <summary>The first day of a span, both ends inclusive, in a year without notice; null when there is none.</summary>
    public DateOnly? FirstUnpublished(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = new DateOnly(day.Year + 1, 1, 1))
        {
            if (!IsPublished(day))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>Whether the day is worked: a weekday that is no holiday, or a worked rest day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? workedRestDays.ContainsKey(day) : !holidays.ContainsKey(day);

    /// <summary>Why the day is free: 国庆节放假, 周末休息; null when it is worked.</summary>
    public string? RestDayReason(DateOnly day) =>
        holidays.TryGetValue(day, out var festival) ? $"{festival}放假"
        : IsWorkingDay(day) ? null
        : "周末休息";

    /// <summary>Why a Saturday or Sunday is worked: 国庆节调休上班; null for any other day.</summary>
    public string? WorkedRestDayReason(DateOnly day) => workedRestDays.TryGetValue(day, out var festival) ? $"{festival}调休上班" : null;

    /// <summary>The n-th working day after the day, which itself does not count (A0.3).</summary>
    /// <param name="day">The day of the event; may be a rest day.</param>
    /// <param name="count">At least one.</param>
    [Law("A0.3")]
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return WorkingDayAt(Rank(day.DayNumber) + count);
    }

    /// <summary>The n-th working day before the day, which itself does not count.</summary>
    /// <param name="day">The day of the event; may be a rest day.</param>
    /// <param name="count">At least one.</param>
    public DateOnly SubtractWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return WorkingDayAt(Rank(day.DayNumber - 1) - count + 1);
    }

    /// <summary>How many working days lie after the first and up to the second day; negative when they are in the other order.</summary>
    /// <param name="exclusiveStart">Does not count.</param>
    /// <param name="inclusiveEnd">Counts when it is a working day.</param>
    public int WorkingDaysBetween(DateOnly exclusiveStart, DateOnly inclusiveEnd) =>
        Rank(inclusiveEnd.DayNumber) - Rank(exclusiveStart.DayNumber);

    /// <summary>The day itself when it is worked, otherwise the first working day after it (民诉85③, A0.4).</summary>
    [Law("A0.4")]
    public DateOnly RollForward(DateOnly day) => IsWorkingDay(day) ? day : AddWorkingDays(day, 1);

    private static void Check(IReadOnlyList<HolidayNotice> notices)
    {
        var faults = notices
            .SelectMany(notice => notice.Faults())
            .Concat(notices.GroupBy(notice => notice.Year).Where(same => same.Count() > 1).Select(same => $"{same.Key} 年有不止一份通知。"))
            .Concat(
                notices
                    .SelectMany(notice => notice.Holidays)
                    .Select(day => day.Day)
                    .Intersect(notices.SelectMany(notice => notice.WorkedRestDays).Select(day => day.Day))
                    .Select(day => $"{ChineseDates.Day(day)}既列为放假又列为上班。")
            )
            .Distinct()
            .ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(notices));
        }
    }

    /// <summary>Monday to Friday from 0001-01-01 (a Monday) up to and including the day.</summary>
    private static int PlainRank(int dayNumber) => (dayNumber + 1) / 7 * 5 + Math.Min((dayNumber + 1) % 7, 5);

    private static int PlainDayAt(int rank) => (rank - 1) / 5 * 7 + (rank - 1) % 5;

    private int Rank(int dayNumber) =>
        dayNumber < start ? PlainRank(dayNumber)
        : dayNumber < end ? ranks[dayNumber - start]
        : PlainRank(dayNumber) - PlainRank(end - 1) + rankAtEnd;

    private DateOnly WorkingDayAt(int rank)
    {
        var number =
            rank <= rankBefore ? PlainDayAt(rank)
            : rank <= rankAtEnd ? workingDays[rank - rankBefore - 1]
            : PlainDayAt(rank - rankAtEnd + PlainRank(end - 1));
        return DateOnly.FromDayNumber(number);
    }

    private static string VersionOf(IReadOnlyList<HolidayNotice> notices)
    {
        if (notices.Count == 0)
        {
            return "无通知";
        }

        var content = new StringBuilder();
        foreach (var notice in notices)
        {
            content.Append(CultureInfo.InvariantCulture, $"{notice.Year}\n");
            foreach (var day in notice.Holidays.OrderBy(day => day.Day))
            {
                content.Append(CultureInfo.InvariantCulture, $"-{day.Day:yyyy-MM-dd}{day.Festival}\n");
            }

            foreach (var day in notice.WorkedRestDays.OrderBy(day => day.Day))
            {
                content.Append(CultureInfo.InvariantCulture, $"+{day.Day:yyyy-MM-dd}{day.Festival}\n");
            }
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())))[..8];
        return $"{YearRanges([.. notices.Select(notice => notice.Year)])}+{digest}";
    }

    private static string YearRanges(IReadOnlyList<int> years)
    {
        var ranges = new List<string>();
        for (var first = 0; first < years.Count; )
        {
            var last = first;
            while (last + 1 < years.Count && years[last + 1] == years[last] + 1)
            {
                last++;
            }

            ranges.Add(first == last ? $"{years[first]}" : $"{years[first]}-{years[last]}");
            first = last + 1;
        }

        return string.Join(',', ranges);
    }
}
