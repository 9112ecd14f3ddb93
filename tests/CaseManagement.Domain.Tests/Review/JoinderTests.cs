using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Deadlines;

namespace CaseManagement.Domain.Tests.Review;

/// <summary>Joined cases keep a period each (条例26 43): when one runs out, rests or ends, the officers of the other are told.</summary>
internal sealed class JoinderTests
{
    // Three working days from Monday 21 September 2026 end on Thursday the 24th; the 25th to the 27th are holidays.
    [TestCase("2026-09-28", new JoinderFault[0])]
    [TestCase("2026-09-24", new[] { JoinderFault.PeriodNear })]
    [TestCase("2026-09-21", new[] { JoinderFault.PeriodNear })]
    [TestCase("2026-09-20", new[] { JoinderFault.PeriodPast })]
    [Law("B2-27", "A6.11")]
    public void OtherPeriod_IsToldFromThreeWorkingDaysAheadOn(string due, JoinderFault[] expected) =>
        Assert.That(Faults(CaseStatus.Ordinary, CaseStatus.Drafting, due), Is.EqualTo(expected));

    [Test]
    [Law("B2-27")]
    public void OtherPeriod_ThatDoesNotRun_IsNothingToTell()
    {
        Assert.That(Faults(CaseStatus.Ordinary, CaseStatus.Ordinary, null), Is.Empty);
        Assert.That(Faults(CaseStatus.Suspended, CaseStatus.Suspended, "2026-09-01"), Is.Empty, "both stand still");
    }

    [TestCase(CaseStatus.Ordinary, CaseStatus.Suspended, new[] { JoinderFault.OtherSuspended })]
    [TestCase(CaseStatus.Suspended, CaseStatus.Ordinary, new[] { JoinderFault.ThisSuspended, JoinderFault.PeriodPast })]
    [TestCase(CaseStatus.UnderApproval, CaseStatus.Decided, new[] { JoinderFault.OtherConcluded })]
    [TestCase(CaseStatus.Suspended, CaseStatus.Terminated, new[] { JoinderFault.OtherConcluded })]
    [TestCase(CaseStatus.Decided, CaseStatus.Drafting, new[] { JoinderFault.ThisConcluded, JoinderFault.PeriodPast })]
    [TestCase(CaseStatus.Mediated, CaseStatus.Suspended, new[] { JoinderFault.ThisConcluded })]
    [TestCase(CaseStatus.Served, CaseStatus.Closed, new JoinderFault[0])]
    [Law("B2-27", "F6")]
    public void StatesThatDiffer_AreTold(CaseStatus own, CaseStatus other, JoinderFault[] expected) =>
        Assert.That(Faults(own, other, "2026-09-18"), Is.EqualTo(expected));

    private static IReadOnlyList<JoinderFault> Faults(CaseStatus own, CaseStatus other, string? due) =>
        Joinder.Faults(own, other, due is null ? null : Calendars.Day(due), Calendars.Day("2026-09-21"), Calendars.Published);
}
