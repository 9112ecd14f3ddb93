using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Intake;

/// <summary>不予受理决定书 (法30②).</summary>
[Law("法30")]
public sealed record RefusalDecision : CaseDocument
{
    private const int Jurisdiction = 6;

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.RefusalDecision;

    /// <summary>The case.</summary>
    public required CaseMatter Matter { get; init; }

    /// <summary>Day the organ received the petition.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>
    /// What stands against acceptance, one at least: the condition of 法30① that is not met, 法12, 法21 or 法29②, 条例26 29 or 74, or an item of 条例26 36.
    /// </summary>
    public required IReadOnlyList<Citation> Grounds { get; init; }

    /// <summary>不予受理的理由, in the office's words.</summary>
    public required string Reason { get; init; }

    /// <summary>有管辖权的行政复议机关; needed when 法30①(六) is among the grounds, else null.</summary>
    public required string? CompetentOrgan { get; init; }

    /// <summary>The law demands reconsideration before a suit (法23).</summary>
    public required bool PriorReconsideration { get; init; }

    internal override string Subject => new MatterText(Matter).Subject;

    private protected override void Check(FieldCheck check)
    {
        check.Matter(Matter);
        check.Text(Reason, "不予受理的理由");
        check.That(Grounds.Count > 0 && Grounds.All(IsGround), "不予受理的依据");
        if (LacksJurisdiction)
        {
            check.Text(CompetentOrgan, "有管辖权的行政复议机关");
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Parties(Matter);
        body.Say($"{matter.Dispute()}，向本机关申请行政复议，本机关于{Phrase.Day(ReceivedOn)}收到（案号：{matter.CaseNumber}）。");
        body.Tell("经审查，本机关认为：", Reason);
        body.Say($"综上，根据{Citation.Join([Citation.Law(30, 2), .. Grounds])}的规定，本机关决定：");
        body.Say("对申请人的行政复议申请不予受理。");
        if (LacksJurisdiction)
        {
            body.Say($"本案不属于本机关管辖，申请人可以向有管辖权的行政复议机关{Phrase.Clause(CompetentOrgan)}申请行政复议。");
        }
        body.Say(PriorReconsideration ? Remedy.SueAfterPriorReconsideration("申请人") : Remedy.Sue("申请人"));
        body.Say(Remedy.ReportToSuperior("申请人", "不予受理"));
        return Begin(["行政复议申请", "不予受理决定书"], body);
    }

    private bool LacksJurisdiction => Grounds.Any(g => g.Is(Statute.ReconsiderationLaw, 30, 1) && g.Item == Jurisdiction);

    private static bool IsGround(Citation ground) =>
        ground switch
        {
            { Statute: Statute.ReconsiderationLaw, Article: 30, Paragraph: 1, Item: >= 1 and <= 7 } => true,
            { Statute: Statute.ReconsiderationLaw, Article: 12 or 21 or 29 } => true,
            { Statute: Statute.ImplementingRegulations, Article: 29 or 74 } => true,
            { Statute: Statute.ImplementingRegulations, Article: 36, Item: >= 1 and <= 5 } => true,
            _ => false,
        };
}
