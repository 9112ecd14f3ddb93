using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Decisions;

/// <summary>One piece of evidence as the decision lists it.</summary>
/// <param name="Name">Name of the evidence.</param>
/// <param name="SubmittedBy">申请人、被申请人、第三人 or 本机关调取; null when it is not printed.</param>
/// <param name="Proves">证明对象; null when it is not printed.</param>
public sealed record EvidenceLine(string Name, string? SubmittedBy = null, string? Proves = null)
{
    internal string Words
    {
        get
        {
            var by = Phrase.Clause(SubmittedBy) is { Length: > 0 } party
                ? $"（{party}{(party.StartsWith("本机关", StringComparison.Ordinal) ? "" : "提交")}）"
                : "";
            // What a piece is meant to prove is its giver's claim, not the organ's finding.
            var proves = Phrase.Clause(Proves) is { Length: > 0 } fact ? $"，拟证明{fact}" : "";
            return Phrase.Clause(Name) + by + proves;
        }
    }
}
