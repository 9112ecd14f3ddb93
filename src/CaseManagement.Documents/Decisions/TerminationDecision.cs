using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Decisions;

/// <summary>
/// 终止决定书 (法41; law.md D4.3: item and facts). It tells of no time to sue: the fifteen days of 行诉45 are those against a decision that answers the petition,
/// those of 法34 against a refusal, a dismissal and silence; for a termination neither text knows any.
/// </summary>
[Law("法41")]
public sealed record TerminationDecision : CaseDocument
{
    private const int Withdrawn = 1;
    private const int SuspendedTooLong = 5;

    internal override int TemplateRevision => 2;

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.TerminationDecision;

    /// <summary>The case.</summary>
    public required CaseMatter Matter { get; init; }

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>Item of 法41, 1 to 5.</summary>
    public required int Item { get; init; }

    /// <summary>Item of 法39① under which the case was suspended (1, 2 or 4); needed for item 5, else null.</summary>
    public int? SuspensionItem { get; init; }

    /// <summary>The facts that make the item apply.</summary>
    public required string Facts { get; init; }

    internal override string Subject => new MatterText(Matter).Subject;

    private protected override void Check(FieldCheck check)
    {
        check.Matter(Matter);
        check.Text(Facts, "终止的事实");
        check.That(Item is >= 1 and <= 5, "终止的依据");
        check.That(Item != SuspendedTooLong || SuspensionItem is 1 or 2 or 4, "中止的依据（满60日终止的）");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Parties(Matter);
        body.Say(
            $"{matter.Dispute("申请人", "被申请人")}，向{matter.FiledWith("本机关")}申请行政复议，{matter.Accepting}于{Phrase.Day(AcceptedOn)}受理（案号：{matter.CaseNumber}）。{matter.Elevation}"
        );
        body.Tell(null, Facts);
        body.Say($"根据{Citation.Join(Basis())}的规定，本机关决定：");
        body.Say("终止本案的行政复议。");
        if (Item == Withdrawn)
        {
            body.Say(
                $"依照{Citation.Law(74, 2)}的规定，申请人不得再以同一事实和理由提出行政复议申请，但是申请人能够证明撤回行政复议申请违背其真实意愿的除外。"
            );
        }
        return Begin(["行政复议终止决定书"], body);
    }

    private IEnumerable<Citation> Basis() =>
        SuspensionItem is { } item && Item == SuspendedTooLong
            ? [Citation.Law(39, 1, item), Citation.Law(41, null, Item)]
            : [Citation.Law(41, null, Item)];
}
