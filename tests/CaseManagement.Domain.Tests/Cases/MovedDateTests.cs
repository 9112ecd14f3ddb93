using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Deadlines;

namespace CaseManagement.Domain.Tests.Cases;

[TestFixture]
internal sealed class MovedDateTests
{
    private static readonly DateBasis Before = new(Calendars.Published, DeadlineSettings.Default);
    private static readonly DateBasis After = new(Calendars.Published.With(InventedNotices.For2027), DeadlineSettings.Default);

    [Test, Law("A0.9")]
    public void Of_WhenANoticeMakesTheLastDayFree_SaysOldAndNewDay()
    {
        // Accepted on 2026-11-26: sixty days end on 2027-01-25, which the invented notice makes free.
        var moved = MovedDate.Of(Given.ACase("2026-11-24").InOrdinary("2026-11-26").Case, Before, After).Single(date => date.HasMoved);

        Assert.Multiple(() =>
        {
            Assert.That(moved.Before.Limit.Id, Is.EqualTo("T23"));
            Assert.That(moved.Before.Due.Date, Is.EqualTo(Calendars.Day("2027-01-25")));
            Assert.That(moved.Before.Due.Provisional, Is.True);
            Assert.That(moved.After.Due.Date, Is.EqualTo(Calendars.Day("2027-01-27")));
            Assert.That(moved.After.Due.Provisional, Is.False);
        });
    }

    [Test, Law("A0.9")]
    public void Of_WhenTheDayStaysButIsCertainNow_IsNamedWithoutHavingMoved()
    {
        // Accepted on 2026-12-14: sixty days end on Friday 2027-02-12, which no notice touches.
        var moved = MovedDate.Of(Given.ACase("2026-12-11").InOrdinary("2026-12-14").Case, Before, After);

        var review = moved.Single(date => date.Before.Limit.Id == "T23");
        Assert.That(review.HasMoved, Is.False);
        Assert.That((review.Before.Due.Provisional, review.After.Due.Provisional), Is.EqualTo((true, false)));
    }

    [Test]
    public void Of_WhenThePeriodWasKept_KeepsItsEnd()
    {
        var given = Given.ACase("2026-11-24").InOrdinary("2026-11-26");

        Assert.That(MovedDate.Of(given.Case, Before, After).Select(date => date.Before.Limit.Id), Does.Not.Contain("T11"));
    }

    [Test]
    public void Of_WhenAChoiceOfTheOrganChanges_SaysWhatMoves()
    {
        var given = Given
            .ReadyForDraft()
            .Decided("2026-09-01", Given.Annulment(30))
            .Served(Domain.Documents.DocumentKind.Decision, "2026-09-02");
        var workingDays = Before with { Settings = DeadlineSettings.Default with { SingleCopyNotification = 10.WorkingDays() } };

        Assert.That(MovedDate.Of(given.Case, Before, workingDays).Select(date => date.Before.Limit.Id), Does.Contain("H2.1"));
    }

    [Test]
    public void Between_NamesOnlyDaysThatAreReadDifferently()
    {
        var changed = CalendarDifference.Between(Calendars.Published, Calendars.Published.With(InventedNotices.For2027));

        Assert.That(
            changed,
            Is.EqualTo(
                new[]
                {
                    new ChangedDay(Calendars.Day("2027-01-25"), false, "测试节放假"),
                    new ChangedDay(Calendars.Day("2027-01-26"), false, "测试节放假"),
                    new ChangedDay(Calendars.Day("2027-01-30"), true, "测试节调休上班"),
                }
            )
        );
        Assert.That(CalendarDifference.Between(Calendars.Published, Calendars.Published), Is.Empty);
    }
}
