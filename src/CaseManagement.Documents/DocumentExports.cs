using CaseManagement.Documents.Docx;
using CaseManagement.Documents.Fonts;
using CaseManagement.Documents.Layout;
using CaseManagement.Documents.Ofd;
using CaseManagement.Documents.Png;

namespace CaseManagement.Documents;

/// <summary>Pictures and OFD from the display list the PDF is written from; DOCX from the document itself.</summary>
/// <param name="fonts">The faces, loaded once.</param>
public sealed class DocumentExports(FontLibrary fonts) : IDocumentExports
{
    private const int CoarsestPicture = 36;
    private const int FinestPicture = 600;

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Pictures(FormalDocument document, int dotsPerInch)
    {
        Check(dotsPerInch);
        var list = DocumentLayout.Lay(document, fonts);
        return [.. list.Pages.Select(page => PngWriter.Write(page, dotsPerInch))];
    }

    /// <inheritdoc/>
    public byte[]? Picture(FormalDocument document, int page, int dotsPerInch)
    {
        Check(dotsPerInch);
        var list = DocumentLayout.Lay(document, fonts);
        return page >= 1 && page <= list.Pages.Count ? PngWriter.Write(list.Pages[page - 1], dotsPerInch) : null;
    }

    /// <inheritdoc/>
    public int PageCount(FormalDocument document) => DocumentLayout.Lay(document, fonts).Pages.Count;

    /// <inheritdoc/>
    public byte[] Ofd(FormalDocument document) => OfdWriter.Write(DocumentLayout.Lay(document, fonts), document.Metadata);

    /// <inheritdoc/>
    public byte[] Docx(FormalDocument document) => DocxWriter.Write(document);

    private static void Check(int dotsPerInch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dotsPerInch, CoarsestPicture);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dotsPerInch, FinestPicture);
    }
}
