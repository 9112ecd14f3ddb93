using System.Globalization;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using CsCheck;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Deadlines;

[Law("A0.2", "A0.9")]
internal sealed class WorkingCalendarTests
{
    [Test]
    public void Notices_OfTheSeeds_CoverFourYearsWithTheDaysOfEach()
    {
        var counts = Notices
            .Where(notice => notice.Year <= 2026)
            .Select(notice => (notice.Year, notice.Holidays.Count, notice.WorkedRestDays.Count));

        Assert.That(counts, Is.EqualTo(new[] { (2023, 27, 7), (2024, 28, 8), (2025, 28, 5), (2026, 33, 6) }));
        Assert.That(Notices.SelectMany(notice => notice.Faults()), Is.Empty);
    }

    [TestCase("2026-10-01", false, "国庆节放假")]
    [TestCase("2026-10-10", true, null, Description = "国庆节调休上班的周六")]
    [TestCase("2026-10-11", false, "周末休息")]
    [TestCase("2026-10-12", true, null)]
    [TestCase("2022-12-31", false, "元旦放假", Description = "2023 年通知里的上一年日期")]
    [TestCase("2024-06-08", false, "周末休息", Description = "通知没有列出的周六")]
    [TestCase("2024-06-10", false, "端午节放假")]
    [TestCase("2027-01-01", true, null, Description = "没有通知的年份按普通周末")]
    public void IsWorkingDay_OnNamedDay_FollowsTheNotice(string day, bool working, string? reason)
    {
        Assert.That(Published.IsWorkingDay(Day(day)), Is.EqualTo(working));
        Assert.That(Published.RestDayReason(Day(day)), Is.EqualTo(reason));
    }

    [Test]
    public void WorkedRestDayReason_OnWorkedWeekend_NamesTheFestival()
    {
        Assert.That(Published.WorkedRestDayReason(Day("2026-10-10")), Is.EqualTo("国庆节调休上班"));
        Assert.That(Published.WorkedRestDayReason(Day("2026-10-12")), Is.Null);
    }

    [TestCase("2022-12-31", false)]
    [TestCase("2023-01-01", true)]
    [TestCase("2026-12-31", true)]
    [TestCase("2027-01-01", false)]
    public void IsPublished_DependsOnTheNoticeOfTheYear(string day, bool published) =>
        Assert.That(Published.IsPublished(Day(day)), Is.EqualTo(published));

    [TestCase("2026-03-01", "2026-12-31", null)]
    [TestCase("2026-12-30", "2027-01-05", "2027-01-01")]
    [TestCase("2022-12-30", "2023-01-05", "2022-12-30")]
    public void FirstUnpublished_OverASpan_FindsTheFirstDayWithoutNotice(string from, string to, string? expected) =>
        Assert.That(Published.FirstUnpublished(Day(from), Day(to)), Is.EqualTo(expected is null ? null : Day(expected)));

    [TestCase("2026-10-01", "2026-10-08")]
    [TestCase("2026-10-10", "2026-10-10")]
    [TestCase("2026-10-11", "2026-10-12")]
    public void RollForward_OnRestDay_GoesToTheNextWorkingDay(string day, string expected) =>
        Assert.That(Published.RollForward(Day(day)), Is.EqualTo(Day(expected)));

    [Test]
    public void Version_OfTheSameNotices_IsTheSameInAnyOrder()
    {
        var reversed = new WorkingCalendar(Published.Notices.Reverse());

        Assert.That(reversed.Version, Is.EqualTo(Published.Version));
        Assert.That(Published.Version, Does.Match("^2023-2026\\+[0-9a-f]{8}$"));
    }

    [Test]
    public void Version_WhenADayChanges_Changes()
    {
        var notice = Notice(2026);
        var amended = Published.With(notice with { Holidays = [.. notice.Holidays.Skip(1)] });

        Assert.That(amended.Version, Is.Not.EqualTo(Published.Version));
        Assert.That(amended.Version, Does.StartWith("2023-2026+"));
    }

