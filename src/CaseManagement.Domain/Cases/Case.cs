using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Cases;

/// <summary>
/// A reconsideration case. It changes by acts and by nothing else: <see cref="Perform"/> checks the act, changes the case, records what was done.
/// What was recorded is the case: <see cref="Replay"/> brings it back from its record.
/// </summary>
public sealed partial class Case
{
    private readonly List<PerformedAct> _record = [];
    private CaseWorkflow? _workflow;

    private Case(CaseId id) => Id = id;

    /// <summary>Everything that was done, in the order of entry; sequences start at 1 and have no gaps.</summary>
    public IReadOnlyList<PerformedAct> Record => _record;

    private CaseWorkflow Workflow => _workflow ??= new CaseWorkflow(this, Enter);

    /// <summary>
    /// Registers a petition: the first act of every case (law.md B2-1). Acts that follow at once (B2-2) are performed with it.
    /// </summary>
    /// <exception cref="ActRefusedException">The facts break a rule; every violation names its field.</exception>
    public static Case Register(CaseId id, CaseNumber number, RegisterPetition facts, ActContext at)
    {
        var c = new Case(id) { Number = number };
        var definition = RegisterPetition.Definition;
        var violations = LegalDayRules.Broken(c, definition, at).Concat(definition.CheckFacts(c, facts, at)).ToList();
        if (violations.Count > 0)
        {
            throw new ActRefusedException(CaseAct.RegisterPetition, violations);
        }

        c.ChangeAndRecord(definition, facts, at with { Sequence = 1 });
        c.PerformDueAutomatically(at);
        return c;
    }

    /// <summary>
    /// Performs an act and the automatic acts that follow from it at once. Answers the acts performed, the asked one first.
    /// </summary>
    /// <exception cref="ActRefusedException">The state, a guard or a fact stands in the way; nothing has changed then.</exception>
    public IReadOnlyList<PerformedAct> Perform(ActFacts facts, ActContext at)
    {
        var definition = Acts.Of(facts.GetType());
        var first = _record.Count;
        var violations = WhyNot(definition, at).Concat(LegalDayRules.Broken(this, definition, at)).ToList();
        if (violations.Count == 0)
        {
            violations.AddRange(definition.CheckFacts(this, facts, at));
        }

        if (violations.Count > 0)
        {
            throw new ActRefusedException(definition.Act, violations);
        }

        var sequence = _record.Count + 1;
        ChangeAndRecord(definition, facts, at with { Sequence = sequence });
        PerformDueAutomatically(at);
        return _record[first..];
    }

    /// <summary>Why the act cannot be done now: every unmet guard, or that the state does not know it. Empty when it can.</summary>
    public IReadOnlyList<RuleViolation> WhyNot(CaseAct act, ActContext at) => WhyNot(Acts.Of(act), at);

    private IReadOnlyList<RuleViolation> WhyNot(ActDefinition definition, ActContext at)
    {
        if (!definition.From.Contains(Status))
        {
            return
            [
                new RuleViolation(
                    "status",
                    $"当前状态“{Named.Of(Status)}”不能{definition.Name}。",
                    definition.Article
                ),
            ];
        }

        return Workflow.Unmet(definition, at);
    }

    /// <summary>The legal day of an entry, corrections included.</summary>
    public DateOnly DayOf(int sequence) => _corrections.TryGetValue(sequence, out var day) ? day : _record[sequence - 1].Day;

    private void ChangeAndRecord(ActDefinition definition, ActFacts facts, ActContext at)
    {
        var before = Status;
        facts = definition.CompleteFacts(this, facts, at);
        var issued = definition.Orders(this, facts, at).Select(order => (order, number: new IssuedNumber(order.Kind, at.NextNumber(order.Kind)))).ToList();
        var numbered = at with { Issued = [.. issued.Select(i => i.number)] };
        definition.Apply(this, facts, numbered);
        AddDocuments(issued, at);
        if (definition.Act != CaseAct.RegisterPetition)
        {
            Workflow.Fire(definition, at);
        }

        _record.Add(
            new PerformedAct
            {
                Sequence = at.Sequence,
                Act = definition.Act,
                Facts = facts,
                Day = at.Day,
                EnteredAt = at.EnteredAt,
                ActorId = at.By.Id,
                ActorName = at.By.Name,
                OnBehalfOf = at.By.OnBehalfOf,
                Reason = at.Reason,
                Before = definition.Act == CaseAct.RegisterPetition ? null : before,
                After = Status,
                Issued = numbered.Issued,
            }
        );
        MarkCarriedOut(facts);
        if (facts is CorrectLegalDay correction)
        {
            Rebuild(correction);
        }
    }

    /// <summary>An approved proposal is done once its act is; the flag is what keeps it from being performed twice.</summary>
    private void MarkCarriedOut(ActFacts facts)
    {
        var i = ProposalList.FindIndex(p => p is { State: ProposalState.Approved, IsCarriedOut: false } && ReferenceEquals(p.Facts, facts));
        if (i < 0)
        {
            i = ProposalList.FindIndex(p => p is { State: ProposalState.Approved, IsCarriedOut: false } && p.Facts.GetType() == facts.GetType());
        }

        if (i >= 0)
        {
            ProposalList[i] = ProposalList[i] with { IsCarriedOut = true };
        }
    }

    private void PerformDueAutomatically(ActContext at)
    {
        while (AutomaticActs.Next(this, at) is { } next)
        {
            var definition = Acts.Of(next.Facts.GetType());
            var context = at with { By = next.By, Day = next.Day, Sequence = _record.Count + 1, Reason = next.Reason };
            var violations = WhyNot(definition, context).Concat(definition.CheckFacts(this, next.Facts, context)).ToList();
            if (violations.Count > 0)
            {
                throw new ActRefusedException(definition.Act, violations);
            }

            ChangeAndRecord(definition, next.Facts, context);
        }
    }

    private void AddDocuments(List<(DocumentOrder Order, IssuedNumber Number)> issued, ActContext at)
    {
        foreach (var (order, number) in issued)
        {
            DocumentList.Add(
                new IssuedDocument(DocumentList.Count + 1, order.Kind, number.Number, at.Day, at.Sequence, order.Recipients) { Subject = order.Subject }
            );
        }
    }

    /// <summary>The one writer of the status.</summary>
    private void Enter(CaseStatus status, DateOnly day)
    {
        if (Status != status || _record.Count == 0)
        {
            Status = status;
            StatusSince = day;
        }
    }
}
