using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace CaseManagement.Documents.Pdf;

/// <summary>Writes what was read from another file, with its references turned into ours.</summary>
/// <param name="reference">The number an object of the other file gets in ours.</param>
internal sealed class PdfTokens(Func<IndirectReference, int> reference)
{
    /// <summary>Deeper nesting than any real file has; what goes beyond is made to break readers.</summary>
    private const int Deepest = 100;

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Entries of a stream that lead out of its page into the rest of its document, or to a file beside it.</summary>
    private static readonly HashSet<string> Left =
    [
        "Length",
        "StructParent",
        "StructParents",
        "PieceInfo",
        "Metadata",
        "OPI",
        "F",
        "FFilter",
        "FDecodeParms",
        "Ref",
        "AF",
    ];

    /// <exception cref="PdfNestingException">Nested too deeply.</exception>
    public string Text(IToken token) => Write(new StringBuilder(), token, 0).ToString();

    /// <summary>Entries of a stream's dictionary; the length is the writer's business.</summary>
    public string EntriesOf(StreamToken stream) =>
        Entries(new StringBuilder(), stream.StreamDictionary.Data.Where(entry => !Left.Contains(entry.Key)), 0).ToString();

    /// <summary>A name as it is written: what is not plain becomes its bytes.</summary>
    public static string Name(string name)
    {
        var text = new StringBuilder("/");
        foreach (var b in BytesOf(name))
        {
            if (b is > 32 and < 127 && !"#/%()<>[]{}"u8.Contains(b))
            {
                text.Append((char)b);
            }
            else
            {
                text.Append('#').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }

    /// <summary>The reader takes a name for UTF-8 where it is, else for windows-1252; content streams, which are not rewritten, call it by its bytes.</summary>
    private static byte[] BytesOf(string name)
    {
        if (name.All(char.IsAscii))
        {
            return Encoding.ASCII.GetBytes(name);
        }

        var bytes = Windows.GetBytes(name);
        if (Windows.GetString(bytes) != name)
        {
            return Encoding.UTF8.GetBytes(name);
        }

        try
        {
            StrictUtf8.GetCharCount(bytes);
            return Encoding.UTF8.GetBytes(name);
        }
        catch (DecoderFallbackException)
        {
            return bytes;
        }
    }

    private StringBuilder Write(StringBuilder text, IToken token, int depth)
    {
        if (depth > Deepest)
        {
            throw new PdfNestingException();
        }

        switch (token)
        {
            case DictionaryToken dictionary when IsPartOfTheTree(dictionary):
                return text.Append("null");
            case DictionaryToken dictionary:
                return Entries(text.Append("<<"), dictionary.Data, depth).Append(">>");
            case ArrayToken array:
                text.Append('[');
                for (var i = 0; i < array.Length; i++)
                {
                    Write(i == 0 ? text : text.Append(' '), array[i], depth + 1);
                }

                return text.Append(']');
            case IndirectReferenceToken found:
                return text.Append(CultureInfo.InvariantCulture, $"{reference(found.Data)} 0 R");
            case NumericToken number:
                return text.Append(Number(number));
            case NameToken name:
                return text.Append(Name(name.Data));
            case StringToken words:
                return text.Append('<').Append(Convert.ToHexString(words.GetBytes())).Append('>');
            case HexToken hex:
                return text.Append('<').Append(Convert.ToHexString(hex.Memory.Span)).Append('>');
            case BooleanToken yes:
                return text.Append(yes.Data ? "true" : "false");
            default:
                return text.Append("null");
        }
    }

    private StringBuilder Entries(StringBuilder text, IEnumerable<KeyValuePair<string, IToken>> entries, int depth)
    {
        foreach (var (key, value) in entries)
        {
            Write(text.Append(Name(key)).Append(' '), value, depth + 1).Append(' ');
        }

        return text;
    }

    /// <summary>A page or the catalogue, which something in a page points back to: with it would come the whole other document.</summary>
    private static bool IsPartOfTheTree(DictionaryToken dictionary) =>
        dictionary.TryGet(NameToken.Type, out NameToken type)
        && type.Data is "Page" or "Pages" or "Catalog" or "StructTreeRoot" or "StructElem";

    private static string Number(NumericToken number) =>
        number.HasDecimalPlaces
            ? number.Double.ToString("0.##########", CultureInfo.InvariantCulture)
            : number.Long.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An object is nested more deeply than any real file needs.</summary>
internal sealed class PdfNestingException() : Exception("Nested too deeply.");
