using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Cases;

/// <content>What a case knows. Every property follows from the record; none is set from outside.</content>
public sealed partial class Case
{
    /// <summary>Identity.</summary>
    public CaseId Id { get; }

    /// <summary>Number, given at registration.</summary>
    public CaseNumber Number { get; internal set; }

    /// <summary>The reconsideration organ (复议机关).</summary>
    public OrganisationId Organ { get; internal set; }

    /// <summary>The petition as registered.</summary>
    public Petition Petition { get; internal set; } = null!;

    /// <summary>Where the case stands. Written by <see cref="Enter"/> alone.</summary>
    public CaseStatus Status { get; private set; }

    /// <summary>Legal day on which the present status began.</summary>
    public DateOnly StatusSince { get; private set; }

    /// <summary>Parties in the order they came in.</summary>
    public IReadOnlyList<Party> Parties => PartyList;

    /// <summary>Applicants.</summary>
    public IEnumerable<Party> Applicants => PartyList.Where(p => p.Role == PartyRole.Applicant);

    /// <summary>Respondents.</summary>
    public IEnumerable<Party> Respondents => PartyList.Where(p => p.Role == PartyRole.Respondent);

    /// <summary>Third parties.</summary>
    public IEnumerable<Party> ThirdParties => PartyList.Where(p => p.Role == PartyRole.ThirdParty);

    /// <summary>The procedure, once chosen.</summary>
    public Procedure? Procedure { get; internal set; }

    /// <summary>How the case came to be accepted, once it was.</summary>
    public Acceptance? Acceptance { get; internal set; }

    /// <summary>Officers in charge, once assigned.</summary>
    public Staffing? Staffing { get; internal set; }

    /// <summary>Marks that require a hearing, a consultation, priority or special care.</summary>
    public Classification Classification { get; internal set; } = Classification.None;

    /// <summary>The committee must be consulted: marked so, or the organ reviews its own act (法52②; 24②).</summary>
    public bool ConsultationIsRequired => Classification.ConsultationRequired || Respondents.Any(r => r.Organisation == Organ);

    /// <summary>The clocks in the order they were started.</summary>
    public IReadOnlyList<Clock> Clocks => ClockList;

    /// <summary>One reply record a respondent.</summary>
    public IReadOnlyList<Reply> Replies => ReplyList;

    /// <summary>Opinions heard, or the reason why they could not be (法49).</summary>
    public IReadOnlyList<OpinionRecord> Opinions => OpinionList;

    /// <summary>Evidence handed in, by whom and when.</summary>
    public IReadOnlyList<EvidenceItem> Evidence => EvidenceList;

    /// <summary>Hearings.</summary>
    public IReadOnlyList<Hearing> Hearings => HearingList;

    /// <summary>Consultations of the committee.</summary>
    public IReadOnlyList<Consultation> Consultations => ConsultationList;

    /// <summary>Suspensions, the present one last.</summary>
    public IReadOnlyList<Suspension> Suspensions => SuspensionList;

    /// <summary>Appraisals and inspections whose time does not count (条例26 45、46).</summary>
    public IReadOnlyList<Exclusion> Exclusions => ExclusionList;

    /// <summary>Extensions of the review period; the law knows one.</summary>
    public IReadOnlyList<Extension> Extensions => ExtensionList;

    /// <summary>Reports for elevation and what the superior organ decided (条例26 40).</summary>
    public IReadOnlyList<Elevation> Elevations => ElevationList;

    /// <summary>A normative document is complained of and neither its review opened nor declined yet (法13、56).</summary>
    public bool IncidentalClaimIsPending { get; internal set; }

    /// <summary>Incidental reviews of normative documents.</summary>
    public IReadOnlyList<IncidentalReview> IncidentalReviews => IncidentalReviewList;

    /// <summary>Stays of execution.</summary>
    public IReadOnlyList<Stay> Stays => StayList;

    /// <summary>Attempts at mediation.</summary>
    public IReadOnlyList<MediationAttempt> Mediations => MediationList;

    /// <summary>The applicant's withdrawal, if one was registered.</summary>
    public Withdrawal? Withdrawal { get; internal set; }

    /// <summary>Matters put before the one who decides.</summary>
    public IReadOnlyList<Proposal> Proposals => ProposalList;

    /// <summary>The draft of the decision, while there is one.</summary>
    public DecisionDraft? Draft { get; internal set; }

    /// <summary>How the case ended, once it did.</summary>
    public CaseOutcome? Outcome { get; internal set; }

    /// <summary>Day on which the outcome bound the parties; null before.</summary>
    public DateOnly? EffectiveOn { get; internal set; }

