using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Performance;

/// <summary>行政复议建议书 (条例26 69; law.md D4.7): the office's, on what is general. It names the act that the case was about and not the applicant, whom it is not about.</summary>
[Law("条例26 69", "D4.7")]
public sealed record SuggestionLetter : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.SuggestionLetter;

    /// <summary>法律、法规、规章、规范性文件 that are concerned.</summary>
    public required string Rules { get; init; }

    /// <summary>What is general in carrying them out; one at least.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>What would mend it; one at least.</summary>
    public required IReadOnlyList<string> Advice { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    internal override bool IssuedByOffice => true;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Rules, "涉及的法律、法规、规章、规范性文件");
        check.Texts(Problems, "带有普遍性的问题");
        check.Texts(Advice, "完善制度和改进行政执法的建议");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say(
            $"本机构在办理不服{matter.Act($"被申请人{matter.Respondents}")}的行政复议案件（案号：{matter.CaseNumber}）等工作中，发现{Phrase.Clause(Rules)}实施中存在下列带有普遍性的问题："
        );
        body.Items(Problems);
        body.Say($"根据{Citation.Regulations(69)}的规定，提出如下完善制度和改进行政执法的建议：").Items(Advice);
        body.Say("请结合实际研究处理；有关研究处理情况，请函告本机构。");
        return BeginAddressed(["行政复议建议书"], body) with { Note = Contact.Note };
    }
}
