using static CaseManagement.Documents.Tests.Standard.Gb9704;

namespace CaseManagement.Documents.Tests.Standard;

/// <summary>Sheet, type area, grid, page numbers and tables, measured on the finished file (GB/T 9704-2012, 5, 7.5, 8).</summary>
[TestFixture]
internal sealed class Gb9704PageTests
{
    private static readonly Lazy<IReadOnlyList<MeasuredPage>> Full = new(() => MeasuredPage.Of(Formal(FullLines(60))));

    [Test]
    public void Sheet_IsA4()
    {
        Assert.That(Full.Value.Select(page => page.Width), Has.All.EqualTo(210).Within(0.05), "5.1: 210 mm wide");
        Assert.That(Full.Value.Select(page => page.Height), Has.All.EqualTo(297).Within(0.05), "5.1: 297 mm high");
    }

    [Test]
    public void TypeArea_HasItsMarginsAndIsFilled()
    {
        var lines = Full.Value[1].Body;
        var blankAbove = lines[0].Top - TopEdge;
        var blankBelow = BottomEdge - lines[^1].Bottom;
        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(line => line.Left).Min(), Is.EqualTo(28).Within(1), "5.2.1: 订口 28 mm ± 1 mm");
            Assert.That(lines.Select(line => line.Right).Max(), Is.EqualTo(184).Within(1), "5.2.1: 版心 156 mm wide");
            // The line box is what stands on the edge: half of the blank of a line lies above its characters, half below.
            Assert.That(blankAbove, About((Line - lines[0].Height) / 2), "5.2.1: 天头 37 mm");
            Assert.That(blankBelow, About((Line - lines[0].Height) / 2), "5.2.1: 版心 225 mm high");
        });
    }

    [Test]
    public void FullPage_HasTwentyTwoLinesOfTwentyEightCharacters()
    {
        var lines = Full.Value[1].Body;
        var pitches = lines.Zip(lines.Skip(1), (above, below) => below.Baseline - above.Baseline);
        var places = lines.Select(line => line.Letters.Select(letter => MeasuredPage.Millimetres(letter.StartBaseLine.X)).ToList());
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Count.EqualTo(22), "5.2.3: 22 lines");
            Assert.That(lines.Select(line => line.Text.Length), Has.All.EqualTo(28), "5.2.3: 28 characters");
            Assert.That(pitches, Has.All.EqualTo(Line).Within(0.02), "5.2.3: 225 mm / 22");
            Assert.That(
                places.SelectMany(x => x.Zip(x.Skip(1), (one, next) => next - one)),
                Has.All.EqualTo(Character).Within(0.02),
                "5.2.3: 156 mm / 28"
            );
        });
    }

    [Test]
    public void Body_IsFangOfThreeInBlack()
    {
        var lines = Full.Value[1].Body;
        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(line => line.Size), Has.All.EqualTo(16).Within(0.01), "5.2.2: 3号");
            Assert.That(lines.SelectMany(line => line.Faces).Distinct(), Is.EqualTo(new[] { TestFonts.Library.BodyFace }), "5.2.2: 仿宋");
            Assert.That(TestFonts.Library.HasFang, Is.True, "the tests measure with a 仿宋");
            Assert.That(lines.SelectMany(line => line.Colours).Distinct(), Is.EqualTo(new[] { Colours.Black }), "5.2.4: black");
        });
    }

    [Test]
    public void Paragraph_BeginsTwoCharactersIn_AndRunsOnFlush()
    {
        var lines = MeasuredPage.Of(Formal(Sentences(12)))[0].Body;
        var first = lines.First(line => line.Text.StartsWith("被申请人", StringComparison.Ordinal));
        var next = lines.First(line => line.Baseline > first.Baseline);
        Assert.Multiple(() =>
        {
            Assert.That(first.Left, About(LeftEdge + 2 * Character), "7.3.3: 每个自然段左空二字");
            Assert.That(next.Left, About(LeftEdge), "7.3.3: 回行顶格");
        });
    }

    [TestCase(1, "一、案件的由来", "Hei")]
    [TestCase(2, "（一）当事人的主张", "Kai")]
    [TestCase(3, "1.申请人的主张", "Fang")]
    public void Heading_HasTheFaceOfItsLevel(int level, string words, string face)
    {
        var line = MeasuredPage.Of(Formal(new Heading(level, words), Sentences(3)))[0].Line(words[^4..]);
        Assert.Multiple(() =>
        {
            Assert.That(line.Faces, Has.Some.Contains(face), $"7.3.3: level {level}");
            Assert.That(line.Size, Is.EqualTo(16).Within(0.01), "7.3.3: 3号");
            Assert.That(line.Left, About(LeftEdge + 2 * Character), "7.3.3: 左空二字");
        });
    }

    /// <summary>The first page shows text, though the title be long and the recipients many.</summary>
    [Test]
    public void FirstPage_ShowsText()
    {
        var document = Letter(Sentences(30)) with
        {
            TitlePhrases = ["关于抄告", "银川市人民政府对", "宁夏虚构商贸有限公司", "不服银川市市场监督管理局", "行政处罚决定", "一案的函"],
            Addressees = [.. Enumerable.Range(1, 12).Select(i => $"宁夏回族自治区虚构机关{i}")],
        };
        Assert.That(MeasuredPage.Of(document)[0].Lines.Select(line => line.Text), Has.Some.Contains("事实清楚"), "7.3.3: 首页必须显示正文");
    }

    [Test]
    public void PageNumbers_StandBelowTheTypeArea_OutsideByTurns()
    {
        var numbers = Full.Value.Select(page => page.Lines[^1]).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(numbers, Has.Count.EqualTo(4));
            for (var i = 0; i < numbers.Count; i++)
            {
                var number = numbers[i];
                Assert.That(number.Text, Is.EqualTo($"—{i + 1}—"), "7.5: 左右各放一条一字线");
                Assert.That(number.Size, Is.EqualTo(14).Within(0.01), "7.5: 4号");
                Assert.That(number.Faces, Has.All.Contains("Song"), "7.5: 宋体");
                Assert.That(number.Letters[1].Width, Is.EqualTo(7).Within(0.5), "7.5: 半角");
                Assert.That(DashOf(number, Full.Value[i]), About(BottomEdge + 7), "7.5: 一字线上距版心下边缘 7 mm");
                if (i % 2 == 0)
                {
                    Assert.That(number.Right, About(RightEdge - Character4), "7.5: 单页码居右空一字");
                }
                else
                {
                    Assert.That(number.Left, About(LeftEdge + Character4), "7.5: 双页码居左空一字");
                }
            }
        });
    }

    [Test]
    public void Table_FillsTheTypeArea_AndItsHeadIsOnEveryPage()
    {
        var pages = MeasuredPage.Of(Samples.Batch.Compose()).Skip(1).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(pages, Has.Count.GreaterThan(2));
            foreach (var page in pages)
            {
                Assert.That(page.Lines.Select(line => line.Text), Has.Some.StartsWith("序号案号"), "8: 表头");
                Assert.That(page.Rules.Min(rule => rule.Left), About(LeftEdge), "5.2.1");
                Assert.That(page.Rules.Max(rule => rule.Right), About(RightEdge), "5.2.1");
                Assert.That(page.Rules.Max(rule => rule.Bottom), Is.LessThanOrEqualTo(BottomEdge + Close), "5.2.1");
            }
        });
    }

    // The stroke of the dash: the middle of its ink.
    private static double DashOf(MeasuredLine number, MeasuredPage page)
    {
        var dash = number.Letters[0].BoundingBox;
        return page.Height - MeasuredPage.Millimetres((dash.Top + dash.Bottom) / 2);
    }
}
