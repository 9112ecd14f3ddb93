using System.Data.Common;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Data;
using CaseManagement.Features.Tests.Audit;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CaseManagement.Features.Tests.Data;

internal sealed class AppendOnlyTests(DatabaseEngine engine) : DatabaseFixture(engine)
{
    [OneTimeSetUp]
    public Task FillTheTables() =>
        Database.WriteAsync(
            async (db, stop) =>
            {
                await Chained.AddCaseAsync(db, Guid.CreateVersion7(), 1);
                await SystemRecord.AppendAsync(db, Chained.Setting("a"), stop);
                db.CaseSecrets.Add(
                    new CaseSecret
                    {
                        Id = Guid.CreateVersion7(),
                        CaseId = Guid.CreateVersion7(),
                        Cipher = [1],
                        KeyedHash = "0",
                    }
                );
                db.RecordRootHeads.Add(
                    new RecordRootHead
                    {
                        Chain = "settings",
                        LastSequence = 1,
                        Root = 1,
                        Hash = "0",
                    }
                );
            }
        );

    [TestCase("ActEntries", "Sequence")]
    [TestCase("SystemEntries", "Sequence")]
    [TestCase("CaseSecrets", "KeyedHash")]
    [TestCase("RecordRootHeads", "Root")]
    public void Table_OfTheRecord_RefusesUpdateAndDelete(string table, string column)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                async () => await RunAsync($"UPDATE {Quote(table)} SET {Quote(column)} = {Quote(column)}"),
                Throws.InstanceOf<DbException>().With.Message.Contains(AppendOnly.Refusal)
            );
            Assert.That(
                async () => await RunAsync($"DELETE FROM {Quote(table)}"),
                Throws.InstanceOf<DbException>().With.Message.Contains(AppendOnly.Refusal)
            );
        }
    }

    [Test]
    public async Task Triggers_StandOnEveryMarkedTable()
    {
        await using var db = Database.CreateContext();
        var expected = db
            .Model.GetEntityTypes()
            .Where(entity => entity.IsAppendOnly())
            .SelectMany(entity => AppendOnly.Verbs.Select(verb => AppendOnly.TriggerName(entity.GetTableName()!, verb)));

        var present = await db
            .Database.SqlQueryRaw<string>(
                Engine switch
                {
                    DatabaseEngine.Sqlite => "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'",
                    DatabaseEngine.Postgres => "SELECT tgname::text AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal",
                    DatabaseEngine.SqlServer => "SELECT name AS [Value] FROM sys.triggers",
                }
            )
            .ToListAsync();

        Assert.That(expected.Except(present), Is.Empty);
    }

    [Test]
    public void Truncate_OnPostgres_IsRefusedToo()
    {
        if (Engine != DatabaseEngine.Postgres)
        {
            Assert.Ignore("SQLite has no TRUNCATE; on SQL Server it is a matter of permissions, see docs/operations.md.");
        }

        Assert.That(
            async () => await RunAsync("TRUNCATE \"ActEntries\""),
            Throws.InstanceOf<DbException>().With.Message.Contains(AppendOnly.Refusal)
        );
    }

    [Test]
    public async Task Rebuild_OfAMarkedTableOnSqlite_KeepsItsTriggers()
    {
        if (Engine != DatabaseEngine.Sqlite)
        {
            Assert.Ignore("Only SQLite rebuilds tables.");
        }

        await using var own = await TestDatabase.CreateAsync(Engine);
        var database = own.Open();
        await using var db = database.CreateContext();
        var generator = db.GetService<IMigrationsSqlGenerator>();
        var model = db.GetService<IDesignTimeModel>().Model;
        var rebuild = new AlterColumnOperation
        {
            Table = "ActEntries",
            Name = "Act",
            ClrType = typeof(string),
            MaxLength = CaseDbContext.NameLength,
            OldColumn = new AddColumnOperation { ClrType = typeof(string) },
        };

        foreach (var command in generator.Generate([rebuild], model))
        {
            await db.Database.ExecuteSqlRawAsync(
                command.CommandText.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            );
        }

        var triggers = await db
            .Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ActEntries'")
            .ToListAsync();
        Assert.That(triggers, Is.EquivalentTo(AppendOnly.Verbs.Select(verb => AppendOnly.TriggerName("ActEntries", verb))));
    }
}
