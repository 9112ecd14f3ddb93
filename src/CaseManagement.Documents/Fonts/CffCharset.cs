namespace CaseManagement.Documents.Fonts;

/// <summary>
/// Rewrites the charset of a CID-keyed CFF table so that each CID equals its glyph id, which lets the PDF name glyphs directly
/// (Identity-H). Table layout: Adobe Technical Note 5176.
/// </summary>
internal static class CffCharset
{
    private const int Charset = 15;
    private const int CharStrings = 17;
    private const int RegistryOrderingSupplement = 30;
    private const int LastPredefinedCharset = 2;

    /// <returns>A copy with the new charset; the same bytes when the font is not CID-keyed (its CIDs are glyph ids already).</returns>
    public static byte[] MakeIdentity(byte[] table)
    {
        var cff = (byte[])table.Clone();
        var headerSize = cff[2];
        var (_, afterNames) = ReadIndex(cff, headerSize);
        var (topDicts, _) = ReadIndex(cff, afterNames);
        var dict = ReadDict(cff.AsSpan(topDicts[0]..topDicts[1]));
        if (!dict.CidKeyed || dict.Charset <= LastPredefinedCharset)
        {
            return cff;
        }
        var glyphs = (cff[dict.CharStrings] << 8) | cff[dict.CharStrings + 1];
        WriteOneRange(cff.AsSpan(dict.Charset), glyphs);
        return cff;
    }

    // One range from CID 1 on, in the shortest format, so that it never needs more room than the charset it replaces: format 0 takes
    // 1+2(n-1) bytes, format 1 at least 4 (and 7 above 257 glyphs), format 2 at least 5.
    private static void WriteOneRange(Span<byte> charset, int glyphs)
    {
        var rest = glyphs - 2;
        switch (glyphs)
        {
            case <= 1:
                break;
            case 2:
                charset[0] = 0;
                charset[1] = 0;
                charset[2] = 1;
                break;
            case <= 257:
                charset[0] = 1;
                charset[1] = 0;
                charset[2] = 1;
                charset[3] = (byte)rest;
                break;
            default:
                charset[0] = 2;
                charset[1] = 0;
                charset[2] = 1;
                charset[3] = (byte)(rest >> 8);
                charset[4] = (byte)rest;
                break;
        }
    }

    private static (int[] Offsets, int End) ReadIndex(byte[] cff, int start)
    {
        var count = (cff[start] << 8) | cff[start + 1];
        if (count == 0)
        {
            return ([], start + 2);
        }
        var size = cff[start + 2];
        var data = start + 3 + (count + 1) * size - 1;
        var offsets = new int[count + 1];
        for (var i = 0; i <= count; i++)
        {
            var value = 0;
            for (var j = 0; j < size; j++)
            {
                value = (value << 8) | cff[start + 3 + i * size + j];
            }
            offsets[i] = data + value;
        }
        return (offsets, offsets[count]);
    }

    private static (bool CidKeyed, int Charset, int CharStrings) ReadDict(ReadOnlySpan<byte> dict)
    {
        var (cidKeyed, charset, charStrings, operand) = (false, 0, 0, 0);
        var at = 0;
        while (at < dict.Length)
        {
            var b = dict[at++];
            switch (b)
            {
                case 12:
                    cidKeyed |= dict[at++] == RegistryOrderingSupplement;
                    break;
                case Charset:
                    charset = operand;
                    break;
                case CharStrings:
                    charStrings = operand;
                    break;
                case <= 21:
                    break;
                case 28:
                    operand = (short)((dict[at] << 8) | dict[at + 1]);
                    at += 2;
                    break;
                case 29:
                    operand = (dict[at] << 24) | (dict[at + 1] << 16) | (dict[at + 2] << 8) | dict[at + 3];
                    at += 4;
                    break;
                case 30:
                    while ((dict[at] & 0xF) != 0xF && dict[at] >> 4 != 0xF)
                    {
                        at++;
                    }
                    at++;
                    break;
                case <= 246:
                    operand = b - 139;
                    break;
                case <= 250:
                    operand = (b - 247) * 256 + dict[at++] + 108;
                    break;
                case <= 254:
                    operand = -(b - 251) * 256 - dict[at++] - 108;
                    break;
            }
        }
        return (cidKeyed, charset, charStrings);
    }
}
