using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>
/// What a person has to do, and what they wait for. Each reason why something stands on one's list (one's case, one's post) is a walk along an index of its own, cut to a page; so the list costs the
/// same however many cases there are.
/// </summary>
public sealed class WorkList
{
    /// <summary>Lines of a group on the first page.</summary>
    public const int FirstLines = 20;

    /// <summary>Lines of a page of one group.</summary>
    public const int PageSize = 50;

    /// <summary>Beyond this it is "1000+".</summary>
    public const int MostCounted = 1000;

    private readonly CaseDatabase _database;

    private readonly OrganisationTree _tree;

    internal WorkList(CaseDatabase database, ReferenceData reference) => (_database, _tree) = (database, reference.Organisations);

    /// <summary>Whether the person may look at the work of the whole office.</summary>
    public static bool MaySeeAll(Actor actor) => PermissionMatrix.Allows(actor.Roles, Permission.ReadAllCases);

    /// <summary>Whether the role works in the organ or its office, on cases; only such people have a work list.</summary>
    public static bool IsOfOffice(Role role) =>
        role switch
        {
            Role.IntakeClerk
            or Role.Officer
            or Role.SecondOfficer
            or Role.Reviewer
            or Role.HeadOfOffice
            or Role.HeadOfOrgan
            or Role.Archivist => true,
            Role.HearingOfficer or Role.CommitteeMember => true,
            Role.RespondentClerk or Role.RespondentHead or Role.Supervisor or Role.Party => false,
            Role.Statistician or Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => false,
        };

