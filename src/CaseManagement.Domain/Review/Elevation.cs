using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Review;

/// <summary>Grounds of elevation (条例26 40①).</summary>
public enum ElevationGround
{
    [Named("涉及重大社会公共利益或者有重大影响", "条例26 40①(一)")]
    PublicInterest,

    [Named("新类型案件，且案情重大、疑难、复杂", "条例26 40①(二)")]
    NewType,

    [Named("具有法律适用指导意义", "条例26 40①(三)")]
    Guidance,

    [Named("确有必要提级审理的其他情形", "条例26 40①(四)")]
    Other,
}

/// <summary>报请提级 (条例26 40②; law.md B2-26): the time until the superior organ answers is not counted.</summary>
public sealed record ReportForElevation : ActFacts
{
    [Field("情形")]
    public required ElevationGround Ground { get; init; }

    [Field("理由", Lines = 3, Max = 2000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ReportForElevation> Definition { get; } =
        new()
        {
            Act = CaseAct.ReportForElevation,
            Law = ["B2-26", "T25"],
            Permission = Permission.ApproveByOffice,
            ProposedBy = Permission.SubmitProposal,
            From = ReviewGuards.InReview,
            Clocks = ["T23 停（报请提级期间不计入办理期限）"],
            Guards =
            [
                new(
                    "elevation.open",
                    "已经报请提级，或者上级已经决定提级。",
                    "条例26 40②",
                    static (c, _) => ElevationRules.Open(c) is null
                ),
            ],
            Change = static (c, _, at) =>
            {
                var elevation = new Elevation(c.ElevationList.Count + 1, at.Day);
                c.ElevationList.Add(elevation);
                c.OpenClock(TimeLimits.T23)?.Pause(elevation.PauseKey, Case.Event(at, "报请提级审理", "条例26 40②"));
            },
        };
}

/// <summary>登记上级提级决定 (条例26 40②③): the answer to a report, or a decision of the superior organ's own motion. Its receipt starts T25.</summary>
public sealed record RecordElevationDecision : ActFacts
{
    [Field("上级行政复议机关", Max = 100)]
    public required string By { get; init; }

    [Field("决定提级审理")]
    public bool Granted { get; init; }

    [Field("决定内容", Lines = 3, Max = 2000)]
    public required string Content { get; init; }

    /// <summary>Definition of the act. The legal day is the day the notice was received.</summary>
    public static ActDefinition<RecordElevationDecision> Definition { get; } =
        new()
        {
            Act = CaseAct.RecordElevationDecision,
            Law = ["B2-26", "T25"],
            Permission = Permission.HandleCase,
            From = [.. CaseStatuses.UnderReview, CaseStatus.Suspended],
            LearnedLater = true,
            Clocks = ["决定提级的：T25 自收到上级通知之日起", "不提级的：T23 续"],
            Guards =
            [
                new(
                    "elevation.decided",
                    "上级已经决定提级，请移送案件材料。",
                    "条例26 40③",
                    static (c, _) => ElevationRules.Open(c)?.Granted is null
                ),
            ],
            Checks =
            [
                new(
                    "elevation.not-reported",
                    nameof(Granted),
                    "没有报请提级的，只登记上级决定提级的通知。",
                    "条例26 40",
                    static (c, f, _) => f.Granted || ElevationRules.Open(c) is not null
                ),
                Days.NotBefore<RecordElevationDecision>(
                    "elevation.day",
                    "收到决定之日不能早于报请之日。",
                    static (c, _) => ElevationRules.Open(c)?.ReportedOn
                ),
            ],
            Change = static (c, f, at) =>
            {
                if (ElevationRules.Open(c) is null)
                {
                    c.ElevationList.Add(new Elevation(c.ElevationList.Count + 1, null));
                }

                var elevation = c.ElevationList[^1] with { Granted = f.Granted, DecidedOn = at.Day };
                c.ElevationList[^1] = elevation;
                if (f.Granted)
                {
                    c.StartClock(TimeLimits.T25, at, "收到上级提级审理通知");
                }
                else
                {
                    ReviewGuards.Resume(c, at, elevation.PauseKey, "上级决定不提级", "条例26 40②");
                }
            },
        };
}

/// <summary>
/// 移送提级案件 (条例26 40③; T25): the papers go up and this organ's part is over; the superior organ counts its own period anew from their arrival.
/// </summary>
public sealed record TransferToSuperior : ActFacts
{
    [Field("移送的案件材料", Lines = 3, Max = 2000, Hint = "每行一项")]
    public required string Papers { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<TransferToSuperior> Definition { get; } =
        new()
        {
            Act = CaseAct.TransferToSuperior,
            Law = ["B2-26", "T25"],
            Permission = Permission.HandleCase,
            From = [.. CaseStatuses.UnderReview, CaseStatus.Suspended],
            To = CaseStatus.Closed,
            Irrevocable = true,
            Clocks = ["T25、T23 止"],
            Documents = [DocumentKind.ElevatedPapersLetter],
            Issues = static (_, _, _) => [new(DocumentKind.ElevatedPapersLetter, [])],
            Guards =
            [
                new(
                    "elevation.not-granted",
                    "上级没有决定提级审理本案。",
                    "条例26 40③",
                    static (c, _) => ElevationRules.Open(c) is { Granted: true }
                ),
            ],
            Checks =
            [
                Days.NotBefore<TransferToSuperior>(
                    "elevation.day",
                    "移送日期不能早于收到上级通知之日。",
                    static (c, _) => ElevationRules.Open(c)?.DecidedOn
                ),
            ],
            Change = static (c, _, at) =>
            {
                ReviewGuards.EndSuspension(c, CaseAct.TransferToSuperior);
                c.StopClock(TimeLimits.T25, at, "移送案件材料");
                c.StopReviewClocks(at, "上级提级审理");
                c.Outcome = new CaseOutcome(OutcomeKind.Elevated, at.Day);
                c.ConcludedOn = at.Day;
                c.ClosedOn = at.Day;
            },
        };
}

/// <summary>Where the way up stands.</summary>
internal static class ElevationRules
{
    /// <summary>The report that waits for an answer, or the decision that waits for the papers; null when there is neither.</summary>
    public static Elevation? Open(Case c) => c.ElevationList is [.., { Granted: not false } last] ? last : null;
}
