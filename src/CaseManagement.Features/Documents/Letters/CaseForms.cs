using System.Globalization;
using CaseManagement.Documents;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Decisions;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>A form that can be printed from the case as it stands.</summary>
/// <param name="Key">Its name in addresses, stable in the case: extension, hearing-record-1.</param>
/// <param name="Kind">文种.</param>
/// <param name="Name">What it is called, with what tells it from others of its kind.</param>
/// <param name="Compose">Its model.</param>
public sealed record OfferedForm(string Key, FormalDocumentKind Kind, string Name, Func<LetterContext, CaseForm> Compose)
{
    /// <summary>How the office came to its decision: for the people who handle or decide the case, and for the internal part of the case file.</summary>
    public bool IsInternal =>
        Kind is FormalDocumentKind.ApprovalForm or FormalDocumentKind.ConsultationRecord or FormalDocumentKind.CollectiveDiscussionRecord;
}

/// <summary>
/// The forms of a case (law.md D1.1, D1.9, D1.10, D2.1, D2.2, D3.2, D3.4, D3.6, D3.8, D3.9, D3.17, D3.20, D4.13): composed from the record whenever somebody of the office asks for one, never issued, never stored. Each carries
/// the days of the record and none of the day on which it is printed.
/// </summary>
public static class CaseForms
{
    /// <summary>Every form the case has something to say in, in the order of the procedure.</summary>
    public static IReadOnlyList<OfferedForm> Of(Case c) =>
        [
            Petition(c),
            .. Receipt(c),
            .. ServiceAddresses(c),
            .. SimplifiedProcedure(c),
            .. ApprovalForms.Of(c),
            .. Consultations(c),
            .. Replies(c),
            .. Evidence(c),
            .. Opinions(c),
            .. Hearings(c),
            .. Mediations(c),
            .. Inquiries(c),
        ];

    /// <summary>The form of that key; null when the case does not offer it.</summary>
    public static OfferedForm? Find(Case c, string key) => Of(c).FirstOrDefault(form => form.Key == key);

    /// <summary>The forms that the last entry of the record completed, as papers of the case file; blank ones are none. Of a case that is replayed up to an entry, so that they never change.</summary>
    internal static IEnumerable<OfferedForm> CompletedLast(Case c)
    {
        var entry = c.Record[^1];
        if (ApprovalForms.CompletedLast(c) is { } approval)
        {
            yield return approval;
        }

        if (ApprovalForms.DiscussedLast(c) is { } discussion)
        {
            yield return discussion;
        }

        var completed = entry.Facts switch
        {
            RegisterPetition => Petition(c),
            RecordConsultation answered => Consultation(c, c.Consultations[answered.No - 1]),
            FileReply => Reply(c, entry),
            HearOpinions or RecordOpinionsUnheard => Opinions(c, entry),
            FailMediation or ConcludeMediation => Mediation(c, c.Mediations[^1]),
            HoldHearing => Hearing(c, c.Hearings.Last(hearing => hearing.State == HearingState.Held)),
            RecordService or CompleteAnnouncement => Proof(c, entry),
            _ => null,
        };
        if (completed is not null)
        {
            yield return completed;
        }

        if (RecordForms.EvidenceOf(entry.Facts) is { Count: > 0 } handedIn)
        {
            var items = c.Evidence.TakeLast(handedIn.Count).ToList();
            yield return Evidence(c, items[0].By, items);
        }
    }

    private static OfferedForm Petition(Case c)
    {
        var oral = c.Petition.Channel == Channel.Oral;
        return new OfferedForm(
            oral ? "oral-petition" : "petition",
            oral ? FormalDocumentKind.OralPetitionRecord : FormalDocumentKind.PetitionForm,
            oral ? "口头申请笔录" : "行政复议申请书（按登记内容）",
            context => RecordForms.Petition(c, oral, context)
        );
    }

    /// <summary>A case taken up from the organ below was filed there: its papers came with a letter, not from the applicant.</summary>
    private static IEnumerable<OfferedForm> Receipt(Case c) =>
        c.Petition.IsElevated
            ? []
            : [new OfferedForm("receipt", FormalDocumentKind.PetitionReceipt, "收件回执", context => RecordForms.Receipt(c, context))];

    /// <summary>One for everybody who is served in person: of many applicants, those who represent them (条例26 17).</summary>
    private static IEnumerable<OfferedForm> ServiceAddresses(Case c)
    {
        var represented = c.Applicants.Any(p => p.IsRepresentative);
        return c
            .Parties.Where(p => p.Role == PartyRole.ThirdParty || (p.Role == PartyRole.Applicant && (!represented || p.IsRepresentative)))
            .Select(p => new OfferedForm(
                $"service-address-{Position(c, p.Key)}",
                FormalDocumentKind.ServiceAddressConfirmation,
                $"送达地址确认书（{Named.Of(p.Role)}{p.Name}）",
                context => RecordForms.ServiceAddress(c, p, context)
            ));
    }

    /// <summary>To take along while the procedure is chosen, and as it was chosen.</summary>
    private static IEnumerable<OfferedForm> SimplifiedProcedure(Case c)
    {
        var chosen = c.Record.Select(entry => entry.Facts).OfType<ApplySimplifiedProcedure>().LastOrDefault();
        if (chosen is not null || c.Status == CaseStatus.Accepted)
        {
            yield return new OfferedForm(
                "simplified-procedure",
                FormalDocumentKind.SimplifiedProcedureForm,
                chosen is null or { Ground: SimplifiedGround.AllPartiesAgree } ? "各方同意适用简易程序确认书" : "适用简易程序告知书",
                context => RecordForms.SimplifiedProcedure(c, chosen, context)
            );
        }
    }

