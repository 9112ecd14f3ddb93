using CaseManagement.Domain.Accounts;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.CopyNotifications;

/// <summary>The letter of a batch to one recipient, with its list, to be printed by the office.</summary>
[ForRoles(Role.Reviewer, Role.HeadOfOffice)]
internal sealed class LetterModel(CurrentActor current, BatchDue due, CopyPapers papers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string recipient, bool download, CancellationToken cancellation) =>
        due.OrganOf(await current.GetAsync(cancellation)) is { } organ && OrganisationId.TryParse(recipient, out var to)
            ? PaperAnswers.Send(Response, papers, await papers.OpenBatchLetterAsync(id, to, organ, cancellation), download)
            : NotFound();
}
