using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Domain.Cases;

/// <content>Correcting a day in the record: what follows from it, and whether it can be.</content>
public sealed partial class Case
{
    /// <summary>
    /// Days that the law itself sets and that move with the correction: 视为受理 on the last day of the period, the end of an announcement, an acceptance
    /// that turns out to have come after the petition had already been deemed accepted (法30③, 民诉95). Null when the correction contradicts the record.
    /// </summary>
    internal IReadOnlyList<MovedDay>? ConsequencesOf(CorrectLegalDay correction, ActContext at)
    {
        var c = new Case(Id) { Number = Number };
        foreach (var (sequence, day) in _corrections)
        {
            c._corrections[sequence] = day;
        }

        c._corrections[correction.Sequence] = correction.CorrectDay;
        var moved = new List<MovedDay>();
        try
        {
            foreach (var entry in _record)
            {
                if (c.DayByLaw(entry, at) is { } lapsed)
                {
                    if (lapsed >= at.Today)
                    {
                        return null;
                    }

                    c._corrections[entry.Sequence] = lapsed;
                    moved.Add(new MovedDay(entry.Sequence, lapsed));
                }

                var day = c.ContextOf(entry).Day;
                if (c.Contradicts(entry, day, at))
                {
                    return null;
                }

                c.Repeat(entry);
            }
        }
        catch (Exception e) when (e is ClockLedgerException or RecordInconsistentException)
        {
            return null;
        }

        return moved;
    }

    /// <summary>The day the law gives an entry where it differs from the one it has; null where the law gives none.</summary>
    private DateOnly? DayByLaw(PerformedAct entry, ActContext at)
    {
        var due = entry switch
        {
            { Act: CaseAct.DeemAccepted } => AcceptanceGuards.ReviewClock(this)?.Due(at.Calendar, at.Settings.Deadlines).Date,
            { Act: CaseAct.Accept or CaseAct.AcceptProvisionally } => AcceptanceGuards
                .ReviewClock(this)
                ?.Due(at.Calendar, at.Settings.Deadlines)
                .Date
                is { } end
            && ContextOf(entry).Day > end
                ? end
                : null,
            { Facts: CompleteAnnouncement announced } => OpenClock(
                TimeLimits.T51,
                ServiceEffects.Subject(announced.Document, announced.Recipient)
            )
                ?.Due(at.Calendar, at.Settings.Deadlines)
                .Date,
            _ => null,
        };
        return due is { } day && day != ContextOf(entry).Day ? day : null;
    }

    /// <summary>
    /// The order of days is asked again: nothing before the receipt, no state before the one it followed, and every check of an act on its own day. What had to be
    /// done within the acceptance review must still lie in it: a refusal after the end would have come too late (法30③).
    /// </summary>
    private bool Contradicts(PerformedAct entry, DateOnly day, ActContext at)
    {
        if (entry.Before is not { } before)
        {
            return false;
        }

        var definition = Acts.Of(entry.Act);
        var late =
            entry.Act is CaseAct.Refuse or CaseAct.DeclineToProcess or CaseAct.RequestSupplement
            && AcceptanceGuards.ReviewClock(this)?.Due(at.Calendar, at.Settings.Deadlines).Date is { } due
            && day > due;
        return late
            || day < Petition.ReceivedOn
            || (before != entry.After && day < StatusSince)
            || definition
                .CheckFacts(
                    this,
                    entry.Facts,
                    ContextOf(entry) with
                    {
                        Day = day,
                        Today = at.Today,
                        Calendar = at.Calendar,
                        Settings = at.Settings,
                    }
                )
                .Any(v => v.Field == "Day");
    }
}

/// <summary>An entry whose day moves because another was corrected.</summary>
/// <param name="Sequence">The entry.</param>
/// <param name="Day">Its day now.</param>
public sealed record MovedDay(int Sequence, DateOnly Day);
