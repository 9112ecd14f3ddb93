using CaseManagement.Documents.Fonts;

namespace CaseManagement.Documents;

/// <summary>
/// Turns composed documents into files. A seam: another engine or another format can stand here without the models knowing. Safe for use by
/// several threads.
/// </summary>
public interface IDocumentRenderer
{
    /// <summary>Version of layout and writer, such as <c>pdf/1</c>; stored with every issued document.</summary>
    string RendererVersion { get; }

    /// <summary>Version of the set of fonts; stored with every issued document.</summary>
    string FontSetVersion { get; }

    /// <summary>Renders the document. The same document, renderer version and font set give the same bytes.</summary>
    /// <exception cref="MissingCharacterException">A character of the document is in no font; nothing is rendered.</exception>
    byte[] Render(FormalDocument document);
}
