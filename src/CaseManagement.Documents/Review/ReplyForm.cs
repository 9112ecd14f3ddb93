using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>行政复议答复书 (law.md D3.2) as the respondent entered it, when it handed in no file of its own.</summary>
[Law("法48", "法54", "D3.2")]
public sealed record ReplyForm : CaseForm
{
    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.ReplyForm;

    /// <summary>Name of the respondent.</summary>
    public required string Respondent { get; init; }

    /// <summary>Legal day of the reply.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>行政行为合法性的说明.</summary>
    public required string Lawfulness { get; init; }

    /// <summary>行政行为适当性的说明.</summary>
    public required string Propriety { get; init; }

    /// <summary>对复议请求的意见.</summary>
    public required string OnRequests { get; init; }

    /// <summary>依据.</summary>
    public required string Basis { get; init; }

    /// <summary>Those who act for it; one at least (条例26 18②).</summary>
    public required IReadOnlyList<string> Agents { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Respondent, "答复机关");
        check.Text(Lawfulness, "行政行为合法性的说明");
        check.Text(Propriety, "行政行为适当性的说明");
        check.Text(OnRequests, "对复议请求的意见");
        check.Text(Basis, "依据");
        check.That(Agents.Count > 0, "代理人");
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        body.Add(new KeyValueRow("案号", new MatterText(Matter).CaseNumber))
            .Add(new KeyValueRow("答复机关", Phrase.Clean(Respondent)))
            .Add(new KeyValueRow("代理人", Names(Agents) ?? ""))
            .Add(new KeyValueRow("答复日期", Phrase.Day(FiledOn)))
            .Tell("行政行为的合法性：", Lawfulness)
            .Tell("行政行为的适当性：", Propriety)
            .Tell("对行政复议请求的意见：", OnRequests)
            .Tell("依据：", Basis)
            .Add(new BlankField("答复机关（盖章）", 10))
            .Add(new BlankField("负责人（签名）", 10));
        return BeginForm(["行政复议", "答复书"], body);
    }
}
