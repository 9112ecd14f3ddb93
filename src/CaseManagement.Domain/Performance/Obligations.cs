using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Performance;

/// <summary>Something to be performed, as the decision or the mediation letter states it.</summary>
public sealed record ObligationFacts
{
    [Field("履行义务的被申请人", From = Choice.Respondent, Max = 20, Optional = true)]
    public string? Respondent { get; init; }

    [Field(
        "规范性文件的制定机关",
        From = Choice.Organisation,
        Optional = true,
        Hint = "附带审查责令纠正、制定机关不是被申请人的，选择制定机关（法59）"
    )]
    public OrganisationId? RuleMaker { get; init; }

    [Field("履行内容", Lines = 2, Max = 1000)]
    public required string What { get; init; }

    [Field("系重新作出行政行为", Hint = "没有另定期限的为60日（条例26 58）")]
    public bool ActAnew { get; init; }

    [Field("履行期限（日）", Optional = true, Hint = "自决定书送达生效之日起；责令重作没有另定的可以不填")]
    public int? Days { get; init; }

    /// <summary>Who has to perform: the key of a respondent, or the code of the organ that made a rule.</summary>
    public string Debtor => Respondent ?? RuleMaker!.Value.Value;
}

/// <summary>How far the follow-up of an obligation has come (design.md): pending → reported → performed, or urged → ordered → talked to → criticised.</summary>
public enum FollowUpState
{
    [Named("待履行")]
    Pending,

    [Named("已报告")]
    Reported,

    [Named("已催告")]
    Urged,

    [Named("已责令限期履行")]
    Ordered,

    [Named("已约谈")]
    Talked,

    [Named("已通报")]
    Criticised,

    [Named("已履行并回访")]
    Performed,
}

/// <summary>One obligation and its follow-up (law.md H1).</summary>
/// <param name="No">Position in the case, from 1.</param>
/// <param name="Respondent">Party key; the code of the organ where it made the rule that is to be corrected and is no respondent (法59).</param>
public sealed record Obligation(int No, string Respondent, string What, bool ActAnew, FollowUpState State)
{
    /// <summary>
    /// Moves of the record: the ladder of urging is climbed rung by rung; a report can come at any rung. A report that turns out false does not throw the ladder
    /// back to its foot: from there it goes on with the rung after the one reached before.
    /// </summary>
    public static ParallelMachine<FollowUpState> Machine { get; } =
        new(
            "履行监督",
            [
                .. from state in Open select (state, CaseAct.ReportPerformance, FollowUpState.Reported),
                .. from state in Open select (state, CaseAct.Revisit, FollowUpState.Performed),
                (FollowUpState.Reported, CaseAct.Revisit, FollowUpState.Performed),
                (FollowUpState.Reported, CaseAct.ReportPerformance, FollowUpState.Reported),
                (FollowUpState.Pending, CaseAct.Urge, FollowUpState.Urged),
                (FollowUpState.Reported, CaseAct.Urge, FollowUpState.Urged),
                (FollowUpState.Urged, CaseAct.OrderPerformance, FollowUpState.Ordered),
                (FollowUpState.Reported, CaseAct.OrderPerformance, FollowUpState.Ordered),
                (FollowUpState.Ordered, CaseAct.HoldAdmonitoryTalk, FollowUpState.Talked),
                (FollowUpState.Reported, CaseAct.HoldAdmonitoryTalk, FollowUpState.Talked),
                (FollowUpState.Ordered, CaseAct.CirculateCriticism, FollowUpState.Criticised),
                (FollowUpState.Talked, CaseAct.CirculateCriticism, FollowUpState.Criticised),
                (FollowUpState.Reported, CaseAct.CirculateCriticism, FollowUpState.Criticised),
            ]
        );

    private static FollowUpState[] Open =>
        [FollowUpState.Pending, FollowUpState.Urged, FollowUpState.Ordered, FollowUpState.Talked, FollowUpState.Criticised];

    /// <summary>The organisation that has to perform.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Day of performance, as reported or found; null before.</summary>
    public DateOnly? PerformedOn { get; init; }

