using CaseManagement.Documents.Layout;

namespace CaseManagement.Documents.Tests.Layout;

[TestFixture]
internal sealed class PaginationTests
{
    private static readonly string Sentence = string.Concat(Enumerable.Repeat("被申请人认定的事实清楚", 5));

    /// <summary>GB/T 9704-2012, 7.3.5.5: text stands with the signature, whatever the length of the text.</summary>
    [Test]
    public void Render_DecisionsOfEveryLength_NeverLeaveTheSignatureAlone([Range(1, 24)] int paragraphs)
    {
        var decision = Samples.Decision with { Opinion = string.Join('\n', Enumerable.Repeat(Sentence, paragraphs)) };
        var last = DocumentLayout.Lay(decision.Compose(), TestFonts.Library).Pages[^1];
        var lines = last.Marks.OfType<TextMark>().Where(m => m.Baseline < PageGeometry.Bottom).Select(m => m.Baseline).Distinct().Count();
        Assert.That(lines, Is.GreaterThanOrEqualTo(5), "two lines of text, organ, place of the seal, date");
    }

    [Test]
    public void Render_LongList_RepeatsItsHeadOnEveryPage()
    {
        var (_, pdf) = ReadPdf.OfSample(Samples.Batch);
        var listPages = pdf.Pages.Skip(1).Select(ReadPdf.PrintedTextOf).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(listPages, Has.Count.GreaterThan(2));
            Assert.That(listPages, Has.All.Contain("序号案号被申请人"));
            Assert.That(pdf.TaggedText.Split("序号案号被申请人"), Has.Length.EqualTo(2), "to a screen reader the head is there once");
        });
    }

    /// <summary>The distance below a table that ends with its page.</summary>
    [Test]
    public void Paginate_DistanceAfterAFullPage_OpensNoPage()
    {
        var full = new Slab { Height = PageGeometry.TextHeight, Draw = _ => { } };
        var line = new Slab { Height = PageGeometry.LinePitch, Draw = place => Assert.That(place.Top, Is.EqualTo(PageGeometry.Top)) };
        Assert.Multiple(() =>
        {
            Assert.That(Paginator.Paginate([full, Slab.Blank(20)]), Has.Count.EqualTo(1));
            Assert.That(
                Paginator.Paginate([full, Slab.Blank(20), line]),
                Has.Count.EqualTo(2),
                "and it falls away at the head of the next"
            );
        });
    }

    [Test]
    public void Render_ListsOfEveryLength_LeaveNoRowAlone([Range(15, 35)] int rows)
    {
        var document = (Samples.Batch with { Rows = [.. Samples.Batch.Rows.Take(rows)] }).Compose();
        var last = DocumentLayout.Lay(document, TestFonts.Library).Pages[^1];
        var shown = last.Marks.Select(mark => mark.Tag).Where(tag => tag?.Type == StructureType.TD).Select(tag => tag!.Parent).Distinct();
        Assert.That(shown.Count(), Is.GreaterThanOrEqualTo(2));
    }

    /// <summary>A long code leaves the words that head it alone on their line; they do not end a page.</summary>
    [Test]
    public void Render_LeadInBeforeALongWord_StandsOnThePageOfTheWord([Range(1, 24)] int linesBefore)
    {
        var document = Samples.Decision.Compose() with
        {
            Body =
            [
                .. Enumerable.Repeat(new Paragraph("短"), linesBefore),
                new Paragraph(new string('a', 50)) { LeadIn = "申请人称：" },
                .. Enumerable.Repeat(new Paragraph("短"), 5),
            ],
        };
        var pages = DocumentLayout.Lay(document, TestFonts.Library).Pages;
        var page = pages.Single(p => p.Marks.Any(mark => mark.Tag?.Type == StructureType.H2));
        Assert.That(page.Marks.OfType<TextMark>().Any(mark => mark.Glyphs.Count == 50), Is.True);
    }

    [Test]
    public void Render_RowTallerThanAPage_IsDividedWithoutLoss()
    {
        var row = Samples.Batch.Rows[0] with { Outcome = string.Concat(Enumerable.Repeat(Sentence, 12)) };
        var document = (Samples.Batch with { Rows = [row] }).Compose();
        using var pdf = ReadPdf.Of(document);
        // The columns of a divided row alternate line by line in the content; the structure tree holds each cell together.
        Assert.That(pdf.TaggedText.Order(), Is.EqualTo(ReadPdf.WithoutBlanks(document.ToPlainText()).Order()));
    }

    [Test]
    public void Render_Imprint_StandsAtTheFootOfTheLastPage()
    {
        var document = Samples.Decision.Compose() with
        {
            Imprint = new Imprint(["银川市司法局", "银川市公安局"], "银川市人民政府办公室", new DateOnly(2026, 9, 11)),
        };
        using var pdf = ReadPdf.Of(document);
        var last = pdf.Pages.Last();
        Assert.Multiple(() =>
        {
            Assert.That(
                ReadPdf.TaggedTextOf(last),
                Does.EndWith("抄送：银川市司法局，银川市公安局。银川市人民政府办公室2026年9月11日印发")
            );
            var baseline = last.Letters.Last(l => l.Value == "发").StartBaseLine.Y;
            Assert.That(baseline, Is.EqualTo(842 - PageGeometry.Bottom).Within(12));
        });
    }

    [Test]
    public void Render_PageNumbers_StandOutsideAndAreNoContent()
    {
        var (_, pdf) = ReadPdf.OfSample(Samples.Decision);
        var texts = pdf.Pages.Select(ReadPdf.PrintedTextOf).ToList();
        Assert.Multiple(() =>
        {
            for (var i = 0; i < texts.Count; i++)
            {
                Assert.That(texts[i], Does.EndWith($"—{i + 1}—"));
            }
            Assert.That(pdf.TaggedText, Does.Not.Contain("—1—"));
        });
    }

    [TestCase(
        new[] { "关于抄告", "银政复决字〔2026〕101号", "行政复议决定书", "的函" },
        new[] { "关于抄告银政复决字〔2026〕101号", "行政复议决定书的函" }
    )]
    [TestCase(new[] { "行政复议决定书" }, new[] { "行政复议决定书" })]
    public void Balance_LongTitles_BreakBetweenPhrases(string[] phrases, string[] lines)
    {
        Assert.That(TitleLines.Balance(phrases, 19), Is.EqualTo(lines));
    }

    [Test]
    public void Render_LongOrganName_StaysOnThePaper()
    {
        var issuer = Samples.Issuer with { Organ = "宁夏回族自治区银川市滨河新区虚构产业园区管理委员会行政复议专用" };
        using var pdf = ReadPdf.Of((Samples.Refusal with { Issuer = issuer }).Compose());
        Assert.That(pdf.Pages.SelectMany(p => p.Letters).Select(l => l.EndBaseLine.X).Max(), Is.LessThanOrEqualTo(PageGeometry.Right + 9));
    }
}
