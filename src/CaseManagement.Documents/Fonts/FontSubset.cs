using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using HarfBuzzSharp;

namespace CaseManagement.Documents.Fonts;

/// <summary>The glyphs of one face that a document uses, as they are embedded in it.</summary>
internal sealed class FontSubset
{
    private readonly Dictionary<int, ushort> _glyphs;

    private FontSubset(FontFace face, IReadOnlyList<int> codePoints)
    {
        Face = face;
        var file = HarfBuzzSubset.Of(face, codePoints);
        using var pinned = new PinnedFont(file);
        _glyphs = codePoints.ToDictionary(c => c, pinned.GlyphOf);
        GlyphCount = BinaryPrimitives.ReadUInt16BigEndian(pinned.Table("maxp").AsSpan(4));
        var head = pinned.Table("head");
        BoundingBox = [.. Enumerable.Range(0, 4).Select(i => Thousandths(BinaryPrimitives.ReadInt16BigEndian(head.AsSpan(36 + 2 * i))))];
        var hhea = pinned.Table("hhea");
        Ascent = Thousandths(BinaryPrimitives.ReadInt16BigEndian(hhea.AsSpan(4)));
        Descent = Thousandths(BinaryPrimitives.ReadInt16BigEndian(hhea.AsSpan(6)));
        var cff = pinned.Table("CFF ");
        IsCff = cff.Length > 0;
        File = IsCff ? CffCharset.MakeIdentity(cff) : file;
        Name = $"{SubsetTag(codePoints)}+{face.PostScriptName}";
    }

    public FontFace Face { get; }

    /// <summary>Base font name with the six-letter subset tag, which depends on the characters only.</summary>
    public string Name { get; }

    /// <summary>The bytes to embed: a TrueType file, or a bare CFF table whose CIDs equal its glyph ids.</summary>
    public byte[] File { get; }

    public bool IsCff { get; }

    public int GlyphCount { get; }

    /// <summary>Left, bottom, right, top in thousandths of an em, as are the next two.</summary>
    public IReadOnlyList<int> BoundingBox { get; }

    public int Ascent { get; }

    public int Descent { get; }

    /// <summary>Characters with their glyph ids, in order of glyph id.</summary>
    public IEnumerable<KeyValuePair<int, ushort>> Glyphs => _glyphs.OrderBy(g => g.Value);

    public ushort GlyphOf(int codePoint) => _glyphs[codePoint];

    /// <summary>
    /// Splits the characters so that no two in one subset share a glyph. Fonts draw about two hundred common hanzi and their Kangxi radicals
    /// (一 U+4E00 and ⼀ U+2F00) with one glyph; in one subset such a pair could not both be read back right.
    /// </summary>
    public static IReadOnlyList<FontSubset> Partition(FontFace face, IEnumerable<int> codePoints)
    {
        var parts = new List<(HashSet<uint> Glyphs, List<int> CodePoints)>();
        foreach (var codePoint in codePoints.Order())
        {
            var glyph = face.Glyph(codePoint).Id;
            var index = parts.FindIndex(p => !p.Glyphs.Contains(glyph));
            if (index < 0)
            {
                index = parts.Count;
                parts.Add(([], []));
            }
            parts[index].Glyphs.Add(glyph);
            parts[index].CodePoints.Add(codePoint);
        }
        return [.. parts.Select(p => new FontSubset(face, p.CodePoints))];
    }

    public bool Contains(int codePoint) => _glyphs.ContainsKey(codePoint);

    private int Thousandths(int units) => (int)Math.Round(units * 1000.0 / Face.UnitsPerEm);

    private static string SubsetTag(IReadOnlyList<int> codePoints)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(',', codePoints)));
        return string.Create(
            6,
            hash,
            static (tag, h) =>
            {
                for (var i = 0; i < tag.Length; i++)
                {
                    tag[i] = (char)('A' + h[i] % 26);
                }
            }
        );
    }

    /// <summary>A font file in managed memory, held still while HarfBuzz reads it.</summary>
    private sealed class PinnedFont : IDisposable
    {
        private readonly Blob _blob;
        private readonly Face _face;
        private readonly Font _font;

        public PinnedFont(byte[] file)
        {
            _blob = Blob.FromStream(new MemoryStream(file, writable: false));
            _face = new Face(_blob, 0);
            _font = new Font(_face);
            _font.SetFunctionsOpenType();
        }

        public ushort GlyphOf(int codePoint) =>
            _font.TryGetNominalGlyph((uint)codePoint, out var glyph) && glyph != 0
                ? (ushort)glyph
                : throw new InvalidOperationException($"U+{codePoint:X4} was lost in the subset.");

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
    }
}
