using System.Text.Json;
using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Features.Audit;

/// <summary>How the last verification ended.</summary>
public sealed record VerificationResult
{
    /// <summary>When it ended, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string By { get; init; }
    public required int Cases { get; init; }
    public required long Links { get; init; }
    public required int Roots { get; init; }
    public required int Files { get; init; }

    /// <summary>Hash of the last root; null when there is none yet.</summary>
    public required string? LastRoot { get; init; }

    /// <summary>The first thing that is not as it was written; null when all is well.</summary>
    public required string? Broken { get; init; }
}

/// <summary>
/// 核验记录 for the audit administrator. Reading the whole record takes a while, so it goes on behind the page; how it ended is itself an entry of the record. One at a time on a node.
/// </summary>
public sealed class RecordVerification
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    private readonly CaseDatabase _database;
    private readonly VerifyRecord _verify;
    private readonly LegalClock _clock;
    private readonly ILogger<RecordVerification> _log;
    private Task _running = Task.CompletedTask;

    internal RecordVerification(CaseDatabase database, VerifyRecord verify, LegalClock clock, ILogger<RecordVerification> log) =>
        (_database, _verify, _clock, _log) = (database, verify, clock, log);

    /// <summary>True while a verification goes on here.</summary>
    public bool IsRunning => !_running.IsCompleted;

    /// <summary>Completes when the verification that goes on has ended; at once when none does.</summary>
    public Task Running => _running;

    /// <summary>Begins one unless one goes on.</summary>
    /// <param name="by">Who asked for it.</param>
    /// <param name="stopping">Breaks it off when the program ends.</param>
    /// <returns>False when one goes on already.</returns>
    public bool Begin(Actor by, CancellationToken stopping)
    {
        lock (_verify)
        {
            if (IsRunning)
            {
                return false;
            }

            _running = Task.Run(() => RunAsync(by, stopping), CancellationToken.None);
            return true;
        }
    }

    /// <summary>How the last one ended; null before the first.</summary>
    public async Task<VerificationResult?> LastAsync(CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var entry = await db
            .SystemEntries.AsNoTracking()
            .Where(row => row.Chain == Chains.Verification)
            .OrderByDescending(row => row.Sequence)
            .FirstOrDefaultAsync(cancellation);
        if (entry is null)
        {
            return null;
        }

        var facts = JsonSerializer.Deserialize<VerificationFacts>(entry.Facts, Json)!;
        return new VerificationResult
        {
            At = entry.EnteredAt,
            By = entry.ActorName,
            Cases = facts.Cases,
            Links = facts.Links,
            Roots = facts.Roots,
            Files = facts.Files,
            LastRoot = facts.LastRoot,
            Broken = facts.Broken,
        };
    }

    private async Task RunAsync(Actor by, CancellationToken stopping)
    {
        try
        {
            var report = await _verify.RunAsync(stopping);
            await _database.WriteAsync(
                (db, stop) =>
                    SystemRecord.AppendAsync(
                        db,
                        new SystemAct
                        {
                            Chain = Chains.Verification,
                            Action = "RecordVerified",
                            Facts = new
                            {
                                cases = report.Cases,
                                links = report.Links,
                                roots = report.Roots,
                                files = report.Files,
                                lastRoot = report.LastRoot,
                                broken = report.Broken,
                            },
                            ActorId = by.Id,
                            ActorName = by.Name,
                            Day = _clock.Today,
                            EnteredAt = _clock.Now,
                        },
                        stop
                    ),
                stopping
            );
        }
        catch (OperationCanceledException)
        {
            // The program ends; the record says nothing of a verification that did not end.
        }
        catch (Exception fault)
        {
            _log.LogError(fault, "The verification of the record broke off.");
        }
    }

    /// <summary>The facts of the entry, as they are read back.</summary>
    private sealed record VerificationFacts(int Cases, long Links, int Roots, int Files, string? LastRoot, string? Broken);
}
