using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.CopyNotifications;

/// <summary>A batch of an organ.</summary>
/// <param name="Id">For its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Day">Legal day of sending.</param>
/// <param name="By">Who sent it.</param>
/// <param name="Cases">Cases in it.</param>
/// <param name="IsFinished">False while it is being sent, or was broken off.</param>
public sealed record SentBatchLine(Guid Id, string Name, DateOnly Day, string By, int Cases, bool IsFinished);

/// <summary>Cases that officers listed under a name one by one, without a letter so far.</summary>
/// <param name="Name">The name.</param>
/// <param name="Cases">How many.</param>
public sealed record LooseBatch(string Name, int Cases);

/// <summary>The letter of a batch to one recipient.</summary>
/// <param name="Recipient">The recipient.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">文号.</param>
/// <param name="Cases">Cases on its list.</param>
public sealed record BatchLetterLine(OrganisationId Recipient, string Name, string Number, int Cases);

/// <summary>A batch as its recipient sees it.</summary>
/// <param name="Id">For its address.</param>
/// <param name="Organ">Who sent it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">文号 of the letter to this recipient.</param>
/// <param name="Day">Legal day of sending.</param>
/// <param name="Cases">Cases on the list.</param>
/// <param name="ToAcknowledge">How many of them wait to be acknowledged.</param>
public sealed record ReceivedBatch(Guid Id, string Organ, string Name, string Number, DateOnly Day, int Cases, int ToAcknowledge);

/// <summary>Batches of copy-notifications, for the office that sent them and for their recipients.</summary>
public sealed class SentBatches
{
    /// <summary>Twelve a year: five years. Older ones stand in the record.</summary>
    public const int Most = 60;

    private readonly CaseDatabase _database;
    private readonly ReferenceData _reference;

    private readonly LegalClock _clock;

    internal SentBatches(CaseDatabase database, ReferenceData reference, LegalClock clock) =>
        (_database, _reference, _clock) = (database, reference, clock);

    /// <summary>The batches of an organ, the last first.</summary>
    public async Task<IReadOnlyList<SentBatchLine>> OfOrganAsync(OrganisationId organ, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        return await Sent(db, organ)
            .OrderByDescending(batch => batch.Day)
            .ThenByDescending(batch => batch.Name)
            .Take(Most)
            .Select(batch => new SentBatchLine(batch.Id, batch.Name, batch.Day, batch.SentByName, batch.Cases, batch.FinishedAt != null))
            .ToListAsync(cancellation);
    }

    /// <summary>Names of the last year under which cases were listed one by one and no letter was written, the longest waiting first.</summary>
    public async Task<IReadOnlyList<LooseBatch>> LooseAsync(OrganisationId organ, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var found = await Loose(db, organ.Value, _clock.Today.AddYears(-1)).ToListAsync(cancellation);
        return [.. found.OrderBy(batch => batch.First).Select(batch => new LooseBatch(batch.Name, batch.Cases))];
    }

    internal static IQueryable<LooseRead> Loose(CaseDbContext db, string organ, DateOnly since) =>
        db
            .CopyNotifications.AsNoTracking()
            .Where(copy => copy.Organ == organ && copy.SentOn >= since && copy.Mode == CopyMode.Batch && copy.SentBy != null)
            .Where(copy => !db.SentBatches.Any(batch => batch.Organ == copy.Organ && batch.Name == copy.SentBy))
            .GroupBy(copy => copy.SentBy)
            .Select(batch => new LooseRead(
                batch.Key!,
                batch.Select(copy => copy.CaseId).Distinct().Count(),
                batch.Min(copy => copy.SentOn)
            ));

    /// <summary>A batch of an organ with its letters; null when there is none.</summary>
    public async Task<(SentBatchLine Batch, IReadOnlyList<BatchLetterLine> Letters)?> FindAsync(
        OrganisationId organ,
        Guid id,
        CancellationToken cancellation = default
    )
    {
        await using var db = _database.CreateContext();
        var batch = await Sent(db, organ)
            .Where(row => row.Id == id)
            .Select(row => new SentBatchLine(row.Id, row.Name, row.Day, row.SentByName, row.Cases, row.FinishedAt != null))
            .SingleOrDefaultAsync(cancellation);
        if (batch is null)
        {
            return null;
        }

        var letters = await db
            .BatchLetters.AsNoTracking()
            .Where(letter => letter.BatchId == id)
            .Select(letter => new
            {
                letter.Organisation,
                letter.Number,
                letter.Cases,
            })
            .ToListAsync(cancellation);
        return (
            batch,
            [
                .. letters
                    .OrderBy(letter => letter.Number, StringComparer.Ordinal)
                    .Select(letter => new BatchLetterLine(
                        new OrganisationId(letter.Organisation),
                        NameOf(letter.Organisation),
                        letter.Number,
                        letter.Cases
                    )),
            ]
        );
    }

    /// <summary>The batches sent to the actor's organisation, the last first.</summary>
    public async Task<IReadOnlyList<ReceivedBatch>> ReceivedByAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var organisation = actor.Organisation.Value;
        var letters = await Received(db, organisation).ToListAsync(cancellation);
        var waiting = await Waiting(db, actor).ToDictionaryAsync(batch => (batch.Organ, batch.Name), batch => batch.Count, cancellation);
        return
        [
            .. letters.Select(letter => new ReceivedBatch(
                letter.BatchId,
                NameOf(letter.Organ),
                letter.Batch,
                letter.Number,
                letter.Day,
                letter.Cases,
                waiting.GetValueOrDefault((letter.Organ, letter.Batch))
            )),
        ];
    }

    internal static IQueryable<BatchLetterRead> Received(CaseDbContext db, string organisation) =>
        db
            .BatchLetters.AsNoTracking()
            .Where(letter => letter.Organisation == organisation)
            .OrderByDescending(letter => letter.Day)
            .ThenByDescending(letter => letter.Number)
            .Take(Most)
            .Select(letter => new BatchLetterRead(letter.BatchId, letter.Organ, letter.Batch, letter.Number, letter.Day, letter.Cases));

    /// <summary>How many of each batch wait to be acknowledged; only what waits is read.</summary>
    internal static IQueryable<WaitingRead> Waiting(CaseDbContext db, Actor actor) =>
        CopyNotificationList
            .Received(db, actor)
            .Where(copy => copy.Mode == CopyMode.Batch && copy.State == CopyNotificationState.Sent && copy.SentBy != null)
            .GroupBy(copy => new { copy.Organ, copy.SentBy })
            .Select(batch => new WaitingRead(batch.Key.Organ, batch.Key.SentBy!, batch.Count()));

    private static IQueryable<SentBatchRow> Sent(CaseDbContext db, OrganisationId organ)
    {
        var code = organ.Value;
        return db.SentBatches.AsNoTracking().Where(batch => batch.Organ == code);
    }

    private string NameOf(string organisation) => _reference.Organisations.Find(new OrganisationId(organisation))?.Name ?? organisation;

    internal sealed record BatchLetterRead(Guid BatchId, string Organ, string Batch, string Number, DateOnly Day, int Cases);

    internal sealed record WaitingRead(string Organ, string Name, int Count);

    internal sealed record LooseRead(string Name, int Cases, DateOnly? First);
}
