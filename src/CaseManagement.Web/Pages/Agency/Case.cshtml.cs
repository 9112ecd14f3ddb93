using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Agency;

/// <summary>A case for its respondent: what it may read, and what it may do.</summary>
[ForRoles(Role.RespondentClerk, Role.RespondentHead)]
internal sealed class CaseModel(CaseScreens screens, CurrentActor current) : PageModel
{
    internal AgencyCase Case { get; private set; } = null!;

    internal ActBar Bar { get; private set; } = new([], [], [], []);

    /// <summary>What has just been done; null when the page was opened in any other way.</summary>
    internal string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, int? done, CancellationToken cancellation)
    {
        if (
            await screens.OpenAsync(slug, await current.GetAsync(cancellation), cancellation) is not { } screen
            || AgencyCase.Of(screen) is not { } mine
        )
        {
            return NotFound();
        }

        (Case, Bar) = (mine, mine.Bar());
        Done =
            done is { } sequence
            && sequence >= 1
            && sequence <= screen.Case.Record.Count
            && screen.Case.Record[sequence - 1] is { } entry
            && entry.ActorId == screen.Actor.Id
                ? Named.Of(entry.Act)
                : null;
        return Page();
    }
}
