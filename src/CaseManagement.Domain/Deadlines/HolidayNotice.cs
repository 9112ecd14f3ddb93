namespace CaseManagement.Domain.Deadlines;

/// <summary>One day on which a festival gives leave (放假), including weekdays made free by shifting (调休).</summary>
/// <param name="Day">The day.</param>
/// <param name="Festival">The festival, for example 国庆节.</param>
public readonly record struct FestivalDay(DateOnly Day, string Festival);

/// <summary>
/// The State Council's yearly notice on holidays (放假办法 7): which days are free and which weekend days are worked. A notice for
/// one year may name days of the year before (2022-12-31 stands in the notice for 2023).
/// </summary>
public sealed record HolidayNotice
{
    /// <summary>The year for which the notice settles the calendar.</summary>
    public required int Year { get; init; }

    /// <summary>Title of the notice.</summary>
    public required string Title { get; init; }

    /// <summary>Document number of the notice; null when it has not been verified.</summary>
    public required string? Number { get; init; }

    /// <summary>The day on which the notice was published; null when it has not been verified.</summary>
    public required DateOnly? Published { get; init; }

    /// <summary>The free days, each with its festival.</summary>
    public required IReadOnlyList<FestivalDay> Holidays { get; init; }

    /// <summary>Saturdays and Sundays that are worked (调休上班), each with the festival they make up for.</summary>
    public required IReadOnlyList<FestivalDay> WorkedRestDays { get; init; }

    /// <summary>
    /// What a person who types or imports a notice can get wrong, in Chinese; empty when the notice can be used.
    /// </summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (Year is < 1950 or > 2199)
        {
            faults.Add($"年份 {Year} 不在 1950—2199 之间。");
        }

        if (Holidays.Count == 0)
        {
            faults.Add("通知没有列出任何放假日。");
        }

        faults.AddRange(
            Holidays
                .Concat(WorkedRestDays)
                .Where(day => Math.Abs(day.Day.Year - Year) > 1)
                .Select(day => $"{ChineseDates.Day(day.Day)}不属于 {Year} 年的安排。")
        );
        faults.AddRange(
            Holidays
                .Concat(WorkedRestDays)
                .GroupBy(day => day.Day)
                .Where(same => same.Count() > 1)
                .Select(same => $"{ChineseDates.Day(same.Key)}列了不止一次。")
        );
        faults.AddRange(
            WorkedRestDays
                .Where(day => day.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                .Select(day => $"{ChineseDates.Day(day.Day)}不是周六、周日，不能列为调休上班日。")
        );
        faults.AddRange(
            Holidays
                .Concat(WorkedRestDays)
                .Where(day => string.IsNullOrWhiteSpace(day.Festival))
                .Select(day => $"{ChineseDates.Day(day.Day)}没有写明节日。")
        );
        return faults;
    }
}
