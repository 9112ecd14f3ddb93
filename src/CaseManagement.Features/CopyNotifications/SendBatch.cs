using System.Globalization;
using CaseManagement.Documents;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.CopyNotifications;

/// <summary>What is to be sent, as it was seen.</summary>
public sealed record SendBatchCommand
{
    /// <summary>Who sends it.</summary>
    public required Actor By { get; init; }

    /// <summary>The organ (<see cref="BatchDue.OrganOf"/>).</summary>
    public required OrganisationId Organ { get; init; }

    /// <summary>Any day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary><see cref="BatchPreview.Seen"/> of the preview.</summary>
    public required string Seen { get; init; }

    /// <summary>Idempotency key of the form: sent twice, the batch is sent once.</summary>
    public required string Key { get; init; }
}

/// <summary>Other cases are due than were seen, or none. Nothing was sent.</summary>
public sealed class BatchChangedException(string message) : Exception(message);

/// <summary>
/// 发出集中抄告 (H2): the act 列入集中抄告 in every case, one transaction a case, and then one letter with its list for each recipient. A batch that is broken off keeps its name and is gone on
/// with by sending it again; no case is sent twice, because a case that was sent is no longer due.
/// </summary>
[Law("H2")]
public sealed class SendBatch
{
    private readonly CaseDatabase _database;
    private readonly BatchDue _due;
    private readonly PerformAct _perform;
    private readonly CaseStore _store;
    private readonly ReferenceData _reference;
    private readonly WorkingCalendars _calendars;
    private readonly OrganChoices _choices;
    private readonly DemonstrationClock _demonstration;
    private readonly LegalClock _clock;

    internal SendBatch(
        CaseDatabase database,
        BatchDue due,
        PerformAct perform,
        CaseKeyVault vault,
        ReferenceData reference,
        WorkingCalendars calendars,
        OrganChoices choices,
        DemonstrationClock demonstration,
        LegalClock clock
    ) =>
        (_database, _due, _perform, _store, _reference, _calendars, _choices, _demonstration, _clock) = (
            database,
            due,
            perform,
            new CaseStore(vault),
            reference,
            calendars,
            choices,
            demonstration,
            clock
        );

    /// <summary>Sends the batch.</summary>
    /// <returns>The batch.</returns>
    /// <exception cref="BatchChangedException">Other cases are due than were seen.</exception>
    public async Task<Guid> HandleAsync(SendBatchCommand command, CancellationToken cancellation = default)
    {
        var batch = await _database.WriteAsync((db, stop) => BeginAsync(db, command, stop), cancellation);
        if (batch.FinishedAt is not null)
        {
            return batch.Id;
        }

        List<Guid> cases;
        await using (var db = _database.CreateContext())
        {
            cases =
            [
                .. (await BatchDue.Due(db, command.Organ, batch.Month, command.By).ToListAsync(cancellation))
                    .Select(row => row.CaseId)
                    .Distinct(),
            ];
        }

        foreach (var id in cases)
        {
            await NotifyAsync(command.By, batch, id, cancellation);
        }

        await _database.WriteAsync(
            async (db, stop) => await FinishAsync(db, await db.SentBatches.SingleAsync(row => row.Id == batch.Id, stop), command.By, stop),
            cancellation
        );
        return batch.Id;
    }

    /// <summary>
    /// Writes the letters of a batch whose cases officers listed one by one (<see cref="NotifyInBatch"/>), so that no copy-notification is without one.
    /// </summary>
    /// <param name="organ">The organ.</param>
    /// <param name="name">The name under which the cases were listed.</param>
    /// <param name="by">Who has them written.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>The batch; the same one when it is asked twice; null when no case was listed under the name.</returns>
    public Task<Guid?> WriteLettersAsync(OrganisationId organ, string name, Actor by, CancellationToken cancellation = default) =>
        _database.WriteAsync<Guid?>(
            async (db, stop) =>
            {
                var code = organ.Value;
                var batch = await db.SentBatches.FirstOrDefaultAsync(row => row.Organ == code && row.Name == name, stop);
                if (batch is null)
                {
                    var effective = await Listed(db, code, name)
                        .Join(db.Cases, copy => copy.CaseId, row => row.Id, (_, row) => row.EffectiveOn)
                        .MaxAsync(stop);
                    if (effective is not { } last)
                    {
                        return null;
                    }

                    batch = NewBatch(organ, name, new DateOnly(last.Year, last.Month, 1), $"letters:{name}", by);
                    db.SentBatches.Add(batch);
                }

                await FinishAsync(db, batch, by, stop);
                return batch.Id;
            },
            cancellation
        );

