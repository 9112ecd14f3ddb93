using CaseManagement.Documents;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Scenarios;
using CaseManagement.Features.Tests.Scenarios;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>Every document of every case of the demonstration, composed when it is issued.</summary>
[TestFixture]
internal sealed class ScenarioLetterTests
{
    private static readonly string[] Keys = [.. DemoScenarios.All.Select(scenario => scenario.Key)];

    [TestCaseSource(nameof(Keys))]
    public async Task Documents_OfTheScenario_HoldNumberPartiesAndDayWithoutSlips(string key)
    {
        var letters = new LetterPerformer(DemoScenarios.InMemory());
        var cases = await new ScenarioRunner(letters).RunAsync(DemoScenarios.WithReferences(key), DemoScenarios.Day);
        var c = await letters.LoadAsync(cases[key], CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(letters.Of(c.Id).Select(i => i.Document.No), Is.EqualTo(c.Documents.Select(d => d.No)), "every document once");
            foreach (var letter in letters.Of(c.Id))
            {
                var name = $"{letter.Document.No} {Named.Of(letter.Document.Kind)}";
                var text = letter.Composed.ToPlainText();
                Assert.That(Wording.SlipsIn(letter.Composed), Is.Empty, $"{name}\n{text}");
                Assert.That(text, Does.Contain(letter.Document.Number), name);
                Assert.That(text, Does.Contain(c.Number.ToString()), name);
                Assert.That(text, Does.Contain(Letter.Day(letter.Document.Day)), name);
                foreach (var recipient in LetterRecipients.Of(c, letter.Document, DemoScenarios.Reference.Organisations))
                {
                    Assert.That(text, Does.Contain(recipient.Line.Name), name);
                }
                foreach (var party in c.Parties.Where(p => p.Facts?.IdNumber is not null))
                {
                    Assert.That(text, Does.Not.Contain(party.Facts!.IdNumber!.Value), name);
                    Assert.That(text, Does.Not.Contain(party.Facts.Telephone.Value), name);
                }
            }
        });
    }
}
