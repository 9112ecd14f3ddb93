using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Deadlines;
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
    private readonly List<DateOnly> _days = [];

    private Case(CaseId id) => Id = id;

    /// <summary>Everything that was done, in the order of entry; sequences start at 1 and have no gaps.</summary>
    public IReadOnlyList<PerformedAct> Record => _record;

    /// <summary>Files of the petition: those it came with and those supplied later, each once, in that order.</summary>
    public IReadOnlyList<FileRef> PetitionPapers =>
        [
            .. _record
                .Select(entry => entry.Facts)
                .SelectMany(facts =>
                    facts switch
                    {
                        RegisterPetition petition => petition.Files,
                        ReceiveSupplement supplement => supplement.Files,
                        _ => [],
                    }
                )
                .DistinctBy(file => file.Hash),
        ];

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
        var violations = ActorRules.Broken(this, definition, at).Concat(Refusals(definition, facts, at)).ToList();
        if (violations.Count > 0)
        {
            throw new ActRefusedException(definition.Act, violations);
        }

        try
        {
            ChangeAndRecord(definition, facts, at with { Sequence = _record.Count + 1 });
            PerformDueAutomatically(at);
        }
        catch (ActRefusedException)
        {
            TakeBackTo(first);
            throw;
        }
        catch (ClockLedgerException contradiction)
        {
            // A day that no check has caught contradicts a clock: the ledger says no, and so does the case.
            TakeBackTo(first);
            throw new ActRefusedException(definition.Act, [new RuleViolation("day.clock", contradiction.Message, null, "Day")]);
        }

        return _record[first..];
    }

    /// <summary>Why the act cannot be done now: every unmet guard, or that the state does not know it. Empty when it can.</summary>
    public IReadOnlyList<RuleViolation> WhyNot(CaseAct act, ActContext at) => WhyNot(Acts.Of(act), at);

    /// <summary>Everything that stands in the way of the act with these facts on this day; the facts are looked at once state and day are in order.</summary>
    internal IReadOnlyList<RuleViolation> Refusals(ActDefinition definition, ActFacts facts, ActContext at)
    {
        RuleViolation[] violations = [.. WhyNot(definition, at), .. LegalDayRules.Broken(this, definition, at)];
        return violations.Length > 0 ? violations : [.. definition.CheckFacts(this, facts, at)];
    }

    private IReadOnlyList<RuleViolation> WhyNot(ActDefinition definition, ActContext at)
    {
        if (!definition.From.Contains(Status))
        {
            return [new RuleViolation("status", $"当前状态“{Named.Of(Status)}”不能{definition.Name}。", definition.Article)];
        }

        return CaseWorkflow.Unmet(this, definition, at);
    }

    /// <summary>The legal day of an entry, corrections included.</summary>
    public DateOnly DayOf(int sequence) => _days[sequence - 1];

    /// <summary>The first legal day on which the case stood in one of these states; null when it never did.</summary>
    internal DateOnly? FirstDayIn(CaseStatus[] states) =>
        _record.Where(e => states.Contains(e.After)).Select(e => (DateOnly?)DayOf(e.Sequence)).Min();

    private void ChangeAndRecord(ActDefinition definition, ActFacts facts, ActContext at)
    {
        var before = Status;
        facts = definition.CompleteFacts(this, facts, at);
        var issued = definition
            .Orders(this, facts, at)
            .Select(order => (order, number: new IssuedNumber(order.Kind, at.NextNumber(order.Kind))))
            .ToList();
        var numbered = at with { Issued = [.. issued.Select(i => i.number)] };
        definition.Apply(this, facts, numbered);
        AddDocuments(issued, at);
        if (definition.Act == CaseAct.RegisterPetition)
        {
            Enter(CaseStatus.Received, at.Day);
        }
        else
        {
            CaseWorkflow.Fire(this, definition, at, Enter);
        }

        _days.Add(at.Day);
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
        LapseProposals(before);
        if (facts is CorrectLegalDay correction)
        {
            Rebuild(correction);
        }
    }

    /// <summary>
    /// What was put forward for a stage that is over lapses: nobody can decide it any more, and it must not stay on the decider's list. A suspension does not
    /// end the stage.
    /// </summary>
    private void LapseProposals(CaseStatus before)
    {
        if (Status == before || Status == CaseStatus.Suspended)
        {
            return;
        }

        for (var i = 0; i < ProposalList.Count; i++)
        {
            if (ProposalList[i].State == ProposalState.Pending && !Acts.Of(ProposalList[i].Act).From.Contains(Status))
            {
                ProposalList[i] = ProposalList[i] with { State = ProposalState.Lapsed };
            }
        }
    }

    /// <summary>An approved proposal is done once its act is; the flag is what keeps it from being performed twice.</summary>
    private void MarkCarriedOut(ActFacts facts)
    {
        var i = ProposalList.FindIndex(p => p is { State: ProposalState.Approved, IsCarriedOut: false } && ReferenceEquals(p.Facts, facts));
        if (i < 0)
        {
            i = ProposalList.FindIndex(p =>
                p is { State: ProposalState.Approved, IsCarriedOut: false } && p.Facts.GetType() == facts.GetType()
            );
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
            var violations = Refusals(definition, next.Facts, context);
            if (violations.Count > 0)
            {
                throw new ActRefusedException(definition.Act, violations);
            }

            ChangeAndRecord(definition, next.Facts, context);
        }
    }

    /// <summary>Nothing has happened: the case is again what its first entries make it.</summary>
    private void TakeBackTo(int entries)
    {
        var record = _record.Take(entries).ToList();
        Forget();
        foreach (var entry in record)
        {
            Repeat(entry);
        }
    }

    private void AddDocuments(List<(DocumentOrder Order, IssuedNumber Number)> issued, ActContext at)
    {
        foreach (var (order, number) in issued)
        {
            DocumentList.Add(
                new IssuedDocument(DocumentList.Count + 1, order.Kind, number.Number, at.Day, at.Sequence, order.Recipients)
                {
                    Subject = order.Subject,
                }
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
