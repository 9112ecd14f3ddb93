using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Performance;

/// <summary>行政复议意见书: unlawful or improper conduct found while a case was handled, to be corrected (法76).</summary>
[Law("法76", "T44")]
public sealed record OpinionLetter : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.OpinionLetter;

    /// <summary>What was found unlawful or improper, with the provisions it offends; one at least.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>What is to be done; one at least.</summary>
    public required IReadOnlyList<string> Demands { get; init; }

    /// <summary>The recipient is the respondent, whom the organ may order to perform (法77②).</summary>
    public required bool ToRespondent { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Texts(Problems, "发现的问题");
        check.Texts(Demands, "纠正的要求");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var dispute = ToRespondent ? matter.Dispute($"申请人{matter.Applicants}", You) : matter.Dispute();
        body.Say($"本机关在办理{dispute}一案（案号：{matter.CaseNumber}）过程中，发现{You}的有关行政行为存在下列问题：").Items(Problems);
        body.Say($"为监督和保障行政机关依法行使职权，根据{Citation.Law(76)}的规定，提出如下意见：").Items(Demands);
        body.Say($"请{You}自收到本意见书之日起{Period.Days(Period.OpinionReportDays)}内，将纠正相关违法或者不当行政行为的情况报送本机关。");
        if (ToRespondent)
        {
            body.Say(
                $"依照{Citation.Law(77)}的规定，{You}应当履行本意见书；不履行或者无正当理由拖延履行的，本机关将责令限期履行，并可以约谈有关负责人或者予以通报批评。"
            );
        }
        return BeginAddressed(["行政复议意见书"], body);
    }
}
