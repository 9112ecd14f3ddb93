namespace CaseManagement.Domain.Deadlines;

/// <summary>A day that two calendars read differently.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsWorked">Whether the later calendar works on it.</param>
/// <param name="Reason">Why, in the words of the notice: 春节放假, 春节调休上班.</param>
public sealed record ChangedDay(DateOnly Day, bool IsWorked, string Reason);

/// <summary>What a new notice of holidays changes.</summary>
public static class CalendarDifference
{
    /// <summary>Every day that is worked in one calendar and free in the other, in order. Only days that a notice names can differ.</summary>
    public static IReadOnlyList<ChangedDay> Between(WorkingCalendar before, WorkingCalendar after) =>
        [
            .. before
                .Notices.Concat(after.Notices)
                .SelectMany(notice => notice.Holidays.Concat(notice.WorkedRestDays))
                .Select(named => named.Day)
                .Distinct()
                .Order()
                .Where(day => before.IsWorkingDay(day) != after.IsWorkingDay(day))
                .Select(day => new ChangedDay(
                    day,
                    after.IsWorkingDay(day),
                    after.RestDayReason(day) ?? after.WorkedRestDayReason(day) ?? "恢复上班"
                )),
        ];
}
