using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CaseManagement.Documents.Pdf;

/// <summary>Objects and cross-reference table of a PDF 1.4 file (the version PDF/A-1 builds on).</summary>
internal sealed class PdfFile
{
    private readonly MemoryStream _bytes = new(1 << 17);
    private readonly List<long> _offsets = [0];

    public PdfFile() => Write("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");

    /// <summary>Reserves an object number.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count - 1;
    }

    public void WriteObject(int id, string body)
    {
        _offsets[id] = _bytes.Position;
        Write($"{id} 0 obj\n{body}\nendobj\n");
    }

    public int AddObject(string body)
    {
        var id = Reserve();
        WriteObject(id, body);
        return id;
    }

    /// <param name="entries">Entries of the stream's dictionary besides length and filter.</param>
    /// <param name="data">Content.</param>
    /// <param name="compress">False for metadata, which must stay readable.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> data, bool compress = true)
    {
        var id = Reserve();
        var content = data;
        if (compress)
        {
            using var packed = new MemoryStream(data.Length / 2);
            using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            {
                zlib.Write(data);
            }
            content = packed.GetBuffer().AsSpan(0, (int)packed.Length);
            entries += " /Filter /FlateDecode";
        }
        _offsets[id] = _bytes.Position;
        Write($"{id} 0 obj\n<<{entries} /Length {content.Length}>>\nstream\n");
        _bytes.Write(content);
        Write("\nendstream\nendobj\n");
        return id;
    }

    /// <summary>Cross-reference table and trailer; the file id is a hash of the content, so that equal documents are equal files.</summary>
    public byte[] Finish(int catalog, int info)
    {
        var id = Convert.ToHexString(SHA256.HashData(_bytes.GetBuffer().AsSpan(0, (int)_bytes.Length)).AsSpan(0, 16));
        var start = _bytes.Position;
        var table = new StringBuilder($"xref\n0 {_offsets.Count}\n0000000000 65535 f \n");
        foreach (var offset in _offsets.Skip(1))
        {
            table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }
        table.Append(
            $"trailer\n<</Size {_offsets.Count} /Root {catalog} 0 R /Info {info} 0 R /ID [<{id}> <{id}>]>>\nstartxref\n{start}\n%%EOF\n"
        );
        Write(table.ToString());
        return _bytes.ToArray();
    }

    /// <summary>A number as PDF writes it: at most three decimals, never an exponent.</summary>
    public static string Number(double value)
    {
        var text = Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>A text string in UTF-16 with byte order mark.</summary>
    public static string Text(string value) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>";

    private void Write(string text) => _bytes.Write(Encoding.Latin1.GetBytes(text));
}
