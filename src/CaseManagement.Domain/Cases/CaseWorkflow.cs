using Stateless;

namespace CaseManagement.Domain.Cases;

/// <summary>
/// The main machine (law.md B2), built with Stateless from the act definitions: one definition, one transition for each state that knows it.
/// Guards say why not, with their article; nothing happens on entry or exit.
/// </summary>
internal sealed class CaseWorkflow
{
    private readonly StateMachine<CaseStatus, CaseAct> _machine;
    private readonly Case _case;
    private ActContext _at = null!;

    public CaseWorkflow(Case c, Action<CaseStatus, DateOnly> enter)
    {
        _case = c;
        _machine = new StateMachine<CaseStatus, CaseAct>(() => c.Status, status => enter(status, _at.Day));
        foreach (var definition in Acts.All)
        {
            foreach (var from in definition.From)
            {
                Configure(definition, from);
            }
        }
    }

    /// <summary>A machine without a case, for the diagram.</summary>
    public static StateMachine<CaseStatus, CaseAct> Blueprint()
    {
        var machine = new StateMachine<CaseStatus, CaseAct>(CaseStatus.Received);
        foreach (var definition in Acts.All)
        {
            foreach (var from in definition.From)
            {
                foreach (var to in Targets(definition))
                {
                    if (to is { } other && other != from)
                    {
                        machine.Configure(from).PermitIf(definition.Act, other, () => true);
                    }
                }
            }
        }

        return machine;
    }

    /// <summary>Guards of the act that are not met in this state.</summary>
    public IReadOnlyList<RuleViolation> Unmet(ActDefinition definition, ActContext at)
    {
        _at = at;
        if (_machine.CanFire(definition.Act, out var unmet))
        {
            return [];
        }

        var sentences = unmet.ToHashSet();
        return
        [
            .. definition.Guards.Where(g => sentences.Contains(g.Sentence)).Select(g => new RuleViolation(g.Code, g.Sentence, g.Article)),
        ];
    }

    /// <summary>Fires the act; the guards have been asked and the change is made.</summary>
    public void Fire(ActDefinition definition, ActContext at)
    {
        _at = at;
        _firing = true;
        try
        {
            _machine.Fire(definition.Act);
        }
        finally
        {
            _firing = false;
        }
    }

    /// <summary>The state after the act.</summary>
    public static CaseStatus Destination(Case c, ActDefinition definition) =>
        definition.Destination is { } destination ? destination(c) : definition.To ?? c.Status;

    // The change is made before the status moves, and may itself end what a guard asked for (an open hearing is open no more once it was held).
    private bool _firing;

    private void Configure(ActDefinition definition, CaseStatus from)
    {
        var guards = definition.Guards.Select(g => Tuple.Create(() => _firing || g.IsMet(_case, _at), g.Sentence)).ToArray();
        var state = _machine.Configure(from);
        if (definition.Destination is { } destination)
        {
            state.PermitDynamicIf(definition.Act, () => destination(_case), null, guards);
        }
        else if (definition.To is { } to && to != from)
        {
            state.PermitIf(definition.Act, to, guards);
        }
        else
        {
            // Re-entry, not an internal transition: Stateless names every unmet guard only for these. There are no entry actions to run.
            state.PermitReentryIf(definition.Act, guards);
        }
    }

    private static IEnumerable<CaseStatus?> Targets(ActDefinition definition) =>
        definition.Destination is null ? [definition.To] : definition.Destinations.Select(d => (CaseStatus?)d);
}
