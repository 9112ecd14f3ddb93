using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Domain.Review;

/// <summary>中止审理 (法39; law.md B2-12): from any of the four states of the review, which the case returns to; the parties are told in writing.</summary>
public sealed record Suspend : ActFacts
{
    [Field("中止事由")]
    public required SuspensionGround Ground { get; init; }

    [Field("事实和理由", Lines = 4, Max = 2000)]
    public required string Reason { get; init; }

    [Field("申请人和被申请人均同意中止", Hint = "因调解、和解中止的须双方同意（法39①(六)）")]
    public bool BothAgree { get; init; }

    [Field("依职权审查的依据", Optional = true, Max = 500, Hint = "申请人没有提出附带审查、由机关依职权审查的，写明文件及条款（法57）")]
    public string? OwnMotion { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<Suspend> Definition { get; } =
        new()
        {
            Act = CaseAct.Suspend,
            Law = ["B2-12", "T27", "T28", "F9", "A6.7", "A6.8"],
            Permission = Permission.HandleCase,
            From = CaseStatuses.UnderReview,
            To = CaseStatus.Suspended,
            Irrevocable = true,
            Clocks = ["T20、T21、T23 停", "T28 自中止之日起（仅限法39①(一)(二)(四)）"],
            Documents = [DocumentKind.SuspensionNotice],
            Checks =
            [
                new(
                    "suspension.both-agree",
                    nameof(BothAgree),
                    "因调解、和解中止的，须申请人和被申请人都同意。",
                    "法39①(六)",
                    static (_, f, _) => f.Ground != SuspensionGround.Mediation || f.BothAgree
                ),
                new(
                    "suspension.no-rule",
                    nameof(OwnMotion),
                    "申请人没有提出附带审查申请；依职权审查的，请写明审查的依据。",
                    "法39①(九)、56、57",
                    static (c, f, _) =>
                        f.Ground != SuspensionGround.IncidentalReview
                        || c.IncidentalClaimIsPending
                        || !string.IsNullOrWhiteSpace(f.OwnMotion)
                ),
                new(
                    "suspension.applicant",
                    nameof(Ground),
                    "该事由与申请人的类别不符：死亡、失能、下落不明限公民，终止限法人或者其他组织。",
                    "法39①(一)–(四)",
                    static (c, f, _) =>
                        f.Ground switch
                        {
                            SuspensionGround.ApplicantDied or SuspensionGround.ApplicantIncapable or SuspensionGround.ApplicantMissing =>
                                c.Applicants.Any(a => a.Facts?.Kind == PartyKind.Citizen),
                            SuspensionGround.OrganisationEnded => c.Applicants.Any(a => a.Facts?.Kind == PartyKind.Organisation),
                            _ => true,
                        }
                ),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.SuspensionNotice, c.AllPartyKeys)],
            Change = static (c, f, at) =>
            {
                var suspension = new Suspension(c.SuspensionList.Count + 1, f.Ground, at.Day);
                c.SuspensionList.Add(suspension);
                c.SuspendedFrom = c.Status;
                ReviewGuards.Pause(c, at, suspension.PauseKey, "中止审理", "法39", PauseGrounds.Suspension);
                if (suspension.MayEndAfterSixtyDays)
                {
                    c.StartClock(TimeLimits.T28, at, "中止审理");
                }
            },
        };
}

/// <summary>恢复审理 (法39②③; law.md B2-13): the clocks run on from the day of resumption; the parties are told in writing.</summary>
public sealed record Resume : ActFacts
{
    [Field("中止原因消除的情况", Lines = 3, Max = 2000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<Resume> Definition { get; } =
        new()
        {
            Act = CaseAct.Resume,
            Law = ["B2-13", "T27", "A6.7"],
            Permission = Permission.HandleCase,
            From = [CaseStatus.Suspended],
            Destination = static c => c.SuspendedFrom!.Value,
            Destinations = CaseStatuses.UnderReview,
            Clocks = ["T20、T21、T23 续", "T28 止"],
            Documents = [DocumentKind.ResumptionNotice],
            Guards =
            [
                new(
                    "resumption.incidental",
                    "附带审查尚无结论，不能恢复审理。",
                    "法39①(九)、60",
                    static (c, _) => c.IncidentalReviewList.TrueForAll(r => r.IsOver)
                ),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.ResumptionNotice, c.AllPartyKeys)],
            Change = static (c, _, at) =>
            {
                var suspension = c.SuspensionList[^1];
                c.SuspensionList[^1] = suspension with
                {
                    State = Suspension.Machine.Fire(suspension.State, CaseAct.Resume),
                    Until = at.Day,
                };
                ReviewGuards.Resume(c, at, suspension.PauseKey, "恢复审理", "法39③");
                c.StopClock(TimeLimits.T28, at, "恢复审理");
            },
        };
}

/// <summary>How the appraiser was found (条例26 46).</summary>
public enum AppraiserChoice
{
    [Named("当事人协商确定", "条例26 46")]
    AgreedByParties,

