using Stateless;

namespace CaseManagement.Domain.Cases;

/// <summary>
/// The small machine of a record that runs beside the main one (design.md, parallel records): which act moves it from where to where.
/// </summary>
/// <param name="name">Chinese name of the record, for the diagram.</param>
/// <param name="transitions">Every allowed move; nothing else is possible.</param>
public sealed class ParallelMachine<TState>(string name, params (TState From, CaseAct Act, TState To)[] transitions)
    where TState : struct, Enum
{
    /// <summary>Chinese name of the record.</summary>
    public string Name { get; } = name;

    /// <summary>Every allowed move.</summary>
    public IReadOnlyList<(TState From, CaseAct Act, TState To)> Transitions { get; } = transitions;

    // The state of the record stays outside of the machine, so that one serves every record; one a thread, because it holds the state of the one it is asked about.
    private readonly ThreadLocal<Machine> _machine = new(() => new Machine(transitions));

    /// <summary>True when the act moves a record that stands there.</summary>
    public bool Can(TState state, CaseAct act) => _machine.Value!.At(state).CanFire(act);

    /// <summary>The state after the act. Throws <see cref="InvalidOperationException"/> when the record does not know it there.</summary>
    public TState Fire(TState state, CaseAct act)
    {
        var machine = _machine.Value!.At(state);
        machine.Fire(act);
        return machine.State;
    }

    /// <summary>The diagram, for the docs, in the words of the law.</summary>
    public string ToMermaid() =>
        MermaidDiagram.Write([(Enum)Transitions[0].From], [.. Transitions.Select(t => new DiagramMove(t.From, Named.Of(t.Act), t.To))], []);

    private sealed class Machine
    {
        private readonly StateMachine<TState, CaseAct> _machine;
        private TState _state;

        public Machine((TState From, CaseAct Act, TState To)[] transitions)
        {
            _machine = new StateMachine<TState, CaseAct>(() => _state, state => _state = state, FiringMode.Immediate);
            foreach (var (from, act, to) in transitions)
            {
                if (EqualityComparer<TState>.Default.Equals(from, to))
                {
                    _machine.Configure(from).PermitReentry(act);
                }
                else
                {
                    _machine.Configure(from).Permit(act, to);
                }
            }
        }

        public StateMachine<TState, CaseAct> At(TState state)
        {
            _state = state;
            return _machine;
        }
    }
}
