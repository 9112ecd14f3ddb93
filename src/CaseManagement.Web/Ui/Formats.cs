using System.Globalization;

namespace CaseManagement.Web.Ui;

/// <summary>How days, instants, money and numbers read on screen; one way each, everywhere.</summary>
public static class Formats
{
    private static readonly string[] Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    // China has kept one zone without summer time since 1992, so the offset needs no zone data on the machine.
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>A legal day: 2026年11月24日（周二）.</summary>
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日（{Weekday(day)}）";

    /// <summary>A legal day without its weekday: 2026年11月24日.</summary>
    public static string PlainDay(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>A legal day where the column is narrow: 2026-11-24.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>周一 to 周日.</summary>
    public static string Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    /// <summary>An instant (UTC) as the clock on the wall in China showed it: 2026年11月24日 09:05.</summary>
    public static string Instant(DateTime utc)
    {
        var local = utc + ChinaOffset;
        return $"{PlainDay(DateOnly.FromDateTime(local))} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>Cents as yuan: 1,234.50 元.</summary>
    public static string Money(long cents) => $"{(cents / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture)} 元";

    /// <summary>A count: 12,345.</summary>
    public static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>True for a number that is read in one piece (identity number, credit code, telephone, masked or not): it is not broken between two lines.</summary>
    public static bool IsUnbroken(string text) =>
        text.Length <= LongestUnbroken && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '*' or '-');

    // A credit code or an identity number has eighteen characters; what is longer may be broken before it runs out of its column.
    private const int LongestUnbroken = 20;

    /// <summary>The size of a file: 12 KB, 3.4 MB.</summary>
    public static string FileSize(long bytes) =>
        bytes switch
        {
            < 1024 => $"{bytes} B",
            < 1024 * 1024 => $"{bytes / 1024} KB",
            _ => $"{(bytes / 1048576m).ToString("0.#", CultureInfo.InvariantCulture)} MB",
        };
}
