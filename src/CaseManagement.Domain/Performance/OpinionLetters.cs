using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Performance;

/// <summary>How far an opinion letter has come: issued → answered.</summary>
public enum OpinionLetterState
{
    [Named("已制发")]
    Issued,

    [Named("已反馈")]
    Answered,
}

/// <summary>An opinion letter (法76): sixty days to report the correction, from its receipt.</summary>
/// <param name="No">Position in the case, from 1.</param>
/// <param name="Recipient">Party key of a respondent, or the code of another organ below.</param>
public sealed record OpinionLetter(int No, string Recipient, string Problem, OpinionLetterState State)
{
    /// <summary>Moves of the record.</summary>
    public static ParallelMachine<OpinionLetterState> Machine { get; } =
        new("意见书", (OpinionLetterState.Issued, CaseAct.RecordOpinionFeedback, OpinionLetterState.Answered));

    /// <summary>The organ that has to answer.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Superior departments to be copied once the letter has taken effect (法79②), as the tree was at its issue.</summary>
    public IReadOnlyList<CopyRecipient> CopyTo { get; init; } = [];

    /// <summary>The agency has still to report.</summary>
    public bool IsOpen => State == OpinionLetterState.Issued;

    /// <summary>Subject of its clock.</summary>
    public string Subject => $"意见书{No}";
}

/// <summary>制发意见书 (法76; law.md B5, T44): on unlawful or improper acts found in the case, of the respondent or of another organ below.</summary>
public sealed record IssueOpinionLetter : ActFacts
{
    [Field("被申请人", From = Choice.Respondent, Optional = true, Max = 20)]
    public string? Respondent { get; init; }

    [Field("其他下级行政机关", From = Choice.Organisation, Optional = true, Hint = "不是发给被申请人的，选择受文机关")]
    public OrganisationId? Other { get; init; }

    [Field("发现的问题", Lines = 4, Max = 4000)]
    public required string Problem { get; init; }

    [Field("依据和整改要求", Lines = 4, Max = 4000)]
    public required string Demand { get; init; }

    /// <summary>Superior departments to be copied (法79②), as of the entry.</summary>
    public IReadOnlyList<CopyRecipient> CopyTo { get; init; } = [];

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<IssueOpinionLetter> Definition { get; } =
        new()
        {
            Act = CaseAct.IssueOpinionLetter,
            Law = ["T44", "H2", "B5"],
            Permission = Permission.IssueOpinionLetter,
            ProposedBy = Permission.SubmitProposal,
            From = OpinionLetterRules.WhileTheCaseIsHandled,
            Clocks = ["T44 自收到意见书之日起", "H2.1 自意见书送达生效之日起"],
            Documents = [DocumentKind.OpinionLetter],
            Checks =
            [
                new(
                    "opinion-letter.recipient",
                    nameof(Respondent),
                    "请选择本案的被申请人，或者另选一个下级行政机关，二者只选其一。",
                    "法76",
                    static (c, f, at) =>
                        f.Other is { } other
                            ? f.Respondent is null && at.Organisations.Find(other) is not null && other != c.Organ
                            : f.Respondent is { } key && c.FindParty(key)?.Role == PartyRole.Respondent
                ),
            ],
            CompleteIn = static (c, f, at) => f with { CopyTo = CopyRecipients.OfOpinionLetter(c, f.Respondent, at.Organisations) },
            Issues = static (c, f, _) =>
                [new(DocumentKind.OpinionLetter, [f.Respondent ?? f.Other!.Value.Value]) { Subject = c.OpinionLetterList.Count + 1 }],
            Change = static (c, f, _) =>
                c.OpinionLetterList.Add(
                    new OpinionLetter(
                        c.OpinionLetterList.Count + 1,
                        f.Respondent ?? f.Other!.Value.Value,
                        f.Problem,
                        OpinionLetterState.Issued
                    )
                    {
                        Organisation = f.Other ?? c.FindParty(f.Respondent!)?.Organisation,
                        CopyTo = f.CopyTo,
                    }
                ),
        };
}

/// <summary>登记意见书反馈 (法76; T44).</summary>
public sealed record RecordOpinionFeedback : ActFacts
{
    [Field("意见书", From = Choice.OpinionLetter)]
    public required int No { get; init; }

