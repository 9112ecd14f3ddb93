using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Deadlines;

/// <summary>怎么算出来的, word for word: people rely on these lines.</summary>
internal sealed class ExplanationTests
{
    [Test]
    [Law("T11", "A0.2")]
    public void Explanation_OfWorkingDays_NamesRestDaysAndWorkedWeekends()
    {
        var due = DeadlineCalculator.Calculate(TimeLimits.T11, Day("2026-04-30"), simplified: false, Published, DeadlineSettings.Default);

        Assert.That(
            due.Explanation.Select(line => line.Text),
            Is.EqualTo(
                new[]
                {
                    "起算：2026-04-30（周四）收到复议申请，当日不计入，从次日数第 1 日",
                    "期限：5个工作日（法定休假日不计，调休上班日照计）",
                    "跳过 2026-05-01（周五）至 2026-05-05（周二）劳动节放假",
                    "计入 2026-05-09（周六）劳动节调休上班",
                    "跳过 2026-05-10（周日）周末休息",
                    "逐日数：1＝05-06、2＝05-07、3＝05-08、4＝05-09、5＝05-11",
                    "数满之日：2026-05-11（周一）",
                    "期限届满日：2026-05-11（周一）",
                    $"日历版本 {Published.Version}；规则版本 2026-07-01",
                }
            )
        );
        Assert.That(due.Explanation[0].Article, Is.EqualTo("法88①；民诉85②"));
        Assert.That(due.Explanation[1].Article, Is.EqualTo("法30①③"));
    }

    [Test]
    [Law("T23", "T26", "T27", "A0.4")]
    public void Explanation_OfTheWholeStory_NamesPausesExtensionAndRollOver()
    {
        var clock = Clocks.Of(TimeLimits.T23, "2026-07-15");
        clock.Pause("中止", Clocks.At("2026-08-01", "中止"));
        clock.Pause("鉴定", Clocks.At("2026-08-11", "鉴定"));
        clock.Resume("中止", Clocks.At("2026-08-21", "恢复审理"));
        clock.Resume("鉴定", Clocks.At("2026-08-31", "鉴定意见收到"));
        clock.Extend(3.CalendarDays(), Clocks.At("2026-09-02", "情况复杂"));

        Assert.That(
            clock.Due(Published).Explanation.Select(line => line.Text).Where(text => !text.StartsWith("口径", StringComparison.Ordinal)),
            Is.EqualTo(
                new[]
                {
                    "起算：2026-07-15（周三）起算，当日不计入，从次日数第 1 日",
                    "期限：60日（自然日，逐日计）",
                    "延长：3日，自原期限届满接着算，末日顺延只在最后做一次（情况复杂）",
                    "停表：中止，2026-08-01（周六）至 2026-08-20（周四）停，2026-08-21（周五）续算，停 20 日",
                    "停表：鉴定，2026-08-11（周二）至 2026-08-30（周日）停，2026-08-31（周一）续算，停 20 日",
                    "各段停表合计 30 日（重叠部分只算一次）",
                    "停表口径：停表日起停，恢复日续算，几段重叠取并集 [推定]",
                    "数满之日：2026-10-16（周五）",
                    "期限届满日：2026-10-16（周五）",
                    $"日历版本 {Published.Version}；规则版本 2026-07-01",
                }
            )
        );
    }

    [TestCase("T23", false, "2026-08-03", "末日逢 2026-10-02（周五）至 2026-10-07（周三）国庆节放假，顺延")]
    [TestCase("T23", true, "2026-09-10", "末日 2026-10-10（周六）国庆节调休上班，不是休假日，不顺延")]
    [TestCase("T23", false, "2026-11-24", "暂定：2027 年的放假安排尚未公布或者没有导入，按普通周末推算，导入通知后重算")]
    [TestCase("T50", false, "2026-11-30", "对应日：2027-02-28（周日），该月没有对应日，取月末")]
    [TestCase("H2.2", false, "2026-09-24", "次月 10 日前（含当日）")]
    [Law("A0.4", "A0.9")]
    public void Explanation_OfTheEnd_SaysWhyItMovedOrStayed(string id, bool simplified, string from, string line)
    {
        var due = DeadlineCalculator.Calculate(TimeLimits.Find(id)!, Day(from), simplified, Published, DeadlineSettings.Default);

        Assert.That(due.Explanation.Select(one => one.Text), Has.One.EqualTo(line));
    }

    [Test]
    [Law("T22", "A0.8")]
    public void Explanation_OfTheHearingNotice_NamesItsReading()
    {
        var due = DeadlineCalculator.Calculate(
            TimeLimits.T22,
            Day("2026-10-15"),
            simplified: false,
            Published,
            new DeadlineSettings { HearingNotice = HearingNoticeReading.FifthWorkingDayBefore }
        );

        Assert.That(due.Explanation.Select(line => line.Text), Has.One.EqualTo("读法(a)：举行日前第 5 个工作日为最晚通知日 [推定]"));
        Assert.That(due.Explanation.Select(line => line.Text), Has.One.EqualTo("计入 2026-10-10（周六）国庆节调休上班"));
    }

    [Test]
    public void Explanation_WhenARollOverMeetsAPause_SaysBoth()
    {
        var clock = Clocks.Of(TimeLimits.T23, "2026-07-15");

        Clocks.Suspend(clock, "2026-09-14", "2026-09-19");

        Assert.That(
            clock.Due(Published).Date,
            Is.EqualTo(Day("2026-09-20")),
            "09-13 周日，09-14 至 09-18 停表，09-19 周六，09-20 调休上班"
        );
        Assert.That(
            clock.Due(Published).Explanation.Select(line => line.Text).Where(text => text.StartsWith("末日", StringComparison.Ordinal)),
            Is.EqualTo(
                new[]
                {
                    "末日逢 2026-09-13（周日）周末休息，顺延",
                    "末日逢 2026-09-14（周一）至 2026-09-18（周五）中止停表，顺延",
                    "末日逢 2026-09-19（周六）周末休息，顺延",
                }
            )
        );
    }
}
