using CaseManagement.Domain.Accounts;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.CopyNotifications;

/// <summary>A batch that was sent, with the letter to each recipient.</summary>
[ForRoles(Role.Reviewer, Role.HeadOfOffice)]
internal sealed class BatchModel(CurrentActor current, BatchDue due, SentBatches batches) : PageModel
{
    internal SentBatchLine Batch { get; private set; } = null!;

    internal IReadOnlyList<BatchLetterLine> Letters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (
            due.OrganOf(await current.GetAsync(cancellation)) is not { } organ
            || await batches.FindAsync(organ, id, cancellation) is not var (batch, letters)
        )
        {
            return NotFound();
        }

        (Batch, Letters) = (batch, letters);
        return Page();
    }
}