    [Field("纠正情况", Lines = 4, Max = 4000)]
    public required string Content { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RecordOpinionFeedback> Definition { get; } =
        new()
        {
            Act = CaseAct.RecordOpinionFeedback,
            Law = ["T44"],
            Permission = Permission.ReportPerformance,
            From = [.. OpinionLetterRules.WhileTheCaseIsHandled, CaseStatus.Closed],
            LearnedLater = true,
            Clocks = ["T44 止"],
            Guards =
            [
                new("opinion-letter.none", "没有待反馈的意见书。", "法76", static (c, _) => c.OpinionLetterList.Exists(o => o.IsOpen)),
            ],
            Checks =
            [
                new(
                    "opinion-letter.no",
                    nameof(No),
                    "请选择待反馈的意见书。",
                    "法76",
                    static (c, f, _) => c.OpinionLetterList.Exists(o => o.No == f.No && o.IsOpen)
                ),
                new(
                    "opinion-letter.own",
                    nameof(No),
                    "只能反馈发给本机关的意见书。",
                    "法76",
                    static (c, f, at) =>
                        ActorRules.IsOfTheOffice(at)
                        || c.OpinionLetterList.Find(o => o.No == f.No) is not { } o
                        || o.Organisation == at.By.Organisation
                ),
                Days.NotBefore<RecordOpinionFeedback>(
                    "opinion-letter.day",
                    "反馈日期不能早于意见书发出之日。",
                    static (c, f) => c.DocumentList.FindLast(d => d.Kind == DocumentKind.OpinionLetter && d.Subject == f.No)?.Day
                ),
            ],
            Change = static (c, f, at) =>
            {
                var i = c.OpinionLetterList.FindIndex(o => o.No == f.No);
                c.OpinionLetterList[i] = c.OpinionLetterList[i] with
                {
                    State = OpinionLetter.Machine.Fire(c.OpinionLetterList[i].State, CaseAct.RecordOpinionFeedback),
                };
                c.StopClock(TimeLimits.T44, at, "收到纠正情况报告", c.OpinionLetterList[i].Subject);
            },
        };
}

/// <summary>Shared by the acts about opinion letters.</summary>
internal static class OpinionLetterRules
{
    /// <summary>“在办理行政复议案件过程中” (法76): from the review until the case is closed, whatever way it ends.</summary>
    public static readonly CaseStatus[] WhileTheCaseIsHandled =
    [
        .. CaseStatuses.UnderReview,
        CaseStatus.Suspended,
        CaseStatus.Decided,
        CaseStatus.Served,
        CaseStatus.Performing,
        CaseStatus.Enforcing,
        CaseStatus.Mediated,
        CaseStatus.ApplicationDismissed,
        CaseStatus.Terminated,
    ];

    /// <summary>The letter has been received: the agency's sixty days run, and it is copied upward (法76、79②).</summary>
    public static void Received(Case c, int no, ActContext at)
    {
        var letter = c.OpinionLetterList[no - 1];
        if (letter.IsOpen)
        {
            c.StartClock(TimeLimits.T44, at, "收到行政复议意见书", letter.Subject);
        }

        foreach (var recipient in letter.CopyTo)
        {
            CopyRecipients.Add(c, recipient, at, letter.Subject);
        }
    }
}

/// <summary>Who applies for enforcement (法78; T49).</summary>
public enum Enforcer
{
    [Named("原行政机关", "法78(一)")]
    OriginalOrgan,

    [Named("行政复议机关", "法78(二)")]
    ReconsiderationOrgan,

    [Named("申请人民法院强制执行", "法78")]
    Court,
}

/// <summary>申请强制执行 (法78; law.md B2-24, T49): against an applicant or third party who neither sues in time nor performs.</summary>
public sealed record BeginEnforcement : ActFacts
{
    [Field("执行主体")]
    public required Enforcer By { get; init; }

    [Field("逾期不起诉又不履行的情况", Lines = 3, Max = 2000)]
    public required string Reason { get; init; }

    [Field("被执行人", From = Choice.Party, Max = 20, Optional = true, Hint = "由行政复议机关申请人民法院强制执行的必填，以下各项相同")]
    public string? Debtor { get; init; }

    [Field("有管辖权的人民法院", Optional = true, Max = 100)]
    public string? Court { get; init; }

    [Field("申请强制执行的标的", Optional = true, Lines = 2, Max = 1000)]
    public string? Object { get; init; }

    [Field("催告书送达之日", Optional = true)]
    public DateOnly? UrgedOn { get; init; }

