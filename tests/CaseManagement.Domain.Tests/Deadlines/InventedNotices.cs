using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Domain.Tests.Deadlines;

/// <summary>Notices that no one published; they show what an import changes.</summary>
internal static class InventedNotices
{
    /// <summary>Makes 2027-01-25 and 26 free and the Saturday 2027-01-30 worked.</summary>
    public static HolidayNotice For2027 { get; } =
        new()
        {
            Year = 2027,
            Title = "测试用的放假安排",
            Number = null,
            Published = null,
            Holidays = [new(Calendars.Day("2027-01-25"), "测试节"), new(Calendars.Day("2027-01-26"), "测试节")],
            WorkedRestDays = [new(Calendars.Day("2027-01-30"), "测试节")],
        };
}
