using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Cases;

/// <summary>
/// The last day of a period as the calculator found it. A provisional day, computed past the last published calendar, is never printed: the
/// document then names the period alone (放假办法 7).
/// </summary>
/// <param name="Day">Last day of the period, inclusive.</param>
/// <param name="Provisional">It rests on plain weekends and may move when the year's calendar is published.</param>
[Law("A0.9")]
public readonly record struct DueDay(DateOnly Day, bool Provisional)
{
    /// <summary>What the calculator found; null while the clock stands still and there is no day.</summary>
    public static DueDay? Of(DueDate due) => due.Date is { } day ? new DueDay(day, due.Provisional) : null;
}
