using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Review;

/// <summary>规范性文件合法性答复通知书: asks the maker of a normative document about the legality of its clause (法58).</summary>
public sealed record RuleMakerNotice : CaseNotice
{
    private const int ReplyWorkingDays = 10;

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.RuleMakerNotice;

    /// <summary>The document and the clause.</summary>
    public required string Rule { get; init; }

    /// <summary>The applicant asked for the review (法56); otherwise the organ found reason for it (法57).</summary>
    public required bool OnApplication { get; init; }

    /// <summary>Day from which the case is suspended for it.</summary>
    public required DateOnly SuspendedOn { get; init; }

    /// <summary>要求说明的事项; one at least.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>Whom to ask and where papers are handed in.</summary>
    public required ContactLine Contact { get; init; }

    internal override bool IssuedByOffice => true;

    internal override int TemplateRevision => 2;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Rule, "规范性文件及条款");
        check.Texts(Questions, "要求说明的事项");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var because = OnApplication ? "申请人一并提出了对有关规范性文件的附带审查申请" : $"{Organ}审查认为行政行为的有关依据需要依法处理";
        body.Say(
            $"{matter.ReviewedBy(Organ)}{matter.Dispute()}一案（案号：{matter.CaseNumber}），{because}。该案已于{Phrase.Day(SuspendedOn)}中止审理。"
        );
        body.Say(
            $"依照{Citation.Law(58, 1)}的规定，请{You}自收到本通知书之日起{Period.WorkingDays(ReplyWorkingDays)}内，就下列规范性文件相关条款的合法性提出书面答复，并提交制定依据等相关材料："
        );
        body.Say(Phrase.Sentence(Phrase.Clause(Rule)));
        body.Say("答复时请一并说明下列事项：").Items(Questions);
        body.Say($"依照{Citation.Law(58, 2)}的规定，行政复议机构认为必要时，可以要求{You}当面说明理由，{You}应当配合。");
        return BeginAddressed(["规范性文件合法性", "答复通知书"], body.Notified()) with { Note = Contact.Note };
    }
}
