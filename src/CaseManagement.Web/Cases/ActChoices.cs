using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using SchemaKind = CaseManagement.Domain.Cases.FieldKind;

namespace CaseManagement.Web.Cases;

/// <summary>
/// What can be chosen on the form of an act: only what the act can be about. A party that has been served already, an obligation that has been performed, an agency that is not one's own
/// are not offered; what is not offered is not accepted either (<see cref="ActForm"/>).
/// </summary>
internal sealed class ActChoices
{
    internal required ActDefinition Act { get; init; }

    internal required Actor Actor { get; init; }

    internal required ReferenceData Reference { get; init; }

    internal required CaseNames Names { get; init; }

    /// <summary>The staff of the office with how many open cases each has; empty for an act that asks for no person.</summary>
    internal required IReadOnlyList<StaffMemberWithLoad> Staff { get; init; }

    /// <summary>The case; null at registration.</summary>
    internal Case? Case { get; init; }

    /// <summary>True when the act's form asks for a member of the staff, so that the staff has to be read.</summary>
    internal static bool AsksForStaff(Type factsType) =>
        FactsSchema
            .Of(factsType)
            .Any(field =>
                field.Attribute.From == Choice.Staff
                || (field.Kind is SchemaKind.Group or SchemaKind.Groups && AsksForStaff(field.ValueType))
            );

    /// <summary>The context in which is asked what the form asks for; null at registration.</summary>
    internal ActContext? At { get; init; }

    internal FormChoices Form =>
        Act.First is { } first && Case is { } c && At is { } at
            ? new(Of)
            {
                Hides = IsForTheOfficeAlone,
                First = first.Field,
                Asks = (answers, asked) => first.Asks(c, at, answers, asked.Name),
                Offers = (answers, asked, choice) => first.Offers(c, answers, asked.Name, choice),
            }
            : new(Of) { Hides = IsForTheOfficeAlone };

    /// <summary>How a paper came to the office is asked of the office that enters it, not of the agency that replies here itself.</summary>
    private bool IsForTheOfficeAlone(FieldSchema field) =>
        Act.Act == CaseAct.FileReply
        && field.Name is nameof(FileReply.HandedInBy) or nameof(FileReply.HandedInVia) or nameof(FileReply.HandedInOn)
        && Case is { } c
        && c.Respondents.Any(party => party.Organisation == Actor.Organisation);

    internal IReadOnlyList<FieldOption> Of(FieldSchema field) =>
        field.Attribute.From switch
        {
            Choice.Organisation => [.. Organisations(field)],
            Choice.FieldOfAdministration => [.. Reference.Fields.Select(f => new FieldOption(f.Code, f.Name, null, f.Description))],
            Choice.Staff => [.. StaffFor(field)],
            Choice.Nothing => [],
            var from => Case is { } c ? [.. InCase(c, from, field)] : [],
        };

    private IEnumerable<FieldOption> InCase(Case c, Choice from, FieldSchema field) =>
        from switch
        {
            Choice.Party when Act.Act == CaseAct.RecordService => Unserved(c),
            Choice.Party => c.Parties.Where(party => MayBeChosen(c, party)).Select(Option),
            Choice.Respondent => c.Respondents.Where(party => IsOwn(party) && MayReply(c, party)).Select(Option),
            Choice.IssuedDocument => Items(
                from,
                c.Documents.Where(d => Act.Act != CaseAct.RecordService || d.Unserved.Any()).Select(d => d.No)
            ),
            Choice.Hearing => Items(from, c.Hearings.Where(h => h.State == HearingState.Ordered).Select(h => h.No)),
            Choice.Obligation => Items(from, c.Obligations.Where(o => !o.IsPerformed && IsOwn(o.Organisation)).Select(o => o.No)),
            Choice.CopyNotification => Items(from, c.CopyNotifications.Where(IsToAnswer).Select(n => n.No)),
            Choice.Proposal => Items(from, c.Proposals.Where(p => p.State == ProposalState.Pending).Select(p => p.No)),
            Choice.IncidentalReview => Items(
                from,
                c.IncidentalReviews.Where(r => r.State != IncidentalReviewState.Concluded).Select(r => r.No)
            ),
            Choice.Consultation => Items(from, c.Consultations.Where(x => x.Opinion is null).Select(x => x.No)),
            Choice.OpinionLetter => Items(from, c.OpinionLetters.Where(l => l.IsOpen).Select(l => l.No)),
            Choice.Exclusion => Items(from, c.Exclusions.Where(e => e.Until is null).Select(e => e.No)),
            Choice.Stay => Items(from, c.Stays.Where(s => s.Until is null).Select(s => s.No)),
            Choice.Recusal => Items(from, c.Recusals.Where(r => r.Granted is null).Select(r => r.No)),
            Choice.PetitionPaper => c.PetitionPapers.Select(file => new FieldOption(
                FactsForm.TextOf(file),
                file.Name,
                null,
                Formats.FileSize(file.Size)
            )),
            Choice.RecordedAct => Items(from, c.Record.Where(e => !Acts.Of(e.Act).Automatic).Reverse().Select(e => e.Sequence)),
            Choice.Nothing or Choice.Organisation or Choice.FieldOfAdministration or Choice.Staff => throw new InvalidOperationException(
                $"{field.Name} is not chosen from the case"
            ),
        };

