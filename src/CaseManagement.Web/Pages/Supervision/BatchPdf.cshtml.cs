using CaseManagement.Domain.Accounts;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Supervision;

/// <summary>The letter of a batch with its list, for its recipient.</summary>
[ForRoles(Role.Supervisor)]
internal sealed class BatchPdfModel(CurrentActor current, CopyPapers papers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, bool download, CancellationToken cancellation)
    {
        var mine = (await current.GetAsync(cancellation)).Organisation;
        return PaperAnswers.Send(Response, papers, await papers.OpenBatchLetterAsync(id, mine, mine, cancellation), download);
    }
}
