namespace CaseManagement.Documents.Cases;

/// <summary>
/// The last day of a period as the calculator found it. A provisional day, computed past the last published calendar, is never printed: the
/// document then names the period alone (放假办法 7).
/// </summary>
/// <param name="Day">Last day of the period, inclusive.</param>
/// <param name="Provisional">It rests on plain weekends and may move when the year's calendar is published.</param>
public readonly record struct DueDay(DateOnly Day, bool Provisional);
