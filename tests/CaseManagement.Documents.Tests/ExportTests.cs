using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CaseManagement.Documents.Cases;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SkiaSharp;

namespace CaseManagement.Documents.Tests;

/// <summary>Pictures, OFD and DOCX of every kind of document: the same words in the same order as the PDF.</summary>
[TestFixture]
internal sealed class ExportTests
{
    private static readonly XNamespace Ofd = "http://www.ofdspec.org/2016";

    internal static readonly DirectoryInfo Sheets = Directory.CreateDirectory(Path.Combine(TestFonts.Root, "artifacts", "documents"));

    private static readonly DocumentExports Exports = new(TestFonts.Library);

    /// <summary>The pictures stay in artifacts/documents for a person to look at.</summary>
    [TestCaseSource(nameof(EveryDocument))]
    public void Pictures_ShowEveryPage(CaseDocument model)
    {
        var (document, pdf) = ReadPdf.OfSample(model);
        var pictures = Exports.Pictures(document, 48);
        Assert.That(pictures, Has.Count.EqualTo(pdf.PageCount));
        for (var i = 0; i < pictures.Count; i++)
        {
            File.WriteAllBytes(Path.Combine(Sheets.FullName, $"{model.Kind.ChineseName()}-{i + 1}.png"), pictures[i]);
        }

        foreach (var picture in pictures)
        {
            using var shown = SKBitmap.Decode(picture);
            Assert.That((shown.Width, shown.Height), Is.EqualTo((397, 561)), "A4 at 48 dots an inch");
            Assert.That(shown.Pixels.Count(pixel => pixel.Red < 200), Is.GreaterThan(100), "something is on the page");
        }
    }

