using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Features.Documents.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Features.Documents.Dossiers;

/// <summary>A case file that was built.</summary>
/// <param name="UpTo">Entry of the record up to which it goes, inclusive.</param>
/// <param name="Pages">All its pages.</param>
/// <param name="Papers">Its papers.</param>
/// <param name="Unreadable">Papers of them that could not be read.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Hash">SHA-256, and its name in the store.</param>
/// <param name="At">UTC.</param>
/// <param name="By">Who asked for it.</param>
public sealed record BuiltDossier(int UpTo, int Pages, int Papers, int Unreadable, long Size, string Hash, DateTime At, string By);

/// <summary>How the case file of a case stands.</summary>
/// <param name="Entries">Entries of the record today.</param>
/// <param name="Built">The last that was built; null before the first.</param>
/// <param name="Progress">How far the present building is; null when none is under way here.</param>
/// <param name="Failure">Why the last attempt failed and what to do; null when it did not.</param>
public sealed record DossierState(int Entries, BuiltDossier? Built, DossierProgress? Progress, string? Failure)
{
    /// <summary>True when the file holds all that the case holds.</summary>
    public bool IsCurrent => Built?.UpTo == Entries;
}

/// <summary>
/// 案卷 of a case for the people of its office: asked for, built by the program in the background, one after another, and then kept. Who may have it is part of every question to the database.
/// </summary>
public sealed partial class CaseDossiers
{
    private const string Action = "DossierBuilt";

    /// <summary>Roles that look into a case for one thing; the whole file with its internal part is not theirs.</summary>
    private static readonly Role[] Guests = [Role.HearingOfficer, Role.CommitteeMember];

    private readonly CaseDatabase _database;
    private readonly BuildDossier _build;
    private readonly FileStore _store;
    private readonly LegalClock _clock;
    private readonly ILogger<CaseDossiers> _log;
    private readonly ConcurrentDictionary<Guid, Work> _works = [];
    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>();

    internal CaseDossiers(CaseDatabase database, BuildDossier build, FileStore store, LegalClock clock, ILogger<CaseDossiers> log) =>
        (_database, _build, _store, _clock, _log) = (database, build, store, clock, log);

    /// <summary>Whether the case file is for this person: the answer of <see cref="OfOffice"/> about a case that is open already.</summary>
    public static bool MayHave(Actor actor, CaseRelation relation) =>
        (actor.Organisation == relation.Organ || actor.Organisation == relation.Office) && CaseAccess.MaySee(AsHost(actor), relation);

    /// <summary>How the case file stands; null when there is no such case, or not for this person.</summary>
    public async Task<DossierState?> StateAsync(CaseNumber number, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        if (await OfOffice(db, number, actor).SingleOrDefaultAsync(cancellation) is not { } row)
        {
            return null;
        }

        var work = _works.GetValueOrDefault(row.Id);
        return new DossierState(
            row.LastSequence,
            await LastOf(OfOffice(db, number, actor), db).FirstOrDefaultAsync(cancellation) is { } entry ? Read(entry) : null,
            work is { Failure: null } ? work.Progress : null,
            work?.Failure
        );
    }

    /// <summary>Has the case file built. What is being built already, or holds everything, is not built again.</summary>
    /// <returns>False when there is no such case, or not for this person.</returns>
    public async Task<bool> StartAsync(CaseNumber number, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        if (await OfOffice(db, number, actor).SingleOrDefaultAsync(cancellation) is not { } row)
        {
            return false;
        }

        var last = await LastOf(OfOffice(db, number, actor), db).FirstOrDefaultAsync(cancellation);
        if (last is not null && Read(last).UpTo == row.LastSequence)
        {
            return true;
        }

        var work = new Work(row.Id, number, actor);
        var under = _works.AddOrUpdate(row.Id, work, (_, before) => before.Failure is null ? before : work);
        if (ReferenceEquals(under, work))
        {
            await _waiting.Writer.WriteAsync(work, cancellation);
        }

        return true;
    }

    /// <summary>The last case file that was built; null when there is none, no such case, or not for this person.</summary>
    public async Task<OpenedFile?> OpenAsync(CaseNumber number, Actor actor, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        if (await LastOf(OfOffice(db, number, actor), db).FirstOrDefaultAsync(cancellation) is not { } entry)
        {
            return null;
        }

        var built = Read(entry);
        return new OpenedFile(_store.OpenRead(built.Hash, built.Size), $"行政复议案卷 {number}.pdf", FileType.Pdf);
    }

