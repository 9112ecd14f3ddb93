using System.Globalization;

namespace CaseManagement.Domain.Deadlines;

/// <summary>Days as the explanations write them: 2026-04-30（周四）.</summary>
internal static class ChineseDates
{
    private const string WeekDays = "日一二三四五六";

    public static string Day(DateOnly day) =>
        $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}（周{WeekDays[(int)day.DayOfWeek]}）";

    /// <summary>Both ends inclusive; one day stands alone.</summary>
    public static string Range(DateOnly first, DateOnly last) => first == last ? Day(first) : $"{Day(first)}至 {Day(last)}";
}
