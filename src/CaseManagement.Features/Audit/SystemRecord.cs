using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Audit;

/// <summary>Something done outside of any case that goes on record.</summary>
internal sealed record SystemAct
{
    /// <summary>One of <see cref="Chains"/>.</summary>
    public required string Chain { get; init; }

    /// <summary>Code name of what was done, e.g. <c>RoleGranted</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What exactly; becomes JSON. No personal data beyond names.</summary>
    public required object Facts { get; init; }

    /// <summary>The case it concerns; null for what concerns none.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Account of the person; the empty Guid for the system.</summary>
    public required Guid ActorId { get; init; }
    public required string ActorName { get; init; }

    /// <summary>Legal day of entry.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Instant of entry, UTC.</summary>
    public required DateTime EnteredAt { get; init; }

    /// <summary>Why, where a reason is asked for.</summary>
    public string? Reason { get; init; }
}

/// <summary>Writes <see cref="SystemEntry"/> links.</summary>
internal static class SystemRecord
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>
    /// Adds a link to its chain, inside the transaction of what it records. When two writers meet on one chain, the unique index refuses one, and its transaction runs again.
    /// </summary>
    public static async Task AppendAsync(CaseDbContext db, SystemAct act, CancellationToken cancellation)
    {
        var last =
            db.SystemEntries.Local.Where(row => row.Chain == act.Chain).MaxBy(row => row.Sequence)
            ?? await db
                .SystemEntries.AsNoTracking()
                .Where(row => row.Chain == act.Chain)
                .OrderByDescending(row => row.Sequence)
                .FirstOrDefaultAsync(cancellation);
        var entry = new SystemEntry
        {
            Id = Guid.CreateVersion7(),
            Chain = act.Chain,
            Sequence = (last?.Sequence ?? 0) + 1,
            Action = act.Action,
            Facts = JsonSerializer.Serialize(act.Facts, Json),
            CaseId = act.CaseId,
            LegalDay = act.Day,
            EnteredAt = act.EnteredAt.ToStored(),
            ActorId = act.ActorId,
            ActorName = act.ActorName,
            Reason = act.Reason,
        };
        entry.Seal(last?.Hash ?? RecordLink.Genesis);
        db.SystemEntries.Add(entry);
    }
}
