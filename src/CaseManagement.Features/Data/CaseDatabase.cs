using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManagement.Features.Data;

/// <summary>One database: makes contexts and runs write transactions. One object a process and database, because the write gate is in it.</summary>
internal sealed class CaseDatabase
{
    private const int MostAttempts = 8;

    private readonly DbContextOptions _options;
    private readonly WriteGate? _gate;
    private readonly string? _file;

    /// <param name="options">Engine and connection string.</param>
    /// <param name="interceptors">What tests and measurements want to see of the commands.</param>
    public CaseDatabase(DatabaseOptions options, params IInterceptor[] interceptors)
    {
        Provider = DatabaseProvider.For(options.Engine);
        var builder = Provider.NewOptions();
        Provider.Configure(builder, options.ConnectionString);
        _options = builder.AddInterceptors(interceptors).Options;
        _gate = Provider.NewWriteGate();
        _file = Provider.FileOf(options.ConnectionString);
    }

    /// <summary>What is particular to the engine.</summary>
    public DatabaseProvider Provider { get; }

    /// <summary>A context for reading, or for Identity. To be disposed by the caller.</summary>
    public CaseDbContext CreateContext() => Provider.Create(_options, _gate);

    /// <summary>Brings the schema up to the newest migration. An empty or missing database becomes a full one.</summary>
    public async Task MigrateAsync(CancellationToken cancellation = default)
    {
        await using var db = CreateContext();
        if (await IsUpToDateAsync(db, cancellation))
        {
            return;
        }

        using var pass = _gate is null ? null : await _gate.EnterAsync(cancellation);
        using var alone = await TakeAsync("migrating", cancellation);
        if (alone is not null)
        {
            // Nobody else is migrating now: a lock that is still there was left by a process that was killed.
            await Provider.ReleaseMigrationLockAsync(db, cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
    }

    /// <summary>True for an embedded database, which is a file that can be thrown away and made anew.</summary>
    public bool CanBeMadeAnew => _file is not null;

    /// <summary>Throws the database away and makes an empty one with the present schema. Keys and files beside it stay.</summary>
    /// <exception cref="InvalidOperationException">A server keeps it.</exception>
    public async Task MakeAnewAsync(CancellationToken cancellation = default)
    {
        Provider.Delete(_file ?? throw new InvalidOperationException("A server's database is not thrown away."));
        await MigrateAsync(cancellation);
    }

    /// <summary>Waits until no other process of this machine opens the embedded database, and keeps them out until disposed; null where a server orders its clients.</summary>
    public Task<IDisposable?> OpenAloneAsync(CancellationToken cancellation = default) => TakeAsync("opening", cancellation);

    private async Task<IDisposable?> TakeAsync(string purpose, CancellationToken cancellation) =>
        _file is null ? null : await FileLock.TakeAsync($"{_file}.{purpose}", cancellation);

    /// <summary>
    /// Whether every migration of this program was run. Asked in plain SQL: EF Core would build the model of the last migration and compare it with the present one first, which is half of a start.
    /// </summary>
    private static async Task<bool> IsUpToDateAsync(CaseDbContext db, CancellationToken cancellation)
    {
        var run = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            await db.Database.OpenConnectionAsync(cancellation);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT \"MigrationId\" FROM \"{CaseDbContext.MigrationsTable}\"";
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                run.Add(rows.GetString(0));
            }
        }
        catch (DbException)
        {
            // No such table, or no such database: nothing was run. What else may be wrong shows when the migrations are.
            return false;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return db.Database.GetMigrations().All(run.Contains);
    }

    /// <summary>
    /// Runs one use case in one transaction and saves once. When the database reports a deadlock, or that another transaction was first under a unique index, the use case runs again
    /// from the beginning on a fresh context: it must not have effects outside the database. A stale concurrency token is not retried: the person must see what has changed.
    /// </summary>
    /// <param name="work">The use case; it changes the context and does not save.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    /// <returns>What the use case returned in the run that was committed.</returns>
    public async Task<T> WriteAsync<T>(Func<CaseDbContext, CancellationToken, Task<T>> work, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(work, cancellation);
            }
            catch (Exception refused)
                when (attempt < MostAttempts && (Provider.IsTransient(refused) || Provider.IsUniqueViolation(refused)))
            {
                // The next run reads what the other transaction wrote, and decides anew.
            }
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<CaseDbContext, CancellationToken, Task> work, CancellationToken cancellation = default) =>
        WriteAsync(
            async (db, stop) =>
            {
                await work(db, stop);
                return true;
            },
            cancellation
        );

    private async Task<T> OnceAsync<T>(Func<CaseDbContext, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var pass = _gate is null ? null : await _gate.EnterAsync(cancellation);
        await using var db = CreateContext();
        // What fails takes the whole transaction with it: a savepoint before each save would be a round trip for nothing.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var result = await work(db, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }
}
