using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CaseManagement.Documents.Dossiers;
using static CaseManagement.Documents.Tests.Dossiers.BuiltDossier;

namespace CaseManagement.Documents.Tests.Dossiers;

/// <summary>Files that are made to act, to hang the program or to fill its memory: each takes its pages or one page, quickly, and leaves nothing behind that acts.</summary>
internal sealed class HostileFileTests
{
    /// <summary>Generous: two processors, other tests beside.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private static readonly TestCaseData[] WithoutEnd =
    [
        Case("a tree of pages 100,000 deep", Deep("Kids [{0} 0 R]", 100_000)),
        Case("a tree of names 100,000 deep", Names(100_000)),
        Case("the same, in other words", Deep("K#69#64s [{0} 0 R]", 100_000)),
        Case("a table that comes before itself", Pdf(["<</Type /Catalog /Pages 2 0 R>>", OnePage, Page], "/Prev {0}")),
        Case(
            "a length that is its own",
            Pdf(["<</Type /Catalog /Pages 2 0 R>>", OnePage, PageOf(4), "<</Length 4 0 R>>\nstream\nq Q\nendstream"])
        ),
        Case("contents that are their own", Pdf(["<</Type /Catalog /Pages 2 0 R>>", OnePage, PageOf(4), "[4 0 R]"])),
        Case("objects that point at one another", Pdf(["<</Type /Catalog /Pages 2 0 R>>", OnePage, PageOf(4), "5 0 R", "4 0 R"])),
        Case("a catalogue that is a page", Pdf(["<</Type /Catalog /Pages 1 0 R /Kids [1 0 R]>>"])),
        Case(
            "a million brackets",
            Encoding.Latin1.GetBytes($"%PDF-1.4\n1 0 obj\n{new string('[', 1_000_000)}\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF")
        ),
        Case(
            "a million dictionaries",
            Encoding.Latin1.GetBytes(
                $"%PDF-1.4\n1 0 obj\n{string.Concat(Enumerable.Repeat("<</A ", 200_000))}\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"
            )
        ),
        Case(
            "a million objects that are none",
            Encoding.Latin1.GetBytes($"%PDF-1.4\n{string.Concat(Enumerable.Repeat("1 0 obj\n", 200_000))}trailer\n<</Root 1 0 R>>\n%%EOF")
        ),
        Case(
            "an endless number",
            Pdf(["<</Type /Catalog /Pages 2 0 R>>", $"<</Type /Pages /Count {new string('9', 500_000)} /Kids [3 0 R]>>", Page])
        ),
    ];

    [TestCaseSource(nameof(WithoutEnd))]
    public void FileWithoutEnd_TakesItsPagesOrOne_Soon(byte[] file)
    {
        var watch = Stopwatch.StartNew();
        using var dossier = Of(writer =>
        {
            Add(writer, "坏文件", file);
            Add(writer, "好文件", Foreign("good", 1));
        });

        Assert.That(watch.Elapsed, Is.LessThan(Soon));
        Assert.That(dossier.Pages.Select(TextOf), Has.One.Contains("good-1"));
        Assert.That(dossier.Pages.Select(StampOf).Count(stamp => stamp is not null), Is.EqualTo(2));
    }

    /// <summary>A few kilobytes that unpack to gigabytes.</summary>
    [Test]
    public void PackedObjects_BeyondAllMeasure_AreNotUnpacked()
    {
        var bomb = Bomb(4096);
        var memory = GC.GetTotalAllocatedBytes();
        using var dossier = Of(writer => Add(writer, "炸弹", bomb));

        Assert.That(bomb, Has.Length.LessThan(8 << 20));
        Assert.That(GC.GetTotalAllocatedBytes() - memory, Is.LessThan(1L << 30));
        Assert.That(dossier.Contents.Unreadable, Is.EqualTo(1));
    }

