using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>How "五日前" before a hearing is counted back (A0.8). The article does not say; both readings are [推定].</summary>
[Law("A0.8")]
public enum HearingNoticeReading
{
    /// <summary>(a) The day of the hearing does not count; the fifth working day before it is the last day for the notice.</summary>
    FifthWorkingDayBefore,

    /// <summary>(b) Five full working days lie between the day of the notice and the day of the hearing. The safer one, the default.</summary>
    FiveFullWorkingDaysBetween,
}

/// <summary>Which days a pause takes out of the count. No article says; both readings are [推定].</summary>
[Law("T27")]
public enum PauseReading
{
    /// <summary>The clock stands still from the day of the pause and counts again on the day of the resumption: 停表日数 = 恢复日 − 中止日.</summary>
    ResumptionDayCounts,

    /// <summary>The day of the resumption is still taken out; the count goes on with the day after it.</summary>
    ResumptionDayExcluded,
}

/// <summary>
/// What a reconsideration organ may choose where the articles leave a reading open (law.md A0.8, H). The defaults are those of the
/// reference; they should be confirmed in writing by the organ before use.
/// </summary>
[Law("A0.8", "H1", "H2")]
public sealed record DeadlineSettings
{
    /// <summary>The defaults.</summary>
    public static DeadlineSettings Default { get; } = new();

    /// <summary>The reading of 听证五日前 (T22).</summary>
    public HearingNoticeReading HearingNotice { get; init; } = HearingNoticeReading.FiveFullWorkingDaysBetween;

    /// <summary>The reading of 停表 (T26, T27).</summary>
    public PauseReading Pause { get; init; } = PauseReading.ResumptionDayCounts;

    /// <summary>
    /// Whether the local rule's "10日、5日、30日" (H1.1–H1.3) are calendar days, the default, or working days. The task list is a policy
    /// document, to which 法88② does not apply [推定].
    /// </summary>
    public DayKind LocalRuleDays
    {
        get;
        init =>
            field = value is DayKind.CalendarDay or DayKind.WorkingDay
                ? value
                : throw new ArgumentOutOfRangeException(nameof(LocalRuleDays), value, "地方规则的日数只能按自然日或者工作日。");
    } = DayKind.CalendarDay;

    /// <summary>How long after the decision takes effect the single copy-notification letter may go out (H2) [推定].</summary>
    public Length SingleCopyNotification { get; init; } = 10.CalendarDays();

    /// <summary>The day of the following month by which the month's batch of copy-notifications goes out, 1 to 28 (H2) [推定].</summary>
    public int BatchCopyNotificationDay
    {
        get;
        init =>
            field = value is >= 1 and <= 28
                ? value
                : throw new ArgumentOutOfRangeException(nameof(BatchCopyNotificationDay), value, "集中抄告日须在 1 日至 28 日之间。");
    } = 10;
}
