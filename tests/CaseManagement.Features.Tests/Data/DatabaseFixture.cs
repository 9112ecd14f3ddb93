using CaseManagement.Features.Data;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Data;

/// <summary>A fixture that runs once an engine, on a database of its own.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal abstract class DatabaseFixture(DatabaseEngine engine)
{
    private TestDatabase? _own;

    protected DatabaseEngine Engine { get; } = engine;

    /// <summary>The fixture's database and folder.</summary>
    protected TestDatabase Own => _own!;

    /// <summary>The database as the use cases see it.</summary>
    protected CaseDatabase Database { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task MakeDatabase()
    {
        _own = await TestDatabase.CreateAsync(Engine);
        Database = _own.Open();
    }

    [OneTimeTearDown]
    public async Task DropDatabase()
    {
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }

    /// <summary>A name in the engine's quotes.</summary>
    protected string Quote(string name) => Engine == DatabaseEngine.SqlServer ? $"[{name}]" : $"\"{name}\"";

    /// <summary>Runs a statement as somebody with the database in hand would.</summary>
    protected async Task<int> RunAsync(string statement)
    {
        await using var db = Database.CreateContext();
        return await db.Database.ExecuteSqlRawAsync(statement);
    }

    /// <summary>Takes the triggers of a table away, as a person who wants to tamper would have to.</summary>
    protected async Task DropTriggersAsync(string table)
    {
        foreach (var verb in AppendOnly.Verbs)
        {
            var name = Quote(AppendOnly.TriggerName(table, verb));
            await RunAsync(Engine == DatabaseEngine.Postgres ? $"DROP TRIGGER {name} ON {Quote(table)}" : $"DROP TRIGGER {name}");
        }
    }
}
