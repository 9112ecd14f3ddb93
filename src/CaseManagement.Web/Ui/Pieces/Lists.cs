using CaseManagement.Web.Ui.Forms;

namespace CaseManagement.Web.Ui.Pieces;

/// <summary>The row of filters over a list. It is a GET form, so that the address holds what is filtered and can be sent to a colleague.</summary>
/// <param name="Action">The list's address without its query.</param>
/// <param name="Fields">The filters with what is chosen.</param>
/// <param name="Sort">The sort order to keep; null for the usual one.</param>
public sealed record FilterRow(string Action, IReadOnlyList<FieldDescriptor> Fields, string? Sort = null)
{
    /// <summary>How many filters a telephone shows at once; the others are a tap away.</summary>
    public const int ShownOnPhone = 2;

    /// <summary>True when any filter is set; then the row offers to clear them.</summary>
    public bool IsSet => Fields.Any(filter => filter.Values.Any(value => value.Length > 0));
}

/// <summary>The foot of a list that is paged by key: no page numbers, because counting a million rows costs more than showing fifty.</summary>
/// <param name="Shown">How many rows this page shows.</param>
/// <param name="Total">The number of all rows, capped by the query ("1000+"); null when it was not counted.</param>
/// <param name="PreviousUrl">null on the first page.</param>
/// <param name="NextUrl">null on the last page.</param>
public sealed record Pager(int Shown, string? Total, string? PreviousUrl, string? NextUrl);

/// <summary>What a list says when it has no rows.</summary>
/// <param name="What">There is nothing, in words.</param>
/// <param name="Next">What to do about it.</param>
/// <param name="Action">Where to do it; null when nothing need be done.</param>
public sealed record EmptyState(string What, string Next, Link? Action = null);

/// <summary>The header of a sortable column.</summary>
/// <param name="Text">The column's heading.</param>
/// <param name="Url">The same list in this order.</param>
/// <param name="Direction">ascending or descending when the list is in this order now; null otherwise.</param>
public sealed record SortHeader(string Text, string Url, string? Direction);
