using System.Globalization;
using System.Text;
using CaseManagement.Documents.Layout;

namespace CaseManagement.Documents.Pdf;

/// <summary>Content stream of one page, with the marked-content ids that tie it to the logical structure.</summary>
internal sealed class PdfContent(PdfFonts fonts)
{
    private const double SmallestAdjustment = 0.5;

    private readonly StringBuilder _stream = new();
    private readonly List<StructureNode> _marked = [];
    private StructureNode? _open;
    private bool _isOpen;
    private Ink? _ink;

    /// <summary>Structure elements by marked-content id.</summary>
    public IReadOnlyList<StructureNode> Marked => _marked;

    public byte[] Write(DisplayPage page)
    {
        foreach (var mark in page.Marks)
        {
            Begin(mark.Tag);
            switch (mark)
            {
                case RectangleMark rectangle:
                    SetInk(rectangle.Ink);
                    var bottom = PageGeometry.SheetHeight - rectangle.Y - rectangle.Height;
                    Append($"{N(rectangle.X)} {N(bottom)} {N(rectangle.Width)} {N(rectangle.Height)} re f\n");
                    break;
                case PathMark path:
                    SetInk(path.Ink);
                    WritePath(path.Steps);
                    break;
                case TextMark text:
                    SetInk(text.Ink);
                    WriteText(text);
                    break;
            }
        }
        End();
        return Encoding.ASCII.GetBytes(_stream.ToString());
    }

    private void WritePath(IReadOnlyList<PathStep> steps)
    {
        foreach (var step in steps)
        {
            switch (step.Verb)
            {
                case PathVerb.Move:
                    Append($"{P(step.To)} m\n");
                    break;
                case PathVerb.Line:
                    Append($"{P(step.To)} l\n");
                    break;
                case PathVerb.Curve:
                    Append($"{P(step.First)} {P(step.Second)} {P(step.To)} c\n");
                    break;
                case PathVerb.Close:
                    _stream.Append("h\n");
                    break;
            }
        }
        _stream.Append("f\n");
    }

    private void WriteText(TextMark text)
    {
        var start = 0;
        while (start < text.Glyphs.Count)
        {
            var font = fonts.For(text.Face, text.Glyphs[start].CodePoint);
            var end = start + 1;
            while (end < text.Glyphs.Count && fonts.For(text.Face, text.Glyphs[end].CodePoint) == font)
            {
                end++;
            }
            WriteRun(text, font, start, end);
            start = end;
        }
    }

    private void WriteRun(TextMark text, PdfFont font, int start, int end)
    {
        var x = text.Glyphs[start].X;
        var y = PageGeometry.SheetHeight - text.Baseline;
        Append($"BT /{font.Resource} {N(text.Size)} Tf 1 0 0 1 {N(x)} {N(y)} Tm [<");
        for (var i = start; i < end; i++)
        {
            var glyph = text.Glyphs[i];
            // Positive numbers move left, in thousandths of the font size.
            var adjustment = (x - glyph.X) / text.Size * 1000;
            if (Math.Abs(adjustment) > SmallestAdjustment)
            {
                var written = Math.Round(adjustment, 1);
                Append($">{N(written)}<");
                x -= written * text.Size / 1000;
            }
            Append($"{font.Subset.GlyphOf(glyph.CodePoint):X4}");
            x += font.Advance(glyph.CodePoint) / 1000 * text.Size;
        }
        _stream.Append(">] TJ ET\n");
    }

    private void Begin(StructureNode? tag)
    {
        if (_isOpen && ReferenceEquals(tag, _open))
        {
            return;
        }
        End();
        if (tag is null)
        {
            _stream.Append("/Artifact BMC\n");
        }
        else
        {
            Append($"/{tag.Type} <</MCID {_marked.Count}>> BDC\n");
            _marked.Add(tag);
        }
        (_open, _isOpen) = (tag, true);
    }

    private void End()
    {
        if (_isOpen)
        {
            _stream.Append("EMC\n");
        }
        _isOpen = false;
    }

    private void SetInk(Ink ink)
    {
        if (_ink == ink)
        {
            return;
        }
        _ink = ink;
        var (red, green, blue) = Inks.Rgb(ink);
        Append($"{N(red / 255.0)} {N(green / 255.0)} {N(blue / 255.0)} rg\n");
    }

    private void Append(FormattableString text) => _stream.Append(text.ToString(CultureInfo.InvariantCulture));

    private static string P(PathPoint point) => $"{N(point.X)} {N(PageGeometry.SheetHeight - point.Y)}";

    private static string N(double value) => PdfFile.Number(value);
}
