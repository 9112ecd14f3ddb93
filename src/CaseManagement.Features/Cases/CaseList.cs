using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>
/// The cases a person may see, filtered, page by page. Read from the projections along an index, so that it costs the same with a thousand cases and with a million: pages go on by key, counts stop
/// at a thousand, and a text is looked up by its rarest pair of characters.
/// </summary>
public sealed class CaseList
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Counting costs more than showing; beyond this it is "1000+".</summary>
    public const int MostCounted = 1000;

    /// <summary>A pair of characters in fewer cases than this leads to its cases; a more common one is asked of each case along the order.</summary>
    private const int RareToken = 2000;

    private readonly CaseDatabase _database;

    internal CaseList(CaseDatabase database) => _database = database;

    /// <summary>One page.</summary>
    public async Task<CaseListPage> QueryAsync(CaseListFilter filter, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        // A whole number means that case, however it is written; everything else is looked up by its pairs of characters.
        string? slug = CaseNumber.TryParse(filter.Text, out var number) ? number.Slug : null;
        var tokens = filter.Text is { } text && slug is null ? SearchTokens.Of(text).Order(StringComparer.Ordinal).ToList() : [];
        if (filter.Text is { Length: > 0 } && slug is null && tokens.Count == 0)
        {
            return new CaseListPage([], 0, null, null);
        }

        var source = slug is null ? await SourceAsync(db, tokens, cancellation) : db.Cases.AsNoTracking().Where(row => row.Slug == slug);
        var rows = Narrow(source, db, filter, actor);
        var lines = await Page(rows, filter).Select(AsLine).ToListAsync(cancellation);
        var backwards = filter.From is { Backwards: true };
        var more = lines.Count > PageSize;
        lines = [.. lines.Take(PageSize)];
        if (backwards)
        {
            lines.Reverse();
        }

        var count =
            filter.From is null && !more ? lines.Count : await rows.Select(row => row.Id).Take(MostCounted + 1).CountAsync(cancellation);
        return new CaseListPage(
            lines,
            count,
            lines.Count > 0 && (backwards ? more : filter.From is not null) ? Position(lines[0], filter, backwards: true) : null,
            lines.Count > 0 && (backwards || more) ? Position(lines[^1], filter, backwards: false) : null
        );
    }

    /// <summary>Where the walk begins: at the cases of a rare pair of characters, else at all cases, each asked for every pair.</summary>
    private static async Task<IQueryable<CaseRow>> SourceAsync(
        CaseDbContext db,
        IReadOnlyList<string> tokens,
        CancellationToken cancellation
    )
    {
        string? rare = null;
        foreach (var token in tokens)
        {
            if (await db.SearchTokens.Where(row => row.Token == token).Take(RareToken).CountAsync(cancellation) < RareToken)
            {
                rare = token;
                break;
            }
        }

        var rows = rare is null
            ? db.Cases.AsNoTracking()
            : from found in db.SearchTokens.AsNoTracking()
            where found.Token == rare
            join row in db.Cases.AsNoTracking() on found.CaseId equals row.Id
            select row;
        foreach (var token in tokens.Where(token => token != rare))
        {
            rows = rows.Where(row => db.SearchTokens.Any(found => found.Token == token && found.CaseId == row.Id));
        }

        return rows;
    }

    private static IQueryable<CaseRow> Narrow(IQueryable<CaseRow> rows, CaseDbContext db, CaseListFilter filter, Actor actor)
    {
        rows = rows.VisibleTo(db, actor);
        if (filter.Status is { } status)
        {
            rows = rows.Where(row => row.Status == status);
        }

        if (filter.Procedure is { } procedure)
        {
            rows = rows.Where(row => row.Procedure == procedure);
        }

        if (filter.Respondent is { Value: var respondent })
        {
            rows = rows.Where(row => db.CaseParties.Any(party => party.CaseId == row.Id && party.Organisation == respondent));
        }

        if (filter.Field is { } field)
        {
            rows = rows.Where(row => row.Field == field);
        }

        if (filter.Officer is { } officer)
        {
            rows = rows.Where(row => row.LeadId == officer || row.SecondId == officer);
        }

        if (filter.ConcernsEnterprise is { } enterprise)
        {
            rows = rows.Where(row => row.ConcernsEnterprise == enterprise);
        }

        if (filter.ReceivedFrom is { } from)
        {
            rows = rows.Where(row => row.ReceivedOn >= from);
        }

        if (filter.ReceivedTo is { } to)
        {
            rows = rows.Where(row => row.ReceivedOn <= to);
        }

        return filter.Order == CaseListOrder.Due ? rows.Where(row => row.NextDue != null) : rows;
    }

    /// <summary>
    /// The rows of the page and one more. The first bound on the day is what lets the engine walk the index from there; the second one is exact.
    /// </summary>
    private static IQueryable<CaseRow> Page(IQueryable<CaseRow> rows, CaseListFilter filter)
    {
        IQueryable<CaseRow> ordered = (filter.Order, filter.From) switch
        {
            (CaseListOrder.Received, null) => rows.OrderByDescending(row => row.ReceivedOn).ThenByDescending(row => row.Id),
            (CaseListOrder.Received, { Backwards: false, Day: var day, Id: var id }) => rows.Where(row =>
                    row.ReceivedOn <= day && (row.ReceivedOn < day || row.Id.CompareTo(id) < 0)
                )
                .OrderByDescending(row => row.ReceivedOn)
                .ThenByDescending(row => row.Id),
            (CaseListOrder.Received, { Day: var day, Id: var id }) => rows.Where(row =>
                    row.ReceivedOn >= day && (row.ReceivedOn > day || row.Id.CompareTo(id) > 0)
                )
                .OrderBy(row => row.ReceivedOn)
                .ThenBy(row => row.Id),
            (CaseListOrder.Due, null) => rows.OrderBy(row => row.NextDue).ThenBy(row => row.Id),
            (CaseListOrder.Due, { Backwards: false, Day: var day, Id: var id }) => rows.Where(row =>
                    row.NextDue >= day && (row.NextDue > day || row.Id.CompareTo(id) > 0)
                )
                .OrderBy(row => row.NextDue)
                .ThenBy(row => row.Id),
            (CaseListOrder.Due, { Day: var day, Id: var id }) => rows.Where(row =>
                    row.NextDue <= day && (row.NextDue < day || row.Id.CompareTo(id) < 0)
                )
                .OrderByDescending(row => row.NextDue)
                .ThenByDescending(row => row.Id),
        };
        return ordered.Take(PageSize + 1);
    }

    private static CaseListPosition Position(CaseLine line, CaseListFilter filter, bool backwards) =>
        new(filter.Order == CaseListOrder.Due ? line.NextDue!.Value : line.ReceivedOn, line.Id, backwards);

    private static readonly System.Linq.Expressions.Expression<Func<CaseRow, CaseLine>> AsLine = row => new CaseLine
    {
        Id = row.Id,
        NumberCode = row.NumberCode,
        NumberYear = row.NumberYear,
        NumberSequence = row.NumberSequence,
        Title = row.Title,
        Applicants = row.Applicants,
        Respondents = row.Respondents,
        Status = row.Status,
        Procedure = row.Procedure,
        Field = row.Field,
        ReceivedOn = row.ReceivedOn,
        LeadName = row.LeadName,
        SecondName = row.SecondName,
        ConcernsEnterprise = row.ConcernsEnterprise,
        NextDue = row.NextDue,
        NextDueIsProvisional = row.NextDueIsProvisional,
        OutcomeName = row.OutcomeName,
    };
}
