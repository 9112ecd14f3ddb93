using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Decisions;
using CaseManagement.Documents.Mediation;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Mediation;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>Documents that end a case without a decision on the merits (法33、41、73).</summary>
internal static class EndingLetters
{
    public static CaseDocument Dismissal(Letter letter)
    {
        var facts = letter.Facts<DismissPetition>();
        return new DismissalDecision
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            FiledOn = letter.Case.Petition.FiledOn,
            AcceptedOn = letter.AcceptedOn,
            Grounds = [.. facts.Grounds.SelectMany(Provisions).Distinct()],
            Reason = facts.Reasons,
            PriorReconsideration = letter.Case.Outcome!.PriorReconsideration,
        };
    }

    public static CaseDocument Termination(Letter letter)
    {
        var facts = letter.Facts<Terminate>();
        return new TerminationDecision
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            AcceptedOn = letter.AcceptedOn,
            Item = Letter.Provisions(facts.Ground).Single().Item!.Value,
            SuspensionItem =
                facts.Ground == TerminationGround.SuspendedSixtyDays
                    ? Letter.Provisions(letter.Case.Suspensions[^1].Ground).Single().Item
                    : null,
            Facts = facts.Reasons,
        };
    }

    public static CaseDocument Mediation(Letter letter)
    {
        var facts = letter.Facts<ConcludeMediation>();
        return new MediationLetter
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            FiledOn = letter.Case.Petition.FiledOn,
            AcceptedOn = letter.AcceptedOn,
            Claims = Letter.Lines(letter.Case.Petition.Requests),
            Facts = facts.Facts,
            Agreement = Letter.Lines(facts.Result),
        };
    }

    // 法33 is added by the document itself; which of the conditions is missing stands in the reasons.
    internal static IEnumerable<Citation> Provisions(DismissalGround ground) =>
        ground == DismissalGround.ConditionMissing ? [Citation.Law(30, 1)] : Letter.Provisions(ground);
}
