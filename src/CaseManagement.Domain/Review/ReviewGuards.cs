using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Domain.Review;

/// <summary>Guards of the review.</summary>
internal static class ReviewGuards
{
    public static readonly CaseStatus[] InReview = [CaseStatus.Ordinary, CaseStatus.Simplified];

    /// <summary>Two officers in the ordinary procedure (条例26 39).</summary>
    public static readonly Guard EnoughOfficers = new(
        "staff.too-few",
        "普通程序应当由两名以上行政复议人员审理，请先补足承办人员。",
        "条例26 39",
        static (c, _) => c.Staffing is { } staff && (c.Procedure != Procedure.Ordinary || staff.Count >= 2)
    );

    /// <summary>Officers must be named before the review starts (法36①).</summary>
    public static readonly Guard Assigned = new("staff.none", "请先指派承办人。", "法36①", static (c, _) => c.Staffing is not null);

    /// <summary>The case ends while it is suspended; the suspension ends with it.</summary>
    public static void EndSuspension(Case c, CaseAct act)
    {
        if (c.Status == CaseStatus.Suspended)
        {
            c.SuspensionList[^1] = c.SuspensionList[^1] with { State = Suspension.Machine.Fire(c.SuspensionList[^1].State, act) };
        }
    }

    /// <summary>Pauses every clock that stands still on this ground.</summary>
    public static void Pause(Case c, ActContext at, string key, string cause, string article, PauseGrounds ground)
    {
        foreach (var clock in c.PausableClocks(ground))
        {
            clock.Pause(key, Case.Event(at, cause, article));
        }
    }

    /// <summary>Lets the clocks of that pause run again.</summary>
    public static void Resume(Case c, ActContext at, string key, string cause, string article)
    {
        foreach (var clock in c.ClockList.Where(clock => clock.State != ClockState.Stopped && clock.OpenPauses.Contains(key)))
        {
            // A period that began after the case had been resumed was entered late: its pause takes out nothing.
            var paused = clock.Facts.Last(fact => fact.Kind == ClockFactKind.Pause && fact.PauseKey == key).Day;
            clock.Resume(key, Case.Event(at with { Day = at.Day > paused ? at.Day : paused }, cause, article));
        }
    }

    /// <summary>
    /// A period that begins while the case is suspended stands still from its first day; one whose beginning is entered late also misses the suspensions that
    /// have come and gone since (T27).
    /// </summary>
    public static void PauseFromTheStart(Case c, Clock clock, ActContext at)
    {
        foreach (var suspension in c.SuspensionList.Where(s => s.Until is not { } until || until > at.Day))
        {
            clock.Pause(
                suspension.PauseKey,
                Case.Event(at with { Day = at.Day > suspension.From ? at.Day : suspension.From }, "中止审理", "法39")
            );
            if (suspension.Until is { } resumed)
            {
                clock.Resume(suspension.PauseKey, Case.Event(at with { Day = resumed }, "恢复审理", "法39③"));
            }
        }
    }
}
