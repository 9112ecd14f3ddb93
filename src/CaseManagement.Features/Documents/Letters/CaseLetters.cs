using CaseManagement.Documents.Cases;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>
/// The model of every document a case issues, from the case as it stands right after the act that issued it. Pure: what happens in the case later does not
/// change a model that was made.
/// </summary>
public static class CaseLetters
{
    /// <summary>The model of one issued document.</summary>
    /// <param name="c">The case right after the act.</param>
    /// <param name="document">The document, one of the case's.</param>
    /// <param name="context">What the organ knows.</param>
    public static CaseDocument Of(Case c, IssuedDocument document, LetterContext context)
    {
        var letter = new Letter(c, document, context);
        return document.Kind switch
        {
            DocumentKind.SupplementNotice => IntakeLetters.Supplement(letter),
            DocumentKind.RefusalDecision => IntakeLetters.Refusal(letter),
            DocumentKind.NotProcessedNotice => IntakeLetters.NotProcessed(letter),
            DocumentKind.RespondentAdvice => IntakeLetters.RespondentAdvice(letter),
            DocumentKind.AcceptanceNotice => IntakeLetters.Acceptance(letter),
            DocumentKind.DirectAcceptanceNotice => IntakeLetters.DirectAcceptance(letter),
            DocumentKind.ReplyNotice => ReviewLetters.Reply(letter),
            DocumentKind.ThirdPartyNotice => ReviewLetters.ThirdParty(letter),
            DocumentKind.HearingNotice => ReviewLetters.Hearing(letter),
            DocumentKind.SuspensionNotice => ReviewLetters.Suspension(letter),
            DocumentKind.ResumptionNotice => ReviewLetters.Resumption(letter),
            DocumentKind.ExtensionNotice => ReviewLetters.Extension(letter),
            DocumentKind.ConversionNotice => ReviewLetters.Conversion(letter),
            DocumentKind.ElevationNotice => ReviewLetters.Elevation(letter),
            DocumentKind.StayNotice => ReviewLetters.Stay(letter),
            DocumentKind.StayLiftNotice => ReviewLetters.StayLift(letter),
            DocumentKind.RuleMakerNotice => ReviewLetters.RuleMaker(letter),
            DocumentKind.RuleTransferLetter => ReviewLetters.RuleTransfer(letter),
            DocumentKind.AppraisalCommission => ReviewLetters.Appraisal(letter),
            DocumentKind.JoinderNotice => ReviewLetters.Joinder(letter),
            DocumentKind.ConsultationLetter => ReviewLetters.Consultation(letter),
            DocumentKind.ElevatedPapersLetter => ReviewLetters.ElevatedPapers(letter),
            DocumentKind.Decision => DecisionLetter.Of(letter),
            DocumentKind.DismissalDecision => EndingLetters.Dismissal(letter),
            DocumentKind.TerminationDecision => EndingLetters.Termination(letter),
            DocumentKind.MediationLetter => EndingLetters.Mediation(letter),
            DocumentKind.CopyNotificationLetter => CopyLetters.Single(letter),
            DocumentKind.OrderToPerform => FollowUpLetters.Order(letter),
            DocumentKind.OpinionLetter => FollowUpLetters.Opinion(letter),
            DocumentKind.CorrectionNotice => FollowUpLetters.Correction(letter),
            DocumentKind.AdmonitoryTalkNotice => FollowUpLetters.Talk(letter),
            DocumentKind.CriticismCircular => FollowUpLetters.Criticism(letter),
            DocumentKind.EnforcementApplication => FollowUpLetters.Enforcement(letter),
            DocumentKind.EvidenceRequest => ReviewLetters.EvidenceRequest(letter),
            DocumentKind.SuggestionLetter => FollowUpLetters.Suggestion(letter),
            DocumentKind.ReferralLetter => FollowUpLetters.Referral(letter),
        };
    }

    /// <summary>
    /// The decision as a draft would read: what an officer sees before proposing it, a reviewer and the organ's head before approving it. Without a number, and marked as
    /// a draft on its face.
    /// </summary>
    /// <param name="c">The case, under review.</param>
    /// <param name="draft">The draft, proposed or not.</param>
    /// <param name="day">The day printed.</param>
    /// <param name="context">What the organ knows.</param>
    public static CaseDocument PreviewDecision(Case c, ProposeDecision draft, DateOnly day, LetterContext context) =>
        DecisionLetter.Preview(new Letter(c, new IssuedDocument(0, DocumentKind.Decision, "", day, 0, []), context), draft);

    /// <summary>Who signs a kind: the office those notices that the law leaves to it, the organ everything else (法4②).</summary>
    public static bool IsSignedByOffice(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.RespondentAdvice or DocumentKind.AcceptanceNotice or DocumentKind.ReplyNotice or DocumentKind.ThirdPartyNotice =>
                true,
            DocumentKind.HearingNotice or DocumentKind.ConversionNotice or DocumentKind.RuleMakerNotice => true,
            DocumentKind.AppraisalCommission or DocumentKind.ConsultationLetter => true,
            DocumentKind.SuggestionLetter => true,
            DocumentKind.JoinderNotice or DocumentKind.ElevatedPapersLetter => false,
            DocumentKind.EvidenceRequest or DocumentKind.ReferralLetter or DocumentKind.DirectAcceptanceNotice => false,
            DocumentKind.SupplementNotice or DocumentKind.RefusalDecision or DocumentKind.NotProcessedNotice => false,
            DocumentKind.SuspensionNotice or DocumentKind.ResumptionNotice or DocumentKind.ExtensionNotice => false,
            DocumentKind.ElevationNotice or DocumentKind.StayNotice or DocumentKind.StayLiftNotice or DocumentKind.RuleTransferLetter =>
                false,
            DocumentKind.Decision or DocumentKind.DismissalDecision or DocumentKind.TerminationDecision or DocumentKind.MediationLetter =>
                false,
            DocumentKind.CopyNotificationLetter or DocumentKind.OrderToPerform or DocumentKind.OpinionLetter => false,
            DocumentKind.AdmonitoryTalkNotice or DocumentKind.CriticismCircular or DocumentKind.EnforcementApplication => false,
            // A correction is signed by whoever signed what it corrects; of itself it is the organ's.
            DocumentKind.CorrectionNotice => false,
        };
}
