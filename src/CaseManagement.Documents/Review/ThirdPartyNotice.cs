using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Review;

/// <summary>参加行政复议通知书: calls in somebody with an interest in the act or the outcome (法16).</summary>
public sealed record ThirdPartyNotice : CaseNotice
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ThirdPartyNotice;

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>The interest in the act or in the outcome.</summary>
    public required string Interest { get; init; }

    /// <summary>Whom to ask and where papers are handed in.</summary>
    public required ContactLine Contact { get; init; }

    internal override bool IssuedByOffice => true;

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Interest, "利害关系");
        check.Contact(Contact);
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say(
            $"{matter.Dispute()}，向{matter.FiledWith(Organ)}申请行政复议，{matter.Accepted(Organ, AcceptedOn, "依法")}（案号：{matter.CaseNumber}）。"
        );
        body.Say(
            $"经审查，{You}同被申请行政复议的行政行为或者行政复议案件处理结果有利害关系：{Phrase.Clause(Interest)}。依照{Citation.Law(16, 1)}的规定，现通知{You}作为第三人参加行政复议，并将行政复议申请书副本发送{You}。"
        );
        body.Say($"在行政复议期间，{You}享有下列权利，承担下列义务：").Items(RightsAndDuties());
        body.Say($"依照{Citation.Law(16, 2)}的规定，{You}不参加行政复议的，不影响行政复议案件的审理。");
        return BeginAddressed(["参加行政复议", "通知书"], body.Notified()) with
        {
            Attachments = ["行政复议申请书副本"],
            Note = Contact.Note,
        };
    }

    private static IEnumerable<string> RightsAndDuties()
    {
        yield return "可以在行政复议决定作出前提出书面意见，提交证据和其他有关材料";
        yield return "可以委托一至二名律师、基层法律服务工作者或者其他代理人参加行政复议，委托时应当提交载明委托事项、权限和期限的授权委托书以及双方的身份证明文件";
        yield return "可以按照规定查阅、复制被申请人提出的书面答复、作出行政行为的证据、依据和其他有关材料，但涉及国家秘密、商业秘密、个人隐私或者可能危及国家安全、公共安全、社会稳定的除外";
        yield return "应当如实陈述事实并依法提供证据，提交身份证明，书面告知送达地址和联系方式";
    }
}
