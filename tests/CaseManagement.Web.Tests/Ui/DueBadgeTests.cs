using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Tests.Ui;

internal sealed class DueBadgeTests
{
    private static readonly WorkingCalendar Calendar = ReferenceData.Load(SeedFolder.Find()).Calendar;

    [TestCase("2026-11-20", DueState.Overdue, "逾期 4 日")]
    [TestCase("2026-11-23", DueState.Overdue, "逾期 1 日")]
    [TestCase("2026-11-24", DueState.Soon, "今天到期")]
    [TestCase("2026-11-27", DueState.Soon, "还有 3 个工作日")]
    [TestCase("2026-11-28", DueState.Soon, "还有 3 个工作日")]
    [TestCase("2026-11-30", DueState.Ahead, "还有 4 个工作日")]
    public void Open_OnTheDemoDay_StandsAs(string day, DueState state, string words)
    {
        var badge = DueBadge.Open(DateOnly.Parse(day), new DateOnly(2026, 11, 24), Calendar);

        Assert.That((badge.State, badge.Words), Is.EqualTo((state, words)));
    }

    [Test]
    public void Open_OverAHoliday_CountsWorkingDaysOnly()
    {
        // 10-01 to 10-07 is holiday: from Wednesday to Thursday of the next week there is one working day.
        var badge = DueBadge.Open(new DateOnly(2026, 10, 8), new DateOnly(2026, 9, 30), Calendar);

        Assert.That(badge.Words, Is.EqualTo("还有 1 个工作日"));
    }
}
