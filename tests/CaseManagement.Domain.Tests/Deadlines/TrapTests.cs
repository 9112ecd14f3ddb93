using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;
using static CaseManagement.Domain.Tests.Deadlines.Clocks;

namespace CaseManagement.Domain.Tests.Deadlines;

/// <summary>What people often get wrong (law.md A6), as far as dates and periods go.</summary>
internal sealed class TrapTests
{
    [TestCase("T13")]
    [TestCase("T21")]
    [TestCase("T33")]
    [Law("A6.1")]
    public void TenDays_OfSupplementReplyAndIssuingOrgan_AreWorkingDays(string id)
    {
        var due = DeadlineCalculator.Calculate(
            TimeLimits.Find(id)!,
            Day("2026-09-28"),
            simplified: false,
            Published,
            DeadlineSettings.Default
        );

        Assert.That(due.Date, Is.EqualTo(Day("2026-10-16")), "not 2026-10-08");
    }

    [TestCase("T23", false, "2026-08-03", "2026-10-08")]
    [TestCase("T23", true, "2026-09-03", "2026-10-08")]
    [TestCase("T30", false, "2026-09-03", "2026-10-08")]
    [TestCase("T47", false, "2026-09-18", "2026-10-08")]
    [TestCase("T47", false, "2026-09-09", "2026-09-24")]
    [Law("A6.2")]
    public void SixtyThirtyFifteen_AreCalendarDaysThatRollOver(string id, bool simplified, string from, string expected) =>
        Assert.That(
            DeadlineCalculator.Calculate(TimeLimits.Find(id)!, Day(from), simplified, Published, DeadlineSettings.Default).Date,
            Is.EqualTo(Day(expected))
        );

    [Test]
    [Law("A6.3", "T11", "T20", "T23")]
    public void DeemedAcceptance_IsOnTheFifthWorkingDay_AndEverythingRunsFromIt()
    {
        var deemed = Of(TimeLimits.T11, "2026-04-30").Due(Published).Date!.Value;
        Assert.That(deemed, Is.EqualTo(Day("2026-05-11")), "the day itself, not the day after");

        Assert.That(From(TimeLimits.T20, deemed, simplified: false), Is.EqualTo(Day("2026-05-20")));
        Assert.That(From(TimeLimits.T20, deemed, simplified: true), Is.EqualTo(Day("2026-05-14")));
        Assert.That(From(TimeLimits.T23, deemed, simplified: false), Is.EqualTo(Day("2026-07-10")));
        Assert.That(From(TimeLimits.T23, deemed, simplified: true), Is.EqualTo(Day("2026-06-10")));

        static DateOnly? From(TimeLimit limit, DateOnly day, bool simplified) =>
            DeadlineCalculator.Calculate(limit, day, simplified, Published, DeadlineSettings.Default).Date;
    }

    [Test]
    [Law("A6.4")]
    public void DecisionPeriod_RunsFromAcceptance_AndReviewFromReceipt()
    {
        Assert.That(TimeLimits.T23.StartEvent, Does.StartWith("受理"));
        Assert.That(TimeLimits.T11.StartEvent, Does.StartWith("收到"));
        Assert.That(TimeLimits.T01.Note, Does.Contain("是否逾期看交邮日或者到达系统日，不看登记日"));
    }

    [Test]
    [Law("A6.5")]
    public void Extension_IsDecidedByTheHeadOfTheOffice_AtMostThirtyDaysOnce()
    {
        var clock = Of(TimeLimits.T23, "2026-07-06");

        Assert.That(() => clock.Extend(31.CalendarDays(), At("2026-09-01", "延期")), Throws.TypeOf<ClockLedgerException>());
        Assert.That(() => clock.Extend(30.WorkingDays(), At("2026-09-01", "延期")), Throws.TypeOf<ClockLedgerException>());
        clock.Extend(15.CalendarDays(), At("2026-09-01", "延期"));
        Assert.That(() => clock.Extend(15.CalendarDays(), At("2026-09-10", "再次延期")), Throws.TypeOf<ClockLedgerException>());
        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-20")), "09-19 周六，顺延；09-20 周日调休上班");
        Assert.That(TimeLimits.T23.ExtensionRule, Does.Contain("复议机构负责人批准").And.Contain("书面告知当事人（含第三人）"));
    }

