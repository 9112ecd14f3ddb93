using System.Globalization;
using System.Text;
using CaseManagement.Documents.Fonts;
using CaseManagement.Documents.Layout;

namespace CaseManagement.Documents.Pdf;

/// <summary>The fonts of one file: which characters each face gives, embedded as subsets whose codes are glyph ids (Identity-H).</summary>
internal sealed class PdfFonts
{
    private readonly Dictionary<FontFace, IReadOnlyList<PdfFont>> _byFace = [];
    private readonly List<PdfFont> _all = [];

    public PdfFonts(DisplayList list)
    {
        var used = new Dictionary<FontFace, HashSet<int>>();
        var order = new List<FontFace>();
        foreach (var mark in list.Pages.SelectMany(p => p.Marks).OfType<TextMark>())
        {
            if (!used.TryGetValue(mark.Face, out var characters))
            {
                used[mark.Face] = characters = [];
                order.Add(mark.Face);
            }
            foreach (var glyph in mark.Glyphs)
            {
                characters.Add(glyph.CodePoint);
            }
        }
        foreach (var face in order)
        {
            var parts = new List<PdfFont>();
            foreach (var subset in FontSubset.Partition(face, used[face]))
            {
                parts.Add(new PdfFont($"F{_all.Count + 1}", subset));
                _all.Add(parts[^1]);
            }
            _byFace[face] = parts;
        }
    }

    public PdfFont For(FontFace face, int codePoint)
    {
        var parts = _byFace[face];
        return parts.Count == 1 ? parts[0] : parts.First(p => p.Subset.Contains(codePoint));
    }

    /// <summary>Writes the fonts and gives the resource dictionary that names them.</summary>
    public string Write(PdfFile file)
    {
        var names = new StringBuilder();
        foreach (var font in _all)
        {
            names.Append(CultureInfo.InvariantCulture, $"/{font.Resource} {font.Write(file)} 0 R ");
        }
        return $"<</Font <<{names}>>>>";
    }
}

/// <summary>One embedded subset.</summary>
/// <param name="Resource">Its name in content streams.</param>
/// <param name="Subset">The glyphs.</param>
internal sealed record PdfFont(string Resource, FontSubset Subset)
{
    private const int MappingsPerBlock = 100;
    private const string SystemInfo = "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>";

    /// <summary>Advance in thousandths of an em, as the viewer will take it.</summary>
    public double Advance(int codePoint) => Math.Round(Subset.Face.Glyph(codePoint).Advance * 1000, 3);

    public int Write(PdfFile file)
    {
        var descriptor = file.AddObject(Descriptor(file));
        var kind = Subset.IsCff ? "/CIDFontType0" : "/CIDFontType2 /CIDToGIDMap /Identity";
        var descendant = file.AddObject(
            $"<</Type /Font /Subtype {kind} /BaseFont /{Subset.Name} {SystemInfo} /FontDescriptor {descriptor} 0 R /DW 1000 /W [{Widths()}]>>"
        );
        var unicode = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return file.AddObject(
            $"<</Type /Font /Subtype /Type0 /BaseFont /{Subset.Name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R>>"
        );
    }

    private string Descriptor(PdfFile file)
    {
        var program = Subset.IsCff
            ? $"/FontFile3 {file.AddStream("/Subtype /CIDFontType0C", Subset.File)} 0 R"
            : $"/FontFile2 {file.AddStream($"/Length1 {Subset.File.Length}", Subset.File)} 0 R";
        // PDF/A-1 asks which CIDs are there: all of them, since the file is the subset.
        var present = new byte[(Subset.GlyphCount + 7) / 8];
        for (var glyph = 0; glyph < Subset.GlyphCount; glyph++)
        {
            present[glyph / 8] |= (byte)(0x80 >> (glyph % 8));
        }
        var set = file.AddStream("", present);
        return $"<</Type /FontDescriptor /FontName /{Subset.Name} /Flags 4 /FontBBox [{string.Join(' ', Subset.BoundingBox)}] /ItalicAngle 0 "
            + $"/Ascent {Subset.Ascent} /Descent {Subset.Descent} /CapHeight 700 /StemV 80 {program} /CIDSet {set} 0 R>>";
    }

    private string Widths()
    {
        var widths = new StringBuilder();
        foreach (var (codePoint, glyph) in Subset.Glyphs)
        {
            var advance = Advance(codePoint);
            if (advance != 1000)
            {
                widths.Append(CultureInfo.InvariantCulture, $"{glyph} [{PdfFile.Number(advance)}] ");
            }
        }
        return widths.ToString();
    }

    private string ToUnicode()
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """
        );
        foreach (var block in Subset.Glyphs.Chunk(MappingsPerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (codePoint, glyph) in block)
            {
                var utf16 = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(codePoint)));
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{utf16}>\n");
            }
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
