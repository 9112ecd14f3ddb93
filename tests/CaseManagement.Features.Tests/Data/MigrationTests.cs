using CaseManagement.Features.Data;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Data;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class MigrationTests(DatabaseEngine engine)
{
    [Test]
    public async Task Migrate_FromAnEmptyDatabase_LeavesNothingPending()
    {
        await using var own = await TestDatabase.CreateEmptyAsync(engine);
        var database = own.Open();

        await database.MigrateAsync();
        await database.MigrateAsync();

        await using var db = database.CreateContext();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await db.Database.GetPendingMigrationsAsync(), Is.Empty);
            Assert.That(await db.ActEntries.CountAsync(), Is.Zero);
            Assert.That(await db.Users.CountAsync(), Is.Zero);
        }
    }

    /// <summary>EF Core's lock on SQLite is a row: a process that is killed while it migrates leaves it, and without help the next start would wait for ever.</summary>
    [Test]
    public async Task Migrate_AfterAProcessWasKilledWhileMigrating_GoesOn()
    {
        await using var own = await TestDatabase.CreateEmptyAsync(engine);
        var database = own.Open();
        if (engine == DatabaseEngine.Sqlite)
        {
            await using var killed = database.CreateContext();
            await killed.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-24 01:00:00+00:00');
                """
            );
        }
        else
        {
            Assert.Ignore($"{engine} releases the lock with the connection.");
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await database.MigrateAsync(patience.Token);

        await using var db = database.CreateContext();
        Assert.That(await db.Database.GetPendingMigrationsAsync(), Is.Empty);
    }

    /// <summary>Two processes that start on the same folder: one migrates, the other waits and finds it done.</summary>
    [Test]
    public async Task Migrate_ByTwoProcessesAtOnce_IsDoneOnce()
    {
        await using var own = await TestDatabase.CreateEmptyAsync(engine);

        await Task.WhenAll(own.Open().MigrateAsync(), own.Open().MigrateAsync());

        await using var db = own.Open().CreateContext();
        Assert.That(await db.Database.GetPendingMigrationsAsync(), Is.Empty);
    }
}

/// <summary>The three models are one, and their migrations are up to date. Needs no server.</summary>
internal sealed class ModelTests
{
    [Test]
    public void Model_HasNoChangesWithoutMigration([Values] DatabaseEngine engine)
    {
        using var db = DesignTime.Create(engine);

        Assert.That(db.Database.HasPendingModelChanges(), Is.False, "run scripts/migrations NAME");
    }

    [Test]
    public void Model_HasTheSameMigrationsOnEveryEngine()
    {
        var names = Enum.GetValues<DatabaseEngine>()
            .Select(engine =>
            {
                using var db = DesignTime.Create(engine);
                return string.Join(' ', db.Database.GetMigrations().Select(id => id[(id.IndexOf('_') + 1)..]));
            })
            .ToList();

        Assert.That(names.Distinct().ToList(), Has.Count.EqualTo(1), string.Join(" | ", names));
    }

    [Test]
    public void Model_EveryTextSaysHowLongItMayBe()
    {
        using var db = DesignTime.Create(DatabaseEngine.Sqlite);

        var silent = db
            .Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Where(property => (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string))
            .Where(property => property.GetMaxLength() is null && property.FindAnnotation(LongText.Annotation) is null)
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}");

        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void Model_NoLongTextIsIndexed()
    {
        using var db = DesignTime.Create(DatabaseEngine.Sqlite);

        var indexed = db
            .Model.GetEntityTypes()
            .SelectMany(entity => entity.GetIndexes())
            .SelectMany(index => index.Properties)
            .Where(property => property.FindAnnotation(LongText.Annotation) is not null)
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}");

        Assert.That(indexed, Is.Empty);
    }

    [Test]
    public void Model_NoRowIsDeletedByCascade()
    {
        using var db = DesignTime.Create(DatabaseEngine.Sqlite);

        var cascades = db
            .Model.GetEntityTypes()
            .SelectMany(entity => entity.GetForeignKeys())
            .Where(key => key.DeleteBehavior != DeleteBehavior.Restrict)
            .Select(key => key.DeclaringEntityType.DisplayName());

        Assert.That(cascades, Is.Empty);
    }

    [Test]
    public void Model_NoTypeThatDoesNotCompareOnEveryEngine()
    {
        using var db = DesignTime.Create(DatabaseEngine.Sqlite);
        Type[] refused = [typeof(decimal), typeof(double), typeof(float), typeof(TimeSpan), typeof(DateTimeOffset)];

        var found = db
            .Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Where(property => refused.Contains(property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType))
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}");

        Assert.That(found, Is.Empty);
    }

    [TestCase("sqlite", DatabaseEngine.Sqlite)]
    [TestCase("SQLServer", DatabaseEngine.SqlServer)]
    [TestCase("postgres", DatabaseEngine.Postgres)]
    public void ParseEngine_KnowsTheThreeNames(string text, DatabaseEngine expected)
    {
        Assert.That(DatabaseOptions.TryParseEngine(text, out var engine), Is.True);
        Assert.That(engine, Is.EqualTo(expected));
    }

    [Test]
    public void ParseEngine_RefusesAnythingElse() => Assert.That(DatabaseOptions.TryParseEngine("oracle", out _), Is.False);
}
