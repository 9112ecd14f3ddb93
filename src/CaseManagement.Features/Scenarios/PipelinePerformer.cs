using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Scenarios;

/// <summary>
/// Performs the acts of scenarios in the running system: through the pipeline, as the people they name, with the clock set to the instant of each entry. The demonstration is made this way, and
/// so are the tests of it.
/// </summary>
internal sealed class PipelinePerformer : IScenarioPerformer
{
    private readonly PerformAct _perform;
    private readonly OpenCase _open;
    private readonly Sweep _sweep;
    private readonly LegalClock _clock;
    private readonly TimeProvider _time;
    private readonly IReadOnlyDictionary<string, Guid> _accounts;

    private PipelinePerformer(
        PerformAct perform,
        OpenCase open,
        Sweep sweep,
        LegalClock clock,
        TimeProvider time,
        IReadOnlyDictionary<string, Guid> accounts
    ) => (_perform, _open, _sweep, _clock, _time, _accounts) = (perform, open, sweep, clock, time, accounts);

    /// <summary>A performer over a database in which the people of the demonstration have accounts.</summary>
    public static async Task<PipelinePerformer> CreateAsync(
        CaseDatabase database,
        PerformAct perform,
        OpenCase open,
        Sweep sweep,
        LegalClock clock,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        await using var db = database.CreateContext();
        var accounts = await db
            .Users.Select(account => new { account.UserName, account.Id })
            .ToDictionaryAsync(a => a.UserName!, a => a.Id, cancellation);
        return new PipelinePerformer(perform, open, sweep, clock, time, accounts);
    }

    /// <inheritdoc />
    public Guid AccountOf(DemoPerson person) => _accounts[person.SignInName];

    /// <inheritdoc />
    public async ValueTask<CaseId> RegisterAsync(RegisterPetition facts, ScenarioMoment at, CancellationToken cancellation) =>
        (await RunAsync(null, facts, at, cancellation)).Case;

    /// <inheritdoc />
    public async ValueTask PerformAsync(CaseId id, ActFacts facts, ScenarioMoment at, CancellationToken cancellation) =>
        await RunAsync(id, facts, at, cancellation);

    /// <inheritdoc />
    public async ValueTask<Case> LoadAsync(CaseId id, CancellationToken cancellation) => await _open.LoadAsync(id, cancellation);

    /// <inheritdoc />
    public async ValueTask SweepAsync(DateOnly day, DateTime at, CancellationToken cancellation)
    {
        SetClock(at);
        await _sweep.RunAsync(cancellation);
    }

    private async Task<ActResult> RunAsync(CaseId? id, ActFacts facts, ScenarioMoment at, CancellationToken cancellation)
    {
        SetClock(at.EnteredAt);
        return await _perform.RunAsync(
            new ActCommand
            {
                By = ActorOf(at.By),
                Case = id,
                Facts = facts,
                Day = at.Day,
                Reason = at.Reason,
            },
            cancellation
        );
    }

    private void SetClock(DateTime instant) => _clock.ShiftBy(instant - _time.GetUtcNow().UtcDateTime);

    private Actor ActorOf(DemoPerson person) =>
        new()
        {
            Id = AccountOf(person),
            Name = person.Name,
            Organisation = person.Organisation ?? Actors.NoOrganisation,
            Roles = person.Roles,
        };
}
