using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Hearings;
using CaseManagement.Features.Performance;

namespace CaseManagement.Features.Cases.Record;

/// <summary>What a projection depends on beside the case itself.</summary>
internal sealed record ProjectionView
{
    public required OrganisationTree Organisations { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required OrganSettings Settings { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Blind index of a personal value.</summary>
    public required Func<string, string> IndexOf { get; init; }
}

/// <summary>
/// The rows that lists, work lists and searches read of a case. A pure function of the case, the calendar, the organ's choices and the day, so that it can be computed again at any time
/// and compared with what is stored.
/// </summary>
internal sealed class CaseProjection
{
    private readonly Case _case;
    private readonly ProjectionView _view;
    private readonly IReadOnlyList<CaseDeadline> _deadlines;

    private CaseProjection(Case c, ProjectionView view, IReadOnlyList<CaseDeadline> deadlines) =>
        (_case, _view, _deadlines) = (c, view, deadlines);

    public required IReadOnlyList<CasePartyRow> Parties { get; init; }
    public required IReadOnlyList<CasePersonRow> Persons { get; init; }
    public required IReadOnlyList<CaseClockRow> Clocks { get; init; }
    public required IReadOnlyList<RequiredActionRow> Actions { get; init; }
    public required IReadOnlyList<ServiceRow> Services { get; init; }
    public required IReadOnlyList<PaperToServeRow> PapersToServe { get; init; }
    public required IReadOnlyList<ObligationRow> Obligations { get; init; }
    public required IReadOnlyList<CopyNotificationRow> CopyNotifications { get; init; }
    public required IReadOnlyList<HearingRow> Hearings { get; init; }
    public required IReadOnlySet<string> SearchTokens { get; init; }

    /// <summary>Computes the rows.</summary>
    public static CaseProjection Of(Case c, ProjectionView view)
    {
        var deadlines = CaseDeadlines.Of(c, view.Calendar, view.Settings.Deadlines);
        var office = OfficeOf(c, view);
        return new CaseProjection(c, view, deadlines)
        {
            Parties = [.. c.Parties.Select(party => PartyRow(c, party, view))],
            Persons = [.. PersonRows(c)],
            Clocks = [.. deadlines.Select(deadline => ClockRow(c, deadline))],
            Actions =
            [
                .. RequiredActions
                    .For(c, view.Today, view.Calendar, view.Settings)
                    .Select((action, i) => ActionRow(c, office, action, i + 1, view)),
            ],
            Services = [.. c.Documents.SelectMany(document => document.Services.Select(service => Row(c, document, service)))],
            PapersToServe =
            [
                .. Domain
                    .Documents.PapersToServe.Of(c, deadlines)
                    .Where(paper => !paper.IsAnnounced)
                    .Select(paper => PaperRow(c, paper, view)),
            ],
            Obligations = [.. c.Obligations.Select(obligation => ObligationRow(c, obligation, deadlines))],
            CopyNotifications = [.. c.CopyNotifications.Select(notification => CopyRow(c, notification, deadlines))],
            Hearings = [.. c.Hearings.Select(hearing => HearingRow(c, hearing))],
            SearchTokens = TokensOf(c, view),
        };
    }

    /// <summary>The row of the case itself.</summary>
    /// <param name="headHash">Hash of its last entry.</param>
    /// <param name="version">The new concurrency token.</param>
    public CaseRow Row(string headHash, Guid version)
    {
        var c = _case;
        var review = ReviewDeadline();
        var next = Actions
            .Where(action => action is { IsWaiting: false, ForOrganisation: null, Due: not null })
            .MinBy(action => action.Due);
        return new CaseRow
        {
            Id = c.Id.Value,
            NumberCode = c.Number.Code,
            NumberYear = c.Number.Year,
            NumberSequence = c.Number.Sequence,
            Slug = c.Number.Slug,
            Organ = c.Organ.Value,
            Office = OfficeOf(c, _view).Value,
            Status = c.Status,
            StatusSince = c.StatusSince,
            Procedure = c.Procedure,
            Title = Cut(c.Petition.ActComplainedOf, CaseRowConfiguration.TitleLength),
            Applicants = Names(c.Applicants.Select(party => party.Name)),
            Respondents = Names(c.Respondents.Select(party => NameOf(party, _view))),
            Field = c.Petition.Field,
            Matter = c.Petition.Matter,
            Channel = c.Petition.Channel,
            ConcernsEnterprise = c.Petition.ConcernsEnterprise,
            Risk = c.Classification.Risk,
            ReceivedOn = c.Petition.ReceivedOn,
            AcceptedOn = c.Acceptance?.Day,
            ConcludedOn = c.ConcludedOn,
            EffectiveOn = c.EffectiveOn,
            ClosedOn = c.ClosedOn,
            Outcome = c.Outcome?.Kind,
            OutcomeName = c.Outcome is { } outcome ? Cut(outcome.Name, CaseRowConfiguration.TitleLength) : null,
            OutcomeIsCorrective = c.Outcome?.IsCorrective == true,
            LeadId = c.Staffing?.Lead,
            LeadName = c.Staffing?.LeadName,
            SecondId = c.Staffing?.Second,
            SecondName = c.Staffing?.SecondName,
            ConsultationIsOpen = c.Consultations.Any(consultation => consultation.Opinion is null),
            ReviewDue = review?.Due.Date,
            ReviewDueIsProvisional = review?.Due.Provisional == true,
            NextDue = next?.Due,
            NextDueIsProvisional = next?.Provisional == true,
            RefreshOn = NextRefresh(),
            LastSequence = c.Record.Count,
            HeadHash = headHash,
            Version = version,
        };
    }

    /// <summary>The period within which the office must decide: on acceptance first, then on the case.</summary>
    private CaseDeadline? ReviewDeadline() =>
        _deadlines.LastOrDefault(deadline => deadline.State != ClockState.Stopped && deadline.Limit.Id is "T11" or "T14" or "T23");

    /// <summary>Required actions turn on a last day or on the day after it; a pause or an act brings its own rewriting.</summary>
    private DateOnly? NextRefresh()
    {
        var days = _deadlines
            .Where(deadline => deadline.State == ClockState.Running)
            .Select(deadline => deadline.Due.Date)
            .Concat(_case.Obligations.Select(obligation => obligation.UrgedUntil))
            .OfType<DateOnly>()
            .SelectMany(day => (DateOnly[])[day, day.AddDays(1)])
            .Where(day => day > _view.Today)
            .ToList();
        return days.Count == 0 ? null : days.Min();
    }

    private static OrganisationId OfficeOf(Case c, ProjectionView view) => view.Organisations.Find(c.Organ)?.OfficeId ?? c.Organ;

    private static string NameOf(Case c, string key, ProjectionView view) =>
        c.FindParty(key) is { } party ? NameOf(party, view)
        : OrganisationId.TryParse(key, out var id) ? view.Organisations.Find(id)?.Name ?? key
        : key;

    private static string NameOf(Party party, ProjectionView view) =>
        party.Organisation is { } id && view.Organisations.Find(id) is { } organisation ? organisation.Name : party.Name;

    private static CasePartyRow PartyRow(Case c, Party party, ProjectionView view)
    {
        var identity = party.Facts?.IdNumber?.Value ?? party.Facts?.CreditCode;
        var telephone = party.Facts?.Telephone.Value;
        return new CasePartyRow
        {
            CaseId = c.Id.Value,
            Key = party.Key,
            Role = party.Role,
            Kind = party.Facts?.Kind,
            Name = Cut(NameOf(party, view), 200),
            Organisation = party.Organisation?.Value,
            ReceivedOn = c.Petition.ReceivedOn,
            IdentityIndex = string.IsNullOrEmpty(identity) ? null : view.IndexOf(identity),
            TelephoneIndex = string.IsNullOrEmpty(telephone) ? null : view.IndexOf(telephone),
        };
    }

    private static IEnumerable<CasePersonRow> PersonRows(Case c)
    {
        var recused = c.Recusals.Where(recusal => recusal.Granted != false).Select(recusal => (CasePersonKind.Recused, recusal.Person));
        var panel = c.Hearings.SelectMany(hearing => hearing.Members).Select(member => (CasePersonKind.Panel, member));
        return recused
            .Concat(panel)
            .Distinct()
            .Select(person => new CasePersonRow
            {
                CaseId = c.Id.Value,
                Kind = person.Item1,
                AccountId = person.Item2,
            });
    }

    private static CaseClockRow ClockRow(Case c, CaseDeadline deadline) =>
        new()
        {
            CaseId = c.Id.Value,
            Key = deadline.Key,
            Limit = deadline.Limit.Id,
            Subject = deadline.Subject,
            State = deadline.State,
            Due = deadline.Due.Date,
            Provisional = deadline.Due.Provisional,
            StartedOn = deadline.StartedOn,
            StoppedOn = deadline.StoppedOn,
            RuleVersion = deadline.Due.RuleVersion,
            CalendarVersion = deadline.Due.CalendarVersion,
        };

    private static RequiredActionRow ActionRow(Case c, OrganisationId office, RequiredAction action, int no, ProjectionView view) =>
        new()
        {
            CaseId = c.Id.Value,
            No = no,
            Act = action.Act,
            Sentence = Cut(PartyKeys.InWords(action.Sentence, key => NameOf(c, key, view)), 300),
            Article = Cut(action.Article, 60),
            Permission = action.Permission,
            ForOrganisation = action.For?.Value,
            Due = action.Due,
            Provisional = action.Provisional,
            Limit = action.Limit,
            IsWaiting = action.IsWaiting,
            Turn = RequiredActionRow.TurnOf(action, assigned: c.Staffing is not null),
            Organ = c.Organ.Value,
            Office = office.Value,
            LeadId = c.Staffing?.Lead,
            SecondId = c.Staffing?.Second,
        };

    private static ServiceRow Row(Case c, IssuedDocument document, ServiceRecord service) =>
        new()
        {
            CaseId = c.Id.Value,
            Document = document.No,
            Sequence = service.Sequence,
            Recipient = service.Recipient,
            Method = service.Method,
            State = service.State,
            Day = service.Day,
        };

    private static PaperToServeRow PaperRow(Case c, PaperToServe paper, ProjectionView view) =>
        new()
        {
            CaseId = c.Id.Value,
            Document = paper.Document.No,
            Recipient = paper.Recipient,
            RecipientName = Cut(NameOf(c, paper.Recipient, view), 200),
            Kind = paper.Document.Kind,
            Number = Cut(paper.Document.Number, 60),
            IssuedOn = paper.Document.Day,
            ServeBy = paper.Period?.Due.Date ?? PaperToServeRow.NoDay,
            Provisional = paper.Period?.Due.Provisional == true,
            Organ = c.Organ.Value,
        };

    private static ObligationRow ObligationRow(Case c, Domain.Performance.Obligation obligation, IReadOnlyList<CaseDeadline> deadlines)
    {
        var period = deadlines.LastOrDefault(deadline =>
            deadline.Subject == obligation.Subject && deadline.Limit.Id == obligation.Limit.Id
        );
        return new ObligationRow
        {
            CaseId = c.Id.Value,
            No = obligation.No,
            Organisation = obligation.Organisation.Value,
            Organ = c.Organ.Value,
            What = Cut(obligation.What, 1000),
            State = obligation.State,
            OpenedOn = period?.StartedOn ?? c.EffectiveOn ?? c.StatusSince,
            Due = period?.Due.Date,
            Provisional = period?.Due.Provisional == true,
            PerformedOn = obligation.PerformedOn,
            ReportedOn = obligation.ReportedOn,
            RevisitedOn = obligation.RevisitedOn,
            FoundUnperformed = obligation.FoundUnperformed,
        };
    }

    private static CopyNotificationRow CopyRow(
        Case c,
        Domain.CopyNotifications.CopyNotification notification,
        IReadOnlyList<CaseDeadline> deadlines
    ) =>
        new()
        {
            CaseId = c.Id.Value,
            No = notification.No,
            Organisation = notification.Recipient.Organisation.Value,
            Organ = c.Organ.Value,
            Mode = notification.Recipient.Mode,
            Of = Cut(notification.Of, 60),
            State = notification.State,
            Due = deadlines.LastOrDefault(deadline => deadline.Subject == notification.Subject)?.Due.Date,
            SentOn = notification.SentOn,
            SentBy = notification.SentBy is { } sender ? Cut(sender, 60) : null,
            AcknowledgedOn = notification.AcknowledgedOn,
        };

    private static HearingRow HearingRow(Case c, Domain.Hearings.Hearing hearing) =>
        new()
        {
            CaseId = c.Id.Value,
            No = hearing.No,
            Day = hearing.Day,
            Time = TimeOnly.FromDateTime(hearing.StartsAt),
            Place = Cut(hearing.Place, 200),
            Online = hearing.Online,
            State = hearing.State,
        };

    private static IReadOnlySet<string> TokensOf(Case c, ProjectionView view) =>
        Cases.SearchTokens.Of([
            c.Number.Code,
            c.Number.Year.ToString(CultureInfo.InvariantCulture),
            $"{c.Number.Sequence}",
            $"{c.Number.Code}{c.Number.Year}{c.Number.Sequence}",
            c.Petition.ActComplainedOf,
            c.Petition.ActNumber,
            .. c.Parties.Select(party => NameOf(party, view)),
        ]);

    private static string Names(IEnumerable<string> names)
    {
        var joined = string.Join('、', names);
        return joined.Length <= CaseRowConfiguration.NamesLength ? joined : Cut(joined, CaseRowConfiguration.NamesLength - 1) + "等";
    }

    /// <summary>Cuts to a column without tearing a character in two.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text
        : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)]
        : text[..length];
}
