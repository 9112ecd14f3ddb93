using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Intake;

/// <summary>告知书: the same matter again without new facts and reasons; it is not dealt with again (条例26 37②).</summary>
public sealed record NotProcessedNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.NotProcessedNotice;

    /// <summary>Day the organ received the petition.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>How the matter was dealt with before.</summary>
    public required string Earlier { get; init; }

    /// <summary>Why there is nothing new in it.</summary>
    public required string Reason { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Earlier, "此前的处理情况");
        check.Text(Reason, "不再处理的理由");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say(
            $"{matter.Dispute(You, matter.Respondents)}，向本机关提出行政复议申请，本机关于{Phrase.Day(ReceivedOn)}收到（案号：{matter.CaseNumber}）。"
        );
        body.Tell("此前的处理情况：", Earlier);
        body.Tell("经审查，本机关认为：", Reason);
        body.Say(
            $"{You}没有新的事实和理由，就同一事项再次申请行政复议。依照{Citation.Regulations(37, 2)}的规定，本机关对该申请不再处理，并记录在案。"
        );
        return BeginAddressed(["行政复议", "告知书"], body.Say("特此告知。"));
    }
}
