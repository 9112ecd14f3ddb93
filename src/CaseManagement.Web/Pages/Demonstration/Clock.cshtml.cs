using CaseManagement.Features.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Demonstration;

/// <summary>Moves the demonstration's clock forward and tells what each day brought. There is no such page where there is no demonstration.</summary>
internal sealed class ClockModel(CurrentActor current, DemonstrationDays days, LegalClock clock) : PageModel
{
    /// <summary>Further back than this the page tells nothing.</summary>
    private const int MostDaysBack = 120;

    internal DateOnly Today => clock.Today;

    /// <summary>What happened since; empty when nothing did.</summary>
    internal IReadOnlyList<DemonstrationDay> Days { get; private set; } = [];

    /// <summary>From which day it was moved; null when the page was opened in any other way.</summary>
    internal DateOnly? From { get; private set; }

    public async Task<IActionResult> OnGetAsync(DateOnly? from, CancellationToken cancellation)
    {
        if (!clock.IsShifted)
        {
            return NotFound();
        }

        if (from is { } day && day < Today && Today.DayNumber - day.DayNumber <= MostDaysBack)
        {
            From = day;
            Days = await days.SinceAsync(day, cancellation);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int workingDays, CancellationToken cancellation)
    {
        if (!clock.IsShifted)
        {
            return NotFound();
        }

        if (workingDays is < 1 or > DemonstrationDays.MostWorkingDays)
        {
            return BadRequest();
        }

        var from = Today;
        await days.ForwardAsync(workingDays, await current.GetAsync(cancellation), cancellation);
        return Redirect($"{Links.DemoClock}?from={Formats.ShortDay(from)}");
    }
}
