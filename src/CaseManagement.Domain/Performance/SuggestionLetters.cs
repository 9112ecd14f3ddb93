using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Performance;

/// <summary>
/// 制发建议书 (条例26 69; law.md B5, D4.7): the office tells another body of a problem that is general in carrying out a law or rule, and what would mend it. Not the opinion letter (法76): another sender,
/// another cause, no period to answer.
/// </summary>
public sealed record IssueSuggestionLetter : ActFacts
{
    [Field("受文机关", Max = 100)]
    public required string To { get; init; }

    [Field("涉及的法律、法规、规章、规范性文件", Lines = 2, Max = 500)]
    public required string Rules { get; init; }

    [Field("带有普遍性的问题", Lines = 4, Max = 4000, Hint = "每行一项")]
    public required string Problem { get; init; }

    [Field("完善制度和改进行政执法的建议", Lines = 4, Max = 4000, Hint = "每行一项")]
    public required string Advice { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<IssueSuggestionLetter> Definition { get; } =
        new()
        {
            Act = CaseAct.IssueSuggestionLetter,
            Law = ["条例26-69", "B5"],
            Permission = Permission.ApproveByOffice,
            ProposedBy = Permission.SubmitProposal,
            From = [.. OpinionLetterRules.WhileTheCaseIsHandled, CaseStatus.Closed],
            Documents = [DocumentKind.SuggestionLetter],
            Issues = static (_, _, _) => [new(DocumentKind.SuggestionLetter, [])],
            Change = static (_, _, _) => { },
        };
}
