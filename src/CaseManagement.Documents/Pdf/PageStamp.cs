using System.Globalization;
using System.Text;

namespace CaseManagement.Documents.Pdf;

/// <summary>
/// The number of a page in the file, in its upper outside corner: right on odd pages, left on even ones. The lower outside corner belongs to the document's own number (GB/T 9704-2012, 7.5).
/// </summary>
/// <param name="file">Ours.</param>
internal sealed class PageStamper(PdfFile file)
{
    // Saved before what the page draws and restored after it, so that the number stands where it should.
    private readonly int _before = file.AddStream("", "q\n"u8, compress: false);
    private readonly int _font = file.AddObject("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding>>");

    /// <summary>The stamp of one page.</summary>
    public PageStamp Of(string number, bool odd) => new(file, _before, _font, number, odd);
}

/// <summary>The stamp of one page.</summary>
internal sealed class PageStamp(PdfFile file, int before, int font, string number, bool odd)
{
    /// <summary>Name of its font among those of the page.</summary>
    public const string Font = "CaseFilePageNumber";

    // Helvetica-Bold: every digit is 556 thousandths wide.
    private const double Size = 12;
    private const double DigitWidth = 0.556 * Size;
    private const double FromSide = 34;
    private const double FromTop = 32;

    /// <summary>Object of the stream that goes before the page's own.</summary>
    public int Before => before;

    /// <summary>Entry of the page's fonts.</summary>
    public string FontEntry => $"/{Font} {font} 0 R";

    /// <summary>Writes the stream that goes behind the page's own.</summary>
    /// <param name="shown">What is seen of the page.</param>
    /// <param name="rotation">By how much it is turned when shown, in degrees clockwise: 0, 90, 180 or 270.</param>
    public int After(PageBox shown, int rotation)
    {
        var turned = rotation is 90 or 270;
        var (width, height) = turned ? (shown.Height, shown.Width) : (shown.Width, shown.Height);
        // A scan may measure its pages in dots: the number keeps its proportion to the sheet.
        var scale = Math.Min(width, height) / PageBox.A4.Width;
        var x = odd ? width - (FromSide + number.Length * DigitWidth) * scale : FromSide * scale;
        var y = height - FromTop * scale;
        var upright = rotation switch
        {
            90 => $"0 1 -1 0 {N(shown.Right)} {N(shown.Bottom)}",
            180 => $"-1 0 0 -1 {N(shown.Right)} {N(shown.Top)}",
            270 => $"0 -1 1 0 {N(shown.Left)} {N(shown.Top)}",
            _ => $"1 0 0 1 {N(shown.Left)} {N(shown.Bottom)}",
        };
        var content = $"\nQ\nq {upright} cm /Artifact BMC 0 g BT /{Font} {N(Size * scale)} Tf {N(x)} {N(y)} Td ({number}) Tj ET EMC Q\n";
        return file.AddStream("", Encoding.ASCII.GetBytes(content), compress: false);
    }

    private static string N(double value) => PdfFile.Number(value);
}
