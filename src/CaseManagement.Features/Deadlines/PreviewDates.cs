using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Deadlines;

/// <summary>A date of a case that would be another.</summary>
/// <param name="Number">The case.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Subject">For whom or what, where the limit runs several times in the case.</param>
/// <param name="Officer">Who handles the case; null while nobody does.</param>
/// <param name="Before">The last day as it is; null while the clock stands still.</param>
/// <param name="After">The last day as it would be.</param>
/// <param name="Provisional">Whether it would still rest on a calendar not published.</param>
public sealed record MovedLine(
    CaseNumber Number,
    TimeLimit Limit,
    string? Subject,
    string? Officer,
    DateOnly? Before,
    DateOnly? After,
    bool Provisional
);

/// <summary>What a new calendar or another choice of the organ would do to the dates of open cases.</summary>
public sealed record MovedReport
{
    /// <summary>Every date that would be another, in the order of the cases.</summary>
    public required IReadOnlyList<MovedLine> Moved { get; init; }

    /// <summary>Dates that stay but lose the mark 暂定.</summary>
    public required int BecomeCertain { get; init; }

    /// <summary>Open cases that were looked at.</summary>
    public required int Cases { get; init; }
}

/// <summary>Computes what would move before anything does. Reads the record of every case that could be touched; writes nothing.</summary>
internal sealed class PreviewDates(CaseDatabase database, CaseKeyVault vault)
{
    private const int Batch = 200;

    private readonly CaseStore _store = new(vault);

    /// <summary>The dates that would be another.</summary>
    /// <param name="before">What dates are computed with now.</param>
    /// <param name="after">What they would be computed with.</param>
    /// <param name="firstDay">The first day that is read differently: periods over before it are not looked at. Null looks at every open one.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<MovedReport> RunAsync(DateBasis before, DateBasis after, DateOnly? firstDay, CancellationToken cancellation)
    {
        var moved = new List<MovedLine>();
        var (certain, cases) = (0, 0);
        await using var db = database.CreateContext();
        for (var last = default(Guid?); ; )
        {
            var ids = await Touched(db, firstDay, last).Take(Batch).ToListAsync(cancellation);
            foreach (var id in ids)
            {
                if (await _store.FindAsync(db, id, forWriting: false, cancellation) is not { } loaded)
                {
                    continue;
                }

                cases++;
                foreach (var date in MovedDate.Of(loaded.Case, before, after))
                {
                    if (date.HasMoved)
                    {
                        moved.Add(LineOf(loaded.Case, date));
                    }
                    else if (!date.After.Due.Provisional)
                    {
                        certain++;
                    }
                }
            }

            if (ids.Count < Batch)
            {
                return new MovedReport
                {
                    Moved = moved,
                    BecomeCertain = certain,
                    Cases = cases,
                };
            }

            last = ids[^1];
        }
    }

    /// <summary>Cases with a period that is not over and reaches the first day that is read differently, in the order of their ids from one on.</summary>
    internal static IQueryable<Guid> Touched(CaseDbContext db, DateOnly? firstDay, Guid? after)
    {
        var clocks = db.CaseClocks.Where(clock => clock.State != ClockState.Stopped);
        if (firstDay is { } day)
        {
            // A clock that stands still has no last day, and one that counts back begins with its latest day.
            clocks = clocks.Where(clock => clock.Due == null || clock.Due >= day || clock.StartedOn >= day || clock.Provisional);
        }

        if (after is { } id)
        {
            clocks = clocks.Where(clock => clock.CaseId > id);
        }

        return clocks.Select(clock => clock.CaseId).Distinct().OrderBy(found => found);
    }

    private static MovedLine LineOf(Case c, MovedDate date) =>
        new(
            c.Number,
            date.After.Limit,
            date.After.Subject,
            c.Staffing?.LeadName,
            date.Before.Due.Date,
            date.After.Due.Date,
            date.After.Due.Provisional
        );
}
