using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Documents;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Agency;

/// <summary>A document that was served on the agency, as PDF.</summary>
[ForRoles(Role.RespondentClerk, Role.RespondentHead)]
internal sealed class PdfModel(CaseScreens screens, CurrentActor current, CaseFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, int no, bool download, CancellationToken cancellation) =>
        await screens.OpenAsync(slug, await current.GetAsync(cancellation), cancellation) is { } screen
        && AgencyCase.Of(screen)?.MayOpen(no) == true
        && await files.OpenDocumentAsync(screen.Case, no, cancellation) is { } file
            ? FileAnswers.Send(Response, file, download)
            : NotFound();
}
