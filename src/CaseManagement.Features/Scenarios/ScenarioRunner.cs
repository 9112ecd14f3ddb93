using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Scenarios;

/// <summary>
/// Lets scenarios happen: all acts of all cases in the order of their entry, day after day, and between the days what the lapse of time does. Numbers therefore
/// come out as they would have in the office.
/// </summary>
internal sealed class ScenarioRunner(IScenarioPerformer performer)
{
    /// <summary>Office hours begin at nine in China, which is eight hours ahead of UTC all year.</summary>
    private static readonly TimeOnly Opening = new(1, 0);

    /// <summary>The sweep of a day has run by five past midnight in China: the evening before, UTC.</summary>
    private static readonly TimeOnly Sweep = new(16, 5);

    private static readonly TimeSpan BetweenEntries = TimeSpan.FromSeconds(50);

    /// <summary>Runs the scenarios up to a day, its own sweep included.</summary>
    /// <param name="scenarios">The scenarios; on one day their acts are entered in this order.</param>
    /// <param name="until">The last day, for the demonstration the demo day.</param>
    /// <param name="cancellation">Stops between acts.</param>
    /// <returns>The cases by the keys of their scenarios.</returns>
    /// <exception cref="SeedFormatException">A step cannot be done; the message names file, line and the rule in the way.</exception>
    public async Task<IReadOnlyDictionary<string, CaseId>> RunAsync(
        IReadOnlyList<Scenario> scenarios,
        DateOnly until,
        CancellationToken cancellation = default
    )
    {
        var cases = new Dictionary<string, CaseId>(StringComparer.Ordinal);
        var days = scenarios
            .SelectMany(scenario => scenario.Steps.Select(step => (scenario, step)))
            .GroupBy(entry => entry.step.EnteredOn)
            .ToDictionary(day => day.Key, day => day.ToList());
        for (var day = days.Keys.DefaultIfEmpty(until).Min(); day <= until; day = day.AddDays(1))
        {
            await performer.SweepAsync(day, day.AddDays(-1).ToDateTime(Sweep, DateTimeKind.Utc), cancellation);
            var at = day.ToDateTime(Opening, DateTimeKind.Utc);
            foreach (var (scenario, step) in days.GetValueOrDefault(day) ?? [])
            {
                await PerformAsync(scenario, step, at, cases, cancellation);
                at += BetweenEntries;
            }
        }

        return days.Keys.Where(day => day > until).Select(day => days[day][0].step).FirstOrDefault() is { } late
            ? throw late.Fault($"录入日晚于演示日 {until:yyyy-MM-dd}。", null)
            : cases;
    }

    private async ValueTask PerformAsync(
        Scenario scenario,
        ScenarioStep step,
        DateTime at,
        Dictionary<string, CaseId> cases,
        CancellationToken cancellation
    )
    {
        var moment = new ScenarioMoment(step.By, step.Day, step.EnteredOn, at, step.Reason);
        var situation = new FactsSituation
        {
            Case = cases.TryGetValue(scenario.Key, out var id) ? await performer.LoadAsync(id, cancellation) : null,
            AccountOf = performer.AccountOf,
            OtherCases = await OtherCasesAsync(scenario, cases, cancellation),
        };
        try
        {
            var facts = step.Facts(situation);
            if (facts is RegisterPetition petition)
            {
                cases[scenario.Key] = await performer.RegisterAsync(petition, moment, cancellation);
            }
            else
            {
                await performer.PerformAsync(id, facts, moment, cancellation);
            }
        }
        catch (ActRefusedException refused)
        {
            throw step.Fault($"{step.Day:yyyy-MM-dd}“{(step.Proposed ?? step.Act).Name}”不能办理：{Reasons(refused)}", refused);
        }
    }

    private async ValueTask<IReadOnlyDictionary<string, Case>> OtherCasesAsync(
        Scenario scenario,
        Dictionary<string, CaseId> cases,
        CancellationToken cancellation
    )
    {
        var others = new Dictionary<string, Case>(StringComparer.Ordinal);
        foreach (var key in scenario.RefersTo)
        {
            if (cases.TryGetValue(key, out var id))
            {
                others[key] = await performer.LoadAsync(id, cancellation);
            }
        }

        return others;
    }

    private static string Reasons(ActRefusedException refused) =>
        string.Concat(refused.Violations.Select(v => $"{v.Message}（{v.Code}{(v.Article is null ? "" : "，" + v.Article)}）"));
}
