using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Cases;

/// <content>Bringing a case back from its record.</content>
public sealed partial class Case
{
    private readonly Dictionary<int, DateOnly> _corrections = [];

    /// <summary>
    /// The case as its record tells it. Guards are not asked again: the record is what happened. A day that was corrected later counts as corrected
    /// from the start, so that every clock follows.
    /// </summary>
    /// <exception cref="RecordInconsistentException">An entry does not follow from those before it.</exception>
    public static Case Replay(CaseId id, CaseNumber number, IReadOnlyList<PerformedAct> record)
    {
        var c = new Case(id) { Number = number };
        foreach (var entry in record)
        {
            if (entry.Facts is CorrectLegalDay correction)
            {
                c.Note(correction);
            }
        }

        foreach (var entry in record)
        {
            c.Repeat(entry);
        }

        return c;
    }

    /// <summary>The last correction of an entry counts; days that follow by law move with it.</summary>
    private void Note(CorrectLegalDay correction)
    {
        _corrections[correction.Sequence] = correction.CorrectDay;
        foreach (var moved in correction.Consequences)
        {
            _corrections[moved.Sequence] = moved.Day;
        }
    }

    private void Repeat(PerformedAct entry)
    {
        var definition = Acts.Of(entry.Act);
        if (entry.Sequence != _record.Count + 1 || (entry.Before is { } before && before != Status))
        {
            throw new RecordInconsistentException(Id, entry.Sequence, "与前面的记录不连续");
        }

        var at = ContextOf(entry);
        var orders = definition.Orders(this, entry.Facts, at);
        // An act may have come to issue a letter after the entry was made: an entry without numbers has no letters.
        if (entry.Issued.Count > 0 && orders.Count != entry.Issued.Count)
        {
            throw new RecordInconsistentException(Id, entry.Sequence, "签发文书数目与记录不符");
        }

        var was = Status;
        definition.Apply(this, entry.Facts, at);
        AddDocuments([.. orders.Zip(entry.Issued)], at);
        Enter(CaseWorkflow.Destination(this, definition), at.Day);
        if (Status != entry.After)
        {
            throw new RecordInconsistentException(Id, entry.Sequence, $"状态应为{Named.Of(entry.After)}");
        }

        _days.Add(at.Day);
        _record.Add(entry);
        MarkCarriedOut(entry.Facts);
        LapseProposals(was);
    }

    /// <summary>
    /// What the act knew, as far as the change needs it. The day is the corrected one where there is one; an act that follows from others by itself takes the day
    /// those have now.
    /// </summary>
    private ActContext ContextOf(PerformedAct entry)
    {
        var corrected = _corrections.TryGetValue(entry.Sequence, out var day);
        return new ActContext
        {
            By = new Actor
            {
                Id = entry.ActorId,
                Name = entry.ActorName,
                Organisation = Actor.System.Organisation,
                Roles = Actor.System.Roles,
                OnBehalfOf = entry.OnBehalfOf,
            },
            Day = corrected ? day : AutomaticActs.DayOf(this, entry.Act) ?? entry.Day,
            EnteredAt = entry.EnteredAt,
            Today = entry.Day,
            Calendar = WorkingCalendar.Empty,
            Organisations = new OrganisationTree([]),
            Staff = static _ => null,
            NextNumber = static _ => throw new InvalidOperationException("A replayed act takes its numbers from the record"),
            Reason = entry.Reason,
            Sequence = entry.Sequence,
            Issued = entry.Issued,
            Corrected = corrected ? $"原登记为{entry.Day:yyyy年M月d日}，已更正" : null,
        };
    }

    private void Rebuild(CorrectLegalDay correction)
    {
        Note(correction);
        TakeBackTo(_record.Count);
    }
}
