using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Mediation;

/// <summary>How far an attempt at mediation has come: begun → agreed | failed.</summary>
public enum MediationState
{
    [Named("进行中")]
    Begun,

    [Named("达成协议")]
    Agreed,

    [Named("未达成")]
    Failed,
}

/// <summary>An attempt at mediation (法5). What parties concede in it must not be used against them later (条例26 48).</summary>
public sealed record MediationAttempt(int No, DateOnly From, MediationState State)
{
    /// <summary>Moves of the record.</summary>
    public static ParallelMachine<MediationState> Machine { get; } =
        new(
            "调解",
            (MediationState.Begun, CaseAct.ConcludeMediation, MediationState.Agreed),
            (MediationState.Begun, CaseAct.FailMediation, MediationState.Failed)
        );
}

/// <summary>The applicant's withdrawal (法41(一)、74): registered → permitted.</summary>
public sealed record Withdrawal(DateOnly RequestedOn, bool BySettlement)
{
    /// <summary>Day it was permitted; null before.</summary>
    public DateOnly? PermittedOn { get; init; }
}

/// <summary>开展调解 (法5): at any time of the review.</summary>
public sealed record BeginMediation : ActFacts
{
    [Field("调解情况", Lines = 3, Max = 2000)]
    public required string Content { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<BeginMediation> Definition { get; } =
        new()
        {
            Act = CaseAct.BeginMediation,
            Law = ["B3-调解", "H7"],
            Permission = Permission.HandleCase,
            From = [.. CaseStatuses.UnderReview, CaseStatus.Suspended],
            Guards =
            [
                new(
                    "mediation.open",
                    "调解正在进行。",
                    "法5",
                    static (c, _) => !c.MediationList.Exists(m => m.State == MediationState.Begun)
                ),
            ],
            Change = static (c, _, at) =>
                c.MediationList.Add(new MediationAttempt(c.MediationList.Count + 1, at.Day, MediationState.Begun)),
        };
}

/// <summary>记录调解不成 (法73②; law.md B2-18): no agreement, or one side went back on it before it took effect.</summary>
public sealed record FailMediation : ActFacts
{
    [Field("未达成协议或者反悔的情况", Lines = 3, Max = 2000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<FailMediation> Definition { get; } =
        new()
        {
            Act = CaseAct.FailMediation,
            Law = ["B2-18", "T41"],
            Permission = Permission.HandleCase,
            From = [.. CaseStatuses.UnderReview, CaseStatus.Suspended],
            Guards = [MediationRules.Begun],
            Checks = [MediationRules.AfterBeginning<FailMediation>()],
            Change = static (c, _, _) => MediationRules.Move(c, CaseAct.FailMediation),
        };
}

/// <summary>
/// 制发调解书 (法73; law.md B2-17, T41): binding once all have signed and the organ's seal is on it; until then either side may go back on it.
/// </summary>
public sealed record ConcludeMediation : ActFacts
{
    [Field("请求和事实", Lines = 4, Max = 4000)]
    public required string Facts { get; init; }

    [Field("调解结果", Lines = 5, Max = 4000, Hint = "每行一项")]
    public required string Result { get; init; }

    [Field("履行内容", Optional = true)]
    public IReadOnlyList<ObligationFacts> Obligations { get; init; } = [];

    [Field("各方已签字或者签章，并加盖行政复议机关印章", Hint = "最后一项完成之日为办理日期，即生效之日（法73）")]
    public bool SignedAndSealed { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ConcludeMediation> Definition { get; } =
        new()
        {
            Act = CaseAct.ConcludeMediation,
            Law = ["B2-17", "B2-33", "T41", "B4-调解书"],
            Permission = Permission.ApproveDecision,
            ProposedBy = Permission.SubmitProposal,
            From = CaseStatuses.UnderReview,
            To = CaseStatus.Mediated,
            Irrevocable = true,
            Clocks = ["T23 止", "有履行内容的：T43 自生效之日起"],
            Documents = [DocumentKind.MediationLetter],
            Guards = [MediationRules.Begun],
            Checks =
            [
                MediationRules.AfterBeginning<ConcludeMediation>(),
                new(
                    "mediation.signed",
                    nameof(SignedAndSealed),
                    "各方签字或者签章并加盖机关印章后调解书才生效。",
                    "法73①",
                    static (_, f, _) => f.SignedAndSealed
                ),
                .. ObligationRules.For<ConcludeMediation>(nameof(Obligations), f => f.Obligations, byDecision: false),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.MediationLetter, c.AllPartyKeys)],
            Change = static (c, f, at) =>
            {
                MediationRules.Move(c, CaseAct.ConcludeMediation);
                c.StopReviewClocks(at, "调解书生效");
                c.Outcome = new CaseOutcome(OutcomeKind.Mediated, at.Day);
                c.ConcludedOn = at.Day;
                c.EffectiveOn = at.Day;
                ObligationRules.Open(c, f.Obligations, _ => at, "调解书生效");
            },
        };
}

/// <summary>Shared by the acts of mediation.</summary>
internal static class MediationRules
{
    public static readonly Guard Begun = new(
        "mediation.none",
        "没有正在进行的调解。",
        "法5、73",
        static (c, _) => c.MediationList.Exists(m => m.State == MediationState.Begun)
    );

    public static Check<T> AfterBeginning<T>()
        where T : ActFacts =>
        Days.NotBefore<T>(
            "mediation.day",
            "办理日期不能早于开展调解之日。",
            static (c, _) => c.MediationList.Find(m => m.State == MediationState.Begun)?.From
        );

    public static void Move(Case c, CaseAct act)
    {
        var i = c.MediationList.FindIndex(m => m.State == MediationState.Begun);
        c.MediationList[i] = c.MediationList[i] with { State = MediationAttempt.Machine.Fire(c.MediationList[i].State, act) };
    }
}

/// <summary>登记撤回申请 (法41(一)、74; law.md B2-15, 19).</summary>
public sealed record RequestWithdrawal : ActFacts
{
    [Field("撤回理由", Lines = 3, Max = 1000)]
    public required string Reason { get; init; }

    [Field("因和解撤回", Hint = "和解内容须合法（法74）")]
    public bool BySettlement { get; init; }

    [Field("和解协议主要内容", Optional = true, Lines = 3, Max = 2000)]
    public string? Settlement { get; init; }

    [Field("被代表的申请人同意撤回", Hint = "由代表人撤回的，应当经被代表的申请人同意（法15②）")]
    public bool RepresentedAgree { get; init; }

    [Field("撤回申请书、和解协议", Optional = true)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RequestWithdrawal> Definition { get; } =
        new()
        {
            Act = CaseAct.RequestWithdrawal,
            Law = ["B2-15", "B2-19"],
            Permission = Permission.HandleCase,
            From = CaseStatuses.UnderReview,
            LearnedLater = true,
            Guards = [new("withdrawal.pending", "撤回申请已经登记。", "法41(一)", static (c, _) => c.Withdrawal is null)],
            Checks =
            [
                new(
                    "withdrawal.represented",
                    nameof(RepresentedAgree),
                    "本案由代表人参加行政复议，撤回申请应当经被代表的申请人同意。",
                    "法15②、条例26 17",
                    static (c, f, _) => f.RepresentedAgree || !c.Applicants.Any(a => a.IsRepresentative)
                ),
                new(
                    "withdrawal.settlement",
                    nameof(Settlement),
                    "请写明和解协议主要内容。",
                    "法74",
                    static (_, f, _) => !f.BySettlement || !string.IsNullOrWhiteSpace(f.Settlement)
                ),
            ],
            Change = static (c, f, at) => c.Withdrawal = new Withdrawal(at.Day, f.BySettlement),
        };
}

/// <summary>准予撤回 (法41(一)、74; law.md B2-15, 19): by the office; the termination that follows is the organ's.</summary>
public sealed record PermitWithdrawal : ActFacts
{
    [Field("撤回系真实意愿，不损害国家利益、社会公共利益和他人合法权益")]
    public bool Genuine { get; init; }

    [Field("审查情况", Lines = 3, Max = 1000)]
    public required string Finding { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<PermitWithdrawal> Definition { get; } =
        new()
        {
            Act = CaseAct.PermitWithdrawal,
            Law = ["B2-15", "B2-19"],
            Permission = Permission.ApproveByOffice,
            ProposedBy = Permission.SubmitProposal,
            From = CaseStatuses.UnderReview,
            Guards =
            [
                new("withdrawal.none", "申请人没有撤回申请。", "法41(一)", static (c, _) => c.Withdrawal is not null),
                new("withdrawal.permitted", "已经准予撤回。", "法41(一)", static (c, _) => c.Withdrawal?.PermittedOn is null),
            ],
            Checks =
            [
                new(
                    "withdrawal.genuine",
                    nameof(Genuine),
                    "撤回须出于真实意愿，且不损害国家利益、公共利益和他人合法权益。",
                    "法74",
                    static (_, f, _) => f.Genuine
                ),
                Days.NotBefore<PermitWithdrawal>(
                    "withdrawal.day",
                    "准予日期不能早于撤回申请之日。",
                    static (c, _) => c.Withdrawal?.RequestedOn
                ),
            ],
            Change = static (c, _, at) => c.Withdrawal = c.Withdrawal! with { PermittedOn = at.Day },
        };
}

/// <summary>不准予撤回 (法41(一)、74): not the applicant's own will, or against the law or others' rights; the review goes on. Also when the applicant takes the withdrawal back.</summary>
public sealed record RefuseWithdrawal : ActFacts
{
    [Field("不准予撤回的理由", Lines = 3, Max = 1000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RefuseWithdrawal> Definition { get; } =
        new()
        {
            Act = CaseAct.RefuseWithdrawal,
            Law = ["B2-15", "B2-19"],
            Permission = Permission.ApproveByOffice,
            ProposedBy = Permission.SubmitProposal,
            From = CaseStatuses.UnderReview,
            Guards =
            [
                new("withdrawal.none", "申请人没有撤回申请。", "法41(一)", static (c, _) => c.Withdrawal is not null),
                new("withdrawal.permitted", "已经准予撤回。", "法41(一)", static (c, _) => c.Withdrawal?.PermittedOn is null),
            ],
            Checks =
            [
                Days.NotBefore<RefuseWithdrawal>(
                    "withdrawal.day",
                    "决定日期不能早于撤回申请之日。",
                    static (c, _) => c.Withdrawal?.RequestedOn
                ),
            ],
            Change = static (c, _, _) => c.Withdrawal = null,
        };
}
