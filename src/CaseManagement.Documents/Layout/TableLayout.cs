using CaseManagement.Documents.Fonts;
using static CaseManagement.Documents.Layout.PageGeometry;

namespace CaseManagement.Documents.Layout;

/// <summary>Tables of data: ruled, the head repeated on every page, tall rows divided between lines.</summary>
internal static class TableLayout
{
    private const int ManyColumns = 6;
    private const int TallestWholeRow = 8;

    // 小四 for narrow tables, 五号 where many columns share the width.
    private static TextStyle Style(int columns) =>
        columns < ManyColumns
            ? new TextStyle
            {
                Width = 0,
                Size = 12,
                Cell = 12,
                Pitch = 18,
            }
            : new TextStyle
            {
                Width = 0,
                Size = 10.5,
                Cell = 10.5,
                Pitch = 16,
            };

    public static void AddTable(Flow flow, DataTable table)
    {
        var edges = Edges(table.Columns);
        var node = flow.Root.Add(StructureType.Table);
        var headRow = node.Add(StructureType.TR);
        var heads = table.Columns.Select(c => c.Head).ToList();
        var head = Row(flow, heads, [.. heads.Select(_ => headRow.Add(StructureType.TH))], edges, FontRole.Heading, _ => true).Single();
        head.KeepWithNext = true;
        // On later pages the head is furniture of the page, not content to be read again.
        var repeated = Row(flow, heads, [.. heads.Select(_ => (StructureNode?)null)], edges, FontRole.Heading, _ => true).Single();
        flow.Add(head);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var cells = table.Rows[r];
            if (cells.Count != table.Columns.Count)
            {
                throw new InvalidOperationException($"A row has {cells.Count} cells, the table {table.Columns.Count} columns.");
            }
            if (r > 0 && r == table.Rows.Count - 1)
            {
                // The last row takes the one before it along: a page with one row looks like a mistake.
                flow.KeepLastWithNext(1);
            }
            var rowNode = node.Add(StructureType.TR);
            var tags = cells.Select(_ => (StructureNode?)rowNode.Add(StructureType.TD)).ToList();
            foreach (var slab in Row(flow, cells, tags, edges, FontRole.Body, i => table.Columns[i].Centred, repeated))
            {
                flow.Add(slab);
            }
        }
        flow.Add(Slab.Blank(LinePitch / 2));
    }

    private static double[] Edges(IReadOnlyList<TableColumn> columns)
    {
        var total = columns.Sum(c => c.Width);
        var edges = new double[columns.Count + 1];
        edges[0] = Left;
        for (var i = 0; i < columns.Count; i++)
        {
            edges[i + 1] = edges[i] + columns[i].Width / total * TextWidth;
        }
        return edges;
    }

    private static IEnumerable<Slab> Row(
        Flow flow,
        IReadOnlyList<string> texts,
        IReadOnlyList<StructureNode?> tags,
        double[] edges,
        FontRole role,
        Func<int, bool> centred,
        Slab? repeatedHead = null
    )
    {
        var cells = new SetCell[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            var style = Style(texts.Count) with
            {
                Width = edges[i + 1] - edges[i] - 2 * RuledRow.Padding,
                Alignment = centred(i) ? Alignment.Centred : Alignment.Left,
            };
            cells[i] = new SetCell(flow.Break([flow.Span(texts[i], role, tags[i])], style), style);
        }
        return RuledRow.Set(cells, edges, least: 1, TallestWholeRow, repeatedHead);
    }
}
