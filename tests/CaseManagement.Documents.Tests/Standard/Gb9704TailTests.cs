using static CaseManagement.Documents.Tests.Standard.Gb9704;

namespace CaseManagement.Documents.Tests.Standard;

/// <summary>What follows the text, measured on the finished file (GB/T 9704-2012, 7.3.4 to 7.4, 10.1).</summary>
[TestFixture]
internal sealed class Gb9704TailTests
{
    private const string Organ = "银川市人民政府";
    private const string Date = "2026年9月11日";
    private const string LongOrgan = "宁夏回族自治区银川市滨河新区管理委员会";

    private static readonly Imprint Copies = new(
        ["宁夏回族自治区人民政府办公厅", "宁夏回族自治区司法厅", "银川市中级人民法院", "银川市人民检察院"],
        "银川市人民政府办公室",
        new DateOnly(2026, 9, 12)
    );

    [Test]
    public void Attachments_StandOneLineBelowTheText()
    {
        var name = "关于申请人和被申请人在行政复议期间提交的全部证据材料及其来源和证明对象的清单";
        var page = MeasuredPage.Of(Formal(Sentences(2)) with { Attachments = [name, "听证笔录"] })[0];
        var first = page.Line("附件：");
        var next = page.Lines.First(line => line.Baseline > first.Baseline);
        var text = page.Lines.Last(line => line.Baseline < first.Baseline);
        var second = page.Line("听证笔录");
        var firstOfName = MeasuredPage.Millimetres(first.Letters[5].StartBaseLine.X);
        Assert.Multiple(() =>
        {
            Assert.That(first.Baseline - text.Baseline, About(2 * Line), "7.3.4: 正文下空一行");
            Assert.That(first.Left, About(LeftEdge + 2 * Character), "7.3.4: 左空二字");
            Assert.That(first.Text, Does.StartWith("附件：1.关于"), "7.3.4: 全角冒号、阿拉伯数字顺序号");
            Assert.That(next.Left, About(firstOfName), "7.3.4: 回行与上一行附件名称的首字对齐");
            Assert.That(second.Text, Is.EqualTo("2.听证笔录"), "7.3.4: 名称后不加标点");
            Assert.That(second.Left, About(LeftEdge + 5 * Character), "7.3.4: under the first number");
        });
    }

    [TestCase(Organ)]
    [TestCase("银川市司法局")]
    [TestCase(LongOrgan)]
    public void Seal_LiesOverSignatureAndDate_WithinALineOfTheText(string organ)
    {
        var document = Formal(Sentences(2));
        var signature = document.Signature! with { Organ = organ, Seal = new SpecimenSeal(organ) };
        var page = MeasuredPage.Of(document with { Signature = signature })[0];
        var (text, sign, date) = (page.Body[^3], page.Body[^2], page.Body[^1]);
        var seal = page.Pictures.Single();
        var centre = seal.Top + seal.Height / 2;
        Assert.Multiple(() =>
        {
            Assert.That(sign.Text, Is.EqualTo(organ));
            Assert.That(date.Text, Is.EqualTo(Date), "7.3.5.4: 阿拉伯数字，月日不编虚位");
            if (organ != LongOrgan)
            {
                Assert.That(date.Right, About(RightEdge - 4 * Character), "7.3.5.1: 成文日期右空四字");
            }
            Assert.That(sign.Right, Is.LessThanOrEqualTo(RightEdge), "5.2.1");
            Assert.That(sign.Middle, About(date.Middle), "7.3.5.1: 署名以成文日期为准居中");
            Assert.That(sign.Baseline, Is.EqualTo(date.Baseline - Line).Within(0.05), "7.3.5.1: 在成文日期之上");
            Assert.That(seal.Left + seal.Width / 2, About(date.Middle), "7.3.5.1: 居中下压署名和成文日期");
            Assert.That((sign.Top + date.Bottom) / 2, Is.GreaterThan(centre), "7.3.5.1: 居印章中心偏下位置");
            Assert.That(sign.Top, Is.GreaterThan(seal.Top), "7.3.5.1: under the seal");
            Assert.That(date.Bottom, Is.LessThan(seal.Bottom), "7.3.5.1: under the seal");
            Assert.That(seal.Top - text.Bottom, Is.InRange(0, Line), "7.3.5.1: 印章顶端上距正文一行之内");
            Assert.That(seal.Colour, Is.EqualTo(Colours.Red), "7.3.5.1: 印章用红色");
            Assert.That(
                (seal.Width, seal.Height),
                Is.EqualTo((45.0, 45.0))
                    .Using<(double, double)>((a, b) => Math.Abs(a.Item1 - b.Item1) < 0.1 && Math.Abs(a.Item2 - b.Item2) < 0.1),
                "印章管理的规定 九: 4.5 cm"
            );
        });
    }

