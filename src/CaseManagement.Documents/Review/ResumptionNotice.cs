using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>恢复审理通知书 (法39②③).</summary>
[Law("法39")]
public sealed record ResumptionNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ResumptionNotice;

    /// <summary>中止之日.</summary>
    public required DateOnly SuspendedOn { get; init; }

    /// <summary>恢复之日.</summary>
    public required DateOnly ResumedOn { get; init; }

    /// <summary>How the reason for the suspension fell away.</summary>
    public required string Facts { get; init; }

    /// <summary>Last day for the decision after the pause; null when it is not to be printed.</summary>
    public required DueDay? DecisionDue { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Facts, "恢复审理的事实");
        check.That(ResumedOn >= SuspendedOn, "恢复审理的日期");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say($"{matter.Dispute()}一案（案号：{matter.CaseNumber}），已于{Phrase.Day(SuspendedOn)}中止审理。");
        body.Tell(null, Facts);
        body.Say(
            $"中止的原因已经消除，依照{Citation.Law(39, 2)}的规定，本案自{Phrase.Day(ResumedOn)}起恢复审理，审理期限自恢复审理之日起继续计算{Period.Until(DecisionDue)}。"
        );
        return BeginAddressed(["行政复议", "恢复审理通知书"], body.Notified());
    }
}
