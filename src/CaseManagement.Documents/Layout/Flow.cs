using CaseManagement.Documents.Fonts;

namespace CaseManagement.Documents.Layout;

/// <summary>The document while it is laid out: slabs so far, the structure they belong to, and the means to set text.</summary>
internal sealed class Flow(TextShaper shaper, StructureNode root)
{
    // Hanzi stand centred in their line: the em box reaches 0.88 em above the baseline and 0.12 em below.
    private const double BaselineBelowMiddle = 0.38;

    // The end of a paragraph with one or two hanzi and a mark does not open a page.
    private const double ShortestAlone = 3;

    private readonly List<Slab> _slabs = [];

    public IReadOnlyList<Slab> Slabs => _slabs;

    public StructureNode Root { get; } = root;

    public void Add(Slab slab) => _slabs.Add(slab);

    /// <summary>The last slab stays with what comes next, and with it <paramref name="lines"/> - 1 slabs before it. Distances do not count.</summary>
    public void KeepLastWithNext(int lines)
    {
        for (var i = _slabs.Count - 1; i >= 0 && lines > 0; i--)
        {
            _slabs[i].KeepWithNext = true;
            lines -= _slabs[i].IsBlank ? 0 : 1;
        }
    }

    /// <summary>
    /// What comes next never stands on a page without text: <paramref name="lines"/> lines come with it, one more where the first of them
    /// would be the stray end of a paragraph.
    /// </summary>
    public void KeepTextWithNext(int lines)
    {
        var first = _slabs.Where(slab => !slab.IsBlank).TakeLast(lines).FirstOrDefault();
        KeepLastWithNext(first?.EndsParagraph == true ? lines + 1 : lines);
    }

    public TextSpan Span(string text, FontRole role, StructureNode? tag) => new(text, shaper.Chain(role), tag);

    public IReadOnlyList<TextLine> Break(IReadOnlyList<TextSpan> spans, TextStyle style) =>
        LineBreaker.Break(shaper.Shape(spans, style), style);

    /// <summary>Adds the lines of a paragraph, one slab each.</summary>
    /// <param name="spans">Its text.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="left">Left edge in points from the edge of the sheet.</param>
    /// <param name="spaceBefore">Blank above the first line.</param>
    public void AddText(IReadOnlyList<TextSpan> spans, TextStyle style, double left = PageGeometry.Left, double spaceBefore = 0)
    {
        var lines = Break(spans, style);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var ends = i > 0 && i == lines.Count - 1;
            if (ends && line.Width <= ShortestAlone * style.Cell)
            {
                KeepLastWithNext(1);
            }
            Add(
                new Slab
                {
                    Height = style.Pitch,
                    SpaceBefore = spaceBefore,
                    Compressible = true,
                    EndsParagraph = ends,
                    // Words that head a paragraph and fill its first line, because a long word follows.
                    KeepWithNext = i == 0 && lines.Count > 1 && spans.Count > 1 && line.Glyphs.All(g => g.Cell.Span == spans[0]),
                    Draw = place => DrawLine(place.Page, line, left, place.Top, style),
                }
            );
            spaceBefore = 0;
        }
    }

    /// <summary>From the upper edge of a line to its baseline.</summary>
    public static double BaselineOf(TextStyle style) => style.Pitch / 2 + style.Size * BaselineBelowMiddle;

    /// <summary>Draws a line with its upper edge at <paramref name="top"/>.</summary>
    public static void DrawLine(DisplayPage page, TextLine line, double left, double top, TextStyle style)
    {
        var baseline = top + BaselineOf(style);
        var start = 0;
        while (start < line.Glyphs.Count)
        {
            var first = line.Glyphs[start].Cell;
            var end = start;
            while (end < line.Glyphs.Count && line.Glyphs[end].Cell.Face == first.Face && line.Glyphs[end].Cell.Span == first.Span)
            {
                end++;
            }
            var glyphs = new PlacedGlyph[end - start];
            for (var i = start; i < end; i++)
            {
                glyphs[i - start] = new PlacedGlyph(line.Glyphs[i].Cell.CodePoint, left + line.Glyphs[i].X);
            }
            page.Marks.Add(new TextMark(first.Span.Tag, first.Face, style.Size, first.Span.Ink, baseline, glyphs));
            start = end;
        }
    }

    /// <exception cref="MissingCharacterException">A character of the organ's name is in no face.</exception>
    public IReadOnlyList<PathStep> DrawSeal(SpecimenSeal seal, PathPoint centre) =>
        SealArt.Draw(seal, shaper.Chain(FontRole.Song), centre, shaper.Document);

    public double WidthOf(TextSpan span, TextStyle style) => Break([span], style)[0].Width;
}
