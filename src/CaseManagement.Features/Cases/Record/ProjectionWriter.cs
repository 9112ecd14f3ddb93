using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases.Record;

/// <summary>Brings the stored rows of a case to what its projection says, touching only what differs.</summary>
internal static class ProjectionWriter
{
    /// <summary>Adds the rows of a case that is being registered.</summary>
    public static void Add(CaseDbContext db, CaseProjection projection, CaseRow row)
    {
        db.Cases.Add(row);
        db.CaseParties.AddRange(projection.Parties);
        db.CasePersons.AddRange(projection.Persons);
        db.CaseClocks.AddRange(projection.Clocks);
        db.RequiredActions.AddRange(projection.Actions);
        db.Services.AddRange(projection.Services);
        db.PapersToServe.AddRange(projection.PapersToServe);
        db.Obligations.AddRange(projection.Obligations);
        db.CopyNotifications.AddRange(projection.CopyNotifications);
        db.Hearings.AddRange(projection.Hearings);
        db.SearchTokens.AddRange(Tokens(projection, row));
    }

    /// <summary>Rewrites the rows of a case.</summary>
    /// <param name="db">Holds <paramref name="stored"/>, tracked.</param>
    /// <param name="projection">What the rows should say.</param>
    /// <param name="stored">The row of the case.</param>
    /// <param name="row">What it should say.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>The required actions as they were.</returns>
    public static async Task<IReadOnlyList<RequiredActionRow>> UpdateAsync(
        CaseDbContext db,
        CaseProjection projection,
        CaseRow stored,
        CaseRow row,
        CancellationToken cancellation
    )
    {
        var id = stored.Id;
        var foundOtherwise =
            await SyncAsync(db, id, projection.Parties, party => party.Key, cancellation)
            | stored.Title != row.Title
            | stored.ReceivedOn != row.ReceivedOn;
        await SyncAsync(db, id, projection.Persons, person => (person.Kind, person.AccountId), cancellation);
        await SyncAsync(db, id, projection.Clocks, clock => clock.Key, cancellation);
        var before = await db.RequiredActions.AsNoTracking().Where(action => action.CaseId == id).ToListAsync(cancellation);
        Sync(db, before, projection.Actions, action => action.No);
        await SyncAsync(db, id, projection.Services, service => (service.Document, service.Sequence, service.Recipient), cancellation);
        await SyncAsync(db, id, projection.PapersToServe, paper => (paper.Document, paper.Recipient), cancellation);
        await SyncAsync(db, id, projection.Obligations, obligation => obligation.No, cancellation);
        await SyncAsync(db, id, projection.CopyNotifications, notification => notification.No, cancellation);
        await SyncAsync(db, id, projection.Hearings, hearing => hearing.No, cancellation);
        if (foundOtherwise)
        {
            await SyncAsync(db, id, [.. Tokens(projection, row)], token => (token.Token, token.ReceivedOn), cancellation);
        }

        db.Entry(stored).CurrentValues.SetValues(row);
        return before;
    }

    private static IEnumerable<SearchToken> Tokens(CaseProjection projection, CaseRow row) =>
        projection.SearchTokens.Select(token => new SearchToken
        {
            Token = token,
            ReceivedOn = row.ReceivedOn,
            CaseId = row.Id,
        });

    /// <summary>True when a row was added, removed or changed.</summary>
    private static async Task<bool> SyncAsync<TRow, TKey>(
        CaseDbContext db,
        Guid caseId,
        IReadOnlyList<TRow> wanted,
        Func<TRow, TKey> key,
        CancellationToken cancellation
    )
        where TRow : class, ICaseProjection
        where TKey : notnull =>
        Sync(
            db,
            await db.Set<TRow>()
                .AsNoTracking()
                .Where(row => EF.Property<Guid>(row, nameof(ICaseProjection.CaseId)) == caseId)
                .ToListAsync(cancellation),
            wanted,
            key
        );

    private static bool Sync<TRow, TKey>(CaseDbContext db, List<TRow> stored, IReadOnlyList<TRow> wanted, Func<TRow, TKey> key)
        where TRow : class
        where TKey : notnull
    {
        var changed = false;
        var left = stored.ToDictionary(key);
        foreach (var row in wanted)
        {
            if (left.Remove(key(row), out var old))
            {
                changed |= Update(db, old, row);
            }
            else
            {
                db.Add(row);
                changed = true;
            }
        }

        db.RemoveRange(left.Values);
        return changed || left.Count > 0;
    }

    private static bool Update<TRow>(CaseDbContext db, TRow old, TRow row)
        where TRow : class
    {
        var entry = db.Attach(old);
        entry.CurrentValues.SetValues(row);
        if (entry.State == EntityState.Modified)
        {
            return true;
        }

        entry.State = EntityState.Detached;
        return false;
    }
}
