using CaseManagement.Documents.Fonts;
using CaseManagement.Documents.Layout;
using static CaseManagement.Documents.Layout.PageGeometry;

namespace CaseManagement.Documents.Tests.Layout;

/// <summary>加盖印章的公文 (GB/T 9704-2012, 7.3.5.1).</summary>
[TestFixture]
internal sealed class SealTests
{
    private static FormalDocument Sealed(params JointSignatory[] others)
    {
        var document = Samples.Decision.Compose();
        return document with
        {
            Signature = document.Signature! with { Seal = new SpecimenSeal(document.Signature.Organ), JointWith = others },
        };
    }

    [Test]
    public void Seal_StandsOverSignatureAndDate_WithinALineOfTheText_AndIsDrawnFirst()
    {
        var page = DocumentLayout.Lay(Sealed(), TestFonts.Library).Pages[^1];
        var seal = page.Marks.OfType<PathMark>().Single();
        var place = Box(seal);
        var lines = page.Marks.OfType<TextMark>().Where(mark => mark.Baseline < Bottom).GroupBy(mark => mark.Baseline).ToList();
        var (before, organ, date) = (Line(lines[^3]), Line(lines[^2]), Line(lines[^1]));
        Assert.Multiple(() =>
        {
            Assert.That(place.Width, Is.EqualTo(45 * Millimetre).Within(0.1), "45 mm");
            Assert.That(place.Height, Is.EqualTo(45 * Millimetre).Within(0.1));
            Assert.That(place.Top - before.Baseline, Is.InRange(0, LinePitch), "its upper edge lies within one line of the text");
            Assert.That(organ.Middle, Is.EqualTo(place.Left + place.Width / 2).Within(1), "署名 in its middle");
            Assert.That(date.Middle, Is.EqualTo(place.Left + place.Width / 2).Within(1), "date in its middle");
            var middle = (organ.Baseline - Size3 + date.Baseline) / 2;
            Assert.That(middle, Is.GreaterThan(place.Top + place.Height / 2), "both a little below its centre");
            Assert.That(date.Baseline, Is.LessThan(place.Top + place.Height), "and within it");
            Assert.That(place.Left + place.Width, Is.LessThanOrEqualTo(Right));
            Assert.That(page.Marks.IndexOf(seal), Is.LessThan(page.Marks.IndexOf(lines[^2].First())), "black text over the red seal");
            Assert.That(seal.Tag!.AlternateText, Is.EqualTo("银川市人民政府印章（样章）"));
        });
    }

    [Test]
    public void Seal_IsDrawnInPictures()
    {
        var pictures = new DocumentExports(TestFonts.Library).Pictures(Sealed(), 96);
        using var page = SkiaSharp.SKBitmap.Decode(pictures[^1]);
        Assert.That(page.Pixels.Count(pixel => pixel.Red > 200 && pixel.Green < 60), Is.GreaterThan(1500), "red of the seal");
        File.WriteAllBytes(Path.Combine(ExportTests.Sheets.FullName, "样章.png"), pictures[^1]);
    }

    [Test]
    public void Seal_ReplacesTheMarkOfItsPlace_AndAddsNoText()
    {
        var document = Sealed();
        using var pdf = ReadPdf.Of(document);
        Assert.Multiple(() =>
        {
            Assert.That(pdf.TaggedText, Is.EqualTo(ReadPdf.WithoutBlanks(document.ToPlainText())));
            Assert.That(pdf.TaggedText, Does.Not.Contain("印章）"));
        });
    }

    [Test]
    public void JointDocument_HasASealForEachOrgan_NoneTouchingAnother_DateWithTheLast()
    {
        var document = Sealed(
            new JointSignatory("银川市公安局", new SpecimenSeal("银川市公安局")),
            new JointSignatory("银川市司法局", new SpecimenSeal("银川市司法局")),
            new JointSignatory("银川市民政局", new SpecimenSeal("银川市民政局"))
        );
        var list = DocumentLayout.Lay(document, TestFonts.Library);
        var places = list.SignaturePlaces;
        using var pdf = ReadPdf.Of(document);
        Assert.Multiple(() =>
        {
            Assert.That(
                places.Select(place => place.Organ),
                Is.EqualTo(new[] { "银川市人民政府", "银川市公安局", "银川市司法局", "银川市民政局" })
            );
            Assert.That(places.Select(place => place.Left), Has.All.GreaterThanOrEqualTo(Left - 0.1));
            Assert.That(places.Select(place => place.Left + place.Size), Has.All.LessThanOrEqualTo(Right + 0.1));
            Assert.That(places.Select(place => place.Top + place.Size), Has.All.LessThanOrEqualTo(Bottom + 0.6));
            Assert.That(
                from one in places
                from other in places
                where one != other && one.Page == other.Page
                where Math.Abs(one.Left - other.Left) < one.Size && Math.Abs(one.Top - other.Top) < one.Size
                select one.Organ + other.Organ,
                Is.Empty
            );
            Assert.That(pdf.TaggedText, Does.EndWith($"银川市民政局{FormalDocumentText.Day(document.Signature!.Date)}"));
        });
    }

