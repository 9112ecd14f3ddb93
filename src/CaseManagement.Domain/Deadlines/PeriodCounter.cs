using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>
/// Counts periods. The cost depends on the number of pauses and extensions, not on the number of days.
/// </summary>
[Law("A0.3", "A0.4", "A6.2")]
internal static class PeriodCounter
{
    public static DueDate Count(Period period)
    {
        var steps = period.Limit switch
        {
            { Computation: LimitComputation.DayOfFollowingMonth } => CountDayOfFollowingMonth(period),
            { Direction: Direction.Backward } => CountBack(period),
            _ => CountForward(period),
        };
        return new DueDate(() => PeriodExplanation.Write(period, steps))
        {
            Date = steps.Date,
            CountedTo = steps.CountedTo,
            Provisional = steps.Date is not null && steps.FirstUnpublished is not null,
            RemainingText = steps.Date is null ? PeriodExplanation.RemainingText(period, steps) : null,
            CalendarVersion = period.Calendar.Version,
            RuleVersion = period.RuleVersion,
        };
    }

    /// <summary>The union of the pauses, in order, none touching the next. An open one ends the list.</summary>
    public static IReadOnlyList<(DateOnly From, DateOnly? Until)> Union(IEnumerable<PauseSpan> pauses)
    {
        var union = new List<(DateOnly From, DateOnly? Until)>();
        foreach (var pause in pauses.Where(pause => pause.Until != pause.From).OrderBy(pause => pause.From))
        {
            if (union.Count == 0 || union[^1].Until < pause.From)
            {
                union.Add((pause.From, pause.Until));
            }
            else if (union[^1].Until is { } end && !(pause.Until <= end))
            {
                union[^1] = (union[^1].From, pause.Until);
            }
        }

        return union;
    }

    private static CountSteps CountForward(Period period)
    {
        var pauses = Union(period.Pauses);
        var runs = new List<CountedRun>();
        DateOnly? cursor = period.Start;
        Length? remaining = null;
        DateOnly? heldSince = null;
        foreach (var part in period.Parts)
        {
            if (cursor is not { } from)
            {
                // The count already stands still inside an earlier part: this part is still to come as a whole.
                remaining = Sum(remaining, part.Length);
                continue;
            }

            var (kind, days) = InDays(from, part.Length);
            (cursor, var left, heldSince) = Walk(from, days, kind, pauses, period.Calendar, runs);
            remaining = cursor is null ? new Length(left, kind) : null;
        }

        DateOnly? rolled = null;
        if (cursor is { } countedTo)
        {
            (rolled, heldSince) =
                period.Parts[^1].Length.Kind == DayKind.WorkingDay ? (countedTo, null) : Roll(countedTo, pauses, period.Calendar);
        }

        var unpublished =
            runs.Where(run => run.Kind == DayKind.WorkingDay)
                .Select(run => period.Calendar.FirstUnpublished(run.After.AddDays(1), run.To))
                .FirstOrDefault(day => day is not null)
            ?? (
                cursor is { } last && rolled is { } end && period.Parts[^1].Length.Kind != DayKind.WorkingDay
                    ? period.Calendar.FirstUnpublished(last, end)
                    : null
            );

        DateOnly? capped = null;
        if (period.Limit.Cap is { } cap && period.CapFrom is { } capFrom)
        {
            var capEnd = CorrespondingDay(capFrom, cap.Length);
            var bound = period.Calendar.RollForward(capEnd);
            if (bound < rolled)
            {
                capped = bound;
                unpublished = period.Calendar.FirstUnpublished(capEnd, bound);
            }
        }

        return new CountSteps
        {
            Runs = runs,
            CountedTo = cursor,
            RolledTo = rolled,
            CappedTo = capped,
            Remaining = remaining,
            HeldSince = heldSince,
            FirstUnpublished = unpublished,
        };
    }

