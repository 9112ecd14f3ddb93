using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Cases;

/// <summary>An act that the law performs because a day has ended, with the day on which it takes effect.</summary>
/// <param name="Facts">The facts of the act.</param>
/// <param name="Day">The legal day of the act: the last day of the period, not the day of the sweep.</param>
public sealed record LapsedAct(ActFacts Facts, DateOnly Day);

/// <summary>
/// What the lapse of time has done to a case (法30③, 民诉95). Pure over the case, the calendar and the day: the sweep of the running system, the replay of the
/// demonstration and the generator of many cases all ask it, and perform what it answers as <see cref="Accounts.Actor.System"/>.
/// </summary>
[Law("T11", "T51", "A6.3")]
public static class DueByLapse
{
    /// <summary>
    /// Acts that are due, in the order in which their days came. Empty when nothing has run out. After performing them ask again: one may bring about the next.
    /// </summary>
    /// <param name="c">The case.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="settings">The organ's choices.</param>
    /// <param name="today">The day of asking. A period that ends today has not run out yet.</param>
    public static IReadOnlyList<LapsedAct> Of(Case c, WorkingCalendar calendar, DeadlineSettings settings, DateOnly today) =>
        [.. Lapsed(c, calendar, settings).Where(lapsed => lapsed.Day < today).OrderBy(lapsed => lapsed.Day)];

    private static IEnumerable<LapsedAct> Lapsed(Case c, WorkingCalendar calendar, DeadlineSettings settings)
    {
        // 视为受理: effective on the last working day itself, recorded once it has ended.
        if (
            DeemAccepted.Definition.From.Contains(c.Status)
            && AcceptanceGuards.ReviewClock(c)?.Due(calendar, settings).Date is { } acceptedOn
        )
        {
            yield return new LapsedAct(new DeemAccepted(), acceptedOn);
        }

        if (!CompleteAnnouncement.Definition.From.Contains(c.Status))
        {
            yield break;
        }

        foreach (var document in c.Documents)
        {
            foreach (var service in document.Services.Where(service => service.State == ServiceState.Announced))
            {
                if (
                    c.OpenClock(TimeLimits.T51, ServiceEffects.Subject(document.No, service.Recipient))?.Due(calendar, settings).Date is
                    { } servedOn
                )
                {
                    yield return new LapsedAct(
                        new CompleteAnnouncement { Document = document.No, Recipient = service.Recipient },
                        servedOn
                    );
                }
            }
        }
    }
}
