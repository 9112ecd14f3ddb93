using CaseManagement.Documents;
using CaseManagement.Documents.Fonts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Scenarios;
using CaseManagement.Features.Tests.Scenarios;
using CaseManagement.Testing;
using UglyToad.PdfPig;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>What is stored when a document is issued, and the file that follows from it.</summary>
[TestFixture]
internal sealed class DocumentIssueTests
{
    private static readonly Lazy<PdfRenderer> Renderer = new(() =>
        new PdfRenderer(
            FontLibrary.Load(Environment.GetEnvironmentVariable("CASEMANAGEMENT_FONTS") ?? Path.Combine(Repository.Root, ".fonts"))
        )
    );

    private static readonly string[] Keys = [.. DemoScenarios.All.Select(scenario => scenario.Key)];

    [Test]
    public void Issue_KeepsTheWordsAndTheirHash_OfEveryDocumentOfTheActs()
    {
        var c = LetterCase.Received("2026-08-03");
        var acts = c.Do("2026-08-05", new Accept()).Case.Record;

        var issue = DocumentIssue.Of(c.Case, acts, LetterCase.Context, Renderer.Value).Single();

        var document = c.Case.Documents.Single();
        Assert.Multiple(() =>
        {
            Assert.That((issue.No, issue.Number, issue.Day), Is.EqualTo(((int?)document.No, document.Number, document.Day)));
            Assert.That(issue.TemplateVersion, Is.EqualTo("AcceptanceNotice/1"));
            Assert.That(issue.FontSetVersion, Is.EqualTo(Renderer.Value.FontSetVersion));
            Assert.That(issue.ModelHash, Is.EqualTo(FormalDocumentJson.Hash(c.Last(DocumentKind.AcceptanceNotice))));
            Assert.That(issue.Model, Does.Not.Contain(Petitions.IdNumber));
        });
    }

    [Test]
    public void Issue_OfActsWithoutDocuments_IsEmpty()
    {
        var c = LetterCase.Received("2026-08-03");
        Assert.That(DocumentIssue.Of(c.Case, c.Case.Record, LetterCase.Context, Renderer.Value), Is.Empty);
    }

    [Test]
    public void Issue_OfADraft_IsRefused() =>
        Assert.That(
            () =>
                DocumentIssue.Of(
                    CopyLetters.Batch(CopyLetterTests.Batch() with { Number = null }, LetterCase.Context),
                    LetterCase.Context,
                    Renderer.Value
                ),
            Throws.ArgumentException
        );

    [Test]
    public void Render_Twice_GivesTheSameBytes_AndAlteredWordsAreRefused()
    {
        var c = Journeys.Refused();
        var issue = DocumentIssue.Of(c.Case, c.Case.Documents.Single(), LetterCase.Context, Renderer.Value);
        var render = new RenderDocument(Renderer.Value);

        var first = render.Render(issue.Model, issue.ModelHash);

        Assert.Multiple(() =>
        {
            Assert.That(render.Render(issue.Model, issue.ModelHash).Hash, Is.EqualTo(first.Hash).And.Length.EqualTo(64));
            Assert.That(first.FontSetVersion, Is.EqualTo(issue.FontSetVersion));
            Assert.That(
                () => render.Render(issue.Model.Replace("不予受理", "予以受理", StringComparison.Ordinal), issue.ModelHash),
                Throws.TypeOf<AlteredDocumentException>()
            );
        });
    }

    /// <summary>The seal is chosen at the issue and stored with the words: rendered again by a program that seals nothing, the file is the same.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void Issue_InADemonstration_CarriesASpecimenSeal_InForceAnEmptyFieldAlone(bool demonstration)
    {
        var c = Journeys.Refused();
        var issue = DocumentIssue.Of(
            c.Case,
            c.Case.Documents.Single(),
            LetterCase.Context with
            {
                SpecimenSeals = demonstration,
            },
            Renderer.Value
        );
        var signature = RenderDocument.Read(issue.Model, issue.ModelHash).Signature!;
        var file = new RenderDocument(Renderer.Value).Render(issue.Model, issue.ModelHash).Bytes;
        using var pdf = PdfDocument.Open(file);
        Assert.Multiple(() =>
        {
            Assert.That(signature.Seal, Is.EqualTo(demonstration ? new SpecimenSeal(signature.Organ) : null));
            Assert.That(RedPictures(pdf), Is.EqualTo(demonstration ? 1 : 0), "the seal");
            Assert.That(
                System.Text.Encoding.Latin1.GetString(file).Contains("/FT /Sig", StringComparison.Ordinal),
                "the field for a certified seal"
            );
            Assert.That(new RenderDocument(Renderer.Value).Render(issue.Model, issue.ModelHash).Bytes, Is.EqualTo(file));
        });
    }

    [TestCaseSource(nameof(Keys))]
    [Law("D4.1")]
    public async Task Render_DocumentsOfTheScenario_ReadBackWithNumberPartiesAndDay(string key)
    {
        var letters = new LetterPerformer(DemoScenarios.InMemory());
        var cases = await new ScenarioRunner(letters).RunAsync(DemoScenarios.WithReferences(key), DemoScenarios.Day);
        var c = await letters.LoadAsync(cases[key], CancellationToken.None);
        var render = new RenderDocument(Renderer.Value);
        Assert.Multiple(() =>
        {
            foreach (var letter in letters.Of(c.Id))
            {
                var text = Read(render.Render(letter.Composed).Bytes);
                var name = $"{letter.Document.No} {Named.Of(letter.Document.Kind)}";
                Assert.That(text, Does.Contain(letter.Document.Number), name);
                Assert.That(text, Does.Contain(c.Number.ToString()), name);
                Assert.That(text, Does.Contain(Letter.Day(letter.Document.Day)), name);
                foreach (var recipient in LetterRecipients.Of(c, letter.Document, DemoScenarios.Reference.Organisations))
                {
                    Assert.That(text, Does.Contain(string.Concat(recipient.Line.Name.Where(ch => !char.IsWhiteSpace(ch)))), name);
                }
            }
        });
    }

    // Outlines that are neither lines nor letters.
    private static int RedPictures(PdfDocument pdf) =>
        pdf.GetPages().SelectMany(page => page.Paths).Count(path => path.GetBoundingRectangle() is { Width: > 50, Height: > 50 });

    private static string Read(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(
            document
                .GetPages()
                .SelectMany(page => page.GetMarkedContents())
                .Where(content => !content.IsArtifact && content.MarkedContentIdentifier >= 0)
                .SelectMany(content => content.Letters)
                .SelectMany(letter => letter.Value)
                .Where(ch => !char.IsWhiteSpace(ch))
        );
    }
}
