using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Hearings;
using CaseManagement.Documents.Review;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>Documents of the review (法36–60).</summary>
internal static class ReviewLetters
{
    public static CaseDocument Reply(Letter letter) =>
        new ReplyNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            AcceptedOn = letter.AcceptedOn,
            Procedure = letter.Procedure!.Value,
            OralPetition = letter.Case.Petition.Channel == Channel.Oral,
            OwnAct = letter.Case.Respondents.Any(p => p.Organisation == letter.Case.Organ),
            // The copy of the petition is enclosed anyway.
            Enclosures =
            [
                .. Letter
                    .Lines(letter.Facts<SendReplyNotice>().Enclosures)
                    .Where(e => !e.Contains("申请书", StringComparison.Ordinal) && !e.Contains("申请笔录", StringComparison.Ordinal)),
            ],
            Contact = letter.Contact,
        };

    public static CaseDocument ThirdParty(Letter letter) =>
        new ThirdPartyNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            AcceptedOn = letter.AcceptedOn,
            Interest = letter.Facts<NotifyThirdParty>().Interest,
            Contact = letter.Contact,
        };

    public static CaseDocument Hearing(Letter letter)
    {
        var hearing = letter.Case.Hearings[letter.Document.Subject!.Value - 1];
        var first = letter.Act as OrderHearing;
        var change = letter.Act as AdjournHearing;
        var startsAt = first?.StartsAt ?? change!.StartsAt;
        return new HearingNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Addressee = HearingAddressee.AllParties,
            HeldOn = DateOnly.FromDateTime(startsAt),
            HeldAt = TimeOnly.FromDateTime(startsAt),
            Place = first?.Place ?? change!.Place,
            Online = hearing.Online,
            Matters = Letter.Lines(hearing.Matters),
            PresidingOfficer = hearing.Panel.Presiding,
            HearingOfficers = hearing.Panel.Officers,
            Recorder = hearing.Panel.Recorder,
            ReasonForChange = change?.Reason,
            EarlierDay = change is null ? null : EarlierDay(letter),
            Contact = letter.Contact,
        };
    }

    public static CaseDocument Suspension(Letter letter)
    {
        var facts = letter.Facts<Suspend>();
        return new SuspensionNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            AcceptedOn = letter.AcceptedOn,
            SuspendedOn = letter.Document.Day,
            Item = Item(facts.Ground),
            Facts = string.IsNullOrWhiteSpace(facts.OwnMotion) ? facts.Reason : $"{facts.Reason}\n依职权审查的依据：{facts.OwnMotion}",
        };
    }

    public static CaseDocument Resumption(Letter letter) =>
        new ResumptionNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            SuspendedOn = letter.Case.Suspensions.Last(s => s.Until == letter.Document.Day).From,
            ResumedOn = letter.Document.Day,
            Facts = letter.Facts<Resume>().Reason,
            DecisionDue = letter.DecisionDue,
        };

    public static CaseDocument Extension(Letter letter)
    {
        var facts = letter.Facts<Extend>();
        return new ExtensionNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            AcceptedOn = letter.AcceptedOn,
            Days = facts.Days,
            Reason = facts.Reason,
            DecisionDue = letter.DecisionDue,
        };
    }

    public static CaseDocument Conversion(Letter letter) =>
        new ConversionNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            AcceptedOn = letter.AcceptedOn,
            ConvertedOn = letter.Document.Day,
            Reason = letter.Facts<ConvertToOrdinary>().Reason,
            DecisionDue = letter.DecisionDue,
        };

    public static CaseDocument Elevation(Letter letter)
    {
        var facts = letter.Facts<RegisterElevatedCase>();
        return new ElevationNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            From = facts.From,
            Item = Item(facts.Ground),
            PapersArrivedOn = letter.Case.Petition.ReceivedOn,
            Procedure = letter.Procedure,
            DecisionDue = letter.DecisionDue,
        };
    }

    public static CaseDocument Stay(Letter letter)
    {
        var facts = letter.Facts<StayExecution>();
        return new StayNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            AcceptedOn = letter.AcceptedOn,
            StayedFrom = letter.Document.Day,
            Item = Item(facts.Ground),
            Reason = facts.Reason,
        };
    }

    public static CaseDocument StayLift(Letter letter) =>
        new StayLiftNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            StayedFrom = letter.Case.Stays.Last(s => s.Until == letter.Document.Day).From,
            LiftedOn = letter.Document.Day,
            Reason = letter.Facts<LiftStay>().Reason,
        };

    public static CaseDocument RuleMaker(Letter letter) =>
        new RuleMakerNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Rule = IncidentalReview(letter).Rule,
            OnApplication = IsOnApplication(letter),
            SuspendedOn = letter.Case.Suspensions[^1].From,
            Questions = Letter.Lines(letter.Facts<NotifyRuleMaker>().Questions),
            Contact = letter.Contact,
        };

    public static CaseDocument RuleTransfer(Letter letter) =>
        new RuleTransferLetter
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Rule = IncidentalReview(letter).Rule,
            MadeBy = IncidentalReview(letter).MadeBy,
            OnApplication = IsOnApplication(letter),
            SuspendedOn = letter.Case.Suspensions[^1].From,
            Contact = letter.Contact,
        };

    public static CaseDocument Appraisal(Letter letter)
    {
        var facts = letter.Facts<BeginExclusion>();
        return new AppraisalCommission
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Matters = Letter.Lines(facts.Matter),
            Qualification = facts.Qualification!,
            AgreedByParties = facts.ChosenBy == AppraiserChoice.AgreedByParties,
            RequestedBy = facts.RequestedBy is { } key ? $"{Named.Of(letter.Case.FindParty(key)!.Role)}{letter.NameOf(key)}" : null,
            Materials = Letter.Lines(facts.Materials),
            Contact = letter.Contact,
        };
    }

    public static CaseDocument EvidenceRequest(Letter letter)
    {
        var facts = letter.Facts<RequestEvidence>();
        return new EvidenceRequest
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Items = Letter.Lines(facts.Items),
            Until = facts.Until,
            Officers = Letter.Officers(letter.Case),
            Contact = letter.Contact,
        };
    }

    public static CaseDocument Joinder(Letter letter)
    {
        var facts = letter.Facts<Join>();
        return new JoinderNotice
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            AcceptedOn = letter.AcceptedOn,
            Other = facts.Other,
            Item = Item(facts.Ground),
            Reason = facts.Reason,
        };
    }

    public static CaseDocument Consultation(Letter letter)
    {
        var facts = letter.Facts<RequestConsultation>();
        return new ConsultationLetter
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            Items = [.. facts.Grounds.Select(ground => Item(ground))],
            Questions = Letter.Lines(facts.Questions),
            OralPetition = letter.Case.Petition.Channel == Channel.Oral,
            Replied = letter.Case.Replies.Any(reply => reply.FiledOn is not null),
            DecisionDue = letter.DecisionDue,
            Contact = letter.Contact,
        };
    }

    public static CaseDocument ElevatedPapers(Letter letter) =>
        new ElevatedPapersLetter
        {
            Issuer = letter.Issuer,
            Number = letter.Document.Number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            Recipients = letter.Recipients,
            AcceptedOn = letter.AcceptedOn,
            NoticeOn = letter.Case.Elevations[^1].DecidedOn!.Value,
            Papers = Letter.Lines(letter.Facts<TransferToSuperior>().Papers),
            Contact = letter.Contact,
        };

    private static IncidentalReview IncidentalReview(Letter letter) => letter.Case.IncidentalReviews[letter.Document.Subject!.Value - 1];

    /// <summary>The applicant asked for the review (法56); a suspension that names the basis itself is of the organ's own motion (法57).</summary>
    private static bool IsOnApplication(Letter letter) =>
        letter.Case.Record.Take(letter.Document.Sequence).Select(e => e.Facts).OfType<Suspend>().Last() is { OwnMotion: null or "" };

    /// <summary>Day for which the hearing stood before: what the last act about its time had set.</summary>
    private static DateOnly EarlierDay(Letter letter) =>
        letter
            .Case.Record.Take(letter.Document.Sequence - 1)
            .Select(e =>
                e.Facts switch
                {
                    OrderHearing order => (DateOnly?)DateOnly.FromDateTime(order.StartsAt),
                    AdjournHearing adjourned => DateOnly.FromDateTime(adjourned.StartsAt),
                    _ => null,
                }
            )
            .Last(day => day is not null)!
            .Value;

    private static int Item(Enum ground) => Letter.Provisions(ground).Single().Item!.Value;
}
