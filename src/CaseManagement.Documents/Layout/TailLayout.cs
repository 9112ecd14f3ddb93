using CaseManagement.Documents.Fonts;
using static CaseManagement.Documents.Layout.PageGeometry;

namespace CaseManagement.Documents.Layout;

/// <summary>What follows the body beside the signature: attachments, note, annex, imprint, page numbers (GB/T 9704-2012, 7.3.4 to 7.5).</summary>
internal static class TailLayout
{
    private const double ImprintPitch = 22;

    public static void AddAttachments(Flow flow, IReadOnlyList<string> names)
    {
        var space = LinePitch;
        var lines = FormalDocumentText.AttachmentLines(names);
        for (var i = 0; i < lines.Count; i++)
        {
            var style = new TextStyle
            {
                Width = TextWidth,
                FirstIndent = (i == 0 ? 2 : 5) * CellWidth,
                HangingIndent = (names.Count == 1 ? 5 : 6) * CellWidth,
                Alignment = Alignment.Left,
            };
            flow.KeepLastWithNext(i == 0 ? 1 : 0);
            flow.AddText([flow.Span(lines[i], FontRole.Body, flow.Root.Add(StructureType.P))], style, spaceBefore: space);
            space = 0;
        }
    }

    /// <summary>附注 stands with the signature, two characters in.</summary>
    public static void AddNote(Flow flow, string note)
    {
        flow.KeepLastWithNext(1);
        var style = new TextStyle { Width = TextWidth, FirstIndent = 2 * CellWidth };
        flow.AddText([flow.Span(FormalDocumentText.NoteLine(note), FontRole.Body, flow.Root.Add(StructureType.P))], style);
    }

    public static void AddAnnex(Flow flow, Annex annex)
    {
        var style = new TextStyle { Width = TextWidth, Alignment = Alignment.Left };
        var node = flow.Root.Add(StructureType.P);
        var line = flow.Break([flow.Span("附件", FontRole.Heading, node)], style)[0];
        flow.Add(
            new Slab
            {
                Height = 2 * LinePitch,
                StartsPage = true,
                KeepWithNext = true,
                Draw = place => Flow.DrawLine(place.Page, line, Left, place.Top, style),
            }
        );
        HeadLayout.AddTitle(flow, [annex.Title], 0);
        flow.Add(
            new Slab
            {
                Height = LinePitch / 2,
                KeepWithNext = true,
                Draw = _ => { },
            }
        );
        BodyLayout.AddBlocks(flow, annex.Body);
    }

    public static void AddImprint(Flow flow, Imprint imprint)
    {
        flow.KeepLastWithNext(1);
        var style = new TextStyle
        {
            Width = TextWidth - 2 * Size4,
            Size = Size4,
            Cell = Size4,
            Pitch = ImprintPitch,
            HangingIndent = 3 * Size4,
            Alignment = Alignment.Left,
        };
        var copies =
            imprint.CopiesTo.Count > 0
                ? flow.Break([flow.Span(FormalDocumentText.CopyLine(imprint), FontRole.Body, flow.Root.Add(StructureType.P))], style)
                : [];
        var by = flow.Span(imprint.PrintedBy, FontRole.Body, flow.Root.Add(StructureType.P));
        var on = flow.Span(FormalDocumentText.PrintedLine(imprint), FontRole.Body, flow.Root.Add(StructureType.P));
        var height = (copies.Count + 1) * ImprintPitch;
        flow.Add(
            new Slab
            {
                Height = height,
                SpaceBefore = LinePitch,
                AtFoot = true,
                Draw = place =>
                {
                    var marks = place.Page.Marks;
                    marks.Add(new RectangleMark(Left, place.Top, TextWidth, ThickLine, Ink.Black));
                    var top = place.Top;
                    foreach (var line in copies)
                    {
                        Flow.DrawLine(place.Page, line, Left + Size4, top, style);
                        top += ImprintPitch;
                    }
                    if (copies.Count > 0)
                    {
                        marks.Add(new RectangleMark(Left, top - ThinLine / 2, TextWidth, ThinLine, Ink.Black));
                    }
                    flow.DrawText(place.Page, by, style, Left + Size4, top);
                    flow.DrawText(place.Page, on, style with { Alignment = Alignment.Right }, Left + Size4, top);
                    marks.Add(new RectangleMark(Left, place.Top + height - ThickLine, TextWidth, ThickLine, Ink.Black));
                },
            }
        );
    }

    /// <summary>Odd pages carry the number on the right, even ones on the left, one character from the edge (7.5).</summary>
    /// <param name="flow">The document.</param>
    /// <param name="pages">Its pages.</param>
    /// <param name="from">Index of the first page that shows its number.</param>
    public static void NumberPages(Flow flow, IReadOnlyList<DisplayPage> pages, int from)
    {
        for (var i = from; i < pages.Count; i++)
        {
            var style = new TextStyle
            {
                Width = TextWidth - 2 * Size4,
                Size = Size4,
                Cell = Size4,
                Pitch = Size4,
                Alignment = i % 2 == 0 ? Alignment.Right : Alignment.Left,
            };
            var number = flow.Span($"— {i + 1} —", FontRole.Song, null);
            flow.DrawText(pages[i], number, style, Left + Size4, Bottom + PageNumberDrop - Size4 / 2);
        }
    }
}
