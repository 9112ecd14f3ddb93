using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Web.Ui.Pieces;

/// <summary>How a date came about: a small ledger, one line a fact, the article at the right.</summary>
/// <param name="Title">What was computed, e.g. 审理期限怎么算出来的.</param>
/// <param name="Lines">The steps in the order in which they count; the domain writes them (<see cref="DueDate.Explanation"/>).</param>
public sealed record Explanation(string Title, IReadOnlyList<ExplanationLine> Lines);
