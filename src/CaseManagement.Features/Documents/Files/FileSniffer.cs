using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CaseManagement.Features.Documents.Files;

/// <summary>Reads from a file's content what it is.</summary>
internal static class FileSniffer
{
    /// <summary>How much of the beginning is looked at.</summary>
    public const int HeadSize = 4096;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The type of a stored file, or null when it is none of the allowed ones.</summary>
    public static FileType? Sniff(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> buffer = stackalloc byte[HeadSize];
        var head = buffer[..stream.ReadAtLeast(buffer, HeadSize, throwOnEndOfStream: false)];
        return head switch
        {
            _ when head.StartsWith("%PDF-"u8) => FileType.Pdf,
            _ when head.StartsWith<byte>([0xFF, 0xD8, 0xFF]) => FileType.Jpeg,
            _ when head.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => FileType.Png,
            _ when head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) => FileType.Tiff,
            _ when head.StartsWith("PK\u0003\u0004"u8) => SniffZip(stream),
            _ when head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WAVE"u8) => FileType.Wav,
            _ when head.Length >= 12 && head[4..].StartsWith("ftyp"u8) => SniffMp4(head),
            _ when IsMp3(head) => FileType.Mp3,
            _ => IsPlainText(stream) ? FileType.Text : null,
        };
    }

    /// <summary>A zip is what its parts say. A part that holds macros makes it none of ours.</summary>
    private static FileType? SniffZip(Stream stream)
    {
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            return names switch
            {
                _ when names.Contains("word/document.xml") => FileType.Docx,
                _ when names.Contains("xl/workbook.xml") => FileType.Xlsx,
                _ when names.Contains("OFD.xml") => FileType.Ofd,
                _ => null,
            };
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>QuickTime and the pictures in the same container (HEIC) are not MP4.</summary>
    private static FileType? SniffMp4(ReadOnlySpan<byte> head)
    {
        var brand = Encoding.ASCII.GetString(head.Slice(8, 4));
        return brand is "isom" or "iso2" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "dash" or "M4A " or "M4V " or "MSNV"
            ? FileType.Mp4
            : null;
    }

    private static bool IsMp3(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("ID3"u8))
        {
            return true;
        }

        // Frame header: eleven set bits, a version and a layer III, a bit rate and a sampling rate that exist.
        if (head.Length < 4)
        {
            return false;
        }

        var header = BinaryPrimitives.ReadUInt32BigEndian(head);
        return (header & 0xFFE00000) == 0xFFE00000
            && ((header >> 19) & 3) != 1
            && ((header >> 17) & 3) == 1
            && ((header >> 12) & 15) is > 0 and < 15
            && ((header >> 10) & 3) != 3;
    }

    /// <summary>
    /// Text from beginning to end, in UTF-8 or GB 18030, without control characters, that does not look like a page, a drawing or a script: a browser or a shell must not find more
    /// in it than letters.
    /// </summary>
    private static bool IsPlainText(Stream stream)
    {
        const int LargestText = 4 * 1024 * 1024;
        if (stream.Length is 0 or > LargestText)
        {
            return false;
        }

        stream.Position = 0;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (bytes.AsSpan().IndexOfAnyInRange<byte>(0, 8) >= 0 || bytes.AsSpan().IndexOfAnyInRange<byte>(14, 31) >= 0)
        {
            return false;
        }

        return Decode(bytes) is { } text && !LooksActive(text);
    }

    private static string? Decode(byte[] bytes)
    {
        foreach (var encoding in (Encoding[])[StrictUtf8, Gb18030])
        {
            try
            {
                return encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                // The next one.
            }
        }

        return null;
    }

    private static bool LooksActive(string text)
    {
        var start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (
            start.StartsWith('<')
            || start.StartsWith("#!", StringComparison.Ordinal)
            || start.StartsWith("@echo", StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        string[] marks = ["<script", "<html", "<svg", "<?php", "<!doctype", "<iframe"];
        return marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;
}
