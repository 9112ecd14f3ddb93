namespace CaseManagement.Domain.Deadlines;

/// <summary>What a fact of the ledger does to its clock.</summary>
public enum ClockFactKind
{
    /// <summary>起算: the event from which the period runs.</summary>
    Start,

    /// <summary>停表: the day itself no longer counts.</summary>
    Pause,

    /// <summary>恢复: the day itself counts again.</summary>
    Resume,

    /// <summary>延长: adds to the original end, before roll-over.</summary>
    Extend,

    /// <summary>重新计算: everything before is left behind (T25).</summary>
    Restart,

    /// <summary>简易转普通: the period becomes the ordinary one, from the same start (T24).</summary>
    ChangeProcedure,

    /// <summary>停止: what had to be done was done, or the case ended.</summary>
    Stop,

    /// <summary>更正日期: moves the facts that an earlier act wrote.</summary>
    Redate,
}

/// <summary>Whether a clock runs.</summary>
public enum ClockState
{
    /// <summary>The period runs.</summary>
    Running,

    /// <summary>At least one pause is open.</summary>
    Paused,

    /// <summary>The period no longer matters; its due date remains for the record.</summary>
    Stopped,
}

/// <summary>One dated fact of a clock; written by an act, never changed or removed.</summary>
public sealed record ClockFact
{
    /// <summary>What it does.</summary>
    public required ClockFactKind Kind { get; init; }

    /// <summary>The legal day; for a <see cref="ClockFactKind.Redate"/> the new day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The cause in Chinese, for example 受理.</summary>
    public required string Cause { get; init; }

    /// <summary>Sequence in the case of the act that wrote the fact.</summary>
    public required int EntrySequence { get; init; }

    /// <summary>The article; null when none is named.</summary>
    public string? Article { get; init; }

    /// <summary>Number of the document; null when there is none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>How far an extension goes, or the length stated for a start by another law or the document; otherwise null.</summary>
    public Length? Length { get; init; }

    /// <summary>Which pause a pause or resumption belongs to, for example 中止; otherwise null.</summary>
    public string? PauseKey { get; init; }

    /// <summary>The sequence of the act whose facts a <see cref="ClockFactKind.Redate"/> moves; otherwise null.</summary>
    public int? RedatesEntry { get; init; }

    /// <summary>Which kind of that act's facts is moved, when it wrote several; otherwise null.</summary>
    public ClockFactKind? RedatesKind { get; init; }
}

/// <summary>What an act says when it writes to a clock.</summary>
public sealed record ClockEvent
{
    /// <summary>The legal day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The cause in Chinese, for example 受理.</summary>
    public required string Cause { get; init; }

    /// <summary>Sequence in the case of the act.</summary>
    public required int EntrySequence { get; init; }

    /// <summary>The article; null when none is named.</summary>
    public string? Article { get; init; }

    /// <summary>Number of the document; null when there is none.</summary>
    public string? DocumentNumber { get; init; }
}

/// <summary>How a clock begins.</summary>
public sealed record ClockStart
{
    /// <summary>Number of the clock within the case.</summary>
    public required int Number { get; init; }

    /// <summary>The limit that runs.</summary>
    public required TimeLimit Limit { get; init; }

    /// <summary>Whether the case is heard in simplified procedure.</summary>
    public required bool Simplified { get; init; }

    /// <summary>For whom it runs, in Chinese, where a case has several clocks of one limit; otherwise null.</summary>
    public required string? Subject { get; init; }

    /// <summary>The event from which it runs.</summary>
    public required ClockEvent Event { get; init; }

    /// <summary>The name of one of the limit's variants; null for the default.</summary>
    public string? Variant { get; init; }

    /// <summary>The length given by another law or by the document; null for the limit's own.</summary>
    public Length? StatedLength { get; init; }

    /// <summary>The day from which the outer bound runs (T02, T47); null when it does not apply.</summary>
    public DateOnly? CapFrom { get; init; }
}

/// <summary>The ledger cannot take a fact: it contradicts those before it, or the limit has no basis for it.</summary>
public sealed class ClockLedgerException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, in Chinese.</param>
    public ClockLedgerException(string message)
        : base(message) { }
}
