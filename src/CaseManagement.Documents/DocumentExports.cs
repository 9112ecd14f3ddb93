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
        ArgumentOutOfRangeException.ThrowIfLessThan(dotsPerInch, CoarsestPicture);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dotsPerInch, FinestPicture);
        return PngWriter.Write(DocumentLayout.Lay(document, fonts), dotsPerInch);
    }

    /// <inheritdoc/>
    public byte[] Ofd(FormalDocument document) => OfdWriter.Write(DocumentLayout.Lay(document, fonts), document.Metadata);

    /// <inheritdoc/>
    public byte[] Docx(FormalDocument document) => DocxWriter.Write(document);
}
