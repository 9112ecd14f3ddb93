using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Scenarios;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Scenarios;

/// <summary>The demonstration through the real pipeline: the same cases as in memory, and what ten working days more do to them.</summary>
[TestFixture]
internal sealed class DemonstrationTests
{
    private TestOffice office = null!;
    private PipelinePerformer performer = null!;
    private IReadOnlyDictionary<string, CaseId> ids = null!;

    /// <summary>The cases as they stood on the demonstration's day, whatever a test lets happen later.</summary>
    private Dictionary<string, Case> stood = null!;

    [OneTimeSetUp]
    public async Task Perform()
    {
        office = await TestOffice.OpenAsync(DatabaseEngine.Sqlite);
        performer = await PipelinePerformer.CreateAsync(
            office.Data,
            office.Perform,
            office.Services.GetRequiredService<OpenCase>(),
            office.Services.GetRequiredService<Sweep>(),
            office.Clock,
            office.Time,
            CancellationToken.None
        );
        ids = await new ScenarioRunner(performer).RunAsync(DemoScenarios.All, DemoScenarios.Day);
        stood = await LoadAsync();
    }

    [OneTimeTearDown]
    public async Task Close() => await office.DisposeAsync();

    [Test]
    public void Cases_EndAsExpected() =>
        Assert.Multiple(() =>
        {
            foreach (var scenario in DemoScenarios.All)
            {
                Assert.That(DemoScenarios.Differences(stood[scenario.Key], scenario.Expected), Is.Empty, scenario.Key);
            }
        });

    /// <summary>Two performers, one story: the generator and the tests in memory may be trusted to show what the running system does.</summary>
    [Test]
    public async Task Records_AreThoseInMemory()
    {
        var memory = DemoScenarios.InMemory();
        var remembered = await new ScenarioRunner(memory).RunAsync(DemoScenarios.All, DemoScenarios.Day);

        await Assert.MultipleAsync(async () =>
        {
            foreach (var (key, stored) in stood)
            {
                var expected = await memory.LoadAsync(remembered[key], CancellationToken.None);
                Assert.That(stored.Number, Is.EqualTo(expected.Number), key);
                Assert.That(stored.Record.Select(Of), Is.EqualTo(expected.Record.Select(Of)), key);
            }
        });

        static (int, CaseAct, DateOnly, DateTime, string, string?, CaseStatus, string) Of(PerformedAct entry) =>
            (
                entry.Sequence,
                entry.Act,
                entry.Day,
                entry.EnteredAt,
                entry.ActorName,
                entry.Reason,
                entry.After,
                string.Join('、', entry.Issued.Select(issued => issued.Number))
            );
    }

    [Test]
    [Law("A6.3", "T11")]
    public async Task TenWorkingDaysOn_ThreePetitionsAreDeemedAccepted_AndNothingElseHappensByItself()
    {
        var last = DemoScenarios.Reference.Calendar.AddWorkingDays(DemoScenarios.Day, 10);
        var reminders = 0;

        for (var day = DemoScenarios.Day.AddDays(1); day <= last; day = day.AddDays(1))
        {
            reminders += (await SweepAsync(day)).Reminders;
            Assert.That(await SweepAsync(day), Is.EqualTo(new SweepReport(0, 0, 0)), $"the second sweep of {day:yyyy-MM-dd} does nothing");
        }

        var after = await LoadAsync();
        var happened =
            from entry in after
            from act in entry.Value.Record.Skip(stood[entry.Key].Record.Count)
            select (entry.Key, act.Act, act.Day);
        Assert.Multiple(() =>
        {
            Assert.That(
                happened,
                Is.EquivalentTo(
                    new[]
                    {
                        ("26-late-petition-before-organ-head", CaseAct.DeemAccepted, new DateOnly(2026, 11, 25)),
                        ("24-two-acts-to-split", CaseAct.DeemAccepted, new DateOnly(2026, 11, 26)),
                        ("49-minimum-allowance-received", CaseAct.DeemAccepted, new DateOnly(2026, 11, 27)),
                    }
                )
            );
            Assert.That(reminders, Is.GreaterThan(0));
        });
    }

    private async Task<SweepReport> SweepAsync(DateOnly day)
    {
        office.Clock.ShiftBy(LegalClock.InstantOf(day, new TimeOnly(0, 5)) - office.Time.GetUtcNow().UtcDateTime);
        return await office.Services.GetRequiredService<Sweep>().RunAsync();
    }

    private async Task<Dictionary<string, Case>> LoadAsync()
    {
        var loaded = new Dictionary<string, Case>();
        foreach (var (key, id) in ids)
        {
            loaded[key] = await performer.LoadAsync(id, CancellationToken.None);
        }

        return loaded;
    }
}
