using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>A case in each of the twenty-one states, brought there by acts.</summary>
internal static class Reached
{
    /// <summary>A day on which every case of <see cref="In"/> has reached its state and nothing has run out that matters here.</summary>
    public const string Day = "2026-09-01";

    public static Given In(CaseStatus status) =>
        status switch
        {
            CaseStatus.Received => Given.ACase(petition: Given.Petition() with { SeveralActs = true }),
            CaseStatus.UnderAcceptanceReview => Given.ACase(),
            CaseStatus.AwaitingSupplement => Given
                .ACase()
                .SupplementRequested("2026-08-04")
                .Served(DocumentKind.SupplementNotice, "2026-08-05"),
            CaseStatus.Waived => In(CaseStatus.AwaitingSupplement)
                .Do("2026-08-20", new DeemWaived { Finding = "期满没有补正，没有正当理由" }),
            CaseStatus.Refused => Given.ACase().Do("2026-08-06", Refusal()).Served(DocumentKind.RefusalDecision, "2026-08-07"),
            CaseStatus.NotProcessed => Given
                .ACase()
                .Do("2026-08-06", new DeclineToProcess { Earlier = "已经作出决定", Reasons = "没有新的事实和理由" })
                .Served(DocumentKind.NotProcessedNotice, "2026-08-07"),
            CaseStatus.Accepted => Given.ACase().Assigned("2026-08-05").Accepted("2026-08-05"),
            CaseStatus.Ordinary => Given.ACase().InOrdinary("2026-08-05"),
            CaseStatus.Simplified => Given.ACase().InSimplified("2026-08-05"),
            CaseStatus.Suspended => In(CaseStatus.Ordinary).Suspended("2026-08-12"),
            CaseStatus.Drafting => Given.ReadyForDraft().Do("2026-08-25", new BeginDrafting()),
            CaseStatus.UnderApproval => In(CaseStatus.Drafting).Do("2026-08-25", Given.Annulment()),
            CaseStatus.Decided => Given.ReadyForDraft().Decided("2026-08-25"),
            CaseStatus.Served => Given.ReadyForDraft().Decided("2026-08-25", Given.Upholding()).Served(DocumentKind.Decision, "2026-08-27"),
            CaseStatus.ApplicationDismissed => In(CaseStatus.Ordinary)
                .Do("2026-08-20", new DismissPetition { Grounds = [DismissalGround.ConditionMissing], Reasons = "没有利害关系" })
                .Served(DocumentKind.DismissalDecision, "2026-08-21"),
            CaseStatus.Terminated => In(CaseStatus.Ordinary)
                .Withdrawn("2026-08-20")
                .Terminated("2026-08-20")
                .Served(DocumentKind.TerminationDecision, "2026-08-21"),
            CaseStatus.Mediated => In(CaseStatus.Ordinary).Mediated("2026-08-20").Served(DocumentKind.MediationLetter, "2026-08-21"),
            CaseStatus.Performing => Given.ReadyForDraft().Decided("2026-08-25").Served(DocumentKind.Decision, "2026-08-27"),
            CaseStatus.Enforcing => In(CaseStatus.Served)
                .Do(
                    "2026-09-15",
                    new CaseManagement.Domain.Performance.BeginEnforcement
                    {
                        By = CaseManagement.Domain.Performance.Enforcer.OriginalOrgan,
                        Reason = "逾期不起诉又不履行",
                    }
                ),
            CaseStatus.Closed => In(CaseStatus.Served).CopiesSent("2026-08-28").Closed("2026-08-31"),
            CaseStatus.Archived => In(CaseStatus.Closed)
                .Do(
                    "2026-09-01",
                    new Archive
                    {
                        Signature = "2026-0001",
                        Pages = 80,
                        Complete = true,
                    }
                ),
        };

    public static Refuse Refusal() => new() { Grounds = [RefusalGround.NoInterest], Reasons = "没有利害关系" };
}
