using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.CopyNotifications;

/// <summary>Which copy-notifications a recipient asks for.</summary>
public sealed record CopyFilter
{
    /// <summary>How far they have come; null for all that were sent.</summary>
    public CopyNotificationState? State { get; init; }

    /// <summary>Only those of this batch; null for all.</summary>
    public string? Batch { get; init; }

    /// <summary>Only those of this case; null for all.</summary>
    public CaseNumber? Case { get; init; }

    /// <summary>Where the page before ended; null for the first.</summary>
    public string? After { get; init; }
}

/// <summary>A copy-notification as its recipient sees it. Names of applicants are left out: the recipient supervises agencies, not citizens.</summary>
public sealed record CopyLine
{
    public required CaseNumber Case { get; init; }

    /// <summary>Its number in the case.</summary>
    public required int No { get; init; }

    /// <summary>Organ of the case.</summary>
    public required OrganisationId Organ { get; init; }
    public required string Respondents { get; init; }

    /// <summary>The act complained of.</summary>
    public required string Act { get; init; }

    /// <summary>How the case ended, in words; null for a letter of opinion before the end.</summary>
    public required string? Outcome { get; init; }

    /// <summary>The outcome corrected the agency.</summary>
    public required bool IsCorrective { get; init; }

    /// <summary>What is copied: 决定书, 调解书, 意见书1.</summary>
    public required string Of { get; init; }
    public required CopyMode Mode { get; init; }
    public required CopyNotificationState State { get; init; }
    public required DateOnly SentOn { get; init; }

    /// <summary>Number of the letter, or name of the batch.</summary>
    public required string SentBy { get; init; }
    public required DateOnly? AcknowledgedOn { get; init; }
}

/// <summary>A page of copy-notifications, the last sent first.</summary>
/// <param name="Lines">The copy-notifications.</param>
/// <param name="Next">Where the next page goes on; null on the last.</param>
public sealed record CopyPage(IReadOnlyList<CopyLine> Lines, string? Next);

/// <summary>How many wait for the recipient, counted up to a cap.</summary>
/// <param name="ToAcknowledge">待签收.</param>
/// <param name="ToAnswer">待反馈.</param>
public sealed record CopyCounts(int ToAcknowledge, int ToAnswer);

