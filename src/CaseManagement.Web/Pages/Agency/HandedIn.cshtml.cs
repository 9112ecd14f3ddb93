using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Documents;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Agency;

/// <summary>A file for the agency: what it handed in itself, and the copies of the petition that were served on it.</summary>
[ForRoles(Role.RespondentClerk, Role.RespondentHead)]
internal sealed class HandedInModel(CaseScreens screens, CurrentActor current, CaseFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, string hash, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        if (await screens.OpenAsync(slug, actor, cancellation) is not { } screen || AgencyCase.Of(screen) is not { } mine)
        {
            return NotFound();
        }

        var own = mine.HandedIn(hash);
        var file = own
            ? await files.OpenHandedInAsync(screen.Case.Id, hash, cancellation)
            : await files.OpenServedCopyAsync(screen.Number, hash, actor, cancellation);
        return file is null ? NotFound() : FileAnswers.Send(Response, file, download: own);
    }
}