    /// <summary>Documents issued in the case.</summary>
    public IReadOnlyList<IssuedDocument> Documents => DocumentList;

    /// <summary>What has to be performed, by whom, by when.</summary>
    public IReadOnlyList<Obligation> Obligations => ObligationList;

    /// <summary>Copy-notifications due, sent, acknowledged, answered.</summary>
    public IReadOnlyList<CopyNotification> CopyNotifications => CopyNotificationList;

    /// <summary>Opinion letters.</summary>
    public IReadOnlyList<OpinionLetter> OpinionLetters => OpinionLetterList;

    /// <summary>Recusals requested and ruled on.</summary>
    public IReadOnlyList<Recusal> Recusals => RecusalList;

    /// <summary>Cases joined with this one (条例26 43).</summary>
    public IReadOnlyList<CaseNumber> JoinedWith => JoinedList;

    /// <summary>The state a suspension returns to.</summary>
    public CaseStatus? SuspendedFrom { get; internal set; }

    /// <summary>The state a reopening returns to.</summary>
    public CaseStatus? ClosedFrom { get; internal set; }

    /// <summary>Opened on the model of a decision already in effect (条例26 65): the gates of an own review do not stand in the way.</summary>
    public bool DecidedDirectly { get; internal set; }

    /// <summary>Day on which the decision, dismissal, termination or letter was made; null before.</summary>
    public DateOnly? ConcludedOn { get; internal set; }

    /// <summary>Day of closing; null before.</summary>
    public DateOnly? ClosedOn { get; internal set; }

    /// <summary>Number of documents when an outcome was last undone (法35): what was issued before it concludes nothing any more.</summary>
    private int _documentsUndone;

    /// <summary>The case goes on as if it had not been ended: the procedure is chosen anew, the way to a decision begins again (法35).</summary>
    internal void UndoOutcome()
    {
        (Procedure, Withdrawal, Draft, Outcome) = (null, null, null, null);
        (EffectiveOn, ConcludedOn, ClosedOn, ClosedFrom) = (null, null, null, null);
        (DecidedDirectly, CopyNotificationsDerived) = (false, false);
        _documentsUndone = DocumentList.Count;
    }

    /// <summary>Everything that follows from the record, as it is before the first entry.</summary>
    private void Forget()
    {
        _record.Clear();
        _days.Clear();
        (Status, StatusSince) = (default, default);
        (Procedure, Acceptance, Staffing, Withdrawal, Draft, Outcome) = (null, null, null, null, null, null);
        (EffectiveOn, ConcludedOn, ClosedOn, SuspendedFrom, ClosedFrom) = (null, null, null, null, null);
        (DecidedDirectly, CopyNotificationsDerived, IncidentalClaimIsPending) = (false, false, false);
        _documentsUndone = 0;
        Classification = Classification.None;
        PartyList.Clear();
        ClockList.Clear();
        ReplyList.Clear();
        OpinionList.Clear();
        EvidenceList.Clear();
        HearingList.Clear();
        ConsultationList.Clear();
        SuspensionList.Clear();
        ExclusionList.Clear();
        ExtensionList.Clear();
        ElevationList.Clear();
        IncidentalReviewList.Clear();
        StayList.Clear();
        MediationList.Clear();
        ProposalList.Clear();
        DocumentList.Clear();
        ObligationList.Clear();
        CopyNotificationList.Clear();
        OpinionLetterList.Clear();
        RecusalList.Clear();
        JoinedList.Clear();
    }

    internal List<Party> PartyList { get; } = [];
    internal List<Clock> ClockList { get; } = [];
    internal List<Reply> ReplyList { get; } = [];
    internal List<OpinionRecord> OpinionList { get; } = [];
    internal List<EvidenceItem> EvidenceList { get; } = [];
    internal List<Hearing> HearingList { get; } = [];
    internal List<Consultation> ConsultationList { get; } = [];
    internal List<Suspension> SuspensionList { get; } = [];
    internal List<Exclusion> ExclusionList { get; } = [];
    internal List<Extension> ExtensionList { get; } = [];
    internal List<Elevation> ElevationList { get; } = [];
    internal List<IncidentalReview> IncidentalReviewList { get; } = [];
    internal List<Stay> StayList { get; } = [];
    internal List<MediationAttempt> MediationList { get; } = [];
    internal List<Proposal> ProposalList { get; } = [];
    internal List<IssuedDocument> DocumentList { get; } = [];
    internal List<Obligation> ObligationList { get; } = [];
    internal List<CopyNotification> CopyNotificationList { get; } = [];
    internal List<OpinionLetter> OpinionLetterList { get; } = [];
    internal List<Recusal> RecusalList { get; } = [];
    internal List<CaseNumber> JoinedList { get; } = [];
}