/// <summary>抄告 received by one organisation (法79②, H2).</summary>
public sealed class CopyNotificationList
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Counting stops here.</summary>
    public const int CountCap = 1000;

    private readonly CaseDatabase _database;
    private readonly CaseStore _store;

    internal CopyNotificationList(CaseDatabase database, CaseKeyVault vault) => (_database, _store) = (database, new CaseStore(vault));

    /// <summary>One page of what was sent to the actor's organisation.</summary>
    public async Task<CopyPage> QueryAsync(CopyFilter filter, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var rows = await Page(db, filter, actor).ToListAsync(cancellation);
        var lines = rows.Take(PageSize).Select(row => row.Line()).ToList();
        return new CopyPage(lines, rows.Count > PageSize ? rows[PageSize - 1].Key : null);
    }

    /// <summary>One copy-notification; null when there is none of that number for the actor's organisation.</summary>
    public async Task<CopyLine?> FindAsync(CaseNumber number, int no, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var slug = number.Slug;
        var row = await Lines(db, Received(db, actor).Where(copy => copy.No == no))
            .SingleOrDefaultAsync(copy => copy.Slug == slug, cancellation);
        return row?.Line();
    }

    /// <summary>What the actor's organisation answered; null before it did. Nothing else of the case is read out.</summary>
    public async Task<string?> AnswerAsync(CaseNumber number, int no, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var slug = number.Slug;
        var id = await Received(db, actor)
            .Where(copy =>
                copy.No == no
                && copy.State == CopyNotificationState.Answered
                && db.Cases.Any(row => row.Id == copy.CaseId && row.Slug == slug)
            )
            .Select(copy => (Guid?)copy.CaseId)
            .SingleOrDefaultAsync(cancellation);
        return id is { } caseId && await _store.FindAsync(db, caseId, forWriting: false, cancellation) is { } loaded
            ? loaded.Case.CopyNotifications[no - 1].Answer
            : null;
    }

    /// <summary>The case behind a copy-notification to the actor's organisation, to act in it; null when there is none.</summary>
    public async Task<CaseId?> CaseOfAsync(CaseNumber number, int no, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var slug = number.Slug;
        var id = await Received(db, actor)
            .Where(copy => copy.No == no && db.Cases.Any(row => row.Id == copy.CaseId && row.Slug == slug))
            .Select(copy => (Guid?)copy.CaseId)
            .SingleOrDefaultAsync(cancellation);
        return id is { } found ? new CaseId(found) : null;
    }

    /// <summary>How many wait.</summary>
    public async Task<CopyCounts> CountAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        return new CopyCounts(
            await Waiting(db, actor, CopyNotificationState.Sent).CountAsync(cancellation),
            await Waiting(db, actor, CopyNotificationState.Acknowledged).CountAsync(cancellation)
        );
    }

    /// <summary>What was sent to the actor's organisation, whatever has become of it.</summary>
    internal static IQueryable<CopyNotificationRow> Received(CaseDbContext db, Actor actor)
    {
        var organisation = actor.Organisation.Value;
        return db
            .CopyNotifications.AsNoTracking()
            .Where(copy =>
                copy.Organisation == organisation && copy.State != CopyNotificationState.Due && copy.State != CopyNotificationState.Lapsed
            );
    }

    private static IQueryable<int> Waiting(CaseDbContext db, Actor actor, CopyNotificationState state) =>
        Received(db, actor).Where(copy => copy.State == state).Select(copy => copy.No).Take(CountCap);

    private static IQueryable<CopyRead> Page(CaseDbContext db, CopyFilter filter, Actor actor)
    {
        var copies = Received(db, actor);
        if (filter.State is { } state)
        {
            copies = copies.Where(copy => copy.State == state);
        }

        if (filter.Batch is { Length: > 0 } batch)
        {
            copies = copies.Where(copy => copy.Mode == CopyMode.Batch && copy.SentBy == batch);
        }

        if (filter.Case?.Slug is { } slug)
        {
            copies = copies.Where(copy => db.Cases.Any(row => row.Id == copy.CaseId && row.Slug == slug));
        }

        if (CopyRead.ReadKey(filter.After) is var (day, caseId, no))
        {
            copies = copies.Where(copy =>
                copy.SentOn < day || (copy.SentOn == day && (copy.CaseId < caseId || (copy.CaseId == caseId && copy.No < no)))
            );
        }

        return Lines(db, copies)
            .OrderByDescending(copy => copy.SentOn)
            .ThenByDescending(copy => copy.CaseId)
            .ThenByDescending(copy => copy.No)
            .Take(PageSize + 1);
    }

    private static IQueryable<CopyRead> Lines(CaseDbContext db, IQueryable<CopyNotificationRow> copies) =>
        copies.Join(
            db.Cases,
            copy => copy.CaseId,
            row => row.Id,
            (copy, row) =>
                new CopyRead
                {
                    CaseId = copy.CaseId,
                    No = copy.No,
                    Slug = row.Slug,
                    Organ = copy.Organ,
                    Respondents = row.Respondents,
                    Act = row.Title,
                    Outcome = row.OutcomeName,
                    IsCorrective = row.OutcomeIsCorrective,
                    Of = copy.Of,
                    Mode = copy.Mode,
                    State = copy.State,
                    SentOn = copy.SentOn,
                    SentBy = copy.SentBy,
                    AcknowledgedOn = copy.AcknowledgedOn,
                }
        );

    /// <summary>A row as it is read.</summary>
    private sealed record CopyRead
    {
        public required Guid CaseId { get; init; }
        public required int No { get; init; }
        public required string Slug { get; init; }
        public required string Organ { get; init; }
        public required string Respondents { get; init; }
        public required string Act { get; init; }
        public required string? Outcome { get; init; }
        public required bool IsCorrective { get; init; }
        public required string Of { get; init; }
        public required CopyMode Mode { get; init; }
        public required CopyNotificationState State { get; init; }
        public required DateOnly? SentOn { get; init; }
        public required string? SentBy { get; init; }
        public required DateOnly? AcknowledgedOn { get; init; }

        public string Key => string.Create(CultureInfo.InvariantCulture, $"{SentOn:yyyyMMdd}~{CaseId:N}~{No}");

        public CopyLine Line() =>
            new()
            {
                Case = CaseNumber.Parse(Slug),
                No = No,
                Organ = new OrganisationId(Organ),
                Respondents = Respondents,
                Act = Act,
                Outcome = Outcome,
                IsCorrective = IsCorrective,
                Of = Of,
                Mode = Mode,
                State = State,
                SentOn = SentOn!.Value,
                SentBy = SentBy ?? "",
                AcknowledgedOn = AcknowledgedOn,
            };

        public static (DateOnly Day, Guid CaseId, int No)? ReadKey(string? text) =>
            text?.Split('~', 3) is [var day, var id, var no]
            && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var sent)
            && Guid.TryParseExact(id, "N", out var caseId)
            && int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                ? (sent, caseId, place)
                : null;
    }
}
