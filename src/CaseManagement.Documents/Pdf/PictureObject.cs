using System.Buffers.Binary;
using SkiaSharp;

namespace CaseManagement.Documents.Pdf;

/// <summary>A picture as an object of a file. Its dots go in as they came where PDF knows their form, else decoded.</summary>
/// <param name="Id">Object.</param>
/// <param name="Width">In dots, as it is to be seen.</param>
/// <param name="Height">In dots, as it is to be seen.</param>
/// <param name="Origin">How it has to be turned for that.</param>
internal sealed record PictureObject(int Id, double Width, double Height, SKEncodedOrigin Origin)
{
    /// <summary>Most dots of a picture that has to be decoded, some eleven bytes of memory each: an A4 sheet at 600 dpi has 35 million.</summary>
    private const long MostDecoded = 40_000_000;

    /// <summary>Most dots of a picture that goes over as it is: twice what telephones take. More is made to break the program that shows it.</summary>
    private const long MostShown = 400_000_000;

    /// <summary>Writes the picture.</summary>
    /// <exception cref="PdfUnreadableException">Not a picture that can be read.</exception>
    public static PictureObject Add(PdfFile file, byte[] content)
    {
        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data) ?? throw new PdfUnreadableException("不是可以读取的图片");
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MostShown)
        {
            throw new PdfUnreadableException("图片过大");
        }

        var id =
            codec.EncodedFormat == SKEncodedImageFormat.Jpeg ? AddJpeg(file, content, width, height)
            : codec.EncodedFormat == SKEncodedImageFormat.Png && PngParts.Of(content) is { } parts ? AddPng(file, parts, width, height)
            : AddDecoded(file, data, width, height);
        var turned = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        return new(id, turned ? height : width, turned ? width : height, codec.EncodedOrigin);
    }

    /// <summary>The matrix that puts the unit square of the picture, turned as it is to be seen, into a place.</summary>
    public string Matrix(double x, double y, double width, double height)
    {
        // Columns of the unit square seen with y upwards: where (1,0) and (0,1) go, and where (0,0) is.
        var (a, b, c, d, e, f) = Origin switch
        {
            SKEncodedOrigin.TopRight => (-1, 0, 0, 1, 1, 0),
            SKEncodedOrigin.BottomRight => (-1, 0, 0, -1, 1, 1),
            SKEncodedOrigin.BottomLeft => (1, 0, 0, -1, 0, 1),
            SKEncodedOrigin.LeftTop => (0, -1, -1, 0, 1, 1),
            SKEncodedOrigin.RightTop => (0, -1, 1, 0, 0, 1),
            SKEncodedOrigin.RightBottom => (0, 1, 1, 0, 0, 0),
            SKEncodedOrigin.LeftBottom => (0, 1, -1, 0, 1, 0),
            _ => (1, 0, 0, 1, 0, 0),
        };
        return string.Join(
            ' ',
            new[] { a * width, b * height, c * width, d * height, x + e * width, y + f * height }.Select(PdfFile.Number)
        );
    }

    private static int AddJpeg(PdfFile file, byte[] content, int width, int height)
    {
        var (components, bits, inverted) = JpegFrame(content);
        var colours = components switch
        {
            1 => "/DeviceGray",
            3 => "/DeviceRGB",
            4 => "/DeviceCMYK",
            _ => throw new PdfUnreadableException("图片的颜色形式不能识别"),
        };
        var decode = inverted && components == 4 ? " /Decode [1 0 1 0 1 0 1 0]" : "";
        return Write(file, $"/ColorSpace {colours} /BitsPerComponent {bits}{decode} /Filter /DCTDecode", width, height, content);
    }

    private static int AddPng(PdfFile file, PngParts parts, int width, int height)
    {
        var colours = parts switch
        {
            { Palette: { } palette } => $"[/Indexed /DeviceRGB {palette.Length / 3 - 1} <{Convert.ToHexString(palette)}>]",
            { Colours: 3 } => "/DeviceRGB",
            _ => "/DeviceGray",
        };
        return Write(
            file,
            $"/ColorSpace {colours} /BitsPerComponent {parts.Bits} /Filter /FlateDecode "
                + $"/DecodeParms <</Predictor 15 /Colors {parts.Colours} /BitsPerComponent {parts.Bits} /Columns {width}>>",
            width,
            height,
            parts.Data
        );
    }

    private static int AddDecoded(PdfFile file, SKData data, int width, int height)
    {
        if ((long)width * height > MostDecoded)
        {
            throw new PdfUnreadableException("图片过大");
        }

        using var decoded = SKBitmap.Decode(data) ?? throw new PdfUnreadableException("不是可以读取的图片");
        using var white = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(white))
        {
            canvas.Clear(SKColors.White);
            canvas.DrawBitmap(decoded, 0, 0, SKSamplingOptions.Default);
        }

        var dots = white.GetPixelSpan();
        var plain = new byte[width * height * 3];
        for (int from = 0, to = 0; to < plain.Length; from += 4, to += 3)
        {
            dots.Slice(from, 3).CopyTo(plain.AsSpan(to));
        }

        return file.AddStream(
            $"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB /BitsPerComponent 8",
            plain
        );
    }

    private static int Write(PdfFile file, string entries, int width, int height, ReadOnlySpan<byte> data)
    {
        var id = file.Reserve();
        file.WriteStream(id, $"/Type /XObject /Subtype /Image /Width {width} /Height {height} {entries}", data);
        return id;
    }

    /// <summary>Components and bits from the frame's header; Adobe's programs write four colours inverted and say so.</summary>
    private static (int Components, int Bits, bool Inverted) JpegFrame(ReadOnlySpan<byte> bytes)
    {
        var adobe = false;
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF; )
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            adobe |= marker == 0xEE && bytes[(at + 4)..].StartsWith("Adobe"u8);
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                return (bytes[at + 9], bytes[at + 4], adobe);
            }

            at += 2 + length;
        }

        throw new PdfUnreadableException("不是可以读取的图片");
    }

    /// <summary>A PNG whose dots PDF can take as they are: without transparency and interlacing.</summary>
    private sealed record PngParts(int Bits, int Colours, byte[]? Palette, byte[] Data)
    {
        /// <summary>Null when it has to be decoded.</summary>
        public static PngParts? Of(ReadOnlySpan<byte> bytes)
        {
            var data = new MemoryStream();
            byte[]? palette = null;
            int bits = 0,
                type = -1;
            for (var at = 8; at + 12 <= bytes.Length; )
            {
                var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
                if (length < 0 || length > bytes.Length - at - 12)
                {
                    return null;
                }

                var kind = bytes.Slice(at + 4, 4);
                var chunk = bytes.Slice(at + 8, length);
                if (kind.SequenceEqual("IHDR"u8) && length == 13)
                {
                    (bits, type) = (chunk[8], chunk[12] == 0 ? chunk[9] : -1);
                }
                else if (kind.SequenceEqual("PLTE"u8))
                {
                    palette = chunk.ToArray();
                }
                else if (kind.SequenceEqual("tRNS"u8))
                {
                    return null;
                }
                else if (kind.SequenceEqual("IDAT"u8))
                {
                    data.Write(chunk);
                }

                at += 12 + length;
            }

            return (type, palette) switch
            {
                (0, _) => new(bits, 1, null, data.ToArray()),
                (2, _) => new(bits, 3, null, data.ToArray()),
                (3, { Length: > 0 }) => new(bits, 1, palette, data.ToArray()),
                _ => null,
            };
        }
    }
}
