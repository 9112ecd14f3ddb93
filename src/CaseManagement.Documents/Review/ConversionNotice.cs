using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>转普通程序通知书 (法55). The period counts from acceptance as before, with the length of the ordinary procedure.</summary>
[Law("法55")]
public sealed record ConversionNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ConversionNotice;

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>Day of the conversion.</summary>
    public required DateOnly ConvertedOn { get; init; }

    /// <summary>Why the simplified procedure does not fit.</summary>
    public required string Reason { get; init; }

    /// <summary>New last day for the decision; null when it is not to be printed.</summary>
    public required DueDay? DecisionDue { get; init; }

    internal override bool IssuedByOffice => true;

    internal override int TemplateRevision => 2;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Reason, "转为普通程序的理由");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say(
            $"{matter.Dispute()}一案（案号：{matter.CaseNumber}），{matter.Accepted(Organ, AcceptedOn)}，适用{Period.Name(ProcedureKind.Simplified)}进行审理。"
        );
        body.Tell(null, Reason);
        body.Say(
            $"{(Reason.Contains("不宜", StringComparison.Ordinal) ? "" : "本案不宜继续适用简易程序。")}依照{Citation.Law(55)}的规定，经行政复议机构的负责人批准，本案自{Phrase.Day(ConvertedOn)}起转为{Period.Name(ProcedureKind.Ordinary)}审理。审理期限仍自{matter.CountsFrom}计算，为{Period.Days(Period.DecisionDays(ProcedureKind.Ordinary))}{Period.Until(DecisionDue)}。"
        );
        return BeginAddressed(["行政复议案件", "转为普通程序", "审理通知书"], body.Notified());
    }
}
