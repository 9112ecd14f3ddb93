using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Cases;

/// <summary>结案 (law.md B2-34–37): nothing is left to serve, perform, answer or copy.</summary>
public sealed record Close : ActFacts
{
    [Field("结案说明", Lines = 3, Max = 2000)]
    public required string Note { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<Close> Definition { get; } =
        new()
        {
            Act = CaseAct.Close,
            Law = ["B2-34", "B2-35", "B2-36", "B2-37"],
            Permission = Permission.CloseCase,
            From =
            [
                CaseStatus.Served,
                CaseStatus.Performing,
                CaseStatus.Enforcing,
                CaseStatus.Mediated,
                .. CaseStatuses.EndedWithoutDecision,
            ],
            To = CaseStatus.Closed,
            Irrevocable = true,
            Guards =
            [
                new(
                    "close.unserved",
                    "结案文书尚未送达全部受送达人。",
                    "法88①",
                    static (c, _) => c.ConcludingDocument is not { } d || d.IsServedOnAll
                ),
                new(
                    "close.copy",
                    "抄告尚未发出。",
                    "法79②、任务清单15",
                    static (c, _) => c.CopyNotificationList.TrueForAll(n => n.State != CopyNotificationState.Due)
                ),
                new(
                    "close.performance",
                    "履行义务尚未全部履行并回访。",
                    "法77、任务清单14",
                    static (c, _) => c.ObligationList.TrueForAll(o => o.IsPerformed)
                ),
                new(
                    "close.opinion",
                    "意见书尚未送达或者尚未反馈。",
                    "法76",
                    static (c, _) =>
                        c.OpinionLetterList.TrueForAll(o => !o.IsOpen)
                        && c.DocumentList.TrueForAll(d => d.Kind != DocumentKind.OpinionLetter || d.IsServedOnAll)
                ),
                new(
                    "close.enforcement",
                    "强制执行尚无结果。",
                    "法78",
                    static (c, _) => c.Status != CaseStatus.Enforcing || c.Record.Any(e => e.Act == CaseAct.RecordEnforcement)
                ),
            ],
            Change = static (c, _, at) =>
            {
                c.ClosedFrom = c.Status;
                c.ClosedOn = at.Day;
            },
        };
}

/// <summary>归档 (law.md B2-38): the file is complete and its pages are fixed.</summary>
public sealed record Archive : ActFacts
{
    [Field("档号", Max = 60)]
    public required string Signature { get; init; }

    [Field("案卷页数")]
    public required int Pages { get; init; }

    [Field("案卷齐全，页码固定")]
    public bool Complete { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<Archive> Definition { get; } =
        new()
        {
            Act = CaseAct.Archive,
            Law = ["B2-38"],
            Permission = Permission.ArchiveCase,
            From = [CaseStatus.Closed],
            To = CaseStatus.Archived,
            Irrevocable = true,
            // A case handed up to the superior organ is closed here with its opinion letters still on the way.
            Guards =
            [
                new(
                    "archive.copy",
                    "抄告尚未发出。",
                    "法79②、任务清单15",
                    static (c, _) => c.CopyNotificationList.TrueForAll(n => n.State != CopyNotificationState.Due)
                ),
                new("archive.opinion", "意见书尚未反馈。", "法76", static (c, _) => c.OpinionLetterList.TrueForAll(o => !o.IsOpen)),
            ],
            Checks =
            [
                new("archive.complete", nameof(Complete), "案卷齐全、页码固定后才能归档。", null, static (_, f, _) => f.Complete),
                new("archive.pages", nameof(Pages), "请填写案卷页数。", null, static (_, f, _) => f.Pages > 0),
            ],
            Change = static (_, _, _) => { },
        };
}

/// <summary>重新办理 (law.md B2-39): an error found before archiving; approved by the head of the office. Issued documents are corrected or replaced by new ones only.</summary>
public sealed record Reopen : ActFacts
{
    [Field("发现的错误和理由", Lines = 4, Max = 2000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<Reopen> Definition { get; } =
        new()
        {
            Act = CaseAct.Reopen,
            Law = ["B2-39"],
            Permission = Permission.ApproveByOffice,
            ProposedBy = Permission.SubmitProposal,
            From = [CaseStatus.Closed],
            Guards =
            [
                new(
                    "reopen.elevated",
                    "案件已经移送上级行政复议机关，不能重新办理。",
                    "条例26 40③",
                    static (c, _) => c.ClosedFrom is not null
                ),
            ],
            Destination = static c => c.ClosedFrom!.Value,
            Destinations =
            [
                CaseStatus.Served,
                CaseStatus.Performing,
                CaseStatus.Enforcing,
                CaseStatus.Mediated,
                .. CaseStatuses.EndedWithoutDecision,
            ],
            Irrevocable = true,
            Change = static (c, _, _) => c.ClosedOn = null,
        };
}

/// <summary>
/// 更正日期 (design.md, legal day and entry): a day was entered wrongly (a mistyped receipt). The entry stays as it was written; every clock follows the right day.
/// </summary>
public sealed record CorrectLegalDay : ActFacts
{
    [Field("被更正的记录", From = Choice.RecordedAct)]
    public required int Sequence { get; init; }

    [Field("正确的日期")]
    public required DateOnly CorrectDay { get; init; }

    [Field("更正理由和依据", Lines = 3, Max = 1000)]
    public required string Reason { get; init; }

    /// <summary>Days set by the law that move with it; worked out at entry with the calendar of that day.</summary>
    public IReadOnlyList<MovedDay> Consequences { get; init; } = [];

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<CorrectLegalDay> Definition { get; } =
        new()
        {
            Act = CaseAct.CorrectLegalDay,
            Law = ["B2-39"],
            Permission = Permission.CorrectRecord,
            From = [.. Enum.GetValues<CaseStatus>().Where(s => s != CaseStatus.Archived)],
            Irrevocable = true,
            Clocks = ["该日期起算、停表、续算的期限全部重算"],
            Checks =
            [
                new(
                    "correct-day.sequence",
                    nameof(Sequence),
                    "请选择本案已有的记录。",
                    null,
                    static (c, f, _) => f.Sequence >= 1 && f.Sequence <= c.Record.Count
                ),
                new(
                    "correct-day.future",
                    nameof(CorrectDay),
                    "正确的日期不能晚于今天。",
                    null,
                    static (_, f, at) => f.CorrectDay <= at.Today
                ),
                new(
                    "correct-day.first",
                    nameof(CorrectDay),
                    "本系统办理2024年1月1日以后收到的申请。",
                    null,
                    static (_, f, _) => f.CorrectDay >= LegalDayRules.FirstDay
                ),
                new(
                    "correct-day.by-law",
                    nameof(Sequence),
                    "该日期由法律规定或者由其他记录推出，请更正它所依据的记录。",
                    "法30③、75②",
                    static (c, f, _) => f.Sequence < 1 || f.Sequence > c.Record.Count || !Acts.Of(c.Record[f.Sequence - 1].Act).Automatic
                ),
                new(
                    "correct-day.contradiction",
                    nameof(CorrectDay),
                    "更正后的日期与其他记录矛盾（例如早于收到申请之日，恢复早于中止，或者使已作的不予受理决定超过审查期限）。",
                    null,
                    static (c, f, at) => f.Sequence < 1 || f.Sequence > c.Record.Count || c.ConsequencesOf(f, at) is not null
                ),
            ],
            CompleteIn = static (c, f, at) => f with { Consequences = c.ConsequencesOf(f, at)! },
            Change = static (_, _, _) => { },
        };
}
