using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Domain.Review;

/// <summary>
/// 登记附带审查申请 (法13; 条例26 53①; T10): with the petition; later only by an applicant who did not know the basis then, and only until the decision.
/// </summary>
public sealed record RequestIncidentalReview : ActFacts
{
    [Field("规范性文件及条款", Lines = 2, Max = 500)]
    public required string Rule { get; init; }

    [Field("不合法的理由", Lines = 3, Max = 2000)]
    public required string Reason { get; init; }

    [Field("申请时尚不知道该依据", Hint = "在提出复议申请之后提出的，须申请时尚不知道（条例26 53①）")]
    public bool UnknownBefore { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RequestIncidentalReview> Definition { get; } =
        new()
        {
            Act = CaseAct.RequestIncidentalReview,
            Law = ["T10", "F3"],
            Permission = Permission.HandleCase,
            From = [CaseStatus.Accepted, .. CaseStatuses.UnderReview, CaseStatus.Suspended],
            LearnedLater = true,
            Checks =
            [
                new(
                    "incidental.known",
                    nameof(UnknownBefore),
                    "申请时已经知道该依据的，应当一并提出，逾期不予审查。",
                    "法13、条例26 53①",
                    static (_, f, _) => f.UnknownBefore
                ),
            ],
            Change = static (c, f, _) =>
            {
                c.Petition = c.Petition with
                {
                    RuleComplainedOf = c.Petition.RuleComplainedOf is { } earlier ? $"{earlier}；{f.Rule}" : f.Rule,
                };
                c.IncidentalClaimIsPending = true;
            },
        };
}

/// <summary>不予附带审查 (法13): not one of the four kinds (a 规章 is none), or no basis of the act complained of. Told in the decision; the case is not suspended for it.</summary>
public sealed record DeclineIncidentalReview : ActFacts
{
    [Field("规范性文件及条款", Lines = 2, Max = 500)]
    public required string Rule { get; init; }

    [Field("制定机关", Max = 100)]
    public required string MadeBy { get; init; }