    private async Task<SentBatchRow> BeginAsync(CaseDbContext db, SendBatchCommand command, CancellationToken cancellation)
    {
        var organ = command.Organ.Value;
        if (
            await db.SentBatches.AsNoTracking().FirstOrDefaultAsync(row => row.Organ == organ && row.Key == command.Key, cancellation) is
            { } repeated
        )
        {
            return repeated;
        }

        var preview = await _due.PreviewAsync(db, command.Organ, command.Month, command.By, cancellation);
        if (preview.WasBrokenOff)
        {
            return await BatchDue
                .Unfinished(db, command.Organ)
                .AsNoTracking()
                .FirstAsync(batch => batch.Month == preview.Month, cancellation);
        }

        if (preview.Cases == 0 || preview.Seen != command.Seen)
        {
            throw new BatchChangedException(
                preview.Cases == 0 ? "没有待集中抄告的案件，可能已经发出。" : "预览以后待抄告的案件有变化，请重新核对后再发出。"
            );
        }

        var batch = NewBatch(command.Organ, preview.Name, preview.Month, command.Key, command.By);
        db.SentBatches.Add(batch);
        return batch;
    }

    private SentBatchRow NewBatch(OrganisationId organ, string name, DateOnly month, string key, Actor by) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Organ = organ.Value,
            Name = name,
            Month = month,
            Key = key,
            Day = _clock.Today,
            SentById = by.Id,
            SentByName = by.Name,
        };

    /// <summary>Copy-notifications that went out under a name.</summary>
    private static IQueryable<CopyNotificationRow> Listed(CaseDbContext db, string organ, string name) =>
        db.CopyNotifications.AsNoTracking().Where(copy => copy.Organ == organ && copy.Mode == CopyMode.Batch && copy.SentBy == name);

    private async Task NotifyAsync(Actor by, SentBatchRow batch, Guid caseId, CancellationToken cancellation)
    {
        try
        {
            await _perform.RunAsync(
                new ActCommand
                {
                    By = by,
                    Case = new CaseId(caseId),
                    Facts = new NotifyInBatch { Batch = batch.Name },
                    Key = $"batch:{batch.Id:N}:{caseId:N}",
                },
                cancellation
            );
        }
        catch (ActRefusedException)
        {
            // Sent a moment ago by the same click in another window, or by its officer: it is not due any more.
        }
    }

    private async Task FinishAsync(CaseDbContext db, SentBatchRow batch, Actor by, CancellationToken cancellation)
    {
        if (batch.FinishedAt is not null)
        {
            return;
        }

        var sent = await Listed(db, batch.Organ, batch.Name)
            .Select(copy => new { copy.CaseId, copy.Organisation })
            .Distinct()
            .ToListAsync(cancellation);
        var cases = new Dictionary<Guid, Case>();
        foreach (var id in sent.Select(copy => copy.CaseId).Distinct())
        {
            cases[id] = (await _store.FindAsync(db, id, forWriting: false, cancellation))!.Case;
        }

        var context = LetterContext.Of(
            _reference,
            await _calendars.CurrentAsync(cancellation),
            await _choices.CurrentAsync(cancellation),
            _demonstration.IsDemonstration
        );
        var letters = sent.GroupBy(copy => copy.Organisation)
            .OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => Letter(db, batch, new OrganisationId(part.Key), [.. part.Select(copy => cases[copy.CaseId])], context))
            .ToList();
        db.BatchLetters.AddRange(letters);
        (batch.FinishedAt, batch.Cases) = (_clock.Now, cases.Count);
        await SystemRecord.AppendAsync(
            db,
            new SystemAct
            {
                Chain = Chains.BatchesOf(batch.Organ),
                Action = "BatchSent",
                Facts = new
                {
                    name = batch.Name,
                    cases = cases.Count,
                    letters = letters.Select(letter => $"{letter.Number} {letter.Organisation} {letter.Cases} {letter.ModelHash}"),
                },
                ActorId = by.Id,
                ActorName = by.Name,
                Day = _clock.Today,
                EnteredAt = _clock.Now,
            },
            cancellation
        );
    }

    private BatchLetterRow Letter(
        CaseDbContext db,
        SentBatchRow batch,
        OrganisationId recipient,
        IReadOnlyList<Case> cases,
        LetterContext context
    )
    {
        var organ = _reference.Organisations.Get(new OrganisationId(batch.Organ));
        var code = organ.CaseCode + DocumentKinds.SeriesCode(DocumentKind.CopyNotificationLetter);
        var number = string.Create(
            CultureInfo.InvariantCulture,
            $"{code}〔{batch.Day.Year}〕{Numbers.Take(db, batch.Organ, code, batch.Day.Year)}号"
        );
        var last = batch.Month.AddMonths(1).AddDays(-1);
        var document = context.Compose(
            CopyLetters.Batch(
                new CopyBatch
                {
                    Organ = organ.Id,
                    Recipient = recipient,
                    // Cases left over from an earlier month are on the list too; the letter says so by its period.
                    From = cases.Select(c => c.EffectiveOn ?? batch.Month).Append(batch.Month).Min(),
                    To = last,
                    Number = number,
                    Day = batch.Day,
                    Cases = [.. cases.OrderBy(c => c.Number.Year).ThenBy(c => c.Number.Sequence)],
                },
                context
            )
        );
        return new BatchLetterRow
        {
            BatchId = batch.Id,
            Organisation = recipient.Value,
            Organ = batch.Organ,
            Batch = batch.Name,
            Number = number,
            Day = batch.Day,
            Cases = cases.Count,
            Model = FormalDocumentJson.Serialize(document),
            ModelHash = FormalDocumentJson.Hash(document),
            TemplateVersion = document.TemplateVersion,
        };
    }
}
