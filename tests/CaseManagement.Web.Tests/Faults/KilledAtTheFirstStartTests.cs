using CaseManagement.Features.Data;
using CaseManagement.Features.Reference;
using CaseManagement.Testing;
using CaseManagement.Testing.Data;
using Microsoft.Data.Sqlite;

namespace CaseManagement.Web.Tests.Faults;

/// <summary>The very first start of the demonstration is killed: while its schema is made, and in the middle of its cases. The next start heals the folder; nobody has to delete anything by hand.</summary>
internal sealed class KilledAtTheFirstStartTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Test]
    public async Task FirstStart_WhenKilledHalfWay_IsMadeAnewByTheNext_AndNeverOnceItIsComplete()
    {
        await using var data = await TestDatabase.CreateEmptyAsync(DatabaseEngine.Sqlite);
        await KillWhenAsync(
            data,
            """SELECT (SELECT COUNT(*) FROM "__EFMigrationsLock") + (SELECT COUNT(*) FROM sqlite_master WHERE name = 'Cases')""",
            1
        );
        var lockLeft = Count(data, """SELECT COUNT(*) FROM "__EFMigrationsLock" """) > 0;
        await KillWhenAsync(data, """SELECT COUNT(*) FROM "Cases" """, 5);
        await KillWhenAsync(data, """SELECT COUNT(*) FROM "Cases" """, 40);

        string said;
        IReadOnlyList<KeptCase> made;
        using (var program = await RunningProgram.StartAsync(data.Folder, "--demo"))
        {
            said = program.Said;
            made = await KeptAsync(data);
            await program.KillAsync();
        }

        using var again = await RunningProgram.StartAsync(data.Folder, "--demo");
        TestContext.Out.WriteLine($"killed while migrating, with EF Core's lock left behind: {lockLeft}");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(said, Does.Contain("上次准备演示案件时被中断，现在重新准备"));
            Assert.That(made, Has.Count.EqualTo(Directory.GetFiles(Path.Combine(SeedFolder.Find(), "demo", "cases"), "*.yaml").Length));
            Assert.That(again.Said, Does.Not.Contain("重新准备"));
            Assert.That(
                (await KeptAsync(data)).Select(found => found.Id),
                Is.EquivalentTo(made.Select(found => found.Id)),
                "the same cases"
            );
        });
    }

    private static async Task KillWhenAsync(TestDatabase data, string query, int least)
    {
        using var program = RunningProgram.Begin(data.Folder, "--demo");
        using var patience = new CancellationTokenSource(Patience);
        var serves = program.ServesAsync();
        while (Count(data, query) < least)
        {
            patience.Token.ThrowIfCancellationRequested();
            Assert.That(serves.IsCompleted, Is.False, program.Said);
            await Task.Yield();
        }

        await program.KillAsync();
        await Assert.ThatAsync(() => serves, Throws.InstanceOf<InvalidOperationException>());
    }

    /// <summary>What another process has committed so far; 0 while there is no such table.</summary>
    private static long Count(TestDatabase data, string query)
    {
        using var connection = new SqliteConnection($"{data.Options.ConnectionString};Mode=ReadOnly;Pooling=False");
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = query;
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    private static async Task<IReadOnlyList<KeptCase>> KeptAsync(TestDatabase data)
    {
        await using var kept = await KeptCases.OpenAsync(data);
        Assert.That((await kept.VerifyAsync()).Broken, Is.Null);
        await kept.AssertNumberedAsync();
        return await kept.AllAsync();
    }
}
