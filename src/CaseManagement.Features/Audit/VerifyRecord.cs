using CaseManagement.Features.Data;
using CaseManagement.Features.Documents.Files;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Audit;

/// <summary>What a verification found.</summary>
public sealed record RecordReport
{
    /// <summary>Cases whose chains were read.</summary>
    public int Cases { get; internal set; }

    /// <summary>Links read, of cases and of the system.</summary>
    public long Links { get; internal set; }

    /// <summary>Roots read.</summary>
    public int Roots { get; internal set; }

    /// <summary>Files read.</summary>
    public int Files { get; internal set; }

    /// <summary>Hash of the last root, to be compared with the one kept on paper or with another authority; null when there is none yet.</summary>
    public string? LastRoot { get; internal set; }

    /// <summary>The first link, root, projection or file that is not as it was written, named so that it can be found; null when all is well.</summary>
    public string? Broken { get; internal set; }
}

/// <summary>
/// Checks the whole record: each link's hash, each chain without gap, each root and what it tied, the head that each case row claims, and each stored file.
/// Stops at the first thing that is wrong.
/// </summary>
public sealed class VerifyRecord
{
    private readonly CaseDatabase _database;
    private readonly FileStore _files;

    internal VerifyRecord(CaseDatabase database, FileStore files) => (_database, _files) = (database, files);

    /// <summary>Verifies everything.</summary>
    public async Task<RecordReport> RunAsync(CancellationToken cancellation = default)
    {
        var report = new RecordReport();
        await using var db = _database.CreateContext();
        report.Broken =
            await CheckCasesAsync(db, report, cancellation)
            ?? await CheckSystemAsync(db, report, cancellation)
            ?? await CheckProjectionAsync(db, cancellation)
            ?? await CheckRootsAsync(db, report, cancellation)
            ?? await CheckFilesAsync(db, report, cancellation);
        return report;
    }

    /// <summary>Verifies the chain of one case.</summary>
    /// <returns>The first broken link, named; null when the chain is intact. A case without links is broken.</returns>
    public async Task<string?> RunForCaseAsync(Guid caseId, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var links = db.ActEntries.AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.Sequence).AsAsyncEnumerable();
        var walk = new ChainWalk();
        await foreach (var link in links.WithCancellation(cancellation))
        {
            if (walk.Step(link) is { } broken)
            {
                return broken;
            }
        }

