using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Hearings;

namespace CaseManagement.Domain.Cases;

/// <summary>One period of a case as a list shows it: the limit, for whom, where its clock stands, and the due date with its explanation.</summary>
/// <param name="Key">Stable in the case: the clock's number, or the obligation's for a derived period.</param>
public sealed record CaseDeadline(
    string Key,
    TimeLimit Limit,
    string? Subject,
    ClockState State,
    DueDate Due,
    DateOnly StartedOn,
    DateOnly? StoppedOn
)
{
    /// <summary>True when the period has run out and nothing stopped it in time.</summary>
    public bool IsOverdueOn(DateOnly today) => State == ClockState.Running && Due.Date is { } due && today > due;

    /// <summary>True when what had to be done was done after the last day.</summary>
    public bool WasLate => StoppedOn is { } stopped && Due.Date is { } due && stopped > due;
}

/// <summary>All periods of a case under one calendar.</summary>
public static class CaseDeadlines
{
    /// <summary>
    /// The clocks of the case; for each hearing the last day of its notice (T22), counted back; and for each obligation the second revisit period (H1.3), which runs from a day that itself depends on the calendar and is therefore
    /// derived, never stored.
    /// </summary>
    public static IReadOnlyList<CaseDeadline> Of(Case c, WorkingCalendar calendar, DeadlineSettings settings)
    {
        var deadlines = c
            .Clocks.Select(clock => new CaseDeadline(
                $"{clock.Number}",
                clock.Limit,
                clock.Subject,
                clock.State,
                clock.Due(calendar, settings),
                clock.StartedOn,
                clock.StoppedOn
            ))
            .ToList();
        deadlines.AddRange(
            c.Hearings.Where(h => h.State != HearingState.Cancelled).Select(hearing => NoticeOf(hearing, c, calendar, settings))
        );
        foreach (var obligation in c.Obligations)
        {
            var period = deadlines.Find(d => d.Subject == obligation.Subject && d.Limit.Id == obligation.Limit.Id);
            if (period?.Due.Date is not { } end)
            {
                continue;
            }

            var clock = Clock.Start(
                new ClockStart
                {
                    Number = 0,
                    Limit = TimeLimits.H13,
                    Simplified = false,
                    Subject = obligation.Subject,
                    Event = new ClockEvent
                    {
                        Day = end,
                        Cause = "履行期限届满",
                        Article = TimeLimits.H13.Article,
                        EntrySequence = 0,
                    },
                }
            );
            if (obligation.RevisitedOn is { } revisited && obligation.IsPerformed)
            {
                clock.Stop(
                    new ClockEvent
                    {
                        Day = revisited,
                        Cause = "回访",
                        EntrySequence = 0,
                    }
                );
            }

            var due = clock.Due(calendar, settings);
            deadlines.Add(
                new CaseDeadline(
                    $"H1.3-{obligation.No}",
                    TimeLimits.H13,
                    obligation.Subject,
                    clock.State,
                    due with
                    {
                        Provisional = due.Provisional || period.Due.Provisional,
                    },
                    end,
                    clock.StoppedOn
                )
            );
        }

        return deadlines;
    }

    /// <summary>Key of the period for the notice of a hearing.</summary>
    internal static string KeyOfNotice(Hearing hearing) => $"T22-{hearing.No}";

    // The parties must have the notice by then, not the office have written it (法51①): it ends with the last service.
    private static CaseDeadline NoticeOf(Hearing hearing, Case c, WorkingCalendar calendar, DeadlineSettings settings)
    {
        var notice = c.Documents[hearing.NoticeNo - 1];
        DateOnly? served = notice.IsServedOnAll ? notice.LastServedOn : null;
        return new CaseDeadline(
            KeyOfNotice(hearing),
            TimeLimits.T22,
            null,
            served is null && hearing.State == HearingState.Ordered ? ClockState.Running : ClockState.Stopped,
            DeadlineCalculator.Calculate(TimeLimits.T22, hearing.Day, false, calendar, settings),
            notice.Day,
            served
        );
    }
}