    private static IEnumerable<OfferedForm> Mediations(Case c) => c.Mediations.Select(attempt => Mediation(c, attempt));

    private static OfferedForm Mediation(Case c, MediationAttempt attempt) =>
        new(
            $"mediation-record-{attempt.No}",
            FormalDocumentKind.MediationRecord,
            $"调解笔录（{Letter.Day(attempt.From)}）",
            context => RecordForms.Mediation(c, attempt, context)
        );

    private static IEnumerable<OfferedForm> Evidence(Case c) =>
        c.Evidence.Select(item => item.By).Distinct().Select(by => Evidence(c, by, [.. c.Evidence.Where(item => item.By == by)]));

    private static OfferedForm Evidence(Case c, string by, IReadOnlyList<EvidenceItem> items) =>
        new(
            $"evidence-list-{Position(c, by)}",
            FormalDocumentKind.EvidenceList,
            $"证据清单（{Named.Of(c.FindParty(by)!.Role)}）",
            context => RecordForms.Evidence(c, by, items, context)
        );

    private static IEnumerable<OfferedForm> Consultations(Case c) => c.Consultations.Select(consultation => Consultation(c, consultation));

    private static OfferedForm Consultation(Case c, Consultation consultation) =>
        new(
            $"consultation-record-{consultation.No}",
            FormalDocumentKind.ConsultationRecord,
            "委员会咨询意见记录",
            context => RecordForms.Consultation(c, consultation, context)
        );

    private static IEnumerable<OfferedForm> Replies(Case c) =>
        c.Record.Where(entry => entry.Facts is FileReply).Select(entry => Reply(c, entry));

    private static OfferedForm Reply(Case c, PerformedAct entry) =>
        new(
            $"reply-{entry.Sequence}",
            FormalDocumentKind.ReplyForm,
            "行政复议答复书（按登记内容）",
            context => RecordForms.Reply(c, entry, context)
        );

    /// <summary>送达回证 of a service that was made; one that failed goes on, and the proof tells all attempts.</summary>
    private static OfferedForm? Proof(Case c, PerformedAct entry)
    {
        var (number, recipient) = entry.Facts switch
        {
            RecordService served => (served.Document, served.Recipient),
            CompleteAnnouncement announced => (announced.Document, announced.Recipient),
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Act, "not a service"),
        };
        var document = c.Documents[number - 1];
        return document.Services.LastOrDefault(service => service.Recipient == recipient) is { State: ServiceState.Served }
            ? new OfferedForm(
                $"proof-{number}-{recipient}",
                FormalDocumentKind.ProofOfService,
                $"送达回证（{Named.Of(document.Kind)}{To(c, recipient)}）",
                context => ProofsOfService.Of(c, document, recipient, context)
            )
            : null;
    }

    private static IEnumerable<OfferedForm> Opinions(Case c) =>
        c.Record.Where(entry => entry.Facts is HearOpinions or RecordOpinionsUnheard).Select(entry => Opinions(c, entry));

    private static OfferedForm Opinions(Case c, PerformedAct entry) =>
        new(
            $"opinions-{entry.Sequence}",
            FormalDocumentKind.OpinionsRecord,
            $"听取意见笔录（{Letter.Day(c.DayOf(entry.Sequence))}）",
            context => RecordForms.Opinions(c, entry, context)
        );

    private static IEnumerable<OfferedForm> Hearings(Case c) =>
        c.Hearings.Where(hearing => hearing.State != HearingState.Cancelled).Select(hearing => Hearing(c, hearing));

    private static OfferedForm Hearing(Case c, Hearing hearing) =>
        new(
            $"hearing-record-{hearing.No}",
            FormalDocumentKind.HearingRecord,
            $"听证笔录（{Letter.Day(hearing.Day)}）",
            context => RecordForms.Hearing(c, hearing, context)
        );

    /// <summary>An inspection that was begun, and a blank form for asking people while the case is with two officers (法45).</summary>
    private static IEnumerable<OfferedForm> Inquiries(Case c)
    {
        if (c.Acceptance is null || c.Staffing is not { Count: >= 2 })
        {
            yield break;
        }

        foreach (var inspection in c.Exclusions.Where(exclusion => exclusion.Kind == ExclusionKind.Inspection))
        {
            yield return new OfferedForm(
                $"inspection-record-{inspection.No}",
                FormalDocumentKind.InquiryRecord,
                $"勘验笔录（{Letter.Day(inspection.From)}）",
                context => RecordForms.Inquiry(c, inspection, context)
            );
        }

        yield return new OfferedForm(
            "inquiry-record",
            FormalDocumentKind.InquiryRecord,
            "调查笔录（空白）",
            context => RecordForms.Inquiry(c, null, context)
        );
    }

    /// <summary>Role of a recipient and its name, for the proofs of one document that goes to several; an organisation's name is not in the record. Nothing for whoever is no party.</summary>
    private static string To(Case c, string recipient) =>
        c.FindParty(recipient) is { } party ? $"，{Named.Of(party.Role)}{(party.Organisation is null ? party.Name : "")}" : "";

    private static string Position(Case c, string party) =>
        (c.Parties.TakeWhile(p => p.Key != party).Count() + 1).ToString(CultureInfo.InvariantCulture);
}
