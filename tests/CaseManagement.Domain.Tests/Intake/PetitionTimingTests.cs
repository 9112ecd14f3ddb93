using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Deadlines;

namespace CaseManagement.Domain.Tests.Intake;

/// <summary>The hint at the counter: in time or not, and why; the machine never refuses a petition for it.</summary>
internal sealed class PetitionTimingTests
{
    [TestCase("2026-08-03", "2026-06-04", null, TimingVerdict.InTime, TestName = "The sixtieth day is in time")]
    [TestCase(
        "2026-08-04",
        "2026-06-04",
        null,
        TimingVerdict.InTimeIfNotTold,
        TestName = "The day after it may still be in time when nothing was told"
    )]
    [TestCase(
        "2026-08-04",
        "2025-08-04",
        null,
        TimingVerdict.InTimeIfNotTold,
        TestName = "One year after the knowledge is the last day of that"
    )]
    [TestCase("2026-08-05", "2025-08-04", null, TimingVerdict.Late, TestName = "After the year it is late")]
    [TestCase(
        "2026-08-04",
        null,
        "2021-08-04",
        TimingVerdict.Unknown,
        TestName = "Without a day of knowledge nothing can be said within the five years"
    )]
    [TestCase(
        "2026-08-05",
        null,
        "2021-08-04",
        TimingVerdict.InTimeIfRealEstate,
        TestName = "After five years only real estate is protected"
    )]
    [TestCase(
        "2026-08-05",
        "2026-08-01",
        "2006-08-03",
        TimingVerdict.BeyondProtection,
        TestName = "After twenty years nothing is, whenever it became known"
    )]
    [Law("T01")]
    [Law("T02")]
    [Law("T03")]
    [Law("A6.4")]
    public void Timing_CountsFromWhatWasStated(string filed, string? known, string? made, TimingVerdict verdict)
    {
        var timing = PetitionTiming.Of(
            Calendars.Day(filed),
            known is null ? null : Calendars.Day(known),
            made is null ? null : Calendars.Day(made),
            Calendars.Published,
            DeadlineSettings.Default
        );

        Assert.That(timing.Verdict, Is.EqualTo(verdict));
    }

    [Test]
    public void Timing_ExplainsEachPeriodItCounted()
    {
        var timing = PetitionTiming.Of(
            new DateOnly(2026, 8, 3),
            new DateOnly(2026, 6, 4),
            new DateOnly(2026, 6, 1),
            Calendars.Published,
            DeadlineSettings.Default
        );

        Assert.Multiple(() =>
        {
            Assert.That(timing.Periods.Select(period => period.Limit.Id), Is.EqualTo(new[] { "T01", "T02", "T03" }));
            Assert.That(timing.Periods.Select(period => period.Due.Explanation), Is.All.Not.Empty);
            Assert.That(timing.Periods[0].Due.Date, Is.EqualTo(new DateOnly(2026, 8, 3)));
            Assert.That(
                timing.Periods[1].Due.Date,
                Is.EqualTo(new DateOnly(2027, 6, 4)),
                "the year from the knowledge, not sixty days more"
            );
        });
    }
}
