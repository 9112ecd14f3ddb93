using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>One line of the answer to 怎么算出来的.</summary>
/// <param name="Day">The day the line is about, the first one of a range; null when it is about none.</param>
/// <param name="Text">The Chinese sentence.</param>
/// <param name="Article">The article the step rests on; null when it needs none.</param>
public sealed record ExplanationLine(DateOnly? Day, string Text, string? Article = null);

/// <summary>
/// The last day of a period and how it came about. A pure result: the same facts, rule and calendar always give the same. The
/// explanation is written when it is first asked for, so that lists pay for dates alone.
/// </summary>
[Law("A0.9")]
public sealed record DueDate
{
    private readonly Lazy<IReadOnlyList<ExplanationLine>> explanation;

    internal DueDate(Func<IReadOnlyList<ExplanationLine>> explain) => explanation = new(explain);

    /// <summary>
    /// The last day on which the act is still in time, inclusive; for a period counted back the last day for the notice. Null while an
    /// open pause keeps the count from ending; then <see cref="RemainingText"/> stands in its place.
    /// </summary>
    public required DateOnly? Date { get; init; }

    /// <summary>The day on which the count itself ended, before any roll-over; null like <see cref="Date"/>.</summary>
    public required DateOnly? CountedTo { get; init; }

    /// <summary>True when a day that mattered lies in a year whose holiday notice is not known (A0.9): 暂定.</summary>
    public required bool Provisional { get; init; }

    /// <summary>What is left while the clock stands still, in Chinese; null when there is a date.</summary>
    public required string? RemainingText { get; init; }

    /// <summary>The calendar the date was computed with.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>The rule set the date was computed with.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>How the date came about, line by line, in Chinese.</summary>
    public IReadOnlyList<ExplanationLine> Explanation => explanation.Value;

    /// <summary>The earlier of two dates, for periods of which the first to end counts (H1.2 and H1.3); a standing clock is never earlier.</summary>
    [Law("H1.2", "H1.3")]
    public static DueDate Earlier(DueDate one, DueDate other) =>
        (other.Date ?? DateOnly.MaxValue) < (one.Date ?? DateOnly.MaxValue) ? other : one;

    /// <summary>Equality is that of the result; the explanation follows from the same input and is left out.</summary>
    public bool Equals(DueDate? other) =>
        other is not null
        && Date == other.Date
        && CountedTo == other.CountedTo
        && Provisional == other.Provisional
        && RemainingText == other.RemainingText
        && CalendarVersion == other.CalendarVersion
        && RuleVersion == other.RuleVersion;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, CountedTo, Provisional, RemainingText, CalendarVersion, RuleVersion);
}
