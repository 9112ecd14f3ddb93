namespace CaseManagement.Web.Ui.Pieces;

/// <summary>What was typed, read once more before an act that cannot be undone.</summary>
/// <param name="Rows">Question and answer; the link leads back to the field.</param>
public sealed record CheckAnswers(IReadOnlyList<CheckRow> Rows);

/// <param name="Label">The field's label.</param>
/// <param name="Value">The answer as people read it; empty is shown as 未填.</param>
/// <param name="ChangeUrl">Back to the field; null where it cannot be changed.</param>
public sealed record CheckRow(string Label, string Value, string? ChangeUrl = null);

/// <summary>What follows from an act, shown before it is done.</summary>
public sealed record Consequences
{
    /// <summary>True when the act was tried out on the case: what is not named stays as it is.</summary>
    public bool IsTried { get; init; }

    /// <summary>What was taken for granted in trying it; null when nothing was.</summary>
    public string? Assuming { get; init; }

    /// <summary>The status after it; null when it stays.</summary>
    public required StatusTag? StatusAfter { get; init; }

    /// <summary>The documents that will be issued.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>The clocks that start, stop or move.</summary>
    public IReadOnlyList<string> Clocks { get; init; } = [];

    /// <summary>Who is told.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];
}
