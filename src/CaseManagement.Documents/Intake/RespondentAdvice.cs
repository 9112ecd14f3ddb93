using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Intake;

/// <summary>变更被申请人告知书: tells the applicant that another agency is the proper respondent (条例26 29).</summary>
public sealed record RespondentAdvice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.RespondentAdvice;

    /// <summary>Day the organ received the petition.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>应当列为被申请人的机关.</summary>
    public required string ProperRespondent { get; init; }

    /// <summary>Why the respondent named is not the right one.</summary>
    public required string Reason { get; init; }

    /// <summary>Where to hand in and whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    internal override bool IssuedByOffice => true;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(ProperRespondent, "应当列为被申请人的机关");
        check.Text(Reason, "变更被申请人的理由");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say(
            $"{matter.Dispute(You, matter.Respondents)}，向{Organ}提出行政复议申请，{Organ}于{Phrase.Day(ReceivedOn)}收到（案号：{matter.CaseNumber}）。"
        );
        body.Tell(null, Reason);
        body.Say(
            $"经审查，{You}的申请错列被申请人。依照{Citation.Regulations(29)}的规定，现告知{You}将被申请人变更为{Phrase.Clause(ProperRespondent)}。请{You}及时书面答复是否同意变更；不同意变更，或者变更后所列被申请人仍不符合规定的，行政复议机关将决定不予受理。"
        );
        return BeginAddressed(["变更被申请人", "告知书"], body.Say("特此告知。")) with { Note = Contact.Note };
    }
}
