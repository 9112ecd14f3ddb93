using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Intake;

/// <summary>
/// 收件回执 (law.md D2.1): what came in, when, how, who took it, and what happens next by when. Stamped by the office that took the papers; a receipt decides nothing.
/// </summary>
[Law("法30", "法31", "T11", "D2.1")]
public sealed record PetitionReceipt : CaseForm
{
    private const int ReviewWorkingDays = 5;
    private const int SealLines = 3;

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.PetitionReceipt;

    /// <summary>申请渠道.</summary>
    public required string Channel { get; init; }

    /// <summary>收到申请之日.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>交邮之日; null for what did not come by post.</summary>
    public DateOnly? PostedOn { get; init; }

    /// <summary>Names of the papers handed in; empty leaves the list to a pen.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>收件人.</summary>
    public required string ReceivedBy { get; init; }

    /// <summary>Last day of the review of acceptance (T11); null when it is not to be printed.</summary>
    public required DueDay? ReviewDue { get; init; }

    /// <summary>Whom to ask.</summary>
    public required ContactLine Contact { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Channel, "申请渠道");
        check.Text(ReceivedBy, "收件人");
        check.That(PostedOn is not { } posted || posted <= ReceivedOn, "交邮日期（不晚于收到日期）");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var rows = new List<FormRow>
        {
            Row(("案号", matter.CaseNumber)),
            Row(("申请事项", matter.Dispute())),
            Row(("申请渠道", Filled(Channel)), ("收到日期", Day(ReceivedOn))),
        };
        if (PostedOn is not null)
        {
            rows.Add(Row(("交邮日期", Day(PostedOn)), ("收件人", Filled(ReceivedBy))));
        }
        else
        {
            rows.Add(Row(("收件人", Filled(ReceivedBy))));
        }
        rows.Add(Tall(3, ("收到的材料", Papers.Count == 0 ? null : Numbered(Papers))));
        rows.Add(Row(("办理步骤", Numbered([.. Next()]))));
        rows.Add(Row(("联系方式", Contact.Note)));
        rows.Add(new FormRow([new FormCell("收件人签名", null), new FormCell("行政复议机构\n收件专用章", null)], SealLines));
        body.Add(new FormTable(rows));
        return BeginForm(["行政复议申请", "收件回执"], body);
    }

    private static string Numbered(IReadOnlyList<string> items) =>
        string.Join('\n', items.Select((item, i) => $"{i + 1}.{Phrase.Clean(item)}"));

    private IEnumerable<string> Next()
    {
        yield return $"依照{Citation.Law(30, 1)}的规定，{Phrase.Clean(Issuer.Organ)}自收到申请之日起{Period.WorkingDays(ReviewWorkingDays)}内进行审查{Period.Until(ReviewDue)}，决定是否受理。";
        yield return "申请材料不齐全或者表述不清楚，无法判断是否符合受理条件的，在上述期限内书面通知补正，一次性列明需要补正的事项。";
        yield return "审查期限届满未作出不予受理决定的，自审查期限届满之日起视为受理。";
        yield return "送达地址、联系方式变更的，请及时告知；行政复议不收取任何费用。";
    }
}
