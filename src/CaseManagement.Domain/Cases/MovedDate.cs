using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Domain.Cases;

/// <summary>What dates are computed with: a calendar and the organ's choices.</summary>
/// <param name="Calendar">The working calendar.</param>
/// <param name="Settings">The choices that the articles leave open.</param>
public sealed record DateBasis(WorkingCalendar Calendar, DeadlineSettings Settings);

/// <summary>A period of a case whose last day is another, or is certain now, under a new calendar or another choice.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it will be.</param>
public sealed record MovedDate(CaseDeadline Before, CaseDeadline After)
{
    /// <summary>True when the last day itself is another; false when only the mark 暂定 comes or goes.</summary>
    public bool HasMoved => Before.Due.Date != After.Due.Date;

    /// <summary>The dates of a case that are not what they were. A period that was kept or has lapsed keeps its end: what was in time stays in time.</summary>
    public static IReadOnlyList<MovedDate> Of(Case c, DateBasis before, DateBasis after)
    {
        var old = CaseDeadlines.Of(c, before.Calendar, before.Settings).ToDictionary(deadline => deadline.Key, StringComparer.Ordinal);
        return
        [
            .. CaseDeadlines
                .Of(c, after.Calendar, after.Settings)
                .Where(deadline => deadline.State != ClockState.Stopped && old.ContainsKey(deadline.Key))
                .Select(deadline => new MovedDate(old[deadline.Key], deadline))
                .Where(moved => moved.HasMoved || moved.Before.Due.Provisional != moved.After.Due.Provisional),
        ];
    }
}
