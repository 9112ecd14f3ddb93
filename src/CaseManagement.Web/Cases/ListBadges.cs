using CaseManagement.Domain.Deadlines;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>Due days in lists: how they stand, without the explanation, which the page of the case gives.</summary>
internal sealed class ListBadges(DateOnly today, WorkingCalendar calendar)
{
    /// <summary>The badge of a day; null where there is none.</summary>
    internal DueBadge? Of(DateOnly? due, bool provisional) => due is { } day ? DueBadge.Open(day, today, calendar, provisional) : null;
}
