using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseManagement.Documents.Wording;

/// <summary>
/// Makes what people typed fit into a sentence: invisible characters out, one full stop at the end whether or not they wrote it, lists with
/// one kind of punctuation.
/// </summary>
internal static partial class Phrase
{
    private const string TrailingMarks = "。；，、：;,.: ";
    private const string SentenceEnds = "。！？…";
    private const string Introductions = "：；:;";
    private const string Unfinished = "，、,（“《与和及或的地得对向在从于以将把被为由其该各但并且而因至即";
    private const string ClosingMarks = "”’』」";
    private const char IdeographicSpace = '\u3000';

    /// <summary>One line of clean text: no control or zero-width characters, no tabs, single spaces, nothing blank at either end.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value == IdeographicSpace)
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (!IsInvisible(rune))
            {
                clean.Append(rune.ToString());
            }
        }
        return clean.ToString().Trim();
    }

    /// <summary>
    /// The paragraphs of a longer text, each cleaned; blank lines fall away. A line that breaks off in the middle of a clause (after a comma, after 与, 的 and
    /// the like) was wrapped by whoever typed it and goes on with the next one, unless a blank line or a number stands between.
    /// </summary>
    public static IReadOnlyList<string> Paragraphs(string? text)
    {
        var paragraphs = new List<string>();
        var goesOn = false;
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(Clean))
        {
            if (line.Length == 0)
            {
                goesOn = false;
            }
            else if (goesOn && !TypedNumber().IsMatch(line))
            {
                paragraphs[^1] += line;
                goesOn = BreaksOff(line);
            }
            else
            {
                paragraphs.Add(line);
                goesOn = BreaksOff(line);
            }
        }
        return paragraphs;
    }

    private static bool BreaksOff(string line) => Unfinished.Contains(line[^1], StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string? text) =>
        (text ?? "")
            .Split(['\r', '\n', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Clean)
            .Where(line => line.Length > 0);

    /// <summary>The text as part of a sentence: without the marks that end it. A text of several lines becomes one.</summary>
    public static string Clause(string? text)
    {
        var clause = Lines(text)
            .Aggregate("", (joined, next) => joined.Length == 0 || EndsWithMark(joined) ? joined + next : $"{joined}，{next}");
        // Marks inside closing quotation marks belong to the quotation.
        return clause.TrimEnd(TrailingMarks.ToCharArray());
    }

    /// <summary>The text as a sentence, closed by one mark.</summary>
    public static string Sentence(string? text)
    {
        var sentence = Clean(text).TrimEnd(TrailingMarks.ToCharArray());
        var bare = sentence.TrimEnd(ClosingMarks.ToCharArray());
        // A mark before the closing quotation mark (“……。”) closes the sentence too.
        return bare.Length > 0 && SentenceEnds.Contains(bare[^1], StringComparison.Ordinal) ? sentence : sentence + "。";
    }

    /// <summary>An item of a list without the number its writer gave it (1. 一、 （一） ①): the document numbers its lists itself.</summary>
    public static string WithoutNumber(string? text) => TypedNumber().Replace(Clean(text), "");

    /// <summary>Provisions as somebody typed them, ready to stand between 根据 and 的规定; null when nothing was typed.</summary>
    public static string? Provisions(string? text)
    {
        var provisions = Clause(text);
        provisions = Lead().Replace(provisions, "");
        provisions = Tail().Replace(provisions, "").Replace('；', '、');
        return provisions.Length == 0 ? null : provisions;
    }

    /// <summary>A paragraph of a longer text: closed by a full stop, unless it introduces or is continued by what follows.</summary>
    public static string Paragraph(string paragraph, bool last) =>
        !last && Introductions.Contains(paragraph[^1], StringComparison.Ordinal) ? paragraph : Sentence(paragraph);

    /// <summary>Items in one sentence: one item as it is, several numbered: 1.…；2.…</summary>
    public static string Enumerate(IReadOnlyList<string> items)
    {
        var clauses = items.Select(Clause).Select(WithoutNumber).Where(c => c.Length > 0).ToList();
        return clauses.Count == 1 ? clauses[0] : string.Join("；", clauses.Select((c, i) => $"{i + 1}.{c}"));
    }

    /// <summary>A claim as it follows 申请人请求：, without the 请求 that petitions begin it with.</summary>
    public static string WithoutRequest(string claim)
    {
        const string Request = "请求";
        var words = WithoutNumber(Clause(claim));
        return words.StartsWith(Request, StringComparison.Ordinal) && words.Length > Request.Length
            ? words[Request.Length..].TrimStart('：', '，')
            : words;
    }

    /// <summary>2026年6月1日.</summary>
    public static string Day(DateOnly day) => FormalDocumentText.Day(day);

    /// <summary>2026年10月15日（星期四）.</summary>
    public static string DayWithWeekday(DateOnly day) => $"{Day(day)}（星期{"日一二三四五六"[(int)day.DayOfWeek]}）";

    /// <summary>9时30分, 14时.</summary>
    public static string Time(TimeOnly time) =>
        time.Minute == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{time.Hour}时")
            : string.Create(CultureInfo.InvariantCulture, $"{time.Hour}时{time.Minute:D2}分");

    /// <summary>（号） after a name, or nothing.</summary>
    public static string InBrackets(string? text)
    {
        var clean = Clean(text);
        return clean.Length == 0 ? "" : $"（{clean}）";
    }

    [GeneratedRegex("^(?:根据|依据|依照|按照)")]
    private static partial Regex Lead();

    [GeneratedRegex("(?:之|的)?规定$")]
    private static partial Regex Tail();

    // A decimal (12.5万元) is no number of a list.
    [GeneratedRegex(
        @"^(?:第?[一二三四五六七八九十]{1,3}[、．.]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]、?|\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳])\s*"
    )]
    private static partial Regex TypedNumber();

    private static bool EndsWithMark(string text) =>
        (TrailingMarks + SentenceEnds + ClosingMarks).Contains(text[^1], StringComparison.Ordinal);

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;
}
