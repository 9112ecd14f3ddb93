using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Cases;

/// <summary>All acts, in the order of the procedure. The machine, the pages, the permission matrix and the docs read this list.</summary>
public static class Acts
{
    /// <summary>Every definition; one for each <see cref="CaseAct"/>.</summary>
    public static IReadOnlyList<ActDefinition> All { get; } =
    [
        RegisterPetition.Definition,
        SplitPetition.Definition,
        BeginReview.Definition,
        RequestSupplement.Definition,
        ExtendSupplementPeriod.Definition,
        ReceiveSupplement.Definition,
        DeemWaived.Definition,
        AdviseRespondentChange.Definition,
        ChangeRespondent.Definition,
        Refuse.Definition,
        DeclineToProcess.Definition,
        Accept.Definition,
        AcceptProvisionally.Definition,
        DeemAccepted.Definition,
        AcceptAsOrdered.Definition,
        AcceptDirectly.Definition,
        RegisterElevatedCase.Definition,
        AssignOfficers.Definition,
        ClassifyCase.Definition,
        ApplyOrdinaryProcedure.Definition,
        ApplySimplifiedProcedure.Definition,
        ConvertToOrdinary.Definition,
        SendReplyNotice.Definition,
        FileReply.Definition,
        ExtendReplyPeriod.Definition,
        SubmitEvidence.Definition,
        RequestEvidence.Definition,
        HearOpinions.Definition,
        RecordOpinionsUnheard.Definition,
        NotifyThirdParty.Definition,
        RegisterAgent.Definition,
        ChangeAgency.Definition,
        RegisterRepresentatives.Definition,
        BeginExclusion.Definition,
        EndExclusion.Definition,
        RecordFileInspection.Definition,
        StayExecution.Definition,
        LiftStay.Definition,
        Suspend.Definition,
        Resume.Definition,
        Extend.Definition,
        Join.Definition,
        ReportForElevation.Definition,
        RecordElevationDecision.Definition,
        TransferToSuperior.Definition,
        RecordSuperiorOrder.Definition,
        RequestRecusal.Definition,
        RuleOnRecusal.Definition,
        RequestIncidentalReview.Definition,
        DeclineIncidentalReview.Definition,
        OpenIncidentalReview.Definition,
        NotifyRuleMaker.Definition,
        RecordRuleMakerReply.Definition,
        TransferRule.Definition,
        ConcludeIncidentalReview.Definition,
        OrderHearing.Definition,
        AdjournHearing.Definition,
        HoldHearing.Definition,
        CancelHearing.Definition,
        RequestConsultation.Definition,
        RecordConsultation.Definition,
        BeginMediation.Definition,
        FailMediation.Definition,
        ConcludeMediation.Definition,
        RequestWithdrawal.Definition,
        PermitWithdrawal.Definition,
        RefuseWithdrawal.Definition,
        BeginDrafting.Definition,
        DecideDirectly.Definition,
        ProposeDecision.Definition,
        ReviewDecision.Definition,
        SendBack.Definition,
        ApproveDecision.Definition,
        IssueDecision.Definition,
        DismissPetition.Definition,
        Terminate.Definition,
        SubmitProposal.Definition,
        ApproveProposal.Definition,
        ReturnProposal.Definition,
        RecordService.Definition,
        CompleteAnnouncement.Definition,
        CompleteService.Definition,
        CorrectDocument.Definition,
        OpenPerformance.Definition,
        RecordPerformance.Definition,
        ReportPerformance.Definition,
        Revisit.Definition,
        Urge.Definition,
        OrderPerformance.Definition,
        CallToTalk.Definition,
        HoldAdmonitoryTalk.Definition,
        CirculateCriticism.Definition,
        IssueOpinionLetter.Definition,
        RecordOpinionFeedback.Definition,
        IssueSuggestionLetter.Definition,
        ReferMatter.Definition,
        BeginEnforcement.Definition,
        RecordEnforcement.Definition,
        DeriveCopyNotifications.Definition,
        SendCopyNotification.Definition,
        NotifyInBatch.Definition,
        AcknowledgeCopyNotification.Definition,
        AnswerCopyNotification.Definition,
        Close.Definition,
        Archive.Definition,
        Reopen.Definition,
        CorrectLegalDay.Definition,
    ];

    private static readonly Dictionary<CaseAct, ActDefinition> ByAct = All.ToDictionary(d => d.Act);
    private static readonly Dictionary<Type, ActDefinition> ByFacts = All.ToDictionary(d => d.FactsType);

    /// <summary>The definition of an act.</summary>
    public static ActDefinition Of(CaseAct act) => ByAct[act];

    /// <summary>The definition of the act whose facts are of this type.</summary>
    public static ActDefinition Of(Type factsType) => ByFacts[factsType];

    /// <summary>The definition by its name in addresses, its code name or its Chinese name; null when there is none.</summary>
    public static ActDefinition? Find(string name) => All.FirstOrDefault(d => d.Slug == name || d.Act.ToString() == name || d.Name == name);
}
