using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Deadlines;

internal sealed class DeadlineCalculatorTests
{
    [TestCase("其他", "2026-03-02", "2031-03-03", Description = "2031-03-02 是周日")]
    [TestCase("不动产", "2026-03-02", "2046-03-02")]
    [Law("T03")]
    public void Calculate_LongestProtection_DependsOnTheObject(string variant, string from, string expected) =>
        Assert.That(Ask(TimeLimits.T03, from, variant: variant).Date, Is.EqualTo(Day(expected)));

    [Test]
    [Law("T50")]
    public void Calculate_Reminder_RunsTenWorkingDaysFromItsOwnEvent()
    {
        var due = Ask(TimeLimits.T50, "2026-09-28", variant: "催告");

        Assert.That(due.Date, Is.EqualTo(Day("2026-10-16")));
        Assert.That(due.Explanation[0].Text, Does.Contain("催告书送达"));
    }

    [Test]
    public void Calculate_WithAnUnknownVariant_Refuses() =>
        Assert.That(() => Ask(TimeLimits.T03, "2026-03-02", variant: "动产"), Throws.ArgumentException.With.Message.Contains("动产"));

    [TestCase("2025-09-01", "2026-09-01", Description = "一年上限先到")]
    [TestCase("2026-07-01", "2026-09-30", Description = "六十日先到")]
    [Law("T02")]
    public void Calculate_NotInformed_EndsWithTheYearAtTheLatest(string contentKnown, string expected)
    {
        var due = DeadlineCalculator.Calculate(
            new DeadlineQuestion
            {
                Limit = TimeLimits.T02,
                From = Day("2026-08-01"),
                CapFrom = Day(contentKnown),
            },
            Published,
            DeadlineSettings.Default
        );

        Assert.That(due.Date, Is.EqualTo(Day(expected)));
        Assert.That(due.Explanation.Select(line => line.Text), Has.Some.StartsWith("上限："));
    }

    [Test]
    [Law("T02", "T47")]
    public void Calculate_WithAnOuterBoundWhereNoneExists_Refuses()
    {
        var question = new DeadlineQuestion
        {
            Limit = TimeLimits.T11,
            From = Day("2026-08-01"),
            CapFrom = Day("2026-01-01"),
        };

        Assert.That(() => DeadlineCalculator.Calculate(question, Published, DeadlineSettings.Default), Throws.ArgumentException);
    }

    [Test]
    [Law("T04")]
    public void Calculate_OmissionCase_GoesOnToTheFilingPeriod()
    {
        var due = Ask(TimeLimits.T04, "2026-07-15");

        Assert.That(due.Date, Is.EqualTo(Day("2026-09-14")));
        Assert.That(due.Explanation.Select(line => line.Text), Has.Some.Contains("T01 的 60日，至 2026-11-13"));
    }

    [TestCase("T01", "90日", true)]
    [TestCase("T01", "3个月", true)]
    [TestCase("T01", "30日", false)]
    [TestCase("T23", "45日", true)]
    [TestCase("T23", "90日", false)]
    [TestCase("T42", "15日", true)]
    [TestCase("T43", "20个工作日", true)]
    [TestCase("T21", "20个工作日", false)]
    [Law("T01", "T23", "T42", "T43")]
    public void Calculate_WithAStatedLength_TakesWhatTheLawAllows(string id, string stated, bool allowed)
    {
        Assert.That(Length.TryParse(stated, out var length), Is.True);
        var question = new DeadlineQuestion
        {
            Limit = TimeLimits.Find(id)!,
            From = Day("2026-08-03"),
            StatedLength = length,
        };

        if (allowed)
        {
            Assert.That(() => DeadlineCalculator.Calculate(question, Published, DeadlineSettings.Default), Throws.Nothing);
        }
        else
        {
            Assert.That(() => DeadlineCalculator.Calculate(question, Published, DeadlineSettings.Default), Throws.ArgumentException);
        }
    }

    [Test]
    [Law("T22")]
    public void Calculate_HearingNoticeInSimplifiedProcedure_Refuses() =>
        Assert.That(
            () => DeadlineCalculator.Calculate(TimeLimits.T22, Day("2026-10-15"), simplified: true, Published, DeadlineSettings.Default),
            Throws.InvalidOperationException.With.Message.Contains("只适用于普通程序")
        );

    [Test]
    [Law("T22", "A0.9")]
    public void Calculate_HearingNoticeCountedBackOverAnUnknownYear_IsProvisional()
    {
        var due = Ask(TimeLimits.T22, "2027-01-06");

        Assert.That(due.Date, Is.EqualTo(Day("2026-12-29")));
        Assert.That(due.Provisional, Is.True);
    }

    [TestCase("T12", false, "2026-04-30", "2026-05-11")]
    [TestCase("T13", true, "2026-02-12", "2026-03-04", Description = "不分程序的期限，简易程序同样适用")]
    public void Calculate_LimitWithOneLength_IsTheSameInBothProcedures(string id, bool simplified, string from, string expected) =>
        Assert.That(
            DeadlineCalculator.Calculate(TimeLimits.Find(id)!, Day(from), simplified, Published, DeadlineSettings.Default).Date,
            Is.EqualTo(Day(expected))
        );

