using CaseManagement.Features.Documents.Dossiers;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Documents;

/// <summary>案卷 of a case: how it stands, and to have it built.</summary>
internal sealed class DossierModel(CaseScreens screens, CurrentActor current, CaseDossiers dossiers) : PageModel
{
    /// <summary>Seconds between two looks at a building that is under way; needs no script.</summary>
    private const string Again = "3";

    internal CaseScreen Screen { get; private set; } = null!;

    internal DossierState State { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        if (
            await screens.OpenAsync(slug, actor, cancellation) is not { } screen
            || await dossiers.StateAsync(screen.Number, actor, cancellation) is not { } state
        )
        {
            return NotFound();
        }

        (Screen, State) = (screen, state);
        if (state.Progress is not null)
        {
            Response.Headers["Refresh"] = Again;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        return
            await screens.OpenAsync(slug, actor, cancellation) is { } screen
            && await dossiers.StartAsync(screen.Number, actor, cancellation)
            ? Redirect(Links.Dossier(screen.Number))
            : NotFound();
    }
}
