using CaseManagement.Features.Data;

namespace CaseManagement.Testing.Data;

/// <summary>
/// The engines persistence tests run on. A fixture takes <c>[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]</c> and makes its own database in its set-up; an engine that
/// is not configured shows as skipped, never as passed.
/// </summary>
public static class TestDatabases
{
    /// <summary>Connection string of a PostgreSQL server on which databases may be made.</summary>
    public const string PostgresVariable = "CASEMANAGEMENT_TEST_POSTGRES";

    /// <summary>Connection string of a SQL Server on which databases may be made.</summary>
    public const string SqlServerVariable = "CASEMANAGEMENT_TEST_SQLSERVER";

    /// <summary>All engines.</summary>
    public static IEnumerable<DatabaseEngine> Engines => Enum.GetValues<DatabaseEngine>();

    /// <summary>The server of an engine, or null when none is configured. SQLite needs none.</summary>
    public static string? ServerOf(DatabaseEngine engine) =>
        engine switch
        {
            DatabaseEngine.Sqlite => "",
            DatabaseEngine.Postgres => Environment.GetEnvironmentVariable(PostgresVariable),
            DatabaseEngine.SqlServer => Environment.GetEnvironmentVariable(SqlServerVariable),
        };
}
