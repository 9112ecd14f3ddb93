namespace CaseManagement.Domain.Cases;

/// <summary>
/// Where a case stands (law.md B1). Life cycle: <see cref="Received"/> → <see cref="UnderAcceptanceReview"/> ⇄ <see cref="AwaitingSupplement"/> → refused, waived,
/// not processed, or <see cref="Accepted"/> → <see cref="Ordinary"/> | <see cref="Simplified"/> → <see cref="Drafting"/> ⇄ <see cref="UnderApproval"/> →
/// <see cref="Decided"/> → <see cref="Served"/> → <see cref="Performing"/> → <see cref="Closed"/> → <see cref="Archived"/>. <see cref="Suspended"/> stands beside the review and returns to
/// the state it was entered from. What runs in parallel (reply, hearing, mediation, service, follow-up, copy-notification) has records of its own.
/// </summary>
public enum CaseStatus
{
    /// <summary>
    /// Registered; rests here only while a petition against several acts waits to be split (法22④; the clock of the acceptance review runs already), or a case accepted
    /// below waits to be taken up (条例26 40③).
    /// </summary>
    [Named("已收件", "法22")]
    Received,

    /// <summary>The organ examines the seven conditions within five working days of receipt (T11).</summary>
    [Named("受理审查", "法30")]
    UnderAcceptanceReview,

    /// <summary>A supplement notice is out; ten working days from its receipt (T13).</summary>
    [Named("待补正", "法31")]
    AwaitingSupplement,

    /// <summary>Not supplemented in time without good reason: deemed waived and put on record, not refused (A6.9).</summary>
    [Named("视为放弃", "法31②")]
    Waived,

    /// <summary>The organ decided not to accept; reasons given.</summary>
    [Named("不予受理", "法30②")]
    Refused,

    /// <summary>The same matter again without new facts or reasons: told so and put on record.</summary>
    [Named("不再处理", "条例26 37②")]
    NotProcessed,

    /// <summary>Accepted, by decision, provisionally or by lapse of time; the procedure is still to be chosen. T20 and T23 run.</summary>
    [Named("已受理", "法30")]
    Accepted,

    /// <summary>Under review in the ordinary procedure: two officers, opinions must be heard, 60 days.</summary>
    [Named("普通程序审理", "法36")]
    Ordinary,

    /// <summary>Under review in the simplified procedure: 30 days, no extension.</summary>
    [Named("简易程序审理", "法53")]
    Simplified,

    /// <summary>Suspended on one of ten grounds; the clocks of the review stand still.</summary>
    [Named("中止审理", "法39")]
    Suspended,

    /// <summary>The review is done, the officer drafts the opinion and the decision.</summary>
    [Named("拟定决定", "法61")]
    Drafting,

    /// <summary>The draft is with the reviewer, the head of the office and the head of the organ.</summary>
    [Named("审核审批", "法61")]
    UnderApproval,

    /// <summary>The decision has been issued under the organ's seal; it binds when served.</summary>
    [Named("已作出决定", "法75")]
    Decided,

    /// <summary>Served on every recipient, and so in effect.</summary>
    [Named("已送达生效", "法75②")]
    Served,

    /// <summary>Petition dismissed after acceptance because a condition of acceptance was missing. Not the rejection of a claim.</summary>
    [Named("驳回申请", "法33")]
    ApplicationDismissed,

    /// <summary>Terminated without a decision.</summary>
    [Named("终止", "法41")]
    Terminated,

    /// <summary>A mediation letter signed by all and sealed is in effect.</summary>
    [Named("调解结案", "法73")]
    Mediated,

    /// <summary>Something has to be performed, or an opinion letter answered; the office follows it up.</summary>
    [Named("履行监督", "法77")]
    Performing,

    /// <summary>The applicant or third party does not perform: compulsory enforcement is under way.</summary>
    [Named("强制执行", "法78")]
    Enforcing,

    /// <summary>Nothing is left to do but the file.</summary>
    [Named("已结案")]
    Closed,

    /// <summary>The file is complete, its pages are fixed, its retention period runs.</summary>
    [Named("已归档")]
    Archived,
}

/// <summary>The procedure a case is reviewed in.</summary>
public enum Procedure
{
    /// <summary>普通程序.</summary>
    [Named("普通程序", "法36")]
    Ordinary,

    /// <summary>简易程序.</summary>
    [Named("简易程序", "法53")]
    Simplified,
}

/// <summary>What the states have in common. Each question is one switch without a discard, so that a new state breaks the build until it is answered.</summary>
public static class CaseStatuses
{
    /// <summary>The states the law calls 审理: accepted, procedure chosen, decision not yet issued (note under law.md B2).</summary>
    public static readonly CaseStatus[] UnderReview =
    [
        CaseStatus.Ordinary,
        CaseStatus.Simplified,
        CaseStatus.Drafting,
        CaseStatus.UnderApproval,
    ];

    /// <summary>Ended without a decision on the merits; what is left is service, copy-notification and closing.</summary>
    public static readonly CaseStatus[] EndedWithoutDecision =
    [
        CaseStatus.Waived,
        CaseStatus.Refused,
        CaseStatus.NotProcessed,
        CaseStatus.ApplicationDismissed,
        CaseStatus.Terminated,
    ];

    /// <summary>True while the officer still has the petition or the review on the table.</summary>
    public static bool IsOpen(CaseStatus status) =>
        status switch
        {
            CaseStatus.Received or CaseStatus.UnderAcceptanceReview or CaseStatus.AwaitingSupplement or CaseStatus.Accepted => true,
            CaseStatus.Ordinary or CaseStatus.Simplified or CaseStatus.Suspended or CaseStatus.Drafting or CaseStatus.UnderApproval => true,
            CaseStatus.Decided or CaseStatus.Served or CaseStatus.Performing or CaseStatus.Enforcing or CaseStatus.Mediated => true,
            CaseStatus.Waived
            or CaseStatus.Refused
            or CaseStatus.NotProcessed
            or CaseStatus.ApplicationDismissed
            or CaseStatus.Terminated => true,
            CaseStatus.Closed or CaseStatus.Archived => false,
        };
}
