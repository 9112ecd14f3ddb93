using CaseManagement.Documents.Fonts;

namespace CaseManagement.Documents;

/// <summary>The same document in other forms than the issued PDF. Safe for use by several threads.</summary>
public interface IDocumentExports
{
    /// <summary>Pictures of the pages as PNG, for previews on screen.</summary>
    /// <param name="document">The document.</param>
    /// <param name="dotsPerInch">Resolution, 36 to 600.</param>
    /// <exception cref="MissingCharacterException">A character of the document is in no font.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is out of range.</exception>
    IReadOnlyList<byte[]> Pictures(FormalDocument document, int dotsPerInch);

    /// <summary>The picture of one page.</summary>
    /// <param name="document">The document.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="dotsPerInch">Resolution, 36 to 600.</param>
    /// <returns>The PNG; null when the document has fewer pages.</returns>
    /// <exception cref="MissingCharacterException">A character of the document is in no font.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is out of range.</exception>
    byte[]? Picture(FormalDocument document, int page, int dotsPerInch);

    /// <summary>How many pages the document has.</summary>
    /// <exception cref="MissingCharacterException">A character of the document is in no font.</exception>
    int PageCount(FormalDocument document);

    /// <summary>The document as OFD (GB/T 33190-2016), laid out as the PDF is. The same document gives the same bytes.</summary>
    /// <exception cref="MissingCharacterException">A character of the document is in no font.</exception>
    byte[] Ofd(FormalDocument document);

    /// <summary>The document as DOCX, to be edited further in an office program: the same words and styles, broken into lines by that program.</summary>
    byte[] Docx(FormalDocument document);
}
