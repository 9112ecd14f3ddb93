using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Cases;

/// <content>Bringing a case back from its record, and correcting a day in it.</content>
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
                c._corrections[correction.Sequence] = correction.CorrectDay;
            }
        }

        foreach (var entry in record)
        {
            c.Repeat(entry);
        }

        return c;
    }

    /// <summary>What the case would be with the correction; used to refuse one that contradicts the record.</summary>
    internal Case Corrected(CorrectLegalDay correction)
    {
        var c = new Case(Id) { Number = Number };
        foreach (var (sequence, day) in _corrections)
        {
            c._corrections[sequence] = day;
        }

        c._corrections[correction.Sequence] = correction.CorrectDay;
        foreach (var entry in _record)
        {
            c.Repeat(entry);
        }

        return c;
    }

    private void Repeat(PerformedAct entry)
    {
        var definition = Acts.Of(entry.Act);
        if (entry.Sequence != _record.Count + 1 || (entry.Before is { } before && before != Status))
        {
            throw new RecordInconsistentException(Id, entry.Sequence, "与前面的记录不连续");
        }

        var corrected = _corrections.TryGetValue(entry.Sequence, out var day);
        var at = new ActContext
        {
            By = new Actor
            {
                Id = entry.ActorId,
                Name = entry.ActorName,
                Organisation = Actor.System.Organisation,
                Roles = Actor.System.Roles,
                OnBehalfOf = entry.OnBehalfOf,
            },
            Day = corrected ? day : entry.Day,
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
        var orders = definition.Orders(this, entry.Facts, at);
        if (orders.Count != entry.Issued.Count)
        {
            throw new RecordInconsistentException(Id, entry.Sequence, "签发文书数目与记录不符");
        }

        definition.Apply(this, entry.Facts, at);
        AddDocuments([.. orders.Zip(entry.Issued)], at);
        Enter(CaseWorkflow.Destination(this, definition), at.Day);
        if (Status != entry.After)
        {
            throw new RecordInconsistentException(Id, entry.Sequence, $"状态应为{Named.Of(entry.After)}");
        }

        _record.Add(entry);
        MarkCarriedOut(entry.Facts);
    }

    /// <summary>True when the record stays coherent with the correction: no clock contradicts itself, nothing lies before the receipt, statuses follow one another in time.</summary>
    internal bool CanBeCorrected(CorrectLegalDay correction)
    {
        Case corrected;
        try
        {
            corrected = Corrected(correction);
        }
        catch (Exception e) when (e is ClockLedgerException or RecordInconsistentException)
        {
            return false;
        }

        var since = corrected.Petition.ReceivedOn;
        foreach (var entry in corrected.Record)
        {
            var day = corrected.DayOf(entry.Sequence);
            if (day < corrected.Petition.ReceivedOn || (entry.Before is { } before && before != entry.After && day < since))
            {
                return false;
            }

            since = entry.Before != entry.After ? day : since;
        }

        return true;
    }

    private void Rebuild(CorrectLegalDay correction)
    {
        _corrections[correction.Sequence] = correction.CorrectDay;
        var record = _record.ToList();
        _record.Clear();
        Forget();
        foreach (var entry in record)
        {
            Repeat(entry);
        }
    }
}
