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
public sealed record OpinionLetter(int No, string Recipient, string Problem, OpinionLetterState State)
{
    /// <summary>Moves of the record.</summary>
    public static ParallelMachine<OpinionLetterState> Machine { get; } =
        new("意见书", (OpinionLetterState.Issued, CaseAct.RecordOpinionFeedback, OpinionLetterState.Answered));

    /// <summary>The agency has still to report.</summary>
    public bool IsOpen => State == OpinionLetterState.Issued;
}

/// <summary>制发意见书 (法76; law.md B5, T44): on unlawful or improper acts found in the case.</summary>
public sealed record IssueOpinionLetter : ActFacts
{
    [Field("被申请人", From = Choice.Respondent, Max = 20)]
    public required string Respondent { get; init; }

    [Field("发现的问题", Lines = 4, Max = 4000)]
    public required string Problem { get; init; }

    [Field("依据和整改要求", Lines = 4, Max = 4000)]
    public required string Demand { get; init; }

    /// <summary>Superior department to be copied (法79②), as of the entry.</summary>
    public CopyRecipient? CopyTo { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<IssueOpinionLetter> Definition { get; } =
        new()
        {
            Act = CaseAct.IssueOpinionLetter,
            Law = ["T44", "H2", "B5"],
            Permission = Permission.IssueOpinionLetter,
            ProposedBy = Permission.HandleCase,
            From = [.. CaseStatuses.UnderReview, CaseStatus.Decided, CaseStatus.Served, CaseStatus.Performing],
            Clocks = ["T44 自收到意见书之日起"],
            Documents = [DocumentKind.OpinionLetter],
            Checks =
            [
                new("opinion-letter.respondent", nameof(Respondent), "请选择本案的被申请人。", "法76", static (c, f, _) => c.FindParty(f.Respondent)?.Role == PartyRole.Respondent),
            ],
            CompleteIn = static (c, f, at) =>
                f with
                {
                    CopyTo = c.FindParty(f.Respondent) is { } respondent ? CopyRecipients.SuperiorOf(at.Organisations, respondent, c.Organ) : null,
                },
            Issues = static (c, f, _) => [new(DocumentKind.OpinionLetter, [f.Respondent]) { Subject = c.OpinionLetterList.Count + 1 }],
            Change = static (c, f, at) =>
            {
                var no = c.OpinionLetterList.Count + 1;
                c.OpinionLetterList.Add(new OpinionLetter(no, f.Respondent, f.Problem, OpinionLetterState.Issued));
                if (f.CopyTo is { } copy)
                {
                    CopyRecipients.Add(c, copy, at, $"意见书{no}");
                }
            },
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
            From = [.. CaseStatuses.UnderReview, CaseStatus.Decided, CaseStatus.Served, CaseStatus.Performing],
            LearnedLater = true,
            Clocks = ["T44 止"],
            Guards = [new("opinion-letter.none", "没有待反馈的意见书。", "法76", static (c, _) => c.OpinionLetterList.Exists(o => o.IsOpen))],
            Checks = [new("opinion-letter.no", nameof(No), "请选择待反馈的意见书。", "法76", static (c, f, _) => c.OpinionLetterList.Exists(o => o.No == f.No && o.IsOpen))],
            Change = static (c, f, at) =>
            {
                var i = c.OpinionLetterList.FindIndex(o => o.No == f.No);
                c.OpinionLetterList[i] = c.OpinionLetterList[i] with { State = OpinionLetter.Machine.Fire(c.OpinionLetterList[i].State, CaseAct.RecordOpinionFeedback) };
                c.StopClock(TimeLimits.T44, at, "收到纠正情况报告", $"意见书{f.No}");
            },
        };
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

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<BeginEnforcement> Definition { get; } =
        new()
        {
            Act = CaseAct.BeginEnforcement,
            Law = ["B2-24", "T49", "T50"],
            Permission = Permission.FollowUp,
            From = [CaseStatus.Served, CaseStatus.Performing],
            To = CaseStatus.Enforcing,
            Guards =
            [
                new(
                    "enforcement.period",
                    "起诉期限尚未届满，不能申请强制执行。",
                    "法78、行诉45",
                    static (c, at) => c.OpenClocks(TimeLimits.T47).All(clock => clock.Due(at.Calendar, at.Settings.Deadlines).Date is { } due && at.Day > due)
                ),
            ],
            Change = static (_, _, _) => { },
        };
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