    /// <summary>The room is the same whether the seal is drawn or put there later.</summary>
    [Test]
    public void PlaceOfASeal_IsKeptWithoutOne()
    {
        var open = Formal(Sentences(2));
        var drawn = open with { Signature = open.Signature! with { Seal = new SpecimenSeal(Organ) } };
        var (without, with) = (MeasuredPage.Of(open)[0], MeasuredPage.Of(drawn)[0]);
        Assert.Multiple(() =>
        {
            Assert.That(without.Pictures, Is.Empty);
            Assert.That(
                without.Lines.Select(line => (line.Text, line.Baseline)),
                Is.EqualTo(with.Lines.Select(line => (line.Text, line.Baseline)))
            );
        });
    }

    [TestCase(Organ, Description = "the name is shorter than the date and two characters")]
    [TestCase(LongOrgan)]
    [TestCase("银川市", Description = "the date is longer than the name")]
    public void UnsealedDocument_HasItsNameTwoCharactersIn_AndTheDateTwoFurther(string organ)
    {
        var document = Formal(Sentences(2));
        var page = MeasuredPage.Of(document with { Signature = document.Signature! with { Organ = organ, TakesSeal = false } })[0];
        var (text, sign, date) = (page.Body[^3], page.Body[^2], page.Body[^1]);
        Assert.Multiple(() =>
        {
            Assert.That(sign.Baseline - text.Baseline, About(2 * Line), "7.3.5.2: 正文下空一行");
            Assert.That(date.Baseline - sign.Baseline, About(Line), "7.3.5.2: 下一行编排成文日期");
            Assert.That(date.Left - sign.Left, About(2 * Character), "7.3.5.2: 首字比署名首字右移二字");
            var longer = date.Right - date.Left > sign.Right - sign.Left ? date : sign;
            Assert.That(longer.Right, About(RightEdge - 2 * Character), "7.3.5.2: 署名（较长的成文日期）右空二字");
        });
    }

    [Test]
    public void JointDocument_HasOneSealForEachName_ApartAndWithinTheTypeArea()
    {
        string[] organs = [Organ, "银川市公安局", "银川市司法局", "银川市民政局", "银川市财政局"];
        var document = Formal(Sentences(2));
        var signature = document.Signature! with
        {
            Seal = new SpecimenSeal(Organ),
            JointWith = [.. organs.Skip(1).Select(organ => new JointSignatory(organ, new SpecimenSeal(organ)))],
        };
        var page = MeasuredPage.Of(document with { Signature = signature })[^1];
        var seals = page.Pictures;
        var text = page.Body.Last(line => line.Bottom < seals[0].Top + 1);
        Assert.Multiple(() =>
        {
            Assert.That(seals, Has.Count.EqualTo(organs.Length), "7.3.5.1: 一一对应");
            Assert.That(seals.Min(seal => seal.Left), Is.GreaterThanOrEqualTo(LeftEdge - Close), "7.3.5.1: 两端不超出版心");
            Assert.That(seals.Max(seal => seal.Right), Is.LessThanOrEqualTo(RightEdge + Close), "7.3.5.1: 两端不超出版心");
            Assert.That(
                from one in seals
                from other in seals
                where one != other && Math.Abs(one.Left - other.Left) <= one.Width && Math.Abs(one.Top - other.Top) < one.Height
                select (one, other),
                Is.Empty,
                "7.3.5.1: 互不相交或相切"
            );
            Assert.That(seals[0].Top - text.Bottom, Is.InRange(0, Line), "7.3.5.1: 首排印章顶端上距正文一行之内");
            Assert.That(page.Body.Sum(line => line.Text.Split("2026年9月11日").Length - 1), Is.EqualTo(1), "7.3.5.1: one date");
        });
    }

    [Test]
    public void Note_StandsBelowTheDate()
    {
        var document = Formal(Sentences(2)) with { Note = "此件公开发布" };
        var document2 = document with { Signature = document.Signature! with { TakesSeal = false } };
        var note = MeasuredPage.Of(document)[0].Line("公开发布");
        var plain = MeasuredPage.Of(document2)[0];
        Assert.Multiple(() =>
        {
            Assert.That(note.Text, Is.EqualTo("（此件公开发布）"), "7.3.6: 加圆括号");
            Assert.That(note.Left, About(LeftEdge + 2 * Character), "7.3.6: 居左空二字");
            Assert.That(plain.Line("公开发布").Baseline - plain.Line(Date).Baseline, About(Line), "7.3.6: 成文日期下一行");
        });
    }

    [Test]
    public void Annex_StandsOnAPageOfItsOwn_BeforeTheImprint_NumberedOn()
    {
        var document = Formal(Sentences(2)) with
        {
            Annex = new Annex("证据清单", [Sentences(4)]),
            Attachments = ["证据清单"],
            Imprint = Copies,
        };
        var pages = MeasuredPage.Of(document);
        var page = pages[1];
        Assert.Multiple(() =>
        {
            Assert.That(page.Lines[0].Text, Is.EqualTo("附件"), "7.3.7: 另面、第一行");
            Assert.That(page.Lines[0].Left, About(LeftEdge), "7.3.7: 顶格");
            Assert.That(page.Lines[0].Top, About(TopEdge + (Line - page.Lines[0].Height) / 2), "7.3.7: 版心左上角第一行");
            Assert.That(page.Lines[0].Faces, Has.All.Contains("Hei").Or.Contain("Sans"), "7.3.7: 黑体");
            Assert.That(page.Lines[1].Middle, About(106), "7.3.7: 附件标题居中");
            Assert.That(page.Lines[1].Top, Is.InRange(TopEdge + 2 * Line, TopEdge + 3 * Line - page.Lines[1].Height), "7.3.7: 第三行");
            Assert.That(page.Lines[^1].Text, Is.EqualTo("—2—"), "7.3.7: 页码连续");
            Assert.That(page.Lines.Select(line => line.Text), Has.Some.Contains("印发"), "7.3.7: 在版记之前");
        });
    }

