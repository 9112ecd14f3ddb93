namespace CaseManagement.Features.Data;

/// <summary>The engines a database may run on.</summary>
public enum DatabaseEngine
{
    /// <summary>The embedded default: one file in the data folder.</summary>
    Sqlite,

    /// <summary>The production engine; SQL Server 2014 (compatibility level 120) is the floor.</summary>
    SqlServer,

    /// <summary>The server engine of our tests and the family of the domestic databases (KingbaseES, openGauss).</summary>
    Postgres,
}

/// <summary>Where the data is.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The engine.</summary>
    public required DatabaseEngine Engine { get; init; }

    /// <summary>The engine's own connection string.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The embedded database of a data folder: <c>case.db</c> in it.</summary>
    public static DatabaseOptions SqliteIn(string dataFolder) =>
        new() { Engine = DatabaseEngine.Sqlite, ConnectionString = $"Data Source={Path.Combine(dataFolder, "case.db")}" };

    /// <summary>Reads the name used on the command line: <c>sqlite</c>, <c>sqlserver</c> or <c>postgres</c>. False on anything else.</summary>
    public static bool TryParseEngine(string? text, out DatabaseEngine engine)
    {
        (var known, engine) = text?.ToLowerInvariant() switch
        {
            "sqlite" => (true, DatabaseEngine.Sqlite),
            "sqlserver" => (true, DatabaseEngine.SqlServer),
            "postgres" => (true, DatabaseEngine.Postgres),
            _ => (false, DatabaseEngine.Sqlite),
        };
        return known;
    }
}
