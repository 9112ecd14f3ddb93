using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>Something an agency has to do.</summary>
public sealed record AgencyTask
{
    public required CaseNumber Case { get; init; }

    /// <summary>The act that does it.</summary>
    public required CaseAct Act { get; init; }

    /// <summary>What must be done, in Chinese.</summary>
    public required string Sentence { get; init; }
    public required string Article { get; init; }

    /// <summary>Last day, inclusive; null where no period runs.</summary>
    public required DateOnly? Due { get; init; }
    public required bool Provisional { get; init; }

    /// <summary>The act complained of.</summary>
    public required string Title { get; init; }
    public required string Applicants { get; init; }
}

/// <summary>Which of its cases an agency asks for.</summary>
public sealed record AgencyFilter
{
    /// <summary>Only cases in these states; empty for all.</summary>
    public IReadOnlyList<CaseStatus> States { get; init; } = [];

    /// <summary>Part of the number, the parties or the act; null for all.</summary>
    public string? Text { get; init; }

    /// <summary>Where the page before ended; null for the first.</summary>
    public string? After { get; init; }
}

/// <summary>A case of an agency.</summary>
public sealed record AgencyLine
{
    public required CaseNumber Case { get; init; }
    public required string Title { get; init; }
    public required string Applicants { get; init; }
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Where it stands; what the agency reads of it is <see cref="AgencyStatus"/>.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>How it ended, once the document that says so was served on the agency; null before.</summary>
    public required string? Outcome { get; init; }
}

/// <summary>A page of an agency's cases, the last received first.</summary>
/// <param name="Lines">The cases.</param>
/// <param name="Next">Where the next page goes on; null on the last.</param>
public sealed record AgencyPage(IReadOnlyList<AgencyLine> Lines, string? Next);

