using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Documents;

/// <summary>A paper to be served on one recipient.</summary>
public sealed record ServiceLine
{
    public required CaseNumber Case { get; init; }

    /// <summary>Number of the document in the case.</summary>
    public required int Document { get; init; }
    public required DocumentKind Kind { get; init; }

    /// <summary>Number printed on it.</summary>
    public required string Number { get; init; }
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Key of the party, or code of the organisation.</summary>
    public required string Recipient { get; init; }
    public required string RecipientName { get; init; }

    /// <summary>Last lawful day of service, inclusive; null where the law sets none.</summary>
    public required DateOnly? ServeBy { get; init; }
    public required bool Provisional { get; init; }
    public required string Applicants { get; init; }
    public required string Respondents { get; init; }

    /// <summary>Who handles the case; null while nobody does.</summary>
    public required string? LeadName { get; init; }
}

/// <summary>A page of papers to be served: by the last lawful day, then by the day of issue.</summary>
/// <param name="Lines">The papers.</param>
/// <param name="Next">Where the next page goes on; null on the last.</param>
public sealed record ServicePage(IReadOnlyList<ServiceLine> Lines, string? Next);

/// <summary>待送达: what has been issued and not been served, for those who may serve it (法88①).</summary>
public sealed class ServiceList
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private readonly CaseDatabase _database;
    private readonly OrganisationTree _tree;

    internal ServiceList(CaseDatabase database, ReferenceData reference) => (_database, _tree) = (database, reference.Organisations);

    /// <summary>One page, of the cases in which the actor may serve: for a clerk all of the organ, for an officer those handled or handled by nobody. One question to the database.</summary>
    /// <param name="text">Part of the case's number, its parties or the act complained of; null for all.</param>
    /// <param name="after">Where the page before ended; null, or anything unreadable, for the first.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<ServicePage> QueryAsync(string? text, string? after, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var rows = await Page(db, text, Position.Parse(after), actor, OrgansOf(actor)).ToListAsync(cancellation);
        return new ServicePage(
            [.. rows.Take(PageSize).Select(row => row.Line())],
            rows.Count > PageSize ? rows[PageSize - 1].Place.ToString() : null
        );
    }

    /// <summary>The organ's people belong to the organ itself or to its office.</summary>
    private List<string> OrgansOf(Actor actor) => [.. _tree.OrgansOf(actor.Organisation).Select(organ => organ.Value)];

    internal static IQueryable<Read> Page(CaseDbContext db, string? text, Position? after, Actor actor, IReadOnlyList<string> organs)
    {
        var papers = db.PapersToServe.AsNoTracking();
        papers = organs is [var organ] ? papers.Where(paper => paper.Organ == organ) : papers.Where(paper => organs.Contains(paper.Organ));
        if (after is { } place)
        {
            var (serveBy, issued, id, document, recipient) = place;
            papers = papers.Where(paper =>
                paper.ServeBy >= serveBy
                && (
                    paper.ServeBy > serveBy
                    || paper.IssuedOn > issued
                    || (
                        paper.IssuedOn == issued
                        && (
                            paper.CaseId > id
                            || (
                                paper.CaseId == id
                                && (
                                    paper.Document > document
                                    || (paper.Document == document && string.Compare(paper.Recipient, recipient) > 0)
                                )
                            )
                        )
                    )
                )
            );
        }

        var cases = db.Cases.AsNoTracking().InWhich(db, actor, Permission.Serve);
        if (text is { Length: > 0 })
        {
            cases = cases.Mentioning(db, text);
        }

        return papers
            .Join(
                cases,
                paper => paper.CaseId,
                row => row.Id,
                (paper, row) =>
                    new Read
                    {
                        CaseId = paper.CaseId,
                        Slug = row.Slug,
                        Document = paper.Document,
                        Recipient = paper.Recipient,
                        RecipientName = paper.RecipientName,
                        Kind = paper.Kind,
                        Number = paper.Number,
                        IssuedOn = paper.IssuedOn,
                        ServeBy = paper.ServeBy,
                        Provisional = paper.Provisional,
                        Applicants = row.Applicants,
                        Respondents = row.Respondents,
                        LeadName = row.LeadName,
                    }
            )
            .OrderBy(paper => paper.ServeBy)
            .ThenBy(paper => paper.IssuedOn)
            .ThenBy(paper => paper.CaseId)
            .ThenBy(paper => paper.Document)
            .ThenBy(paper => paper.Recipient)
            .Take(PageSize + 1);
    }

    /// <summary>A place in the list: after this paper.</summary>
    internal sealed record Position(DateOnly ServeBy, DateOnly IssuedOn, Guid CaseId, int Document, string Recipient)
    {
        private const string Day = "yyyyMMdd";

        /// <summary>Reads <see cref="ToString"/>; null on anything else.</summary>
        public static Position? Parse(string? text) =>
            text?.Split('~', 5) is [var serveBy, var issued, var id, var document, var recipient]
            && DateOnly.TryParseExact(serveBy, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var by)
            && DateOnly.TryParseExact(issued, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && Guid.TryParseExact(id, "N", out var caseId)
            && int.TryParse(document, NumberStyles.None, CultureInfo.InvariantCulture, out var no)
                ? new Position(by, on, caseId, no, recipient)
                : null;

        /// <summary>For the address.</summary>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{ServeBy:yyyyMMdd}~{IssuedOn:yyyyMMdd}~{CaseId:N}~{Document}~{Recipient}");
    }

    internal sealed record Read
    {
        public required Guid CaseId { get; init; }
        public required string Slug { get; init; }
        public required int Document { get; init; }
        public required string Recipient { get; init; }
        public required string RecipientName { get; init; }
        public required DocumentKind Kind { get; init; }
        public required string Number { get; init; }
        public required DateOnly IssuedOn { get; init; }
        public required DateOnly ServeBy { get; init; }
        public required bool Provisional { get; init; }
        public required string Applicants { get; init; }
        public required string Respondents { get; init; }
        public required string? LeadName { get; init; }

        public Position Place => new(ServeBy, IssuedOn, CaseId, Document, Recipient);

        public ServiceLine Line() =>
            new()
            {
                Case = CaseNumber.Parse(Slug),
                Document = Document,
                Kind = Kind,
                Number = Number,
                IssuedOn = IssuedOn,
                Recipient = Recipient,
                RecipientName = RecipientName,
                ServeBy = ServeBy == PaperToServeRow.NoDay ? null : ServeBy,
                Provisional = Provisional,
                Applicants = Applicants,
                Respondents = Respondents,
                LeadName = LeadName,
            };
    }
}
