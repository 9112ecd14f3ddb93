using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Intake;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>Documents of the acceptance review (法30、31).</summary>
internal static class IntakeLetters
{
    public static CaseDocument Supplement(Letter letter) =>
        new SupplementNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            CaseNumber = letter.Case.Number.ToString(),
            Recipients = letter.Recipients,
            Matter = letter.Matter,
            ReceivedOn = letter.Case.Petition.ReceivedOn,
            Items = Letter.Lines(letter.Facts<RequestSupplement>().Items),
            Contact = letter.Contact,
        };

    public static CaseDocument Refusal(Letter letter)
    {
        var facts = letter.Facts<Refuse>();
        return new RefusalDecision
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            ReceivedOn = letter.Case.Petition.ReceivedOn,
            Grounds = [.. facts.Grounds.SelectMany(g => Letter.Provisions(g)).Distinct()],
            Reason = facts.Reasons,
            CompetentOrgan = facts.CompetentOrgan,
            PriorReconsideration = letter.Case.Outcome!.PriorReconsideration,
        };
    }

    public static CaseDocument NotProcessed(Letter letter)
    {
        var facts = letter.Facts<DeclineToProcess>();
        return new NotProcessedNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            ReceivedOn = letter.Case.Petition.ReceivedOn,
            Earlier = facts.Earlier,
            Reason = facts.Reasons,
        };
    }

    public static CaseDocument RespondentAdvice(Letter letter)
    {
        var facts = letter.Facts<AdviseRespondentChange>();
        return new RespondentAdvice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            ReceivedOn = letter.Case.Petition.ReceivedOn,
            ProperRespondent = letter.Context.Organisations.Get(facts.Proper).Name,
            Reason = facts.Reason,
            Contact = letter.Contact,
        };
    }

    public static CaseDocument Acceptance(Letter letter)
    {
        var c = letter.Case;
        var provisional = letter.Act as AcceptProvisionally;
        return new AcceptanceNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            FiledOn = c.Petition.FiledOn,
            ReceivedOn = c.Petition.ReceivedOn,
            AcceptedOn = letter.AcceptedOn,
            Basis = c.Acceptance!.Kind switch
            {
                AcceptanceKind.Decided => AcceptanceBasis.Examined,
                AcceptanceKind.Provisional => AcceptanceBasis.Provisional,
                AcceptanceKind.Deemed => AcceptanceBasis.Deemed,
                AcceptanceKind.Ordered => AcceptanceBasis.Ordered,
                AcceptanceKind.Direct => AcceptanceBasis.Direct,
                AcceptanceKind.Elevated => throw new InvalidOperationException("提级审理的案件由原管辖机关制发受理通知书。"),
            },
            Order = (letter.Act as AcceptAsOrdered)?.Order,
            OrderedBySuperior = letter.Act is AcceptAsOrdered { Ground: ReversalGround.SuperiorOrder },
            Below = (letter.Act as AcceptDirectly)?.Below,
            FaultBelow = letter.Act is AcceptDirectly direct ? Named.Of(direct.Fault) : null,
            Procedure = letter.Procedure,
            DecisionDue = letter.DecisionDue,
            Doubts = Letter.Lines(provisional?.Doubts),
            MaterialsToSupply = Letter.Lines(provisional?.Missing),
            Contact = letter.Contact,
        };
    }

    public static CaseDocument DirectAcceptance(Letter letter)
    {
        var facts = letter.Facts<AcceptDirectly>();
        return new DirectAcceptanceNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            FiledBelowOn = facts.FiledBelowOn,
            Fault = Named.Of(facts.Fault),
            Paper = facts.Paper,
            Reason = facts.Reason,
            AcceptedOn = letter.AcceptedOn,
            Contact = letter.Contact,
        };
    }
}
