using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.CopyNotifications;

/// <summary>抄告函, one case one letter (法79②; H2).</summary>
[Law("法79", "H2")]
public sealed record CopyNotificationLetter : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.CopyNotificationLetter;

    /// <summary>Name of the document that is notified (行政复议决定书, 行政复议意见书).</summary>
    public required string DocumentName { get; init; }

    /// <summary>Its 文号.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>The outcome in a few words (撤销并责令重新作出行政行为); null for an opinion letter.</summary>
    public required string? Outcome { get; init; }

    /// <summary>Day it took effect; null for an opinion letter, which is to be followed from its receipt (法76).</summary>
    public required DateOnly? EffectiveOn { get; init; }

    /// <summary>The Law itself demands the notification: the respondent is a department of this level and the recipient its superior (法79②).</summary>
    public required bool Statutory { get; init; }

    /// <summary>抄告说明: what the recipient's attention is drawn to; null when there is nothing to add.</summary>
    public string? Remarks { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(DocumentName, "抄告的法律文书");
        check.Text(DocumentNumber, "抄告的法律文书文号");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var name = Phrase.Clause(DocumentName);
        var outcome = Phrase.Clause(Outcome) is { Length: > 0 } said ? $"，处理结果为：{said}" : "";
        var effective = EffectiveOn is { } day ? $"，该文书于{Phrase.Day(day)}发生法律效力" : "";
        var basis = Statutory ? $"依照{Citation.Law(79, 2)}的规定" : "按照行政复议决定抄告的有关要求";
        body.Say(
            $"{matter.Dispute()}一案（案号：{matter.CaseNumber}），本机关已作出《{name}》{Phrase.InBrackets(DocumentNumber)}{outcome}{effective}。"
        );
        body.Tell(null, Remarks);
        body.Say($"{basis}，现将该文书抄告{You}，请予签收，并结合职责加强对被申请人的指导和监督；有处理情况的，请反馈本机关。");
        return BeginAddressed(["关于抄告", Phrase.Clean(DocumentNumber), name, "的函"], body) with
        {
            Note = Contact.Note,
            Attachments = [$"{name}{Phrase.InBrackets(DocumentNumber)}"],
        };
    }
}
