using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>提请咨询函 (法52②; law.md D3.17): asks the reconsideration committee for its opinion.</summary>
[Law("法52", "F8", "D3.17")]
public sealed record ConsultationLetter : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ConsultationLetter;

    /// <summary>Items of 法52②, 1 to 4; one at least.</summary>
    public required IReadOnlyList<int> Items { get; init; }

    /// <summary>咨询的问题; one at least.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>The petition was oral: a copy of the record is enclosed in place of the petition.</summary>
    public bool OralPetition { get; init; }

    /// <summary>A reply has been filed and is enclosed with its evidence.</summary>
    public required bool Replied { get; init; }

    /// <summary>Last day for the decision; null when it is not to be printed.</summary>
    public required DueDay? DecisionDue { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    internal override bool IssuedByOffice => true;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.That(Items.Count > 0 && Items.All(item => item is >= 1 and <= 4), "提请咨询的情形");
        check.Texts(Questions, "咨询的问题");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say(
            $"{matter.ReviewedBy(Organ)}{matter.Dispute()}一案（案号：{matter.CaseNumber}），{string.Join("，", Items.Distinct().Order().Select(Circumstance))}。依照{Citation.Join(Items.Select(item => Citation.Law(52, 2, item)))}的规定，现提请就下列问题提出咨询意见："
        );
        body.Items(Questions);
        if (DecisionDue is { Provisional: false, Day: var day })
        {
            body.Say($"本案审理期限至{Phrase.Day(day)}届满，请在此前提出咨询意见。");
        }
        body.Say($"咨询意见由本机构依照{Citation.Law(52, 3)}的规定记录，作为作出行政复议决定的重要参考依据。");
        return BeginAddressed(["关于提请", "行政复议委员会", "提出咨询意见的函"], body) with
        {
            Attachments = [.. Enclosed()],
            Note = Contact.Note,
        };
    }

    private IEnumerable<string> Enclosed()
    {
        yield return OralPetition ? "行政复议申请笔录复印件" : "行政复议申请书复印件";
        if (Replied)
        {
            yield return "行政复议答复书和证据、依据、有关材料复印件";
        }
    }

    private static string Circumstance(int item) =>
        item switch
        {
            1 => "案情重大、疑难、复杂",
            2 => "专业性、技术性较强",
            3 => "系省、自治区、直辖市人民政府对本机关作出的行政行为进行行政复议的案件",
            _ => "本机构认为有必要听取专业意见",
        };
}
