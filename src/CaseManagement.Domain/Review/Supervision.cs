using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Domain.Review;

/// <summary>When cases may be joined (条例26 43; law.md F6).</summary>
public enum JoinderGround
{
    [Named("两个以上机关就同一事实分别作出行政行为", "条例26 43①(一)")]
    SeveralOrgansOneFact,

    [Named("一个机关就同一事实对多人分别作出行政行为", "条例26 43①(二)")]
    OneFactSeveralPersons,

    [Named("复议期间又作出新的行政行为", "条例26 43①(三)")]
    NewActDuringReview,

    [Named("可以合并审理的其他情形", "条例26 43①(四)")]
    Other,
}

/// <summary>合并审理 (条例26 43; law.md B2-27): each case keeps its own day of acceptance; there is no basis for counting anew (A6.11).</summary>
public sealed record Join : ActFacts
{
    [Field("合并审理的案号", Max = 60)]
    public required string Other { get; init; }

    [Field("情形")]
    public required JoinderGround Ground { get; init; }

    [Field("可以合并审理的理由", Optional = true, Lines = 2, Max = 1000, Hint = "选择“可以合并审理的其他情形”的必填")]
    public string? Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<Join> Definition { get; } =
        new()
        {
            Act = CaseAct.Join,
            Law = ["B2-27", "F6", "A6.11"],
            Permission = Permission.HandleCase,
            From = ReviewGuards.InReview,
            Documents = [DocumentKind.JoinderNotice],
            Checks =
            [
                new(
                    "joinder.number",
                    nameof(Other),
                    "请填写另一案的案号，例如“银政复〔2026〕2号”。",
                    null,
                    static (c, f, _) => CaseNumber.TryParse(f.Other, out var other) && other != c.Number && !c.JoinedList.Contains(other)
                ),
                new(
                    "joinder.reason",
                    nameof(Reason),
                    "请写明可以合并审理的理由。",
                    "条例26 43①(四)",
                    static (_, f, _) => f.Ground != JoinderGround.Other || !string.IsNullOrWhiteSpace(f.Reason)
                ),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.JoinderNotice, c.AllPartyKeys)],
            Change = static (c, f, _) => c.JoinedList.Add(CaseNumber.Parse(f.Other)),
        };
}

/// <summary>What a superior organ ordered.</summary>
public enum SuperiorOrderKind
{
    [Named("责令受理或者纠正", "法35")]
    Correct,

    [Named("责令恢复审理", "法40")]
    Resume,

    [Named("直接受理", "法35")]
    TakeUp,
}

/// <summary>记录上级责令 (法35、40): an event from outside; what it demands is done by the acts it names.</summary>
public sealed record RecordSuperiorOrder : ActFacts
{
    [Field("责令事项")]
    public required SuperiorOrderKind Kind { get; init; }

    [Field("上级机关", Max = 100)]
    public required string By { get; init; }

    [Field("内容", Lines = 3, Max = 2000)]
    public required string Content { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RecordSuperiorOrder> Definition { get; } =
        new()
        {
            Act = CaseAct.RecordSuperiorOrder,
            Law = ["B2-13", "法35"],
            Permission = Permission.ReviewAcceptance,
            From =
            [
                CaseStatus.UnderAcceptanceReview,
                CaseStatus.AwaitingSupplement,
                CaseStatus.Accepted,
                .. CaseStatuses.UnderReview,
                CaseStatus.Suspended,
                .. CaseStatuses.EndedWithoutDecision,
                CaseStatus.Closed,
            ],
            LearnedLater = true,
            Change = static (_, _, _) => { },
        };
}

/// <summary>停止执行 (法42): the exception; the act complained of is executed as a rule.</summary>
public sealed record StayExecution : ActFacts
{
    [Field("情形")]
    public required StayGround Ground { get; init; }

    [Field("理由", Lines = 3, Max = 2000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<StayExecution> Definition { get; } =
        new()
        {
            Act = CaseAct.StayExecution,
            Law = ["B3-停止执行"],
            Permission = Permission.ApproveDecision,
            ProposedBy = Permission.SubmitProposal,
            From = [CaseStatus.Accepted, .. CaseStatuses.UnderReview, CaseStatus.Suspended],
            Documents = [DocumentKind.StayNotice],
            Guards = [new("stay.in-force", "已经停止执行。", "法42", static (c, _) => c.StayList.TrueForAll(s => s.Until is not null))],
            Issues = static (c, _, _) => [new(DocumentKind.StayNotice, [.. c.ApplicantKeys, .. c.RespondentKeys])],
            Change = static (c, f, at) => c.StayList.Add(new Stay(c.StayList.Count + 1, f.Ground, at.Day)),
        };
}

/// <summary>解除停止执行 (法42; law.md D3.11, 起止): the ground is gone; both sides are told, as they were of the stay.</summary>
public sealed record LiftStay : ActFacts
{
    [Field("理由", Lines = 3, Max = 2000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<LiftStay> Definition { get; } =
        new()
        {
            Act = CaseAct.LiftStay,
            Law = ["B3-停止执行"],
            Permission = Permission.ApproveDecision,
            ProposedBy = Permission.SubmitProposal,
            From = [CaseStatus.Accepted, .. CaseStatuses.UnderReview, CaseStatus.Suspended],
            Documents = [DocumentKind.StayLiftNotice],
            Issues = static (c, _, _) => [new(DocumentKind.StayLiftNotice, [.. c.ApplicantKeys, .. c.RespondentKeys])],
            Guards = [new("stay.none", "没有正在执行的停止执行决定。", "法42", static (c, _) => c.StayList.Exists(s => s.Until is null))],
            Checks =
            [
                Days.NotBefore<LiftStay>(
                    "stay.day",
                    "解除日期不能早于停止执行之日。",
                    static (c, _) => c.StayList.FindLast(s => s.Until is null)?.From
                ),
            ],
            Change = static (c, _, at) =>
            {
                var i = c.StayList.FindIndex(s => s.Until is null);
                c.StayList[i] = c.StayList[i] with { Until = at.Day };
            },
        };
}
