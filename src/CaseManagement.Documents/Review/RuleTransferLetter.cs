using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Review;

/// <summary>规范性文件转送函: passes the review on to the organ that is competent for it (法56、57、60).</summary>
public sealed record RuleTransferLetter : CaseNotice
{
    private const int AnswerDays = 60;

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.RuleTransferLetter;

    /// <summary>The document and the clause.</summary>
    public required string Rule { get; init; }

    /// <summary>制定机关.</summary>
    public required string MadeBy { get; init; }

    /// <summary>The applicant asked for the review (法56); otherwise the organ found reason for it (法57).</summary>
    public required bool OnApplication { get; init; }

    /// <summary>Day from which the case is suspended for it.</summary>
    public required DateOnly SuspendedOn { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    internal override int TemplateRevision => 2;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Rule, "规范性文件及条款");
        check.Text(MadeBy, "规范性文件的制定机关");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var because = OnApplication ? "申请人一并提出了对下列规范性文件的附带审查申请" : "本机关审查认为行政行为的下列依据需要依法处理";
        body.Say(
            $"{matter.ReviewedBy("本机关")}{matter.Dispute()}一案（案号：{matter.CaseNumber}），{because}：{Phrase.Clause(Rule)}（制定机关：{Phrase.Clause(MadeBy)}）。该案已于{Phrase.Day(SuspendedOn)}中止审理。"
        );
        body.Say(
            $"本机关对上述规范性文件无权处理。依照{Citation.Law(OnApplication ? 56 : 57)}的规定，现将有关材料转送{You}依法处理；请依照该法第六十条的规定，自收到转送之日起{Period.Days(AnswerDays)}内，将处理意见回复本机关。"
        );
        return BeginAddressed(["关于转送", "规范性文件审查事项", "的函"], body) with
        {
            Attachments = ["行政复议申请书复印件", "规范性文件文本"],
            Note = Contact.Note,
        };
    }
}
