using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Performance;
using CaseManagement.Documents.Service;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Performance;
using OpinionLetter = CaseManagement.Documents.Performance.OpinionLetter;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>Documents after the decision: what is to be performed and corrected (法76、77).</summary>
internal static class FollowUpLetters
{
    public static CaseDocument Order(Letter letter)
    {
        var facts = letter.Facts<OrderPerformance>();
        var obligation = letter.Case.Obligations[facts.No - 1];
        var binding = letter.Case.ConcludingDocument!;
        return new OrderToPerform
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Document = binding.Kind == DocumentKind.MediationLetter ? BindingDocument.MediationLetter : BindingDocument.Decision,
            DocumentNumber = binding.Number,
            ServedOn = binding.ServedOn(obligation.Respondent),
            EffectiveOn = letter.Case.EffectiveOn,
            Obligation = obligation.What,
            PerformanceDue = letter.PerformanceDue(obligation),
            Finding = facts.Reason,
            Days = facts.Days,
        };
    }

    public static CaseDocument Opinion(Letter letter)
    {
        var facts = letter.Facts<IssueOpinionLetter>();
        return new OpinionLetter
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Problems = Letter.Lines(facts.Problem),
            Demands = Letter.Lines(facts.Demand),
            ToRespondent = facts.Respondent is not null,
        };
    }

    public static CaseDocument Correction(Letter letter)
    {
        var facts = letter.Facts<CorrectDocument>();
        var corrected = letter.Case.Documents[facts.Document - 1];
        return new CorrectionNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            DocumentName = Named.Of(corrected.Kind),
            DocumentNumber = corrected.Number,
            DocumentDay = corrected.Day,
            OfOffice = CaseLetters.IsSignedByOffice(corrected.Kind),
            Reads = facts.Reads,
            ShouldRead = facts.ShouldRead,
        };
    }
}
