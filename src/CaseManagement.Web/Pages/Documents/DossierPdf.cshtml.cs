using CaseManagement.Features.Documents.Dossiers;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Documents;

/// <summary>The last 案卷 that was built, in the browser or to be saved.</summary>
internal sealed class DossierPdfModel(CaseScreens screens, CurrentActor current, CaseDossiers dossiers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, bool download, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        return
            await screens.OpenAsync(slug, actor, cancellation) is { } screen
            && await dossiers.OpenAsync(screen.Number, actor, cancellation) is { } file
            ? FileAnswers.Send(Response, file, download)
            : NotFound();
    }
}
