using System.Collections.Concurrent;
using System.Text;
using HarfBuzzSharp;

namespace CaseManagement.Documents.Fonts;

/// <summary>
/// One face of a font file, mapped into memory once and shared by all renderings. Safe for use by several threads:
/// HarfBuzz's face and font are immutable, and glyph facts are remembered in a concurrent dictionary.
/// </summary>
internal sealed class FontFace : IDisposable
{
    private const ushort RestrictedLicence = 0x0002;
    private const ushort BitmapOnly = 0x0200;

    private readonly Blob _blob;
    private readonly Face _face;
    private readonly Font _font;
    private readonly ConcurrentDictionary<int, GlyphInfo> _glyphs = new();

    private FontFace(string path, int index)
    {
        Path = path;
        Index = index;
        _blob = Blob.FromFile(path);
        _blob.MakeImmutable();
        _face = new Face(_blob, index);
        _face.MakeImmutable();
        _font = new Font(_face);
        UnitsPerEm = _face.UnitsPerEm;
        _font.SetScale(UnitsPerEm, UnitsPerEm);
        _font.SetFunctionsOpenType();
        var names = FontNames.Read(Table("name"));
        Names = names.Matching;
        PostScriptName = names.PostScript ?? FileStem(path);
        Fingerprint = ReadFingerprint();
    }

    /// <summary>The file it came from.</summary>
    public string Path { get; }

    /// <summary>Its place in a file of several faces.</summary>
    public int Index { get; }

    /// <summary>Names under which a chain may ask for this face (full name, PostScript name, family of a regular face).</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>Name written into the PDF, in ASCII.</summary>
    public string PostScriptName { get; }

    public int UnitsPerEm { get; }

    /// <summary>Tells two versions of a font apart without reading the whole file: length and the file's own checksum.</summary>
    public string Fingerprint { get; }

    internal IntPtr Handle => _face.Handle;

    internal IntPtr FontHandle => _font.Handle;

    /// <summary>Opens every face of the file.</summary>
    /// <exception cref="FontSetException">The file is no font, or its licence bits forbid embedding.</exception>
    public static IEnumerable<FontFace> Open(string path)
    {
        int count;
        using (var blob = Blob.FromFile(path))
        {
            count = blob.FaceCount;
        }
        if (count == 0)
        {
            throw new FontSetException($"{path} is not a font that can be read (.ttf, .otf and .ttc can, .woff2 cannot).");
        }
        for (var index = 0; index < count; index++)
        {
            yield return new FontFace(path, index);
        }
    }

    /// <summary>The font's own licence bits (OS/2 fsType) allow its outlines in a document.</summary>
    public bool MayBeEmbedded
    {
        get
        {
            var os2 = Table("OS/2");
            var licence = os2.Length < 10 ? 0 : (os2[8] << 8) | os2[9];
            return (licence & 0x000F) != RestrictedLicence && (licence & BitmapOnly) == 0;
        }
    }

    public bool Has(int codePoint) => Glyph(codePoint).Exists;

    public GlyphInfo Glyph(int codePoint) => _glyphs.GetOrAdd(codePoint, static (c, face) => face.Measure(c), this);

    public byte[] Table(string tag)
    {
        using var table = _face.ReferenceTable(Tag.Parse(tag));
        return table.AsSpan().ToArray();
    }

    public void Dispose()
    {
        _font.Dispose();
        _face.Dispose();
        _blob.Dispose();
    }

    private GlyphInfo Measure(int codePoint)
    {
        if (!_font.TryGetNominalGlyph((uint)codePoint, out var glyph) || glyph == 0)
        {
            return default;
        }
        var em = (double)UnitsPerEm;
        var advance = _font.GetHorizontalGlyphAdvance(glyph) / em;
        if (!_font.TryGetGlyphExtents(glyph, out var ink) || ink.Width == 0)
        {
            return new GlyphInfo(glyph, advance, 0, 0, 0, 0);
        }
        var left = ink.XBearing / em;
        var right = advance - (ink.XBearing + ink.Width) / em;
        return new GlyphInfo(glyph, advance, Math.Max(0, left), Math.Max(0, right), ink.YBearing / em, (ink.YBearing + ink.Height) / em);
    }

    private string ReadFingerprint()
    {
        var head = Table("head");
        var checksum = head.Length >= 12 ? Convert.ToHexString(head.AsSpan(8, 4)) : "00000000";
        return $"{PostScriptName}:{_blob.Length}:{checksum}";
    }

    private static string FileStem(string path)
    {
        var ascii = new StringBuilder();
        foreach (var c in System.IO.Path.GetFileNameWithoutExtension(path))
        {
            ascii.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        }
        return ascii.ToString();
    }
}
