using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>告知不再处理 (条例26 37②; law.md B2-7): the same matter again without new facts or reasons.</summary>
public sealed record DeclineToProcess : ActFacts
{
    [Field("此前的处理情况", Lines = 2, Max = 500)]
    public required string Earlier { get; init; }

    [Field("理由", Lines = 4, Max = 2000, Hint = "说明没有新的事实和理由")]
    public required string Reasons { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<DeclineToProcess> Definition { get; } =
        new()
        {
            Act = CaseAct.DeclineToProcess,
            Law = ["B2-7"],
            Permission = Permission.DecideDisposal,
            ProposedBy = Permission.SubmitProposal,
            From = [CaseStatus.UnderAcceptanceReview],
            To = CaseStatus.NotProcessed,
            Irrevocable = true,
            Clocks = ["T11（或者T14）止"],
            Documents = [DocumentKind.NotProcessedNotice],
            Guards = [AcceptanceGuards.WithinReviewPeriod],
            Issues = static (c, _, _) => [new(DocumentKind.NotProcessedNotice, c.ApplicantKeys)],
            Change = static (c, _, at) =>
            {
                c.StopClock(TimeLimits.T11, at, "告知不再处理");
                c.StopClock(TimeLimits.T14, at, "告知不再处理");
                c.Outcome = new CaseOutcome(OutcomeKind.NotProcessed, at.Day);
                c.ConcludedOn = at.Day;
            },
        };
}