    [Named("协商不成，由行政复议机构指定", "条例26 46")]
    NamedByOffice,
}

/// <summary>
/// 开始鉴定或者勘验 (条例26 45、46; T26): the time it takes is not counted; the case stays where it is. An appraisal is commissioned in writing of an institution qualified for it.
/// </summary>
public sealed record BeginExclusion : ActFacts
{
    [Field("事项")]
    public required ExclusionKind Kind { get; init; }

    [Field("鉴定机构或者勘验地点", Max = 200)]
    public required string Where { get; init; }

    [Field("专门事项", Lines = 2, Max = 1000)]
    public required string Matter { get; init; }

    [Field("申请鉴定的当事人", From = Choice.Party, Max = 20, Optional = true)]
    public string? RequestedBy { get; init; }

    [Field("鉴定机构的资格", Optional = true, Max = 200, Hint = "鉴定的必填，例如许可证号、业务范围（条例26 46）")]
    public string? Qualification { get; init; }

    [Field("鉴定机构的确定", Optional = true, Hint = "鉴定的必填（条例26 46）")]
    public AppraiserChoice? ChosenBy { get; init; }

    [Field("移交的材料", Optional = true, Lines = 2, Max = 1000, Hint = "每行一项")]
    public string? Materials { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<BeginExclusion> Definition { get; } =
        new()
        {
            Act = CaseAct.BeginExclusion,
            Law = ["T26"],
            Permission = Permission.HandleCase,
            From = [.. ReviewGuards.InReview, CaseStatus.Suspended],
            LearnedLater = true,
            First = new(nameof(Kind))
            {
                Asks = static (_, _, answers, field) => answers.Contains(nameof(ExclusionKind.Appraisal)) || !OfAppraisal.Contains(field),
            },
            Clocks = ["T23 停"],
            Documents = [DocumentKind.AppraisalCommission],
            Checks =
            [
                new(
                    "appraisal.qualification",
                    nameof(Qualification),
                    "请写明鉴定机构具备的资格。",
                    "条例26 46",
                    static (_, f, _) => f.Kind != ExclusionKind.Appraisal || !string.IsNullOrWhiteSpace(f.Qualification)
                ),
                new(
                    "appraisal.chosen",
                    nameof(ChosenBy),
                    "请选择鉴定机构由当事人协商确定，还是协商不成由行政复议机构指定。",
                    "条例26 46",
                    static (_, f, _) => f.Kind != ExclusionKind.Appraisal || f.ChosenBy is not null
                ),
                new(
                    "appraisal.requested",
                    nameof(RequestedBy),
                    "请选择申请鉴定的申请人、被申请人或者第三人。",
                    "条例26 46",
                    static (c, f, _) => f.RequestedBy is not { } key || c.FindParty(key) is { Role: not PartyRole.Agent }
                ),
            ],
            Issues = static (_, f, _) => f.Kind == ExclusionKind.Appraisal ? [new(DocumentKind.AppraisalCommission, [])] : [],
            Change = static (c, f, at) =>
            {
                var exclusion = new Exclusion(c.ExclusionList.Count + 1, f.Kind, at.Day);
                c.ExclusionList.Add(exclusion);
                ReviewGuards.Pause(
                    c,
                    at,
                    exclusion.PauseKey,
                    Named.Of(f.Kind),
                    Named.ArticleOf(f.Kind)!,
                    PauseGrounds.InspectionOrAppraisal
                );
            },
        };

    private static readonly string[] OfAppraisal = [nameof(RequestedBy), nameof(Qualification), nameof(ChosenBy), nameof(Materials)];
}

/// <summary>结束鉴定或者勘验 (条例26 45、46).</summary>
public sealed record EndExclusion : ActFacts
{
    [Field("鉴定或者勘验", From = Choice.Exclusion)]
    public required int No { get; init; }