    /// <summary>Day of the report; null before.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>Day of the last revisit; null before.</summary>
    public DateOnly? RevisitedOn { get; init; }

    /// <summary>A revisit found it not performed, although performance had been reported or recorded.</summary>
    public bool FoundUnperformed { get; init; }

    /// <summary>The highest rung of the ladder climbed so far.</summary>
    public FollowUpState Rung { get; init; }

    /// <summary>Days set by the order to perform; null before.</summary>
    public int? OrderedDays { get; init; }

    /// <summary>Days set by the urging letter, counted from it; null before.</summary>
    public DateOnly? UrgedUntil { get; init; }

    /// <summary>When the talk is to be held to which the agency was called last; null before.</summary>
    public DateTime? TalkAt { get; init; }

    /// <summary>Nothing is left to follow up.</summary>
    public bool IsPerformed => State == FollowUpState.Performed;

    /// <summary>Subject of its clocks.</summary>
    public string Subject => SubjectOf(No);

    /// <summary>Subject of the clocks of an obligation.</summary>
    /// <param name="no">Its number in the case.</param>
    public static string SubjectOf(int no) => $"履行{no}";

    /// <summary>The limit its period follows: T42 when the act is to be done anew, else the period the decision states.</summary>
    public TimeLimit Limit => ActAnew ? TimeLimits.T42 : TimeLimits.T43;
}

/// <summary>Shared by the acts of performance.</summary>
internal static class ObligationRules
{
    /// <summary>The follow-up goes on while enforcement against the applicant or a third party is under way (法77、78).</summary>
    public static readonly CaseStatus[] WhileFollowedUp = [CaseStatus.Performing, CaseStatus.Enforcing];

    /// <summary>
    /// Checks on stated obligations: a respondent of the case, or the maker of a rule found unlawful (法59), and a period (法64①、66 “一定期限”; without one only when a decision has the act done anew,
    /// 条例26 58).
    /// </summary>
    public static Check<T>[] For<T>(string field, Func<T, IReadOnlyList<ObligationFacts>> obligations, bool byDecision)
        where T : ActFacts =>
        [
            new(
                "obligation.respondent",
                field,
                "请为每项履行内容选择本案的被申请人（附带审查责令纠正、制定机关不是被申请人的，选择制定机关，二者只选其一）。",
                "法77、59",
                (c, f, at) =>
                    obligations(f)
                        .All(o =>
                            o.RuleMaker is { } maker
                                ? o.Respondent is null && at.Organisations.Find(maker) is not null
                                : o.Respondent is { } key && c.FindParty(key)?.Role == PartyRole.Respondent
                        )
            ),
            new(
                "obligation.rule-maker",
                field,
                "只有附带审查认定本机关有权处理的条款不合法，才能责令其他制定机关纠正；制定机关是被申请人的，选择被申请人；本机关自己制定的，由本机关处理。",
                "法59",
                (c, f, _) =>
                    obligations(f)
                        .All(o =>
                            o.RuleMaker is not { } maker
                            || (
                                byDecision
                                && !o.ActAnew
                                && maker != c.Organ
                                && c.Respondents.All(r => r.Organisation != maker)
                                && c.IncidentalReviewList.Exists(review => review is { IsCompetent: true, Lawful: false })
                            )
                        )
            ),
            new(
                "obligation.days",
                field,
                byDecision ? "请写明履行期限（1至365日）；责令重作没有另定期限的，可以不填，按60日计。" : "请写明履行期限（1至365日）。",
                byDecision ? "法66、条例26 58①" : "法73",
                (_, f, _) => obligations(f).All(o => o.Days is >= 1 and <= 365 || (o.Days is null && o.ActAnew && byDecision))
            ),
        ];

