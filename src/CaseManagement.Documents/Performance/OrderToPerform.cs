using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Performance;

/// <summary>What the respondent has not performed.</summary>
public enum BindingDocument
{
    /// <summary>行政复议决定书.</summary>
    Decision,

    /// <summary>行政复议调解书.</summary>
    MediationLetter,

    /// <summary>行政复议意见书.</summary>
    OpinionLetter,
}

/// <summary>责令履行通知书 (法77②).</summary>
[Law("法77")]
public sealed record OrderToPerform : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.OrderToPerform;

    /// <summary>The document that binds the respondent.</summary>
    public required BindingDocument Document { get; init; }

    /// <summary>Its 文号.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Day it reached the respondent; null when it took effect without being served (调解书, 法73①).</summary>
    public required DateOnly? ServedOn { get; init; }

    /// <summary>Day it took effect; printed when it was not served.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>What it demands (重新作出行政行为).</summary>
    public required string Obligation { get; init; }

    /// <summary>Last day to perform under the document; null when it is not to be printed.</summary>
    public required DueDay? PerformanceDue { get; init; }

    /// <summary>What was found: 至今未履行, 无正当理由拖延履行 and the facts.</summary>
    public required string Finding { get; init; }

    /// <summary>New period: days from receipt of this notice.</summary>
    public required int Days { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(DocumentNumber, "法律文书文号");
        check.Text(Obligation, "应当履行的内容");
        check.Text(Finding, "未履行的事实");
        check.That(Days > 0, "责令履行的期限");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var name = Document switch
        {
            BindingDocument.Decision => "《行政复议决定书》",
            BindingDocument.MediationLetter => "《行政复议调解书》",
            BindingDocument.OpinionLetter => "《行政复议意见书》",
        };
        var since = (ServedOn, EffectiveOn) switch
        {
            ({ } served, _) => $"已于{Phrase.Day(served)}送达{You}",
            (null, { } effective) => $"已于{Phrase.Day(effective)}发生法律效力",
            (null, null) => "已经发生法律效力",
        };
        var due = PerformanceDue is { Provisional: false, Day: var day } ? $"，履行期限至{Phrase.Day(day)}届满" : "";
        body.Say(
            $"{matter.Dispute($"申请人{matter.Applicants}", You)}一案（案号：{matter.CaseNumber}），本机关作出的{name}{Phrase.InBrackets(DocumentNumber)}{since}。该文书确定由{You}履行的内容为：{Phrase.Clause(Obligation)}{due}。"
        );
        // A text of its own: whoever writes it may begin with “被申请人” or with a date.
        body.Tell(null, $"经查：{Finding.TrimStart()}");
        body.Say($"依照{Citation.Law(77)}的规定，责令{You}自收到本通知书之日起{Period.Days(Days)}内履行，并将履行情况书面报告本机关。");
        body.Say(
            $"逾期仍不履行的，本机关可以依照{Citation.Law(77, 2)}的规定约谈{You}的有关负责人或者予以通报批评；对负有责任的领导人员和直接责任人员，依照该法第八十三条的规定给予处分。"
        );
        return BeginAddressed(["责令履行通知书"], body.Notified());
    }
}
