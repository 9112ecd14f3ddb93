using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>
/// 通知补正 (法31①; law.md B2-3, T12): within the five working days, all at once. T11 ends here; it does not run on after the supplement, T14 begins anew.
/// </summary>
public sealed record RequestSupplement : ActFacts
{
    [Field("需要补正的事项", Lines = 5, Max = 2000, Hint = "应当一次性列明全部事项，每行一项")]
    public required string Items { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RequestSupplement> Definition { get; } =
        new()
        {
            Act = CaseAct.RequestSupplement,
            Law = ["B2-3", "T12", "T13", "A6.9"],
            Permission = Permission.ReviewAcceptance,
            From = [CaseStatus.UnderAcceptanceReview],
            To = CaseStatus.AwaitingSupplement,
            Irrevocable = true,
            Clocks = ["T11（或者T14）止", "T13 自申请人收到补正通知之日起"],
            Documents = [DocumentKind.SupplementNotice],
            Guards =
            [
                AcceptanceGuards.WithinReviewPeriod,
                new(
                    "supplement.once",
                    "补正事项应当一次性列明，本案已经通知过补正。",
                    "法31①",
                    static (c, _) => c.LastDocument(DocumentKind.SupplementNotice) is null
                ),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.SupplementNotice, c.ApplicantKeys)],
            Change = static (c, _, at) =>
            {
                c.StopClock(TimeLimits.T11, at, "发出补正通知");
                c.StopClock(TimeLimits.T14, at, "发出补正通知");
            },
        };
}
