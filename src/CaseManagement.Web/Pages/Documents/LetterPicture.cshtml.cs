using CaseManagement.Documents;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Documents;

/// <summary>A page of a document that is not issued yet, as a picture for the screen.</summary>
internal sealed class LetterPictureModel(CaseScreens screens, CurrentActor current, LetterSources sources, IDocumentExports exports)
    : PageModel
{
    /// <summary>Half as fine again as browsers measure A4 (96), so that small characters stay sharp.</summary>
    private const int DotsPerInch = 144;

    public async Task<IActionResult> OnGetAsync(string slug, string source, int letter, int sheet, CancellationToken cancellation)
    {
        if (
            await screens.OpenAsync(slug, await current.GetAsync(cancellation), cancellation) is not { } screen
            || await sources.FindAsync(screen, source, cancellation) is not { } found
            || found.Letters.ElementAtOrDefault(letter - 1) is not { } previewed
            || exports.Picture(previewed.Document, sheet, DotsPerInch) is not { } picture
        )
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        return File(picture, "image/png");
    }
}