    [Field("结果", Lines = 3, Max = 2000)]
    public required string Result { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<EndExclusion> Definition { get; } =
        new()
        {
            Act = CaseAct.EndExclusion,
            Law = ["T26"],
            Permission = Permission.HandleCase,
            From = [.. CaseStatuses.UnderReview, CaseStatus.Suspended],
            LearnedLater = true,
            Clocks = ["T23 续"],
            Guards =
            [
                new(
                    "exclusion.none",
                    "没有正在进行的鉴定或者勘验。",
                    "条例26 45、46",
                    static (c, _) => c.ExclusionList.Exists(e => e.Until is null)
                ),
            ],
            Checks =
            [
                new(
                    "exclusion.no",
                    nameof(No),
                    "请选择正在进行的鉴定或者勘验。",
                    null,
                    static (c, f, _) => c.ExclusionList.Exists(e => e.No == f.No && e.Until is null)
                ),
                new(
                    "exclusion.day",
                    "Day",
                    "结束日期不能早于开始日期。",
                    null,
                    static (c, f, at) => c.ExclusionList.Find(e => e.No == f.No) is not { } e || at.Day >= e.From
                ),
            ],
            Change = static (c, f, at) =>
            {
                var i = c.ExclusionList.FindIndex(e => e.No == f.No);
                c.ExclusionList[i] = c.ExclusionList[i] with { Until = at.Day };
                ReviewGuards.Resume(
                    c,
                    at,
                    c.ExclusionList[i].PauseKey,
                    $"{Named.Of(c.ExclusionList[i].Kind)}结束",
                    Named.ArticleOf(c.ExclusionList[i].Kind)!
                );
            },
        };
}

/// <summary>
/// 延长审理期限 (法62①; law.md B2-25; A6.5): ordinary procedure, complex case, approved by the head of the office before the period runs out, at most 30 days, once.
/// </summary>
public sealed record Extend : ActFacts
{
    [Field("延长日数", Hint = "最多30日，从原期限届满起接着算")]
    public required int Days { get; init; }

    [Field("情况复杂的理由", Lines = 4, Max = 2000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<Extend> Definition { get; } =
        new()
        {
            Act = CaseAct.Extend,
            Law = ["B2-25", "T23", "A6.5", "A6.6"],
            Permission = Permission.ApproveByOffice,
            ProposedBy = Permission.SubmitProposal,
            From = [CaseStatus.Ordinary, CaseStatus.Simplified, CaseStatus.Drafting, CaseStatus.UnderApproval],
            Irrevocable = true,
            Clocks = ["T23 延长，自原期限届满起接着算"],
            Documents = [DocumentKind.ExtensionNotice],
            Guards =
            [
                new(
                    "extension.simplified",
                    "简易程序不能延期；不能按期办结的，应当转为普通程序。",
                    "法62②",
                    static (c, _) => c.Procedure == Procedure.Ordinary
                ),
                new(
                    "extension.once",
                    "审理期限已经延长过，不能再次延长。",
                    "法62①",
                    static (c, _) => c.OpenClock(TimeLimits.T23)?.Facts.Any(fact => fact.Kind == ClockFactKind.Extend) != true
                ),
                new(
                    "extension.late",
                    "审理期限已经届满，延期必须在到期前批准。",
                    "法62①",
                    static (c, at) =>
                        c.OpenClock(TimeLimits.T23)?.Due(at.Calendar, at.Settings.Deadlines).Date is not { } due || at.Day <= due
                ),
            ],
            Checks =
            [
                new(
                    "extension.days",
                    nameof(Days),
                    "延长不得超过30日，请填写1至30。",
                    "法62①",
                    static (_, f, _) => f.Days is >= 1 and <= 30
                ),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.ExtensionNotice, c.AllPartyKeys)],
            Change = static (c, f, at) =>
            {
                c.ExtensionList.Add(new Extension(f.Days, at.Day));
                c.OpenClock(TimeLimits.T23)!
                    .Extend(f.Days.CalendarDays(), Case.Event(at, "情况复杂，经行政复议机构负责人批准延长", "法62①"));
            },
        };
}