    /// <summary>Who still has to be served with anything, each once; with the document that was chosen is asked by the form (<see cref="FirstQuestion.Offers"/>).</summary>
    private IEnumerable<FieldOption> Unserved(Case c) =>
        c.Documents.SelectMany(document => document.Unserved).Distinct().Select(key => new FieldOption(key, Names.Recipient(key)));

    private bool MayBeChosen(Case c, Party party) =>
        Act.Act switch
        {
            CaseAct.HearOpinions or CaseAct.RecordOpinionsUnheard => party.Role is not PartyRole.Respondent && party.TakesPart,
            CaseAct.RegisterAgent => party.Role is PartyRole.Applicant or PartyRole.ThirdParty && c.AgentsOf(party.Key).Count() < 2,
            CaseAct.NotifyThirdParty => c.UnnotifiedThirdParties.Contains(party.Key),
            CaseAct.ChangeAgency => party.IsActingAgent,
            CaseAct.RegisterRepresentatives => party.Role == PartyRole.Applicant,
            CaseAct.RecordFileInspection => party.Role is not PartyRole.Respondent && party.TakesPart,
            _ => party.TakesPart,
        };

    private bool MayReply(Case c, Party party) =>
        Act.Act != CaseAct.FileReply || c.Replies.Any(reply => reply.Respondent == party.Key && reply.FiledOn is null);

    /// <summary>An agency acts for itself alone; the office enters what any of them hands in.</summary>
    private bool IsOwn(Party party) => party.Organisation is { } organisation && IsOwn(organisation);

    private bool IsOwn(OrganisationId organisation) =>
        Case is { } c
        && (
            Actor.Organisation == organisation
            || Actor.Organisation == c.Organ
            || Actor.Organisation == Reference.Organisations.Find(c.Organ)?.OfficeId
        );

    private bool IsToAnswer(CopyNotification notification) =>
        notification.Recipient.Organisation == Actor.Organisation
        && notification.State
            == (Act.Act == CaseAct.AcknowledgeCopyNotification ? CopyNotificationState.Sent : CopyNotificationState.Acknowledged);

    private FieldOption Option(Party party) => new(party.Key, Names.Party(party), null, Named.Of(party.Role));

    private IEnumerable<FieldOption> Items(Choice from, IEnumerable<int> numbers) =>
        numbers.Select(no => new FieldOption(no.ToString(CultureInfo.InvariantCulture), Names.Item(from, no)));

    private IEnumerable<FieldOption> Organisations(FieldSchema field)
    {
        var all = Reference.Organisations.All;
        return Act.Act == CaseAct.RegisterPetition && field.Name == nameof(RegisterPetition.Organ)
            ? all.Where(o => o.IsReconsiderationOrgan && (o.Id == Actor.Organisation || o.OfficeId == Actor.Organisation))
                .Select(o => new FieldOption(o.Id.Value, o.Name))
            : all.Select(o => new FieldOption(o.Id.Value, o.Name, GroupOf(o)));
    }

    /// <summary>The government it belongs to: what a clerk looks for first.</summary>
    private string GroupOf(Organisation organisation) => Reference.Organisations.GovernmentOf(organisation)?.Name ?? "垂直领导的机关";

    private IEnumerable<FieldOption> StaffFor(FieldSchema field)
    {
        var officersOnly =
            Act.Act is CaseAct.AssignOfficers || field.Name is nameof(OrderHearing.Presiding) or nameof(OrderHearing.Officers);
        return from member in Staff
            where !officersOnly || member.Member.IsReconsiderationOfficer
            where Act.Act == CaseAct.RequestRecusal || Case?.IsRecused(member.Member.Id) != true
            select new FieldOption(
                member.Member.Id.ToString(),
                member.Member.Name,
                member.Post,
                $"在办 {member.OpenCases.ToString(CultureInfo.InvariantCulture)} 件"
            );
    }
}
