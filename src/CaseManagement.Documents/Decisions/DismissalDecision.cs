using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Decisions;

/// <summary>驳回行政复议申请决定书 (法33; 条例26 37①): the petition should not have been accepted.</summary>
[Law("法33")]
public sealed record DismissalDecision : CaseDocument
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.DismissalDecision;

    /// <summary>The case.</summary>
    public required CaseMatter Matter { get; init; }

    /// <summary>申请日.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>法30① with or without the condition that is not met, or the item of 条例26 37①; one at least.</summary>
    public required IReadOnlyList<Citation> Grounds { get; init; }

    /// <summary>驳回申请的理由.</summary>
    public required string Reason { get; init; }

    /// <summary>The law demands reconsideration before a suit (法23).</summary>
    public required bool PriorReconsideration { get; init; }

    internal override string Subject => new MatterText(Matter).Subject;

    private protected override void Check(FieldCheck check)
    {
        check.Matter(Matter);
        check.Text(Reason, "驳回申请的理由");
        check.That(Grounds.Count > 0 && Grounds.All(IsGround), "驳回申请的依据");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Parties(Matter);
        body.Say(
            $"{matter.Dispute("申请人", "被申请人")}，于{Phrase.Day(FiledOn)}向{matter.FiledWith("本机关")}申请行政复议，{matter.Accepting}于{Phrase.Day(AcceptedOn)}受理（案号：{matter.CaseNumber}）。{matter.Elevation}现已审理终结。"
        );
        body.Tell("经审理，本机关认为：", Reason);
        body.Say($"综上，根据{Citation.Join(Basis())}的规定，本机关决定：");
        body.Say("驳回申请人的行政复议申请。");
        body.Say(PriorReconsideration ? Remedy.SueAfterPriorReconsideration("申请人") : Remedy.Sue("申请人"));
        body.Say(Remedy.ReportToSuperior("申请人", "驳回申请"));
        return Begin(["驳回行政复议申请", "决定书"], body);
    }

    private IEnumerable<Citation> Basis() =>
        Grounds.Any(g => g.Is(Statute.ReconsiderationLaw, 30)) ? Grounds.Prepend(Citation.Law(33)) : Grounds;

    private static bool IsGround(Citation ground) =>
        ground switch
        {
            { Statute: Statute.ReconsiderationLaw, Article: 30, Paragraph: 1, Item: null or >= 1 and <= 7 } => true,
            { Statute: Statute.ImplementingRegulations, Article: 37, Paragraph: 1, Item: >= 1 and <= 3 } => true,
            _ => false,
        };
}
