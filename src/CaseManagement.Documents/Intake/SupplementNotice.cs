using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Intake;

/// <summary>补正通知书: names once and completely what the petition lacks (法31①).</summary>
[Law("法31", "T13")]
public sealed record SupplementNotice : CaseDocument
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.SupplementNotice;

    /// <summary>案号 given at registration.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>主送.</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>What the petition is about; null while it cannot be told (that may be what is missing).</summary>
    public required CaseMatter? Matter { get; init; }

    /// <summary>Day the organ received the petition.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>需要补正的事项, complete; one at least.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Where to hand in and whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    internal override string Subject => Phrase.Clean(CaseNumber);

    private protected override void Check(FieldCheck check)
    {
        check.Text(CaseNumber, "案号");
        check.Recipients(Recipients);
        check.Texts(Items, "需要补正的事项");
        check.Contact(Contact);
        if (Matter is not null)
        {
            check.Matter(Matter);
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var you = Pronoun.Of(Recipients);
        var petition = Matter is null
            ? $"{you}向本机关提出行政复议申请"
            : $"{new MatterText(Matter).Dispute(you, new MatterText(Matter).Respondents)}，向本机关提出行政复议申请";
        body.Say(
            $"{petition}，本机关于{Phrase.Day(ReceivedOn)}收到（案号：{Phrase.Clean(CaseNumber)}）。经审查，申请材料不齐全或者表述不清楚，无法判断该申请是否符合{Citation.Law(30, 1)}的规定。依照该法第三十一条第一款的规定，请{you}补正下列事项："
        );
        body.Items(Items);
        body.Say($"请{you}自收到本通知书之日起{Period.WorkingDays(Period.SupplementWorkingDays)}内，将补正材料一次提交本机关。");
        body.Say(
            $"依照{Citation.Law(31, 2)}的规定，有正当理由不能按期补正的，可以在期限届满前说明理由，申请延长补正期限；无正当理由逾期不补正的，视为放弃行政复议申请，并记录在案。"
        );
        return Begin(["行政复议申请", "补正通知书"], body.Notified()) with
        {
            Note = Contact.Note,
            Head = DocumentHead.Letter,
            Addressees = [.. Recipients.Select(r => Phrase.Clean(r.Name))],
        };
    }
}
