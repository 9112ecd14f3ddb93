using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Data;

/// <summary>
/// Everything that differs between the engines, one object an engine. Code outside this folder never asks which engine it runs on.
/// </summary>
internal abstract class DatabaseProvider
{
    /// <summary>The engine.</summary>
    public abstract DatabaseEngine Engine { get; }

    /// <summary>The text collation under which comparison and order are those of the code points; null where the engine's default already is.</summary>
    public abstract string? OrdinalCollation { get; }

    /// <summary>True when the engine has no type for Guids and <see cref="GuidBytes"/> stand in.</summary>
    public virtual bool GuidsAreBytes => false;

    /// <summary>Adds the engine, its migrations and its interceptors.</summary>
    public abstract void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>A context of this engine, with the gate its saves pass.</summary>
    public abstract CaseDbContext Create(DbContextOptions options, WriteGate? gate);

    /// <summary>Typed options to be configured.</summary>
    public abstract DbContextOptionsBuilder NewOptions();

    /// <summary>
    /// The gate a write passes before its transaction begins, or null where the engine orders writers itself. SQLite has one writer: without the gate the wait of a busy writer
    /// is a lottery (worst case over a second with eight writers), with it they queue.
    /// </summary>
    public abstract WriteGate? NewWriteGate();

    /// <summary>True when the database refused a second row under a unique index or primary key.</summary>
    public abstract bool IsUniqueViolation(Exception exception);

    /// <summary>True when the same transaction, run again, may succeed: deadlock, serialisation failure, busy.</summary>
    public abstract bool IsTransient(Exception exception);

    /// <summary>The file of an embedded database; null where a server keeps it.</summary>
    public virtual string? FileOf(string connectionString) => null;

    /// <summary>
    /// Takes away the lock of a process that was killed while it migrated. To be called only when no other process can be migrating. Servers release such a lock with the connection.
    /// </summary>
    public virtual Task ReleaseMigrationLockAsync(CaseDbContext db, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Deletes an embedded database with everything in it.</summary>
    /// <exception cref="NotSupportedException">A server keeps it.</exception>
    public virtual void Delete(string file) => throw new NotSupportedException($"{Engine} is a server's.");

    /// <summary>The statements that make a table refuse UPDATE and DELETE (and TRUNCATE where a trigger can).</summary>
    public abstract IReadOnlyList<string> RefuseChanges(string table);

    /// <summary>The object for an engine.</summary>
    public static DatabaseProvider For(DatabaseEngine engine) =>
        engine switch
        {
            DatabaseEngine.Sqlite => SqliteProvider.Instance,
            DatabaseEngine.SqlServer => SqlServerProvider.Instance,
            DatabaseEngine.Postgres => PostgresProvider.Instance,
        };

    /// <summary>The exception of the driver inside what EF Core throws.</summary>
    protected static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
            {
                return found;
            }
        }

        return null;
    }
}
