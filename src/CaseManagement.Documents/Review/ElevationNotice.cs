using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Review;

/// <summary>提级审理通知书: the superior organ has taken the case up; the parties are told in writing (法38、条例26 40③).</summary>
public sealed record ElevationNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ElevationNotice;

    /// <summary>The organ that had the case.</summary>
    public required string From { get; init; }

    /// <summary>Item of 条例26 40①, 1 to 4.</summary>
    public required int Item { get; init; }

    /// <summary>Day the papers arrived: the review period is counted anew from it.</summary>
    public required DateOnly PapersArrivedOn { get; init; }

    /// <summary>Procedure; names the length that runs anew. Null while it has not been chosen.</summary>
    public required ProcedureKind? Procedure { get; init; }

    /// <summary>New last day for the decision; null when it is not to be printed.</summary>
    public required DueDay? DecisionDue { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(From, "原管辖的行政复议机关");
        check.That(Item is >= 1 and <= 4, "提级审理的依据");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var length = Procedure is { } procedure ? $"，为{Period.Days(Period.DecisionDays(procedure))}" : "";
        body.Say($"{matter.Dispute()}一案（案号：{matter.CaseNumber}），原由{Phrase.Clause(From)}管辖。");
        body.Say(
            $"依照{Citation.Join([Citation.Law(38), Citation.Regulations(40, 1, Item)])}的规定，本机关决定提级审理。本机关已于{Phrase.Day(PapersArrivedOn)}收到案件材料；依照{Citation.Regulations(40, 3)}的规定，审理期限自该日起重新计算{length}{Period.Until(DecisionDue)}。"
        );
        return BeginAddressed(["行政复议案件", "提级审理通知书"], body.Notified());
    }
}
