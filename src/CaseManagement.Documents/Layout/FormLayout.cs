using CaseManagement.Documents.Fonts;
using static CaseManagement.Documents.Layout.PageGeometry;

namespace CaseManagement.Documents.Layout;

/// <summary>Ruled forms of labelled cells, one or two pairs a row.</summary>
internal static class FormLayout
{
    private const double Pitch = 20;
    private const int TallestWholeRow = 20;
    private const double LabelWidth = 7.9 * Size4;

    public static void AddForm(Flow flow, FormTable form)
    {
        var table = flow.Root.Add(StructureType.Table);
        foreach (var row in form.Rows)
        {
            foreach (var slab in Row(flow, table.Add(StructureType.TR), row))
            {
                flow.Add(slab);
            }
        }
    }

    private static IEnumerable<Slab> Row(Flow flow, StructureNode node, FormRow row)
    {
        var pair = TextWidth / row.Cells.Count;
        var edges = new List<double> { Left };
        var cells = new List<SetCell>();
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
        return RuledRow.Set(cells, edges, row.Lines, TallestWholeRow);
    }

    private static SetCell Cell(
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
            Width = width - 2 * RuledRow.Padding,
            Size = Size4,
            Cell = Size4,
            Pitch = Pitch,
            Alignment = alignment,
        };
        return new SetCell([.. paragraphs.SelectMany(p => flow.Break([flow.Span(p, role, tag)], style))], style);
    }
}
