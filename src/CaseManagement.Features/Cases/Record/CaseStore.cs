using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases.Record;

/// <summary>A case brought back from its record, with what is needed to go on writing it.</summary>
internal sealed class LoadedCase
{
    public required Case Case { get; init; }

    /// <summary>Its row; tracked when the case was loaded to be written.</summary>
    public required CaseRow Row { get; init; }

    /// <summary>Its personal values.</summary>
    public required CaseSecretBook Secrets { get; init; }
}

/// <summary>Loads cases by replaying their record.</summary>
internal sealed class CaseStore(CaseKeyVault vault)
{
    /// <summary>The case, or null when there is none of that id.</summary>
    /// <param name="db">Where it is.</param>
    /// <param name="id">Its id.</param>
    /// <param name="forWriting">Tracks the row of the case.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="RecordInconsistentException">The record does not replay: it was altered.</exception>
    public async Task<LoadedCase?> FindAsync(CaseDbContext db, Guid id, bool forWriting, CancellationToken cancellation)
    {
        var rows = forWriting ? db.Cases : db.Cases.AsNoTracking();
        var row = await rows.SingleOrDefaultAsync(found => found.Id == id, cancellation);
        if (row is null)
        {
            return null;
        }

        var entries = await db
            .ActEntries.AsNoTracking()
            .Where(entry => entry.CaseId == id && entry.Sequence <= row.LastSequence)
            .OrderBy(entry => entry.Sequence)
            .ToListAsync(cancellation);
        var secrets = await CaseSecretBook.ReadAsync(db, vault, id, cancellation);
        return new LoadedCase
        {
            Row = row,
            Secrets = secrets,
            Case = Replay(row, entries, secrets),
        };
    }

    /// <summary>A case from its row and its entries.</summary>
    public static Case Replay(CaseRow row, IReadOnlyList<ActEntryRow> entries, CaseSecretBook secrets) =>
        Case.Replay(
            new CaseId(row.Id),
            new CaseNumber(row.NumberCode, row.NumberYear, row.NumberSequence),
            [.. entries.Select(entry => Read(entry, secrets))]
        );

    /// <summary>What was done, from its entry.</summary>
    private static PerformedAct Read(ActEntryRow entry, CaseSecretBook secrets)
    {
        var act = Enum.Parse<CaseAct>(entry.Act);
        return new PerformedAct
        {
            Sequence = entry.Sequence,
            Act = act,
            Facts = FactsJson.Read(act, entry.Facts, secrets.Reveal),
            Day = entry.LegalDay,
            EnteredAt = entry.EnteredAt,
            ActorId = entry.ActorId,
            ActorName = entry.ActorName,
            OnBehalfOf = entry.OnBehalfOfName,
            Reason = entry.Reason,
            Before = entry.StatusBefore is { } before ? Enum.Parse<CaseStatus>(before) : null,
            After = Enum.Parse<CaseStatus>(entry.StatusAfter),
            Issued = FactsJson.ReadIssued(entry.Issued),
        };
    }
}

/// <summary>Writes what was done into the record.</summary>
internal static class CaseRecord
{
    /// <summary>Seals the acts as entries behind the head of the case's chain.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="acts">The new acts in their order.</param>
    /// <param name="head">Hash of the last entry; <see cref="RecordLink.Genesis"/> for a new case.</param>
    /// <param name="onBehalfOf">Account for whom the person acted; applies to the acts that name someone.</param>
    /// <param name="commandKey">Idempotency key of the command, if any.</param>
    /// <param name="hide">Keeps personal values.</param>
    public static IReadOnlyList<ActEntryRow> Seal(
        Guid caseId,
        IReadOnlyList<PerformedAct> acts,
        string head,
        Guid? onBehalfOf,
        string? commandKey,
        Func<string, SecretReference> hide
    )
    {
        var entries = new List<ActEntryRow>(acts.Count);
        foreach (var act in acts)
        {
            var entry = new ActEntryRow
            {
                Id = Guid.CreateVersion7(),
                CaseId = caseId,
                Sequence = act.Sequence,
                Act = act.Act.ToString(),
                Facts = FactsJson.Write(act.Facts, hide),
                Issued = FactsJson.WriteIssued(act.Issued),
                LegalDay = act.Day,
                EnteredAt = act.EnteredAt,
                ActorId = act.ActorId,
                ActorName = act.ActorName,
                OnBehalfOfId = act.OnBehalfOf is null ? null : onBehalfOf,
                OnBehalfOfName = act.OnBehalfOf,
                Reason = act.Reason,
                StatusBefore = act.Before?.ToString(),
                StatusAfter = act.After.ToString(),
                CommandKey = commandKey,
            };
            entry.Seal(head);
            head = entry.Hash;
            entries.Add(entry);
        }

        return entries;
    }
}
