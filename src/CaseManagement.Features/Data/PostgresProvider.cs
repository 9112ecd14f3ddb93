using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace CaseManagement.Features.Data;

/// <summary>PostgreSQL, and with it the databases that speak its protocol.</summary>
internal sealed class PostgresProvider : DatabaseProvider
{
    public static PostgresProvider Instance { get; } = new();

    public override DatabaseEngine Engine => DatabaseEngine.Postgres;

    public override string OrdinalCollation => "C";

    public override void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable(CaseDbContext.MigrationsTable))
            .ReplaceService<IMigrationsSqlGenerator, PostgresAppendOnlySql>();

    public override CaseDbContext Create(DbContextOptions options, WriteGate? gate) =>
        new PostgresCaseDbContext((DbContextOptions<PostgresCaseDbContext>)options) { Gate = gate };

    public override DbContextOptionsBuilder NewOptions() => new DbContextOptionsBuilder<PostgresCaseDbContext>();

    public override WriteGate? NewWriteGate() => null;

    public override bool IsUniqueViolation(Exception exception) =>
        Find<PostgresException>(exception) is { SqlState: PostgresErrorCodes.UniqueViolation };

    public override bool IsTransient(Exception exception) =>
        Find<PostgresException>(exception)
            is {
                SqlState: PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.LockNotAvailable
            };

    public override IReadOnlyList<string> RefuseChanges(string table) =>
        [
            $"""
                CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''{AppendOnly.Refusal}''; END'
                """,
            Trigger(table, "UPDATE", "ROW"),
            Trigger(table, "DELETE", "ROW"),
            Trigger(table, "TRUNCATE", "STATEMENT"),
        ];

    private static string Trigger(string table, string verb, string each) =>
        $"""
            CREATE TRIGGER "{AppendOnly.TriggerName(table, verb)}" BEFORE {verb} ON "{table}"
            FOR EACH {each} EXECUTE FUNCTION refuse_change()
            """;
}
