using CaseManagement.Documents.Fonts;
using static CaseManagement.Documents.Layout.PageGeometry;

namespace CaseManagement.Documents.Layout;

/// <summary>Tables of data: ruled, the head repeated on every page, tall rows divided between lines.</summary>
internal static class TableLayout
{
    private const int ManyColumns = 6;
    private const double Padding = 4;
    private const double Rule = 0.5;
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
        foreach (var cells in table.Rows)
        {
            if (cells.Count != table.Columns.Count)
            {
                throw new InvalidOperationException($"A row has {cells.Count} cells, the table {table.Columns.Count} columns.");
            }
            var rowNode = node.Add(StructureType.TR);
            var tags = cells.Select(_ => (StructureNode?)rowNode.Add(StructureType.TD)).ToList();
            foreach (var slab in Row(flow, cells, tags, edges, FontRole.Body, i => table.Columns[i].Centred, repeated))
            {
                flow.Add(slab);
            }
        }
        flow.Add(new Slab { Height = LinePitch / 2, Draw = _ => { } });
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
        var cells = new (IReadOnlyList<TextLine> Lines, TextStyle Style)[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            var style = Style(texts.Count) with
            {
                Width = edges[i + 1] - edges[i] - 2 * Padding,
                Alignment = centred(i) ? Alignment.Centred : Alignment.Left,
            };
            cells[i] = (flow.Break([flow.Span(texts[i], role, tags[i])], style), style);
        }
        var lines = cells.Max(c => c.Lines.Count);
        if (lines <= TallestWholeRow)
        {
            yield return Part(cells, edges, 0, lines, true, true, repeatedHead);
            yield break;
        }
        for (var line = 0; line < lines; line++)
        {
            var part = Part(cells, edges, line, 1, line == 0, line == lines - 1, repeatedHead);
            // Two lines at least stand together at either end of a divided row.
            part.KeepWithNext = line == 0 || line == lines - 2;
            yield return part;
        }
    }

    private static Slab Part(
        (IReadOnlyList<TextLine> Lines, TextStyle Style)[] cells,
        double[] edges,
        int firstLine,
        int lineCount,
        bool opens,
        bool closes,
        Slab? repeatedHead
    )
    {
        var whole = opens && closes;
        var pitch = cells[0].Style.Pitch;
        var height = lineCount * pitch + (opens ? Padding : 0) + (closes ? Padding : 0);
        return new Slab
        {
            Height = height,
            RepeatedHead = repeatedHead,
            Draw = place =>
            {
                for (var i = 0; i < cells.Length; i++)
                {
                    var (lines, style) = cells[i];
                    var shown = lines.Skip(firstLine).Take(lineCount).ToList();
                    var top = place.Top + (opens ? Padding : 0) + (whole ? (lineCount - shown.Count) * pitch / 2 : 0);
                    foreach (var line in shown)
                    {
                        Flow.DrawLine(place.Page, line, edges[i] + Padding, top, style);
                        top += pitch;
                    }
                }
                DrawRules(place, edges, height, opens, closes || place.LastOnPage);
            },
        };
    }

    private static void DrawRules(SlabPlace place, double[] edges, double height, bool above, bool below)
    {
        var marks = place.Page.Marks;
        var (left, width) = (edges[0] - Rule / 2, edges[^1] - edges[0] + Rule);
        if (above)
        {
            marks.Add(new RectangleMark(left, place.Top - Rule / 2, width, Rule, Ink.Black));
        }
        if (below)
        {
            marks.Add(new RectangleMark(left, place.Top + height - Rule / 2, width, Rule, Ink.Black));
        }
        foreach (var edge in edges)
        {
            marks.Add(new RectangleMark(edge - Rule / 2, place.Top, Rule, height, Ink.Black));
        }
    }
}
