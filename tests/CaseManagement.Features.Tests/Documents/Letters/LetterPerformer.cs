using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Scenarios;
using CaseManagement.Features.Tests.Scenarios;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>Lets scenarios happen in memory and composes every document at once when an act issues it, as the pipeline does.</summary>
internal sealed class LetterPerformer(InMemoryPerformer performer) : IScenarioPerformer
{
    private static readonly LetterContext Context = LetterContext.Of(
        DemoScenarios.Reference,
        DemoScenarios.Reference.Calendar,
        DemoScenarios.Reference.Settings,
        specimenSeals: false
    );

    private readonly Dictionary<CaseId, List<LetterCase.Issued>> _issued = [];

    /// <summary>The documents of a case in the order of their issue.</summary>
    public IReadOnlyList<LetterCase.Issued> Of(CaseId id) => _issued.GetValueOrDefault(id) ?? [];

    public Guid AccountOf(DemoPerson person) => performer.AccountOf(person);

    public ValueTask<Case> LoadAsync(CaseId id, CancellationToken cancellation) => performer.LoadAsync(id, cancellation);

    public async ValueTask<CaseId> RegisterAsync(RegisterPetition facts, ScenarioMoment at, CancellationToken cancellation)
    {
        var id = await performer.RegisterAsync(facts, at, cancellation);
        Compose();
        return id;
    }

    public async ValueTask PerformAsync(CaseId id, ActFacts facts, ScenarioMoment at, CancellationToken cancellation)
    {
        await performer.PerformAsync(id, facts, at, cancellation);
        Compose();
    }

    public async ValueTask SweepAsync(DateOnly day, DateTime at, CancellationToken cancellation)
    {
        await performer.SweepAsync(day, at, cancellation);
        Compose();
    }

    private void Compose()
    {
        foreach (var c in performer.Cases)
        {
            if (!_issued.TryGetValue(c.Id, out var issued))
            {
                _issued[c.Id] = issued = [];
            }

            foreach (var document in c.Documents.Skip(issued.Count))
            {
                var model = CaseLetters.Of(c, document, Context);
                issued.Add(new LetterCase.Issued(document, model, model.Compose()));
            }
        }
    }
}
