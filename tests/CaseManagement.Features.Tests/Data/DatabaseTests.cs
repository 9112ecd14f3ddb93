using CaseManagement.Features.Accounts;
using CaseManagement.Features.Data;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Data;

internal sealed class DatabaseTests(DatabaseEngine engine) : DatabaseFixture(engine)
{
    [Test]
    public async Task Instant_WithMoreThanMicroseconds_IsEqualAfterItWasStored()
    {
        var instant = new DateTime(2026, 11, 24, 1, 2, 3, DateTimeKind.Utc).AddTicks(1234567);
        await PutAsync("instant", instant);

        await using var db = Database.CreateContext();
        var stored = await db.Leases.SingleAsync(lease => lease.Name == "instant");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored.Until, Is.EqualTo(instant.ToStored()));
            Assert.That(stored.Until.Kind, Is.EqualTo(DateTimeKind.Utc));
            Assert.That(await db.Leases.AnyAsync(lease => lease.Until == instant), Is.True, "a comparison in SQL sees the same instant");
        }
    }

    [Test]
    public async Task Instants_ComeBackInTheirOrder()
    {
        var start = new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        TimeSpan[] steps = [TimeSpan.FromMicroseconds(500_000), TimeSpan.Zero, TimeSpan.FromMicroseconds(1), TimeSpan.FromSeconds(1)];
        for (var i = 0; i < steps.Length; i++)
        {
            await PutAsync($"order{i}", start + steps[i]);
        }

        await using var db = Database.CreateContext();
        var order = await db
            .Leases.Where(lease => lease.Until >= start)
            .OrderBy(lease => lease.Until)
            .Select(lease => lease.Name)
            .ToListAsync();
        Assert.That(order, Is.EqualTo(["order1", "order2", "order0", "order3"]));
    }

    [Test]
    public void Instant_ThatIsNotUtc_IsRefused() =>
        Assert.That(
            async () => await PutAsync("local", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local)),
            Throws.InstanceOf<Exception>()
        );

    [Test]
    public async Task Text_ComparesByCodePoint()
    {
        await Database.WriteAsync(
            (db, _) =>
            {
                db.Settings.AddRange(
                    new[] { "text-a", "text-B", "text-b", "text-中" }.Select(key => new Setting { Key = key, Value = "" })
                );
                return Task.CompletedTask;
            }
        );

        await using var db = Database.CreateContext();
        var keys = await db
            .Settings.Where(setting => setting.Key.StartsWith("text-"))
            .OrderBy(setting => setting.Key)
            .Select(setting => setting.Key)
            .ToListAsync();
        Assert.That(keys, Is.EqualTo(["text-B", "text-a", "text-b", "text-中"]));
        Assert.That(await db.Settings.CountAsync(setting => setting.Key == "TEXT-A"), Is.Zero);
    }

    [Test]
    public async Task Write_ThatThrows_LeavesNothing()
    {
        Assert.That(
            async () =>
                await Database.WriteAsync(
                    async (db, stop) =>
                    {
                        db.Settings.Add(new Setting { Key = "half", Value = "" });
                        await db.SaveChangesAsync(stop);
                        throw new InvalidOperationException("changed my mind");
                    }
                ),
            Throws.InvalidOperationException
        );

        await using var db = Database.CreateContext();
        Assert.That(await db.Settings.AnyAsync(setting => setting.Key == "half"), Is.False);
    }

    [Test]
    public async Task Write_ByManyAtOnce_LosesNone()
    {
        const int Writers = 24;
        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(i =>
                    Task.Run(() =>
                        Database.WriteAsync(
                            (db, _) =>
                            {
                                db.Settings.Add(new Setting { Key = $"many-{i}", Value = "" });
                                return Task.CompletedTask;
                            }
                        )
                    )
                )
        );

        await using var db = Database.CreateContext();
        Assert.That(await db.Settings.CountAsync(setting => setting.Key.StartsWith("many-")), Is.EqualTo(Writers));
    }

    [Test]
    public async Task Write_WithAStaleVersion_IsNotRetried()
    {
        var runs = 0;
        var account = new Account { UserName = "stale", DisplayName = "丁一" };
        await Database.WriteAsync(
            (db, _) =>
            {
                db.Users.Add(account);
                return Task.CompletedTask;
            }
        );

        Assert.That(
            async () =>
                await Database.WriteAsync(
                    (db, _) =>
                    {
                        runs++;
                        db.Users.Attach(new Account { Id = account.Id, ConcurrencyStamp = "another" }).Entity.DisplayName = "丁二";
                        return Task.CompletedTask;
                    }
                ),
            Throws.InstanceOf<DbUpdateConcurrencyException>()
        );
        Assert.That(runs, Is.EqualTo(1));
    }

    [Test]
    public async Task Save_WithoutTransaction_PassesTheGateToo()
    {
        await using var db = Database.CreateContext();
        if (db.Gate is null)
        {
            Assert.Ignore("Only SQLite has a gate.");
        }

        db.Settings.Add(new Setting { Key = "gated", Value = "" });
        var inside = await db.Gate.EnterAsync(default);
        var save = db.SaveChangesAsync();
        Assert.That(save.IsCompleted, Is.False);
        inside.Dispose();
        Assert.That(await save, Is.EqualTo(1));
    }

    [Test]
    public async Task Gate_LetsOneInAtATime()
    {
        var gate = new WriteGate();
        var first = await gate.EnterAsync(default);
        var second = gate.EnterAsync(default);
        Assert.That(second.IsCompleted, Is.False);

        first.Dispose();
        first.Dispose();

        var third = gate.EnterAsync(default);
        using (await second)
        {
            Assert.That(third.IsCompleted, Is.False, "leaving twice must not let two in");
        }

        (await third).Dispose();
    }

    [Test]
    public async Task Pragmas_OnSqlite_AreThoseOfADurableDatabase()
    {
        if (Engine != DatabaseEngine.Sqlite)
        {
            Assert.Ignore("Only SQLite has pragmas.");
        }

        await using var db = Database.CreateContext();
        await db.Database.OpenConnectionAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await PragmaAsync(db, "journal_mode"), Is.EqualTo("wal"));
            Assert.That(await PragmaAsync(db, "synchronous"), Is.EqualTo(2), "FULL");
            Assert.That(await PragmaAsync(db, "foreign_keys"), Is.EqualTo(1));
            Assert.That(await PragmaAsync(db, "busy_timeout"), Is.EqualTo(5000));
        }
    }

    private static async Task<object?> PragmaAsync(CaseDbContext db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return await command.ExecuteScalarAsync();
    }

    private Task PutAsync(string name, DateTime until) =>
        Database.WriteAsync(
            (db, _) =>
            {
                db.Leases.Add(
                    new Lease
                    {
                        Name = name,
                        Holder = "test",
                        Until = until,
                    }
                );
                return Task.CompletedTask;
            }
        );
}
