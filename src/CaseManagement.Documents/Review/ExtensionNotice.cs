using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>延期通知书 (法62①); ordinary procedure only.</summary>
[Law("法62")]
public sealed record ExtensionNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ExtensionNotice;

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>Days added to the original end, 1 to 30.</summary>
    public required int Days { get; init; }

    /// <summary>Why the case is complex.</summary>
    public required string Reason { get; init; }

    /// <summary>New last day for the decision; null when it is not to be printed.</summary>
    public required DueDay? DecisionDue { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Reason, "延期的理由");
        check.That(Days is >= 1 and <= Period.LongestExtensionDays, $"延长的期限（不超过{Period.LongestExtensionDays}日）");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say($"{matter.Dispute()}一案（案号：{matter.CaseNumber}），{matter.Accepted("本机关", AcceptedOn)}。");
        body.Tell(null, Reason);
        body.Say(
            $"{(Reason.Contains("复杂", StringComparison.Ordinal) ? "据此，本案" : "本案情况复杂，")}不能在规定期限内作出行政复议决定。依照{Citation.Law(62, 1)}的规定，经行政复议机构的负责人批准，本案审理期限自原期限届满之日起延长{Period.Days(Days)}{Period.Until(DecisionDue)}。"
        );
        return BeginAddressed(["行政复议", "延期通知书"], body.Notified());
    }
}