    /// <summary>Counts days after the cursor, leaving out the pauses.</summary>
    private static (DateOnly? End, int Left, DateOnly? HeldSince) Walk(
        DateOnly cursor,
        int days,
        DayKind kind,
        IReadOnlyList<(DateOnly From, DateOnly? Until)> pauses,
        WorkingCalendar calendar,
        List<CountedRun> runs
    )
    {
        foreach (var (from, until) in pauses)
        {
            if (until <= cursor.AddDays(1))
            {
                continue;
            }

            var available = from > cursor ? DaysBetween(cursor, from.AddDays(-1), kind, calendar) : 0;
            if (days <= available)
            {
                break;
            }

            if (available > 0)
            {
                runs.Add(new CountedRun(cursor, from.AddDays(-1), kind));
                days -= available;
            }

            if (until is not { } resumed)
            {
                return (null, days, from);
            }

            cursor = resumed.AddDays(-1);
        }

        var end = kind == DayKind.WorkingDay ? calendar.AddWorkingDays(cursor, days) : cursor.AddDays(days);
        runs.Add(new CountedRun(cursor, end, kind));
        return (end, 0, null);
    }

    /// <summary>Moves on over rest days and pauses alike, as often as one follows the other (A0.4).</summary>
    private static (DateOnly? Day, DateOnly? HeldSince) Roll(
        DateOnly day,
        IReadOnlyList<(DateOnly From, DateOnly? Until)> pauses,
        WorkingCalendar calendar
    )
    {
        while (true)
        {
            day = calendar.RollForward(day);
            var held = pauses.FirstOrDefault(pause => day >= pause.From && !(day >= pause.Until));
            if (held == default)
            {
                return (day, null);
            }

            if (held.Until is not { } until)
            {
                return (null, held.From);
            }

            day = until;
        }
    }

    private static CountSteps CountBack(Period period)
    {
        var days =
            period.Parts[0].Length.Amount + (period.Settings.HearingNotice == HearingNoticeReading.FiveFullWorkingDaysBetween ? 1 : 0);
        var last = period.Calendar.SubtractWorkingDays(period.Start, days);
        return new CountSteps
        {
            Runs = [new CountedRun(last.AddDays(-1), period.Start.AddDays(-1), DayKind.WorkingDay)],
            CountedTo = last,
            RolledTo = last,
            CappedTo = null,
            Remaining = null,
            HeldSince = null,
            FirstUnpublished = period.Calendar.FirstUnpublished(last, period.Start.AddDays(-1)),
        };
    }

    private static CountSteps CountDayOfFollowingMonth(Period period)
    {
        var next = new DateOnly(period.Start.Year, period.Start.Month, 1).AddMonths(1);
        var day = next.AddDays(period.Settings.BatchCopyNotificationDay - 1);
        var rolled = period.Calendar.RollForward(day);
        return new CountSteps
        {
            Runs = [],
            CountedTo = day,
            RolledTo = rolled,
            CappedTo = null,
            Remaining = null,
            HeldSince = null,
            FirstUnpublished = period.Calendar.FirstUnpublished(day, rolled),
        };
    }

    /// <summary>Months and years become the days up to the corresponding day, so that a pause takes days out of them too [推定].</summary>
    private static (DayKind Kind, int Days) InDays(DateOnly from, Length length) =>
        length.Kind switch
        {
            DayKind.WorkingDay => (DayKind.WorkingDay, length.Amount),
            DayKind.CalendarDay => (DayKind.CalendarDay, length.Amount),
            DayKind.Month or DayKind.Year => (DayKind.CalendarDay, CorrespondingDay(from, length).DayNumber - from.DayNumber),
        };

    /// <summary>The day with the same number in the month the period ends in, or that month's last day when it has none.</summary>
    internal static DateOnly CorrespondingDay(DateOnly from, Length length) =>
        length.Kind switch
        {
            DayKind.Month => from.AddMonths(length.Amount),
            DayKind.Year => from.AddYears(length.Amount),
            DayKind.CalendarDay or DayKind.WorkingDay => throw new ArgumentException("只有月、年的期限有对应日。", nameof(length)),
        };

    private static int DaysBetween(DateOnly exclusiveStart, DateOnly inclusiveEnd, DayKind kind, WorkingCalendar calendar) =>
        kind == DayKind.WorkingDay
            ? calendar.WorkingDaysBetween(exclusiveStart, inclusiveEnd)
            : inclusiveEnd.DayNumber - exclusiveStart.DayNumber;

    /// <summary>Adds lengths of one kind; of two kinds the first stands, the rest is named by the explanation.</summary>
    private static Length? Sum(Length? sum, Length more) =>
        sum is { } length && length.Kind == more.Kind ? length with { Amount = length.Amount + more.Amount } : sum ?? more;
}