    [Field("不予审查的理由", Lines = 3, Max = 2000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<DeclineIncidentalReview> Definition { get; } =
        new()
        {
            Act = CaseAct.DeclineIncidentalReview,
            Law = ["T10", "F3"],
            Permission = Permission.HandleCase,
            From = [.. ReviewGuards.InReview, CaseStatus.Drafting, CaseStatus.Suspended],
            Guards = [new("incidental.no-claim", "没有待处理的附带审查申请。", "法13", static (c, _) => c.IncidentalClaimIsPending)],
            Change = static (c, f, _) =>
            {
                c.IncidentalReviewList.Add(
                    new IncidentalReview(c.IncidentalReviewList.Count + 1, f.Rule, f.MadeBy, false, IncidentalReviewState.Declined)
                    {
                        Conclusion = f.Reason,
                    }
                );
                c.IncidentalClaimIsPending = false;
            },
        };
}

/// <summary>
/// 启动附带审查 (法56、57; T30, T31, T32; A6.7): the case must be suspended first, and every period here runs from the day of the suspension, not from the claim.
/// </summary>
public sealed record OpenIncidentalReview : ActFacts
{
    [Field("规范性文件及条款", Lines = 2, Max = 500)]
    public required string Rule { get; init; }

    [Field("规范性文件类别", Optional = true, Hint = "依申请审查的属于四类之一（法13①）；规章不在其列")]
    public ReviewableRule? Kind { get; init; }

    [Field("制定机关", Max = 100)]
    public required string MadeBy { get; init; }

    [Field("本机关有权处理")]
    public bool IsCompetent { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<OpenIncidentalReview> Definition { get; } =
        new()
        {
            Act = CaseAct.OpenIncidentalReview,
            Law = ["T10", "T30", "T31", "T32", "F3", "A6.7"],
            Permission = Permission.HandleCase,
            From = [CaseStatus.Suspended],
            Clocks = ["有权处理：T30、T32 自中止之日起", "无权处理：T31 自中止之日起"],
            Guards =
            [
                new(
                    "incidental.suspended",
                    "须先以法39①(九)的事由中止审理，附带审查的期限自中止之日起计算。",
                    "法39①(九)、条例26 53②",
                    static (c, _) => c.SuspensionList is [.., { Ground: SuspensionGround.IncidentalReview }]
                ),
            ],
            Change = static (c, f, at) =>
            {
                var no = c.IncidentalReviewList.Count + 1;
                c.IncidentalReviewList.Add(
                    new IncidentalReview(no, f.Rule, f.MadeBy, f.IsCompetent, IncidentalReviewState.Opened) { Kind = f.Kind }
                );
                c.IncidentalClaimIsPending = false;
                var suspended = c.SuspensionList[^1].From;
                var subject = $"附带审查{no}";
                if (f.IsCompetent)
                {
                    c.StartClock(TimeLimits.T30, at, "因附带审查中止审理", subject, suspended);
                    c.StartClock(TimeLimits.T32, at, "因附带审查中止审理", subject, suspended);
                }
                else
                {
                    c.StartClock(TimeLimits.T31, at, "因附带审查中止审理", subject, suspended);
                }
            },
        };
}

/// <summary>通知制定机关答复 (法58①; T32): within three working days of the suspension, where the organ is competent.</summary>
public sealed record NotifyRuleMaker : ActFacts
{
    [Field("附带审查", From = Choice.IncidentalReview)]
    public required int No { get; init; }

    [Field("要求说明的事项", Lines = 3, Max = 1000)]
    public required string Questions { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<NotifyRuleMaker> Definition { get; } =
        new()
        {
            Act = CaseAct.NotifyRuleMaker,
            Law = ["T32"],
            Permission = Permission.HandleCase,
            From = [CaseStatus.Suspended],
            Clocks = ["T32 止", "T33 自制定机关收到通知之日起（以登记的办理日期为收到日）"],
            Documents = [DocumentKind.RuleMakerNotice],
            Guards = [IncidentalSteps.Open(IncidentalReviewState.Opened)],
            Checks =
            [
                new(
                    "incidental.competent",
                    nameof(No),
                    "请选择本机关有权处理、尚未通知的附带审查。",
                    "法58①",
                    static (c, f, _) =>
                        c.IncidentalReviewList.Exists(r => r.No == f.No && r is { IsCompetent: true, State: IncidentalReviewState.Opened })
                ),
            ],
            Issues = static (_, f, _) => [new(DocumentKind.RuleMakerNotice, []) { Subject = f.No }],
            Change = static (c, f, at) =>
            {
                IncidentalSteps.Move(c, f.No, CaseAct.NotifyRuleMaker);
                c.StopClock(TimeLimits.T32, at, "通知制定机关", $"附带审查{f.No}");
                c.StartClock(TimeLimits.T33, at, "制定机关收到通知", $"附带审查{f.No}");
            },
        };
}

/// <summary>登记制定机关答复 (法58; T33).</summary>
public sealed record RecordRuleMakerReply : ActFacts
{
    [Field("附带审查", From = Choice.IncidentalReview)]
    public required int No { get; init; }

    [Field("答复内容", Lines = 4, Max = 4000)]
    public required string Content { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RecordRuleMakerReply> Definition { get; } =
        new()
        {
            Act = CaseAct.RecordRuleMakerReply,
            Law = ["T33", "T34"],
            Permission = Permission.HandleCase,
            From = [CaseStatus.Suspended],
            LearnedLater = true,
            Clocks = ["T33（或者T34）止"],
            Guards = [IncidentalSteps.Open(IncidentalReviewState.Asked, IncidentalReviewState.Transferred)],
            Checks =
            [
                Days.NotBefore<RecordRuleMakerReply>(
                    "incidental.day",
                    "答复日期不能早于通知或者转送之日。",
                    static (c, f) => IncidentalSteps.SentOn(c, f.No)
                ),
                new(
                    "incidental.awaiting",
                    nameof(No),
                    "请选择正在等待答复的附带审查。",
                    "法58、60",
                    static (c, f, _) =>
                        c.IncidentalReviewList.Exists(r =>
                            r.No == f.No && r.State is IncidentalReviewState.Asked or IncidentalReviewState.Transferred
                        )
                ),
            ],
            Change = static (c, f, at) =>
            {
                IncidentalSteps.Move(c, f.No, CaseAct.RecordRuleMakerReply);
                c.StopClock(TimeLimits.T33, at, "收到答复", $"附带审查{f.No}");
                c.StopClock(TimeLimits.T34, at, "收到处理意见", $"附带审查{f.No}");
            },
        };
}

/// <summary>转送有权机关 (法56、57; T31, T34): within seven working days of the suspension, where the organ is not competent.</summary>
public sealed record TransferRule : ActFacts
{
    [Field("附带审查", From = Choice.IncidentalReview)]
    public required int No { get; init; }

    [Field("有权处理的机关", Max = 100)]
    public required string To { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<TransferRule> Definition { get; } =
        new()
        {
            Act = CaseAct.TransferRule,
            Law = ["T31", "T34"],
            Permission = Permission.HandleCase,
            From = [CaseStatus.Suspended],
            Clocks = ["T31 止", "T34 自有权机关收到转送之日起（以登记的办理日期为收到日）"],
            Documents = [DocumentKind.RuleTransferLetter],
            Guards = [IncidentalSteps.Open(IncidentalReviewState.Opened)],
            Checks =
            [
                new(
                    "incidental.not-competent",
                    nameof(No),
                    "请选择本机关无权处理、尚未转送的附带审查。",
                    "法56、57",
                    static (c, f, _) =>
                        c.IncidentalReviewList.Exists(r => r.No == f.No && r is { IsCompetent: false, State: IncidentalReviewState.Opened })
                ),
            ],
            Issues = static (_, f, _) => [new(DocumentKind.RuleTransferLetter, []) { Subject = f.No }],
            Change = static (c, f, at) =>
            {
                IncidentalSteps.Move(c, f.No, CaseAct.TransferRule);
                c.StopClock(TimeLimits.T31, at, "转送有权机关", $"附带审查{f.No}");
                c.StartClock(TimeLimits.T34, at, "有权机关收到转送", $"附带审查{f.No}");
            },
        };
}

/// <summary>作出附带审查结论 (法59、60; 条例26 54): lawful → told in the decision; unlawful → the clause is not applied and its maker ordered to correct it.</summary>
public sealed record ConcludeIncidentalReview : ActFacts
{
    [Field("附带审查", From = Choice.IncidentalReview)]
    public required int No { get; init; }

    [Field("条款合法")]
    public bool Lawful { get; init; }

    [Field("结论和理由", Lines = 4, Max = 4000)]
    public required string Conclusion { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ConcludeIncidentalReview> Definition { get; } =
        new()
        {
            Act = CaseAct.ConcludeIncidentalReview,
            Law = ["T30", "法59"],
            Permission = Permission.HandleCase,
            From = [CaseStatus.Suspended],
            Clocks = ["T30 止"],
            Guards = [IncidentalSteps.Open(IncidentalReviewState.Asked, IncidentalReviewState.Answered)],
            Checks =
            [
                new(
                    "incidental.conclude",
                    nameof(No),
                    "请选择已经答复（或者答复期已过）的附带审查；转送的须先收到处理意见。",
                    "法59、60",
                    static (c, f, at) =>
                        c.IncidentalReviewList.Find(r => r.No == f.No) is { } r
                        && (
                            r.State == IncidentalReviewState.Answered
                            || (
                                r.State == IncidentalReviewState.Asked
                                && c.OpenClock(TimeLimits.T33, $"附带审查{f.No}")?.Due(at.Calendar, at.Settings.Deadlines).Date is { } due
                                && at.Day > due
                            )
                        )
                ),
            ],
            Change = static (c, f, at) =>
            {
                IncidentalSteps.Move(c, f.No, CaseAct.ConcludeIncidentalReview, f.Conclusion, f.Lawful);
                c.StopClock(TimeLimits.T30, at, "作出附带审查结论", $"附带审查{f.No}");
                c.StopClock(TimeLimits.T33, at, "作出附带审查结论", $"附带审查{f.No}");
            },
        };
}

/// <summary>Shared by the steps of the incidental review.</summary>
internal static class IncidentalSteps
{
    internal static Guard Open(params IncidentalReviewState[] states) =>
        new(
            "incidental.none",
            "没有可以办理此步骤的附带审查。",
            "法56–60",
            (c, _) => c.IncidentalReviewList.Exists(r => states.Contains(r.State))
        );

    /// <summary>Day of the notice or transfer that was sent about the review; null before.</summary>
    internal static DateOnly? SentOn(Case c, int no) =>
        c.DocumentList.FindLast(d => d.Kind is DocumentKind.RuleMakerNotice or DocumentKind.RuleTransferLetter && d.Subject == no)?.Day;

    internal static void Move(Case c, int no, CaseAct act, string? conclusion = null, bool? lawful = null)
    {
        var i = c.IncidentalReviewList.FindIndex(r => r.No == no);
        c.IncidentalReviewList[i] = c.IncidentalReviewList[i] with
        {
            State = IncidentalReview.Machine.Fire(c.IncidentalReviewList[i].State, act),
            Conclusion = conclusion,
            Lawful = lawful,
        };
    }
}
