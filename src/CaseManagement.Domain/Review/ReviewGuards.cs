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
            clock.Resume(key, Case.Event(at, cause, article));
        }
    }
}
