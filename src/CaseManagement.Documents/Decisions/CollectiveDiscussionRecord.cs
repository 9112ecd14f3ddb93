using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Decisions;

/// <summary>
/// 集体讨论记录 (law.md D4.13): the organ may pass a decision in collective discussion (法61①). Before it a form to take along; afterwards with what was resolved. Who said what is
/// written down by hand.
/// </summary>
[Law("法61①", "D4.13")]
public sealed record CollectiveDiscussionRecord : CaseForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.CollectiveDiscussionRecord;

    /// <summary>承办人, who report the case.</summary>
    public required IReadOnlyList<string> Officers { get; init; }

    /// <summary>What the office proposes, as a clause: 维持：维持被申请人作出的行政处罚决定.</summary>
    public required string Proposal { get; init; }

    /// <summary>审核意见.</summary>
    public required ApprovalStep Reviewed { get; init; }

    /// <summary>What was resolved, by whom it was signed, on which day; <see cref="ApprovalStep.Open"/> before.</summary>
    public required ApprovalStep Resolved { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Texts(Officers, "汇报人");
        check.Text(Proposal, "提请讨论的意见");
        foreach (var step in new[] { Reviewed, Resolved })
        {
            check.That(step.On is null == string.IsNullOrWhiteSpace(step.By), "签署人和签署日期");
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Add(
            new FormTable([
                Row(("案号", matter.CaseNumber)),
                Row(("案由", matter.Dispute())),
                Row(("讨论时间", null), ("讨论地点", null)),
                Row(("主持人", null), ("记录人", null)),
                Row(("汇报人", Names(Officers))),
                Tall(3, ("参加人员\n姓名、职务", null)),
                Row(("提请讨论\n的意见", Told(Proposal))),
                Row(("审核意见", Said(Reviewed))),
                Tall(10, ("讨论情况", null)),
                Tall(3, ("讨论决定", Resolved.On is null ? null : $"经集体讨论通过。\n{Said(Resolved)}")),
                Tall(4, ("参加人员签名", null)),
                Tall(2, ("主持人、记录人\n签名", null)),
            ])
        );
        return BeginForm(["行政复议案件", "集体讨论记录"], body);
    }

    private static string? Said(ApprovalStep step) =>
        step.On is { } day
            ? string.Join('\n', new[] { Told(step.Opinion), $"{Phrase.Clause(step.By)}　{Phrase.Day(day)}" }.OfType<string>())
            : null;
}
