using System.Globalization;
using System.Text;
using CaseManagement.Documents;
using CaseManagement.Documents.Fonts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Documents.Dossiers;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Testing;
using CaseManagement.Testing.Cases;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace CaseManagement.Features.Tests.Documents.Dossiers;

/// <summary>What tests of the case file do with an office whose documents are real files.</summary>
internal static class DossierOffice
{
    private static readonly Lazy<FontLibrary> Fonts = new(() =>
        FontLibrary.Load(Environment.GetEnvironmentVariable("CASEMANAGEMENT_FONTS") ?? Path.Combine(Repository.Root, ".fonts"))
    );

    public static Task<TestOffice> OpenAsync(DatabaseEngine engine) =>
        TestOffice.OpenAsync(
            engine,
            new DateOnly(2026, 8, 3),
            services => services.AddSingleton<IDocumentRenderer>(_ => new PdfRenderer(Fonts.Value))
        );

    public static CaseDossiers Dossiers(this TestOffice office) => office.Services.GetRequiredService<CaseDossiers>();

    public static async Task<DossierState?> StateAsync(this TestOffice office, string who, CaseNumber number) =>
        await office.Dossiers().StateAsync(number, await office.ActorAsync(who));

    public static async Task<bool> StartAsync(this TestOffice office, string who, CaseNumber number) =>
        await office.Dossiers().StartAsync(number, await office.ActorAsync(who));

    /// <summary>Has the file built, as the background does.</summary>
    public static async Task BuildAsync(this TestOffice office, string who, CaseNumber number)
    {
        Assert.That(await office.StartAsync(who, number), Is.True, who);
        await office.Dossiers().RunNextAsync(CancellationToken.None);
    }

    /// <summary>The file as somebody gets it; null when they do not.</summary>
    public static async Task<byte[]?> DownloadAsync(this TestOffice office, string who, CaseNumber number)
    {
        if (await office.Dossiers().OpenAsync(number, await office.ActorAsync(who)) is not { } file)
        {
            return null;
        }

        await using var content = file.Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public static async Task<FileRef> UploadAsync(this TestOffice office, string who, string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return await office.Services.GetRequiredService<UploadFile>().RunAsync(office.AccountOf(who), content, name, null);
    }

    /// <summary>Every numbered page: 正 or 副, number, words.</summary>
    public static IReadOnlyList<string> NumberedPages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var part = "正";
        var pages = new List<string>();
        foreach (var page in document.GetPages())
        {
            var text = string.Concat(page.Letters.Select(letter => letter.Value).Where(value => !string.IsNullOrWhiteSpace(value)));
            part = text.Contains("行政复议案卷（副卷）", StringComparison.Ordinal) ? "副" : part;
            if (StampOf(page) is { Length: > 0 } number)
            {
                pages.Add($"{part}{number} {text}");
            }
        }

        return pages;
    }

    /// <summary>A PDF of pages that each say which they are.</summary>
    public static byte[] Pdf(string name, int pages, byte[]? scan = null)
    {
        var body = new List<byte>(Encoding.Latin1.GetBytes("%PDF-1.4\n"));
        var offsets = new List<int>();
        void Add(string text, byte[]? data = null)
        {
            offsets.Add(body.Count);
            body.AddRange(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{text}\n")));
            if (data is not null)
            {
                body.AddRange([.. "stream\n"u8, .. data, .. "\nendstream\n"u8]);
            }

            body.AddRange("endobj\n"u8.ToArray());
        }

        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{4 + 3 * i} 0 R"));
        Add("<</Type /Catalog /Pages 2 0 R>>");
        Add($"<</Type /Pages /Count {pages} /Kids [{kids}]>>");
        Add("<</Type /Font /Subtype /Type1 /BaseFont /Courier>>");
        for (var i = 0; i < pages; i++)
        {
            Add(
                $"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 3 * i} 0 R "
                    + $"/Resources <</Font <</F 3 0 R>> /XObject <</I {6 + 3 * i} 0 R>>>>>>"
            );
            var content = $"{(scan is null ? "" : "q 595 0 0 842 0 0 cm /I Do Q ")}BT /F 12 Tf 50 400 Td ({name}-{i + 1}) Tj ET";
            Add($"<</Length {content.Length}>>", Encoding.ASCII.GetBytes(content));
            // Every page its own scan: a reader cannot take one for all.
            Add(
                scan is null
                    ? "null"
                    : $"<</Type /XObject /Subtype /Image /Width 1240 /Height 1754 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length {scan.Length}>>",
                scan
            );
        }

        var start = body.Count;
        var table = new StringBuilder($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {offsets.Count + 1} /Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return [.. body, .. Encoding.Latin1.GetBytes(table.ToString())];
    }

    private static string StampOf(Page page) =>
        string.Concat(page.Letters.Where(letter => letter.FontName == "Helvetica-Bold").Select(letter => letter.Value));
}
