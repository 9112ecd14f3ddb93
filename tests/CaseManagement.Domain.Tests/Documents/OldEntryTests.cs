using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;

namespace CaseManagement.Domain.Tests.Documents;

/// <summary>Entries made before their act issued a letter still replay, without one (ADR 0002).</summary>
internal sealed class OldEntryTests : CaseTests
{
    [Test]
    public void Replay_OfAnEntryWithoutNumbers_HasNoLetter()
    {
        var c = Joined().Case;
        var old = Case.Replay(
            c.Id,
            c.Number,
            [.. c.Record.Select(entry => entry.Act == CaseAct.Join ? entry with { Issued = [] } : entry)]
        );

        Assert.Multiple(() =>
        {
            Assert.That(old.JoinedWith, Is.EqualTo(c.JoinedWith));
            Assert.That(old.Documents.Select(d => d.Number), Is.EqualTo(c.Documents.SkipLast(1).Select(d => d.Number)));
        });
    }

    [Test]
    public void Replay_OfAnEntryWithAnotherNumberOfLetters_IsRefused()
    {
        var c = Joined().Case;
        var wrong = c.Record.Select(entry =>
            entry.Act == CaseAct.Join ? entry with { Issued = [.. entry.Issued, .. entry.Issued] } : entry
        );

        Assert.Throws<RecordInconsistentException>(() => Case.Replay(c.Id, c.Number, [.. wrong]));
    }

    private static Given Joined() =>
        Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-12", new Join { Other = "银政复〔2026〕2号", Ground = JoinderGround.OneFactSeveralPersons });
}
