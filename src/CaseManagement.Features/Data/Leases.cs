using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Data;

/// <summary>
/// Leases on background jobs. A lease is a promise of time, not a lock: a job whose lease ran out may meet its successor, so every job is also written to do nothing twice.
/// </summary>
internal sealed class Leases(CaseDatabase database, TimeProvider time)
{
    /// <summary>Takes or prolongs a lease.</summary>
    /// <param name="job">Name of the job.</param>
    /// <param name="holder">This node; the same text for the whole life of the process.</param>
    /// <param name="length">How long without a sign of life another node waits.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>False when another node has it.</returns>
    public async Task<bool> TryTakeAsync(string job, string holder, TimeSpan length, CancellationToken cancellation = default)
    {
        // The machine's own time, never the demo clock: leases measure how long a node has been silent.
        var now = time.GetUtcNow().UtcDateTime.ToStored();
        return await database.WriteAsync(
            async (db, stop) =>
            {
                var taken = await db
                    .Leases.Where(lease => lease.Name == job && (lease.Until <= now || lease.Holder == holder))
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.Until, now + length),
                        stop
                    );
                if (taken == 1)
                {
                    return true;
                }

                if (await db.Leases.AnyAsync(lease => lease.Name == job, stop))
                {
                    return false;
                }

                // Two nodes that both see no row: the primary key lets one insert, the other runs again and finds the row.
                db.Leases.Add(
                    new Lease
                    {
                        Name = job,
                        Holder = holder,
                        Until = now + length,
                    }
                );
                return true;
            },
            cancellation
        );
    }

    /// <summary>Gives a lease back, so that another node need not wait for its end.</summary>
    public Task ReleaseAsync(string job, string holder, CancellationToken cancellation = default) =>
        database.WriteAsync(
            (db, stop) => db.Leases.Where(lease => lease.Name == job && lease.Holder == holder).ExecuteDeleteAsync(stop),
            cancellation
        );
}