        return walk.Links == 0 ? $"{Chains.OfCase(caseId)}：没有任何记录" : null;
    }

    private static async Task<string?> CheckCasesAsync(CaseDbContext db, RecordReport report, CancellationToken cancellation)
    {
        // Ordered by whatever order the engine has for Guids: it only has to keep the links of a case together.
        var links = db.ActEntries.AsNoTracking().OrderBy(row => row.CaseId).ThenBy(row => row.Sequence).AsAsyncEnumerable();
        var walk = new ChainWalk();
        await foreach (var link in links.WithCancellation(cancellation))
        {
            if (walk.Step(link) is { } broken)
            {
                return broken;
            }
        }

        report.Cases = walk.Chains;
        report.Links += walk.Links;
        return null;
    }

    private static async Task<string?> CheckSystemAsync(CaseDbContext db, RecordReport report, CancellationToken cancellation)
    {
        var links = db.SystemEntries.AsNoTracking().OrderBy(row => row.Chain).ThenBy(row => row.Sequence).AsAsyncEnumerable();
        var walk = new ChainWalk();
        await foreach (var link in links.WithCancellation(cancellation))
        {
            if (walk.Step(link) is { } broken)
            {
                return broken;
            }
        }

        report.Links += walk.Links;
        return null;
    }

    /// <summary>Each case row claims the head of its chain; each chain has its case row.</summary>
    private static async Task<string?> CheckProjectionAsync(CaseDbContext db, CancellationToken cancellation)
    {
        var stale = await db
            .Cases.AsNoTracking()
            .Where(row =>
                !db.ActEntries.Any(link => link.CaseId == row.Id && link.Sequence == row.LastSequence && link.Hash == row.HeadHash)
                || db.ActEntries.Any(link => link.CaseId == row.Id && link.Sequence > row.LastSequence)
            )
            .Select(row => new { row.Id, row.LastSequence })
            .FirstOrDefaultAsync(cancellation);
        if (stale is not null)
        {
            return $"{Chains.OfCase(stale.Id)}：案件列表记载的末条（第 {stale.LastSequence} 条）与案件记录不符";
        }

        var orphan = await db
            .ActEntries.AsNoTracking()
            .Where(link => link.Sequence == 1 && !db.Cases.Any(row => row.Id == link.CaseId))
            .Select(link => (Guid?)link.CaseId)
            .FirstOrDefaultAsync(cancellation);
        return orphan is { } caseId ? $"{Chains.OfCase(caseId)}：有案件记录，案件列表中却没有" : null;
    }

    private static async Task<string?> CheckRootsAsync(CaseDbContext db, RecordReport report, CancellationToken cancellation)
    {
        var previous = RecordLink.Genesis;
        foreach (var root in await db.RecordRoots.AsNoTracking().OrderBy(root => root.Sequence).ToListAsync(cancellation))
        {
            report.Roots++;
            if (root.Sequence != report.Roots || root.PreviousHash != previous || root.Hash != root.ComputeHash())
            {
                return $"总根第 {report.Roots} 个：缺失或已被改动";
            }

            if ((await RecordHeads.HashMovedAsync(db, root.Sequence, cancellation)).Hash != root.MovedHash)
            {
                return $"总根第 {root.Sequence} 个：所系的链头已被改动";
            }

            previous = root.Hash;
            report.LastRoot = root.Hash;
        }

        return await CheckTiedHeadsAsync(db, cancellation) ?? await CheckLastRootAsync(db, report.Roots, cancellation);
    }

    /// <summary>Each link that a root tied must still be there.</summary>
    private static async Task<string?> CheckTiedHeadsAsync(CaseDbContext db, CancellationToken cancellation)
    {
        var lost =
            await db
                .RecordRootHeads.AsNoTracking()
                .Where(head =>
                    head.CaseId != null
                    && !db.ActEntries.Any(link =>
                        link.CaseId == head.CaseId && link.Sequence == head.LastSequence && link.Hash == head.Hash
                    )
                )
                .OrderBy(head => head.Chain)
                .FirstOrDefaultAsync(cancellation)
            ?? await db
                .RecordRootHeads.AsNoTracking()
                .Where(head =>
                    head.CaseId == null
                    && !db.SystemEntries.Any(link =>
                        link.Chain == head.Chain && link.Sequence == head.LastSequence && link.Hash == head.Hash
                    )
                )
                .OrderBy(head => head.Chain)
                .FirstOrDefaultAsync(cancellation);
        return lost is null ? null : $"{lost.Chain}：第 {lost.LastSequence} 条已系入总根第 {lost.Root} 个，现已缺失或被改动";
    }

    /// <summary>Earlier roots follow from their moved heads; the sum over all heads is computed for the last one.</summary>
    private static async Task<string?> CheckLastRootAsync(CaseDbContext db, int last, CancellationToken cancellation)
    {
        if (last == 0)
        {
            return null;
        }

        var root = await db.RecordRoots.AsNoTracking().SingleAsync(row => row.Sequence == last, cancellation);
        var all = await RecordHeads.HashAllAsync(db, last, cancellation);
        return (all.Hash, all.Cases, all.SystemChains) == (root.HeadsHash, root.Cases, root.SystemChains)
            ? null
            : $"总根第 {last} 个：与全部链头之和不符";
    }

    private async Task<string?> CheckFilesAsync(CaseDbContext db, RecordReport report, CancellationToken cancellation)
    {
        await foreach (
            var hash in db
                .Files.AsNoTracking()
                .OrderBy(row => row.Hash)
                .Select(row => row.Hash)
                .AsAsyncEnumerable()
                .WithCancellation(cancellation)
        )
        {
            try
            {
                await _files.VerifyAsync(hash, cancellation);
            }
            catch (Exception wrong) when (wrong is FileMissingException or FileAlteredException)
            {
                return wrong.Message;
            }

            report.Files++;
        }

        return null;
    }
}

/// <summary>Walks links in the order of their chains and says what is wrong with the first that is.</summary>
internal sealed class ChainWalk
{
    private string? _chain;
    private int _sequence;
    private string _hash = RecordLink.Genesis;

    /// <summary>Chains begun so far.</summary>
    public int Chains { get; private set; }

    /// <summary>Links seen so far.</summary>
    public long Links { get; private set; }

    /// <summary>The next link. Null when it is intact and follows the one before.</summary>
    public string? Step(RecordLink link)
    {
        Links++;
        if (link.ChainName != _chain)
        {
            (_chain, _sequence, _hash) = (link.ChainName, 0, RecordLink.Genesis);
            Chains++;
        }

        var expected = ++_sequence;
        if (link.Sequence != expected)
        {
            return $"{_chain}：第 {expected} 条缺失";
        }

        if (!link.IsIntact())
        {
            return $"{_chain}：第 {expected} 条已被改动";
        }

        if (link.PreviousHash != _hash)
        {
            return $"{_chain}：第 {expected} 条与前一条不相接";
        }

        _hash = link.Hash;
        return null;
    }
}
