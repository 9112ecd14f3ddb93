using CaseManagement.Domain.Cases;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>The status of a case as a tag: its name, and whose move it is.</summary>
internal static class StatusTags
{
    internal static StatusTag Of(CaseStatus status) => new(Named.Of(status), ToneOf(status));

    private static StatusTone ToneOf(CaseStatus status) =>
        status switch
        {
            CaseStatus.Received or CaseStatus.UnderAcceptanceReview or CaseStatus.Accepted => StatusTone.Active,
            CaseStatus.Ordinary or CaseStatus.Simplified or CaseStatus.Drafting or CaseStatus.UnderApproval => StatusTone.Active,
            CaseStatus.Decided or CaseStatus.Served or CaseStatus.Mediated => StatusTone.Active,
            CaseStatus.AwaitingSupplement or CaseStatus.Performing or CaseStatus.Enforcing => StatusTone.Waiting,
            CaseStatus.Suspended => StatusTone.Paused,
            CaseStatus.Waived or CaseStatus.Refused or CaseStatus.NotProcessed => StatusTone.Ended,
            CaseStatus.ApplicationDismissed or CaseStatus.Terminated => StatusTone.Ended,
            CaseStatus.Closed or CaseStatus.Archived => StatusTone.Done,
        };
}
