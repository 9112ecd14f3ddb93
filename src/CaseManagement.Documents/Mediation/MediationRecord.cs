using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Mediation;

/// <summary>调解笔录 (law.md D3.20) of one attempt at mediation: who took part, what was said, what came of it.</summary>
[Law("法5", "条例26 48", "D3.20")]
public sealed record MediationRecord : CaseForm
{
    private const int SignatureLines = 2;

    /// <inheritdoc/>
    public override FormalDocumentKind Kind => FormalDocumentKind.MediationRecord;

    /// <summary>Day on which it began.</summary>
    public required DateOnly BegunOn { get; init; }

    /// <summary>调解人员; one at least.</summary>
    public required IReadOnlyList<string> Mediators { get; init; }

    /// <summary>调解情况.</summary>
    public required string Content { get; init; }

    /// <summary>Agreed, or not; null while it goes on.</summary>
    public required bool? Agreed { get; init; }

    /// <summary>What was agreed, or why nothing was; null while it goes on.</summary>
    public required string? Outcome { get; init; }

    private protected override void Check(FieldCheck check)
    {
        base.Check(check);
        check.Texts(Mediators, "调解人员");
        check.Text(Content, "调解情况");
        if (Agreed is not null)
        {
            check.Text(Outcome, "调解结果");
        }
    }

    private protected override FormalDocument Write(BodyBuilder body)
    {
        var matter = new MatterText(Matter);
        var rows = new List<FormRow>
        {
            Row(("案号", matter.CaseNumber)),
            Row(("案由", matter.Dispute())),
            Row(("时间", Day(BegunOn)), ("地点", null)),
            Row(("调解人员", Names(Mediators)), ("记录人", null)),
            Tall(2, ("参加人", null)),
            Row(
                (
                    "告知事项",
                    $"调解遵循合法、自愿的原则；各方对协商条件、方案所作的认可，依照{Citation.Regulations(48)}的规定，不得在其后行政复议案件审理过程中作为对其不利的证据。"
                )
            ),
            Tall(4, ("调解情况", Told(Content))),
            Tall(
                4,
                (
                    "调解结果",
                    Agreed switch
                    {
                        null => null,
                        true => $"达成协议。\n{Told(Outcome)}",
                        false => $"未达成协议。\n{Told(Outcome)}",
                    }
                )
            ),
        };
        string[] signers =
        [
            "申请人（代理人）\n签名",
            "被申请人\n签名",
            .. matter.HasThirdParties ? ["第三人（代理人）\n签名"] : Array.Empty<string>(),
            "调解人员、\n记录人签名",
        ];
        // Side by side, so that a record of one page has its signatures on it.
        rows.AddRange(signers.Chunk(2).Select(pair => new FormRow([.. pair.Select(label => new FormCell(label, null))], SignatureLines)));
        body.Add(new FormTable(rows));
        return BeginForm(["行政复议", "调解笔录"], body);
    }
}
