using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Cases;

/// <content>The few moves that acts share: parties, clocks, the document that concludes the case.</content>
public sealed partial class Case
{
    /// <summary>Keys of everybody who is a party and has to be told: applicants (their representatives when there are any), respondents, third parties.</summary>
    internal IReadOnlyList<string> AllPartyKeys => [.. ApplicantKeys, .. RespondentKeys, .. ThirdPartyKeys];

    /// <summary>Applicants to be served: the representatives when more than ten have chosen some (条例26 17), else all.</summary>
    internal IReadOnlyList<string> ApplicantKeys =>
        Applicants.Any(p => p.IsRepresentative)
            ? [.. Applicants.Where(p => p.IsRepresentative).Select(p => p.Key)]
            : [.. Applicants.Select(p => p.Key)];

    internal IReadOnlyList<string> RespondentKeys => [.. Respondents.Select(p => p.Key)];

    internal IReadOnlyList<string> ThirdPartyKeys => [.. ThirdParties.Select(p => p.Key)];

    /// <summary>The party of that key, or null.</summary>
    public Party? FindParty(string key) => PartyList.Find(p => p.Key == key);

    /// <summary>The agents of a party whose authority has not ended (法17).</summary>
    public IEnumerable<Party> AgentsOf(string party) => PartyList.Where(p => p.ActsFor == party && p.IsActingAgent);

    /// <summary>Keys of third parties who have not been called to take part yet: those the petition named (法16).</summary>
    public IEnumerable<string> UnnotifiedThirdParties =>
        ThirdPartyKeys.Where(key => !DocumentList.Exists(d => d.Kind == DocumentKind.ThirdPartyNotice && d.Recipients.Contains(key)));

    /// <summary>The last document of that kind, or null.</summary>
    public IssuedDocument? LastDocument(DocumentKind kind) => DocumentList.FindLast(d => d.Kind == kind);

    /// <summary>
    /// The document that ends the case: decision, dismissal, termination, refusal, notice of no processing, or mediation letter; null before, and again once it was
    /// undone (法35).
    /// </summary>
    public IssuedDocument? ConcludingDocument =>
        DocumentList.FindLast(d =>
            d.No > _documentsUndone
            && d.Kind
                is DocumentKind.Decision
                    or DocumentKind.DismissalDecision
                    or DocumentKind.TerminationDecision
                    or DocumentKind.RefusalDecision
                    or DocumentKind.NotProcessedNotice
                    or DocumentKind.MediationLetter
        );

    /// <summary>True while the person must keep away from the case: recusal granted, or requested and not ruled on yet.</summary>
    public bool IsRecused(Guid person) => RecusalList.Exists(r => r.Person == person && r.Granted != false);

    /// <summary>The outcome binds and nobody has been named yet who is to be told (法79②, H2).</summary>
    internal bool CopyNotificationsAreDue =>
        !CopyNotificationsDerived
        && Status switch
        {
            CaseStatus.Served or CaseStatus.Mediated => true,
            CaseStatus.ApplicationDismissed or CaseStatus.Terminated => ConcludingDocument is { IsServedOnAll: true },
            _ => false,
        };

    internal bool CopyNotificationsDerived { get; set; }

    internal void AddEvidence(string by, ActContext at, IReadOnlyList<EvidenceFacts> evidence)
    {
        foreach (var item in evidence)
        {
            EvidenceList.Add(new EvidenceItem(EvidenceList.Count + 1, by, at.Day, item));
        }
    }

    internal Party AddParty(PartyRole role, PartyFacts facts, string? actsFor = null)
    {
        var party = new Party(NextKey(role), role, facts.Name) { Facts = facts, ActsFor = actsFor };
        PartyList.Add(party);
        return party;
    }

    internal void AddRespondent(OrganisationId organisation) =>
        PartyList.Add(new Party(NextKey(PartyRole.Respondent), PartyRole.Respondent, organisation.Value) { Organisation = organisation });

    internal Clock StartClock(
        TimeLimit limit,
        ActContext at,
        string cause,
        string? subject = null,
        DateOnly? day = null,
        Length? length = null,
        string? article = null
    )
    {
        var clock = Clock.Start(
            new ClockStart
            {
                Number = ClockList.Count + 1,
                Limit = limit,
                Simplified = Procedure == Cases.Procedure.Simplified && !limit.OrdinaryOnly,
                Subject = subject,
                Event = Event(at, cause, article ?? limit.Article) with { Day = day ?? at.Day },
                StatedLength = length,
            }
        );
        ClockList.Add(clock);
        return clock;
    }

    /// <summary>Stops every open clock of the limit (and subject, when given); none running is no fault: an internal period may never have begun.</summary>
    internal void StopClock(TimeLimit limit, ActContext at, string cause, string? subject = null)
    {
        foreach (var clock in OpenClocks(limit).Where(clock => subject is null || clock.Subject == subject).ToList())
        {
            clock.Stop(Event(at, cause));
        }
    }

    /// <summary>Stops every clock of the review that is still open: the case has left the review.</summary>
    internal void StopReviewClocks(ActContext at, string cause)
    {
        foreach (var limit in ReviewLimits)
        {
            StopClock(limit, at, cause);
        }
    }

    /// <summary>Clocks of the limit that have not been stopped.</summary>
    internal IEnumerable<Clock> OpenClocks(TimeLimit limit) =>
        ClockList.Where(clock => clock.Limit.Id == limit.Id && clock.State != ClockState.Stopped);

    /// <summary>The clock of the limit that is running or paused, or null.</summary>
    public Clock? OpenClock(TimeLimit limit, string? subject = null) =>
        OpenClocks(limit).LastOrDefault(clock => subject is null || clock.Subject == subject);

    /// <summary>What an act writes to a clock; a corrected day says so in the explanation.</summary>
    internal static ClockEvent Event(ActContext at, string cause, string? article = null) =>
        new()
        {
            Day = at.Day,
            Cause = at.Corrected is null ? cause : $"{cause}（{at.Corrected}）",
            Article = article,
            EntrySequence = at.Sequence,
        };

    /// <summary>Clocks that end with the review, whatever ends it.</summary>
    private static readonly TimeLimit[] ReviewLimits =
    [
        TimeLimits.T20,
        TimeLimits.T21,
        TimeLimits.T23,
        TimeLimits.T28,
        TimeLimits.T30,
        TimeLimits.T31,
        TimeLimits.T32,
        TimeLimits.T33,
        TimeLimits.T34,
    ];

    /// <summary>Clocks that stand still while the case is suspended or an appraisal is under way (T26, T27).</summary>
    internal IEnumerable<Clock> PausableClocks(PauseGrounds grounds) =>
        ClockList.Where(clock => clock.State != ClockState.Stopped && clock.Limit.PausedBy.HasFlag(grounds));

    private string NextKey(PartyRole role)
    {
        var prefix = role switch
        {
            PartyRole.Applicant => "申",
            PartyRole.Respondent => "被",
            PartyRole.ThirdParty => "三",
            PartyRole.Agent => "代",
        };
        return $"{prefix}{PartyList.Count(p => p.Role == role) + 1}";
    }
}
