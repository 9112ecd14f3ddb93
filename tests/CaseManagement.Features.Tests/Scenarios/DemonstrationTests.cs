using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Scenarios;
using CaseManagement.Testing;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>
    /// Everything that ten working days more bring by themselves, line by line (TenWorkingDays.txt): what the law does in which case, what has become overdue, who is told of what. Nothing else, and
    /// nothing twice.
    /// </summary>
    [Test]
    [Law("A6.3", "T11")]
    public async Task TenWorkingDaysOn_ExactlyTheExpectedActsRemindersAndOverdueMarksHappen_Once()
    {
        var last = DemoScenarios.Reference.Calendar.AddWorkingDays(DemoScenarios.Day, 10);
        var happened = new List<string>();
        var told = (await NoticesAsync()).Select(notice => notice.Id).ToHashSet();
        var entries = stood.ToDictionary(entry => entry.Key, entry => entry.Value.Record.Count);

        for (var day = DemoScenarios.Day.AddDays(1); day <= last; day = day.AddDays(1))
        {
            await SweepAsync(day);
            var before = happened.Count;
            happened.AddRange(await NewsAsync(day, entries, told));
            Assert.That(await SweepAsync(day), Is.EqualTo(new SweepReport(0, 0, 0)), $"the second sweep of {day:yyyy-MM-dd} does nothing");
            Assert.That(
                await NewsAsync(day, entries, told),
                Is.EqualTo(happened.Skip(before).Where(IsOverdue)),
                "and tells nobody anything"
            );
        }

        var expected = (await File.ReadAllLinesAsync(Expected)).Where(line => !line.StartsWith('#'));
        Assert.That(happened, Is.EqualTo(expected), "as it is now:\n" + string.Join('\n', happened));
    }

    private static readonly string Expected = Path.Combine(
        Repository.Root,
        "tests/CaseManagement.Features.Tests/Scenarios/TenWorkingDays.txt"
    );

    private static bool IsOverdue(string line) => line.Contains(" 逾期 ", StringComparison.Ordinal);

    /// <summary>What a day brought, a line each, in the order of the cases.</summary>
    /// <param name="day">The day, after its sweep.</param>
    /// <param name="entries">How many entries of each record are known; brought up to date.</param>
    /// <param name="told">Notices that are known; brought up to date.</param>
    private async Task<IReadOnlyList<string>> NewsAsync(DateOnly day, Dictionary<string, int> entries, HashSet<Guid> told)
    {
        var keys = ids.ToDictionary(entry => entry.Value.Value, entry => entry.Key);
        var lines = new List<string>();
        foreach (var (key, c) in await LoadAsync())
        {
            lines.AddRange(c.Record.Skip(entries[key]).Select(act => $"{key} 自动 {Acts.Of(act.Act).Name}，{act.Day:yyyy-MM-dd}"));
            entries[key] = c.Record.Count;
        }

        await using var db = office.Data.CreateContext();
        var passed = day.AddDays(-1);
        lines.AddRange(
            (await db.RequiredActions.Where(action => action.Due == passed && !action.IsWaiting).ToListAsync()).Select(action =>
                $"{keys[action.CaseId]} 逾期 {action.Sentence}"
            )
        );
        var people = await db.Users.ToDictionaryAsync(account => account.Id, account => account.DisplayName);
        lines.AddRange(
            (await NoticesAsync())
                .Where(notice => told.Add(notice.Id))
                .GroupBy(notice => (notice.CaseId, notice.Text))
                .Select(same =>
                    $"{keys[same.Key.CaseId!.Value]} 通知 {same.Key.Text[(same.Key.Text.IndexOf('：', StringComparison.Ordinal) + 1)..]}：{string.Join('、', same.Select(notice => people[notice.AccountId]).Order(StringComparer.Ordinal))}"
                )
        );
        return [.. lines.Order(StringComparer.Ordinal).Select(line => $"{day:yyyy-MM-dd} {line}")];
    }

    private async Task<List<Notice>> NoticesAsync()
    {
        await using var db = office.Data.CreateContext();
        return await db.Notices.AsNoTracking().ToListAsync();
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
