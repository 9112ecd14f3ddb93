using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>受理 (法30①; law.md B2-8): the seven conditions are met. Day zero of T20 and T23.</summary>
public sealed record Accept : ActFacts
{
    [Field("审查意见", Lines = 3, Max = 2000, Optional = true)]
    public string? Note { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<Accept> Definition { get; } =
        new()
        {
            Act = CaseAct.Accept,
            Law = ["B2-8", "T11", "T20", "T23", "A6.2", "A6.4"],
            Permission = Permission.ReviewAcceptance,
            From = [CaseStatus.UnderAcceptanceReview],
            To = CaseStatus.Accepted,
            Clocks = ["T11（或者T14）止", "T20、T23 自受理之日起"],
            Documents = [DocumentKind.AcceptanceNotice],
            Guards = [AcceptanceGuards.WithinReviewPeriod],
            Issues = static (c, _, _) => [new(DocumentKind.AcceptanceNotice, c.ApplicantKeys)],
            Change = static (c, _, at) => AcceptanceGuards.Accept(c, new Acceptance(AcceptanceKind.Decided, at.Day), at, "受理"),
        };
}

/// <summary>先行受理 (law.md H4, B2-32): doubtful within the review period: accepted first, with what is doubtful and what is missing put down.</summary>
public sealed record AcceptProvisionally : ActFacts
{
    [Field("存疑事项", Lines = 3, Max = 2000)]
    public required string Doubts { get; init; }

    [Field("待补材料", Lines = 3, Max = 2000)]
    public required string Missing { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<AcceptProvisionally> Definition { get; } =
        new()
        {
            Act = CaseAct.AcceptProvisionally,
            Law = ["B2-32", "H4"],
            Permission = Permission.ReviewAcceptance,
            From = [CaseStatus.UnderAcceptanceReview],
            To = CaseStatus.Accepted,
            Clocks = ["T11（或者T14）止", "T20、T23 自受理之日起"],
            Documents = [DocumentKind.AcceptanceNotice],
            Guards = [AcceptanceGuards.WithinReviewPeriod],
            Issues = static (c, _, _) => [new(DocumentKind.AcceptanceNotice, c.ApplicantKeys)],
            Change = static (c, f, at) =>
                AcceptanceGuards.Accept(
                    c,
                    new Acceptance(AcceptanceKind.Provisional, at.Day) { Doubts = f.Doubts, Missing = f.Missing },
                    at,
                    "先行受理"
                ),
        };
}

/// <summary>视为受理 (法30③; law.md B2-8, A6.3): effective on the last day of the period itself, recorded once that day has ended.</summary>
public sealed record DeemAccepted : ActFacts
{
    /// <summary>Definition of the act.</summary>
    public static ActDefinition<DeemAccepted> Definition { get; } =
        new()
        {
            Act = CaseAct.DeemAccepted,
            Law = ["B2-8", "T11", "A6.3"],
            Permission = Permission.ActBySystem,
            Automatic = true,
            From = [CaseStatus.Received, CaseStatus.UnderAcceptanceReview],
            To = CaseStatus.Accepted,
            Clocks = ["T11（或者T14）止", "T20、T23 自视为受理之日起"],
            Documents = [DocumentKind.AcceptanceNotice],
            Guards =
            [
                new(
                    "acceptance.period-open",
                    "审查期限尚未届满，不能视为受理。",
                    "法30③",
                    static (c, at) =>
                        AcceptanceGuards.ReviewClock(c)?.Due(at.Calendar, at.Settings.Deadlines).Date is { } due && at.Today > due
                ),
                new(
                    "acceptance.deemed-day",
                    "视为受理之日应为审查期限届满当日。",
                    "法30③",
                    static (c, at) => AcceptanceGuards.ReviewClock(c)?.Due(at.Calendar, at.Settings.Deadlines).Date == at.Day
                ),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.AcceptanceNotice, c.ApplicantKeys)],
            Change = static (c, _, at) =>
            {
                c.Petition = c.Petition with { AwaitsSplitting = false };
                AcceptanceGuards.Accept(c, new Acceptance(AcceptanceKind.Deemed, at.Day), at, "审查期限届满，视为受理");
            },
        };
}
