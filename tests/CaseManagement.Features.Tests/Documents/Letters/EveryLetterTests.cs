using CaseManagement.Documents;
using CaseManagement.Documents.Cases;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Documents.Letters;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>What holds of every document of every journey.</summary>
[TestFixture]
internal sealed class EveryLetterTests
{
    private static readonly Lazy<IReadOnlyList<(string Journey, LetterCase Case)>> Cases = new(() =>
        [.. Journeys.All.Select(j => (j.Name, j.Make()))]
    );

    [Test, Law("D2.3", "D2.4", "D2.5", "D2.6", "D3.1", "D3.3", "D3.5", "D3.7", "D3.11", "D3.12", "D3.13", "D3.14", "D3.15", "D3.16")]
    [Law("D2.7", "D3.9", "D3.10", "D3.17", "D3.18", "D3.19", "D4.7", "D4.9", "D4.10")]
    [Law("D4.1", "D4.2", "D4.3", "D4.4", "D4.5", "D4.6", "D4.8", "D4.12")]
    public void Journeys_BetweenThem_IssueEveryKind() =>
        Assert.That(
            Cases.Value.SelectMany(c => c.Case.Documents).Select(d => d.Document.Kind).Distinct(),
            Is.EquivalentTo(Enum.GetValues<DocumentKind>())
        );

    [TestCaseSource(nameof(Letters))]
    public void Compose_AnyLetter_HoldsNumberPartiesAndDay(LetterCase c, LetterCase.Issued letter)
    {
        var text = letter.Composed.ToPlainText();
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain(letter.Document.Number), "文号");
            Assert.That(text, Does.Contain(c.Case.Number.ToString()), "案号");
            Assert.That(text, Does.Contain(Letter.Day(letter.Document.Day)), "成文日期");
            foreach (var recipient in LetterRecipients.Of(c.Case, letter.Document, LetterCase.Context.Organisations))
            {
                Assert.That(text, Does.Contain(recipient.Line.Name), "受送达人");
            }
        });
    }

    [TestCaseSource(nameof(Letters))]
    public void Compose_AnyLetter_HasNoGapsNoDoubledMarksAndNoPersonalNumbers(LetterCase c, LetterCase.Issued letter)
    {
        var text = letter.Composed.ToPlainText();
        Assert.Multiple(() =>
        {
            Assert.That(Wording.SlipsIn(letter.Composed), Is.Empty);
            Assert.That(text, Does.Not.Contain(Petitions.IdNumber), "身份证号码");
            Assert.That(FormalDocumentJson.Serialize(letter.Composed), Does.Not.Contain("null{").And.Not.Contain(Petitions.IdNumber));
            foreach (var words in letter.Composed.Body.Select(WordsOf))
            {
                Assert.That(words, Is.Not.Empty);
            }
        });
        Assert.That(c.Case.Documents, Does.Contain(letter.Document));
    }

    [TestCaseSource(nameof(Letters))]
    public void Compose_AnyLetter_IsTheSameFromTheReplayedRecord(LetterCase c, LetterCase.Issued letter)
    {
        var then = Case.Replay(c.Case.Id, c.Case.Number, [.. c.Case.Record.Take(letter.Document.Sequence)]);
        var again = CaseLetters.Of(then, then.Documents[letter.Document.No - 1], LetterCase.Context).Compose();
        Assert.That(FormalDocumentJson.Hash(again), Is.EqualTo(FormalDocumentJson.Hash(letter.Composed)));
    }

    [TestCaseSource(nameof(Letters))]
    public void Signature_FollowsWhoMustSign(LetterCase c, LetterCase.Issued letter)
    {
        var kind =
            letter.Document.Kind == DocumentKind.CorrectionNotice
                ? c.Case.Documents[letter.Document.Subject!.Value - 1].Kind
                : letter.Document.Kind;
        Assert.That(letter.Composed.Signature!.Organ, Is.EqualTo(CaseLetters.IsSignedByOffice(kind) ? "银川市司法局" : "银川市人民政府"));
    }

    [TestCaseSource(nameof(Letters)), Law("D4.11")]
    public void ProofOfService_OfAnyLetterForAnyRecipient_NamesBoth(LetterCase c, LetterCase.Issued letter)
    {
        foreach (var recipient in LetterRecipients.Of(c.Case, letter.Document, LetterCase.Context.Organisations))
        {
            var proof = ProofsOfService.Of(c.Case, letter.Document, recipient.Key, LetterCase.Context).Compose();
            var text = proof.ToPlainText();
            Assert.That(text, Does.Contain(letter.Document.Number).And.Contain(recipient.Line.Name).And.Contain(c.Case.Number.ToString()));
            Assert.That(Wording.SlipsIn(proof), Is.Empty);
        }
    }

    private static string WordsOf(Block block) =>
        block switch
        {
            Paragraph p => p.Text,
            NumberedItem i => i.Text,
            KeyValueRow r => r.Value,
            _ => "—",
        };

    private static IEnumerable<TestCaseData> Letters() =>
        Cases.Value.SelectMany(c =>
            c.Case.Documents.Select(d =>
                new TestCaseData(c.Case, d).SetArgDisplayNames($"{c.Journey}：{d.Document.No} {Named.Of(d.Document.Kind)}")
            )
        );
}
