using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Review;

/// <summary>停止执行通知书: the exception to 行政行为不停止执行 (法42).</summary>
public sealed record StayNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.StayNotice;

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>First day of the stay.</summary>
    public required DateOnly StayedFrom { get; init; }

    /// <summary>Item of 法42, 1 to 4.</summary>
    public required int Item { get; init; }

    /// <summary>Why execution is stayed.</summary>
    public required string Reason { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Reason, "停止执行的理由");
        check.That(Item is >= 1 and <= 4, "停止执行的依据");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say($"{matter.Dispute()}一案（案号：{matter.CaseNumber}），{matter.Accepted("本机关", AcceptedOn)}。");
        body.Tell(null, Reason);
        body.Say(
            $"依照{Citation.Law(42, null, Item)}的规定，自{Phrase.Day(StayedFrom)}起，停止执行{matter.Act("被申请人")}。停止执行期间，被申请人不得执行该行政行为；停止执行的情形消失的，本机关将解除停止执行并告知当事人。"
        );
        return BeginAddressed(["行政复议期间", "停止执行通知书"], body.Notified());
    }
}
