using CaseManagement.Documents.Cases;
using static CaseManagement.Documents.Tests.Standard.Gb9704;

namespace CaseManagement.Documents.Tests.Standard;

/// <summary>版头, title and recipients of 文件格式 and 信函格式, measured on the finished file (GB/T 9704-2012, 7.2, 7.3.1, 7.3.2, 10.1).</summary>
[TestFixture]
internal sealed class Gb9704HeadTests
{
    private const string Mark = "银川市人民政府";

    private static readonly Lazy<MeasuredPage> Decision = new(() => MeasuredPage.Of(Samples.Decision.Compose())[0]);
    private static readonly Lazy<IReadOnlyList<MeasuredPage>> Letter = new(() => MeasuredPage.Of(Samples.Supplement.Compose()));

    [Test]
    public void Mark_StandsThirtyFiveMillimetresBelowTheTypeAreasEdge()
    {
        var mark = Decision.Value.Lines[0];
        Assert.Multiple(() =>
        {
            Assert.That(mark.Text, Is.EqualTo(Mark));
            Assert.That(mark.InkTop, About(TopEdge + 35), "7.2.4: 上边缘至版心上边缘 35 mm");
            Assert.That(mark.Middle, About(106), "7.2.4: 居中 (the middle of the type area)");
            Assert.That(mark.Colours, Is.EqualTo(new[] { Colours.Red }), "7.2.4: 红色");
            Assert.That(mark.Faces, Has.All.Contain("Serif").Or.Contain("Song"), "7.2.4: 小标宋 or what stands for it");
            Assert.That(mark.Left, Is.GreaterThanOrEqualTo(LeftEdge), "5.2.1");
            Assert.That(mark.Right, Is.LessThanOrEqualTo(RightEdge), "5.2.1");
        });
    }

    [Test]
    public void Number_StandsTwoLinesBelowTheMark()
    {
        var number = Decision.Value.Line("101号");
        Assert.Multiple(() =>
        {
            Assert.That(number.Text, Is.EqualTo("银政复决字〔2026〕101号"), "7.2.5: 年份全称、六角括号、不编虚位");
            Assert.That(number.Top - Decision.Value.Lines[0].InkBottom, Blank(2), "7.2.5: 发文机关标志下空二行");
            Assert.That(number.Middle, About(106), "7.2.5: 居中");
            Assert.That(number.Size, Is.EqualTo(16).Within(0.01), "5.2.2: 3号");
        });
    }

    [Test]
    public void RedLine_LiesFourMillimetresBelowTheNumber()
    {
        var line = Decision.Value.Rules.Single();
        Assert.Multiple(() =>
        {
            Assert.That(line.Top - Decision.Value.Line("101号").Bottom, About(4), "7.2.7: 发文字号之下 4 mm");
            Assert.That(line.Width, About(156), "7.2.7: 与版心等宽");
            Assert.That(line.Left, About(LeftEdge), "7.2.7: 居中");
            Assert.That(line.Colour, Is.EqualTo(Colours.Red), "7.2.7: 红色");
            Assert.That(line.Height, Is.EqualTo(0.5).Within(0.05), "ours: the standard lays down no thickness");
        });
    }

    [Test]
    public void Title_StandsTwoLinesBelowTheRedLine()
    {
        var title = Decision.Value.Line("行政复议决定书");
        Assert.Multiple(() =>
        {
            Assert.That(title.Size, Is.EqualTo(22).Within(0.01), "7.3.1: 2号");
            Assert.That(title.Faces, Has.All.Contain("Serif").Or.Contain("Song"), "7.3.1: 小标宋 or what stands for it");
            Assert.That(title.Top - Decision.Value.Rules.Single().Bottom, Blank(2), "7.3.1: 红色分隔线下空二行");
            Assert.That(title.Middle, About(106), "7.3.1: 居中");
        });
    }

