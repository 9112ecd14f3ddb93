using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Scenarios;

/// <summary>
/// Where the acts of scenarios are done: in memory, by the domain alone, or in the running system through its pipeline. Both do the same acts at the same days, so
/// that the demonstration is also a test.
/// </summary>
internal interface IScenarioPerformer
{
    /// <summary>The account of a person.</summary>
    Guid AccountOf(DemoPerson person);

    /// <summary>Registers the petition, with the next number of the organ.</summary>
    ValueTask<CaseId> RegisterAsync(RegisterPetition facts, ScenarioMoment at, CancellationToken cancellation);

    /// <summary>Performs an act.</summary>
    /// <exception cref="ActRefusedException">The case says no.</exception>
    ValueTask PerformAsync(CaseId id, ActFacts facts, ScenarioMoment at, CancellationToken cancellation);

    /// <summary>The case as it stands.</summary>
    ValueTask<Case> LoadAsync(CaseId id, CancellationToken cancellation);

    /// <summary>A day has begun: what ran out before it takes effect (<see cref="DueByLapse"/>).</summary>
    /// <param name="day">The day that has begun.</param>
    /// <param name="at">The instant of entry, UTC.</param>
    /// <param name="cancellation">Stops between cases.</param>
    ValueTask SweepAsync(DateOnly day, DateTime at, CancellationToken cancellation);
}

/// <summary>By whom and when an act of a scenario is done.</summary>
/// <param name="By">The person.</param>
/// <param name="Day">The legal day.</param>
/// <param name="EnteredOn">The day of entry.</param>
/// <param name="EnteredAt">The instant of entry, UTC.</param>
/// <param name="Reason">The stated reason; null when there is none.</param>
internal sealed record ScenarioMoment(DemoPerson By, DateOnly Day, DateOnly EnteredOn, DateTime EnteredAt, string? Reason);