/// <summary>The cases of one respondent, and what it has to do in them. It learns of a case when that is accepted.</summary>
public sealed class AgencyCases
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>As many tasks as are listed; more are behind in their work as a whole.</summary>
    public const int MostTasks = 200;

    private readonly CaseDatabase _database;

    internal AgencyCases(CaseDatabase database) => _database = database;

    /// <summary>What the actor's agency has to do, the first to fall due first; what has no last day comes last.</summary>
    public async Task<IReadOnlyList<AgencyTask>> TasksAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var rows = await Tasks(db, actor).ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(row => row.Due ?? DateOnly.MaxValue).ThenBy(row => row.Slug, StringComparer.Ordinal).Select(row => row.Line()),
        ];
    }

    /// <summary>One page of the agency's cases.</summary>
    public async Task<AgencyPage> QueryAsync(AgencyFilter filter, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var rows = await Page(db, filter, actor).ToListAsync(cancellation);
        var lines = rows.Take(PageSize).Select(row => row.Line()).ToList();
        return new AgencyPage(lines, rows.Count > PageSize ? rows[PageSize - 1].Key : null);
    }

    /// <summary>Required actions of the agency in accepted cases.</summary>
    internal static IQueryable<TaskRead> Tasks(CaseDbContext db, Actor actor)
    {
        var organisation = actor.Organisation.Value;
        return db
            .RequiredActions.AsNoTracking()
            .Where(action => action.ForOrganisation == organisation && !action.IsWaiting)
            .Join(
                Mine(db, actor),
                action => action.CaseId,
                row => row.Id,
                (action, row) =>
                    new TaskRead
                    {
                        Slug = row.Slug,
                        Act = action.Act,
                        Sentence = action.Sentence,
                        Article = action.Article,
                        Due = action.Due,
                        Provisional = action.Provisional,
                        Title = row.Title,
                        Applicants = row.Applicants,
                    }
            )
            .OrderBy(row => row.Due == null)
            .ThenBy(row => row.Due)
            .Take(MostTasks);
    }

    internal static IQueryable<CaseRead> Page(CaseDbContext db, AgencyFilter filter, Actor actor)
    {
        var organisation = actor.Organisation.Value;
        var cases = Mine(db, actor);
        if (filter.States.Count > 0)
        {
            var states = filter.States.ToList();
            cases = cases.Where(row => states.Contains(row.Status));
        }

        if (filter.Text is { Length: > 0 } text)
        {
            cases = cases.Mentioning(db, text);
        }

        var parties = db.CaseParties.AsNoTracking().Where(party => party.Organisation == organisation);
        if (ReadKey(filter.After) is var (day, id))
        {
            parties = parties.Where(party => party.ReceivedOn < day || (party.ReceivedOn == day && party.CaseId < id));
        }

        return parties
            .Join(
                cases,
                party => party.CaseId,
                row => row.Id,
                (party, row) =>
                    new CaseRead
                    {
                        Id = row.Id,
                        Slug = row.Slug,
                        Title = row.Title,
                        Applicants = row.Applicants,
                        ReceivedOn = party.ReceivedOn,
                        Status = row.Status,
                        // The document that ended the case was served on this agency: it knows how.
                        Outcome = db.Services.Any(service =>
                            service.CaseId == row.Id
                            && service.Recipient == party.Key
                            && service.State == Domain.Documents.ServiceState.Served
                            && db.CaseDocuments.Any(document =>
                                document.CaseId == row.Id
                                && document.No == service.Document
                                && (
                                    document.Kind == Domain.Documents.DocumentKind.Decision
                                    || document.Kind == Domain.Documents.DocumentKind.DismissalDecision
                                    || document.Kind == Domain.Documents.DocumentKind.TerminationDecision
                                    || document.Kind == Domain.Documents.DocumentKind.MediationLetter
                                )
                            )
                        )
                            ? row.OutcomeName
                            : null,
                    }
            )
            .OrderByDescending(row => row.ReceivedOn)
            .ThenByDescending(row => row.Id)
            .Take(PageSize + 1);
    }

    /// <summary>The cases that exist for the agency: accepted, and the person is not recused (as in <see cref="CaseQueries"/>).</summary>
    private static IQueryable<CaseRow> Mine(CaseDbContext db, Actor actor)
    {
        var me = actor.Id;
        return db
            .Cases.AsNoTracking()
            .Where(row => row.AcceptedOn != null)
            .Where(row =>
                !db.CasePersons.Any(person => person.CaseId == row.Id && person.AccountId == me && person.Kind == CasePersonKind.Recused)
            );
    }

    private static (DateOnly Day, Guid CaseId)? ReadKey(string? text) =>
        text?.Split('~', 2) is [var day, var id]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var received)
        && Guid.TryParseExact(id, "N", out var caseId)
            ? (received, caseId)
            : null;

    internal sealed record TaskRead
    {
        public required string Slug { get; init; }
        public required CaseAct Act { get; init; }
        public required string Sentence { get; init; }
        public required string Article { get; init; }
        public required DateOnly? Due { get; init; }
        public required bool Provisional { get; init; }
        public required string Title { get; init; }
        public required string Applicants { get; init; }

        public AgencyTask Line() =>
            new()
            {
                Case = CaseNumber.Parse(Slug),
                Act = Act,
                Sentence = Sentence,
                Article = Article,
                Due = Due,
                Provisional = Provisional,
                Title = Title,
                Applicants = Applicants,
            };
    }

    internal sealed record CaseRead
    {
        public required Guid Id { get; init; }
        public required string Slug { get; init; }
        public required string Title { get; init; }
        public required string Applicants { get; init; }
        public required DateOnly ReceivedOn { get; init; }
        public required CaseStatus Status { get; init; }
        public required string? Outcome { get; init; }

        public string Key => string.Create(CultureInfo.InvariantCulture, $"{ReceivedOn:yyyyMMdd}~{Id:N}");

        public AgencyLine Line() =>
            new()
            {
                Case = CaseNumber.Parse(Slug),
                Title = Title,
                Applicants = Applicants,
                ReceivedOn = ReceivedOn,
                Status = Status,
                Outcome = Outcome,
            };
    }
}
