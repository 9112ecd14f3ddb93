using CaseManagement.Documents.Fonts;
using static CaseManagement.Documents.Layout.PageGeometry;

namespace CaseManagement.Documents.Layout;

/// <summary>Ruled forms of labelled cells, one or two pairs a row.</summary>
internal static class FormLayout
{
    private const double Pitch = 20;
    private const double Padding = 4.5;
    private const double Rule = 0.5;
    private const double LabelWidth = 7.9 * Size4;

    public static void AddForm(Flow flow, FormTable form)
    {
        var table = flow.Root.Add(StructureType.Table);
        foreach (var row in form.Rows)
        {
            flow.Add(Row(flow, table.Add(StructureType.TR), row));
        }
    }

    private static Slab Row(Flow flow, StructureNode node, FormRow row)
    {
        var pair = TextWidth / row.Cells.Count;
        var edges = new List<double> { Left };
        var cells = new List<(IReadOnlyList<TextLine> Lines, TextStyle Style)>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var left = Left + i * pair;
            var label = node.Add(new StructureNode(StructureType.TH, node) { HeadsRow = true });
            var value = node.Add(new StructureNode(StructureType.TD, node) { ColumnSpan = row.Cells.Count == 1 ? 3 : 1 });
            cells.Add(Cell(flow, row.Cells[i].Label.Split('\n'), label, FontRole.Heading, LabelWidth, Alignment.Centred));
            cells.Add(Cell(flow, (row.Cells[i].Value ?? "").Split('\n'), value, FontRole.Body, pair - LabelWidth, Alignment.Left));
            edges.Add(left + LabelWidth);
            edges.Add(left + pair);
        }
        var lines = Math.Max(row.Lines, cells.Max(c => c.Lines.Count));
        var height = lines * Pitch + 2 * Padding;
        return new Slab { Height = height, Draw = place => Draw(place, edges, cells, height) };
    }

    private static (IReadOnlyList<TextLine> Lines, TextStyle Style) Cell(
        Flow flow,
        IReadOnlyList<string> paragraphs,
        StructureNode tag,
        FontRole role,
        double width,
        Alignment alignment
    )
    {
        var style = new TextStyle
        {
            Width = width - 2 * Padding,
            Size = Size4,
            Cell = Size4,
            Pitch = Pitch,
            Alignment = alignment,
        };
        return ([.. paragraphs.SelectMany(p => flow.Break([flow.Span(p, role, tag)], style))], style);
    }

    private static void Draw(
        SlabPlace place,
        List<double> edges,
        List<(IReadOnlyList<TextLine> Lines, TextStyle Style)> cells,
        double height
    )
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var (lines, style) = cells[i];
            var top = place.Top + (height - lines.Count * Pitch) / 2;
            foreach (var line in lines)
            {
                Flow.DrawLine(place.Page, line, edges[i] + Padding, top, style);
                top += Pitch;
            }
        }
        var marks = place.Page.Marks;
        foreach (var edge in edges)
        {
            marks.Add(new RectangleMark(edge - Rule / 2, place.Top, Rule, height, Ink.Black));
        }
        marks.Add(new RectangleMark(Left - Rule / 2, place.Top - Rule / 2, TextWidth + Rule, Rule, Ink.Black));
        marks.Add(new RectangleMark(Left - Rule / 2, place.Top + height - Rule / 2, TextWidth + Rule, Rule, Ink.Black));
    }
}
