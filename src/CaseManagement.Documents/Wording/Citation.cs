using System.Text.RegularExpressions;

namespace CaseManagement.Documents.Wording;

/// <summary>A provision of a statute as a document cites it.</summary>
/// <param name="Statute">Statute.</param>
/// <param name="Article">条.</param>
/// <param name="Paragraph">款; null when the article has one only.</param>
/// <param name="Item">项; null when the whole paragraph is meant.</param>
public sealed partial record Citation(Statute Statute, int Article, int? Paragraph = null, int? Item = null)
{
    private const string Circled = "①②③④⑤⑥⑦⑧⑨";

    /// <summary>A provision of the Law.</summary>
    public static Citation Law(int article, int? paragraph = null, int? item = null) =>
        new(Statute.ReconsiderationLaw, article, paragraph, item);

    /// <summary>A provision of the Implementing Regulations.</summary>
    public static Citation Regulations(int article, int? paragraph = null, int? item = null) =>
        new(Statute.ImplementingRegulations, article, paragraph, item);

    /// <summary>Reads the short form of the office's references: 法30①(七), 法41(五), 条例26 37①(一).</summary>
    /// <exception cref="FormatException">The text is no such reference.</exception>
    public static Citation Parse(string reference)
    {
        var match = ShortForm().Match(reference.Trim());
        if (!match.Success)
        {
            throw new FormatException($"“{reference}”不是可识别的条文简写（例：法30①(七)、条例26 37①(一)）。");
        }
        var statute = match.Groups["statute"].Value == "法" ? Statute.ReconsiderationLaw : Statute.ImplementingRegulations;
        int? paragraph = match.Groups["paragraph"].Success
            ? Circled.IndexOf(match.Groups["paragraph"].Value[0], StringComparison.Ordinal) + 1
            : null;
        int? item = match.Groups["item"].Success ? ChineseNumber.Parse(match.Groups["item"].Value) : null;
        return new Citation(
            statute,
            int.Parse(match.Groups["article"].Value, System.Globalization.CultureInfo.InvariantCulture),
            paragraph,
            item
        );
    }

    /// <summary>Full form: 《中华人民共和国行政复议法》第三十条第一款第七项.</summary>
    public override string ToString() => Join([this]);

    /// <summary>Several provisions in one phrase, in their order, each statute named once.</summary>
    internal static string Join(IEnumerable<Citation> citations) =>
        string.Join(
            "和",
            citations.Distinct().GroupBy(c => c.Statute).OrderBy(g => g.Key).Select(g => g.Key.FullName() + string.Join("、", Articles(g)))
        );

    internal bool Is(Statute statute, int article, int? paragraph = null) =>
        Statute == statute && Article == article && (paragraph is null || Paragraph == paragraph);

    private static IEnumerable<string> Articles(IEnumerable<Citation> citations)
    {
        var article = 0;
        foreach (var group in citations.GroupBy(c => (c.Article, c.Paragraph)).OrderBy(g => g.Key.Article).ThenBy(g => g.Key.Paragraph))
        {
            // 第三十条第一款第六项、第二款: the article is named once.
            var name = group.Key.Article == article && group.Key.Paragraph is not null ? "" : $"第{ChineseNumber.Of(group.Key.Article)}条";
            var paragraph = group.Key.Paragraph is { } p ? $"第{ChineseNumber.Of(p)}款" : "";
            var items = group.Select(c => c.Item).OfType<int>().Order().Select(i => $"第{ChineseNumber.Of(i)}项");
            article = group.Key.Article;
            yield return name + paragraph + string.Join("、", items);
        }
    }

    [GeneratedRegex(@"^(?<statute>法|条例26|条例) ?(?<article>\d+)(?<paragraph>[①-⑨])?(?:[(（](?<item>[一二三四五六七八九十]+)[)）])?$")]
    private static partial Regex ShortForm();
}
