using System.Globalization;

namespace CaseManagement.Documents.Tests.Fuzz;

/// <summary>
/// Thousands of random documents, the same ones every time. A failure names its seed; CASEMANAGEMENT_FUZZ_SEED repeats that one,
/// CASEMANAGEMENT_FULL=1 (./test --full) tries ten times as many.
/// </summary>
[TestFixture]
internal sealed class DocumentFuzzTests
{
    private const int Documents = 1500;
    private const int Files = 40;
    private const int Longer = 10;

    private static readonly bool Full = Environment.GetEnvironmentVariable("CASEMANAGEMENT_FULL") == "1";

    [Test]
    public void Lay_RandomDocuments_BreakNoRuleAndLoseNoCharacter()
    {
        var pages = Each(
            Documents,
            document =>
            {
                var laid = new LaidOut(document);
                laid.Examine();
                return laid.Pages;
            }
        );
        TestContext.Out.WriteLine($"{pages} pages");
    }

    [Test]
    public void Render_RandomDocuments_ReadBackAsComposed() =>
        Each(
            Files,
            document =>
            {
                using var pdf = ReadPdf.Of(document);
                var (read, composed) = (pdf.TaggedText, ReadPdf.WithoutBlanks(document.ToPlainText()));
                // The columns of a divided row alternate line by line in the content; their order is looked at on the layout above.
                var same = document.Body.Concat(document.Annex?.Body ?? []).Any(block => block is DataTable or FormTable)
                    ? read.Order().SequenceEqual(composed.Order())
                    : read == composed;
                return same ? pdf.PageCount : throw new InvalidOperationException("the file reads differently");
            }
        );

    private static int Each(int count, Func<FormalDocument, int> examine)
    {
        var only = Environment.GetEnvironmentVariable("CASEMANAGEMENT_FUZZ_SEED");
        var seeds = only is { Length: > 0 }
            ? [int.Parse(only, CultureInfo.InvariantCulture)]
            : Enumerable.Range(1, Full ? count * Longer : count).ToArray();
        var pages = 0;
        var failures = new List<string>();
        foreach (var seed in seeds)
        {
            try
            {
                pages += examine(new RandomDocument(new Random(seed)).Compose());
            }
            catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
            {
                failures.Add($"seed {seed}: {problem.Message}");
            }
        }
        Assert.That(failures, Is.Empty, string.Join('\n', failures.Take(20)));
        return pages;
    }
}
