using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Cases;

/// <summary>An act that follows at once from the one before, in the same transaction, with an entry of its own.</summary>
internal sealed record AutomaticAct(ActFacts Facts, DateOnly Day, Actor By, string? Reason);

/// <summary>What the law or the office lets follow by itself. Acts by lapse of time (视为受理, 公告期满) are not here: the sweep performs them.</summary>
internal static class AutomaticActs
{
    public static AutomaticAct? Next(Case c, ActContext at)
    {
        // 批准所请: the one who approved performs the proposed act (law.md B2-6, 11, 15, 16, 25).
        if (c.ProposalList.Find(p => p is { State: ProposalState.Approved, IsCarriedOut: false }) is { } approved)
        {
            return new AutomaticAct(approved.Facts, at.Day, at.By, at.Reason);
        }

        // B2-2: 自动; a petition against several acts waits to be split (B2-30).
        if (c.Status == CaseStatus.Received && !c.Petition.AwaitsSplitting)
        {
            return new AutomaticAct(new BeginReview(), c.Petition.ReceivedOn, Actor.System, null);
        }

        // B2-22: 主状态 SERVED 在全部送达后成立.
        if (c.Status == CaseStatus.Decided && c.ConcludingDocument is { IsServedOnAll: true } decision)
        {
            return new AutomaticAct(new CompleteService(), decision.LastServedOn, Actor.System, null);
        }

        // B5, H2: 生效后抄告; the recipients follow from the organisation tree of that day and are kept in the entry.
        if (c.CopyNotificationsAreDue)
        {
            var effective = c.EffectiveOn ?? (c.ConcludingDocument is { IsServedOnAll: true } served ? served.LastServedOn : at.Day);
            return new AutomaticAct(CopyRecipients.Derive(c, at.Organisations, at.Settings), effective, Actor.System, null);
        }

        // B2-23, 33: 有履行内容、意见书.
        if (c.Status is CaseStatus.Served or CaseStatus.Mediated && (c.ObligationList.Count > 0 || c.OpinionLetterList.Exists(o => o.IsOpen)))
        {
            return new AutomaticAct(new OpenPerformance(), c.EffectiveOn ?? at.Day, Actor.System, null);
        }

        return null;
    }
}
