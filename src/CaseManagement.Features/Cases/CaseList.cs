using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>
/// The cases a person may see, filtered, page by page. Read from the projections along an index, so that it costs the same with a thousand cases and with a million: pages go on by key, counts stop
/// at a thousand, and a text is looked up from its rarest token on.
/// </summary>
public sealed class CaseList
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Counting costs more than showing; beyond this it is "1000+".</summary>
    public const int MostCounted = 1000;

    /// <summary>So many cases of a token are looked at to tell how close together they lie.</summary>
    private const int Density = 500;

    /// <summary>Of a long text so many tokens are compared; each of the others narrows all the same.</summary>
    private const int MostCompared = 16;

    private readonly CaseDatabase _database;
    private readonly OrganisationTree _tree;

    internal CaseList(CaseDatabase database, ReferenceData reference) => (_database, _tree) = (database, reference.Organisations);

    /// <summary>One page.</summary>
    public async Task<CaseListPage> QueryAsync(CaseListFilter filter, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var walks = new CaseWalks(db, _tree, filter, actor);
        // A whole number means that case, however it is written; everything else is looked up by its tokens.
        if (CaseNumber.TryParse(filter.Text, out var number))
        {
            walks = new CaseWalks(db, _tree, filter, actor) { Slug = number.Slug };
        }
        else if (filter.Text is { Length: > 0 } text)
        {
            IReadOnlyList<string> tokens = [.. SearchTokens.Of(text)];
            if (tokens.Count == 0)
            {
                return new CaseListPage([], 0, null, null);
            }

            var (ordered, firstIsRare) = await RarestFirstAsync(db, tokens, cancellation);
            walks = new CaseWalks(db, _tree, filter, actor) { Tokens = ordered, FirstTokenIsRare = firstIsRare };
        }

        var lines = await PageAsync(db, walks, filter, cancellation);
        var backwards = filter.From is { Backwards: true };
        var more = lines.Count > PageSize;
        lines = [.. lines.Take(PageSize)];
        if (backwards)
        {
            lines.Reverse();
        }

        var count = filter.From is null && !more ? lines.Count : await CountAsync(walks, cancellation);
        return new CaseListPage(
            lines,
            count,
            lines.Count > 0 && (backwards ? more : filter.From is not null) ? Position(lines[0], filter, backwards: true) : null,
            lines.Count > 0 && (backwards || more) ? Position(lines[^1], filter, backwards: false) : null
        );
    }

    /// <summary>
    /// The tokens with the rarest first. Rare is the one whose cases lie farthest apart in the order of the list: it has fewer than <see cref="Density"/>, or that one of its cases was received the
    /// longest ago.
    /// </summary>
    private static async Task<(IReadOnlyList<string> Tokens, bool FirstIsRare)> RarestFirstAsync(
        CaseDbContext db,
        IReadOnlyList<string> tokens,
        CancellationToken cancellation
    )
    {
        var reached = await tokens
            .Take(MostCompared)
            .Select(token =>
                db.SearchTokens.Where(row => row.Token == token)
                    .OrderByDescending(row => row.ReceivedOn)
                    .ThenByDescending(row => row.CaseId)
                    .Skip(Density)
                    .Take(1)
                    .Select(row => new { row.Token, row.ReceivedOn })
            )
            .Aggregate((all, one) => all.Concat(one))
            .ToDictionaryAsync(row => row.Token, row => row.ReceivedOn, cancellation);
        var compared = tokens.Take(MostCompared).OrderBy(token => reached.GetValueOrDefault(token, DateOnly.MinValue)).ToList();
        return ([.. compared, .. tokens.Skip(MostCompared)], !reached.ContainsKey(compared[0]));
    }

    /// <summary>The rows of the page and one more: their places from the indexes, then the rows themselves.</summary>
    private static async Task<List<CaseLine>> PageAsync(
        CaseDbContext db,
        CaseWalks walks,
        CaseListFilter filter,
        CancellationToken cancellation
    )
    {
        var descending = filter.Order == CaseListOrder.Received != (filter.From is { Backwards: true });
        var places = walks.All().Select(walk => InOrder(After(Places(walk), filter.From, descending), descending).Take(PageSize + 1));
        if (Together(places) is not { } all)
        {
            return [];
        }

        var rows = InOrder(all, descending)
            .Take(PageSize + 1)
            .Join(db.Cases.AsNoTracking(), place => place.Id, row => row.Id, (place, row) => new { place.Day, row });
        var ordered = descending
            ? rows.OrderByDescending(line => line.Day).ThenByDescending(line => line.row.Id)
            : rows.OrderBy(line => line.Day).ThenBy(line => line.row.Id);
        return await ordered.Select(line => line.row).Select(AsLine).ToListAsync(cancellation);
    }

    private static async Task<int> CountAsync(CaseWalks walks, CancellationToken cancellation) =>
        Together(walks.All().Select(walk => Places(walk).Take(MostCounted + 1))) is { } all
            ? await all.Take(MostCounted + 1).CountAsync(cancellation)
            : 0;

    /// <summary>The first bound on the day is what lets the engine walk the index from there; the second one is exact.</summary>
    private static IQueryable<Place> After(IQueryable<Place> places, CaseListPosition? from, bool descending) =>
        from is not { Day: var day, Id: var id } ? places
        : descending ? places.Where(place => place.Day <= day && (place.Day < day || place.Id.CompareTo(id) < 0))
        : places.Where(place => place.Day >= day && (place.Day > day || place.Id.CompareTo(id) > 0));

    private static IQueryable<Place> InOrder(IQueryable<Place> places, bool descending) =>
        descending
            ? places.OrderByDescending(place => place.Day).ThenByDescending(place => place.Id)
            : places.OrderBy(place => place.Day).ThenBy(place => place.Id);

    private static IQueryable<Place> Places(IQueryable<CaseStep> walk) => walk.Select(step => new Place { Day = step.Day, Id = step.Id });

    private static IQueryable<Place>? Together(IEnumerable<IQueryable<Place>> places) =>
        places.Aggregate((IQueryable<Place>?)null, (all, more) => all?.Concat(more) ?? more);

    /// <summary>Where a case stands in the order of the list.</summary>
    private sealed record Place
    {
        public required DateOnly? Day { get; init; }
        public required Guid Id { get; init; }
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
