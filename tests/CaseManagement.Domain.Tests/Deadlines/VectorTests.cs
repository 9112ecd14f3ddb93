using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Deadlines;

/// <summary>The two tables of test vectors under law.md A0, line by line.</summary>
[Law("A0.1", "A0.2", "A0.3", "A0.4")]
internal sealed class VectorTests
{
    [TestCase("T11", false, "2026-04-30", "2026-05-11", TestName = "Vector_5工作日审查_劳动节")]
    [TestCase("T11", false, "2026-09-24", "2026-10-09", TestName = "Vector_5工作日审查_中秋国庆")]
    [TestCase("T13", false, "2026-02-12", "2026-03-04", TestName = "Vector_10工作日补正_春节")]
    [TestCase("T20", false, "2026-10-09", "2026-10-19", TestName = "Vector_7工作日发副本")]
    [TestCase("T21", false, "2026-09-28", "2026-10-16", TestName = "Vector_10工作日答复")]
    [TestCase("T20", true, "2026-09-29", "2026-10-09", TestName = "Vector_3工作日发副本_简易")]
    [TestCase("T21", true, "2026-09-30", "2026-10-13", TestName = "Vector_5工作日答复_简易")]
    [TestCase("T23", false, "2026-08-03", "2026-10-08", TestName = "Vector_60日审限_末日逢国庆")]
    [TestCase("T23", false, "2026-07-15", "2026-09-14", TestName = "Vector_60日审限_末日逢周日")]
    [TestCase("T23", true, "2026-09-10", "2026-10-10", TestName = "Vector_30日简易审限_末日调休上班不顺延")]
    [TestCase("T47", false, "2026-09-18", "2026-10-08", TestName = "Vector_15日起诉")]
    [TestCase("H1.1", false, "2026-09-24", "2026-10-08", TestName = "Vector_H1履行报告10日")]
    [TestCase("H1.2", false, "2026-09-28", "2026-10-08", TestName = "Vector_H1接报告后回访5日")]
    [TestCase("H1.3", false, "2026-09-08", "2026-10-08", TestName = "Vector_H1履行期满起30日")]
    [Law("T11", "T13", "T20", "T21", "T23", "T47", "H1.1", "H1.2", "H1.3")]
    public void Calculate_OnVector_GivesItsDay(string id, bool simplified, string from, string expected)
    {
        var limit = TimeLimits.Find(id)!;

        var due = DeadlineCalculator.Calculate(limit, Day(from), simplified, Published, DeadlineSettings.Default);

        Assert.That(due.Date, Is.EqualTo(Day(expected)));
        Assert.That(due.Provisional, Is.False);
    }

    [TestCase("T23", "2026-11-24", "2027-01-25", TestName = "Vector_60日审限_暂定")]
    [TestCase("T03", "2024-02-29", "2029-02-28", TestName = "Vector_5年最长期限_无对应日")]
    [TestCase("T50", "2026-11-30", "2027-03-01", TestName = "Vector_3个月申请执行_无对应日再顺延")]
    [Law("T03", "T23", "T50", "A0.9")]
    public void Calculate_PastThePublishedCalendar_IsProvisional(string id, string from, string expected)
    {
        var due = DeadlineCalculator.Calculate(TimeLimits.Find(id)!, Day(from), simplified: false, Published, DeadlineSettings.Default);

        Assert.That(due.Date, Is.EqualTo(Day(expected)));
        Assert.That(due.Provisional, Is.True);
        Assert.That(due.Explanation.Select(line => line.Text), Has.Some.StartsWith("暂定："));
    }

    [TestCase(HearingNoticeReading.FifthWorkingDayBefore, "2026-10-09")]
    [TestCase(HearingNoticeReading.FiveFullWorkingDaysBetween, "2026-10-08")]
    [Law("T22", "A0.8")]
    public void Calculate_HearingNotice_FollowsTheReading(HearingNoticeReading reading, string expected)
    {
        var settings = new DeadlineSettings { HearingNotice = reading };

        var due = DeadlineCalculator.Calculate(TimeLimits.T22, Day("2026-10-15"), simplified: false, Published, settings);

        Assert.That(due.Date, Is.EqualTo(Day(expected)));
    }

    [Test]
    [Law("T22", "A0.8")]
    public void Calculate_HearingNotice_UsesReadingBByDefault()
    {
        var due = DeadlineCalculator.Calculate(TimeLimits.T22, Day("2026-10-15"), simplified: false, Published, DeadlineSettings.Default);

        Assert.That(due.Date, Is.EqualTo(Day("2026-10-08")));
        Assert.That(due.Explanation.Select(line => line.Text), Has.Some.StartsWith("读法(b)"));
    }

    [Test]
    [Law("T23")]
    public void Due_SixtyPlusThirty_RollsOverOnceAtTheEnd()
    {
        var clock = Clocks.Of(TimeLimits.T23, "2026-07-06");
        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-04")));

        clock.Extend(30.CalendarDays(), Clocks.At("2026-09-01", "延期审理"));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-10-08")));
        Assert.That(clock.Due(Published).CountedTo, Is.EqualTo(Day("2026-10-04")));
    }

    [Test]
    [Law("T27")]
    public void Due_SuspendedOnce_MovesByTheDaysStopped()
    {
        var clock = Clocks.Of(TimeLimits.T23, "2026-07-15");

        Clocks.Suspend(clock, "2026-08-01", "2026-08-11");

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-23")));
    }

    [Test]
    [Law("T27")]
    public void Due_SuspendedTwice_AddsBoth()
    {
        var clock = Clocks.Of(TimeLimits.T23, "2026-07-15");

        Clocks.Suspend(clock, "2026-08-01", "2026-08-11");
        Clocks.Suspend(clock, "2026-08-20", "2026-09-01");

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-10-08")));
    }

    [Test]
    [Law("T26", "T27")]
    public void Due_SuspensionAndAppraisalOverlap_CountsTheUnionOnce()
    {
        var clock = Clocks.Of(TimeLimits.T23, "2026-07-15");

        clock.Pause("中止", Clocks.At("2026-08-01", "中止"));
        clock.Pause("鉴定", Clocks.At("2026-08-11", "鉴定"));
        clock.Resume("中止", Clocks.At("2026-08-21", "恢复审理"));
        clock.Resume("鉴定", Clocks.At("2026-08-31", "鉴定意见收到"));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-10-13")));
    }

    [Test]
    [Law("T23", "T27")]
    public void Due_ExtendedAndSuspended_AddsBothBeforeRollOver()
    {
        var clock = Clocks.Of(TimeLimits.T23, "2026-07-06");

        clock.Extend(30.CalendarDays(), Clocks.At("2026-07-31", "延期审理"));
        Clocks.Suspend(clock, "2026-08-01", "2026-08-11");

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-10-14")));
    }

    [Test]
    [Law("T21", "T27")]
    public void Due_WorkingDaysWithPause_TakesOutWorkingDaysOnly()
    {
        var clock = Clocks.Of(TimeLimits.T21, "2026-09-01");

        Clocks.Suspend(clock, "2026-09-07", "2026-09-14");

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-21")));
    }
}
