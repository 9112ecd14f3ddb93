using CaseManagement.Features.Documents;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Documents;

/// <summary>An issued document as PDF, in the browser or to be saved.</summary>
internal sealed class PdfModel(CaseScreens screens, CurrentActor current, CaseFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, int no, bool download, CancellationToken cancellation) =>
        await screens.OpenAsync(slug, await current.GetAsync(cancellation), cancellation) is { } screen
        && DocumentRows.MayOpen(screen, no)
        && await files.OpenDocumentAsync(screen.Case, no, cancellation) is { } file
            ? FileAnswers.Send(Response, file, download)
            : NotFound();
}
