using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Hearings;

/// <summary>行政复议委员会咨询意见记录 (law.md D3.17): what the office asked and what the committee answered, an important reference for the decision (法52③、61③). Internal.</summary>
[Law("法52", "条例26 51", "D3.17")]
public sealed record ConsultationRecord : CaseForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ConsultationRecord;

    /// <summary>提请咨询的情形; one at least.</summary>
    public required IReadOnlyList<string> Grounds { get; init; }

    /// <summary>咨询的问题.</summary>
    public required string Questions { get; init; }

    /// <summary>Who put it before the committee.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>Legal day of that.</summary>
    public required DateOnly RequestedOn { get; init; }

    /// <summary>参加咨询的委员; null before the committee has answered.</summary>
    public required string? Members { get; init; }

    /// <summary>咨询意见; null before.</summary>
    public required string? Opinion { get; init; }

    /// <summary>Legal day of the opinion; null before.</summary>
    public required DateOnly? AnsweredOn { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.That(Grounds.Count > 0, "提请咨询的情形");
        check.Text(Questions, "咨询的问题");
        check.Text(RequestedBy, "提请人");
        check.That(Opinion is null == AnsweredOn is null, "咨询意见和日期");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Add(
            new FormTable([
                Row(("案号", matter.CaseNumber)),
                Row(("案由", matter.Dispute())),
                Row(("提请人", Filled(RequestedBy)), ("提请日期", Day(RequestedOn))),
                Row(("提请情形", Filled(string.Join('；', Grounds.Select(Phrase.Clause))))),
                Tall(4, ("咨询的问题", Told(Questions))),
                Row(("参加的委员", Filled(Members))),
                Tall(10, ("咨询意见", Told(Opinion))),
                Row(("意见日期", Day(AnsweredOn))),
                Tall(2, ("委员签名", null)),
            ])
        );
        return BeginForm(["行政复议委员会", "咨询意见记录"], body);
    }
}
