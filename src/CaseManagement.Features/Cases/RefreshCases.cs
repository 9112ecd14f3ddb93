using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>
/// Rewrites projections that time, a new calendar or other choices of the organ have made stale. Adds nothing to the record: nothing was done. Running it twice changes nothing the second
/// time.
/// </summary>
public sealed class RefreshCases
{
    private const int Batch = 50;

    private readonly CaseDatabase _database;
    private readonly CaseStore _store;
    private readonly CaseKeyVault _vault;
    private readonly ReferenceData _reference;
    private readonly WorkingCalendars _calendars;
    private readonly OrganChoices _choices;
    private readonly LegalClock _clock;

    internal RefreshCases(
        CaseDatabase database,
        CaseKeyVault vault,
        ReferenceData reference,
        WorkingCalendars calendars,
        OrganChoices choices,
        LegalClock clock
    ) =>
        (_database, _vault, _store, _reference, _calendars, _choices, _clock) = (
            database,
            vault,
            new CaseStore(vault),
            reference,
            calendars,
            choices,
            clock
        );

    /// <summary>Rewrites the cases whose day has come.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellation = default)
    {
        var count = 0;
        while (true)
        {
            List<Guid> due;
            await using (var db = _database.CreateContext())
            {
                due = await Due(db, _clock.Today).Select(row => row.Id).Take(Batch).ToListAsync(cancellation);
            }

            if (due.Count == 0)
            {
                return count;
            }

            foreach (var id in due)
            {
                await RefreshAsync(id, cancellation);
                count++;
            }
        }
    }

    /// <summary>Rewrites the projection of one case.</summary>
    public async Task RefreshAsync(Guid caseId, CancellationToken cancellation = default)
    {
        var view = new ProjectionView
        {
            Organisations = _reference.Organisations,
            Calendar = await _calendars.CurrentAsync(cancellation),
            Settings = await _choices.CurrentAsync(cancellation),
            Today = _clock.Today,
            IndexOf = _vault.IndexOf,
        };
        try
        {
            await WriteAsync(caseId, view, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // An act was quicker, and has rewritten the projection itself.
        }
    }

    private Task WriteAsync(Guid caseId, ProjectionView view, CancellationToken cancellation) =>
        _database.WriteAsync(
            async (db, stop) =>
            {
                if (await _store.FindAsync(db, caseId, forWriting: true, stop) is not { } loaded)
                {
                    return;
                }

                var projection = CaseProjection.Of(loaded.Case, view);
                // The version stays: a form that is open is not made stale by the passing of a day.
                await ProjectionWriter.UpdateAsync(
                    db,
                    projection,
                    loaded.Row,
                    projection.Row(loaded.Row.HeadHash, loaded.Row.Version),
                    stop
                );
            },
            cancellation
        );

    /// <summary>Cases whose projection may read differently today.</summary>
    internal static IQueryable<CaseRow> Due(CaseDbContext db, DateOnly today) =>
        db.Cases.AsNoTracking().Where(row => row.RefreshOn <= today).OrderBy(row => row.RefreshOn);
}
