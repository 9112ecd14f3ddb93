using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CaseManagement.Documents.Pdf;

/// <summary>
/// What reading one file of a stranger may cost. Counted in bytes and never in time: whether a file can be read decides on page numbers, and must come out the same on a slow day.
/// </summary>
/// <param name="size">Bytes of the file.</param>
internal sealed class PdfLimits(long size)
{
    private const long Megabyte = 1 << 20;

    /// <summary>Most bytes of one packed stream of objects once it is unpacked; those of a file of ten thousand pages have some tens of thousands each.</summary>
    private const long MostOfAStream = 64 * Megabyte;

    /// <summary>Most of all of them; a file that is no attack unpacks to a few times its size.</summary>
    private const long MostUnpacked = 512 * Megabyte;

    /// <summary>Most nodes of trees. The reader walks trees by recursion, which ends the whole process where the stack does; real files of ten thousand pages have some thousands.</summary>
    private const int MostNodes = 20_000;

    /// <summary>Stack for reading: fifty times what trees of <see cref="MostNodes"/> levels take.</summary>
    private const int Stack = 256 << 20;

    private readonly long _mostRead = 40 * size + 64 * Megabyte;
    private readonly long _mostWritten = 4 * size + 64 * Megabyte;
    private long _read;
    private long _unpacked;
    private int _nodes;

    /// <summary>Opens the file.</summary>
    /// <exception cref="PdfUnreadableException">It is made to break its reader.</exception>
    public PdfDocument Open(Stream content)
    {
        CountNodes(content);
        PdfDocument? opened = null;
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    opened = PdfDocument.Open(Counted(content), new ParsingOptions { FilterProvider = Filters });
                }
                // Carried over to the thread that waits.
                catch (Exception thrown)
                {
                    fault = ExceptionDispatchInfo.Capture(thrown);
                }
            },
            Stack
        );
        thread.Start();
        thread.Join();
        fault?.Throw();
        return opened!;
    }

    private void CountNodes(Stream content)
    {
        content.Position = 0;
        var scan = new NodeScan();
        var buffer = new byte[81920];
        while (content.Read(buffer) is > 0 and var read)
        {
            CountNodes(scan, buffer.AsSpan(0, read));
        }

        content.Position = 0;
    }

    private void CountNodes(NodeScan scan, ReadOnlySpan<byte> bytes) => Demand((_nodes += scan.Count(bytes)) <= MostNodes);

    /// <summary>Filters for the reader; it unpacks streams of objects and cross-reference tables only, pages go over packed.</summary>
    private BaseFilterProvider Filters => new Limited(this);

    /// <summary>The file as the reader may read it.</summary>
    private Stream Counted(Stream content) => new CountedStream(content, this);

    /// <summary>Counts what was written of the file so far; a small object that every page repeats makes a large file.</summary>
    /// <exception cref="PdfUnreadableException">Too much.</exception>
    public void Written(long bytes) => Demand(bytes <= _mostWritten);

    private void Read(int bytes) => Demand((_read += Math.Max(1, bytes)) <= _mostRead);

    private void Unpack(long bytes) => Demand((_unpacked += bytes) <= MostUnpacked);

    private static void Demand(bool within)
    {
        if (!within)
        {
            throw new PdfUnreadableException("结构异常，读取量过大");
        }
    }

    private sealed class Limited(PdfLimits limits)
        : BaseFilterProvider(
            DefaultFilters.ToDictionary(
                filter => filter.Name,
                filter => (IFilter)new LimitedFilter(filter.Filter, filter.Name is "FlateDecode" or "Fl", limits)
            )
        )
    {
        private static readonly (string Name, IFilter Filter)[] DefaultFilters =
        [
            .. new[]
            {
                "FlateDecode",
                "Fl",
                "LZWDecode",
                "LZW",
                "ASCIIHexDecode",
                "AHx",
                "ASCII85Decode",
                "A85",
                "RunLengthDecode",
                "RL",
            }.Select(name => (name, DefaultFilterProvider.Instance.GetNamedFilters([NameToken.Create(name)])[0])),
        ];
    }

    private sealed class LimitedFilter(IFilter filter, bool isFlate, PdfLimits limits) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // What unpacks a thousandfold is looked at before it is kept; of the others no real file has a large one here.
            limits.Unpack(isFlate ? LengthOf(input) : input.Length * 64L);
            var plain = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            limits.CountNodes(new NodeScan(), plain.Span);
            return plain;
        }

        private static long LengthOf(Memory<byte> packed)
        {
            using var zlib = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[81920];
            long length = 0;
            try
            {
                while (zlib.Read(buffer) is > 0 and var read)
                {
                    length += read;
                    Demand(length <= MostOfAStream);
                }
            }
            catch (InvalidDataException)
            {
                // Damaged from here on; the reader makes of it what it can.
            }

            return length;
        }
    }

    /// <summary>Finds the name /Kids, whichever way it is written (/#4Bids), across the borders of what is read at a time.</summary>
    private sealed class NodeScan
    {
        private const string Name = "Kids";

        /// <summary>Letters of the name that were found; -1 outside of a name that may be it.</summary>
        private int _found = -1;

        /// <summary>Digits of an escaped letter that are still to come, and its value so far.</summary>
        private int _digits;
        private int _escaped;

        public int Count(ReadOnlySpan<byte> bytes)
        {
            var count = 0;
            foreach (var b in bytes)
            {
                if (b == '/')
                {
                    (_found, _digits) = (0, 0);
                }
                else if (_found >= 0 && Next(b) && _found == Name.Length)
                {
                    count++;
                    _found = -1;
                }
            }

            return count;
        }

        /// <summary>True when a letter was completed and is the name's next.</summary>
        private bool Next(byte b)
        {
            if (_digits > 0)
            {
                _escaped = _escaped * 16 + Math.Max(0, "0123456789ABCDEF".IndexOf((char)(b is >= (byte)'a' ? b - 32 : b)));
                return --_digits == 0 && Take(_escaped);
            }

            if (b == '#')
            {
                (_digits, _escaped) = (2, 0);
                return false;
            }

            return Take(b);
        }

        private bool Take(int letter)
        {
            _found = letter == Name[_found] ? _found + 1 : -1;
            return _found > 0;
        }
    }

    /// <summary>A reader that walks in circles reads for ever; one that goes ever deeper is stopped before the stack ends.</summary>
    private sealed class CountedStream(Stream inner, PdfLimits limits) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            var read = inner.Read(buffer);
            limits.Read(read);
            return read;
        }

        public override int ReadByte()
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            limits.Read(1);
            return inner.ReadByte();
        }

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void Flush() { }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
