using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Intake;

/// <summary>直接受理通知书: tells the organ below that its superior has accepted the petition itself (法35; law.md D2.7).</summary>
[Law("法35", "D2.7")]
public sealed record DirectAcceptanceNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.DirectAcceptanceNotice;

    /// <summary>Day on which the petition was filed with the organ below.</summary>
    public required DateOnly FiledBelowOn { get; init; }

    /// <summary>What that organ did or failed to do: 无正当理由不予受理.</summary>
    public required string Fault { get; init; }

    /// <summary>Name and number of its paper; null when it made none.</summary>
    public string? Paper { get; init; }

    /// <summary>Why direct acceptance is necessary.</summary>
    public required string Reason { get; init; }

    /// <summary>Day of acceptance here.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Fault, "下级行政复议机关的处理");
        check.Text(Reason, "直接受理的理由");
        check.That(FiledBelowOn <= AcceptedOn, "向下级机关提出申请的日期（不晚于直接受理之日）");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var paper = Phrase.Clause(Paper) is { Length: > 0 } made ? $"，制发了{made}" : "";
        body.Say(
            $"{matter.Dispute()}，于{Phrase.Day(FiledBelowOn)}向{You}申请行政复议，{You}{Phrase.Clause(Fault)}{paper}。申请人向本机关反映。"
        );
        body.Tell(null, Reason);
        body.Say(
            $"依照{Citation.Law(35)}的规定，本机关决定自{Phrase.Day(AcceptedOn)}起直接受理该申请（案号：{matter.CaseNumber}）。请{You}及时将收到的申请材料和有关情况报送本机关。"
        );
        return BeginAddressed(["行政复议申请", "直接受理通知书"], body.Notified()) with { Note = Contact.Note };
    }
}