    [TestCase("H1.1", "2026-09-24", "2026-10-15")]
    [TestCase("H1.2", "2026-09-28", "2026-10-10")]
    [TestCase("T44", "2026-08-03", "2026-10-08", Description = "法定期限不受地方口径影响")]
    [Law("H1.1", "H1.2")]
    public void Calculate_WhenTheOrganCountsLocalDaysAsWorkingDays_FollowsIt(string id, string from, string expected)
    {
        var settings = new DeadlineSettings { LocalRuleDays = DayKind.WorkingDay };

        Assert.That(
            DeadlineCalculator.Calculate(TimeLimits.Find(id)!, Day(from), simplified: false, Published, settings).Date,
            Is.EqualTo(Day(expected))
        );
    }

    [TestCase("2026-08-31", "2026-09-10")]
    [TestCase("2026-12-01", "2027-01-11", Description = "2027-01-10 是周日")]
    [TestCase("2026-09-24", "2026-10-10", Description = "周六，调休上班，不顺延")]
    [Law("H2.2")]
    public void Calculate_BatchCopyNotification_IsDueByTheTenthOfTheFollowingMonth(string effective, string expected) =>
        Assert.That(Ask(TimeLimits.H22, effective).Date, Is.EqualTo(Day(expected)));

    [Test]
    [Law("H2.1", "H2.2")]
    public void Calculate_CopyNotification_FollowsTheOrgansSettings()
    {
        var settings = new DeadlineSettings { SingleCopyNotification = 7.WorkingDays(), BatchCopyNotificationDay = 15 };

        Assert.That(Of(TimeLimits.H21, "2026-10-09", settings), Is.EqualTo(Day("2026-10-19")));
        Assert.That(Of(TimeLimits.H21, "2026-10-09", DeadlineSettings.Default), Is.EqualTo(Day("2026-10-19")), "10 自然日：10-19（周一）");
        Assert.That(Of(TimeLimits.H21, "2026-09-24", settings), Is.EqualTo(Day("2026-10-12")));
        Assert.That(Of(TimeLimits.H22, "2026-10-09", settings), Is.EqualTo(Day("2026-11-16")), "11-15 是周日");

        static DateOnly? Of(TimeLimit limit, string from, DeadlineSettings settings) =>
            DeadlineCalculator.Calculate(limit, Day(from), simplified: false, Published, settings).Date;
    }

    [Test]
    public void Settings_WithImpossibleValues_Refuse()
    {
        Assert.That(() => new DeadlineSettings { BatchCopyNotificationDay = 31 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new DeadlineSettings { LocalRuleDays = DayKind.Month }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase("1949-12-31")]
    [TestCase("9999-12-31")]
    public void Calculate_OutsideItsYears_Refuses(string from) =>
        Assert.That(() => Ask(TimeLimits.T11, from), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Calculate_AtTheLastDayItTakes_Answers() =>
        Assert.That(Ask(TimeLimits.T03, "2199-12-31", variant: "不动产").Date, Is.EqualTo(Day("2219-12-31")));

    [TestCase("2026-10-31", "2027-02-01", Description = "对应日 2027-01-31 是周日")]
    [TestCase("2027-11-30", "2028-02-29", Description = "闰年二月月末")]
    [TestCase("2026-08-31", "2026-11-30")]
    [Law("T50")]
    public void Calculate_Months_EndOnTheCorrespondingDayOrTheMonthsLast(string from, string expected) =>
        Assert.That(Ask(TimeLimits.T50, from).Date, Is.EqualTo(Day(expected)));

    [Test]
    [Law("A0.9")]
    public void Calculate_AfterTheNoticeIsImported_GivesTheFinalDay()
    {
        var before = Ask(TimeLimits.T23, "2026-11-24");
        var after = DeadlineCalculator.Calculate(
            TimeLimits.T23,
            Day("2026-11-24"),
            simplified: false,
            Published.With(InventedNotices.For2027),
            DeadlineSettings.Default
        );

        Assert.That((before.Date, before.Provisional), Is.EqualTo((Day("2027-01-25"), true)));
        Assert.That((after.Date, after.Provisional), Is.EqualTo((Day("2027-01-27"), false)));
        Assert.That(after.CalendarVersion, Is.Not.EqualTo(before.CalendarVersion));
    }

    [Test]
    [Law("H1.2", "H1.3")]
    public void Earlier_OfTheTwoRevisits_IsTheOneThatCounts()
    {
        var report = Ask(TimeLimits.H12, "2026-08-31");
        var periodEnd = Ask(TimeLimits.H13, "2026-08-10");

        Assert.That(DueDate.Earlier(report, periodEnd).Date, Is.EqualTo(Day("2026-09-07")));
        Assert.That(DueDate.Earlier(periodEnd, report).Date, Is.EqualTo(Day("2026-09-07")));
    }

    private static DueDate Ask(TimeLimit limit, string from, string? variant = null) =>
        DeadlineCalculator.Calculate(
            new DeadlineQuestion
            {
                Limit = limit,
                From = Day(from),
                Variant = variant,
            },
            Published,
            DeadlineSettings.Default
        );
}
