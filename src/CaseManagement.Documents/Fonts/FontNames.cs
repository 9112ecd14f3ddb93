using System.Buffers.Binary;
using System.Text;

namespace CaseManagement.Documents.Fonts;

/// <summary>The names in a font's <c>name</c> table, in every language it carries (Chinese names included).</summary>
internal sealed record FontNames(IReadOnlySet<string> Matching, string? PostScript)
{
    private const int Family = 1;
    private const int Style = 2;
    private const int FullName = 4;
    private const int PostScriptId = 6;
    private const int Macintosh = 1;

    public static FontNames Read(ReadOnlySpan<byte> table)
    {
        var families = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var matching = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string? postScript = null;
        var regular = true;
        if (table.Length < 6)
        {
            return new FontNames(matching, null);
        }
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        var strings = BinaryPrimitives.ReadUInt16BigEndian(table[4..]);
        for (var i = 0; i < count; i++)
        {
            var record = table.Slice(6 + 12 * i, 12);
            var platform = BinaryPrimitives.ReadUInt16BigEndian(record);
            var id = BinaryPrimitives.ReadUInt16BigEndian(record[6..]);
            var length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
            var offset = BinaryPrimitives.ReadUInt16BigEndian(record[10..]);
            var bytes = table.Slice(strings + offset, length);
            var text = platform == Macintosh ? Encoding.Latin1.GetString(bytes) : Encoding.BigEndianUnicode.GetString(bytes);
            switch (id)
            {
                case Family:
                    families.Add(text);
                    break;
                case Style when platform != Macintosh:
                    regular &= text is "Regular" or "Normal" or "Roman" or "常规" or "標準";
                    break;
                case FullName:
                    matching.Add(text);
                    break;
                case PostScriptId:
                    matching.Add(text);
                    postScript = IsPostScriptName(text) ? text : postScript;
                    break;
            }
        }
        if (regular)
        {
            matching.UnionWith(families);
        }
        return new FontNames(matching, postScript);
    }

    private static bool IsPostScriptName(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
