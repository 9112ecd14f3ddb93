using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;
using static CaseManagement.Domain.Tests.Deadlines.Clocks;

namespace CaseManagement.Domain.Tests.Deadlines;

internal sealed class ClockTests
{
    [Test]
    public void State_FollowsTheFacts()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15");
        Assert.That(clock.State, Is.EqualTo(ClockState.Running));

        clock.Pause("中止", At("2026-08-01", "中止"));
        Assert.That(clock.State, Is.EqualTo(ClockState.Paused));
        Assert.That(clock.OpenPauses, Is.EqualTo(new[] { "中止" }));

        clock.Resume("中止", At("2026-08-11", "恢复审理"));
        Assert.That(clock.State, Is.EqualTo(ClockState.Running));

        clock.Stop(At("2026-09-20", "作出决定"));
        Assert.That(clock.State, Is.EqualTo(ClockState.Stopped));
        Assert.That(clock.StoppedOn, Is.EqualTo(Day("2026-09-20")));
        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-23")), "a stopped clock keeps its due date");
    }

    [Test]
    public void Start_RecordsTheEventAndTheRuleSet()
    {
        var clock = Of(TimeLimits.T21, "2026-09-01");

        Assert.That(clock.RuleVersion, Is.EqualTo("2026-07-01"));
        Assert.That(clock.StartedOn, Is.EqualTo(Day("2026-09-01")));
        Assert.That(clock.Facts.Select(fact => (fact.Kind, fact.Day)), Is.EqualTo(new[] { (ClockFactKind.Start, Day("2026-09-01")) }));
    }

    [Test]
    public void Start_OfALimitWithoutLength_NeedsAStatedOne()
    {
        Assert.That(() => Of(TimeLimits.T43, "2026-09-01"), Throws.InvalidOperationException);
        Assert.That(() => Of(TimeLimits.T40, "2026-09-01"), Throws.InvalidOperationException);
    }

    [Test]
    [Law("T43")]
    public void Start_WithTheLengthOfTheDecision_CountsIt()
    {
        var clock = Clock.Start(
            new ClockStart
            {
                Number = 3,
                Limit = TimeLimits.T43,
                Simplified = false,
                Subject = "某局",
                Event = At("2026-08-03", "决定书送达"),
                StatedLength = 60.CalendarDays(),
            }
        );

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-10-08")));
    }

    [Test]
    [Law("T27")]
    public void Due_WhilePaused_HasNoDateButSaysWhatIsLeft()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15");

        clock.Pause("中止", At("2026-08-01", "中止"));

        Assert.That(clock.Due(Published).Date, Is.Null);
        Assert.That(clock.Due(Published).RemainingText, Is.EqualTo("自 2026-08-01（周六）起停表，余 44日，自恢复之日续算"));
    }

    [Test]
    public void Due_WhenThePauseBeganAfterTheLastDay_KeepsTheDate()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15");

        clock.Pause("中止", At("2026-09-15", "中止"));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-14")));
        Assert.That(clock.IsOverdueOn(Day("2026-09-15"), Published, DeadlineSettings.Default), Is.True);
    }

    [TestCase("2026-09-14", Description = "末日当天中止：顺延还没有到的末日随停表往后")]
    [TestCase("2026-09-13")]
    public void Due_WhenThePauseMeetsTheLastDay_WaitsForTheResumption(string paused)
    {
        var clock = Of(TimeLimits.T23, "2026-07-15");
        clock.Pause("中止", At(paused, "中止"));
        Assert.That(clock.Due(Published).Date, Is.Null);

        clock.Resume("中止", At("2026-10-08", "恢复审理"));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-10-08")));
    }

    [Test]
    [Law("T27")]
    public void Due_WhenThePauseIsEnteredAfterExpiry_IsRecomputed()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15");
        clock.Stop(At("2026-09-22", "作出决定"));
        Assert.That(clock.IsOverdueOn(Day("2026-10-01"), Published, DeadlineSettings.Default), Is.True);

        clock.Exclude("中止", Day("2026-08-10"), At("2026-08-01", "中止（补录）", entry: 40));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-23")));
        Assert.That(clock.IsOverdueOn(Day("2026-10-01"), Published, DeadlineSettings.Default), Is.False);
    }

    [Test]
    [Law("T27")]
    public void Exclude_WhileAnotherPauseOfTheKeyIsOpen_LeavesThatOneOpen()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15");
        clock.Pause("中止", At("2026-08-20", "中止"));

        clock.Exclude("中止", Day("2026-08-10"), At("2026-08-01", "中止（补录）", entry: 40));
        Assert.That(clock.State, Is.EqualTo(ClockState.Paused));
        clock.Resume("中止", At("2026-09-01", "恢复审理"));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-10-08")));
    }

    [Test]
    public void Due_WhenThePauseTookNoDay_StaysAsItWas()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15");

        Suspend(clock, "2026-08-01", "2026-08-01");

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-14")));
    }

    [Test]
    public void Due_WhenTheStartLiesInsideAPause_CountsFromTheResumption()
    {
        var clock = Of(TimeLimits.T21, "2026-09-09");

        Suspend(clock, "2026-09-07", "2026-09-14");

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-24")), "09-14 是第 1 日，09-20 调休上班");
    }

    [Test]
    [Law("T27")]
    public void Due_WhenTheOrganLeavesOutTheDayOfResumption_StopsOneDayMore()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15");
        Suspend(clock, "2026-08-01", "2026-08-11");

        var due = clock.Due(Published, new DeadlineSettings { Pause = PauseReading.ResumptionDayExcluded });

        Assert.That(due.Date, Is.EqualTo(Day("2026-09-24")));
    }

    [Test]
    [Law("T01", "T06", "T07")]
    public void Exclude_TakesOutBothEnds()
    {
        var clock = Of(TimeLimits.T01, "2026-07-15");

        clock.Exclude("先行起诉", Day("2026-08-10"), At("2026-08-01", "提起行政诉讼"));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-23")), "停 08-01 至 08-10 共 10 日");
        Assert.That(
            clock.Due(Published, new DeadlineSettings { Pause = PauseReading.ResumptionDayExcluded }).Date,
            Is.EqualTo(Day("2026-09-23")),
            "首尾两日写明了，不受停表口径影响"
        );
    }

    [Test]
    [Law("T13")]
    public void Extend_SupplementPeriod_HasNoUpperBound()
    {
        var clock = Of(TimeLimits.T13, "2026-02-12");

        clock.Extend(5.WorkingDays(), At("2026-03-02", "有正当理由"));
        clock.Extend(10.CalendarDays(), At("2026-03-10", "有正当理由"));

        Assert.That(
            clock.Due(Published).Date,
            Is.EqualTo(Day("2026-03-23")),
            "03-04 起 5 个工作日到 03-11，再 10 日到 03-21（周六），顺延"
        );
    }

    [Test]
    [Law("T25", "A6.11")]
    public void Restart_CountsTheWholePeriodAnewAndForgetsExtensions()
    {
        var clock = Of(TimeLimits.T23, "2026-05-06");
        clock.Extend(30.CalendarDays(), At("2026-06-20", "延期审理"));
        Suspend(clock, "2026-06-25", "2026-06-30");

        clock.Restart(At("2026-07-15", "上级收到案件材料", entry: 30));

        Assert.That(clock.StartedOn, Is.EqualTo(Day("2026-07-15")));
        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-14")));
        Assert.That(clock.Due(Published).Explanation[0].Text, Does.StartWith("重新计算：提级审理"));

        clock.Extend(30.CalendarDays(), At("2026-09-01", "延期审理", entry: 31));
        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-10-13")), "重新计算后可以再延长一次");
    }

    [Test]
    public void Restart_OfAStoppedClock_RunsAgain()
    {
        var clock = Of(TimeLimits.T23, "2026-05-06");
        clock.Stop(At("2026-06-01", "报请提级", entry: 5));

        clock.Restart(At("2026-07-15", "上级收到案件材料", entry: 6));

        Assert.That(clock.State, Is.EqualTo(ClockState.Running));
    }

    [Test]
    [Law("T22")]
    public void Restart_OfTheHearingNotice_CountsBackFromTheNewDay()
    {
        var clock = Of(TimeLimits.T22, "2026-10-15");

        clock.Restart(At("2026-10-22", "听证改期", entry: 9));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-10-14")));
    }

    [Test]
    [Law("T24", "A6.6")]
    public void ChangeProcedure_OfTheDecisionPeriod_CountsSixtyDaysFromTheSameStart()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15", simplified: true);
        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-08-14")));

        clock.ChangeProcedure(At("2026-08-10", "转为普通程序"));

        Assert.That(clock.Simplified, Is.False);
        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-14")));
    }

    [Test]
    [Law("T24")]
    public void ChangeProcedure_AfterThirtyDaysRanOut_StillCountsSixtyFromAcceptance()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15", simplified: true);

        clock.ChangeProcedure(At("2026-08-20", "转为普通程序"));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-14")));
    }

    [TestCase("2026-10-09", "2026-10-20", Description = "答复期未满：按普通程序的 10 个工作日，从同一天起")]
    [TestCase("2026-10-14", "2026-10-13", Description = "答复期已满：不补")]
    [Law("T24", "T21")]
    public void ChangeProcedure_OfTheReplyPeriod_DoesNotReviveAnExpiredOne(string converted, string expected)
    {
        var clock = Of(TimeLimits.T21, "2026-09-30", simplified: true);

        clock.ChangeProcedure(At(converted, "转为普通程序"));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day(expected)));
    }

    [Test]
    public void Redate_MovesTheActsFactAndKeepsTheOldDayOnRecord()
    {
        var clock = Of(TimeLimits.T11, "2026-04-29");

        clock.Redate(1, At("2026-04-30", "收到日期录错", entry: 7));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-05-11")));
        Assert.That(clock.StartedOn, Is.EqualTo(Day("2026-04-30")));
        Assert.That(clock.Facts[0].Day, Is.EqualTo(Day("2026-04-29")));
        Assert.That(
            clock.Due(Published).Explanation[0].Text,
            Is.EqualTo("更正：起算原记 2026-04-29（周三），更正为 2026-04-30（周四）（收到日期录错）")
        );
    }

    [Test]
    public void Redate_Twice_TheLastOneCounts()
    {
        var clock = Of(TimeLimits.T11, "2026-04-28");

        clock.Redate(1, At("2026-04-29", "收到日期录错", entry: 7));
        clock.Redate(1, At("2026-04-30", "收到日期仍录错", entry: 8));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-05-11")));
    }

    [Test]
    public void Redate_OfAResumption_MovesThatPauseAlone()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15");
        Suspend(clock, "2026-08-01", "2026-08-05", entry: 10);
        Suspend(clock, "2026-08-20", "2026-09-01", entry: 12);

        clock.Redate(11, At("2026-08-11", "恢复日期录错", entry: 20));

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-10-08")));
    }

    [Test]
    public void Redate_OfASpan_NeedsToKnowWhichEnd()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15");
        clock.Exclude("中止", Day("2026-08-04"), At("2026-08-01", "中止（补录）", entry: 10));

        Assert.That(() => clock.Redate(10, At("2026-08-11", "录错", entry: 11)), Refused("指明"));
        clock.Redate(10, At("2026-08-11", "录错", entry: 12), ClockFactKind.Resume);

        Assert.That(clock.Due(Published).Date, Is.EqualTo(Day("2026-09-23")));
    }

    [Test]
    public void ImpossibleFacts_AreRefusedAndLeaveTheClockAsItWas()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15");
        Suspend(clock, "2026-08-01", "2026-08-11", entry: 10);
        clock.Pause("鉴定", At("2026-08-20", "鉴定"));
        var before = clock.Due(Published);
        var count = clock.Facts.Count;

        Assert.That(() => clock.Resume("中止", At("2026-08-12", "恢复")), Refused("没有停表（中止）"));
        Assert.That(() => clock.Resume("鉴定", At("2026-08-19", "恢复")), Refused("早于停表日"));
        Assert.That(() => clock.Pause("鉴定", At("2026-08-25", "鉴定")), Refused("不能重复停表"));
        Assert.That(() => clock.Exclude("勘验", Day("2026-08-01"), At("2026-08-02", "勘验")), Refused("早于首日"));
        Assert.That(() => clock.Restart(At("2026-07-01", "提级")), Refused("早于起算日"));
        Assert.That(() => clock.Redate(99, At("2026-07-01", "录错")), Refused("第 99 项"));
        Assert.That(() => clock.Redate(11, At("2026-07-31", "录错")), Refused("早于停表日"));
        Assert.That(() => clock.ChangeProcedure(At("2026-08-01", "转普通")), Refused("不是简易程序"));

        Assert.That(clock.Facts, Has.Count.EqualTo(count));
        Assert.That(clock.Due(Published), Is.EqualTo(before));
    }

    [Test]
    public void AfterStop_NothingMoreHappens_ExceptWhatHappenedBefore()
    {
        var clock = Of(TimeLimits.T23, "2026-07-15");
        clock.Stop(At("2026-09-01", "作出决定"));

        Assert.That(() => clock.Stop(At("2026-09-02", "再次停止")), Refused("不能再次停止"));
        Assert.That(() => clock.Pause("中止", At("2026-09-02", "中止")), Refused("不能自"));
        Assert.That(() => clock.Extend(30.CalendarDays(), At("2026-09-02", "延期")), Refused("不能延长"));
        Assert.That(() => clock.Extend(30.CalendarDays(), At("2026-08-28", "延期（补录）")), Throws.Nothing);
    }

    [TestCase("T11")]
    [TestCase("T13")]
    [TestCase("T28")]
    [TestCase("H1.1")]
    [TestCase("T22")]
    public void Pause_OfALimitThatNothingPauses_IsRefused(string id)
    {
        var clock = Of(TimeLimits.Find(id)!, "2026-08-03");

        Assert.That(() => clock.Pause("中止", At("2026-08-04", "中止")), Refused("没有停表的依据"));
        Assert.That(() => clock.Exclude("中止", Day("2026-08-04"), At("2026-08-04", "中止")), Refused("没有停表的依据"));
    }

    [Test]
    public void IsOverdueOn_TheLastDayItself_IsFalse()
    {
        var clock = Of(TimeLimits.T11, "2026-04-30");

        Assert.That(clock.IsOverdueOn(Day("2026-05-11"), Published, DeadlineSettings.Default), Is.False);
        Assert.That(clock.IsOverdueOn(Day("2026-05-12"), Published, DeadlineSettings.Default), Is.True);
    }

    [Test]
    [Law("H1.3")]
    public void Stop_BeforeTheStart_MeansDoneEarly()
    {
        var clock = Of(TimeLimits.H13, "2026-09-08");

        clock.Stop(At("2026-08-20", "已回访"));

        Assert.That(clock.State, Is.EqualTo(ClockState.Stopped));
        Assert.That(clock.IsOverdueOn(Day("2026-12-01"), Published, DeadlineSettings.Default), Is.False);
    }

    [Test]
    [Law("H2.2")]
    public void Start_OfTheBatch_IsDueInTheFollowingMonth() =>
        Assert.That(Of(TimeLimits.H22, "2026-08-31").Due(Published).Date, Is.EqualTo(Day("2026-09-10")));

    private static NUnit.Framework.Constraints.IResolveConstraint Refused(string why) =>
        Throws.TypeOf<ClockLedgerException>().With.Message.Contains(why);
}
