using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Oversight;

/// <summary>
/// 出庭应诉告知函 (law.md H10): tells an agency that is sued to have its head appear and speak in court. Litigation has no register yet: nothing issues it so far (议题 5). The statute is named without
/// an article, which the reference has not read.
/// </summary>
[Law("H10")]
public sealed record NoticeToAppear : CaseDocument
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.NoticeToAppear;

    /// <summary>被诉行政机关.</summary>
    public required Recipient Recipient { get; init; }

    /// <summary>原告.</summary>
    public required string Plaintiff { get; init; }

    /// <summary>What is sued against, as a clause: 行政处罚决定（银市监罚〔2026〕57号）.</summary>
    public required string SuedAct { get; init; }

    /// <summary>Court.</summary>
    public required string Court { get; init; }

    /// <summary>案号 of the court.</summary>
    public required string CourtNumber { get; init; }

    /// <summary>Day of the hearing in court.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>When it begins.</summary>
    public required TimeOnly HeldAt { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    internal override bool IssuedByOffice => true;

    internal override string Subject => $"{Phrase.Clean(CourtNumber)} 出庭应诉";

    private protected override void Check(FieldCheck check)
    {
        check.Recipients([Recipient]);
        check.Text(Plaintiff, "原告");
        check.Text(SuedAct, "被诉行政行为");
        check.Text(Court, "人民法院");
        check.Text(CourtNumber, "法院案号");
        check.Text(Place, "开庭地点");
        check.That(HeldOn >= IssuedOn, "开庭日期（不早于制发之日）");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var you = Pronoun.Of([Recipient]);
        body.Say(
            $"原告{Phrase.Clause(Plaintiff)}诉{you}{Phrase.Clause(SuedAct)}一案（{Phrase.Clause(Court)}案号：{Phrase.Clean(CourtNumber)}），现将开庭有关事项告知如下："
        );
        body.Add(new KeyValueRow("开庭时间", Phrase.DayWithWeekday(HeldOn) + Phrase.Time(HeldAt)))
            .Add(new KeyValueRow("开庭地点", Phrase.Clause(Place)));
        body.Say($"按照{Statute.LitigationLaw.FullName()}和行政应诉工作的有关要求，请{you}做好下列工作：").Items(Demands());
        return BeginAddressed(["关于行政机关负责人", "出庭应诉的告知函"], body);
    }

    private FormalDocument BeginAddressed(IReadOnlyList<string> title, BodyBuilder body) =>
        Begin(title, body) with
        {
            Head = DocumentHead.Letter,
            Addressees = [Phrase.Clean(Recipient.Name)],
            Note = Contact.Note,
        };

    private static IEnumerable<string> Demands()
    {
        yield return "由负责人出庭应诉；负责人不能出庭的，委托相应的工作人员出庭，并在开庭前书面说明理由";
        yield return "出庭人员熟悉案情和法律依据，在法庭上就争议的事实、依据和实质解决争议发表意见，不得只委托律师出庭";
        yield return "庭审结束后，将出庭人员、发表意见的情况和裁判结果书面告知本机构";
    }
}
