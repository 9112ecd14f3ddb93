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

        // B2-2: 自动; a petition against several acts waits to be split (B2-30), one from an organ below to be taken up (B2-26).
        if (c.Status == CaseStatus.Received && c.Petition is { AwaitsSplitting: false, IsElevated: false })
        {
            return BySystem(c, CaseAct.BeginReview, new BeginReview());
        }

        // B2-22: 主状态 SERVED 在全部送达后成立.
        if (c.Status == CaseStatus.Decided && c.ConcludingDocument is { IsServedOnAll: true })
        {
            return BySystem(c, CaseAct.CompleteService, new CompleteService());
        }

        // B5, H2: 生效后抄告; the recipients follow from the organisation tree of that day and are kept in the entry.
        if (c.CopyNotificationsAreDue)
        {
            return BySystem(c, CaseAct.DeriveCopyNotifications, CopyRecipients.Derive(c, at.Organisations, at.Settings));
        }

        // B2-23, 33: 有履行内容、意见书.
        if (
            c.Status is CaseStatus.Served or CaseStatus.Mediated
            && (c.ObligationList.Count > 0 || c.OpinionLetterList.Exists(o => o.IsOpen))
        )
        {
            return BySystem(c, CaseAct.OpenPerformance, new OpenPerformance());
        }

        return null;
    }

    /// <summary>The legal day of an act that follows from others: it moves when theirs is corrected. Null for every other act, and before its time.</summary>
    public static DateOnly? DayOf(Case c, CaseAct act) =>
        act switch
        {
            CaseAct.BeginReview => c.Petition.ReceivedOn,
            CaseAct.CompleteService => c.ConcludingDocument is { IsServedOnAll: true } decision ? decision.LastServedOn : null,
            CaseAct.DeriveCopyNotifications => c.EffectiveOn
                ?? (c.ConcludingDocument is { IsServedOnAll: true } ended ? ended.LastServedOn : null),
            CaseAct.OpenPerformance => FollowUpBegins(c),
            _ => null,
        };

    /// <summary>The follow-up begins with the effect of the outcome; where there is an opinion letter alone, not before the letter.</summary>
    private static DateOnly? FollowUpBegins(Case c)
    {
        var letter = c.ObligationList.Count > 0 ? null : c.LastDocument(DocumentKind.OpinionLetter)?.Day;
        return letter > c.StatusSince ? letter : c.StatusSince;
    }

    private static AutomaticAct BySystem(Case c, CaseAct act, ActFacts facts) => new(facts, DayOf(c, act)!.Value, Actor.System, null);
}
