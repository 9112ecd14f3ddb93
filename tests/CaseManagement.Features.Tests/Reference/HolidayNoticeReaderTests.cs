using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Tests.Reference;

/// <summary>Holiday notices as seeded and as imported (A0.9).</summary>
[TestFixture]
[Law("A0.9")]
internal sealed class HolidayNoticeReaderTests
{
    private const string Good = """
        年份: 2027
        通知:
          名称: 示例通知
          印发: 2026-11-03
        放假:
          元旦:
            - 2027-01-01
        上班:
          元旦:
            - 2027-01-03
        """;

    private static readonly WorkingCalendar Calendar = ReferenceData.Load(SeedFolder.Find()).Calendar;

    [Test]
    public void Seeds_HoldTheNoticesOf2023To2026() =>
        Assert.That(Calendar.Notices.Select(notice => notice.Year), Is.EqualTo(new[] { 2023, 2024, 2025, 2026 }));

    [TestCase("2026-02-14", true)]
    [TestCase("2026-02-16", false)]
    [TestCase("2026-10-10", true)]
    [TestCase("2026-11-24", true)]
    [TestCase("2025-10-08", false)]
    public void SeededCalendar_KnowsHolidaysAndWorkedWeekends(string day, bool working) =>
        Assert.That(Calendar.IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(working));

    [Test]
    public void Read_TakesOverWhatTheNoticeSays()
    {
        var notice = HolidayNoticeReader.Read("2027.yaml", Good);

        Assert.That(notice.Year, Is.EqualTo(2027));
        Assert.That(notice.Title, Is.EqualTo("示例通知"));
        Assert.That(notice.Number, Is.Null);
        Assert.That(notice.Published, Is.EqualTo(new DateOnly(2026, 11, 3)));
        Assert.That(notice.Holidays, Is.EqualTo(new[] { new FestivalDay(new DateOnly(2027, 1, 1), "元旦") }));
        Assert.That(notice.WorkedRestDays, Is.EqualTo(new[] { new FestivalDay(new DateOnly(2027, 1, 3), "元旦") }));
    }

    [Test]
    public void Read_WhenWorkedDayIsNoWeekend_SaysSo() =>
        Assert.That(
            () => HolidayNoticeReader.Read("2027.yaml", Good.Replace("2027-01-03", "2027-01-04", StringComparison.Ordinal)),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("不是周六、周日")
        );

    [Test]
    public void Read_WhenDayIsNoDate_NamesTheLine() =>
        Assert.That(
            () => HolidayNoticeReader.Read("2027.yaml", Good.Replace("2027-01-01", "2027-13-01", StringComparison.Ordinal)),
            Throws.TypeOf<SeedFormatException>().With.Message.StartsWith("2027.yaml 第 7 行")
        );

    [Test]
    public void Read_WhenSourceIsMissing_IsRefused() =>
        Assert.That(
            () => HolidayNoticeReader.Read("2027.yaml", "年份: 2027\n"),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("“通知”")
        );

    [Test]
    public void ReadFolder_WhenTwoNoticesAreForOneYear_IsRefused()
    {
        var folder = Directory.CreateTempSubdirectory("notices");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.yaml"), Good);
            File.WriteAllText(Path.Combine(folder.FullName, "b.yaml"), Good);

            Assert.That(() => HolidayNoticeReader.ReadFolder(folder.FullName), Throws.TypeOf<SeedFormatException>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
