using Microsoft.EntityFrameworkCore.Design;

namespace CaseManagement.Features.Data;

// What `dotnet ef` asks when it generates migrations. Nothing is opened: the connection strings lead nowhere.

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCaseDbContext>
{
    public SqliteCaseDbContext CreateDbContext(string[] args) => (SqliteCaseDbContext)DesignTime.Create(DatabaseEngine.Sqlite);
}

internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerCaseDbContext>
{
    public SqlServerCaseDbContext CreateDbContext(string[] args) => (SqlServerCaseDbContext)DesignTime.Create(DatabaseEngine.SqlServer);
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresCaseDbContext>
{
    public PostgresCaseDbContext CreateDbContext(string[] args) => (PostgresCaseDbContext)DesignTime.Create(DatabaseEngine.Postgres);
}

/// <summary>Contexts without a database behind them.</summary>
internal static class DesignTime
{
    /// <summary>A context of an engine that knows the model and can translate, but not connect.</summary>
    public static CaseDbContext Create(DatabaseEngine engine) => new CaseDatabase(Options(engine)).CreateContext();

    /// <summary>Options that lead nowhere.</summary>
    public static DatabaseOptions Options(DatabaseEngine engine) =>
        new()
        {
            Engine = engine,
            ConnectionString = engine switch
            {
                DatabaseEngine.Sqlite => "Data Source=:memory:",
                DatabaseEngine.SqlServer => "Server=nowhere;Database=nothing",
                DatabaseEngine.Postgres => "Host=nowhere;Database=nothing",
            },
        };
}
