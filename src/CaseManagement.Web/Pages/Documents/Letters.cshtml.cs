using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Documents;

/// <summary>The documents that a draft, a proposal or the draft of the decision would issue, to be read page by page.</summary>
internal sealed class LettersModel(CaseScreens screens, CurrentActor current, LetterSources sources) : PageModel
{
    internal CaseScreen Screen { get; private set; } = null!;

    internal LetterSource Source { get; private set; } = null!;

    internal IReadOnlyList<LetterPages> Letters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, string source, CancellationToken cancellation)
    {
        if (
            await screens.OpenAsync(slug, await current.GetAsync(cancellation), cancellation) is not { } screen
            || await sources.FindAsync(screen, source, cancellation) is not { } found
        )
        {
            return NotFound();
        }

        (Screen, Source, Letters) = (screen, found, sources.Pages(screen, found));
        var page = Page();
        page.StatusCode = found.Reasons.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return page;
    }
}