    /// <summary>Waits for the next case file that somebody asks for and builds it.</summary>
    internal async Task RunNextAsync(CancellationToken cancellation)
    {
        var work = await _waiting.Reader.ReadAsync(cancellation);
        try
        {
            var made = await _build.RunAsync(new CaseId(work.Case), progress => work.Progress = progress, cancellation);
            await KeepAsync(work, made, cancellation);
            _works.TryRemove(work.Case, out _);
        }
        // Whatever went wrong with one case must not end the building of all others; who asked is told.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, work.Number.ToString());
            work.Failure = failure is FileMissingException or FileAlteredException or AlteredDocumentException or InvalidDataException
                ? failure.Message
                : "生成没有完成，请稍后再次生成；仍然不能完成的，请告知系统管理员查看运行日志。";
        }
        finally
        {
            work.Ended.TrySetResult();
        }
    }

    /// <summary>Completes when nothing of the case is being built any more.</summary>
    internal Task WhenEndedAsync(CaseId id) => _works.TryGetValue(id.Value, out var work) ? work.Ended.Task : Task.CompletedTask;

    /// <summary>The case for the people of the organ and its office who may read it in their own right.</summary>
    internal static IQueryable<CaseRow> OfOffice(CaseDbContext db, CaseNumber number, Actor actor)
    {
        var (slug, organisation) = (number.Slug, actor.Organisation.Value);
        return db
            .Cases.AsNoTracking()
            .VisibleTo(db, AsHost(actor))
            .Where(row => row.Slug == slug && (row.Organ == organisation || row.Office == organisation));
    }

    private static Actor AsHost(Actor actor) => actor with { Roles = actor.Roles.Except(Guests).ToHashSet() };

    /// <summary>The entries about the case files of a case, the last first.</summary>
    internal static IQueryable<SystemEntry> LastOf(IQueryable<CaseRow> cases, CaseDbContext db) =>
        from row in cases
        join entry in db.SystemEntries.AsNoTracking() on row.Id equals entry.CaseId
        where entry.Action == Action
        orderby entry.Sequence descending
        select entry;

    private static BuiltDossier Read(SystemEntry entry)
    {
        using var facts = JsonDocument.Parse(entry.Facts);
        var root = facts.RootElement;
        return new BuiltDossier(
            root.GetProperty("upTo").GetInt32(),
            root.GetProperty("pages").GetInt32(),
            root.GetProperty("papers").GetInt32(),
            root.GetProperty("unreadable").GetInt32(),
            root.GetProperty("size").GetInt64(),
            root.GetProperty("hash").GetString()!,
            entry.EnteredAt,
            entry.ActorName
        );
    }

    /// <summary>The file is on the disk before the record names it; that somebody had the whole file put together is on record like a reading.</summary>
    private Task KeepAsync(Work work, MadeDossier made, CancellationToken cancellation) =>
        _database.WriteAsync(
            async (db, stop) =>
            {
                if (!await db.Files.AnyAsync(file => file.Hash == made.Hash, stop))
                {
                    db.Files.Add(
                        new StoredFileRow
                        {
                            Hash = made.Hash,
                            Size = made.Size,
                            Type = FileType.Pdf,
                            StoredAt = _clock.Now,
                        }
                    );
                }

                await SystemRecord.AppendAsync(
                    db,
                    new SystemAct
                    {
                        Chain = Chains.DossiersOf(work.Case),
                        Action = Action,
                        Facts = new
                        {
                            number = work.Number.ToString(),
                            upTo = made.UpTo,
                            pages = made.Contents.Pages,
                            papers = made.Contents.Papers,
                            unreadable = made.Contents.Unreadable,
                            size = made.Size,
                            hash = made.Hash,
                        },
                        CaseId = work.Case,
                        ActorId = work.By.Id,
                        ActorName = work.By.Name,
                        Day = _clock.Today,
                        EnteredAt = _clock.Now,
                    },
                    stop
                );
            },
            cancellation
        );

    [LoggerMessage(Level = LogLevel.Error, Message = "The case file of {Number} was not built.")]
    private partial void LogFailure(Exception failure, string number);

    private sealed class Work(Guid id, CaseNumber number, Actor by)
    {
        private volatile DossierProgress _progress = new(0, 0, 0);
        private volatile string? _failure;

        public Guid Case => id;

        public CaseNumber Number => number;

        public Actor By => by;

        public DossierProgress Progress
        {
            get => _progress;
            set => _progress = value;
        }

        public string? Failure
        {
            get => _failure;
            set => _failure = value;
        }

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
