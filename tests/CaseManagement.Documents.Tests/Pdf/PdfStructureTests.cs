using System.Xml.Linq;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Layout;

namespace CaseManagement.Documents.Tests.Pdf;

/// <summary>What makes the file a tagged, archivable PDF (ISO 32000-1, 14.7; ISO 19005-1).</summary>
[TestFixture]
internal sealed class PdfStructureTests
{
    [TestCase("/S /H1 ")]
    [TestCase("/S /H2 ")]
    [TestCase("/S /P ")]
    [TestCase("/Lang (zh-CN)")]
    [TestCase("/MarkInfo <</Marked true>>")]
    [TestCase("/GTS_PDFA1")]
    [TestCase("<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>")]
    [TestCase("/FontFile3 ")]
    [TestCase("/FontFile2 ")]
    public void Render_Decision_HasWhatTaggedAndArchivedFilesNeed(string part)
    {
        var (_, pdf) = ReadPdf.OfSample(Samples.Decision);
        Assert.That(pdf.Raw.Contains(part, StringComparison.Ordinal), part);
    }

    [TestCase("/S /Table ")]
    [TestCase("/S /TR ")]
    [TestCase("/S /TD ")]
    [TestCase("/Scope /Column")]
    public void Render_Table_IsTaggedAsOne(string part)
    {
        var (_, pdf) = ReadPdf.OfSample(Samples.Batch);
        Assert.That(pdf.Raw.Contains(part, StringComparison.Ordinal), part);
    }

    [Test]
    public void Render_Form_TagsLabelsAsHeadsOfTheirRows()
    {
        var (_, pdf) = ReadPdf.OfSample(Samples.Proof);
        Assert.That(pdf.Raw, Does.Contain("/S /TH ").And.Contain("/Scope /Row"));
    }

    [Test]
    public void Render_Properties_NameTitleNumberCaseAndOrgan()
    {
        var (_, pdf) = ReadPdf.OfSample(Samples.Decision);
        var information = pdf.Document.Information;
        Assert.Multiple(() =>
        {
            Assert.That(information.Title, Is.EqualTo("行政复议决定书（银政复决字〔2026〕101号）"));
            Assert.That(information.Author, Is.EqualTo("银川市人民政府"));
            Assert.That(information.Subject, Does.StartWith("银政复〔2026〕101号 "));
            Assert.That(information.CreationDate, Is.EqualTo("D:20260911000000+08'00'"));
        });
    }

    [Test]
    public void Render_NamesWithMarkup_KeepTheMetadataWellFormed()
    {
        var matter = Samples.Matter with { Applicants = [Samples.Company with { Name = "虚构<甲&乙>有限公司" }] };
        using var pdf = ReadPdf.Of((Samples.Suspension with { Matter = matter }).Compose());
        Assert.Multiple(() =>
        {
            Assert.That(pdf.Document.TryGetXmpMetadata(out var metadata), Is.True);
            Assert.That(
                XDocument.Load(new MemoryStream([.. metadata!.GetXmlBytes().ToArray()])).ToString(),
                Does.Contain("虚构&lt;甲&amp;乙&gt;有限公司")
            );
        });
    }

    [TestCaseSource(nameof(EveryDocument))]
    public void Render_AnyDocument_KeepsAllTextOnThePaper(CaseDocument model)
    {
        var (_, pdf) = ReadPdf.OfSample(model);
        foreach (var page in pdf.Pages)
        {
            var outside = page.Letters.Where(l =>
                !string.IsNullOrWhiteSpace(l.Value)
                && (l.StartBaseLine.X < PageGeometry.Left - 1 || l.EndBaseLine.X > PageGeometry.Right + 9)
            );
            Assert.That(outside.Select(l => l.Value), Is.Empty, $"page {page.Number}");
        }
    }

    private static IEnumerable<TestCaseData> EveryDocument() =>
        Samples.All.Select(model => new TestCaseData(model).SetArgDisplayNames(model.Kind.ChineseName()));
}
