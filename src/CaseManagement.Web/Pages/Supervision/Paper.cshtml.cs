using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Supervision;

/// <summary>A paper that came with a copy-notification: the letter, or what it copies.</summary>
[ForRoles(Role.Supervisor)]
internal sealed class PaperModel(CurrentActor current, CopyPapers papers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, int no, int paper, bool download, CancellationToken cancellation) =>
        CaseNumber.TryParse(slug, out var number)
            ? PaperAnswers.Send(
                Response,
                papers,
                await papers.OpenAsync(number, no, paper, await current.GetAsync(cancellation), cancellation),
                download
            )
            : NotFound();
}
