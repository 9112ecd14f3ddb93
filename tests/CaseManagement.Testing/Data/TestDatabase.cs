using CaseManagement.Features.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CaseManagement.Testing.Data;

/// <summary>
/// A database of a fixture's own, gone when it is disposed. The schema is built once a process and engine and copied: a copy takes milliseconds.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim OneTemplate = new(1, 1);
    private static readonly Dictionary<DatabaseEngine, TestDatabase> Templates = [];

    private readonly string _name;

    private TestDatabase(DatabaseEngine engine, string name)
    {
        Engine = engine;
        _name = name;
        Folder = Path.Combine(Path.GetTempPath(), "case-tests", name);
        Directory.CreateDirectory(Folder);
        Options = new DatabaseOptions { Engine = engine, ConnectionString = ConnectionString() };
    }

    /// <summary>The engine.</summary>
    public DatabaseEngine Engine { get; }

    /// <summary>A folder of the fixture's own, for files and keys; goes with the database.</summary>
    public string Folder { get; }

    /// <summary>How to reach the database.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>A database with the present schema. Skips the test when the engine is not configured.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseEngine engine)
    {
        SkipUnlessConfigured(engine);
        var template = await TemplateAsync(engine);
        var database = new TestDatabase(engine, NewName());
        await database.CopyFromAsync(template);
        return database;
    }

    /// <summary>A database without any table. Skips the test when the engine is not configured.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(DatabaseEngine engine)
    {
        SkipUnlessConfigured(engine);
        var database = new TestDatabase(engine, NewName());
        await database.CreateEmptyAsync();
        return database;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        switch (Engine)
        {
            case DatabaseEngine.Sqlite:
                SqliteConnection.ClearAllPools();
                break;
            case DatabaseEngine.Postgres:
                await using (var connection = new NpgsqlConnection(Options.ConnectionString))
                {
                    NpgsqlConnection.ClearPool(connection);
                }

                await OnServerAsync($"DROP DATABASE IF EXISTS \"{_name}\" WITH (FORCE)");
                break;
            case DatabaseEngine.SqlServer:
                SqlConnection.ClearAllPools();
                await OnServerAsync($"ALTER DATABASE [{_name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{_name}]");
                break;
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The database as the use cases see it.</summary>
    internal CaseDatabase Open(params IInterceptor[] interceptors) => new(Options, interceptors);

    private static string NewName() => $"case_{Guid.CreateVersion7():N}";

    private static void SkipUnlessConfigured(DatabaseEngine engine)
    {
        if (TestDatabases.ServerOf(engine) is null)
        {
            Assert.Ignore($"{engine} is not configured.");
        }
    }

    private static async Task<TestDatabase> TemplateAsync(DatabaseEngine engine)
    {
        await OneTemplate.WaitAsync();
        try
        {
            if (!Templates.TryGetValue(engine, out var template))
            {
                template = new TestDatabase(engine, NewName());
                await template.CreateEmptyAsync();
                await template.Open().MigrateAsync();
                template.Disconnect();
                Templates[engine] = template;
                AppDomain.CurrentDomain.ProcessExit += (_, _) => template.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }

            return template;
        }
        finally
        {
            OneTemplate.Release();
        }
    }

    private void Disconnect()
    {
        switch (Engine)
        {
            case DatabaseEngine.Sqlite:
                using (var connection = new SqliteConnection(Options.ConnectionString))
                {
                    SqliteConnection.ClearPool(connection);
                }

                break;
            case DatabaseEngine.Postgres:
                using (var connection = new NpgsqlConnection(Options.ConnectionString))
                {
                    NpgsqlConnection.ClearPool(connection);
                }

                break;
            case DatabaseEngine.SqlServer:
                break;
        }
    }

    private Task CreateEmptyAsync() =>
        Engine switch
        {
            DatabaseEngine.Sqlite => Task.CompletedTask,
            DatabaseEngine.Postgres => OnServerAsync($"CREATE DATABASE \"{_name}\""),
            DatabaseEngine.SqlServer => OnServerAsync(
                $"CREATE DATABASE [{_name}]; ALTER DATABASE [{_name}] SET READ_COMMITTED_SNAPSHOT ON"
            ),
        };

    private async Task CopyFromAsync(TestDatabase template)
    {
        switch (Engine)
        {
            case DatabaseEngine.Sqlite:
                File.Copy(SqliteFile(template.Folder), SqliteFile(Folder));
                break;
            case DatabaseEngine.Postgres:
                // The template must have no connection while it is copied; two copies at once would be two.
                await OneTemplate.WaitAsync();
                try
                {
                    await OnServerAsync($"CREATE DATABASE \"{_name}\" TEMPLATE \"{template._name}\"");
                }
                finally
                {
                    OneTemplate.Release();
                }

                break;
            case DatabaseEngine.SqlServer:
                await CreateEmptyAsync();
                await Open().MigrateAsync();
                break;
        }
    }

    private string ConnectionString() =>
        Engine switch
        {
            DatabaseEngine.Sqlite => new SqliteConnectionStringBuilder { DataSource = SqliteFile(Folder) }.ToString(),
            DatabaseEngine.Postgres => new NpgsqlConnectionStringBuilder(TestDatabases.ServerOf(Engine)) { Database = _name }.ToString(),
            DatabaseEngine.SqlServer => new SqlConnectionStringBuilder(TestDatabases.ServerOf(Engine))
            {
                InitialCatalog = _name,
            }.ToString(),
        };

    private static string SqliteFile(string folder) => Path.Combine(folder, "case.db");

    private async Task OnServerAsync(string statement)
    {
        var server = TestDatabases.ServerOf(Engine);
        await using System.Data.Common.DbConnection connection =
            Engine == DatabaseEngine.Postgres ? new NpgsqlConnection(server) : new SqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
