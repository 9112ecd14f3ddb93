namespace CaseManagement.Web.Ui.Pieces;

/// <summary>How a date came about: a small ledger, one line a fact.</summary>
/// <param name="Title">What was computed, e.g. 审理期限怎么算出来的.</param>
/// <param name="Lines">The facts in the order in which they count.</param>
/// <param name="Result">The last line: the date and what it is.</param>
/// <param name="Note">What the reader must know besides (a provisional calendar, its version); null for none.</param>
public sealed record Explanation(string Title, IReadOnlyList<ExplanationLine> Lines, string Result, string? Note = null);

/// <param name="Day">The legal day of the fact; null for a line about no single day.</param>
/// <param name="Text">What happened or was done to the count.</param>
/// <param name="Article">Under which article; null when none is needed.</param>
public sealed record ExplanationLine(DateOnly? Day, string Text, string? Article = null);
