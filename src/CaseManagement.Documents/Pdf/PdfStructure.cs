using System.Globalization;
using System.Text;
using CaseManagement.Documents.Layout;

namespace CaseManagement.Documents.Pdf;

/// <summary>The logical structure tree: what is a title, a paragraph, a table (ISO 32000-1, 14.7).</summary>
internal sealed class PdfStructure(PdfFile file, IReadOnlyList<int> pageIds, IReadOnlyList<IReadOnlyList<StructureNode>> marked)
{
    private readonly Dictionary<StructureNode, int> _ids = [];
    private readonly Dictionary<StructureNode, List<(int Page, int Mark)>> _content = [];

    /// <returns>Object number of the structure tree root.</returns>
    public int Write(StructureNode document)
    {
        for (var page = 0; page < marked.Count; page++)
        {
            for (var mark = 0; mark < marked[page].Count; mark++)
            {
                if (!_content.TryGetValue(marked[page][mark], out var places))
                {
                    _content[marked[page][mark]] = places = [];
                }
                places.Add((pageIds[page], mark));
            }
        }
        var root = file.Reserve();
        Reserve(document);
        WriteElement(document, root);
        var parents = new StringBuilder();
        for (var page = 0; page < marked.Count; page++)
        {
            parents.Append(CultureInfo.InvariantCulture, $"{page} [{string.Join(' ', marked[page].Select(n => $"{_ids[n]} 0 R"))}] ");
        }
        var tree = file.AddObject($"<</Nums [{parents}]>>");
        file.WriteObject(
            root,
            $"<</Type /StructTreeRoot /K [{_ids[document]} 0 R] /ParentTree {tree} 0 R /ParentTreeNextKey {marked.Count}>>"
        );
        return root;
    }

    private void Reserve(StructureNode node)
    {
        _ids[node] = file.Reserve();
        foreach (var child in node.Children)
        {
            Reserve(child);
        }
    }

    private void WriteElement(StructureNode node, int parent)
    {
        var kids = new StringBuilder();
        foreach (var (page, mark) in _content.GetValueOrDefault(node, []))
        {
            kids.Append(CultureInfo.InvariantCulture, $"<</Type /MCR /Pg {page} 0 R /MCID {mark}>> ");
        }
        foreach (var child in node.Children)
        {
            kids.Append(CultureInfo.InvariantCulture, $"{_ids[child]} 0 R ");
        }
        file.WriteObject(_ids[node], $"<</Type /StructElem /S /{node.Type} /P {parent} 0 R /K [{kids}]{Attributes(node)}>>");
        foreach (var child in node.Children)
        {
            WriteElement(child, _ids[node]);
        }
    }

    private static string Attributes(StructureNode node)
    {
        var alternate = node.AlternateText is { } text ? $" /Alt {PdfFile.Text(text)}" : "";
        return node.Type switch
        {
            StructureType.TH => $"{alternate} /A <</O /Table /Scope /{(node.HeadsRow ? "Row" : "Column")}>>",
            StructureType.TD when node.ColumnSpan > 1 => $"{alternate} /A <</O /Table /ColSpan {node.ColumnSpan}>>",
            _ => alternate,
        };
    }
}
