using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Tests.Data;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Deadlines;

internal sealed class LegalClockTests
{
    [TestCase(23, 59, "2026-11-24")]
    [TestCase(0, 0, "2026-11-24")]
    public void Today_IsTheDayInChina(int hour, int minute, string day)
    {
        var clock = new LegalClock(Clocks.At(new DateOnly(2026, 11, 24), hour, minute));

        Assert.That(clock.Today, Is.EqualTo(DateOnly.Parse(day, null)));
    }

    [Test]
    public void Today_AtMidnightInChina_Changes()
    {
        var time = Clocks.At(new DateOnly(2026, 11, 24), 23, 59);
        var clock = new LegalClock(time);
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.That(clock.Today, Is.EqualTo(new DateOnly(2026, 11, 25)));
        Assert.That(clock.Now.Hour, Is.EqualTo(16), "the instant is UTC");
    }

    [Test]
    public void InstantOf_ADay_IsThatDayAgain()
    {
        var instant = LegalClock.InstantOf(new DateOnly(2026, 11, 24), new TimeOnly(9, 30));

        Assert.That((LegalClock.DayOf(instant), LegalClock.TimeOf(instant)), Is.EqualTo((new DateOnly(2026, 11, 24), new TimeOnly(9, 30))));
        Assert.That(instant.Kind, Is.EqualTo(DateTimeKind.Utc));
    }
}

internal sealed class DemonstrationClockTests(DatabaseEngine engine) : DatabaseFixture(engine)
{
    private static readonly DateOnly DemoDay = new(2026, 11, 24);

    [Test]
    public async Task Demonstration_BeginsAdvancesMovesAndIsRememberedByItsDatabase()
    {
        var time = Clocks.At(new DateOnly(2030, 3, 1), 15);
        var clock = new LegalClock(time);
        var demonstration = new DemonstrationClock(Database, clock);
        Assert.That((await demonstration.LoadAsync(), demonstration.IsDemonstration), Is.EqualTo((false, false)));
        Assert.That(
            async () => await demonstration.MoveForwardAsync(DemoDay, (Guid.Empty, "系统管理员")),
            Throws.InvalidOperationException.With.Message.Contains("只有演示数据库")
        );

        await demonstration.BeginAsync(DemoDay);
        Assert.That((clock.Today, LegalClock.TimeOf(clock.Now), clock.IsShifted), Is.EqualTo((DemoDay, new TimeOnly(9, 0), true)));
        Assert.That(async () => await demonstration.BeginAsync(DemoDay), Throws.InvalidOperationException);

        time.Advance(TimeSpan.FromHours(25));
        Assert.That(clock.Today, Is.EqualTo(DemoDay.AddDays(1)));

        await demonstration.MoveForwardAsync(new DateOnly(2026, 12, 8), (Guid.Empty, "系统管理员"));
        Assert.That(clock.Today, Is.EqualTo(new DateOnly(2026, 12, 8)));
        Assert.That(
            async () => await demonstration.MoveForwardAsync(new DateOnly(2026, 12, 8), (Guid.Empty, "系统管理员")),
            Throws.InvalidOperationException.With.Message.Contains("向后")
        );

        var restarted = new LegalClock(time);
        var again = new DemonstrationClock(Database, restarted);
        Assert.That((await again.LoadAsync(), again.IsDemonstration), Is.EqualTo((true, true)));
        Assert.That(restarted.Now, Is.EqualTo(clock.Now));
        await using var db = Database.CreateContext();
        Assert.That(
            await db.SystemEntries.Select(row => row.Facts).SingleAsync(),
            Is.EqualTo("""{"from":"2026-11-25","to":"2026-12-08"}"""),
            "moving the clock is on record"
        );
    }
}
