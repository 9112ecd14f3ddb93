namespace CaseManagement.Documents.Pdf;

/// <summary>Bookmarks of a file in two levels.</summary>
internal sealed class PdfOutline(PdfFile file)
{
    private readonly int _root = file.Reserve();
    private readonly List<Item> _parts = [];
    private Item? _open;

    /// <summary>Begins a bookmark that others are put under.</summary>
    public void Open(string title, int page) => _parts.Add(_open = new Item(title, page, file.Reserve(), []));

    /// <summary>Puts a bookmark under the one that is open.</summary>
    public void Add(string title, int page) =>
        (_open ?? throw new InvalidOperationException("No bookmark is open.")).Below.Add(new Item(title, page, file.Reserve(), []));

    public void Close() => _open = null;

    /// <returns>The object of the root.</returns>
    public int Write()
    {
        WriteLevel(_parts, _root);
        file.WriteObject(_root, $"<</Type /Outlines{Ends(_parts)}>>");
        return _root;
    }

    private void WriteLevel(List<Item> level, int parent)
    {
        for (var i = 0; i < level.Count; i++)
        {
            var item = level[i];
            var before = i == 0 ? "" : $" /Prev {level[i - 1].Id} 0 R";
            var after = i == level.Count - 1 ? "" : $" /Next {level[i + 1].Id} 0 R";
            file.WriteObject(
                item.Id,
                $"<</Title {PdfFile.Text(item.Title)} /Parent {parent} 0 R /Dest [{item.Page} 0 R /Fit]{before}{after}{Ends(item.Below)}>>"
            );
            WriteLevel(item.Below, item.Id);
        }
    }

    private static string Ends(List<Item> level) =>
        level.Count == 0 ? "" : $" /First {level[0].Id} 0 R /Last {level[^1].Id} 0 R /Count {level.Sum(item => 1 + item.Below.Count)}";

    private sealed record Item(string Title, int Page, int Id, List<Item> Below);
}
