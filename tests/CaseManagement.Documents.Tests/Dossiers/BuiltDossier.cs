using System.Globalization;
using System.Text;
using CaseManagement.Documents.Dossiers;
using SkiaSharp;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;

namespace CaseManagement.Documents.Tests.Dossiers;

/// <summary>A case file put together by a test and read back.</summary>
internal sealed class BuiltDossier : IDisposable
{
    public static readonly DossierHead Head = new(Samples.Issuer, Samples.Matter, new DateOnly(2026, 11, 24));

    public static readonly DossierCover Cover = new()
    {
        Issuer = Samples.Issuer,
        Number = null,
        IssuedOn = Head.On,
        Matter = Samples.Matter,
        Part = DossierPart.Main,
        Officers = ["承办甲", "承办乙"],
        ReceivedOn = new DateOnly(2026, 7, 1),
        AcceptedOn = new DateOnly(2026, 7, 6),
        ClosedOn = null,
        Outcome = "撤销",
        ArchivedOn = null,
        Signature = null,
        Papers = 0,
        Pages = 0,
    };

    private BuiltDossier(byte[] bytes, DossierContents contents) =>
        (Bytes, Contents, Document) = (bytes, contents, PdfDocument.Open(bytes));

    public byte[] Bytes { get; }

    public DossierContents Contents { get; }

    public PdfDocument Document { get; }

    public IReadOnlyList<Page> Pages => [.. Document.GetPages()];

    /// <summary>Bookmarks of a part, by title, with the page they lead to.</summary>
    public IReadOnlyList<(string Title, int Page)> Bookmarks(string part)
    {
        Document.TryGetBookmarks(out var bookmarks);
        return
        [
            .. bookmarks!
                .Roots.Single(root => root.Title == part)
                .Children.OfType<DocumentBookmarkNode>()
                .Select(node => (node.Title, node.PageNumber)),
        ];
    }

    public static BuiltDossier Of(Action<DossierWriter> add)
    {
        using var output = new MemoryStream();
        var writer = new DossierWriter(TestFonts.Renderer, Head, output);
        add(writer);
        var contents = writer.Finish(Cover, upTo: 7);
        return new(output.ToArray(), contents);
    }

    public static string TextOf(Page page) => ReadPdf.PrintedTextOf(page);

    /// <summary>The number stamped on a page, read by its font; null when there is none.</summary>
    public static (string Number, double X, double Y)? StampOf(Page page)
    {
        var digits = page.Letters.Where(letter => letter.FontName == "Helvetica-Bold").ToList();
        return digits.Count == 0
            ? null
            : (string.Concat(digits.Select(letter => letter.Value)), digits[0].StartBaseLine.X, digits[0].StartBaseLine.Y);
    }

    public void Dispose() => Document.Dispose();

    public static DossierPaper Paper(string name, DossierPart part = DossierPart.Main, string? number = null) =>
        new(part, name, number, "银川市司法局", new DateOnly(2026, 7, 1));

    public static DossierFile File(string name, string form = "PDF") => new(name, form, 12_345, new string('a', 64));

    /// <summary>A PDF of pages that each say which they are, as a stranger's program might write it.</summary>
    /// <param name="name">What the pages say; ASCII.</param>
    /// <param name="pages">How many.</param>
    /// <param name="entries">Further entries of every page.</param>
    /// <param name="last">Further entries of the last page.</param>
    public static byte[] Foreign(string name, int pages, string entries = "/MediaBox [0 0 595 842]", string last = "")
    {
        var body = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        void Add(string text)
        {
            offsets.Add(body.Length);
            body.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{text}\nendobj\n");
        }

        Add("<</Type /Catalog /Pages 2 0 R /OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>>>");
        Add(
            $"<</Type /Pages /Count {pages} /Resources <</Font <</F 3 0 R>>>> /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{4 + 2 * i} 0 R"))}]>>"
        );
        Add("<</Type /Font /Subtype /Type1 /BaseFont /Courier>>");
        for (var i = 0; i < pages; i++)
        {
            Add(
                $"<</Type /Page /Parent 2 0 R {entries} {(i == pages - 1 ? last : "")} /Contents {5 + 2 * i} 0 R /Annots [<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (http://x)>>>>]>>"
            );
            var content = $"q 2 0 0 2 0 0 cm BT /F 12 Tf 50 200 Td ({name}-{i + 1}) Tj ET Q";
            Add($"<</Length {content.Length}>>\nstream\n{content}\nendstream");
        }

        var start = body.Length;
        body.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => body.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        body.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {offsets.Count + 1} /Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(body.ToString());
    }

    public static byte[] Picture(int width, int height, SKEncodedImageFormat format, SKColorType colours = SKColorType.Rgba8888)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, colours, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.SteelBlue);
        }

        using var data = bitmap.Encode(format, 80);
        return data.ToArray();
    }
}
