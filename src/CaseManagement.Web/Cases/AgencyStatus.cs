using CaseManagement.Domain.Cases;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>
/// Where a case stands, in the words a respondent reads. What happens inside the organ before it speaks (drafting, review, approval) is 审理中; how a case ended is said by the document that
/// was served, not by its status.
/// </summary>
internal static class AgencyStatus
{
    /// <summary>The filters of an agency's list: a word, and the states it stands for.</summary>
    internal static IReadOnlyList<(string Key, string Name, CaseStatus[] States)> Groups { get; } =
    [
        (
            "review",
            "审理中",
            [
                CaseStatus.Accepted,
                CaseStatus.Ordinary,
                CaseStatus.Simplified,
                CaseStatus.Suspended,
                CaseStatus.Drafting,
                CaseStatus.UnderApproval,
            ]
        ),
        (
            "ended",
            "已审结",
            [CaseStatus.Decided, CaseStatus.Served, CaseStatus.Mediated, CaseStatus.ApplicationDismissed, CaseStatus.Terminated]
        ),
        ("performing", "履行中", [CaseStatus.Performing, CaseStatus.Enforcing]),
        ("closed", "已结案", [CaseStatus.Closed, CaseStatus.Archived]),
    ];

    internal static StatusTag Of(CaseStatus status) =>
        status switch
        {
            CaseStatus.Accepted or CaseStatus.Ordinary or CaseStatus.Simplified => new("审理中", StatusTone.Waiting),
            CaseStatus.Drafting or CaseStatus.UnderApproval => new("审理中", StatusTone.Waiting),
            CaseStatus.Suspended => new("中止审理", StatusTone.Paused),
            CaseStatus.Decided or CaseStatus.Served or CaseStatus.Mediated => new("已审结", StatusTone.Done),
            CaseStatus.ApplicationDismissed or CaseStatus.Terminated => new("已审结", StatusTone.Done),
            CaseStatus.Performing => new("履行监督", StatusTone.Active),
            CaseStatus.Enforcing => new("强制执行", StatusTone.Waiting),
            CaseStatus.Closed or CaseStatus.Archived => new("已结案", StatusTone.Done),
            // Before acceptance a respondent knows nothing of a case, and refused ones never reach it.
            CaseStatus.Received or CaseStatus.UnderAcceptanceReview or CaseStatus.AwaitingSupplement => new("尚未受理", StatusTone.Waiting),
            CaseStatus.Waived or CaseStatus.Refused or CaseStatus.NotProcessed => new("未受理", StatusTone.Ended),
        };
}
