using System.Text;
using CaseManagement.Documents.Fonts;

namespace CaseManagement.Documents.Layout;

/// <summary>Turns text into measured cells. Knows the document's name, so that a character no face has can be reported with its place.</summary>
internal sealed class TextShaper(FontLibrary fonts, string document)
{
    private const double WideFrom = 0.9;
    private const double WideTo = 1.02;
    private const double InkMargin = 0.04;

    /// <summary>Title of the document.</summary>
    public string Document => document;

    public FontChain Chain(FontRole role) => fonts.Chain(role);

    /// <exception cref="MissingCharacterException">A character is in no face of its chain.</exception>
    public Cell[] Shape(IReadOnlyList<TextSpan> spans, TextStyle style)
    {
        var cells = new List<Cell>(spans.Sum(s => s.Text.Length));
        foreach (var span in spans)
        {
            foreach (var rune in span.Text.EnumerateRunes())
            {
                cells.Add(Measure(rune.Value, span, style));
            }
        }
        var result = cells.ToArray();
        var before = 0;
        for (var i = 1; i < result.Length; i++)
        {
            // Blanks vanish at the end of a line: what stands before them ends it.
            before = result[i - 1].IsSpace ? before : i - 1;
            result[i].BreakBefore = Kinsoku.MayBreak(result[before].CodePoint, result[i].CodePoint, spaced: before < i - 1);
        }
        return result;
    }

    private Cell Measure(int codePoint, TextSpan span, TextStyle style)
    {
        var face = codePoint == Rune.ReplacementChar.Value ? null : span.Chain.FaceFor(codePoint);
        if (face is null)
        {
            throw new MissingCharacterException(codePoint, document, Passage(span.Text, codePoint));
        }
        var glyph = face.Glyph(codePoint);
        var cell = new Cell
        {
            CodePoint = codePoint,
            Face = face,
            Span = span,
            Width = glyph.Advance * style.Size,
        };
        if (glyph.Advance is < WideFrom or > WideTo || Kinsoku.IsWord(codePoint))
        {
            return cell;
        }
        cell.Offset = (style.Cell - cell.Width) / 2;
        cell.Width = style.Cell;
        if (!Kinsoku.MayStartLine(codePoint))
        {
            cell.SqueezeRight = Blank(glyph.RightBlank, style);
        }
        else if (codePoint != '第' && !Kinsoku.MayEndLine(codePoint))
        {
            cell.SqueezeLeft = Blank(glyph.LeftBlank, style);
        }
        return cell;
    }

    // Never more than half a cell, and the ink keeps a hair's distance.
    private static double Blank(double blank, TextStyle style) => Math.Clamp((blank - InkMargin) * style.Size, 0, style.Cell / 2);

    private static string Passage(string text, int codePoint)
    {
        const int Around = 12;
        var found = Rune.IsValid(codePoint) ? text.IndexOf(new Rune(codePoint).ToString(), StringComparison.Ordinal) : 0;
        var at = Math.Max(0, found);
        var start = Math.Max(0, at - Around);
        return text[start..Math.Min(text.Length, at + Around)];
    }
}
