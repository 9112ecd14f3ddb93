using System.Buffers;

namespace CaseManagement.Documents.Layout;

/// <summary>Where a line of Chinese text may end (GB/T 15834-2011, 5.1): which characters may not begin or end a line, and what keeps together.</summary>
internal static class Kinsoku
{
    private const int EndOfLatin = 0x250;
    private const int EmDash = 0x2014;
    private const int Ellipsis = 0x2026;

    private static readonly SearchValues<char> NotAtStart = SearchValues.Create("，。、；：？！）〕】》〉」』”’…—·％‰℃,.;:?!)]}%々～");
    private static readonly SearchValues<char> NotAtEnd = SearchValues.Create("（〔【《〈「『“‘([{¥￥＄$№第");
    private static readonly SearchValues<char> AfterDigits = SearchValues.Create("年月日号条款项元人个名件份页时分天倍％℃㎡");

    public static bool MayStartLine(int codePoint) => !Contains(NotAtStart, codePoint);

    public static bool MayEndLine(int codePoint) => !Contains(NotAtEnd, codePoint);

    /// <summary>A letter, digit or sign that stands in a word or number; spaces are not.</summary>
    public static bool IsWord(int codePoint) => codePoint is > ' ' and < EndOfLatin and not 0xA0 and not 0xB7;

    /// <summary>A line may end after <paramref name="before"/> and begin with <paramref name="after"/>.</summary>
    /// <param name="before">Last character of the line, blanks left out.</param>
    /// <param name="after">First character of the next.</param>
    /// <param name="spaced">Blanks stand between them.</param>
    public static bool MayBreak(int before, int after, bool spaced = false)
    {
        if (!MayStartLine(after) || after == ' ')
        {
            return false;
        }
        if (before == '第')
        {
            return !IsDigit(after);
        }
        if (!MayEndLine(before))
        {
            return false;
        }
        if (spaced)
        {
            return true;
        }
        if (IsWord(before) && IsWord(after))
        {
            return before is '-' or '/' && char.IsAsciiLetterOrDigit((char)after);
        }
        if (IsDigit(before) && Contains(AfterDigits, after))
        {
            return false;
        }
        return !(before == after && before is EmDash or Ellipsis);
    }

    private static bool IsDigit(int codePoint) => codePoint is >= '0' and <= '9';

    private static bool Contains(SearchValues<char> set, int codePoint) => codePoint <= char.MaxValue && set.Contains((char)codePoint);
}
