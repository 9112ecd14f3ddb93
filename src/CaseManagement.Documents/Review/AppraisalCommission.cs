using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>鉴定委托书 (条例26 46; law.md D3.10): commissions a qualified institution with the matter that needs an expert.</summary>
[Law("条例26 46", "T26", "D3.10")]
public sealed record AppraisalCommission : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.AppraisalCommission;

    /// <summary>专门事项; one at least.</summary>
    public required IReadOnlyList<string> Matters { get; init; }

    /// <summary>机构资格: licence, field of practice.</summary>
    public required string Qualification { get; init; }

    /// <summary>The parties agreed on the institution; otherwise the office named it because they could not.</summary>
    public required bool AgreedByParties { get; init; }

    /// <summary>Who asked for it, such as 申请人张三; null when it is not printed.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>What is handed over with the letter; may be empty.</summary>
    public IReadOnlyList<string> Materials { get; init; } = [];

    /// <summary>Whom to ask and where papers are sent.</summary>
    public required ContactLine Contact { get; init; }

    internal override bool IssuedByOffice => true;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Texts(Matters, "鉴定的专门事项");
        check.Text(Qualification, "鉴定机构的资格");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var asked = Phrase.Clause(RequestedBy) is { Length: > 0 } who ? $"{who}申请鉴定，本机构审查同意" : "经本机构审查，需要鉴定";
        var chosen = AgreedByParties ? $"当事人协商确定{You}为鉴定机构" : $"因当事人协商不成，本机构指定{You}为鉴定机构";
        body.Say(
            $"{matter.ReviewedBy(Organ)}{matter.Dispute()}一案（案号：{matter.CaseNumber}），审理中涉及专门事项。{asked}，{chosen}（资格：{Phrase.Clause(Qualification)}）。依照{Citation.Regulations(46)}的规定，现委托{You}就下列事项进行鉴定："
        );
        body.Items(Matters);
        if (Materials.Count > 0)
        {
            body.Say("随本委托书移交下列材料：").Items(Materials);
        }
        body.Say(
            $"请{You}指派具有相应资格的人员客观、公正地进行鉴定，出具书面鉴定意见，并载明鉴定的起止日期。需要补充材料、进行现场勘验，或者不能接受委托、不能完成鉴定的，请及时书面告知本机构。"
        );
        body.Say("依照上述规定，鉴定费用由当事人承担，鉴定所用时间不计入行政复议审理期限。");
        return BeginAddressed(["行政复议", "鉴定委托书"], body) with { Note = Contact.Note };
    }
}
