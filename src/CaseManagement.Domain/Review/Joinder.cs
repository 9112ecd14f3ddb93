using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Review;

/// <summary>Why two joined cases run apart, as the page of one of them says it of the other.</summary>
public enum JoinderFault
{
    /// <summary>The other's review period ends within three working days, the last day included.</summary>
    PeriodNear,

    /// <summary>The other's review period has run out.</summary>
    PeriodPast,

    /// <summary>The other is suspended, this one goes on: its period runs while nothing can be decided together.</summary>
    OtherSuspended,

    /// <summary>This one is suspended, the other's period runs on.</summary>
    ThisSuspended,

    /// <summary>The other has been decided, terminated or ended in another way, this one not.</summary>
    OtherConcluded,

    /// <summary>This one has been concluded, the other not.</summary>
    ThisConcluded,
}

/// <summary>
/// What officers of joined cases must be told (条例26 43). Joining counts nothing anew and stops nothing (A6.11): each case keeps its own period, so that one may run out, rest or end while the
/// other is still under review.
/// </summary>
public static class Joinder
{
    /// <summary>Working days ahead of the last day from which on the end of the other's period is told, the last day included.</summary>
    public const int Near = 3;

    /// <summary>What sets the other case apart from this one today; empty while both go on side by side in time, and once both are concluded.</summary>
    /// <param name="own">Where this case stands.</param>
    /// <param name="other">Where the other stands.</param>
    /// <param name="otherDue">Last day of the other's review (T23), inclusive; null when no such period runs.</param>
    /// <param name="today">The legal day.</param>
    /// <param name="calendar">Counts the working days to it.</param>
    [Law("B2-27", "F6", "A6.11")]
    public static IReadOnlyList<JoinderFault> Faults(
        CaseStatus own,
        CaseStatus other,
        DateOnly? otherDue,
        DateOnly today,
        WorkingCalendar calendar
    )
    {
        var faults = new List<JoinderFault>();
        switch (StageOf(own), StageOf(other))
        {
            case (Stage.Concluded, Stage.Concluded):
                return [];
            case (_, Stage.Concluded):
                return [JoinderFault.OtherConcluded];
            case (Stage.Concluded, _):
                faults.Add(JoinderFault.ThisConcluded);
                break;
            case (Stage.UnderReview, Stage.Suspended):
                return [JoinderFault.OtherSuspended];
            case (Stage.Suspended, Stage.UnderReview):
                faults.Add(JoinderFault.ThisSuspended);
                break;
            case (Stage.UnderReview, Stage.UnderReview) or (Stage.Suspended, Stage.Suspended):
                break;
        }

        // A period that stands still runs out on no day.
        if (StageOf(other) == Stage.UnderReview && otherDue is { } due && due <= calendar.AddWorkingDays(today, Near))
        {
            faults.Add(due < today ? JoinderFault.PeriodPast : JoinderFault.PeriodNear);
        }

        return faults;
    }

    /// <summary>One switch without a discard: a new state must be placed here.</summary>
    private static Stage StageOf(CaseStatus status) =>
        status switch
        {
            CaseStatus.Received or CaseStatus.UnderAcceptanceReview or CaseStatus.AwaitingSupplement or CaseStatus.Accepted =>
                Stage.UnderReview,
            CaseStatus.Ordinary or CaseStatus.Simplified or CaseStatus.Drafting or CaseStatus.UnderApproval => Stage.UnderReview,
            CaseStatus.Suspended => Stage.Suspended,
            CaseStatus.Decided or CaseStatus.Served or CaseStatus.Performing or CaseStatus.Enforcing or CaseStatus.Mediated =>
                Stage.Concluded,
            CaseStatus.Waived
            or CaseStatus.Refused
            or CaseStatus.NotProcessed
            or CaseStatus.ApplicationDismissed
            or CaseStatus.Terminated => Stage.Concluded,
            CaseStatus.Closed or CaseStatus.Archived => Stage.Concluded,
        };

    private enum Stage
    {
        UnderReview,
        Suspended,
        Concluded,
    }
}
