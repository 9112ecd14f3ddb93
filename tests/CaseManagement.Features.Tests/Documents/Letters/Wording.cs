using System.Text.RegularExpressions;
using CaseManagement.Documents;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>What no document may hold, whatever was typed.</summary>
internal static partial class Wording
{
    /// <summary>Doubled or clashing marks, empty brackets, an English word that slipped through, a word of the frame doubled by what was typed.</summary>
    public static IReadOnlyList<string> SlipsIn(FormalDocument document) =>
        [.. Slips().Matches(document.ToPlainText()).Select(m => m.Value)];

    [GeneratedRegex(
        "[。；，、：][。；，、：]|（）|《》|《《|》》|null|undefined|\\{|\\}|之日起之日起|的的|被申请人被申请人|于于|申请人申请人[^请]|责令责令|因因|应当应当|经查：经查|作出的作出|的规定的规定|根据根据|依照依照|0001年| 年|第0条|[一二三四五六七八九十]、[一二三四五六七八九十]、"
    )]
    private static partial Regex Slips();
}