    /// <summary>Opens one obligation for each thing to be performed and starts its period on the day it binds the one who has to perform.</summary>
    public static void Open(Case c, IReadOnlyList<ObligationFacts> obligations, Func<ObligationFacts, ActContext> binding, string cause)
    {
        foreach (var stated in obligations)
        {
            var obligation = new Obligation(c.ObligationList.Count + 1, stated.Debtor, stated.What, stated.ActAnew, FollowUpState.Pending)
            {
                Organisation = stated.RuleMaker ?? c.FindParty(stated.Debtor)!.Organisation!.Value,
            };
            c.ObligationList.Add(obligation);
            c.StartClock(obligation.Limit, binding(stated), cause, obligation.Subject, length: stated.Days?.CalendarDays());
        }
    }

    public static Guard Any(string code, string sentence, Func<Case, Obligation, ActContext, bool> holds, string article) =>
        new(code, sentence, article, (c, at) => c.ObligationList.Exists(o => holds(c, o, at)));

    public static Check<T> Is<T>(Func<T, int> no, Func<Case, Obligation, ActContext, bool> holds, string sentence, string? article)
        where T : ActFacts =>
        new("obligation.no", "No", sentence, article, (c, f, at) => c.ObligationList.Find(o => o.No == no(f)) is { } o && holds(c, o, at));

    /// <summary>The period has run out, or a revisit found it unperformed, or the urging had no effect.</summary>
    public static bool IsOverdue(Case c, Obligation o, ActContext at) =>
        o.FoundUnperformed || (o.PerformedOn is null && PeriodEnd(c, o, at) is { } due && at.Day > due);

    /// <summary>End of the period of performance, by the calendar.</summary>
    public static DateOnly? PeriodEnd(Case c, Obligation o, ActContext at) =>
        c.ClockList.Find(clock => clock.Subject == o.Subject && clock.Limit.Id == o.Limit.Id)?.Due(at.Calendar, at.Settings.Deadlines).Date;

    /// <summary>Not performed for all that is known: neither recorded nor reported, or found untrue.</summary>
    public static bool IsUnperformed(Obligation o) => !o.IsPerformed && (o.PerformedOn is null || o.FoundUnperformed);

    /// <summary>The ladder stands at that rung and the next one may be climbed: nothing was performed, or performance is not reported in time.</summary>
    public static bool MayClimb(Case c, Obligation o, ActContext at, CaseAct next, params FollowUpState[] rungs) =>
        Obligation.Machine.Can(o.State, next) && rungs.Contains(o.Rung) && (IsUnperformed(o) || ReportIsOverdue(c, o, at));

    /// <summary>Performed, but the ten days for the report have run out (H1.1).</summary>
    public static bool ReportIsOverdue(Case c, Obligation o, ActContext at) =>
        c.OpenClock(TimeLimits.H11, o.Subject)?.Due(at.Calendar, at.Settings.Deadlines).Date is { } due && at.Day > due;

    public static Check<T> Own<T>(Func<T, int> no)
        where T : ActFacts =>
        new(
            "obligation.own",
            "No",
            "只能办理本机关的履行义务。",
            "法77①",
            (c, f, at) => c.ObligationList.Find(o => o.No == no(f)) is not { } o || ActorRules.MayActFor(o.Organisation, at)
        );

    /// <summary>Nothing is performed, reported or revisited before the obligation binds, nor before the step it follows.</summary>
    public static Check<T> After<T>(Func<T, int> no, string code, string sentence, Func<Obligation, DateOnly?> step)
        where T : ActFacts =>
        Days.NotBefore<T>(
            code,
            sentence,
            (c, f) =>
                c.ObligationList.Find(o => o.No == no(f)) is { } o
                    ? step(o) ?? c.ClockList.Find(clock => clock.Subject == o.Subject && clock.Limit.Id == o.Limit.Id)?.StartedOn
                    : null
        );

    public static void Update(Case c, int no, Func<Obligation, Obligation> change)
    {
        var i = c.ObligationList.FindIndex(o => o.No == no);
        c.ObligationList[i] = change(c.ObligationList[i]);
    }

    public static void Move(Case c, int no, CaseAct act, Func<Obligation, Obligation> change) =>
        Update(c, no, o => change(o) with { State = Obligation.Machine.Fire(o.State, act) });
}
