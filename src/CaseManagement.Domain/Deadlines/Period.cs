namespace CaseManagement.Domain.Deadlines;

/// <summary>A stretch in which a clock stands still: from its first day up to, not including, the day on which the count goes on.</summary>
/// <param name="From">The first day that does not count.</param>
/// <param name="Until">The first day that counts again; null while the pause is open.</param>
/// <param name="Cause">Why, in Chinese.</param>
/// <param name="Article">The article, or null.</param>
internal readonly record struct PauseSpan(DateOnly From, DateOnly? Until, string Cause, string? Article)
{
    public bool Covers(DateOnly day) => day >= From && (Until is not { } until || day < until);
}

/// <summary>A length to count, with the words that explain it.</summary>
internal sealed record CountPart(Length Length, string Text, string? Article);

/// <summary>Everything a due date depends on.</summary>
internal sealed record Period
{
    public required TimeLimit Limit { get; init; }
    public required DateOnly Start { get; init; }
    public required string StartText { get; init; }
    public required string? StartArticle { get; init; }

    /// <summary>The basic length, then the extensions, counted one after another without roll-over in between.</summary>
    public required IReadOnlyList<CountPart> Parts { get; init; }
    public IReadOnlyList<PauseSpan> Pauses { get; init; } = [];

    /// <summary>The day from which the outer bound of the limit runs; null when it does not apply.</summary>
    public DateOnly? CapFrom { get; init; }
    public IReadOnlyList<ExplanationLine> Remarks { get; init; } = [];
    public required string RuleVersion { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required DeadlineSettings Settings { get; init; }
}

/// <summary>A run of days that were counted without a pause: after <paramref name="After"/> up to and including <paramref name="To"/>.</summary>
internal readonly record struct CountedRun(DateOnly After, DateOnly To, DayKind Kind);

/// <summary>The steps of a count, kept for the explanation.</summary>
internal sealed record CountSteps
{
    public required IReadOnlyList<CountedRun> Runs { get; init; }

    /// <summary>The day on which the count ended; null when an open pause keeps it from ending.</summary>
    public required DateOnly? CountedTo { get; init; }

    /// <summary>The day after roll-over; null when an open pause keeps it from being reached.</summary>
    public required DateOnly? RolledTo { get; init; }

    /// <summary>The end of the outer bound, when it is earlier than the count.</summary>
    public required DateOnly? CappedTo { get; init; }

    /// <summary>What was not counted yet when an open pause was met; null otherwise.</summary>
    public required Length? Remaining { get; init; }

    /// <summary>Since when an open pause holds the count; null otherwise.</summary>
    public required DateOnly? HeldSince { get; init; }

    /// <summary>The first day that mattered in a year without holiday notice; null when the date is final.</summary>
    public required DateOnly? FirstUnpublished { get; init; }

    public DateOnly? Date => CappedTo ?? RolledTo;
}
