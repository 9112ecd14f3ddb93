using System.IO.Compression;
using System.Text;
using CaseManagement.Features.Documents.Files;

namespace CaseManagement.Features.Tests.Documents.Files;

internal sealed class FileStoreTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[100]];
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[50]];

    private string _folder = null!;
    private FileStore _store = null!;

    [SetUp]
    public void MakeStore()
    {
        _folder = Directory.CreateTempSubdirectory("case-files").FullName;
        _store = new FileStore(_folder);
    }

    [TearDown]
    public void RemoveStore() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<TestCaseData> Allowed()
    {
        yield return new TestCaseData(Pdf, "决定书.PDF", "application/pdf", FileType.Pdf);
        yield return new TestCaseData(Png, "a.png", "image/png", FileType.Png);
        yield return new TestCaseData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0 }, "a.jpeg", null, FileType.Jpeg);
        yield return new TestCaseData("II*\0....."u8.ToArray(), "扫描.tif", "image/tiff", FileType.Tiff);
        yield return new TestCaseData(Zip("word/document.xml"), "a.docx", "application/octet-stream", FileType.Docx);
        yield return new TestCaseData(Zip("xl/workbook.xml"), "a.xlsx", "", FileType.Xlsx);
        yield return new TestCaseData(Zip("OFD.xml"), "a.ofd", "application/ofd", FileType.Ofd);
        yield return new TestCaseData("证据清单\r\n1. 照片"u8.ToArray(), "清单.txt", "text/plain; charset=utf-8", FileType.Text);
        yield return new TestCaseData(new byte[] { 0xD6, 0xA4, 0xBE, 0xDD }, "gbk.txt", "text/plain", FileType.Text);
        yield return new TestCaseData("ID3\u0003\0"u8.ToArray(), "录音.mp3", "audio/mpeg", FileType.Mp3);
        yield return new TestCaseData(new byte[] { 0xFF, 0xFB, 0x90, 0x64, 0 }, "录音.mp3", "audio/mp3", FileType.Mp3);
        yield return new TestCaseData("\0\0\0\u0018ftypmp42...."u8.ToArray(), "听证.mp4", "video/mp4", FileType.Mp4);
        yield return new TestCaseData("RIFF\0\0\0\0WAVEfmt "u8.ToArray(), "a.wav", "audio/wav", FileType.Wav);
    }

    [TestCaseSource(nameof(Allowed))]
    public async Task Store_OfAnAllowedType_KnowsIt(byte[] content, string name, string? declared, FileType type)
    {
        var stored = await StoreAsync(content, name, declared);

        Assert.That((stored.Type, stored.Size), Is.EqualTo((type, (long)content.Length)));
        Assert.That(Read(stored), Is.EqualTo(content));
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return new TestCaseData(Array.Empty<byte>(), "a.pdf", "空的").SetArgDisplayNames("empty");
        yield return new TestCaseData("MZ\0\u0003"u8.ToArray(), "a.pdf", "不能接收").SetArgDisplayNames("Windows program");
        yield return new TestCaseData("\u007FELF\u0002\u0001"u8.ToArray(), "a.pdf", "不能接收").SetArgDisplayNames("Linux program");
        yield return new TestCaseData("#!/bin/sh\nrm x"u8.ToArray(), "a.txt", "不能接收").SetArgDisplayNames("shell script");
        yield return new TestCaseData("@echo off"u8.ToArray(), "a.txt", "不能接收").SetArgDisplayNames("batch file");
        yield return new TestCaseData("<svg xmlns=''/>"u8.ToArray(), "a.txt", "不能接收").SetArgDisplayNames("SVG");
        yield return new TestCaseData("hello <script>alert(1)</script>"u8.ToArray(), "a.txt", "不能接收").SetArgDisplayNames(
            "script in text"
        );
        yield return new TestCaseData("\uFEFF<!DOCTYPE html>"u8.ToArray(), "a.txt", "不能接收").SetArgDisplayNames("HTML");
        yield return new TestCaseData(Zip("word/document.xml", "word/vbaProject.bin"), "a.docx", "不能接收").SetArgDisplayNames("macros");
        yield return new TestCaseData(Zip("a.exe"), "a.docx", "不能接收").SetArgDisplayNames("any zip");
        yield return new TestCaseData("PK\u0003\u0004broken"u8.ToArray(), "a.docx", "不能接收").SetArgDisplayNames("broken zip");
        yield return new TestCaseData("\0\0\0\u0018ftypheic...."u8.ToArray(), "a.mp4", "不能接收").SetArgDisplayNames("HEIC");
        yield return new TestCaseData(Pdf, "a.docx", "结尾").SetArgDisplayNames("PDF called docx");
        yield return new TestCaseData(Pdf, "a.pdf.exe", "结尾").SetArgDisplayNames("PDF called exe");
        yield return new TestCaseData(Pdf, "无后缀", "结尾").SetArgDisplayNames("no ending");
    }

    [TestCaseSource(nameof(Refused))]
    public void Store_OfAnythingElse_IsRefusedWithAReason(byte[] content, string name, string reason)
    {
        Assert.That(
            async () => await StoreAsync(content, name, null),
            Throws.InstanceOf<FileRefusedException>().With.Message.Contains(reason)
        );
        Assert.That(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), Is.Empty, "nothing is left behind");
    }

    [Test]
    public void Store_WhenTheDeclaredTypeIsAnother_IsRefused() =>
        Assert.That(
            async () => await StoreAsync(Pdf, "a.pdf", "text/html"),
            Throws.InstanceOf<FileRefusedException>().With.Message.Contains("text/html")
        );

    [Test]
    public void Store_OfTooMuch_StopsAtTheLimit()
    {
        using var endless = new EndlessStream(Pdf);

        Assert.That(
            async () => await _store.StoreAsync(endless, "a.pdf", null),
            Throws.InstanceOf<FileRefusedException>().With.Message.Contains("200 MB")
        );
        Assert.That(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), Is.Empty);
        Assert.That(endless.Taken, Is.LessThan(FileStore.LargestFile + (1024 * 1024)));
    }

    [Test]
    public async Task Store_OfTheSameContentTwice_KeepsOneFile()
    {
        var first = await StoreAsync(Pdf, "一.pdf", null);
        var second = await StoreAsync(Pdf, "二.pdf", null);

        Assert.That(second, Is.EqualTo(first));
        Assert.That(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Open_WhenTheFileIsGone_SaysSo()
    {
        var stored = await StoreAsync(Pdf, "a.pdf", null);
        File.Delete(PathOf(stored));

        Assert.That(
            () => _store.OpenRead(stored.Hash, stored.Size),
            Throws.InstanceOf<FileMissingException>().With.Message.Contains("备份")
        );
        Assert.That(async () => await _store.VerifyAsync(stored.Hash), Throws.InstanceOf<FileMissingException>());
    }

    [Test]
    public async Task Open_WhenTheFileWasCut_SaysSo()
    {
        var stored = await StoreAsync(Pdf, "a.pdf", null);
        File.WriteAllBytes(PathOf(stored), Pdf[..50]);

        Assert.That(() => _store.OpenRead(stored.Hash, stored.Size), Throws.InstanceOf<FileAlteredException>());
    }

    [Test]
    public async Task Verify_WhenOneByteChanged_SaysSo()
    {
        var stored = await StoreAsync(Pdf, "a.pdf", null);
        await _store.VerifyAsync(stored.Hash);
        var altered = Pdf.ToArray();
        altered[^1] ^= 1;
        File.WriteAllBytes(PathOf(stored), altered);

        Assert.That(async () => await _store.VerifyAsync(stored.Hash), Throws.InstanceOf<FileAlteredException>());
    }

    [Test]
    public async Task Store_OverACutFile_MendsIt()
    {
        var stored = await StoreAsync(Pdf, "a.pdf", null);
        File.WriteAllBytes(PathOf(stored), Pdf[..50]);

        await StoreAsync(Pdf, "a.pdf", null);

        Assert.That(async () => await _store.VerifyAsync(stored.Hash), Throws.Nothing);
    }

    [TestCase("../../etc/passwd")]
    [TestCase("")]
    public void Open_OfSomethingThatIsNoHash_IsRefused(string hash) =>
        Assert.That(() => _store.OpenRead(hash, 1), Throws.ArgumentException);

    [Test]
    public void RemoveAbandoned_LeavesYoungerOnes()
    {
        var incoming = Path.Combine(_folder, "incoming");
        File.WriteAllText(Path.Combine(incoming, "young"), "x");
        File.WriteAllText(Path.Combine(incoming, "old"), "x");
        File.SetLastWriteTimeUtc(Path.Combine(incoming, "old"), File.GetLastWriteTimeUtc(Path.Combine(incoming, "young")).AddHours(-2));

        _store.RemoveAbandoned(TimeSpan.FromHours(1));

        Assert.That(Directory.EnumerateFiles(incoming).Select(Path.GetFileName), Is.EqualTo(["young"]));
    }

    [Test]
    public void ShownInline_AreOnlyTypesWithoutScript() =>
        Assert.That(
            Enum.GetValues<FileType>().Where(type => type.MayBeShownInline()),
            Is.EquivalentTo([FileType.Pdf, FileType.Png, FileType.Jpeg])
        );

    private Task<StoredFile> StoreAsync(byte[] content, string name, string? declared) =>
        _store.StoreAsync(new MemoryStream(content), name, declared);

    private string PathOf(StoredFile stored) => Path.Combine(_folder, "files", stored.Hash[..2], stored.Hash);

    private byte[] Read(StoredFile stored)
    {
        using var stream = _store.OpenRead(stored.Hash, stored.Size);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("x"));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Never ends: what stops reading must be the limit.</summary>
    private sealed class EndlessStream(byte[] head) : Stream
    {
        public long Taken { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        private int ReadInto(Span<byte> buffer)
        {
            var count = Taken == 0 ? Math.Min(head.Length, buffer.Length) : buffer.Length;
            if (Taken == 0)
            {
                head.AsSpan(0, count).CopyTo(buffer);
            }

            Taken += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(ReadInto(buffer.Span));

        public override int Read(byte[] buffer, int offset, int count) => ReadInto(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
