using UglyToad.PdfPig;

namespace CaseManagement.Browser.Tests.Journey;

/// <summary>What stands in a downloaded file.</summary>
internal static class PdfWords
{
    /// <summary>The text as a screen reader reads it, without blanks: what is tagged, in the order of the content.</summary>
    internal static string Read(Stream pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(
            document
                .GetPages()
                .SelectMany(page =>
                    page.GetMarkedContents()
                        .Where(content => !content.IsArtifact && content.MarkedContentIdentifier >= 0)
                        .OrderBy(content => content.MarkedContentIdentifier)
                )
                .SelectMany(content => content.Letters)
                .SelectMany(letter => letter.Value)
                .Where(character => !char.IsWhiteSpace(character))
        );
    }

    /// <summary>Asserts that a document says each of some words.</summary>
    internal static void AssertSays(string text, params string[] words)
    {
        foreach (var expected in words)
        {
            Assert.That(text, Does.Contain(string.Concat(expected.Where(character => !char.IsWhiteSpace(character)))));
        }
    }
}
