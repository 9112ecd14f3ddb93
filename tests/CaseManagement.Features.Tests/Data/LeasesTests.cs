using CaseManagement.Features.Data;
using CaseManagement.Testing;

namespace CaseManagement.Features.Tests.Data;

internal sealed class LeasesTests(DatabaseEngine engine) : DatabaseFixture(engine)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Test]
    public async Task Take_WhenAnotherNodeHasIt_IsRefusedUntilItsEnd()
    {
        var clock = Clocks.DemoDay();
        var leases = new Leases(Database, clock);
        Assert.That(await leases.TryTakeAsync("sweep", "node-1", Minute), Is.True);
        Assert.That(await leases.TryTakeAsync("sweep", "node-2", Minute), Is.False);

        clock.Advance(Minute);

        Assert.That(await leases.TryTakeAsync("sweep", "node-2", Minute), Is.True);
        Assert.That(await leases.TryTakeAsync("sweep", "node-1", Minute), Is.False);
    }

    [Test]
    public async Task Take_ByItsHolder_ProlongsIt()
    {
        var clock = Clocks.DemoDay();
        var leases = new Leases(Database, clock);
        await leases.TryTakeAsync("mail", "node-1", Minute);
        clock.Advance(Minute / 2);
        Assert.That(await leases.TryTakeAsync("mail", "node-1", Minute), Is.True);
        clock.Advance(Minute / 2);

        Assert.That(await leases.TryTakeAsync("mail", "node-2", Minute), Is.False);
    }

    [Test]
    public async Task Release_ByItsHolder_LetsAnotherTakeItAtOnce()
    {
        var leases = new Leases(Database, Clocks.DemoDay());
        await leases.TryTakeAsync("root", "node-1", Minute);
        await leases.ReleaseAsync("root", "node-2");
        Assert.That(await leases.TryTakeAsync("root", "node-2", Minute), Is.False, "only the holder gives it back");

        await leases.ReleaseAsync("root", "node-1");

        Assert.That(await leases.TryTakeAsync("root", "node-2", Minute), Is.True);
    }

    [Test]
    public async Task Take_ByManyNodesAtOnce_GoesToOne()
    {
        var leases = new Leases(Database, Clocks.DemoDay());

        var taken = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => Task.Run(() => leases.TryTakeAsync("rush", $"node-{i}", Minute)))
        );

        Assert.That(taken.Count(yes => yes), Is.EqualTo(1));
    }
}
