using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Documents;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Agency;

/// <summary>A file that the agency itself handed in.</summary>
[ForRoles(Role.RespondentClerk, Role.RespondentHead)]
internal sealed class HandedInModel(CaseScreens screens, CurrentActor current, CaseFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, string hash, CancellationToken cancellation) =>
        await screens.OpenAsync(slug, await current.GetAsync(cancellation), cancellation) is { } screen
        && AgencyCase.Of(screen)?.HandedIn(hash) == true
        && await files.OpenHandedInAsync(screen.Case.Id, hash, cancellation) is { } file
            ? FileAnswers.Send(Response, file, download: true)
            : NotFound();
}
