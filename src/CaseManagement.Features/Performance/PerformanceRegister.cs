using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Performance;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Performance;

/// <summary>Which lines of the register to show.</summary>
public enum RegisterView
{
    /// <summary>Not performed or not yet revisited, the first to fall due first.</summary>
    Open,

    /// <summary>The period is over and nothing was performed, or a revisit found it so.</summary>
    Overdue,

    /// <summary>Reported, waiting for the revisit.</summary>
    Reported,

    /// <summary>Performed and revisited, the last due first.</summary>
    Performed,
}

/// <summary>A line of the 履行台账.</summary>
public sealed record RegisterLine
{
    public required CaseNumber Case { get; init; }

    /// <summary>Number of the obligation in the case.</summary>
    public required int No { get; init; }

    /// <summary>Who has to perform.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The organ that decided.</summary>
    public required OrganisationId Organ { get; init; }

    /// <summary>The act complained of.</summary>
    public required string Act { get; init; }

    /// <summary>What has to be performed.</summary>
    public required string What { get; init; }
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Last day of the period, inclusive; null while it stands still.</summary>
    public required DateOnly? Due { get; init; }
    public required bool Provisional { get; init; }
    public required DateOnly? PerformedOn { get; init; }

    /// <summary>Last day for the report (H1.1), inclusive; null before anything was performed.</summary>
    public required DateOnly? ReportDue { get; init; }
    public required bool ReportDueProvisional { get; init; }
    public required DateOnly? ReportedOn { get; init; }
    public required DateOnly? RevisitedOn { get; init; }
    public required bool FoundUnperformed { get; init; }
    public required FollowUpState State { get; init; }
}

/// <summary>A page of the register.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Next">Where the next page goes on; null on the last.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterLine> Lines, string? Next);

/// <summary>Numbers over the register, counted up to a cap.</summary>
/// <param name="Open">未履行或者未回访.</param>
/// <param name="Overdue">逾期未履行.</param>
/// <param name="Reported">已报告、待回访.</param>
public sealed record RegisterCounts(int Open, int Overdue, int Reported);