    [Test]
    public void WithSpecimenSeals_SealsEveryOrganOfAnIssuedDocument_AndNeverADraft()
    {
        var document = Samples.Decision.Compose();
        var joint = document with { Signature = document.Signature! with { JointWith = [new JointSignatory("银川市公安局")] } };
        var unsealed = document with { Signature = document.Signature! with { TakesSeal = false } };
        var draft = (Samples.Decision with { Number = null }).Compose();
        var signature = joint.WithSpecimenSeals().Signature!;
        Assert.Multiple(() =>
        {
            Assert.That(signature.Seal, Is.EqualTo(new SpecimenSeal("银川市人民政府")));
            Assert.That(signature.JointWith.Single().Seal, Is.EqualTo(new SpecimenSeal("银川市公安局")));
            Assert.That(draft.WithSpecimenSeals(), Is.SameAs(draft), "a draft");
            Assert.That(unsealed.WithSpecimenSeals(), Is.SameAs(unsealed), "a document without seal (7.3.5.2)");
            Assert.That(Samples.Proof.Compose().WithSpecimenSeals().Signature, Is.Null, "a form signed in its cells");
        });
    }

    [Test]
    public void LongName_RunsRoundTheSeal_WithoutMeetingItself()
    {
        var name = "宁夏回族自治区银川市滨河新区虚构产业园区管理委员会";
        var document = Samples.Decision.Compose();
        var steps = SealArt.Draw(new SpecimenSeal(name), TestFonts.Library.Chain(FontRole.Song), new PathPoint(100, 100), document.Title);
        var radius = 45 * Millimetre / 2;
        Assert.That(
            steps
                .Where(step => step.Verb != PathVerb.Close)
                .Select(step => Math.Sqrt(Math.Pow(step.To.X - 100, 2) + Math.Pow(step.To.Y - 100, 2))),
            Has.All.LessThanOrEqualTo(radius + 0.01)
        );
    }

    /// <summary>A certified product signs into the field; it must lie where the seal lies.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void SignatureField_IsPrepared_WithAnEmptyAppearance(bool specimen)
    {
        var document = specimen ? Sealed() : Samples.Decision.Compose();
        using var pdf = ReadPdf.Of(document);
        Assert.Multiple(() =>
        {
            Assert.That(pdf.Raw, Does.Contain("/FT /Sig").And.Contain("/AcroForm <</Fields ["));
            Assert.That(pdf.Raw.Split("/FT /Sig"), Has.Length.EqualTo(2), "one field");
            Assert.That(pdf.Raw, Does.Contain("/Subtype /Form /BBox"));
            Assert.That(
                pdf.Raw.Contains("/S /Figure ", StringComparison.Ordinal),
                Is.EqualTo(specimen),
                "a drawn seal has alternative text"
            );
        });
    }

    // A line is several marks: digits and hanzi come from different faces.
    private static (double Baseline, double Middle) Line(IGrouping<double, TextMark> marks)
    {
        var left = marks.Min(mark => mark.Glyphs[0].X);
        var right = marks.Max(mark => mark.Glyphs[^1].X + mark.Face.Glyph(mark.Glyphs[^1].CodePoint).Advance * mark.Size);
        return (marks.Key, (left + right) / 2);
    }

    private static (double Left, double Top, double Width, double Height) Box(PathMark mark)
    {
        var points = mark.Steps.Where(step => step.Verb != PathVerb.Close).Select(step => step.To).ToList();
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        return (left, top, points.Max(p => p.X) - left, points.Max(p => p.Y) - top);
    }
}
