using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Performance;

/// <summary>移送函 (法85、86; 条例26 73; law.md D4.10): hands facts and papers, or a lead, to the body that may act on them.</summary>
[Law("法85", "法86", "D4.10")]
public sealed record ReferralLetter : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ReferralLetter;

    /// <summary>A lead to an offence in office (法86, 应当); otherwise a breach of this Law (法85, 可以).</summary>
    public required bool DutyOffence { get; init; }

    /// <summary>有关人员: name, body, post.</summary>
    public required string Persons { get; init; }

    /// <summary>违法事实 or 问题线索.</summary>
    public required string Facts { get; init; }

    /// <summary>移送的材料; one at least.</summary>
    public required IReadOnlyList<string> Materials { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Persons, "有关人员");
        check.Text(Facts, "违法事实或者问题线索");
        check.Texts(Materials, "移送的材料");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var (found, what) = DutyOffence
            ? ("涉嫌职务违法或者职务犯罪的问题线索", "问题线索和有关材料")
            : ("违反行政复议法规定的事实", "违法的事实材料");
        body.Say($"本机关在办理{matter.Dispute()}一案（案号：{matter.CaseNumber}）过程中，发现{Phrase.Clause(Persons)}{found}：");
        body.Tell(null, Facts);
        body.Say(
            $"依照{Citation.Join([Citation.Law(DutyOffence ? 86 : 85), Citation.Regulations(73)])}的规定，现将{what}移送{You}，请依法{(DutyOffence ? "调查处置" : "处理")}，并将处理情况函告本机关。"
        );
        return BeginAddressed(DutyOffence ? ["关于移送", "问题线索", "的函"] : ["关于移送", "违法事实材料", "的函"], body) with
        {
            Attachments = [.. Materials.Select(Phrase.Clause).Select(Phrase.WithoutNumber)],
            Note = Contact.Note,
        };
    }
}