    [Field("当事人的意见", Optional = true, Lines = 2, Max = 2000, Hint = "没有提出意见的写明没有提出")]
    public string? Position { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<BeginEnforcement> Definition { get; } =
        new()
        {
            Act = CaseAct.BeginEnforcement,
            Law = ["B2-24", "T49", "T50"],
            Permission = Permission.FollowUp,
            From = [CaseStatus.Served, CaseStatus.Performing, CaseStatus.Mediated],
            To = CaseStatus.Enforcing,
            First = new(nameof(By))
            {
                Asks = static (c, _, answers, field) =>
                    !OfApplication.Contains(field) || (answers.Contains(nameof(Enforcer.Court)) && IsTheOrgans(c)),
            },
            Documents = [DocumentKind.EnforcementApplication],
            Issues = static (c, f, _) => f.By == Enforcer.Court && IsTheOrgans(c) ? [new(DocumentKind.EnforcementApplication, [])] : [],
            Checks =
            [
                new(
                    "enforcement.by",
                    nameof(By),
                    "维持的决定由原行政机关、变更的决定和调解书由行政复议机关依法强制执行，或者申请人民法院强制执行。",
                    "法78",
                    static (c, f, _) =>
                        f.By switch
                        {
                            Enforcer.OriginalOrgan => c.Outcome is { Kind: OutcomeKind.Decided } o
                                && !o.Decisions.Contains(DecisionOutcome.Alter),
                            Enforcer.ReconsiderationOrgan => c.Outcome is { Kind: OutcomeKind.Mediated }
                                || c.Outcome!.Decisions.Contains(DecisionOutcome.Alter),
                            Enforcer.Court => true,
                        }
                ),
                Demanded(
                    "enforcement.debtor",
                    nameof(Debtor),
                    "请选择被执行人（不履行的申请人或者第三人）。",
                    "法78",
                    static (c, f, _) => f.Debtor is { } key && c.FindParty(key)?.Role is PartyRole.Applicant or PartyRole.ThirdParty
                ),
                Demanded(
                    "enforcement.court",
                    nameof(Court),
                    "请填写有管辖权的人民法院。",
                    "行政强制法54",
                    static (_, f, _) => !string.IsNullOrWhiteSpace(f.Court)
                ),
                Demanded(
                    "enforcement.object",
                    nameof(Object),
                    "请写明申请强制执行的标的。",
                    "行政强制法55",
                    static (_, f, _) => !string.IsNullOrWhiteSpace(f.Object)
                ),
                Demanded(
                    "enforcement.position",
                    nameof(Position),
                    "请写明当事人的意见；没有提出的，写明没有提出。",
                    "行政强制法55",
                    static (_, f, _) => !string.IsNullOrWhiteSpace(f.Position)
                ),
                Demanded(
                    "enforcement.urged",
                    nameof(UrgedOn),
                    "请填写催告书送达之日，不早于决定书、调解书作出之日；送达满10个工作日仍不履行的，才能申请人民法院强制执行。",
                    "行政强制法54、69",
                    static (c, f, at) =>
                        f.UrgedOn is { } urged
                        && c.ConcludingDocument is { } binding
                        && urged >= binding.Day
                        && urged < at.Day
                        && T50(urged, "催告", at) is { } due
                        && at.Day > due
                ),
                Demanded(
                    "enforcement.late",
                    "Day",
                    "申请人民法院强制执行，应当在起诉期限届满之日起3个月内提出。",
                    "行政强制法53",
                    static (c, f, at) =>
                        c
                            .ClockList.FindLast(clock => clock.Limit.Id == TimeLimits.T47.Id && clock.Subject == f.Debtor)
                            ?.Due(at.Calendar, at.Settings.Deadlines)
                            .Date
                            is not { } end
                        || T50(end, "申请执行", at) is not { } due
                        || at.Day <= due
                ),
            ],
            Guards =
            [
                new(
                    "enforcement.period",
                    "起诉期限尚未届满，不能申请强制执行。",
                    "法78、行诉45",
                    static (c, at) =>
                        c.OpenClocks(TimeLimits.T47)
                            .All(clock => clock.Due(at.Calendar, at.Settings.Deadlines).Date is { } due && at.Day > due)
                ),
            ],
            Change = static (_, _, _) => { },
        };

    private static readonly string[] OfApplication = [nameof(Debtor), nameof(Court), nameof(Object), nameof(UrgedOn), nameof(Position)];

    /// <summary>A decision that alters the act, and a mediation letter, are the organ's to enforce, by itself or through the court (法78(二)(三)); an upheld act is its maker's.</summary>
    private static bool IsTheOrgans(Case c) =>
        c.Outcome is { Kind: OutcomeKind.Mediated } || c.Outcome?.Decisions.Contains(DecisionOutcome.Alter) == true;

    /// <summary>What the application to the court demands, where it is the organ's (行政强制法54、55).</summary>
    private static Check<BeginEnforcement> Demanded(
        string code,
        string field,
        string sentence,
        string article,
        Func<Case, BeginEnforcement, ActContext, bool> isMet
    ) => new(code, field, sentence, article, (c, f, at) => f.By != Enforcer.Court || !IsTheOrgans(c) || isMet(c, f, at));

    /// <summary>Last day of one of the two periods of the application.</summary>
    private static DateOnly? T50(DateOnly from, string variant, ActContext at) =>
        DeadlineCalculator
            .Calculate(
                new DeadlineQuestion
                {
                    Limit = TimeLimits.T50,
                    From = from,
                    Variant = variant,
                },
                at.Calendar,
                at.Settings.Deadlines
            )
            .Date;
}

/// <summary>记录执行结果 (法78; law.md B2-36).</summary>
public sealed record RecordEnforcement : ActFacts
{
    [Field("执行完毕或者法院裁定终结的情况", Lines = 3, Max = 2000)]
    public required string Result { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RecordEnforcement> Definition { get; } =
        new()
        {
            Act = CaseAct.RecordEnforcement,
            Law = ["B2-36"],
            Permission = Permission.FollowUp,
            From = [CaseStatus.Enforcing],
            Change = static (_, _, _) => { },
        };
}
