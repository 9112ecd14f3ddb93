using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>听取意见笔录 (law.md D3.6): what one party said, or why it could not be heard.</summary>
[Law("法49", "D3.6")]
public sealed record OpinionsRecord : CaseForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.OpinionsRecord;

    /// <summary>申请人, 被申请人 or 第三人.</summary>
    public required string Role { get; init; }

    /// <summary>Name of the party.</summary>
    public required string Party { get; init; }

    /// <summary>Legal day.</summary>
    public required DateOnly HeardOn { get; init; }

    /// <summary>方式 (当面, 互联网, 电话); null when it could not be heard.</summary>
    public required string? Channel { get; init; }

    /// <summary>意见内容; null when it could not be heard.</summary>
    public required string? Content { get; init; }

    /// <summary>Willing to mediate (听取意见办法 3); null when it could not be heard.</summary>
    public required bool? WillingToMediate { get; init; }

    /// <summary>Why it could not be heard, for reasons on the party's side; null when it was.</summary>
    public required string? Unheard { get; init; }

    /// <summary>Who heard it.</summary>
    public required string HeardBy { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Role, "当事人");
        check.Text(Party, "当事人");
        check.Text(HeardBy, "听取人");
        if (Unheard is null)
        {
            check.Text(Content, "意见内容");
            check.Text(Channel, "听取意见的方式");
            check.That(WillingToMediate is not null, "是否愿意调解");
        }
        else
        {
            check.Text(Unheard, "不能听取意见的原因");
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var rows = new List<FormRow>
        {
            Row(("案号", matter.CaseNumber)),
            Row(("案由", matter.Dispute())),
            Row(("当事人", $"{Phrase.Clean(Role)}{Phrase.Clean(Party)}")),
            Row(("日期", Day(HeardOn)), ("方式", Filled(Channel))),
            Row(("听取人", Filled(HeardBy)), ("记录人", null)),
        };
        if (Unheard is null)
        {
            rows.Add(Tall(10, ("意见内容", Told(Content))));
            rows.Add(Row(("调解意愿", WillingToMediate == true ? "愿意调解" : "没有表示愿意调解")));
            rows.Add(Tall(3, ("当事人核对\n签名或者盖章", null)));
        }
        else
        {
            rows.Add(Tall(6, ("因当事人原因\n不能听取的情况", Told(Unheard))));
        }
        rows.Add(Tall(2, ("听取人、记录人\n签名", null)));
        body.Add(new FormTable(rows));
        return BeginForm(["听取意见", "笔录"], body);
    }
}
