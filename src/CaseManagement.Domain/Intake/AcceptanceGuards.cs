using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>Guards of the acceptance review.</summary>
internal static class AcceptanceGuards
{
    /// <summary>
    /// Refusing, or asking for a supplement, must happen within the five working days; after that the petition is deemed accepted (法30③, T11).
    /// Judged by the day of the act, so that an act done in time and entered late still stands.
    /// </summary>
    public static readonly Guard WithinReviewPeriod = new(
        "acceptance.deemed",
        "审查期限已经届满：没有作出不予受理决定的，自届满之日起视为受理。",
        "法30③",
        static (c, at) => ReviewClock(c)?.Due(at.Calendar, at.Settings.Deadlines).Date is not { } due || at.Day <= due
    );

    /// <summary>The clock of the present acceptance review: T14 after a supplement, else T11.</summary>
    public static Clock? ReviewClock(Case c) => c.OpenClock(TimeLimits.T14) ?? c.OpenClock(TimeLimits.T11);

    /// <summary>Acceptance starts the two clocks of the review and ends the clock of the acceptance review.</summary>
    public static void Accept(Case c, Acceptance acceptance, ActContext at, string cause)
    {
        c.Acceptance = acceptance;
        c.StopClock(TimeLimits.T11, at, cause);
        c.StopClock(TimeLimits.T14, at, cause);
        c.StartClock(TimeLimits.T20, at, cause);
        c.StartClock(TimeLimits.T23, at, cause);
    }
}
