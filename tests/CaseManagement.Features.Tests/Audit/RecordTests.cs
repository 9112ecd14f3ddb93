using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Features.Tests.Data;
using CaseManagement.Testing;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Audit;

/// <summary>Each test works on a database of its own, because each breaks it in another way.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class RecordTests(DatabaseEngine engine)
{
    private static readonly DateTime Now = Clocks.DemoDay().Instant();

    private readonly Guid _first = Guid.CreateVersion7();
    private readonly Guid _second = Guid.CreateVersion7();

    private TestDatabase? _own;
    private CaseDatabase _database = null!;

    [SetUp]
    public async Task MakeTwoCases()
    {
        _own = await TestDatabase.CreateAsync(engine);
        _database = _own.Open();
        await _database.WriteAsync(
            async (db, stop) =>
            {
                await Chained.AddCaseAsync(db, _first, 5);
                await Chained.AddCaseAsync(db, _second, 3);
                await SystemRecord.AppendAsync(db, Chained.Setting("a"), stop);
                await SystemRecord.AppendAsync(db, Chained.Setting("b"), stop);
            }
        );
    }

    [TearDown]
    public async Task Drop()
    {
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }

    [Test]
    public async Task Verify_WhenNothingWasTouched_FindsNothing()
    {
        var root = await new MakeRecordRoot(_database).RunAsync(Now);

        var report = await VerifyAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Broken, Is.Null);
            Assert.That((report.Cases, report.Links, report.Roots), Is.EqualTo((2, 10, 1)));
            Assert.That(report.LastRoot, Is.EqualTo(root!.Hash));
            Assert.That((root.Cases, root.SystemChains), Is.EqualTo((2, 1)));
        }
    }

    [Test]
    public async Task Verify_WhenALinkWasAltered_NamesIt()
    {
        await TamperAsync(
            "UPDATE {0} SET {1} = '{{\"text\":\"别的\"}}' WHERE {2} = 3 AND {3} = @id",
            "ActEntries",
            "Facts",
            "Sequence",
            "CaseId"
        );

        var report = await VerifyAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Broken, Does.Contain(Chains.OfCase(_first)).And.Contain("第 3 条已被改动"));
            Assert.That(await Verifier().RunForCaseAsync(_first), Is.EqualTo(report.Broken));
            Assert.That(await Verifier().RunForCaseAsync(_second), Is.Null);
        }
    }

    [Test]
    public async Task Verify_WhenALinkWasTakenOut_NamesThePlace()
    {
        await TamperAsync("DELETE FROM {0} WHERE {1} = 2 AND {2} = @id", "ActEntries", "Sequence", "CaseId");

        Assert.That((await VerifyAsync()).Broken, Does.Contain(Chains.OfCase(_first)).And.Contain("第 2 条缺失"));
    }

    [Test]
    public async Task Verify_WhenTheLastLinkVanishedWithItsProjection_TheRootKnows()
    {
        await new MakeRecordRoot(_database).RunAsync(Now);
        await TamperAsync("DELETE FROM {0} WHERE {1} = 5 AND {2} = @id", "ActEntries", "Sequence", "CaseId");
        await using (var db = _database.CreateContext())
        {
            var fourth = await db.ActEntries.Where(row => row.CaseId == _first && row.Sequence == 4).Select(row => row.Hash).SingleAsync();
            await db
                .Cases.Where(row => row.Id == _first)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSequence, 4).SetProperty(row => row.HeadHash, fourth));
        }

        Assert.That((await VerifyAsync()).Broken, Does.Contain(Chains.OfCase(_first)).And.Contain("第 5 条已系入总根第 1 个"));
    }

    [Test]
    public async Task Verify_WhenAWholeCaseVanished_TheRootKnows()
    {
        await new MakeRecordRoot(_database).RunAsync(Now);
        await TamperAsync("DELETE FROM {0} WHERE {1} = @id", "ActEntries", "CaseId");
        await using (var db = _database.CreateContext())
        {
            await db.Cases.Where(row => row.Id == _first).ExecuteDeleteAsync();
        }

        Assert.That((await VerifyAsync()).Broken, Does.Contain(Chains.OfCase(_first)));
    }

    [Test]
    public async Task Verify_WhenARootWasAltered_NamesIt()
    {
        await new MakeRecordRoot(_database).RunAsync(Now);
        await TamperAsync("UPDATE {0} SET {1} = 1", "RecordRoots", "Cases");

        Assert.That((await VerifyAsync()).Broken, Does.Contain("总根第 1 个"));
    }

    [Test]
    public async Task Verify_WhenASystemEntryWasAltered_NamesIt()
    {
        await TamperAsync("UPDATE {0} SET {1} = 'X' WHERE {2} = 2", "SystemEntries", "ActorName", "Sequence");

        Assert.That((await VerifyAsync()).Broken, Does.Contain("settings：第 2 条已被改动"));
    }

    [Test]
    public async Task Verify_WhenTheListClaimsAnotherHead_NamesTheCase()
    {
        await using (var db = _database.CreateContext())
        {
            await db.Cases.Where(row => row.Id == _second).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSequence, 2));
        }

        Assert.That((await VerifyAsync()).Broken, Does.Contain(Chains.OfCase(_second)).And.Contain("不符"));
    }

    [Test]
    public async Task Verify_WhenAFileIsMissing_NamesIt()
    {
        await _database.WriteAsync(
            (db, _) =>
            {
                db.Files.Add(
                    new StoredFileRow
                    {
                        Hash = new string('a', 64),
                        Size = 1,
                        Type = FileType.Pdf,
                        StoredAt = Now,
                    }
                );
                return Task.CompletedTask;
            }
        );

        Assert.That((await VerifyAsync()).Broken, Does.Contain("aaaaaaaaaaaa"));
    }

    [Test]
    public async Task Root_WhenNothingMoved_IsNotMade()
    {
        var maker = new MakeRecordRoot(_database);
        await maker.RunAsync(Now);

        Assert.That(await maker.RunAsync(Now.AddDays(1)), Is.Null);
    }

    [Test]
    public async Task Root_AfterOneCaseMoved_KeepsOnlyItsHeadAndCountsAll()
    {
        var maker = new MakeRecordRoot(_database);
        var before = await maker.RunAsync(Now);
        await _database.WriteAsync((db, _) => Chained.AddCaseAsync(db, Guid.CreateVersion7(), 1));

        var root = await maker.RunAsync(Now.AddDays(1));

        await using var db = _database.CreateContext();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((root!.Sequence, root.Cases, root.PreviousHash), Is.EqualTo((2, 3, before!.Hash)));
            Assert.That(await db.RecordRootHeads.CountAsync(head => head.Root == 2), Is.EqualTo(1));
            Assert.That((await VerifyAsync()).Broken, Is.Null);
        }
    }

    [Test]
    public async Task Append_ByEightWritersToOneSystemChain_LeavesNoGap()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    Task.Run(() => _database.WriteAsync((db, stop) => SystemRecord.AppendAsync(db, Chained.Setting($"{i}"), stop)))
                )
        );

        await using var db = _database.CreateContext();
        var sequences = await db.SystemEntries.OrderBy(row => row.Sequence).Select(row => row.Sequence).ToListAsync();
        Assert.That(sequences, Is.EqualTo(Enumerable.Range(1, 10)));
        Assert.That((await VerifyAsync()).Broken, Is.Null);
    }

    private VerifyRecord Verifier() => new(_database, new FileStore(_own!.Folder));

    private Task<RecordReport> VerifyAsync() => Verifier().RunAsync();

    /// <summary>What a person with the database in hand could do: drop the triggers, change the rows.</summary>
    /// <param name="statement">{0} is the table, the others are columns; @id is the first case.</param>
    /// <param name="names">The table and the columns.</param>
    private async Task TamperAsync(string statement, params string[] names)
    {
        string Quote(string name) => engine == DatabaseEngine.SqlServer ? $"[{name}]" : $"\"{name}\"";

        await using var db = _database.CreateContext();
        foreach (var verb in AppendOnly.Verbs)
        {
            var trigger = Quote(AppendOnly.TriggerName(names[0], verb));
            await db.Database.ExecuteSqlRawAsync(
                engine == DatabaseEngine.Postgres ? $"DROP TRIGGER {trigger} ON {Quote(names[0])}" : $"DROP TRIGGER {trigger}"
            );
        }

        var id = engine == DatabaseEngine.Sqlite ? $"X'{_first:N}'" : $"'{_first}'";
        var sql = string.Format(null, statement, [.. names.Select(Quote)]).Replace("@id", id, StringComparison.Ordinal);
        var touched = await db.Database.ExecuteSqlRawAsync(
            sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
        );
        Assert.That(touched, Is.Positive, "the tampering itself must have worked");
    }
}
