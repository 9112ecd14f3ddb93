using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Review;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Cases;

/// <summary>
/// The one way in which a case changes: load by replay, authorise, recognise a repetition, perform, append to the record, rewrite the projections, tell people; one transaction, one save.
/// Files of documents are rendered after the commit.
/// </summary>
public sealed partial class PerformAct
{
    private const int MostAttempts = 5;

    private static readonly JsonSerializerOptions ResultJson = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly CaseDatabase _database;
    private readonly CaseStore _store;
    private readonly CaseKeyVault _vault;
    private readonly ReferenceData _reference;
    private readonly WorkingCalendars _calendars;
    private readonly OrganChoices _choices;
    private readonly IssueDocuments _documents;
    private readonly LegalClock _clock;
    private readonly FactsValidator _validator = new();

    internal PerformAct(
        CaseDatabase database,
        CaseKeyVault vault,
        ReferenceData reference,
        WorkingCalendars calendars,
        OrganChoices choices,
        IssueDocuments documents,
        LegalClock clock
    )
    {
        _database = database;
        _vault = vault;
        _store = new CaseStore(vault);
        _reference = reference;
        _calendars = calendars;
        _choices = choices;
        _documents = documents;
        _clock = clock;
    }

    /// <summary>Performs an act.</summary>
    /// <exception cref="ActRefusedException">A field is wrong, or the state or a rule stands in the way; nothing has changed.</exception>
    /// <exception cref="CaseNotFoundException">No such case for this person.</exception>
    /// <exception cref="ActForbiddenException">The person may not do this in this case.</exception>
    /// <exception cref="CaseChangedException">The case has gone on since the form was opened.</exception>
    /// <exception cref="CommandKeyReusedException">The key was used for another command.</exception>
    public async Task<ActResult> RunAsync(ActCommand command, CancellationToken cancellation = default)
    {
        var run = new Run(command, await _calendars.CurrentAsync(cancellation), await _choices.CurrentAsync(cancellation), _clock.Now)
        {
            ContentHash = command.Key is null
                ? ""
                : _vault.Fingerprint(
                    $"{command.Case} {command.Day:yyyy-MM-dd} {command.Reason} {command.Facts.GetType().Name} {FactsJson.WritePlain(command.Facts)}"
                ),
        };
        if (_validator.Violations(command.Facts) is { Count: > 0 } faults)
        {
            throw new ActRefusedException(run.Definition.Act, faults);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await _database.WriteAsync((db, stop) => OnceAsync(db, run, stop), cancellation);
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostAttempts)
            {
                // Somebody acted on the case between our reading and our writing. The act is judged again on the case as it is now; who had a form open is told by SeenEntries.
            }
        }
    }

    private async Task<ActResult> OnceAsync(CaseDbContext db, Run run, CancellationToken cancellation)
    {
        if (await RepetitionAsync(db, run, cancellation) is { } repetition)
        {
            return repetition;
        }

        var loaded = run.Command.Case is { } id
            ? await _store.FindAsync(db, id.Value, forWriting: true, cancellation) ?? throw new CaseNotFoundException()
            : null;
        var relation = await RelationAsync(db, run, loaded, cancellation);
        var actor = Acting.As(run.Command.By, run.Command.Facts, relation, loaded?.Case);
        if (loaded is not null && run.Command.SeenEntries is { } seen && seen != loaded.Case.Record.Count)
        {
            throw new CaseChangedException();
        }

        var context = await ContextAsync(db, run, actor, loaded?.Case, cancellation);
        var (c, acts) = loaded is null ? Register(db, run, context) : (loaded.Case, loaded.Case.Perform(run.Command.Facts, context));
        await WriteAsync(db, run, (actor, relation), c, acts, loaded, cancellation);
        return Remember(db, run, c, acts);
    }

    private async Task<CaseRelation> RelationAsync(CaseDbContext db, Run run, LoadedCase? loaded, CancellationToken cancellation)
    {
        if (loaded is null)
        {
            var organ = ((RegisterPetition)run.Command.Facts).Organ;
            return new CaseRelation
            {
                Organ = organ,
                Office = _reference.Organisations.Find(organ)?.OfficeId ?? organ,
                Lead = null,
                Second = null,
                IsAccepted = false,
                Respondents = [],
                CopiedTo = [],
                Panel = [],
                ConsultationIsOpen = false,
                Recused = [],
            };
        }

        return CaseRelation.Of(loaded.Case, _reference.Organisations) with
        {
            PartyAccounts = await db
                .PartyAccounts.Where(row => row.CaseId == loaded.Row.Id)
                .Select(row => row.AccountId)
                .ToListAsync(cancellation),
        };
    }

    private async Task<ActContext> ContextAsync(CaseDbContext db, Run run, Actor actor, Case? c, CancellationToken cancellation)
    {
        // Facts of a proposal that this act may carry out name people too.
        var facts = (c?.Proposals.Select(proposal => proposal.Facts) ?? []).Append(run.Command.Facts);
        var staff = await StaffDirectory.FindAsync(db, [.. facts.SelectMany(StatedThings.People).Distinct()], cancellation);
        var organ = c?.Organ ?? (run.Command.Facts as RegisterPetition)?.Organ;
        return new ActContext
        {
            By = actor,
            Day = run.Day,
            Today = run.Today,
            EnteredAt = run.Now,
            Calendar = run.Calendar,
            Organisations = _reference.Organisations,
            Staff = staff.GetValueOrDefault,
            NextNumber = kind => NextNumber(db, organ!.Value, run.Day.Year, kind),
            Settings = run.Settings,
            Reason = string.IsNullOrWhiteSpace(run.Command.Reason) ? null : run.Command.Reason.Trim(),
        };
    }

    private string NextNumber(CaseDbContext db, OrganisationId organ, int year, DocumentKind kind)
    {
        var code = CodeOf(organ) + DocumentKinds.SeriesCode(kind);
        return string.Create(CultureInfo.InvariantCulture, $"{code}〔{year}〕{Numbers.Take(db, organ.Value, code, year)}号");
    }

    private string CodeOf(OrganisationId organ) =>
        _reference.Organisations.Get(organ).CaseCode ?? throw new InvalidOperationException($"{organ} has no code for its numbers.");

    private (Case Case, IReadOnlyList<PerformedAct> Acts) Register(CaseDbContext db, Run run, ActContext context)
    {
        var facts =
            run.Command.Facts as RegisterPetition ?? throw new ArgumentException($"{run.Definition.Act} needs a case.", nameof(run));
        if (_reference.Organisations.Find(facts.Organ)?.CaseCode is not { } code)
        {
            throw new ActRefusedException(
                CaseAct.RegisterPetition,
                [new RuleViolation("petition.organ", "请选择县级以上人民政府等行政复议机关。", "法4①", nameof(RegisterPetition.Organ))]
            );
        }

        var number = new CaseNumber(code, run.Day.Year, Numbers.Take(db, facts.Organ.Value, code, run.Day.Year));
        var c = Case.Register(CaseId.New(), number, facts, context);
        return (c, c.Record);
    }

    private async Task WriteAsync(
        CaseDbContext db,
        Run run,
        (Actor Actor, CaseRelation Relation) by,
        Case c,
        IReadOnlyList<PerformedAct> acts,
        LoadedCase? loaded,
        CancellationToken cancellation
    )
    {
        var id = c.Id.Value;
        await CaseAttachments.AttachAsync(db, c, acts[0], by.Actor, by.Relation, run.Now, cancellation);
        var cipher = await _vault.KeyForWritingAsync(db, id, cancellation);
        var secrets = loaded?.Secrets ?? CaseSecretBook.Empty();
        var entries = CaseRecord.Seal(
            id,
            acts,
            loaded?.Row.HeadHash ?? RecordLink.Genesis,
            by.Actor.OnBehalfOfId,
            run.Command.Key,
            value => secrets.Hide(value, cipher, secret => db.CaseSecrets.Add(secret))
        );
        db.ActEntries.AddRange(entries);
        db.CaseDocuments.AddRange(_documents.RowsOf(c, acts, run.Now, run.Calendar, run.Settings));

        var projection = CaseProjection.Of(c, ViewOf(run));
        var row = projection.Row(entries[^1].Hash, Guid.CreateVersion7());
        IReadOnlyList<RequiredActionRow> before = [];
        if (loaded is null)
        {
            ProjectionWriter.Add(db, projection, row);
        }
        else
        {
            before = await ProjectionWriter.UpdateAsync(db, projection, loaded.Row, row, cancellation);
        }

        await NoticeBook.TellOfNewActionsAsync(db, c, before, projection.Actions, by.Actor.Id, run.Now, cancellation);
        if (run.Command.Facts is Join join)
        {
            await JoinedCases.TellOtherOfficersAsync(db, c, join, by.Actor.Id, run.Now, cancellation);
        }
    }

    private ProjectionView ViewOf(Run run) =>
        new()
        {
            Organisations = _reference.Organisations,
            Calendar = run.Calendar,
            Settings = run.Settings,
            Today = run.Today,
            IndexOf = _vault.IndexOf,
        };

    private static async Task<ActResult?> RepetitionAsync(CaseDbContext db, Run run, CancellationToken cancellation)
    {
        if (run.Command.Key is not { } key)
        {
            return null;
        }

        var scope = run.Scope;
        var known = await db
            .PerformedCommands.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Scope == scope && row.Key == key, cancellation);
        if (known is null)
        {
            return null;
        }

        return known.ContentHash == run.ContentHash
            ? JsonSerializer.Deserialize<ActResult>(known.Result, ResultJson)! with
            {
                IsRepetition = true,
            }
            : throw new CommandKeyReusedException();
    }

    private static ActResult Remember(CaseDbContext db, Run run, Case c, IReadOnlyList<PerformedAct> acts)
    {
        var result = new ActResult
        {
            Case = c.Id,
            Number = c.Number,
            Status = c.Status,
            Acts = [.. acts.Select(act => new RecordedAct(act.Sequence, act.Act, act.Day))],
            Documents =
            [
                .. c
                    .Documents.Where(document => document.Sequence >= acts[0].Sequence)
                    .Select(document => new RecordedDocument(document.No, document.Kind, document.Number)),
            ],
        };
        if (run.Command.Key is { } key)
        {
            db.PerformedCommands.Add(
                new PerformedCommand
                {
                    Scope = run.Scope,
                    Key = key,
                    ContentHash = run.ContentHash,
                    Result = JsonSerializer.Serialize(result, ResultJson),
                    PerformedAt = run.Now,
                }
            );
        }

        return result;
    }

    /// <summary>A command with what stays the same however often its transaction runs.</summary>
    private sealed record Run(ActCommand Command, WorkingCalendar Calendar, OrganSettings Settings, DateTime Now)
    {
        public ActDefinition Definition { get; } = Acts.Of(Command.Facts.GetType());

        public DateOnly Today { get; } = LegalClock.DayOf(Now);

        public DateOnly Day => Command.Day ?? Today;

        public string Scope => $"{Command.By.Id:N}";

        /// <summary>Keyed hash of what was asked for; empty without an idempotency key.</summary>
        public required string ContentHash { get; init; }
    }
}
