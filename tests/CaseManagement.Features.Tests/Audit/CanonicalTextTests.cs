using CaseManagement.Features.Audit;

namespace CaseManagement.Features.Tests.Audit;

internal sealed class CanonicalTextTests
{
    [Test]
    public void Text_IsTheDocumentedOne()
    {
        var text = new CanonicalText("Form/1")
            .Add("text", "受理")
            .Add("nothing", (string?)null)
            .Add("number", 7)
            .Add("day", new DateOnly(2026, 11, 24))
            .Add("instant", new DateTime(2026, 11, 24, 1, 2, 3, DateTimeKind.Utc).AddTicks(4567890))
            .ToString();

        Assert.That(
            text,
            Is.EqualTo("Form/1\ntext=6:受理\nnothing=-\nnumber=1:7\nday=10:2026-11-24\ninstant=27:2026-11-24T01:02:03.456789Z\n")
        );
    }

    [Test]
    public void Text_OfTwoFieldsCannotBeMistakenForOne()
    {
        var two = new CanonicalText("F").Add("a", "1").Add("b", "2").ToString();
        var one = new CanonicalText("F").Add("a", "1\nb=1:2").ToString();

        Assert.That(one, Is.Not.EqualTo(two));
    }

    [Test]
    public void Link_HashChangesWithEveryField()
    {
        var link = Chained.Entry(Guid.CreateVersion7(), 1);
        link.Seal(RecordLink.Genesis);
        var text = link.Canonical();

        Assert.That(link.IsIntact(), Is.True);
        Assert.That(link.Hash, Is.EqualTo(CanonicalText.Sha256(text)));
        string[] fields =
        [
            "case",
            "act",
            "issued",
            "before",
            "after",
            "command",
            "sequence",
            "facts",
            "day",
            "entered",
            "actor",
            "actorName",
        ];
        string[] others = ["onBehalfOf", "onBehalfOfName", "reason", "id", "previous"];
        Assert.That(text.Split('\n').Skip(1).SkipLast(1).Select(line => line[..line.IndexOf('=')]), Is.EqualTo([.. fields, .. others]));
    }

    [Test]
    public void Seal_Twice_IsRefused()
    {
        var link = Chained.Entry(Guid.CreateVersion7(), 1);
        link.Seal(RecordLink.Genesis);

        Assert.That(() => link.Seal(RecordLink.Genesis), Throws.InvalidOperationException);
    }
}
