using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Tests.Wording;

[TestFixture]
internal sealed class CitationTests
{
    [TestCase("法30①(七)", "《中华人民共和国行政复议法》第三十条第一款第七项")]
    [TestCase("法41(五)", "《中华人民共和国行政复议法》第四十一条第五项")]
    [TestCase("法68", "《中华人民共和国行政复议法》第六十八条")]
    [TestCase("法39①（十）", "《中华人民共和国行政复议法》第三十九条第一款第十项")]
    [TestCase("条例26 37①(一)", "《中华人民共和国行政复议法实施条例》第三十七条第一款第一项")]
    [TestCase("法20", "《中华人民共和国行政复议法》第二十条")]
    public void Parse_ShortForm_IsWrittenInFull(string reference, string full) =>
        Assert.That(Citation.Parse(reference).ToString(), Is.EqualTo(full));

    [TestCase("行诉45")]
    [TestCase("法")]
    [TestCase("法30①(七")]
    [TestCase("")]
    public void Parse_AnythingElse_IsRefused(string reference) =>
        Assert.That(() => Citation.Parse(reference), Throws.TypeOf<FormatException>());

    [Test]
    public void Join_SeveralProvisions_NamesEachStatuteOnce() =>
        Assert.That(
            Citation.Join([
                Citation.Law(64, 1, 1),
                Citation.Law(64, 1, 3),
                Citation.Law(72, 1),
                Citation.Regulations(58, 1),
                Citation.Law(64, 1, 1),
            ]),
            Is.EqualTo(
                "《中华人民共和国行政复议法》第六十四条第一款第一项、第三项、第七十二条第一款和《中华人民共和国行政复议法实施条例》第五十八条第一款"
            )
        );

    [Test]
    public void Join_ParagraphsOfOneArticle_NamesTheArticleOnce() =>
        Assert.That(
            Citation.Join([Citation.Law(30, 2), Citation.Law(30, 1, 6)]),
            Is.EqualTo("《中华人民共和国行政复议法》第三十条第一款第六项、第二款")
        );

    [Test]
    public void Of_EveryNumberUpTo99_IsReadBack() =>
        Assert.That(Enumerable.Range(1, 99).Where(n => ChineseNumber.Parse(ChineseNumber.Of(n)) != n), Is.Empty);
}
