using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Review;

/// <summary>
/// 调取证据 (法45; law.md D3.9): the organ asks a body or a person for papers it holds, in writing; by two officers at least, who show their papers. What is handed over is entered as evidence.
/// </summary>
public sealed record RequestEvidence : ActFacts
{
    [Field("持有人类别")]
    public required PartyKind HolderKind { get; init; }

    [Field("持有证据的单位或者个人", Max = 100)]
    public required string Holder { get; init; }

    [Field("调取的证据和材料", Lines = 4, Max = 2000, Hint = "每行一项")]
    public required string Items { get; init; }

    [Field("提供期限", Hint = "请持有人提供的最后一日，由本机关确定")]
    public required DateOnly Until { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RequestEvidence> Definition { get; } =
        new()
        {
            Act = CaseAct.RequestEvidence,
            Law = ["法45", "B3-证据"],
            Permission = Permission.HandleCase,
            From = [.. ReviewGuards.InReview, CaseStatus.Suspended, CaseStatus.Drafting],
            Documents = [DocumentKind.EvidenceRequest],
            Guards =
            [
                new(
                    "evidence-request.two",
                    "调查取证的行政复议人员不得少于两人，请先指派两名承办人员。",
                    "法45②",
                    static (c, _) => c.Staffing is { Count: >= 2 }
                ),
            ],
            Checks =
            [
                new("evidence-request.until", nameof(Until), "提供期限不能早于调取之日。", null, static (_, f, at) => f.Until >= at.Day),
            ],
            Issues = static (_, _, _) => [new(DocumentKind.EvidenceRequest, [])],
            Change = static (_, _, _) => { },
        };
}
