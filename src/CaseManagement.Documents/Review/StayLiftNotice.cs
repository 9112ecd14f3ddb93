using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Review;

/// <summary>解除停止执行通知书: the end of a stay; the rule that the act is executed holds again (法42).</summary>
public sealed record StayLiftNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.StayLiftNotice;

    /// <summary>First day of the stay.</summary>
    public required DateOnly StayedFrom { get; init; }

    /// <summary>Day on which it was lifted; not before <see cref="StayedFrom"/>.</summary>
    public required DateOnly LiftedOn { get; init; }

    /// <summary>Why execution need not be stayed any longer.</summary>
    public required string Reason { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Reason, "解除停止执行的理由");
        check.That(LiftedOn >= StayedFrom, "解除停止执行的日期（不早于停止执行之日）");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say(
            $"{matter.Dispute()}一案（案号：{matter.CaseNumber}），本机关已决定自{Phrase.Day(StayedFrom)}起停止执行{matter.Act("被申请人")}。"
        );
        body.Tell(null, Reason);
        body.Say(
            $"停止执行的情形已经消失，自{Phrase.Day(LiftedOn)}起解除停止执行。依照{Citation.Law(42)}的规定，行政复议期间行政行为不停止执行。"
        );
        return BeginAddressed(["行政复议期间", "解除停止执行通知书"], body.Notified());
    }
}
