using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Intake;

/// <summary>Whether a petition came in time, as far as the days that were stated say it. A hint for intake: doubt is taken in first (存疑先收), the organ decides on acceptance.</summary>
public enum TimingVerdict
{
    /// <summary>No day from which to count was stated.</summary>
    [Named("没有填写起算日期，不能检查申请期限")]
    Unknown,

    /// <summary>Within sixty days (T01).</summary>
    [Named("在申请期限内", "法20①")]
    InTime,

    /// <summary>After sixty days, but within the year that holds when right, organ or time limit were not told (T02).</summary>
    [Named("已过六十日：作出行政行为时没有告知复议权利、机关或者期限的，仍可能在期限内", "法20③")]
    InTimeIfNotTold,

    /// <summary>After the year too: only an obstacle, or a longer period of another law, can help.</summary>
    [Named("已过申请期限：有不可抗力或者其他正当理由，或者法律规定更长期限的除外", "法20")]
    Late,

    /// <summary>After five years, but within the twenty that hold for real estate (T03).</summary>
    [Named("作出已满五年：因不动产提出申请的，最长保护期为二十年", "法21")]
    InTimeIfRealEstate,

    /// <summary>After the longest period of protection (T03).</summary>
    [Named("已过最长保护期", "法21")]
    BeyondProtection,
}

/// <summary>The periods for filing, counted from the days that were stated.</summary>
[Law("T01", "T02", "T03", "A6.4")]
public sealed record PetitionTiming
{
    /// <summary>The day that decides: the posting day, else the day of receipt (A0.5).</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>How it looks.</summary>
    public required TimingVerdict Verdict { get; init; }

    /// <summary>Each period that could be counted, with its name; empty when no day was stated.</summary>
    public required IReadOnlyList<(TimeLimit Limit, DueDate Due)> Periods { get; init; }

    /// <summary>Counts the periods.</summary>
    /// <param name="filedOn">The day that decides.</param>
    /// <param name="knownOn">The day on which the applicant knew or should have known of the act; null when not stated.</param>
    /// <param name="madeOn">The day on which the act was made; null when not stated.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="settings">The organ's choices.</param>
    public static PetitionTiming Of(
        DateOnly filedOn,
        DateOnly? knownOn,
        DateOnly? madeOn,
        WorkingCalendar calendar,
        DeadlineSettings settings
    )
    {
        var usual = Count(TimeLimits.T01, knownOn);
        var untold = Count(TimeLimits.T02, knownOn is { } known ? known.AddYears(1) : null, knownOn);
        var longest = Count(TimeLimits.T03, madeOn);
        var realEstate = Count(TimeLimits.T03, madeOn, variant: "不动产");
        return new PetitionTiming
        {
            FiledOn = filedOn,
            Verdict =
                filedOn > realEstate?.Date ? TimingVerdict.BeyondProtection
                : filedOn > longest?.Date ? TimingVerdict.InTimeIfRealEstate
                : usual is null ? TimingVerdict.Unknown
                : filedOn <= usual.Date ? TimingVerdict.InTime
                : filedOn <= untold!.Date ? TimingVerdict.InTimeIfNotTold
                : TimingVerdict.Late,
            Periods =
            [
                .. new (TimeLimit Limit, DueDate? Due)[] { (TimeLimits.T01, usual), (TimeLimits.T02, untold), (TimeLimits.T03, longest) }
                    .Where(period => period.Due is not null)
                    .Select(period => (period.Limit, period.Due!)),
            ],
        };

        DueDate? Count(TimeLimit limit, DateOnly? from, DateOnly? capFrom = null, string? variant = null) =>
            from is not { } day || day < DeadlineCalculator.Earliest || day > DeadlineCalculator.Latest.AddYears(-21)
                ? null
                : DeadlineCalculator.Calculate(
                    new DeadlineQuestion
                    {
                        Limit = limit,
                        From = day,
                        CapFrom = capFrom,
                        Variant = variant,
                    },
                    calendar,
                    settings
                );
    }
}
