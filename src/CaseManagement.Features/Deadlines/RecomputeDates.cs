using System.Globalization;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Deadlines;

/// <summary>
/// Brings the stored dates of open cases to the calendar and the choices in force, one case a transaction, and tells the officers what moved. What was done stays done: acts keep their
/// days, and a period that was kept keeps its end. Running it again changes nothing, and a run that was broken off is finished by the next.
/// </summary>
public sealed class RecomputeDates
{
    private const int Batch = 200;

    private readonly CaseDatabase _database;
    private readonly CaseStore _store;
    private readonly CaseKeyVault _vault;
    private readonly ReferenceData _reference;
    private readonly WorkingCalendars _calendars;
    private readonly OrganChoices _choices;
    private readonly LegalClock _clock;

    internal RecomputeDates(
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

    /// <summary>Rewrites every open case whose dates were computed with another calendar than the one in force.</summary>
    /// <returns>How many cases there were.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var version = (await _calendars.CurrentAsync(cancellation)).Version;
        return await EachAsync(db => Stale(db, version), cancellation);
    }

    /// <summary>Rewrites every open case, after the organ chose another reading.</summary>
    /// <returns>How many cases there were.</returns>
    public Task<int> RunForAllAsync(CancellationToken cancellation = default) =>
        EachAsync(db => PreviewDates.Touched(db, null, null), cancellation);

    /// <summary>Open cases with a date of another calendar.</summary>
    internal static IQueryable<Guid> Stale(CaseDbContext db, string version) =>
        db
            .CaseClocks.Where(clock => clock.State != ClockState.Stopped && clock.CalendarVersion != version)
            .Select(clock => clock.CaseId)
            .Distinct()
            .OrderBy(id => id);

    private async Task<int> EachAsync(Func<CaseDbContext, IQueryable<Guid>> cases, CancellationToken cancellation)
    {
        var count = 0;
        for (var last = Guid.Empty; ; )
        {
            List<Guid> ids;
            await using (var db = _database.CreateContext())
            {
                var after = last;
                ids = await cases(db).Where(id => id > after).Take(Batch).ToListAsync(cancellation);
            }

            foreach (var id in ids)
            {
                await RewriteAsync(id, cancellation);
                count++;
            }

            if (ids.Count < Batch)
            {
                return count;
            }

            last = ids[^1];
        }
    }

    private async Task RewriteAsync(Guid caseId, CancellationToken cancellation)
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
            await _database.WriteAsync((db, stop) => RewriteAsync(db, caseId, view, stop), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // An act was quicker, and has rewritten the dates itself with the calendar in force.
        }
    }

    private async Task RewriteAsync(CaseDbContext db, Guid caseId, ProjectionView view, CancellationToken cancellation)
    {
        if (await _store.FindAsync(db, caseId, forWriting: true, cancellation) is not { } loaded)
        {
            return;
        }

        var projection = CaseProjection.Of(loaded.Case, view);
        var stored = await db
            .CaseClocks.AsNoTracking()
            .Where(clock => clock.CaseId == caseId)
            .ToDictionaryAsync(clock => clock.Key, cancellation);
        // The version stays: a form that is open is not made stale by a notice.
        await ProjectionWriter.UpdateAsync(
            db,
            projection,
            loaded.Row,
            projection.Row(loaded.Row.HeadHash, loaded.Row.Version),
            cancellation
        );
        foreach (var clock in projection.Clocks.Where(clock => clock.State != ClockState.Stopped))
        {
            if (stored.TryGetValue(clock.Key, out var before) && before.Due is { } old && clock.Due is { } due && old != due)
            {
                await TellAsync(db, loaded.Case, clock, old, due, cancellation);
            }
        }
    }

    private async Task TellAsync(CaseDbContext db, Case c, CaseClockRow clock, DateOnly old, DateOnly due, CancellationToken cancellation)
    {
        if (c.Staffing is not { } staffing)
        {
            return;
        }

        var text = new NoticeText(
            c.Id.Value,
            "DateMoved",
            $"{c.Number}：{TimeLimits.Find(clock.Limit)?.Name ?? clock.Limit}由{Day(old)}变为{Day(due)}{(clock.Provisional ? "（暂定）" : "")}，依据新的放假安排或者计算口径。",
            due,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{c.Id.Value:N}/moved/{clock.Key}/{old:yyyyMMdd}/{due:yyyyMMdd}/{clock.CalendarVersion}"
            )
        );
        var (lead, second) = (staffing.Lead, staffing.Second ?? staffing.Lead);
        var people = await db
            .Users.Where(account => !account.Disabled && (account.Id == lead || account.Id == second))
            .Select(account => new Recipient(account.Id, account.EmailConfirmed ? account.Email : null))
            .ToListAsync(cancellation);
        foreach (var person in people)
        {
            await NoticeBook.AddAsync(db, person, text, _clock.Now, cancellation);
        }
    }

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