    /// <summary>The first lines of every group.</summary>
    /// <param name="actor">Whose list.</param>
    /// <param name="scope">Whose work is on it.</param>
    /// <param name="days">The days that part the groups.</param>
    /// <param name="counted">What <see cref="CountAsync(Actor, WorkListScope, WorkListDays, CancellationToken)"/> said a moment ago; null to count again.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<IReadOnlyList<WorkListLines>> QueryAsync(
        Actor actor,
        WorkListScope scope,
        WorkListDays days,
        WorkCount? counted = null,
        CancellationToken cancellation = default
    )
    {
        await using var db = _database.CreateContext();
        var reasons = new WorkListReasons(db, actor, scope, _tree);
        counted ??= await CountToDoAsync(reasons, days, cancellation);
        var groups = new List<WorkListLines>();
        foreach (var group in Enum.GetValues<WorkListGroup>())
        {
            var count = group == WorkListGroup.Waiting ? await CountWaitingAsync(reasons, cancellation) : counted.Of(group);
            groups.Add(
                count == 0
                    ? new WorkListLines(group, [], 0, null)
                    : await LinesAsync(db, reasons, group, days, null, FirstLines, count, cancellation)
            );
        }

        return groups;
    }

    /// <summary>A page of one group.</summary>
    public async Task<WorkListLines> QueryGroupAsync(
        Actor actor,
        WorkListScope scope,
        WorkListGroup group,
        WorkListDays days,
        WorkListPosition? after,
        WorkCount? counted = null,
        CancellationToken cancellation = default
    )
    {
        await using var db = _database.CreateContext();
        var reasons = new WorkListReasons(db, actor, scope, _tree);
        var count =
            group == WorkListGroup.Waiting
                ? await CountWaitingAsync(reasons, cancellation)
                : (counted ?? await CountToDoAsync(reasons, days, cancellation)).Of(group);
        return await LinesAsync(db, reasons, group, days, after, PageSize, count, cancellation);
    }

    /// <summary>How much there is to do.</summary>
    public async Task<WorkCount> CountAsync(Actor actor, WorkListScope scope, WorkListDays days, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        return await CountToDoAsync(new WorkListReasons(db, actor, scope, _tree), days, cancellation);
    }

    private static async Task<int> CountWaitingAsync(WorkListReasons reasons, CancellationToken cancellation) =>
        Together(reasons.Waiting().Select(reason => Key(reason).Take(MostCounted + 1))) is { } waiting
            ? await waiting.CountAsync(cancellation)
            : 0;

    /// <summary>Every page shows this figure: what waits for others is not counted for it.</summary>
    private static async Task<WorkCount> CountToDoAsync(WorkListReasons reasons, WorkListDays days, CancellationToken cancellation)
    {
        var counts = new Dictionary<WorkListGroup, int>();
        var (today, soon) = (days.Today, days.SoonUntil);
        var reasonsToDo = reasons.ToDo().Select(reason => Key(reason).OrderBy(key => key.Due).Take(MostCounted + 1));
        if (Together(reasonsToDo) is { } todo)
        {
            var byGroup = await todo.GroupBy(row =>
                    row.Due == null ? WorkListGroup.Undated
                    : row.Due < today ? WorkListGroup.Overdue
                    : row.Due <= soon ? WorkListGroup.Soon
                    : WorkListGroup.Later
                )
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(cancellation);
            foreach (var group in byGroup)
            {
                counts[group.Key] = group.Count;
            }
        }

        return new WorkCount(counts);
    }

    private static async Task<WorkListLines> LinesAsync(
        CaseDbContext db,
        WorkListReasons reasons,
        WorkListGroup group,
        WorkListDays days,
        WorkListPosition? after,
        int size,
        int count,
        CancellationToken cancellation
    )
    {
        var lines = new List<WorkLine>();
        var of = group == WorkListGroup.Waiting ? reasons.Waiting() : reasons.ToDo();
        if (group != WorkListGroup.Undated && after is null or { Due: not null })
        {
            lines.AddRange(await ReadAsync(db, of.Select(reason => Between(reason, group, days, after)), size, cancellation));
        }

        if (lines.Count <= size && group is WorkListGroup.Undated or WorkListGroup.Waiting)
        {
            var undated = of.Select(reason => reason.Where(row => row.Due == null)).Select(reason => After(reason, after));
            lines.AddRange(await ReadAsync(db, undated, size - lines.Count, cancellation));
        }

        var shown = lines.Take(size).ToList();
        return new WorkListLines(
            group,
            shown,
            count,
            lines.Count > size ? new WorkListPosition(shown[^1].Due, shown[^1].CaseId, shown[^1].No) : null
        );
    }

    /// <summary>What has a day in the group, after a place.</summary>
    private static IQueryable<RequiredActionRow> Between(
        IQueryable<RequiredActionRow> rows,
        WorkListGroup group,
        WorkListDays days,
        WorkListPosition? after
    )
    {
        var (today, soon) = (days.Today, days.SoonUntil);
        rows = group switch
        {
            WorkListGroup.Overdue => rows.Where(row => row.Due < today),
            WorkListGroup.Soon => rows.Where(row => row.Due >= today && row.Due <= soon),
            WorkListGroup.Later => rows.Where(row => row.Due > soon),
            WorkListGroup.Undated or WorkListGroup.Waiting => rows.Where(row => row.Due != null),
        };
        return after is not { Due: { } day, CaseId: var id, No: var no }
            ? rows
            : rows.Where(row => row.Due >= day && (row.Due > day || row.CaseId.CompareTo(id) > 0 || (row.CaseId == id && row.No > no)));
    }

    /// <summary>What has no day, after a place among those that have none.</summary>
    private static IQueryable<RequiredActionRow> After(IQueryable<RequiredActionRow> rows, WorkListPosition? after) =>
        after is not { Due: null, CaseId: var id, No: var no }
            ? rows
            : rows.Where(row => row.CaseId.CompareTo(id) > 0 || (row.CaseId == id && row.No > no));

    /// <summary>One more than asked for of each reason, from its index alone; then the rows of those that are shown.</summary>
    private static async Task<List<WorkLine>> ReadAsync(
        CaseDbContext db,
        IEnumerable<IQueryable<RequiredActionRow>> walks,
        int size,
        CancellationToken cancellation
    )
    {
        var cut = walks.Select(walk => InOrder(Key(walk)).Take(size + 1));
        if (Together(cut) is not { } keys)
        {
            return [];
        }

        return await InOrder(keys)
            .Take(size + 1)
            .Join(
                db.RequiredActions.AsNoTracking(),
                key => new { key.CaseId, key.No },
                row => new { row.CaseId, row.No },
                (key, row) => row
            )
            .Join(db.Cases.AsNoTracking(), row => row.CaseId, c => c.Id, (row, c) => new { Row = row, Case = c })
            .OrderBy(line => line.Row.Due)
            .ThenBy(line => line.Row.CaseId)
            .ThenBy(line => line.Row.No)
            .Select(line => new WorkLine
            {
                CaseId = line.Row.CaseId,
                No = line.Row.No,
                NumberCode = line.Case.NumberCode,
                NumberYear = line.Case.NumberYear,
                NumberSequence = line.Case.NumberSequence,
                Act = line.Row.Act,
                Sentence = line.Row.Sentence,
                Article = line.Row.Article,
                Due = line.Row.Due,
                Provisional = line.Row.Provisional,
                ForOrganisation = line.Row.ForOrganisation,
                Permission = line.Row.Permission,
                IsWaiting = line.Row.IsWaiting,
                Applicants = line.Case.Applicants,
                Respondents = line.Case.Respondents,
                Status = line.Case.Status,
                LeadName = line.Case.LeadName,
            })
            .ToListAsync(cancellation);
    }

    private static IQueryable<ActionKey> Key(IQueryable<RequiredActionRow> rows) =>
        rows.Select(row => new ActionKey
        {
            CaseId = row.CaseId,
            No = row.No,
            Due = row.Due,
        });

    /// <summary>What an index says of an action.</summary>
    private sealed record ActionKey
    {
        public required Guid CaseId { get; init; }
        public required int No { get; init; }
        public required DateOnly? Due { get; init; }
    }

    private static IQueryable<ActionKey> InOrder(IQueryable<ActionKey> keys) =>
        keys.OrderBy(key => key.Due).ThenBy(key => key.CaseId).ThenBy(key => key.No);

    /// <summary>Nothing stands on the list for two reasons (<see cref="WorkListReasons"/>).</summary>
    private static IQueryable<ActionKey>? Together(IEnumerable<IQueryable<ActionKey>> keys) =>
        keys.Aggregate((IQueryable<ActionKey>?)null, (all, more) => all?.Concat(more) ?? more);
}
