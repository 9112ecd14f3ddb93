using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Decisions;

/// <summary>
/// 提请审批: the officer drafts an act that another decides (law.md B2-6, 7, 11, 15, 16, 25, 39). The facts are kept as drafted; approval performs them.
/// </summary>
public sealed record SubmitProposal : ActFacts
{
    [Field("提请事项")]
    public required ActFacts Proposed { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<SubmitProposal> Definition { get; } =
        new()
        {
            Act = CaseAct.SubmitProposal,
            Law = ["B2-6", "B2-15", "B2-16", "B2-25"],
            Permission = Permission.SubmitProposal,
            From =
            [
                CaseStatus.UnderAcceptanceReview,
                CaseStatus.AwaitingSupplement,
                CaseStatus.Accepted,
                .. CaseStatuses.UnderReview,
                CaseStatus.Suspended,
                CaseStatus.Decided,
                CaseStatus.Served,
                CaseStatus.Performing,
                CaseStatus.Enforcing,
                CaseStatus.Mediated,
                .. CaseStatuses.EndedWithoutDecision,
                CaseStatus.Closed,
            ],
            Checks =
            [
                new(
                    "proposal.kind",
                    nameof(Proposed),
                    "该事项不需要提请审批。",
                    null,
                    static (_, f, _) => Acts.Of(f.Proposed.GetType()).ProposedBy is not null
                ),
                new(
                    "proposal.pending",
                    nameof(Proposed),
                    "同一事项已经提请，正在等待审批。",
                    null,
                    static (c, f, _) =>
                        !c.ProposalList.Exists(p => p.State == ProposalState.Pending && p.Facts.GetType() == f.Proposed.GetType())
                ),
            ],
            // What cannot be done now is not put forward; the faults are those of the proposed act's own form.
            Borrowed = static (c, f, at) => c.Refusals(Acts.Of(f.Proposed.GetType()), f.Proposed, at),
            Change = static (c, f, at) =>
                c.ProposalList.Add(new Proposal(c.ProposalList.Count + 1, f.Proposed, at.By.Name, at.Day, ProposalState.Pending)),
        };
}

/// <summary>批准所请: the one who decides agrees; the proposed act is performed in the same transaction, as the decider's act.</summary>
public sealed record ApproveProposal : ActFacts
{
    [Field("提请事项", From = Choice.Proposal)]
    public required int No { get; init; }

    [Field("审批意见", Lines = 2, Max = 1000)]
    public required string Opinion { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ApproveProposal> Definition { get; } =
        new()
        {
            Act = CaseAct.ApproveProposal,
            Law = ["B2-6", "B2-15", "B2-16", "B2-25"],
            Permission = Permission.DecideProposal,
            From = SubmitProposal.Definition.From,
            Irrevocable = true,
            Guards = [ProposalRules.Pending],
            Checks =
            [
                ProposalRules.IsPending<ApproveProposal>(f => f.No),
                ProposalRules.MayDecide<ApproveProposal>(f => f.No),
                ProposalRules.NotOwn<ApproveProposal>(f => f.No),
                ProposalRules.AfterIt<ApproveProposal>(f => f.No),
            ],
            // Since it was put forward the case may have moved on: what can no longer be done cannot be approved, it can be returned.
            Borrowed = static (c, f, at) =>
                c.ProposalList.Find(p => p.No == f.No) is { } p
                    ? c.Refusals(Acts.Of(p.Act), p.Facts, at).Select(v => v with { Field = null })
                    : [],
            Change = static (c, f, _) => ProposalRules.Move(c, f.No, CaseAct.ApproveProposal, f.Opinion),
        };
}

/// <summary>不批准所请: with the reason.</summary>
public sealed record ReturnProposal : ActFacts
{
    [Field("提请事项", From = Choice.Proposal)]
    public required int No { get; init; }

    [Field("不批准的理由", Lines = 3, Max = 1000)]
    public required string Remark { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ReturnProposal> Definition { get; } =
        new()
        {
            Act = CaseAct.ReturnProposal,
            Law = ["B2-31"],
            Permission = Permission.DecideProposal,
            From = SubmitProposal.Definition.From,
            Guards = [ProposalRules.Pending],
            Checks =
            [
                ProposalRules.IsPending<ReturnProposal>(f => f.No),
                ProposalRules.MayDecide<ReturnProposal>(f => f.No),
                ProposalRules.AfterIt<ReturnProposal>(f => f.No),
            ],
            Change = static (c, f, _) => ProposalRules.Move(c, f.No, CaseAct.ReturnProposal, f.Remark),
        };
}

/// <summary>Moves and rules of proposals.</summary>
public static class ProposalRules
{
    /// <summary>Moves of the record.</summary>
    public static ParallelMachine<ProposalState> Machine { get; } =
        new(
            "提请审批",
            (ProposalState.Pending, CaseAct.ApproveProposal, ProposalState.Approved),
            (ProposalState.Pending, CaseAct.ReturnProposal, ProposalState.Returned)
        );

    internal static readonly Guard Pending = new(
        "proposal.none",
        "没有待审批的事项。",
        null,
        static (c, _) => c.ProposalList.Exists(p => p.State == ProposalState.Pending)
    );

    internal static Check<T> IsPending<T>(Func<T, int> no)
        where T : ActFacts =>
        new(
            "proposal.no",
            "No",
            "请选择待审批的事项。",
            null,
            (c, f, _) => c.ProposalList.Exists(p => p.No == no(f) && p.State == ProposalState.Pending)
        );

    /// <summary>What a proposal needs is the permission of the proposed act, whoever holds the general one.</summary>
    internal static Check<T> MayDecide<T>(Func<T, int> no)
        where T : ActFacts =>
        new(
            "proposal.level",
            "No",
            "该事项不由您这一级审批。",
            "法55、61①、62①",
            (c, f, at) =>
                c.ProposalList.Find(p => p.No == no(f)) is not { } p || PermissionMatrix.Allows(at.By.Roles, Acts.Of(p.Act).Permission)
        );

    internal static Check<T> NotOwn<T>(Func<T, int> no)
        where T : ActFacts =>
        new("proposal.own", "No", "承办人员不能审批自己承办的案件。", null, (c, _, at) => c.Staffing?.Includes(at.By.Id) != true);

    internal static Check<T> AfterIt<T>(Func<T, int> no)
        where T : ActFacts =>
        Days.NotBefore<T>("proposal.day", "审批日期不能早于提请之日。", (c, f) => c.ProposalList.Find(p => p.No == no(f))?.Day);

    internal static void Move(Case c, int no, CaseAct act, string remark)
    {
        var i = c.ProposalList.FindIndex(p => p.No == no);
        c.ProposalList[i] = c.ProposalList[i] with { State = Machine.Fire(c.ProposalList[i].State, act), Remark = remark };
    }
}