    [TestCase(4)]
    [TestCase(0)]
    public void Imprint_StandsAtTheFootOfTheLastPage_BetweenItsLines(int copies)
    {
        var document = Formal(Sentences(2)) with { Imprint = Copies with { CopiesTo = [.. Copies.CopiesTo.Take(copies)] } };
        var page = MeasuredPage.Of(document)[^1];
        var rules = page.Rules.Where(rule => rule.Colour == Colours.Black).ToList();
        var (first, last) = (rules.MinBy(rule => rule.Top)!, rules.MaxBy(rule => rule.Top)!);
        var printed = page.Line("印发");
        Assert.Multiple(() =>
        {
            Assert.That(rules.Select(rule => rule.Width), Has.All.EqualTo(156).Within(Close), "7.4.1: 与版心等宽");
            Assert.That(rules, Has.Count.EqualTo(copies > 0 ? 3 : 2), "7.4.1");
            Assert.That(new[] { first.Height, last.Height }, Has.All.EqualTo(0.35).Within(0.02), "7.4.1: 首条和末条 0.35 mm");
            Assert.That(rules.Except([first, last]).Select(rule => rule.Height), Has.All.EqualTo(0.25).Within(0.02), "7.4.1: 中间 0.25 mm");
            Assert.That(last.Bottom, About(BottomEdge), "7.4.1: 末条与版心下边缘重合");
            Assert.That(printed.Text, Is.EqualTo("银川市人民政府办公室2026年9月12日印发"), "7.4.3");
            Assert.That(printed.Size, Is.EqualTo(14).Within(0.01), "7.4.3: 4号");
            Assert.That(printed.Faces, Has.Some.EqualTo(TestFonts.Library.BodyFace), "7.4.3: 仿宋");
            Assert.That(printed.Left, About(LeftEdge + Character4), "7.4.3: 印发机关左空一字");
            Assert.That(printed.Right, About(RightEdge - Character4), "7.4.3: 印发日期右空一字");
            Assert.That(printed.Bottom, Is.LessThan(last.Top), "7.4.3: 末条分隔线之上");
        });
    }

    [TestCase(DocumentHead.Formal)]
    [TestCase(DocumentHead.Letter)]
    public void Copies_AreInFour_IndentedOnBothSides_RunningOnBelowTheFirstName(DocumentHead head)
    {
        var page = MeasuredPage.Of(Formal(Sentences(2)) with { Imprint = Copies, Head = head })[^1];
        var first = page.Line("抄送：");
        var next = page.Lines.First(line => line.Baseline > first.Baseline);
        Assert.Multiple(() =>
        {
            Assert.That(first.Size, Is.EqualTo(14).Within(0.01), "7.4.2: 4号");
            Assert.That(first.Left, About(LeftEdge + Character4), "7.4.2: 左空一字");
            Assert.That(first.Right, Is.LessThanOrEqualTo(RightEdge - Character4 + Close), "7.4.2: 右空一字");
            Assert.That(next.Left, About(MeasuredPage.Millimetres(first.Letters[3].StartBaseLine.X)), "7.4.2: 回行与冒号后的首字对齐");
            Assert.That(next.Text, Does.EndWith("。"), "7.4.2: 最后一个抄送机关名称后标句号");
        });
    }

    [Test]
    public void Letter_HasAnImprintOfCopiesAlone_AtTheFootOfItsLastPage()
    {
        var page = MeasuredPage.Of(Letter(Sentences(2)) with { Imprint = Copies })[^1];
        Assert.Multiple(() =>
        {
            Assert.That(page.Lines.Select(line => line.Text), Has.None.Contains("印发"), "10.1: 不加印发机关和印发日期");
            Assert.That(page.Rules.Where(rule => rule.Colour == Colours.Black), Is.Empty, "10.1: 不加分隔线");
            Assert.That(page.Body[^1].Bottom, Is.InRange(BottomEdge - 4, BottomEdge), "10.1: 公文最后一面版心内最下方");
            Assert.That(page.Body[^1].Text, Does.EndWith("。"));
        });
    }

    [Test]
    public void NoDocument_SaysThatAPageHasNoText()
    {
        Assert.That(Samples.All.Select(model => model.Compose().ToPlainText()), Has.None.Contains("此页无正文"), "7.3.5.5");
    }
}
