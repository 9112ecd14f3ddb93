using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Review;

/// <summary>合并审理通知书 (条例26 43; law.md D3.19). Joining counts nothing anew: each case keeps its number and its own period (A6.11).</summary>
[Law("条例26 43", "A6.11", "D3.19")]
public sealed record JoinderNotice : CaseNotice
{
    private const int OtherItem = 4;

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.JoinderNotice;

    /// <summary>受理日.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>案号 of the case that this one is joined with.</summary>
    public required string Other { get; init; }

    /// <summary>Item of 条例26 43①, 1 to 4.</summary>
    public required int Item { get; init; }

    /// <summary>Why they may be joined; demanded by item 4, which names no circumstances of its own.</summary>
    public string? Reason { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Text(Other, "合并审理的案号");
        check.That(Item is >= 1 and <= OtherItem, "合并审理的情形");
        if (Item == OtherItem)
        {
            check.Text(Reason, "合并审理的理由");
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        body.Say($"{matter.Dispute()}一案（案号：{matter.CaseNumber}），{matter.Accepted("本机关", AcceptedOn)}。");
        body.Say($"经审查，本案与案号为{Phrase.Clean(Other)}的案件因同一行政行为或者同类行政行为发生{Circumstances}。");
        body.Tell(null, Reason);
        body.Say(
            $"依照{Citation.Regulations(43, 1, Item)}的规定，本机关决定将上述案件合并审理，并可以依照该条第二款的规定合并作出行政复议决定。合并审理后，各案的案号不变，审理期限分别计算。"
        );
        return BeginAddressed(["行政复议案件", "合并审理通知书"], body.Notified());
    }

    private string Circumstances =>
        Item switch
        {
            1 => "，系两个以上行政机关分别对同一事实作出行政行为，当事人不服，向本机关申请行政复议",
            2 => "，系行政机关就同一事实对多个当事人分别作出行政行为，当事人不服，分别向本机关申请行政复议",
            3 => "，系在行政复议期间，被申请人对申请人作出新的行政行为，申请人不服，向本机关申请行政复议",
            _ => "，可以合并审理",
        };
}
