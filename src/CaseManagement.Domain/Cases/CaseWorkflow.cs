using Stateless;

namespace CaseManagement.Domain.Cases;

/// <summary>
/// The main machine (law.md B2), built with Stateless from the act definitions: one definition, one transition for each state that knows it.
/// Guards say why not, with their article; nothing happens on entry or exit.
/// </summary>
internal sealed class CaseWorkflow
{
    // The machine keeps the state of the case outside of itself, so that one can serve every case; to build it takes a hundred times as long as to ask it. One a thread: it is never asked from two.
    [ThreadStatic]
    private static CaseWorkflow? _ofThread;

    private readonly StateMachine<CaseStatus, CaseAct> _machine;
    private Turn? _turn;

    private CaseWorkflow()
    {
        // While it is built the machine asks for the initial state, of which nothing depends.
        _machine = new StateMachine<CaseStatus, CaseAct>(
            () => _turn?.Case.Status ?? default,
            status => Now.Enter!(status, Now.At.Day),
            FiringMode.Immediate
        );
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

    /// <summary>Guards of the act that are not met in the state of the case.</summary>
    public static IReadOnlyList<RuleViolation> Unmet(Case c, ActDefinition definition, ActContext at)
    {
        ICollection<string> unmet = [];
        if (OfThread.In(new Turn(c, at, null), machine => machine.CanFire(definition.Act, out unmet)))
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
    /// <param name="c">The case.</param>
    /// <param name="definition">The act.</param>
    /// <param name="at">Its context.</param>
    /// <param name="enter">Writes the status.</param>
    public static void Fire(Case c, ActDefinition definition, ActContext at, Action<CaseStatus, DateOnly> enter) =>
        OfThread.In(
            new Turn(c, at, enter),
            machine =>
            {
                machine.Fire(definition.Act);
                return true;
            }
        );

    /// <summary>The state after the act.</summary>
    public static CaseStatus Destination(Case c, ActDefinition definition) =>
        definition.Destination is { } destination ? destination(c) : definition.To ?? c.Status;

    private static CaseWorkflow OfThread => _ofThread ??= new CaseWorkflow();

    private Turn Now => _turn ?? throw new InvalidOperationException("The machine belongs to no case outside of a turn.");

    /// <summary>Lends the machine for one question. A guard may ask about another act: then the turn of the one who asked comes back.</summary>
    private bool In(Turn turn, Func<StateMachine<CaseStatus, CaseAct>, bool> ask)
    {
        var before = _turn;
        _turn = turn;
        try
        {
            return ask(_machine);
        }
        finally
        {
            _turn = before;
        }
    }

    private void Configure(ActDefinition definition, CaseStatus from)
    {
        // When the act fires, the change is made before the status moves, and may itself end what a guard asked for (an open hearing is open no more once it was held).
        var guards = definition.Guards.Select(g => Tuple.Create(() => Now.IsFiring || g.IsMet(Now.Case, Now.At), g.Sentence)).ToArray();
        var state = _machine.Configure(from);
        if (definition.Destination is { } destination)
        {
            state.PermitDynamicIf(definition.Act, () => destination(Now.Case), null, guards);
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

    /// <summary>Whose machine it is for the moment.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="At">The context of the act.</param>
    /// <param name="Enter">Writes the status; null when it is only asked.</param>
    private sealed record Turn(Case Case, ActContext At, Action<CaseStatus, DateOnly>? Enter)
    {
        public bool IsFiring => Enter is not null;
    }
}
