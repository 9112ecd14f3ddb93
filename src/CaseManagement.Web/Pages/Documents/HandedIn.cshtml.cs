using CaseManagement.Features.Documents;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Documents;

/// <summary>A file that was handed in: evidence, a power of attorney, a receipt. Shown only to the people of the organ here; parties read the file on the portal.</summary>
internal sealed class HandedInModel(CaseScreens screens, CurrentActor current, CaseFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, string hash, CancellationToken cancellation) =>
        await screens.OpenAsync(slug, await current.GetAsync(cancellation), cancellation) is { } screen
        && screen.IsOfOrgan
        && hash.All(char.IsAsciiHexDigitLower)
        && await files.OpenHandedInAsync(screen.Case.Id, hash, cancellation) is { } file
            ? FileAnswers.Send(Response, file, download: true)
            : NotFound();
}
