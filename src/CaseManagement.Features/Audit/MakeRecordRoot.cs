using System.Security.Cryptography;
using System.Text;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Audit;

/// <summary>Ties the heads of all chains into a root. Run once a day and at the end of a shift of bulk entries; doing it more often only costs space.</summary>
internal sealed class MakeRecordRoot(CaseDatabase database)
{
    private const int Batch = 2000;

    /// <summary>Makes a root, unless no chain has moved since the last one.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Cancels; what was written so far is used by the next run.</param>
    /// <returns>The root, or null when nothing has moved.</returns>
    public async Task<RecordRoot?> RunAsync(DateTime now, CancellationToken cancellation = default)
    {
        await using var db = database.CreateContext();
        var previous = await db.RecordRoots.AsNoTracking().OrderByDescending(root => root.Sequence).FirstOrDefaultAsync(cancellation);
        var sequence = (previous?.Sequence ?? 0) + 1;

        // In small transactions: the first root of a large database must not keep the writers waiting.
        while (await WriteHeadsAsync(sequence, cancellation) == Batch) { }

        var moved = await RecordHeads.HashMovedAsync(db, sequence, cancellation);
        if (moved.Count == 0)
        {
            return null;
        }

        var all = await RecordHeads.HashAllAsync(db, sequence, cancellation);
        var root = new RecordRoot
        {
            Sequence = sequence,
            MadeAt = now.ToStored(),
            Cases = all.Cases,
            SystemChains = all.SystemChains,
            HeadsHash = all.Hash,
            MovedHash = moved.Hash,
            PreviousHash = previous?.Hash ?? RecordLink.Genesis,
        };
        root.Seal();
        await database.WriteAsync(
            (write, _) =>
            {
                write.RecordRoots.Add(root);
                return Task.CompletedTask;
            },
            cancellation
        );
        return root;
    }

    private Task<int> WriteHeadsAsync(int root, CancellationToken cancellation) =>
        database.WriteAsync(
            async (db, stop) =>
            {
                var cases = await db
                    .Cases.Where(row => !db.RecordRootHeads.Any(head => head.CaseId == row.Id && head.LastSequence == row.LastSequence))
                    .Select(row => new
                    {
                        row.Id,
                        row.LastSequence,
                        row.HeadHash,
                    })
                    .Take(Batch)
                    .ToListAsync(stop);
                db.RecordRootHeads.AddRange(
                    cases.Select(row => new RecordRootHead
                    {
                        Chain = Chains.OfCase(row.Id),
                        LastSequence = row.LastSequence,
                        Root = root,
                        CaseId = row.Id,
                        Hash = row.HeadHash,
                    })
                );
                if (cases.Count == Batch)
                {
                    return Batch;
                }

                var links = await db
                    .SystemEntries.Where(row => !db.SystemEntries.Any(later => later.Chain == row.Chain && later.Sequence > row.Sequence))
                    .Where(row => !db.RecordRootHeads.Any(head => head.Chain == row.Chain && head.LastSequence == row.Sequence))
                    .Select(row => new
                    {
                        row.Chain,
                        row.Sequence,
                        row.Hash,
                    })
                    .Take(Batch - cases.Count)
                    .ToListAsync(stop);
                db.RecordRootHeads.AddRange(
                    links.Select(row => new RecordRootHead
                    {
                        Chain = row.Chain,
                        LastSequence = row.Sequence,
                        Root = root,
                        Hash = row.Hash,
                    })
                );
                return cases.Count + links.Count;
            },
            cancellation
        );
}

/// <summary>The hashes over heads that a root carries.</summary>
internal static class RecordHeads
{
    /// <summary>Hash over the heads written with a root, ordered by chain and sequence.</summary>
    public static async Task<(int Count, string Hash)> HashMovedAsync(CaseDbContext db, int root, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0;
        var heads = db
            .RecordRootHeads.AsNoTracking()
            .Where(head => head.Root == root)
            .OrderBy(head => head.Chain)
            .ThenBy(head => head.LastSequence)
            .AsAsyncEnumerable();
        await foreach (var head in heads.WithCancellation(cancellation))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(head.Line));
            count++;
        }

        return (count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Hash over the heads of all chains as they were at a root, ordered by the name of the chain, with the number of chains.</summary>
    public static async Task<(int Cases, int SystemChains, string Hash)> HashAllAsync(
        CaseDbContext db,
        int root,
        CancellationToken cancellation
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (cases, system) = (0, 0);
        RecordRootHead? latest = null;
        var heads = db
            .RecordRootHeads.AsNoTracking()
            .Where(head => head.Root <= root)
            .OrderBy(head => head.Chain)
            .ThenBy(head => head.LastSequence)
            .AsAsyncEnumerable();
        await foreach (var head in heads.WithCancellation(cancellation))
        {
            if (latest is not null && latest.Chain != head.Chain)
            {
                Take(latest);
            }

            latest = head;
        }

        if (latest is not null)
        {
            Take(latest);
        }

        return (cases, system, Convert.ToHexStringLower(hash.GetHashAndReset()));

        void Take(RecordRootHead head)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(head.Line));
            if (head.CaseId is null)
            {
                system++;
            }
            else
            {
                cases++;
            }
        }
    }
}
