using CaseManagement.Domain.Cases;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Scenarios;

namespace CaseManagement.Features.Tests.Scenarios;

/// <summary>Every scenario of the demonstration happens in memory and ends as its file says.</summary>
[TestFixture]
internal sealed class ScenarioTests
{
    private static readonly string[] Keys = [.. DemoScenarios.All.Select(scenario => scenario.Key)];

    [TestCaseSource(nameof(Keys))]
    public async Task Scenario_ByItself_EndsAsExpected(string key)
    {
        var scenarios = DemoScenarios.WithReferences(key);
        var performer = DemoScenarios.InMemory();

        var cases = await new ScenarioRunner(performer).RunAsync(scenarios, DemoScenarios.Day);

        // The number depends on the other cases of the office.
        var expected = DemoScenarios.Get(key).Expected with
        {
            Number = null,
        };
        Assert.That(DemoScenarios.Differences(await performer.LoadAsync(cases[key], CancellationToken.None), expected), Is.Empty);
    }

    [Test]
    public async Task Scenarios_Together_EndAsExpected()
    {
        var performer = DemoScenarios.InMemory();

        var cases = await new ScenarioRunner(performer).RunAsync(DemoScenarios.All, DemoScenarios.Day);

        await Assert.MultipleAsync(async () =>
        {
            foreach (var scenario in DemoScenarios.All)
            {
                Assert.That(
                    DemoScenarios.Differences(await performer.LoadAsync(cases[scenario.Key], CancellationToken.None), scenario.Expected),
                    Is.Empty,
                    scenario.Key
                );
            }
        });
    }
}
