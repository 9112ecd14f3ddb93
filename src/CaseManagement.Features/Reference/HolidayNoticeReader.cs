using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Features.Reference;

/// <summary>Reads holiday notices (A0.9), one file a year: those of the seeds, and the yearly one that is imported into the running system.</summary>
public static class HolidayNoticeReader
{
    /// <summary>Reads one notice.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">Its content in YAML.</param>
    /// <exception cref="SeedFormatException">It is no notice, or a faulty one; the message is fit for the person who imports it.</exception>
    public static HolidayNotice Read(string file, string text) => SeedMap.ReadText(file, text, ReadNotice);

    /// <summary>The calendar of all notices in a folder, <c>*.yaml</c>.</summary>
    internal static WorkingCalendar ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new SeedFormatException(Path.GetFileName(folder), 0, $"没有文件夹“{folder}”。");
        }

        string[] files = [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)];
        var notices = files.Select(file => SeedMap.ReadFile(file, ReadNotice)).ToList();
        try
        {
            return new WorkingCalendar(notices);
        }
        catch (ArgumentException fault)
        {
            throw new SeedFormatException(Path.GetFileName(folder), 0, fault.Message, fault);
        }
    }

    private static HolidayNotice ReadNotice(SeedMap map)
    {
        var (title, number, published) = map.Map("通知", ReadSource) ?? throw map.Fault("缺少“通知”：安排出自哪一份通知。");
        var notice = new HolidayNotice
        {
            Year = map.Number("年份", least: 1950),
            Title = title,
            Number = number,
            Published = published,
            Holidays = ReadDays(map, "放假"),
            WorkedRestDays = ReadDays(map, "上班"),
        };
        return notice.Faults() is { Count: > 0 } faults ? throw map.Fault(string.Concat(faults)) : notice;
    }

    private static Tuple<string, string?, DateOnly?> ReadSource(SeedMap map) =>
        Tuple.Create(map.Text("名称"), map.OptionalText("文号"), map.OptionalDate("印发"));

    private static IReadOnlyList<FestivalDay> ReadDays(SeedMap map, string key) =>
        map.Map(
            key,
            festivals =>
                festivals
                    .Each(festival => festivals.Dates(festival).Select(day => new FestivalDay(day, festival)))
                    .SelectMany(days => days)
                    .ToList()
        ) ?? [];
}