/// <summary>履行台账 (H1): what agencies have to perform under decisions and mediation letters; of one agency, or of all under a superior.</summary>
[Law("H1")]
public sealed class PerformanceRegister
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Counting stops here.</summary>
    public const int CountCap = 1000;

    private static readonly FollowUpState[] OpenStates =
    [
        FollowUpState.Pending,
        FollowUpState.Reported,
        FollowUpState.Urged,
        FollowUpState.Ordered,
        FollowUpState.Talked,
        FollowUpState.Criticised,
    ];

    private readonly CaseDatabase _database;
    private readonly LegalClock _clock;

    internal PerformanceRegister(CaseDatabase database, LegalClock clock) => (_database, _clock) = (database, clock);

    /// <summary>One page.</summary>
    /// <param name="agencies">Whose obligations.</param>
    /// <param name="view">Which of them.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<RegisterPage> QueryAsync(
        IReadOnlyCollection<OrganisationId> agencies,
        RegisterView view,
        string? after,
        CancellationToken cancellation = default
    )
    {
        await using var db = _database.CreateContext();
        var rows = await Page(db, agencies, view, after, _clock.Today).ToListAsync(cancellation);
        var shown = rows.Take(PageSize).ToList();
        var cases = shown.Select(row => row.CaseId).Distinct().ToList();
        var reports = await Reports(db, cases).ToDictionaryAsync(due => (due.CaseId, due.Subject), cancellation);
        var lines = shown.Select(row => row.Line(reports.GetValueOrDefault((row.CaseId, Obligation.SubjectOf(row.No))))).ToList();
        return new RegisterPage(lines, rows.Count > PageSize ? rows[PageSize - 1].Key : null);
    }

    /// <summary>By when performance has to be reported (H1.1), in some cases.</summary>
    internal static IQueryable<ReportDue> Reports(CaseDbContext db, IReadOnlyCollection<Guid> cases) =>
        db
            .CaseClocks.AsNoTracking()
            .Where(clock => cases.Contains(clock.CaseId) && clock.Limit == TimeLimits.H11.Id)
            .Select(clock => new ReportDue(clock.CaseId, clock.Subject!, clock.Due, clock.Provisional));

    /// <summary>How many there are of each.</summary>
    public async Task<RegisterCounts> CountAsync(IReadOnlyCollection<OrganisationId> agencies, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var of = Of(db, agencies);
        return new RegisterCounts(
            await CappedAsync(In(of, RegisterView.Open, _clock.Today), cancellation),
            await CappedAsync(In(of, RegisterView.Overdue, _clock.Today), cancellation),
            await CappedAsync(In(of, RegisterView.Reported, _clock.Today), cancellation)
        );
    }

    internal static IQueryable<RegisterRead> Page(
        CaseDbContext db,
        IReadOnlyCollection<OrganisationId> agencies,
        RegisterView view,
        string? after,
        DateOnly today
    )
    {
        var rows = In(Of(db, agencies), view, today);
        var backwards = view == RegisterView.Performed;
        if (RegisterRead.ReadKey(after) is var (day, caseId, no))
        {
            rows = backwards
                ? rows.Where(row => row.Due < day || (row.Due == day && (row.CaseId < caseId || (row.CaseId == caseId && row.No < no))))
                : rows.Where(row => row.Due > day || (row.Due == day && (row.CaseId > caseId || (row.CaseId == caseId && row.No > no))));
        }

        var read = Read(db, rows);
        return (
            backwards
                ? read.OrderByDescending(row => row.Due).ThenByDescending(row => row.CaseId).ThenByDescending(row => row.No)
                : read.OrderBy(row => row.Due).ThenBy(row => row.CaseId).ThenBy(row => row.No)
        ).Take(PageSize + 1);
    }

    private static IQueryable<ObligationRow> Of(CaseDbContext db, IReadOnlyCollection<OrganisationId> agencies)
    {
        var codes = agencies.Select(agency => agency.Value).ToList();
        var rows = db.Obligations.AsNoTracking();
        // One agency is the usual case and one walk along the index.
        return codes is [var only] ? rows.Where(row => row.Organisation == only) : rows.Where(row => codes.Contains(row.Organisation));
    }

    /// <summary>Obligations in a view. A period always has a last day once it is opened; where it stands still the line shows first.</summary>
    private static IQueryable<ObligationRow> In(IQueryable<ObligationRow> rows, RegisterView view, DateOnly today) =>
        view switch
        {
            RegisterView.Open => rows.Where(row => OpenStates.Contains(row.State)),
            RegisterView.Overdue => rows.Where(row =>
                OpenStates.Contains(row.State) && ((row.PerformedOn == null && row.Due < today) || row.FoundUnperformed)
            ),
            RegisterView.Reported => rows.Where(row => row.State == FollowUpState.Reported && !row.FoundUnperformed),
            RegisterView.Performed => rows.Where(row => row.State == FollowUpState.Performed),
        };

    private static Task<int> CappedAsync(IQueryable<ObligationRow> rows, CancellationToken cancellation) =>
        rows.Select(row => row.No).Take(CountCap).CountAsync(cancellation);

    private static IQueryable<RegisterRead> Read(CaseDbContext db, IQueryable<ObligationRow> rows) =>
        rows.Join(
            db.Cases,
            row => row.CaseId,
            found => found.Id,
            (row, found) =>
                new RegisterRead
                {
                    CaseId = row.CaseId,
                    No = row.No,
                    Slug = found.Slug,
                    Organisation = row.Organisation,
                    Organ = row.Organ,
                    Act = found.Title,
                    What = row.What,
                    State = row.State,
                    OpenedOn = row.OpenedOn,
                    Due = row.Due,
                    Provisional = row.Provisional,
                    PerformedOn = row.PerformedOn,
                    ReportedOn = row.ReportedOn,
                    RevisitedOn = row.RevisitedOn,
                    FoundUnperformed = row.FoundUnperformed,
                }
        );

    /// <summary>The last day of a report as it is read.</summary>
    internal sealed record ReportDue(Guid CaseId, string Subject, DateOnly? Due, bool Provisional);

    /// <summary>A row as it is read.</summary>
    internal sealed record RegisterRead
    {
        public required Guid CaseId { get; init; }
        public required int No { get; init; }
        public required string Slug { get; init; }
        public required string Organisation { get; init; }
        public required string Organ { get; init; }
        public required string Act { get; init; }
        public required string What { get; init; }
        public required FollowUpState State { get; init; }
        public required DateOnly OpenedOn { get; init; }
        public required DateOnly? Due { get; init; }
        public required bool Provisional { get; init; }
        public required DateOnly? PerformedOn { get; init; }
        public required DateOnly? ReportedOn { get; init; }
        public required DateOnly? RevisitedOn { get; init; }
        public required bool FoundUnperformed { get; init; }

        public string Key => string.Create(CultureInfo.InvariantCulture, $"{Due:yyyyMMdd}~{CaseId:N}~{No}");

        public RegisterLine Line(ReportDue? report) =>
            new()
            {
                Case = CaseNumber.Parse(Slug),
                No = No,
                Organisation = new OrganisationId(Organisation),
                Organ = new OrganisationId(Organ),
                Act = Act,
                What = What,
                OpenedOn = OpenedOn,
                Due = Due,
                Provisional = Provisional,
                PerformedOn = PerformedOn,
                ReportDue = report?.Due,
                ReportDueProvisional = report?.Provisional ?? false,
                ReportedOn = ReportedOn,
                RevisitedOn = RevisitedOn,
                FoundUnperformed = FoundUnperformed,
                State = State,
            };

        public static (DateOnly Day, Guid CaseId, int No)? ReadKey(string? text) =>
            text?.Split('~', 3) is [var day, var id, var no]
            && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due)
            && Guid.TryParseExact(id, "N", out var caseId)
            && int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                ? (due, caseId, place)
                : null;
    }
}
