using System.Globalization;
using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Domain.Tests.Deadlines;

/// <summary>The calendar of the repository's own seeds, read with the few lines that their plain shape needs.</summary>
internal static class Calendars
{
    private static readonly Lazy<IReadOnlyList<HolidayNotice>> Read = new(() =>
        [.. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => Parse(File.ReadAllLines(file)))]
    );

    private static readonly Lazy<WorkingCalendar> Built = new(() =>
        new WorkingCalendar(Notices.Where(notice => notice.Year is >= 2023 and <= 2026))
    );

    public static IReadOnlyList<HolidayNotice> Notices => Read.Value;

    /// <summary>2023 to 2026, whatever years the seeds may hold later.</summary>
    public static WorkingCalendar Published => Built.Value;

    public static HolidayNotice Notice(int year) => Notices.Single(notice => notice.Year == year);

    /// <summary>A day from its ISO form.</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Folder => Path.Combine(GeneratedDoc.RepositoryRoot, "seeds", "reference", "calendars");

    private static HolidayNotice Parse(string[] lines)
    {
        var values = new Dictionary<string, string>();
        var days = new List<(string Section, FestivalDay Day)>();
        string section = string.Empty,
            festival = string.Empty;
        foreach (var line in lines.Select(line => line.Split('#')[0].TrimEnd()).Where(line => line.Length > 0))
        {
            var text = line.Trim();
            if (text.StartsWith("- ", StringComparison.Ordinal))
            {
                days.Add((section, new FestivalDay(Day(text[2..]), festival)));
                continue;
            }

            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var (key, value) = (text[..colon], text[(colon + 1)..].Trim());
            values[key] = value;
            (section, festival) = line[0] == ' ' ? (section, key) : (key, string.Empty);
        }

        return new HolidayNotice
        {
            Year = int.Parse(values["年份"], CultureInfo.InvariantCulture),
            Title = values["名称"],
            Number = values["文号"] == "未核实" ? null : values["文号"],
            Published = values["印发"] == "未核实" ? null : Day(values["印发"]),
            Holidays = [.. days.Where(day => day.Section == "放假").Select(day => day.Day)],
            WorkedRestDays = [.. days.Where(day => day.Section == "上班").Select(day => day.Day)],
        };
    }
}
