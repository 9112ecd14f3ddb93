using CaseManagement.Domain.Cases;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Scenarios;

namespace CaseManagement.Features.Tests.Scenarios;

/// <summary>The seeded scenarios and what they run on, read once.</summary>
internal static class DemoScenarios
{
    /// <summary>The demonstration's day.</summary>
    public static readonly DateOnly Day = new(2026, 11, 24);

    private static readonly string Seeds = SeedFolder.Find();

    public static ReferenceData Reference { get; } = ReferenceData.Load(Seeds);

    public static DemoPeople People { get; } = DemoPeople.Load(Seeds, Reference.Organisations);

    public static ScenarioReader Reader { get; } = new(Reference, People);

    public static IReadOnlyList<Scenario> All => Read.Value;

    /// <summary>Read when first asked for: a faulty file must not fail the tests of the reader.</summary>
    private static Lazy<IReadOnlyList<Scenario>> Read { get; } = new(() => Reader.ReadFolder(Seeds));

    public static InMemoryPerformer InMemory() => new(Reference, People);

    public static Scenario Get(string key) => All.Single(scenario => scenario.Key == key);

    /// <summary>A scenario with those it names, and those they name.</summary>
    public static IReadOnlyList<Scenario> WithReferences(string key)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        Add(key);
        return [.. All.Where(scenario => wanted.Contains(scenario.Key))];

        void Add(string one)
        {
            if (wanted.Add(one))
            {
                foreach (var other in Get(one).RefersTo)
                {
                    Add(other);
                }
            }
        }
    }

    public static IReadOnlyList<string> Differences(Case c, ScenarioExpectations expected) =>
        ScenarioCheck.Differences(expected, c, Day, Reference.Calendar, Reference.Settings);
}