    /// <summary>A dictionary of a megabyte that two thousand pages inherit would be a file of two gigabytes.</summary>
    [Test]
    public void SmallFile_ThatWouldMakeALargeOne_IsNamedOnOnePage()
    {
        const int Many = 2000;
        var heavy = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"/N{i} [0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0] "));
        var pages = Enumerable.Range(0, Many).Select(_ => "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>");
        var kids = string.Join(' ', Enumerable.Range(3, Many).Select(i => $"{i} 0 R"));
        var file = Pdf([
            "<</Type /Catalog /Pages 2 0 R>>",
            $"<</Type /Pages /Count {Many} /Kids [{kids}] /Resources <</Properties <<{heavy}>>>>>>",
            .. pages,
        ]);
        using var dossier = Of(writer =>
        {
            Add(writer, "放大", file);
            Add(writer, "好文件", Foreign("good", 1));
        });

        Assert.That(dossier.Bytes, Has.Length.LessThan(1 << 20), "what was written of it is taken back");
        Assert.That(dossier.Pages.Select(StampOf).Count(stamp => stamp is not null), Is.EqualTo(2));
    }

    /// <summary>Whatever a catalogue, a page, an annotation or a picture can have done on its own.</summary>
    [Test]
    public void NothingThatActs_ComesOver()
    {
        const string Launch = "<</S /Launch /F (calc.exe) /Win <</F (cmd.exe)>>>>";
        const string Script = "<</S /JavaScript /JS (app.alert\\(1\\))>>";
        var file = Pdf([
            $"<</Type /Catalog /Pages 2 0 R /OpenAction {Script} /AA <</WC {Script}>> /Names <</JavaScript <</Names [(a) {Script}]>> /EmbeddedFiles <</Names [(x) 7 0 R]>>>> /AcroForm <</Fields [5 0 R] /XFA (x)>> /URI <</Base (http://x)>> /AF [7 0 R]>>",
            OnePage,
            $"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /AA <</O {Launch} /C {Script}>> /AF [7 0 R] /Resources <</XObject <</P 8 0 R>>>> /Annots [5 0 R 6 0 R <</Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 7 0 R>> <</Type /Annot /Subtype /RichMedia /Rect [0 0 9 9]>> <</Type /Annot /Subtype /Screen /Rect [0 0 9 9] /A {Launch}>>]>>",
            "<</Length 27>>\nstream\nq 9 0 0 9 0 0 cm /P Do Q q Q\nendstream",
            $"<</Type /Annot /Subtype /Widget /FT /Btn /T (b) /Rect [0 0 50 20] /A {Launch} /AA <</E {Script}>> /AP <</N 9 0 R>>>>",
            $"<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /GoToR /F (\\\\\\\\server\\\\share)>>>>",
            "<</Type /Filespec /F (x.exe) /EF <</F 10 0 R>>>>",
            "<</Type /XObject /Subtype /Form /BBox [0 0 1 1] /Ref <</F (http://x) /Page 0>> /AF [7 0 R] /Length 3>>\nstream\nq Q\nendstream",
            "<</Type /XObject /Subtype /Form /BBox [0 0 50 20] /Length 14>>\nstream\n0 0 50 20 re f\nendstream",
            "<</Type /EmbeddedFile /Length 2>>\nstream\nMZ\nendstream",
        ]);
        using var dossier = Of(writer => Add(writer, "有动作", file));
        var raw = Encoding.Latin1.GetString(dossier.Bytes);

        Assert.Multiple(() =>
        {
            Assert.That(dossier.Contents.Unreadable, Is.Zero, "its page is there");
            foreach (
                var word in new[]
                {
                    "JavaScript",
                    "Launch",
                    "calc.exe",
                    "cmd.exe",
                    "GoToR",
                    "/URI",
                    "/AA",
                    "/OpenAction",
                    "EmbeddedFile",
                    "Filespec",
                    "/AcroForm",
                    "XFA",
                    "Widget",
                    "RichMedia",
                    "http://x",
                    "/Ref",
                    "/AF",
                }
            )
            {
                Assert.That(raw, Does.Not.Contain(word));
            }
        });
    }

    [TestCase("[0 0 1000000 1000000]")]
    [TestCase("[0 0 1e300 1e300]")]
    [TestCase("[-99999999999999999999 0 99999999999999999999 842]")]
    [TestCase("[0 0 0.001 0.001]")]
    [TestCase("[5 5 5 5]")]
    [TestCase("[(a) /b 3 4]")]
    public void SheetOfNoSize_StillHasItsNumberOnASheet(string box)
    {
        using var dossier = Of(writer => Add(writer, "怪", Foreign("odd", 1, $"/MediaBox {box}")));
        var page = dossier.Pages.Single(page => StampOf(page) is not null);
        var (_, x, y) = StampOf(page)!.Value;

        Assert.That(page.Width, Is.InRange(3, 100_000).And.GreaterThan(x));
        Assert.That(page.Height, Is.InRange(3, 100_000).And.GreaterThan(y));
    }

    [TestCase(60_000, 60_000)]
    [TestCase(2, 300_000_000)]
    public void PictureBeyondAllMeasure_IsNamedOnASeparatorPage(int width, int height)
    {
        using var dossier = Of(writer =>
        {
            using var picture = new MemoryStream(Png(width, height));
            writer.AddHandedIn(Paper("巨图"), DossierEntry.Picture, File("巨图.png", "PNG"), picture);
        });

        Assert.That(dossier.Contents.Unreadable, Is.EqualTo(1));
    }

    /// <summary>Damaged copies of real files: whatever becomes of them, the next paper has the number it should have, and the file is sound.</summary>
    [Test]
    public void DamagedFiles_NeverBreakTheFile()
    {
        var originals = new[] { TestFonts.Renderer.Render(Samples.Acceptance.Compose()), Foreign("whole", 3), Hidden() };
        using var dossier = Of(writer =>
        {
            for (var seed = 1; seed <= Copies; seed++)
            {
                Add(writer, $"残{seed}", Damaged(originals[seed % originals.Length], new Random(seed)));
                Add(writer, $"好{seed}", Foreign($"good{seed}", 1));
            }
        });
        var pages = dossier.Pages;
        var first = pages.Select(StampOf).ToList().FindIndex(stamp => stamp?.Number == "1");
        // What is broken on a damaged page may swallow its own number, and no other's.
        var good = pages.Index().Where(page => TextOf(page.Item).Contains("good", StringComparison.Ordinal)).ToList();

        Assert.That(good, Has.Count.EqualTo(Copies));
        Assert.That(good.Select(page => StampOf(page.Item)?.Number), Is.EqualTo(good.Select(page => $"{page.Index - first + 1}")));
    }

    private const int Copies = 100;
    private const string OnePage = "<</Type /Pages /Count 1 /Kids [3 0 R]>>";
    private const string Page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>";

    private static string PageOf(int contents) => $"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {contents} 0 R>>";

    private static TestCaseData Case(string name, byte[] file) => new TestCaseData(file).SetArgDisplayNames(name);

    private static void Add(DossierWriter writer, string name, byte[] content)
    {
        using var pdf = new MemoryStream(content);
        writer.AddHandedIn(Paper(name), DossierEntry.Pages, File($"{name}.pdf"), pdf);
    }

    /// <param name="objects">From number 1.</param>
    /// <param name="trailer">Further entries; {0} is where the table begins.</param>
    private static byte[] Pdf(IReadOnlyList<string> objects, string trailer = "")
    {
        var body = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        for (var i = 0; i < objects.Count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{body.Length:D10} 00000 n \n");
            body.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var more = string.Format(CultureInfo.InvariantCulture, trailer, body.Length);
        return Encoding.Latin1.GetBytes(
            $"{body}{table}trailer\n<</Size {objects.Count + 1} /Root 1 0 R {more}>>\nstartxref\n{body.Length}\n%%EOF\n"
        );
    }

    private static byte[] Deep(string kids, int levels) =>
        Pdf([
            "<</Type /Catalog /Pages 2 0 R>>",
            .. Enumerable
                .Range(3, levels)
                .Select(next => $"<</Type /Pages /Count 1 /{string.Format(CultureInfo.InvariantCulture, kids, next)}>>"),
            Page,
        ]);

    private static byte[] Names(int levels) =>
        Pdf([
            "<</Type /Catalog /Pages 2 0 R /Names <</Dests 4 0 R>> /Dests 4 0 R /Outlines 4 0 R>>",
            OnePage,
            Page,
            .. Enumerable.Range(5, levels).Select(next => $"<</Kids [{next} 0 R] /First {next} 0 R /Next {next} 0 R>>"),
            "<</Names [(a) [3 0 R /Fit]]>>",
        ]);

    /// <summary>Objects in a packed stream, as most programs write them today.</summary>
    private static byte[] Hidden() =>
        Packed("1 0 2 33 3 76 <</Type /Catalog /Pages 2 0 R>>   <</Type /Pages /Count 1 /Kids [3 0 R]>>    "u8.ToArray(), [], 13);

    private static byte[] Bomb(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write("1 0 2 33 <</Type /Catalog /Pages 2 0 R>>   <</Type /Pages /Count 1 /Kids [3 0 R]>>"u8);
            var blanks = new byte[1 << 20];
            blanks.AsSpan().Fill((byte)' ');
            for (var i = 0; i < megabytes; i++)
            {
                zlib.Write(blanks);
            }
        }

        return Packed([], packed.ToArray(), 9);
    }

    private static byte[] Packed(byte[] plain, byte[] packed, int first)
    {
        if (packed.Length == 0)
        {
            using var made = new MemoryStream();
            using (var zlib = new ZLibStream(made, CompressionLevel.Optimal, leaveOpen: true))
            {
                zlib.Write(plain);
            }

            packed = made.ToArray();
        }

        var body = new List<byte>("%PDF-1.7\n"u8.ToArray());
        var page = body.Count;
        body.AddRange(Encoding.Latin1.GetBytes($"3 0 obj\n{Page}\nendobj\n"));
        var stream = body.Count;
        body.AddRange(
            Encoding.Latin1.GetBytes(
                $"4 0 obj\n<</Type /ObjStm /N 2 /First {first} /Filter /FlateDecode /Length {packed.Length}>>\nstream\n"
            )
        );
        body.AddRange(packed);
        body.AddRange("\nendstream\nendobj\n"u8.ToArray());
        var table = body.Count;
        var rows = new List<byte>();
        void Row(byte kind, int where, byte index)
        {
            rows.Add(kind);
            Span<byte> four = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(four, where);
            rows.AddRange(four.ToArray());
            rows.Add(index);
        }

        Row(0, 0, 0);
        Row(2, 4, 0);
        Row(2, 4, 1);
        Row(1, page, 0);
        Row(1, stream, 0);
        Row(1, table, 0);
        body.AddRange(Encoding.Latin1.GetBytes($"5 0 obj\n<</Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R /Length {rows.Count}>>\nstream\n"));
        body.AddRange(rows);
        body.AddRange(Encoding.Latin1.GetBytes($"\nendstream\nendobj\nstartxref\n{table}\n%%EOF\n"));
        return [.. body];
    }

    private static byte[] Damaged(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        for (var hits = random.Next(1, 12); hits > 0; hits--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes = bytes[..Math.Max(20, at)];
                    break;
                case 2:
                    bytes.AsSpan(at, Math.Min(40, bytes.Length - at)).Fill((byte)"0[<("[random.Next(4)]);
                    break;
                default:
                    var from = random.Next(bytes.Length);
                    var length = Math.Min(60, bytes.Length - Math.Max(at, from));
                    bytes.AsSpan(from, length).ToArray().CopyTo(bytes, at);
                    break;
            }
        }

        return bytes;
    }

    /// <summary>A PNG that claims a size and has nothing of it.</summary>
    private static byte[] Png(int width, int height)
    {
        var bytes = new List<byte>([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        Chunk("IHDR", head);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(new byte[100]);
        }

        Chunk("IDAT", packed.ToArray());
        Chunk("IEND", []);
        return [.. bytes];

        void Chunk(string kind, byte[] data)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
            byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. data];
            var check = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(check, Crc(named));
            bytes.AddRange([.. length, .. named, .. check]);
        }
    }

    private static uint Crc(byte[] data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in data)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        return ~crc;
    }
}
