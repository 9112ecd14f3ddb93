using CaseManagement.Documents.Fonts;
using static CaseManagement.Documents.Layout.PageGeometry;

namespace CaseManagement.Documents.Layout;

/// <summary>What follows the body beside the signature: attachments, note, annex, imprint, page numbers (GB/T 9704-2012, 7.3.4 to 7.5).</summary>
internal static class TailLayout
{
    private const double ImprintPitch = 22;

    private static readonly TextStyle Plain = new() { Width = TextWidth, Alignment = Alignment.Left };

    private static readonly TextStyle ImprintStyle = new()
    {
        Width = TextWidth - 2 * Size4,
        Size = Size4,
        Cell = Size4,
        Pitch = ImprintPitch,
        HangingIndent = 3 * Size4,
        Alignment = Alignment.Left,
    };

    public static void AddAttachments(Flow flow, IReadOnlyList<string> names)
    {
        var space = LinePitch;
        var lines = FormalDocumentText.AttachmentLines(names);
        // A name that runs on stands below its own first character (7.3.4).
        var hanging = (names.Count == 1 ? 0 : flow.WidthOf(flow.Span("1.", FontRole.Body, null), Plain)) + 5 * CellWidth;
        flow.KeepTextWithNext(1);
        for (var i = 0; i < lines.Count; i++)
        {
            var style = new TextStyle
            {
                Width = TextWidth,
                FirstIndent = (i == 0 ? 2 : 5) * CellWidth,
                HangingIndent = hanging,
                Alignment = Alignment.Left,
            };
            flow.AddText([flow.Span(lines[i], FontRole.Body, flow.Root.Add(StructureType.P))], style, spaceBefore: space);
            space = 0;
        }
    }

    /// <summary>附注 stands with the signature, two characters in, all its lines together.</summary>
    public static void AddNote(Flow flow, string note)
    {
        flow.KeepLastWithNext(1);
        var style = new TextStyle { Width = TextWidth, FirstIndent = 2 * CellWidth };
        var before = flow.Slabs.Count;
        flow.AddText([flow.Span(FormalDocumentText.NoteLine(note), FontRole.Body, flow.Root.Add(StructureType.P))], style);
        foreach (var line in flow.Slabs.Skip(before).SkipLast(1))
        {
            line.KeepWithNext = true;
        }
    }

    public static void AddAnnex(Flow flow, Annex annex)
    {
        var node = flow.Root.Add(StructureType.P);
        var line = flow.Break([flow.Span("附件", FontRole.Heading, node)], Plain)[0];
        flow.Add(
            new Slab
            {
                Height = 2 * LinePitch,
                StartsPage = true,
                KeepWithNext = true,
                Draw = place => Flow.DrawLine(place.Page, line, Left, place.Top, Plain),
            }
        );
        HeadLayout.AddTitle(flow, [annex.Title], 0);
        flow.Add(Slab.Blank(LinePitch / 2, keepWithNext: true));
        BodyLayout.AddBlocks(flow, annex.Body);
    }

    /// <summary>版记 between its lines (7.4); a letter names those who receive copies and nothing else (10.1).</summary>
    public static void AddImprint(Flow flow, Imprint imprint, DocumentHead head)
    {
        var copies =
            imprint.CopiesTo.Count > 0
                ? flow.Break([flow.Span(FormalDocumentText.CopyLine(imprint), FontRole.Body, flow.Root.Add(StructureType.P))], ImprintStyle)
                : [];
        var ruled = FormalDocumentText.HasPrintedLine(head);
        if (copies.Count == 0 && !ruled)
        {
            return;
        }
        flow.KeepLastWithNext(1);
        var printed = ruled ? PrintedLine(flow, imprint) : [];
        var height = (copies.Count + (ruled ? 1 : 0)) * ImprintPitch;
        flow.Add(
            new Slab
            {
                Height = height,
                SpaceBefore = LinePitch,
                AtFoot = true,
                Draw = place =>
                {
                    var top = place.Top;
                    foreach (var line in copies)
                    {
                        Flow.DrawLine(place.Page, line, Left + Size4, top, ImprintStyle);
                        top += ImprintPitch;
                    }
                    foreach (var line in printed)
                    {
                        Flow.DrawLine(place.Page, line, Left + Size4, top, ImprintStyle);
                    }
                    if (ruled)
                    {
                        DrawImprintRules(place.Page, place.Top, copies.Count > 0 ? top : null, place.Top + height);
                    }
                },
            }
        );
    }

    private static TextLine[] PrintedLine(Flow flow, Imprint imprint)
    {
        var by = flow.Break([flow.Span(imprint.PrintedBy, FontRole.Body, flow.Root.Add(StructureType.P))], ImprintStyle)[0];
        var on = flow.Span(FormalDocumentText.PrintedLine(imprint), FontRole.Body, flow.Root.Add(StructureType.P));
        return [by, flow.Break([on], ImprintStyle with { Alignment = Alignment.Right })[0]];
    }

    // The first and the last line are thick, and the last lies on the lower edge of the text area (7.4.1).
    private static void DrawImprintRules(DisplayPage page, double top, double? middle, double bottom)
    {
        page.Marks.Add(new RectangleMark(Left, top, TextWidth, ThickLine, Ink.Black));
        if (middle is { } y)
        {
            page.Marks.Add(new RectangleMark(Left, y - ThinLine / 2, TextWidth, ThinLine, Ink.Black));
        }
        page.Marks.Add(new RectangleMark(Left, bottom - ThickLine, TextWidth, ThickLine, Ink.Black));
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
            var number = flow.Break([flow.Span($"— {i + 1} —", FontRole.Song, null)], style)[0];
            var dash = number.Glyphs[0].Cell.Face.Glyph(number.Glyphs[0].Cell.CodePoint);
            var baseline = Bottom + PageNumberDrop + (dash.InkTop + dash.InkBottom) / 2 * Size4;
            Flow.DrawLine(pages[i], number, Left + Size4, baseline - Flow.BaselineOf(style), style);
        }
    }
}
