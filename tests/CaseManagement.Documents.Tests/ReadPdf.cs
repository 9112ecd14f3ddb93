using System.Collections.Concurrent;
using System.Text;
using CaseManagement.Documents.Cases;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace CaseManagement.Documents.Tests;

/// <summary>What a reader gets out of a rendered file.</summary>
internal sealed class ReadPdf : IDisposable
{
    private static readonly ConcurrentDictionary<FormalDocumentKind, Lazy<(FormalDocument, ReadPdf)>> SampleFiles = new();

    private readonly PdfDocument _document;
    private readonly Lazy<IReadOnlyList<Page>> _pages;

    public ReadPdf(byte[] bytes)
    {
        Raw = Encoding.Latin1.GetString(bytes);
        _document = PdfDocument.Open(bytes);
        _pages = new(() => [.. _document.GetPages()]);
    }

    /// <summary>The file's bytes as characters, for what stands in it uncompressed.</summary>
    public string Raw { get; }

    public int PageCount => _document.NumberOfPages;

    public PdfDocument Document => _document;

    /// <summary>The text that a screen reader reads: what is tagged, in the order of the content, without blanks.</summary>
    public string TaggedText => string.Concat(Pages.Select(TaggedTextOf));

    public IReadOnlyList<Page> Pages => _pages.Value;

    /// <summary>One sample, rendered and read once for all tests; not to be disposed.</summary>
    public static (FormalDocument Document, ReadPdf Pdf) OfSample(CaseDocument model) =>
        SampleFiles
            .GetOrAdd(
                model.Kind,
                _ => new Lazy<(FormalDocument, ReadPdf)>(() =>
                {
                    var document = model.Compose();
                    return (document, Of(document));
                })
            )
            .Value;

    public static ReadPdf Of(FormalDocument document) => new(TestFonts.Renderer.Render(document));

    public static string TaggedTextOf(Page page) => WithoutBlanks(string.Concat(TaggedLetters(page).Select(l => l.Value)));

    /// <summary>Everything printed on a page, page numbers and repeated heads included, without blanks.</summary>
    public static string PrintedTextOf(Page page) => WithoutBlanks(string.Concat(page.Letters.Select(l => l.Value)));

    public static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public void Dispose() => _document.Dispose();

    private static IEnumerable<Letter> TaggedLetters(Page page) =>
        page.GetMarkedContents()
            .Where(c => !c.IsArtifact && c.MarkedContentIdentifier >= 0)
            .OrderBy(c => c.MarkedContentIdentifier)
            .SelectMany(c => c.Letters);
}
