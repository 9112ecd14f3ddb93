using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>提级案件材料移送函 (条例26 40③; law.md D3.18): the organ below hands the papers of the case to the superior organ that has taken it up.</summary>
[Law("条例26 40", "T25", "D3.18")]
public sealed record ElevatedPapersLetter : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ElevatedPapersLetter;

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>Day on which the notice of the superior organ came.</summary>
    public required DateOnly NoticeOn { get; init; }

    /// <summary>移送的材料; one at least.</summary>
    public required IReadOnlyList<string> Papers { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Texts(Papers, "移送的案件材料");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        // Upwards nobody is addressed as 你单位: the superior organ is named.
        var superior = string.Join("、", Recipients.Select(r => Phrase.Clean(r.Name)));
        body.Say(
            $"{matter.Dispute()}一案（案号：{matter.CaseNumber}），{matter.Accepted("本机关", AcceptedOn)}。本机关于{Phrase.Day(NoticeOn)}收到{superior}提级审理的通知。"
        );
        body.Say($"依照{Citation.Regulations(40, 3)}的规定，现将下列案件材料移送{superior}，请予查收：").Items(Papers);
        body.Say("行政复议审理期限自上级行政复议机关收到案件材料之日起重新计算。");
        return BeginAddressed(["关于移送", "提级审理案件材料", "的函"], body) with { Note = Contact.Note };
    }
}
