using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Performance;

/// <summary>
/// 强制执行申请书: the organ asks the court to enforce a decision that altered the act, or a mediation letter, against an applicant or third party (法78(二)(三); law.md D4.9). Its contents are those of
/// 行政强制法55: the decision with facts, reasons and basis, what the debtor says and how it was urged, what is to be enforced; signed by the organ's head and sealed.
/// </summary>
[Law("法78", "T49", "T50", "D4.9")]
public sealed record EnforcementApplication : CaseNotice
{
    private static readonly Citation[] OfTheApplication = [new(Statute.CompulsionLaw, 54), new(Statute.CompulsionLaw, 55)];

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.EnforcementApplication;

    /// <summary>被执行人.</summary>
    public required PartyLine Debtor { get; init; }

    /// <summary>决定书 or 调解书.</summary>
    public required BindingDocument Document { get; init; }

    /// <summary>Its 文号.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Its day.</summary>
    public required DateOnly DocumentDay { get; init; }

    /// <summary>Day it reached the debtor; null when it took effect without being served (调解书, 法73①).</summary>
    public required DateOnly? ServedOn { get; init; }

    /// <summary>作出决定的事实.</summary>
    public required string Facts { get; init; }

    /// <summary>作出决定的理由; for a mediation letter what was agreed.</summary>
    public required string Reasons { get; init; }

    /// <summary>作出决定的依据; null where it is a mediation letter.</summary>
    public required string? Basis { get; init; }

    /// <summary>申请强制执行的标的.</summary>
    public required string Object { get; init; }

    /// <summary>当事人的意见.</summary>
    public required string Position { get; init; }

    /// <summary>催告书送达之日.</summary>
    public required DateOnly UrgedOn { get; init; }

    /// <summary>逾期不起诉又不履行的情况.</summary>
    public required string Default { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Debtor.Name, "被执行人");
        check.That(Document is BindingDocument.Decision or BindingDocument.MediationLetter, "执行依据");
        check.Text(DocumentNumber, "法律文书文号");
        check.Text(Facts, "作出决定的事实");
        check.Text(Reasons, "作出决定的理由");
        if (Document == BindingDocument.Decision)
        {
            check.Text(Basis, "作出决定的依据");
        }
        check.Text(Object, "申请强制执行的标的");
        check.Text(Position, "当事人的意见");
        check.Text(Default, "不履行的情况");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var (name, item) = Document == BindingDocument.MediationLetter ? ("行政复议调解书", 3) : ("行政复议决定书", 2);
        var since = ServedOn is { } served ? $"，已于{Phrase.Day(served)}送达被执行人" : "，已经发生法律效力";
        body.Add(new Paragraph($"{Phrase.Clean(Issuer.Organ)}（行政复议机关）。") { LeadIn = "申请执行人：" }).Party("被执行人", Debtor);
        body.Add(
            new Paragraph(
                $"{matter.Dispute()}一案（案号：{matter.CaseNumber}），本机关于{Phrase.Day(DocumentDay)}作出的《{name}》{Phrase.InBrackets(DocumentNumber)}{since}。"
            )
            {
                LeadIn = "执行依据：",
            }
        );
        body.Tell("申请强制执行的标的：", Object);
        body.Tell("认定的事实：", Facts);
        body.Tell(Document == BindingDocument.MediationLetter ? "调解结果：" : "理由：", Reasons);
        body.Tell("依据：", Phrase.Provisions(Basis));
        body.Tell("当事人的意见：", Position);
        body.Add(new Paragraph($"本机关已于{Phrase.Day(UrgedOn)}向被执行人送达催告书。") { LeadIn = "催告情况：" }).Tell(null, Default);
        body.Say(
            $"被执行人逾期不起诉又不履行。依照{Citation.Join([Citation.Law(78, null, item), .. OfTheApplication])}的规定，申请贵院依法强制执行。"
        );
        var document = BeginAddressed(["强制执行申请书"], body);
        return document with
        {
            Attachments = [$"{name}{Phrase.InBrackets(DocumentNumber)}及送达回证", "催告书及送达回证", "其他有关材料"],
            Signature = document.Signature! with { PartyLines = ["行政复议机关负责人（签名）"] },
        };
    }
}