    [TestCase("关于抄告|宁夏虚构商贸有限公司|行政复议决定书|的函", 2)]
    [TestCase("关于抄告|宁夏虚构商贸有限公司|不服|银川市市场监督管理局|行政处罚决定一案|行政复议决定书|的函", 3)]
    public void LongTitle_IsBrokenBetweenWords_AsATrapezium(string phrases, int count)
    {
        var document = Formal(Sentences(9)) with { TitlePhrases = phrases.Split('|') };
        var lines = MeasuredPage.Of(document)[0].Lines.Where(line => Math.Abs(line.Size - 22) < 0.1).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(line => line.Middle), Has.All.EqualTo(106).Within(Close), "7.3.1: 居中");
            Assert.That(lines, Has.Count.EqualTo(count), "7.3.1: 分一行或多行");
            Assert.That(
                lines.Select(line => line.Text.Length).Max() - lines.Select(line => line.Text.Length).Min(),
                Is.LessThanOrEqualTo(8)
            );
            foreach (var line in lines)
            {
                Assert.That(
                    document.TitlePhrases.Any(phrase => line.Text.StartsWith(phrase, StringComparison.Ordinal)),
                    line.Text + " (7.3.1: 词意完整)"
                );
                Assert.That(
                    document.TitlePhrases.Any(phrase => line.Text.EndsWith(phrase, StringComparison.Ordinal)),
                    line.Text + " (7.3.1: 词意完整)"
                );
            }
        });
    }

    [Test]
    public void Recipients_StandOneLineBelowTheTitle_Flush()
    {
        var document = Formal(Sentences(9)) with { Addressees = [.. Enumerable.Range(1, 3).Select(i => $"宁夏回族自治区虚构机关{i}")] };
        var page = MeasuredPage.Of(document)[0];
        var title = page.Line("行政复议决定书");
        var lines = page.Lines.Where(line => line.Baseline > title.Baseline).Take(2).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(lines[0].Top - title.Bottom, Blank(1), "7.3.2: 标题下空一行");
            Assert.That(lines.Select(line => line.Left), Has.All.EqualTo(LeftEdge).Within(Close), "7.3.2: 居左顶格，回行时仍顶格");
            Assert.That(lines[1].Text, Does.EndWith("："), "7.3.2: 全角冒号");
        });
    }

    [Test]
    public void Letter_HasItsMarkThirtyMillimetresBelowTheEdgeOfTheSheet_BetweenDoubleLines()
    {
        var page = Letter.Value[0];
        var (upper, below, above, lower) = (page.Rules[0], page.Rules[1], page.Rules[2], page.Rules[3]);
        Assert.Multiple(() =>
        {
            Assert.That(page.Lines[0].InkTop, About(30), "10.1: 发文机关标志上边缘至上页边 30 mm");
            Assert.That(page.Lines[0].Middle, About(106), "10.1: 居中");
            Assert.That(upper.Top - page.Lines[0].InkBottom, About(4), "10.1: 标志下 4 mm 红色双线");
            Assert.That(upper.Height, Is.GreaterThan(below.Height), "10.1: 上粗下细");
            Assert.That(297 - lower.Bottom, About(20), "10.1: 距下页边 20 mm");
            Assert.That(above.Height, Is.LessThan(lower.Height), "10.1: 上细下粗");
            foreach (var line in page.Rules)
            {
                Assert.That(line.Width, About(170), "10.1: 线长 170 mm");
                Assert.That(line.Left, About(20), "10.1: 居中");
                Assert.That(line.Colour, Is.EqualTo(Colours.Red), "10.1: 红色");
            }
        });
    }

    [Test]
    public void Letter_HasItsNumberAtTheRight_AndTheTitleTwoLinesBelow()
    {
        var page = Letter.Value[0];
        var number = page.Lines[1];
        var title = page.Line("补正通知书");
        Assert.Multiple(() =>
        {
            Assert.That(number.Text, Is.EqualTo("银政复补字〔2026〕101号"));
            Assert.That(number.Right, About(RightEdge), "10.1: 顶格居版心右边缘");
            Assert.That(number.Top - page.Rules[1].Bottom, About(16 * 7 / 8.0 * 25.4 / 72), "10.1: 与该线的距离为 3 号汉字高度的 7/8");
            Assert.That(title.Top - number.Bottom, Blank(2), "10.1: 标题与其上最后一个要素相距二行");
        });
    }

    [Test]
    public void Letter_ShowsNoPageNumberOnItsFirstPage()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Letter.Value[0].Lines.Select(line => line.Text), Has.None.Match("^—[0-9]+—$"), "10.1: 首页不显示页码");
            Assert.That(Letter.Value[1].Lines[^1].Text, Is.EqualTo("—2—"), "10.1, 7.5");
            Assert.That(Letter.Value[1].Rules, Is.Empty, "10.1: the double lines are those of the first page");
        });
    }

    /// <summary>What is written to somebody is a letter; what decides has the head of 7.2.</summary>
    [Test]
    public void Notices_AreLetters_DecisionsAreNot()
    {
        var decisions = new[]
        {
            FormalDocumentKind.RefusalDecision,
            FormalDocumentKind.ReconsiderationDecision,
            FormalDocumentKind.DismissalDecision,
            FormalDocumentKind.TerminationDecision,
            FormalDocumentKind.MediationLetter,
        };
        var heads = Samples.All.ToLookup(model => decisions.Contains(model.Kind), model => (model, model.Compose().Head));
        Assert.Multiple(() =>
        {
            Assert.That(heads[true].Select(d => d.Head), Is.EqualTo(Enumerable.Repeat(DocumentHead.Formal, decisions.Length)));
            Assert.That(heads[false].Where(d => d.model is CaseNotice).Select(d => d.Head), Has.All.EqualTo(DocumentHead.Letter));
        });
    }
}
