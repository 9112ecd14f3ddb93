using CaseManagement.Domain.Accounts;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Supervision;

/// <summary>集中抄告 received, the last first.</summary>
[ForRoles(Role.Supervisor)]
internal sealed class BatchesModel(CurrentActor current, SentBatches batches) : PageModel
{
    internal IReadOnlyList<ReceivedBatch> Batches { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Batches = await batches.ReceivedByAsync(await current.GetAsync(cancellation), cancellation);

    /// <summary>The cases of a batch in the list of copy-notifications.</summary>
    internal static string LinesUrl(ReceivedBatch batch) => $"{Links.Supervision}?batch={Uri.EscapeDataString(batch.Name)}";
}