    [Test]
    public void Version_WithAGapInTheYears_NamesTheRanges()
    {
        var gap = new WorkingCalendar([Notice(2023), Notice(2025), Notice(2026)]);

        Assert.That(gap.Version, Does.StartWith("2023,2025-2026+"));
        Assert.That(gap.IsPublished(Day("2024-05-01")), Is.False);
        Assert.That(gap.IsWorkingDay(Day("2024-05-01")), Is.True);
    }

    [Test]
    public void Empty_KnowsPlainWeekendsOnly()
    {
        Assert.That(WorkingCalendar.Empty.IsWorkingDay(Day("2026-10-01")), Is.True);
        Assert.That(WorkingCalendar.Empty.IsPublished(Day("2026-10-01")), Is.False);
        Assert.That(WorkingCalendar.Empty.AddWorkingDays(Day("2026-10-09"), 1), Is.EqualTo(Day("2026-10-12")));
        Assert.That(WorkingCalendar.Empty.SubtractWorkingDays(Day("2026-10-12"), 6), Is.EqualTo(Day("2026-10-02")));
        Assert.That(WorkingCalendar.Empty.Version, Is.EqualTo("无通知"));
    }

    [Test]
    public void With_ANewNotice_PublishesItsYear()
    {
        var imported = Published.With(InventedNotices.For2027);

        Assert.That(imported.IsPublished(Day("2027-06-01")), Is.True);
        Assert.That(imported.IsWorkingDay(Day("2027-01-25")), Is.False);
        Assert.That(Published.IsWorkingDay(Day("2027-01-25")), Is.True, "the old calendar is untouched");
    }

    [Test]
    public void Faults_OfAMistypedNotice_NameEachMistake()
    {
        var notice = Notice(2026) with
        {
            Holidays = [new FestivalDay(Day("2026-10-01"), "国庆节"), new FestivalDay(Day("2016-10-02"), "国庆节")],
            WorkedRestDays = [new FestivalDay(Day("2026-10-01"), "国庆节"), new FestivalDay(Day("2026-10-09"), "")],
        };

        Assert.That(
            notice.Faults(),
            Is.EquivalentTo(
                new[]
                {
                    "2016-10-02（周日）不属于 2026 年的安排。",
                    "2026-10-01（周四）列了不止一次。",
                    "2026-10-01（周四）不是周六、周日，不能列为调休上班日。",
                    "2026-10-09（周五）不是周六、周日，不能列为调休上班日。",
                    "2026-10-09（周五）没有写明节日。",
                }
            )
        );
        Assert.That(() => Published.With(notice), Throws.ArgumentException);
    }

    [Test]
    public void Constructor_WhenTwoNoticesAreForOneYear_Refuses() =>
        Assert.That(
            () => new WorkingCalendar([Notice(2026), Notice(2026)]),
            Throws.ArgumentException.With.Message.Contains("2026 年有不止一份通知")
        );

    [Test]
    public void AddSubtractBetween_AgreeWithCountingDayByDay()
    {
        var worked = SlowCounter.WorkedDays;
        Gen.Select(Gen.Date[new DateTime(2022, 6, 1), new DateTime(2028, 6, 30)].Select(DateOnly.FromDateTime), Gen.Int[1, 300])
            .Sample(
                (day, count) =>
                {
                    var after = Step(day, count, 1, worked);
                    var before = Step(day, count, -1, worked);
                    return Published.AddWorkingDays(day, count) == after
                        && Published.SubtractWorkingDays(day, count) == before
                        && Published.WorkingDaysBetween(day, after) == count
                        && Published.WorkingDaysBetween(after, day) == -count;
                },
                iter: 3000,
                print: sample => string.Create(CultureInfo.InvariantCulture, $"{sample.Item1:yyyy-MM-dd} {sample.Item2}")
            );
    }

    private static DateOnly Step(DateOnly day, int count, int direction, Func<DateOnly, bool> worked)
    {
        while (count > 0)
        {
            day = day.AddDays(direction);
            count -= worked(day) ? 1 : 0;
        }

        return day;
    }
}
