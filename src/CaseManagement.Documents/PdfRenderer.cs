using CaseManagement.Documents.Fonts;
using CaseManagement.Documents.Layout;
using CaseManagement.Documents.Pdf;

namespace CaseManagement.Documents;

/// <summary>Renders tagged PDF in the layout of GB/T 9704-2012. Holds no state of its own: one instance serves the whole program.</summary>
/// <param name="fonts">The faces, loaded once.</param>
public sealed class PdfRenderer(FontLibrary fonts) : IDocumentRenderer
{
    /// <inheritdoc/>
    public string RendererVersion => "pdf/2";

    /// <inheritdoc/>
    public string FontSetVersion => fonts.Version;

    /// <inheritdoc/>
    public byte[] Render(FormalDocument document) => PdfWriter.Write(DocumentLayout.Lay(document, fonts), document.Metadata);
}
