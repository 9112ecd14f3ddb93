using System.Globalization;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Hearings;
using CaseManagement.Documents.Intake;
using CaseManagement.Documents.Mediation;
using CaseManagement.Documents.Review;
using CaseManagement.Documents.Service;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>Petition, records and lists as forms, each from the entry of the record it tells about.</summary>
internal static class RecordForms
{
    public static CaseForm Petition(Case c, bool oral, LetterContext context) =>
        new PetitionForm
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = c.Petition.FiledOn,
            Matter = PartyLines.Matter(c, context.Organisations),
            Oral = oral,
            Reached = [.. c.Applicants.Select(p => new ReachedAt(p.Name, p.Facts!.ServiceAddress, p.Facts.Telephone.Masked))],
            Requests = c.Petition.Requests,
            Reasons = c.Petition.Reasons,
            Rule = c.Petition.RuleComplainedOf,
            Compensation = c.Petition.CompensationCents is { } cents ? Yuan(cents) : null,
            Papers = [.. c.PetitionPapers.Select(file => Path.GetFileNameWithoutExtension(file.Name))],
            MadeOn = c.Petition.FiledOn,
            RecordedBy = oral ? c.Record[0].ActorName : null,
        };

    public static CaseForm Receipt(Case c, LetterContext context) =>
        new PetitionReceipt
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = c.Petition.ReceivedOn,
            Matter = PartyLines.Matter(c, context.Organisations),
            Channel = Named.Of(c.Petition.Channel),
            PostedOn = c.Petition.PostedOn,
            ReceivedOn = c.Petition.ReceivedOn,
            // What was supplied later has its own day.
            Papers = [.. ((RegisterPetition)c.Record[0].Facts).Files.Select(file => Path.GetFileNameWithoutExtension(file.Name))],
            ReceivedBy = c.Record[0].ActorName,
            ReviewDue = DueDay.Of(
                c.Clocks.First(clock => clock.Limit.Id == TimeLimits.T11.Id).Due(context.Calendar, context.Settings.Deadlines)
            ),
            Contact = context.Contact(c.Organ, []),
        };

    public static CaseForm ServiceAddress(Case c, Party party, LetterContext context) =>
        new ServiceAddressConfirmation
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = c.Petition.ReceivedOn,
            Matter = PartyLines.Matter(c, context.Organisations),
            Role = Named.Of(party.Role),
            Party = party.Name,
            Address = party.Facts!.ServiceAddress,
            Telephone = party.Facts.Telephone.Masked,
            Electronic = party.Facts.AgreesToElectronicService,
        };

    /// <param name="c">The case, accepted.</param>
    /// <param name="chosen">How the procedure was chosen; null before.</param>
    /// <param name="context">What the organ knows.</param>
    public static CaseForm SimplifiedProcedure(Case c, ApplySimplifiedProcedure? chosen, LetterContext context) =>
        new SimplifiedProcedureForm
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = c.Acceptance!.Day,
            Matter = PartyLines.Matter(c, context.Organisations),
            AcceptedOn = c.Acceptance.Day,
            Item = chosen is null ? null : Letter.Provisions(chosen.Ground).Single().Item,
            Consent = chosen?.Consent,
            Parties =
            [
                .. c
                    .Parties.Where(p => p.Role != PartyRole.Agent)
                    .Select(p => new SigningParty(Named.Of(p.Role), PartyLines.NameOf(p, context.Organisations))),
            ],
        };

    public static CaseForm Mediation(Case c, MediationAttempt attempt, LetterContext context)
    {
        var begun = c.Record.Where(entry => entry.Facts is BeginMediation).ElementAt(attempt.No - 1);
        var ended = c.Record.Skip(begun.Sequence).Select(entry => entry.Facts).FirstOrDefault(f => f is FailMediation or ConcludeMediation);
        return new MediationRecord
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = attempt.From,
            Matter = PartyLines.Matter(c, context.Organisations),
            BegunOn = attempt.From,
            Mediators = Letter.Officers(c) is { Count: > 0 } officers ? officers : [begun.ActorName],
            Content = ((BeginMediation)begun.Facts).Content,
            Agreed = ended is null ? null : ended is ConcludeMediation,
            Outcome = (ended as ConcludeMediation)?.Result ?? (ended as FailMediation)?.Reason,
        };
    }

    /// <summary>The evidence that an act brings; empty for all others.</summary>
    public static IReadOnlyList<EvidenceFacts> EvidenceOf(ActFacts facts) =>
        facts switch
        {
            FileReply reply => reply.Evidence,
            SubmitEvidence evidence => evidence.Evidence,
            _ => [],
        };

    /// <param name="c">The case.</param>
    /// <param name="by">Key of the party.</param>
    /// <param name="items">Evidence of that party; one at least.</param>
    /// <param name="context">What the organ knows.</param>
    public static CaseForm Evidence(Case c, string by, IReadOnlyList<EvidenceItem> items, LetterContext context)
    {
        var party = c.FindParty(by)!;
        return new EvidenceList
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = items[^1].Day,
            Matter = PartyLines.Matter(c, context.Organisations),
            Role = Named.Of(party.Role),
            By = PartyLines.NameOf(party, context.Organisations),
            ReceivedOn = [.. items.Select(item => item.Day)],
            Lines =
            [
                .. items.Select(item => new ListedEvidence(
                    item.Facts.Name,
                    Named.Of(item.Facts.Kind),
                    item.Facts.Source,
                    item.Facts.Proves,
                    item.Facts.Pages
                )),
            ],
        };
    }

    public static CaseForm Opinions(Case c, PerformedAct entry, LetterContext context)
    {
        var heard = entry.Facts as HearOpinions;
        var unheard = entry.Facts as RecordOpinionsUnheard;
        var party = c.FindParty(heard?.Party ?? unheard!.Party)!;
        var day = c.DayOf(entry.Sequence);
        return new OpinionsRecord
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = day,
            Matter = PartyLines.Matter(c, context.Organisations),
            Role = Named.Of(party.Role),
            Party = PartyLines.NameOf(party, context.Organisations),
            HeardOn = day,
            Channel = heard is null ? null : Named.Of(heard.By),
            Content = heard?.Content,
            WillingToMediate = heard?.WillingToMediate,
            Unheard = unheard?.Reason,
            HeardBy = entry.ActorName,
        };
    }

    public static CaseForm Reply(Case c, PerformedAct entry, LetterContext context)
    {
        var reply = (FileReply)entry.Facts;
        var day = c.DayOf(entry.Sequence);
        return new ReplyForm
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = day,
            Matter = PartyLines.Matter(c, context.Organisations),
            Respondent = PartyLines.NameOf(c.FindParty(reply.Respondent)!, context.Organisations),
            FiledOn = day,
            Lawfulness = reply.Lawfulness,
            Propriety = reply.Propriety,
            OnRequests = reply.OnRequests,
            Basis = reply.Basis,
            Agents = [.. new[] { reply.FirstAgent, reply.SecondAgent }.OfType<string>().Where(name => name.Length > 0)],
        };
    }

    public static CaseForm Consultation(Case c, Consultation consultation, LetterContext context)
    {
        var asked = c.Record.Where(e => e.Facts is RequestConsultation).ElementAt(consultation.No - 1);
        var answered = c.Record.FirstOrDefault(e => e.Facts is RecordConsultation opinion && opinion.No == consultation.No);
        var opinion = (RecordConsultation?)answered?.Facts;
        return new ConsultationRecord
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = c.DayOf((answered ?? asked).Sequence),
            Matter = PartyLines.Matter(c, context.Organisations),
            Grounds = [.. consultation.Grounds.Select(ground => Named.Of(ground))],
            Questions = ((RequestConsultation)asked.Facts).Questions,
            RequestedBy = asked.ActorName,
            RequestedOn = c.DayOf(asked.Sequence),
            Members = opinion?.Members,
            Opinion = opinion?.Opinion,
            AnsweredOn = answered is null ? null : c.DayOf(answered.Sequence),
        };
    }

    public static CaseForm Hearing(Case c, Hearing hearing, LetterContext context)
    {
        var held = hearing.State == HearingState.Held ? HeldAs(c, hearing) : null;
        return new HearingRecord
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = hearing.Day,
            Matter = PartyLines.Matter(c, context.Organisations),
            HeldOn = hearing.Day,
            HeldAt = TimeOnly.FromDateTime(hearing.StartsAt),
            Place = hearing.Place,
            Online = hearing.Online,
            Matters = hearing.Matters,
            PresidingOfficer = hearing.Panel.Presiding,
            HearingOfficers = hearing.Panel.Officers,
            Recorder = hearing.Panel.Recorder,
            ApplicantAttendance =
                held is null ? null
                : held.ApplicantAttended ? "申请人（代理人）参加"
                : $"未参加：{held.ApplicantAbsence}",
            RespondentAttendance =
                held is null ? null
                : held.RespondentReason is { Length: > 0 } reason ? $"{Named.Of(held.Respondent)}：{reason}"
                : Named.Of(held.Respondent),
            Content = held?.Summary,
        };
    }

    /// <param name="c">The case, with two officers.</param>
    /// <param name="inspection">The inspection, one of the case's; null for a blank form for asking people.</param>
    /// <param name="context">What the organ knows.</param>
    public static CaseForm Inquiry(Case c, Exclusion? inspection, LetterContext context)
    {
        var begun = inspection is null ? null : c.Record.Select(e => e.Facts).OfType<BeginExclusion>().ElementAt(inspection.No - 1);
        return new InquiryRecord
        {
            Issuer = context.Issuer(c.Organ),
            Number = null,
            IssuedOn = inspection?.From ?? c.Acceptance!.Day,
            Matter = PartyLines.Matter(c, context.Organisations),
            Inspection = inspection is not null,
            Inquirers = Letter.Officers(c),
            On = inspection?.From,
            Place = begun?.Where,
            Matters = begun?.Matter,
        };
    }

    /// <summary>Hearings are held in the order in which they were ordered; one that was cancelled has no such entry.</summary>
    private static HoldHearing HeldAs(Case c, Hearing hearing) =>
        c
            .Record.Select(entry => entry.Facts)
            .OfType<HoldHearing>()
            .ElementAt(c.Hearings.Take(hearing.No - 1).Count(h => h.State == HearingState.Held));

    private static string Yuan(long cents) =>
        cents % 100 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{cents / 100}元")
            : string.Create(CultureInfo.InvariantCulture, $"{cents / 100}.{cents % 100:D2}元");
}
