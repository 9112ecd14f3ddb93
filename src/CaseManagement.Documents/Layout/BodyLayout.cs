using CaseManagement.Documents.Fonts;
using static CaseManagement.Documents.Layout.PageGeometry;

namespace CaseManagement.Documents.Layout;

/// <summary>Lays out the blocks of the body.</summary>
internal static class BodyLayout
{
    private static readonly TextStyle Body = new() { Width = TextWidth, FirstIndent = 2 * CellWidth };

    public static void AddBlocks(Flow flow, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    AddParagraph(flow, paragraph);
                    break;
                case Heading heading:
                    AddHeading(flow, heading);
                    break;
                case NumberedItem item:
                    flow.AddText([flow.Span(item.Marker + item.Text, FontRole.Body, flow.Root.Add(StructureType.P))], Body);
                    break;
                case Quotation quotation:
                    AddQuotation(flow, quotation);
                    break;
                case KeyValueRow row:
                    flow.AddText([flow.Span($"{row.Label}：{row.Value}", FontRole.Body, flow.Root.Add(StructureType.P))], Body);
                    break;
                case BlankField field:
                    AddBlankField(flow, field);
                    break;
                case DataTable table:
                    TableLayout.AddTable(flow, table);
                    break;
                case FormTable form:
                    FormLayout.AddForm(flow, form);
                    break;
                default:
                    throw new InvalidOperationException($"Unknown block {block.GetType().Name}.");
            }
        }
    }

    private static void AddParagraph(Flow flow, Paragraph paragraph)
    {
        var spans = new List<TextSpan>();
        if (paragraph.LeadIn is { } leadIn)
        {
            spans.Add(flow.Span(leadIn, FontRole.Heading, flow.Root.Add(StructureType.H2)));
        }
        spans.Add(flow.Span(paragraph.Text, FontRole.Body, flow.Root.Add(StructureType.P)));
        flow.AddText(spans, Body);
    }

    private static void AddHeading(Flow flow, Heading heading)
    {
        var (role, type) = heading.Level switch
        {
            1 => (FontRole.Heading, StructureType.H2),
            2 => (FontRole.Subheading, StructureType.H3),
            3 => (FontRole.Body, StructureType.H4),
            _ => throw new InvalidOperationException($"Headings have levels 1 to 3, not {heading.Level}."),
        };
        flow.AddText([flow.Span(heading.Text, role, flow.Root.Add(type))], Body with { Alignment = Alignment.Left });
        flow.KeepLastWithNext(1);
    }

    private static void AddQuotation(Flow flow, Quotation quotation)
    {
        var style = new TextStyle { Width = TextWidth - 4 * CellWidth, FirstIndent = 2 * CellWidth };
        var span = flow.Span(quotation.Text, FontRole.Subheading, flow.Root.Add(StructureType.BlockQuote));
        flow.AddText([span], style, Left + 2 * CellWidth);
    }

    private static void AddBlankField(Flow flow, BlankField field)
    {
        var span = flow.Span(field.Label + "：", FontRole.Body, flow.Root.Add(StructureType.P));
        var line = flow.Break([span], Body)[0];
        var start = Left + Body.FirstIndent + line.Width;
        var length = Math.Min(field.Width * CellWidth, Right - start);
        flow.Add(
            new Slab
            {
                Height = Body.Pitch,
                Draw = place =>
                {
                    Flow.DrawLine(place.Page, line, Left, place.Top, Body);
                    place.Page.Marks.Add(new RectangleMark(start, place.Top + Body.Pitch - 5, length, 0.5, Ink.Black));
                },
            }
        );
    }
}
