using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Domain.Review;

/// <summary>适用普通程序 (法36; law.md B2-10).</summary>
public sealed record ApplyOrdinaryProcedure : ActFacts
{
    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ApplyOrdinaryProcedure> Definition { get; } =
        new()
        {
            Act = CaseAct.ApplyOrdinaryProcedure,
            Law = ["B2-10", "C"],
            Permission = Permission.ReviewAcceptance,
            From = [CaseStatus.Accepted],
            To = CaseStatus.Ordinary,
            Guards =
            [
                ReviewGuards.Assigned,
                new(
                    "staff.too-few",
                    "普通程序应当由两名以上行政复议人员审理，请先指派两名承办人员。",
                    "条例26 39",
                    static (c, _) => c.Staffing is { Count: >= 2 }
                ),
            ],
            Change = static (c, _, _) => c.Procedure = Procedure.Ordinary,
        };
}

/// <summary>Grounds of the simplified procedure (法53; law.md F11).</summary>
public enum SimplifiedGround
{
    [Named("行政行为当场作出", "法53①(一)")]
    OnTheSpot,

    [Named("警告或者通报批评", "法53①(二)")]
    WarningOrCriticism,

    [Named("案件涉及款额三千元以下", "法53①(三)")]
    SmallAmount,

    [Named("政府信息公开案件", "法53①(四)")]
    Disclosure,

    [Named("其他案件，各方当事人同意", "法53②")]
    AllPartiesAgree,
}

/// <summary>
/// 适用简易程序 (法53; law.md B2-9): 3 and 5 working days, 30 days, no extension (A6.6). The periods run from acceptance, as in the ordinary procedure.
/// </summary>
public sealed record ApplySimplifiedProcedure : ActFacts
{
    [Field("适用简易程序的情形")]
    public required SimplifiedGround Ground { get; init; }

    [Field("事实清楚、权利义务关系明确、争议不大", Hint = "法53①各项案件均须具备")]
    public bool IsPlain { get; init; }

    [Field("各方当事人同意的情况", Optional = true, Lines = 2, Max = 500, Hint = "依法53②适用的必填")]
    public string? Consent { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ApplySimplifiedProcedure> Definition { get; } =
        new()
        {
            Act = CaseAct.ApplySimplifiedProcedure,
            Law = ["B2-9", "F11", "A6.6"],
            Permission = Permission.ReviewAcceptance,
            From = [CaseStatus.Accepted],
            To = CaseStatus.Simplified,
            Clocks = ["T20 改按3个工作日、T23 改按30日，起点不变"],
            Guards = [ReviewGuards.Assigned],
            Checks =
            [
                new(
                    "simplified.plain",
                    nameof(IsPlain),
                    "依法53①适用简易程序，案件须事实清楚、权利义务关系明确、争议不大。",
                    "法53①",
                    static (_, f, _) => f.Ground == SimplifiedGround.AllPartiesAgree || f.IsPlain
                ),
                new(
                    "simplified.disclosure",
                    nameof(Ground),
                    "本案不是政府信息公开案件。",
                    "法53①(四)",
                    static (c, f, _) => f.Ground != SimplifiedGround.Disclosure || c.Petition.Matter == ReviewableMatter.Disclosure
                ),
                new(
                    "simplified.consent",
                    nameof(Consent),
                    "依法53②适用的，请写明各方当事人同意的情况。",
                    "法53②",
                    static (_, f, _) => f.Ground != SimplifiedGround.AllPartiesAgree || !string.IsNullOrWhiteSpace(f.Consent)
                ),
            ],
            Change = static (c, _, at) =>
            {
                c.Procedure = Procedure.Simplified;
                var accepted = c.Acceptance!;
                var cause = accepted.TakenUp is null ? "受理" : "收到提级案件材料";
                // A copy sent by the organ below is not sent again.
                if (c.OpenClock(TimeLimits.T20) is not null)
                {
                    c.StopClock(TimeLimits.T20, at, "适用简易程序，改按简易程序期限");
                    c.StartClock(TimeLimits.T20, at, cause, day: accepted.CountsFrom);
                }

                c.StopClock(TimeLimits.T23, at, "适用简易程序，改按简易程序期限");
                c.StartClock(TimeLimits.T23, at, cause, day: accepted.CountsFrom);
            },
        };
}

/// <summary>转为普通程序 (法55; law.md B2-11, T24): approved by the head of the office; the period becomes 60 days from the same start [推定].</summary>
public sealed record ConvertToOrdinary : ActFacts
{
    [Field("不宜适用简易程序的理由", Lines = 3, Max = 1000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ConvertToOrdinary> Definition { get; } =
        new()
        {
            Act = CaseAct.ConvertToOrdinary,
            Law = ["B2-11", "T24", "A6.6", "A6.13"],
            Permission = Permission.ApproveByOffice,
            ProposedBy = Permission.SubmitProposal,
            From = [CaseStatus.Simplified],
            To = CaseStatus.Ordinary,
            Irrevocable = true,
            Clocks = ["T23 改按60日，起点不变（不重新起算）"],
            Documents = [DocumentKind.ConversionNotice],
            Guards =
            [
                new("staff.too-few", "转为普通程序前须补足两名承办人员。", "条例26 39", static (c, _) => c.Staffing is { Count: >= 2 }),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.ConversionNotice, c.AllPartyKeys)],
            Change = static (c, _, at) =>
            {
                c.Procedure = Procedure.Ordinary;
                foreach (
                    var clock in c.ClockList.Where(clock =>
                        clock is { State: not ClockState.Stopped, Simplified: true, Limit.Conversion: not ConversionRule.None }
                    )
                )
                {
                    clock.ChangeProcedure(Case.Event(at, "转为普通程序", "法55"));
                }
            },
        };
}
