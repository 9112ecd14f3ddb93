using System.Diagnostics;
using CaseManagement.Documents.Cases;

namespace CaseManagement.Documents.Tests;

[TestFixture]
internal sealed class RenderedTextTests
{
    [TestCaseSource(nameof(EveryDocument))]
    public void Render_AnyDocument_ReadsBackAsComposed(CaseDocument model)
    {
        var (document, pdf) = ReadPdf.OfSample(model);
        Assert.That(pdf.TaggedText, Is.EqualTo(ReadPdf.WithoutBlanks(document.ToPlainText())));
    }

    [TestCaseSource(nameof(EveryDocument))]
    public void Render_AnyDocument_HoldsTheFactsOfTheCase(CaseDocument model)
    {
        var (document, pdf) = ReadPdf.OfSample(model);
        var text = pdf.TaggedText;
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain(document.Title));
            if (model.Number is { } number)
            {
                Assert.That(text, Does.Contain(number));
            }
            if (document.Signature is not null)
            {
                Assert.That(text, Does.Contain(FormalDocumentText.Day(model.IssuedOn)));
            }
            if (model is CaseNotice notice)
            {
                Assert.That(text, Does.Contain(notice.Matter.CaseNumber).And.Contain(notice.Matter.Act.Number));
                Assert.That(notice.Recipients.Select(r => r.Name).Where(name => !text.Contains(name, StringComparison.Ordinal)), Is.Empty);
            }
        });
    }

    [Test]
    public void Render_RareHanziOfNames_AreReadBackExactly()
    {
        const string Names = "玥昇祎喆淏赟〇𬭊";
        var document = (Samples.Acceptance with { Recipients = [new Recipient(Names, RecipientKind.Citizen)] }).Compose();
        using var pdf = ReadPdf.Of(document);
        Assert.That(pdf.TaggedText, Does.Contain(Names + "："));
    }

    /// <summary>Fonts draw a hanzi and its Kangxi radical with one glyph; a search must still find each as it was typed.</summary>
    [Test]
    public void Render_HanziBesideTheirRadicals_AreReadBackExactly()
    {
        const string Mixed = "一⼀人⼈行⾏月⽉日⽇金⾦";
        var document = (Samples.Supplement with { Items = [Mixed] }).Compose();
        using var pdf = ReadPdf.Of(document);
        Assert.That(pdf.TaggedText, Does.Contain(Mixed));
    }

    [Test]
    public void Render_TwiceAndFromStoredForm_GivesTheSameBytes()
    {
        var document = Samples.Decision.Compose();
        var first = TestFonts.Renderer.Render(document);
        var again = TestFonts.Renderer.Render(Samples.Decision.Compose());
        var stored = TestFonts.Renderer.Render(FormalDocumentJson.Deserialize(FormalDocumentJson.Serialize(document)));
        Assert.Multiple(() =>
        {
            Assert.That(again, Is.EqualTo(first));
            Assert.That(stored, Is.EqualTo(first));
        });
    }

    /// <summary>Another process, in another language, time zone and order of work.</summary>
    [Test]
    public void Render_ByAnotherProcess_GivesTheSameBytes()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        start.Environment["CASEMANAGEMENT_FONTS"] = TestFonts.Folder;
        start.Environment["LANG"] = start.Environment["LC_ALL"] = "tr_TR.UTF-8";
        start.Environment["TZ"] = "America/St_Johns";
        using var other = Process.Start(start)!;
        var theirs = other.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        other.WaitForExit();
        Assert.Multiple(() =>
        {
            Assert.That(other.ExitCode, Is.Zero);
            Assert.That(theirs, Is.EquivalentTo(Samples.All.SelectMany(Program.Hashes)));
        });
    }

    [Test]
    public void Render_ByManyThreadsAtOnce_GivesTheSameBytes()
    {
        var document = Samples.Decision.Compose();
        var renderer = TestFonts.Renderer;
        var expected = renderer.Render(document);
        var others = new byte[16][];
        Parallel.For(0, others.Length, i => others[i] = renderer.Render(document));
        Assert.That(others, Has.All.EqualTo(expected));
    }

    /// <summary>A decision of four pages in five faces, every glyph in it.</summary>
    [Test]
    public void Render_Decision_IsSmall()
    {
        var (_, pdf) = ReadPdf.OfSample(Samples.Decision);
        Assert.That(pdf.Raw.Length, Is.LessThan(200 * 1024));
    }

    [Test]
    public void Compose_WithoutNumber_SaysOnItsFaceThatItIsADraft()
    {
        var document = (Samples.Decision with { Number = null }).Compose();
        using var pdf = ReadPdf.Of(document);
        Assert.Multiple(() =>
        {
            Assert.That(document.IsDraft, Is.True);
            Assert.That(pdf.TaggedText, Does.Contain("草稿，尚未编号"));
        });
    }

    private static IEnumerable<TestCaseData> EveryDocument() =>
        Samples.All.Select(model => new TestCaseData(model).SetArgDisplayNames(model.Kind.ChineseName()));
}
