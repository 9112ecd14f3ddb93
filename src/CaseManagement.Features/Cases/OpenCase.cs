using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>A case as it is read by a person.</summary>
public sealed record OpenedCase
{
    /// <summary>The case.</summary>
    public required Case Case { get; init; }

    /// <summary>What decides what the person may do in it.</summary>
    public required CaseRelation Relation { get; init; }

    /// <summary>True when the reading went on record: it was outside of the person's own work.</summary>
    public required bool WasRecorded { get; init; }
}

/// <summary>Reads one case for a person who may see it. Reading outside of one's own work goes on record, once a day.</summary>
public sealed class OpenCase
{
    private readonly CaseDatabase _database;
    private readonly CaseStore _store;
    private readonly ReferenceData _reference;
    private readonly LegalClock _clock;

    internal OpenCase(CaseDatabase database, CaseKeyVault vault, ReferenceData reference, LegalClock clock) =>
        (_database, _store, _reference, _clock) = (database, new CaseStore(vault), reference, clock);

    /// <summary>The case of a number.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="by">Who reads.</param>
    /// <param name="reason">Why a superior looks at a case in detail; needed for that, and null otherwise.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="CaseNotFoundException">No such case for this person.</exception>
    public async Task<OpenedCase> RunAsync(CaseNumber number, Actor by, string? reason = null, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var slug = number.Slug;
        var id = await db.Cases.Where(row => row.Slug == slug).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation);
        if (id is null || await _store.FindAsync(db, id.Value, forWriting: false, cancellation) is not { } loaded)
        {
            throw new CaseNotFoundException();
        }

        var relation = CaseRelation.Of(loaded.Case, _reference.Organisations) with
        {
            PartyAccounts = await db.PartyAccounts.Where(row => row.CaseId == id).Select(row => row.AccountId).ToListAsync(cancellation),
        };
        var forOversight = !CaseAccess.MaySee(by, relation);
        if (forOversight && (string.IsNullOrWhiteSpace(reason) || !CaseAccess.May(by, Permission.ReadForOversight, relation)))
        {
            throw new CaseNotFoundException();
        }

        var recorded = forOversight || !IsOwnWork(by, relation);
        if (recorded)
        {
            await RecordAsync(loaded.Case, by, reason, cancellation);
        }

        return new OpenedCase
        {
            Case = loaded.Case,
            Relation = relation,
            WasRecorded = recorded,
        };
    }

    /// <summary>A case without asking who reads it: for what the system itself does.</summary>
    internal async Task<Case> LoadAsync(CaseId id, CancellationToken cancellation)
    {
        await using var db = _database.CreateContext();
        return (await _store.FindAsync(db, id.Value, forWriting: false, cancellation) ?? throw new CaseNotFoundException()).Case;
    }

    /// <summary>True when the person may read the case in detail once a reason is stated; nothing is read and nothing recorded by asking.</summary>
    public async Task<bool> MayAskAsync(CaseNumber number, Actor by, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var slug = number.Slug;
        return await db
            .Cases.AsNoTracking()
            .Where(row => row.Slug == slug)
            .InWhich(db, by, Permission.ReadForOversight)
            .AnyAsync(cancellation);
    }

    /// <summary>
    /// Own work: a case assigned to the person or to nobody yet, one's hearing, the open consultation, one's own agency's or one's own case. Heads, reviewers, clerks and archivists see all
    /// cases of the organ; what they read of cases others handle goes on record.
    /// </summary>
    internal static bool IsOwnWork(Actor by, CaseRelation relation) =>
        by.IsSystem
        || relation.Lead is null
        || relation.Lead == by.Id
        || relation.Second == by.Id
        || relation.Panel.Contains(by.Id)
        || relation.PartyAccounts.Contains(by.Id)
        || relation.Respondents.Contains(by.Organisation)
        || (relation.ConsultationIsOpen && by.Roles.Contains(Role.CommitteeMember));

    private async Task RecordAsync(Case c, Actor by, string? reason, CancellationToken cancellation)
    {
        var (now, today, chain) = (_clock.Now, _clock.Today, Chains.ReadsOf(by.Id));
        var caseId = c.Id.Value;
        await _database.WriteAsync(
            async (db, stop) =>
            {
                if (
                    await db.SystemEntries.AnyAsync(
                        row =>
                            row.CaseId == caseId
                            && row.ActorId == by.Id
                            && row.LegalDay == today
                            && row.Action == "CaseRead"
                            && row.Reason == reason,
                        stop
                    )
                )
                {
                    return;
                }

                await SystemRecord.AppendAsync(
                    db,
                    new SystemAct
                    {
                        Chain = chain,
                        Action = "CaseRead",
                        Facts = new { number = c.Number.ToString() },
                        CaseId = caseId,
                        ActorId = by.Id,
                        ActorName = by.Name,
                        Day = today,
                        EnteredAt = now,
                        Reason = reason,
                    },
                    stop
                );
            },
            cancellation
        );
    }
}
