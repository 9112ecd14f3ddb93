using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CaseManagement.Documents.Pdf;

/// <summary>Objects and cross-reference table of a PDF file.</summary>
internal sealed class PdfFile
{
    private readonly Stream _bytes;
    private readonly List<long> _offsets = [0];

    /// <summary>A document in memory, in the version PDF/A-1 builds on.</summary>
    public PdfFile()
        : this(new MemoryStream(1 << 17), "1.4") { }

    /// <summary>A file written where it belongs, because it may be larger than the memory.</summary>
    /// <param name="output">Empty; can be sought in and cut. Stays open.</param>
    /// <param name="version">Of the format.</param>
    public PdfFile(Stream output, string version)
    {
        _bytes = output;
        Write($"%PDF-{version}\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /// <summary>How far the file has come, to go back to.</summary>
    public (long Position, int Objects) Mark() => (_bytes.Position, _offsets.Count);

    /// <summary>Takes back all that was written and reserved since a mark.</summary>
    public void Return((long Position, int Objects) mark)
    {
        _bytes.SetLength(mark.Position);
        _bytes.Position = mark.Position;
        _offsets.RemoveRange(mark.Objects, _offsets.Count - mark.Objects);
    }

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
        WriteStream(id, entries, content);
        return id;
    }

    /// <param name="id">A reserved number.</param>
    /// <param name="entries">Entries of the stream's dictionary besides the length; the filter is among them.</param>
    /// <param name="data">Content as the filter left it.</param>
    public void WriteStream(int id, string entries, ReadOnlySpan<byte> data)
    {
        _offsets[id] = _bytes.Position;
        Write($"{id} 0 obj\n<<{entries} /Length {data.Length}>>\nstream\n");
        _bytes.Write(data);
        Write("\nendstream\nendobj\n");
    }

    /// <summary>Cross-reference table and trailer; the file id is a hash of the content, so that equal documents are equal files.</summary>
    public byte[] Finish(int catalog, int info)
    {
        var memory = (MemoryStream)_bytes;
        Close(catalog, info, memory.GetBuffer().AsSpan(0, (int)memory.Length));
        return memory.ToArray();
    }

    /// <summary>Cross-reference table and trailer; the file id is a hash of what is given, which must be all that makes the file what it is.</summary>
    public void Close(int catalog, int info, ReadOnlySpan<byte> identity)
    {
        var id = Convert.ToHexString(SHA256.HashData(identity).AsSpan(0, 16));
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
