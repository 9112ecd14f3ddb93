namespace CaseManagement.Web.Ui.Shell;

/// <summary>The side navigation: what this person can go to, by place.</summary>
/// <param name="Places">办案, 被申请人, 监督, 管理; a place without items is not in the list.</param>
public sealed record NavigationModel(IReadOnlyList<NavigationPlace> Places)
{
    /// <summary>The first screen: the first entry of all; null when there is none.</summary>
    public string? First => Places.SelectMany(place => place.Items).FirstOrDefault()?.Url;

    /// <summary>The same with a figure beside the entry of an address.</summary>
    public NavigationModel WithCount(string url, int count, bool overdue) =>
        new([
            .. Places.Select(place =>
                place with
                {
                    Items = [.. place.Items.Select(item => item.Url == url ? item with { Count = count, Overdue = overdue } : item)],
                }
            ),
        ]);

    /// <summary>The address of the entry that the present page belongs to: the longest that the path begins with; null for none.</summary>
    public string? Current(string path) =>
        Places
            .SelectMany(place => place.Items)
            .Select(item => item.Url)
            .Where(url =>
                path.Equals(url, StringComparison.OrdinalIgnoreCase)
                || (url != "/" && path.StartsWith($"{url}/", StringComparison.OrdinalIgnoreCase))
            )
            .MaxBy(url => url.Length);
}

/// <param name="Title">The place's name.</param>
/// <param name="Items">Its entries, in the order of the work.</param>
public sealed record NavigationPlace(string Title, IReadOnlyList<NavigationItem> Items);

/// <param name="Text">Where it leads.</param>
/// <param name="Icon">A name of assets/icons.txt.</param>
/// <param name="Url">The address.</param>
/// <param name="Count">How many wait there; null when nothing is counted.</param>
/// <param name="Overdue">True when some of them are overdue.</param>
public sealed record NavigationItem(string Text, string Icon, string Url, int? Count = null, bool Overdue = false);
