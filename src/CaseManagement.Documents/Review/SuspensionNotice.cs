using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>中止通知书 (法39).</summary>
[Law("法39", "T28")]
public sealed record SuspensionNotice : CaseNotice
{
    private static readonly int[] EndingAfterSixtyDays = [1, 2, 4];

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.SuspensionNotice;

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>中止之日.</summary>
    public required DateOnly SuspendedOn { get; init; }

    /// <summary>Item of 法39①, 1 to 10.</summary>
    public required int Item { get; init; }

    /// <summary>The facts that make the item apply.</summary>
    public required string Facts { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Facts, "中止的事实");
        check.That(Item is >= 1 and <= 10, "中止的依据");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say($"{matter.Dispute()}一案（案号：{matter.CaseNumber}），{matter.Accepted("本机关", AcceptedOn)}。");
        body.Tell(null, Facts);
        body.Say(
            $"依照{Citation.Law(39, 1, Item)}的规定，本案自{Phrase.Day(SuspendedOn)}起中止审理，中止期间不计入审理期限。中止的原因消除后，本机关将及时恢复审理并书面告知。"
        );
        if (EndingAfterSixtyDays.Contains(Item))
        {
            body.Say($"中止满60日，中止的原因仍未消除的，本机关将依照{Citation.Law(41, null, 5)}的规定终止行政复议。");
        }
        return BeginAddressed(["行政复议", "中止通知书"], body.Notified());
    }
}
