using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CaseManagement.Features.Data;

/// <summary>SQL Server from compatibility level 120 (2014) on.</summary>
internal sealed class SqlServerProvider : DatabaseProvider
{
    /// <summary>The floor: no OPENJSON, no STRING_AGG.</summary>
    public const int CompatibilityLevel = 120;

    private const int Deadlock = 1205;
    private const int SnapshotConflict = 3960;
    private const int LockTimeout = 1222;
    private const int DuplicateIndexKey = 2601;
    private const int DuplicateConstraintKey = 2627;

    public static SqlServerProvider Instance { get; } = new();

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override string OrdinalCollation => "Latin1_General_100_BIN2";

    public override void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlServer(
                connectionString,
                server => server.UseCompatibilityLevel(CompatibilityLevel).MigrationsHistoryTable(CaseDbContext.MigrationsTable)
            )
            .ReplaceService<IMigrationsSqlGenerator, SqlServerAppendOnlySql>();

    public override CaseDbContext Create(DbContextOptions options, WriteGate? gate) =>
        new SqlServerCaseDbContext((DbContextOptions<SqlServerCaseDbContext>)options) { Gate = gate };

    public override DbContextOptionsBuilder NewOptions() => new DbContextOptionsBuilder<SqlServerCaseDbContext>();

    public override WriteGate? NewWriteGate() => null;

    /// <summary>2601 for a unique index, 2627 for a primary key or unique constraint: both mean the same to us.</summary>
    public override bool IsUniqueViolation(Exception exception) =>
        Find<SqlException>(exception) is { Number: DuplicateIndexKey or DuplicateConstraintKey };

    public override bool IsTransient(Exception exception) =>
        Find<SqlException>(exception) is { Number: Deadlock or SnapshotConflict or LockTimeout };

    /// <summary>An INSTEAD OF trigger never touches the rows; it needs no rollback and works under every isolation level.</summary>
    public override IReadOnlyList<string> RefuseChanges(string table) => [Trigger(table, "UPDATE"), Trigger(table, "DELETE")];

    private static string Trigger(string table, string verb) =>
        $"""
            CREATE TRIGGER [{AppendOnly.TriggerName(table, verb)}] ON [{table}] INSTEAD OF {verb} AS
            BEGIN
                SET NOCOUNT ON;
                THROW 51000, N'{AppendOnly.Refusal}', 1;
            END
            """;
}
