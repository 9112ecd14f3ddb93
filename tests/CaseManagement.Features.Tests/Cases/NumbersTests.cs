using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Tests.Data;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Cases;

internal sealed class NumbersTests(DatabaseEngine engine) : DatabaseFixture(engine)
{
    private static readonly DateTime Now = Clocks.DemoDay().Instant();

    [Test]
    public async Task Take_ByTwelveAtOnceInANewYear_GivesEachNumberOnce()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(() => TakeAsync("yinchuan", "银政复", 2026))));

        Assert.That(numbers.Order(), Is.EqualTo(Enumerable.Range(1, 60)));
    }

    [Test]
    public async Task Take_WhenTheActFails_GivesTheNumberBack()
    {
        await TakeAsync("yinchuan", "银政复受", 2026);
        Assert.That(
            async () =>
                await Database.WriteAsync(
                    (db, _) =>
                    {
                        Numbers.Take(db, "yinchuan", "银政复受", 2026);
                        throw new InvalidOperationException("the act is refused");
                    }
                ),
            Throws.InvalidOperationException
        );

        Assert.That(await TakeAsync("yinchuan", "银政复受", 2026), Is.EqualTo(2));
    }

    [Test]
    public async Task Take_TwiceInOneAct_GivesTwoNumbers()
    {
        var numbers = await Database.WriteAsync(
            (db, _) => Task.FromResult((Numbers.Take(db, "helan", "贺政复", 2026), Numbers.Take(db, "helan", "贺政复", 2026)))
        );

        Assert.That(numbers, Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Take_OfAnotherYearOrOrgan_BeginsAtOne()
    {
        await TakeAsync("lingwu", "灵政复", 2025);

        Assert.That(await TakeAsync("lingwu", "灵政复", 2026), Is.EqualTo(1));
    }

    [Test]
    public async Task Command_WithAKeyThatWasUsed_IsRefusedByTheDatabase()
    {
        await AddCommandAsync("k");

        Assert.That(async () => await AddCommandAsync("k"), Throws.InstanceOf<DbUpdateException>());
    }

    private Task<int> TakeAsync(string organ, string code, int year) =>
        Database.WriteAsync((db, _) => Task.FromResult(Numbers.Take(db, organ, code, year)));

    private Task AddCommandAsync(string key) =>
        Database.WriteAsync(
            (db, _) =>
            {
                db.PerformedCommands.Add(
                    new PerformedCommand
                    {
                        Scope = "a",
                        Key = key,
                        ContentHash = "h",
                        Result = "{}",
                        PerformedAt = Now,
                    }
                );
                return Task.CompletedTask;
            }
        );
}
