using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Decisions;

/// <summary>What must be done before a decision is drafted (law.md B2-20); the written word for each is the sentence an officer sees.</summary>
internal static class DraftingGates
{
    /// <summary>A permitted withdrawal leaves nothing to decide (法41(一)).</summary>
    public static readonly Guard NoPermittedWithdrawal = new(
        "gate.withdrawal",
        "已经准予撤回申请，应当终止行政复议。",
        "法41(一)",
        static (c, _) => c.Withdrawal?.PermittedOn is null
    );

    /// <summary>Whether the case stays here is open, or it goes up (条例26 40).</summary>
    public static readonly Guard NoElevation = new(
        "gate.elevation",
        "报请提级尚无答复，或者上级已经决定提级。",
        "条例26 40",
        static (c, _) => ElevationRules.Open(c) is null
    );

    /// <summary>What has been begun must be finished, also where the case is decided on the model of another.</summary>
    public static readonly Guard[] NothingOpen =
    [
        new(
            "gate.hearing-open",
            "已决定举行的听证尚未举行或者取消。",
            "法50",
            static (c, _) => !c.HearingList.Exists(h => h.State == HearingState.Ordered)
        ),
        new(
            "gate.consultation-open",
            "已经提请的咨询尚未取得意见。",
            "法52③",
            static (c, _) => c.ConsultationList.TrueForAll(x => x.Opinion is not null)
        ),
        new(
            "gate.incidental",
            "附带审查尚无结论（或者附带审查申请尚未处理）。",
            "法56、57、59、60",
            static (c, _) => !c.IncidentalClaimIsPending && c.IncidentalReviewList.TrueForAll(r => r.IsOver)
        ),
        new(
            "gate.exclusion",
            "鉴定或者勘验尚未结束。",
            "条例26 45、46",
            static (c, _) => c.ExclusionList.TrueForAll(e => e.Until is not null)
        ),
        NoElevation,
        NoPermittedWithdrawal,
    ];

    /// <summary>What the review of an ordinary case itself requires.</summary>
    public static readonly Guard[] Reviewed =
    [
        new(
            "gate.opinions",
            "普通程序应当听取申请人意见并记录，或者记录因当事人原因不能听取的情况。",
            "法49",
            static (c, _) => c.Procedure != Procedure.Ordinary || c.ApplicantKeys.All(key => c.OpinionList.Exists(o => o.Party == key))
        ),
        new(
            "gate.hearing",
            "本案应当听证，尚未举行。",
            "法50①、听证办法3①",
            static (c, _) => !c.Classification.HearingRequired || c.HearingList.Exists(h => h.State == HearingState.Held)
        ),
        new(
            "gate.consultation",
            "本案应当提请行政复议委员会咨询，尚未取得咨询意见。",
            "法52②",
            static (c, _) => !c.ConsultationIsRequired || c.ConsultationList.Exists(x => x.Opinion is not null)
        ),
        new("gate.reply", "被申请人的答复期尚未届满（或者答复通知书尚未送达）。", "法48、54", static (c, at) => ReplyPeriodIsOver(c, at)),
    ];

    /// <summary>Asked again when the draft is put forward: what was marked or begun meanwhile opens its gate anew. 径行决定 stands without a review of its own.</summary>
    public static readonly Guard[] StillMet =
    [
        .. NothingOpen,
        .. Reviewed.Select(gate => gate with { IsMet = (c, at) => c.DecidedDirectly || gate.IsMet(c, at) }),
    ];

    /// <summary>法70 applies: nobody answered in time for the respondents, and no third party's evidence stands in.</summary>
    public static bool NoTimelyReply(Case c, ActContext at) =>
        c.ReplyList.Count > 0
        && c.ReplyList.TrueForAll(r => r.FiledOn is null || IsLate(c, r, at))
        && !c.EvidenceList.Exists(e => c.FindParty(e.By)?.Role == PartyRole.ThirdParty);

    /// <summary>Filed after the period had run out; taken all the same, but 法70 applies.</summary>
    public static bool IsLate(Case c, Reply reply, ActContext at) =>
        reply.FiledOn is { } filed
        && c.ClockList.Find(clock => clock.Limit.Id == TimeLimits.T21.Id && clock.Subject == reply.Respondent) is { } clock
        && clock.Due(at.Calendar, at.Settings.Deadlines).Date is { } due
        && filed > due;

    /// <summary>Every respondent has replied, or the ten (five) working days have run (T21). The due day itself still belongs to the respondent.</summary>
    public static bool ReplyPeriodIsOver(Case c, ActContext at) =>
        c.ReplyList.Count > 0
        && c.ReplyList.TrueForAll(reply =>
            reply.FiledOn is not null
            || (
                reply.ReceivedOn is not null
                && c.OpenClock(TimeLimits.T21, reply.Respondent)?.Due(at.Calendar, at.Settings.Deadlines).Date is { } due
                && at.Day > due
            )
        );
}
