using CaseManagement.Documents.Fonts;
using static CaseManagement.Documents.Layout.PageGeometry;

namespace CaseManagement.Documents.Layout;

/// <summary>发文机关标志, number, red lines, title and addressees (GB/T 9704-2012, 7.2, 7.3.1–2 and 10.1).</summary>
internal static class HeadLayout
{
    private const double TitlePitch = 34;
    private const int LongestTitleLine = 19;
    private const double LargestMark = 46;
    private const double LargestMarkOnTwoLines = 32;
    private const double SmallestMarkOnOneLine = 24;

    // A line reaches above and below its characters.
    private const double BlankInLine = (LinePitch - Size3) / 2;

    private static readonly TextStyle Centred = new() { Width = TextWidth, Alignment = Alignment.Centred };

    public static void AddHead(Flow flow, FormalDocument document)
    {
        var number = document.IsDraft ? FormalDocumentText.DraftMark : document.Number;
        switch (document.Head)
        {
            case DocumentHead.Formal:
                AddFormalHead(flow, document.IssuingOrgan, number);
                AddTitle(flow, document.TitlePhrases, 2 * LinePitch);
                break;
            case DocumentHead.Letter:
                AddLetterHead(flow, document.IssuingOrgan, number);
                AddTitle(flow, document.TitlePhrases, 2 * LinePitch);
                break;
            case DocumentHead.None:
                AddTitle(flow, document.TitlePhrases, 0);
                if (number is not null)
                {
                    flow.AddText([flow.Span(number, FontRole.Body, flow.Root.Add(StructureType.P))], Centred);
                }
                break;
        }
        if (document.Addressees.Count > 0)
        {
            var addressees = string.Join("、", document.Addressees) + "：";
            var style = Centred with { Alignment = Alignment.Left };
            flow.AddText([flow.Span(addressees, FontRole.Body, flow.Root.Add(StructureType.P))], style, spaceBefore: LinePitch);
        }
        else
        {
            flow.Add(Slab.Blank(document.Head == DocumentHead.None ? LinePitch / 2 : LinePitch, keepWithNext: true));
        }
    }

    /// <summary>A title in its balanced lines; used for the annex too.</summary>
    public static void AddTitle(Flow flow, IReadOnlyList<string> phrases, double spaceBefore)
    {
        var node = flow.Root.Add(StructureType.H1);
        var style = Centred with { Size = Size2, Cell = Size2, Pitch = TitlePitch };
        foreach (var line in TitleLines.Balance(phrases, LongestTitleLine))
        {
            flow.AddText([flow.Span(line, FontRole.Title, node)], style, spaceBefore: spaceBefore);
            spaceBefore = 0;
        }
        flow.KeepLastWithNext(1);
    }

    private static void AddFormalHead(Flow flow, string organ, string? number)
    {
        var mark = SetMark(flow, organ);
        flow.Add(
            new Slab
            {
                Height = HeadDrop + mark.Height,
                KeepWithNext = true,
                Draw = place => mark.Draw(place.Page, place.Top + HeadDrop),
            }
        );
        var line = SetNumber(flow, number, Centred);
        var above = line is null ? LinePitch : 3 * LinePitch;
        // The pitch of a line reaches below its characters; the red line is measured from the characters.
        var drop = RedLineDrop - BlankInLine;
        flow.Add(
            new Slab
            {
                Height = above + drop + RedLineThickness,
                KeepWithNext = true,
                Draw = place =>
                {
                    if (line is not null)
                    {
                        Flow.DrawLine(place.Page, line, Left, place.Top + above - LinePitch, Centred);
                    }
                    place.Page.Marks.Add(new RectangleMark(Left, place.Top + above + drop, TextWidth, RedLineThickness, Ink.Red));
                },
            }
        );
    }

    private static void AddLetterHead(Flow flow, string organ, string? number)
    {
        var right = Centred with { Alignment = Alignment.Right };
        var mark = SetMark(flow, organ);
        var line = SetNumber(flow, number, right);
        // The head begins above the text area, at 30 mm from the edge of the sheet.
        var lineTop = LetterHeadDrop + mark.Height + LetterLineDrop;
        var numberTop = lineTop + LetterThickLine + LetterLineGap + LetterThinLine + LetterNumberDrop - BlankInLine;
        flow.Add(
            new Slab
            {
                Height = numberTop + LinePitch - Top,
                KeepWithNext = true,
                Draw = place =>
                {
                    mark.Draw(place.Page, LetterHeadDrop);
                    DrawDoubleLine(place.Page, lineTop, LetterThickLine, LetterThinLine);
                    if (line is not null)
                    {
                        Flow.DrawLine(place.Page, line, Left, numberTop, right);
                    }
                    var foot = SheetHeight - LetterFootLine - LetterThickLine - LetterLineGap - LetterThinLine;
                    DrawDoubleLine(place.Page, foot, LetterThinLine, LetterThickLine);
                },
            }
        );
    }

    private static void DrawDoubleLine(DisplayPage page, double top, double upper, double lower)
    {
        var left = (SheetWidth - LetterLineLength) / 2;
        page.Marks.Add(new RectangleMark(left, top, LetterLineLength, upper, Ink.Red));
        page.Marks.Add(new RectangleMark(left, top + upper + LetterLineGap, LetterLineLength, lower, Ink.Red));
    }

    private static TextLine? SetNumber(Flow flow, string? number, TextStyle style) =>
        number is null ? null : flow.Break([flow.Span(number, FontRole.Body, flow.Root.Add(StructureType.P))], style)[0];

    // As large as fits, spread a little; a very long name goes on two lines.
    private static MarkLines SetMark(Flow flow, string organ)
    {
        var characters = organ.Select(c => c.ToString()).ToList();
        var lines = organ.Length * SmallestMarkOnOneLine > TextWidth ? TitleLines.Balance(characters, (organ.Length + 1) / 2) : [organ];
        var longest = lines.Max(l => l.Length);
        var size = Math.Min(lines.Count == 1 ? LargestMark : LargestMarkOnTwoLines, TextWidth * 0.96 / longest);
        var style = Centred with { Size = size, Cell = Math.Min(size * 1.12, TextWidth / longest), Pitch = size * 1.15 };
        var node = flow.Root.Add(StructureType.P);
        return new MarkLines(
            [.. lines.Select(line => flow.Break([flow.Span(line, FontRole.Title, node) with { Ink = Ink.Red }], style)[0])],
            style
        );
    }

    // The standard measures the mark from the upper edge of its characters: their ink, not the box of the font.
    private sealed record MarkLines(IReadOnlyList<TextLine> Lines, TextStyle Style)
    {
        public double Height => InkTop(Lines[0]) + (Lines.Count - 1) * Style.Pitch - InkBottom(Lines[^1]);

        public void Draw(DisplayPage page, double inkTop)
        {
            var top = inkTop + InkTop(Lines[0]) - Flow.BaselineOf(Style);
            foreach (var line in Lines)
            {
                Flow.DrawLine(page, line, Left, top, Style);
                top += Style.Pitch;
            }
        }

        private double InkTop(TextLine line) => line.Glyphs.Max(g => g.Cell.Face.Glyph(g.Cell.CodePoint).InkTop) * Style.Size;

        private double InkBottom(TextLine line) => line.Glyphs.Min(g => g.Cell.Face.Glyph(g.Cell.CodePoint).InkBottom) * Style.Size;
    }
}