    [TestCase(35)]
    [TestCase(601)]
    public void Pictures_OfNoSensibleResolution_AreRefused(int dotsPerInch) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Exports.Pictures(Samples.Decision.Compose(), dotsPerInch));

    [TestCaseSource(nameof(EveryDocument))]
    public void Ofd_HoldsTheTextOfTheDocument_OnAsManyPages(CaseDocument model)
    {
        var (document, pdf) = ReadPdf.OfSample(model);
        using var zip = new ZipArchive(new MemoryStream(Exports.Ofd(document)));
        var root = Read(zip, "Doc_0/Document.xml");
        var pages = root.Descendants(Ofd + "Page").Select(page => Read(zip, $"Doc_0/{page.Attribute("BaseLoc")!.Value}")).ToList();
        var text = ReadPdf.WithoutBlanks(
            string.Concat(pages.SelectMany(page => page.Descendants(Ofd + "TextCode")).Select(code => code.Value))
        );
        Assert.Multiple(() =>
        {
            Assert.That(pages, Has.Count.EqualTo(pdf.PageCount));
            Assert.That(text, Is.EqualTo(string.Concat(pdf.Pages.Select(ReadPdf.PrintedTextOf))), "the PDF and the OFD come from one list");
            Assert.That(Read(zip, "OFD.xml").Descendants(Ofd + "Title").Single().Value, Is.EqualTo(document.Metadata.Title));
            var ids = pages.SelectMany(page => page.DescendantsAndSelf()).Attributes("ID").Select(id => id.Value).ToList();
            Assert.That(ids, Is.Unique);
            foreach (var font in Read(zip, "Doc_0/PublicRes.xml").Descendants(Ofd + "FontFile"))
            {
                Assert.That(zip.GetEntry($"Doc_0/Res/{font.Value}"), Is.Not.Null, font.Value);
            }
        });
    }

    [Test]
    public void Ofd_OfTheSameDocument_IsTheSameFile()
    {
        var once = Exports.Ofd(Samples.Decision.Compose());
        Assert.That(Exports.Ofd(Samples.Decision.Compose()), Is.EqualTo(once));
    }

    [TestCaseSource(nameof(EveryDocument))]
    public void Docx_IsValid_AndHoldsTheTextOfTheDocument(CaseDocument model)
    {
        var (document, _) = ReadPdf.OfSample(model);
        using var file = WordprocessingDocument.Open(new MemoryStream(Exports.Docx(document)), isEditable: false);
        var faults = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
            .Validate(file)
            .Select(fault => fault.Description);
        var text = ReadPdf.WithoutBlanks(file.MainDocumentPart!.Document!.Body!.InnerText);
        Assert.Multiple(() =>
        {
            Assert.That(faults, Is.Empty);
            Assert.That(text, Is.EqualTo(ReadPdf.WithoutBlanks(document.ToPlainText())));
        });
    }

    [Test]
    public void Docx_HasTheGridOfTheStandard_NamedStylesAndFields()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Exports.Docx(Samples.Decision.Compose())), isEditable: false);
        var body = file.MainDocumentPart!.Document!.Body!;
        var grid = body.Descendants<DocGrid>().Single();
        Assert.Multiple(() =>
        {
            Assert.That(grid.LinePitch!.Value, Is.EqualTo(580), "225 mm / 22 lines");
            Assert.That(body.Descendants<SdtAlias>().Select(alias => alias.Val!.Value), Is.EquivalentTo(new[] { "发文字号", "成文日期" }));
            Assert.That(
                file.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<StyleName>().Select(name => name.Val!.Value),
                Does.Contain("公文标题").And.Contain("公文正文")
            );
            Assert.That(
                file.MainDocumentPart.StyleDefinitionsPart.Styles.Descendants<Indentation>()
                    .Where(indent => indent.FirstLineChars?.Value == 200)
                    .Select(indent => indent.FirstLine?.Value)
                    .Distinct(),
                Is.EqualTo(new[] { "640" }),
                "two characters, also where a program counts points"
            );
        });
    }

    /// <summary>Page numbers stand outside (7.5); the first page of a letter has none and a second red double line instead (10.1); a form has none at all.</summary>
    [Test]
    public void Docx_NumbersItsPagesAsTheStandardDoes()
    {
        using var decision = WordprocessingDocument.Open(new MemoryStream(Exports.Docx(Samples.Decision.Compose())), isEditable: false);
        using var letter = WordprocessingDocument.Open(
            new MemoryStream(Exports.Docx(Samples.All.Select(model => model.Compose()).First(d => d.Head == DocumentHead.Letter))),
            isEditable: false
        );
        using var form = WordprocessingDocument.Open(
            new MemoryStream(Exports.Docx(Samples.All.Select(model => model.Compose()).First(d => d.Head == DocumentHead.None))),
            isEditable: false
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                SidesOf(decision),
                Is.EquivalentTo(
                    new[] { (HeaderFooterValues.Default, JustificationValues.Right), (HeaderFooterValues.Even, JustificationValues.Left) }
                )
            );
            Assert.That(decision.MainDocumentPart!.DocumentSettingsPart!.Settings!.Elements<EvenAndOddHeaders>(), Is.Not.Empty);
            Assert.That(letter.MainDocumentPart!.Document!.Body!.Descendants<TitlePage>(), Is.Not.Empty);
            var first = FooterOf(letter, HeaderFooterValues.First);
            Assert.That(first.InnerText, Is.Empty);
            Assert.That(first.Descendants<BottomBorder>().Single().Val!.Value, Is.EqualTo(BorderValues.ThinThickSmallGap));
            Assert.That(form.MainDocumentPart!.FooterParts, Is.Empty);
        });
    }

    private static IEnumerable<(HeaderFooterValues, JustificationValues)> SidesOf(WordprocessingDocument file) =>
        file.MainDocumentPart!.Document!.Body!.Descendants<FooterReference>()
            .Select(reference =>
                (reference.Type!.Value, FooterOf(file, reference.Type.Value).Descendants<Justification>().Single().Val!.Value)
            );

    private static Footer FooterOf(WordprocessingDocument file, HeaderFooterValues pages)
    {
        var reference = file.MainDocumentPart!.Document!.Body!.Descendants<FooterReference>().Single(found => found.Type!.Value == pages);
        return ((FooterPart)file.MainDocumentPart.GetPartById(reference.Id!.Value!)).Footer!;
    }

    private static XElement Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return XElement.Parse(reader.ReadToEnd());
    }

    private static IEnumerable<TestCaseData> EveryDocument() =>
        Samples.All.Select(model => new TestCaseData(model).SetArgDisplayNames(model.Kind.ChineseName()));
}
