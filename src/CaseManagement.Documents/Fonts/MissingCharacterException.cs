using System.Text;

namespace CaseManagement.Documents.Fonts;

/// <summary>No configured face has a character of the document. The document is not rendered: a box in place of a name is worse than a refusal.</summary>
/// <param name="codePoint">The character.</param>
/// <param name="document">Title and number of the document it stands in.</param>
/// <param name="passage">Text around it, so that it can be found.</param>
public sealed class MissingCharacterException(int codePoint, string document, string passage)
    : Exception($"《{document}》中的字符“{Display(codePoint)}”（U+{codePoint:X4}）在已配置的字体中都没有，所在文字：“{passage}”。")
{
    /// <summary>Unicode code point of the character.</summary>
    public int CodePoint { get; } = codePoint;

    /// <summary>Title and number of the document.</summary>
    public string Document { get; } = document;

    private static string Display(int codePoint) => Rune.IsValid(codePoint) ? new Rune(codePoint).ToString() : "�";
}
