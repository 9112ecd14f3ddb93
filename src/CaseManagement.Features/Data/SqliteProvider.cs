using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CaseManagement.Features.Data;

/// <summary>SQLite: WAL, synchronous=FULL, foreign keys on, one writer behind a gate.</summary>
internal sealed class SqliteProvider : DatabaseProvider
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int PrimaryKeyConstraint = 1555;
    private const int UniqueConstraint = 2067;

    public static SqliteProvider Instance { get; } = new();

    public override DatabaseEngine Engine => DatabaseEngine.Sqlite;

    public override string? OrdinalCollation => null;

    public override bool GuidsAreBytes => true;

    public override void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable(CaseDbContext.MigrationsTable))
            .ReplaceService<IMigrationsSqlGenerator, SqliteAppendOnlySql>()
            .AddInterceptors(Pragmas.Instance);

    public override CaseDbContext Create(DbContextOptions options, WriteGate? gate) =>
        new SqliteCaseDbContext((DbContextOptions<SqliteCaseDbContext>)options) { Gate = gate };

    public override DbContextOptionsBuilder NewOptions() => new DbContextOptionsBuilder<SqliteCaseDbContext>();

    public override WriteGate NewWriteGate() => new();

    public override bool IsUniqueViolation(Exception exception) =>
        Find<SqliteException>(exception) is { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    public override bool IsTransient(Exception exception) => Find<SqliteException>(exception) is { SqliteErrorCode: Busy or Locked };

    public override string? FileOf(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString)
            is { Mode: not SqliteOpenMode.Memory, DataSource: not ("" or ":memory:") and var file }
            ? Path.GetFullPath(file)
            : null;

    // EF Core keeps its lock as a row that outlives the process, and waits for it for ever (__EFMigrationsLock, since EF Core 9). It makes the table when it needs it.
    public override Task ReleaseMigrationLockAsync(CaseDbContext db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);

    public override void Delete(string file)
    {
        SqliteConnection.ClearAllPools();
        // The database first: SQLite throws away the log of a database that is not there, and would replay a database without its log only in part.
        foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm" })
        {
            File.Delete(part);
        }
    }

    public override IReadOnlyList<string> RefuseChanges(string table) => [Trigger(table, "UPDATE"), Trigger(table, "DELETE")];

    private static string Trigger(string table, string verb) =>
        $"""
            CREATE TRIGGER "{AppendOnly.TriggerName(table, verb)}" BEFORE {verb} ON "{table}"
            BEGIN
                SELECT RAISE(ABORT, '{AppendOnly.Refusal}');
            END
            """;

    /// <summary>
    /// journal_mode stays in the file; the other pragmas belong to the connection and are set each time one is opened. synchronous=FULL, because what a person was told is
    /// registered must survive the loss of power.
    /// </summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Statements =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;";

        public static Pragmas Instance { get; } = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Statements;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Statements;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