    [Test]
    [Law("A6.6", "T24")]
    public void SimplifiedProcedure_CannotBeExtended_OnlyConverted()
    {
        var clock = Of(TimeLimits.T23, "2026-07-06", simplified: true);
        Assert.That(
            () => clock.Extend(10.CalendarDays(), At("2026-07-30", "延期")),
            Throws.TypeOf<ClockLedgerException>().With.Message.Contains("简易程序没有延长的依据")
        );

        clock.ChangeProcedure(At("2026-07-31", "转为普通程序", entry: 5));
        clock.Extend(30.CalendarDays(), At("2026-08-30", "延期", entry: 6));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-10-08")));
    }

    [Test]
    [Law("A6.6")]
    public void SimplifiedProcedure_AnExtensionDatedBeforeTheConversion_IsRefused()
    {
        var clock = Of(TimeLimits.T23, "2026-07-06", simplified: true);
        clock.ChangeProcedure(At("2026-07-31", "转为普通程序", entry: 5));

        Assert.That(() => clock.Extend(30.CalendarDays(), At("2026-07-30", "延期", entry: 6)), Throws.TypeOf<ClockLedgerException>());
    }

    [TestCase("T30", "2026-09-09")]
    [TestCase("T31", "2026-08-19")]
    [TestCase("T32", "2026-08-13")]
    [Law("A6.7")]
    public void IncidentalReview_RunsFromTheSuspension(string id, string expected)
    {
        var limit = TimeLimits.Find(id)!;

        Assert.That(limit.StartEvent, Is.EqualTo("复议中止"));
        Assert.That(
            DeadlineCalculator.Calculate(limit, Day("2026-08-10"), simplified: false, Published, DeadlineSettings.Default).Date,
            Is.EqualTo(Day(expected))
        );
    }

    [Test]
    [Law("A6.8", "T28")]
    public void TerminationAfterSixtyDays_CoversThreeGroundsAndIsItselfNotPaused()
    {
        Assert.That(TimeLimits.T28.Note, Does.Contain("只限法39①(一)(二)(四)").And.Contain("下落不明等不适用"));
        Assert.That(TimeLimits.T28.PausedBy, Is.EqualTo(PauseGrounds.None));
    }

    [Test]
    [Law("A6.9", "T13")]
    public void Supplement_RunsFromReceiptOfTheNotice_AndItsLapseIsAWaiver()
    {
        Assert.That(TimeLimits.T13.StartEvent, Does.Contain("收到补正通知"));
        Assert.That(TimeLimits.T13.Consequence, Does.Contain("视为放弃").And.Contain("不是不予受理"));
    }

    [Test]
    [Law("A6.10", "T01")]
    public void Obstacle_ContinuesThePeriod_DoesNotRestartIt()
    {
        var clock = Of(TimeLimits.T01, "2026-07-15");

        clock.Pause("不可抗力", At("2026-08-14", "不可抗力"));
        clock.Resume("不可抗力", At("2026-09-14", "障碍消除"));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-10-14")), "29 日已过，自 09-14 起续算余下的 31 日");
        Assert.That(() => clock.Restart(At("2026-09-14", "障碍消除")), Throws.TypeOf<ClockLedgerException>());
    }

    [Test]
    [Law("A6.11")]
    public void OnlyElevation_RestartsTheDecisionPeriod()
    {
        Assert.That(
            TimeLimits.All.Where(limit => limit.RestartRule is not null).Select(limit => limit.Id),
            Is.EqualTo(new[] { "T22", "T23" })
        );
        Assert.That(TimeLimits.T23.RestartRule, Does.Contain("提级审理").And.Contain("条例26 40③"));
    }
}
