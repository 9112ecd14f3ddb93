using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Features.Deadlines;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.CopyNotifications;

/// <summary>集中抄告 of the office: what is due in the batch of a month, for each recipient, to be sent at once; and the batches that were sent.</summary>
[ForRoles(Role.Reviewer, Role.HeadOfOffice)]
internal sealed class IndexModel(
    CurrentActor current,
    BatchDue due,
    SendBatch send,
    SentBatches batches,
    LegalClock clock,
    WorkingCalendars calendars
) : PageModel
{
    /// <summary>How many months can be chosen; what is due of earlier ones is in every batch.</summary>
    private const int Months = 6;

    internal BatchPreview Preview { get; private set; } = null!;

    internal IReadOnlyList<SentBatchLine> Sent { get; private set; } = [];

    /// <summary>Names under which officers listed cases one by one, and for which no letter was written yet.</summary>
    internal IReadOnlyList<LooseBatch> Loose { get; private set; } = [];

    internal ListBadges Badges { get; private set; } = null!;

    internal IReadOnlyList<string> Messages { get; private set; } = [];

    /// <summary>The months that can be chosen, the last one first.</summary>
    internal IReadOnlyList<ListTab> Tabs { get; private set; } = [];

    /// <summary>Stands for what was seen in the preview.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Idempotency key of the form: two clicks send one batch.</summary>
    [BindProperty]
    public string? CommandKey { get; set; }

    public async Task<IActionResult> OnGetAsync(string? month, CancellationToken cancellation)
    {
        if (due.OrganOf(await current.GetAsync(cancellation)) is not { } organ)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await ShowAsync(organ, MonthOf(month), cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? month, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        if (due.OrganOf(actor) is not { } organ)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        try
        {
            return Redirect(
                Links.SentBatch(
                    await send.HandleAsync(
                        new SendBatchCommand
                        {
                            By = actor,
                            Organ = organ,
                            Month = MonthOf(month),
                            Seen = Seen ?? "",
                            Key = string.IsNullOrEmpty(CommandKey) ? Guid.CreateVersion7().ToString("N") : CommandKey,
                        },
                        cancellation
                    )
                )
            );
        }
        catch (BatchChangedException changed)
        {
            Messages = [changed.Message];
            await ShowAsync(organ, MonthOf(month), cancellation);
            var page = Page();
            page.StatusCode = StatusCodes.Status409Conflict;
            return page;
        }
    }

    /// <summary>Writes the letters of a batch whose cases officers listed one by one.</summary>
    public async Task<IActionResult> OnPostLettersAsync(string? name, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        if (due.OrganOf(actor) is not { } organ)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return await send.WriteLettersAsync(organ, name ?? "", actor, cancellation) is { } batch
            ? Redirect(Links.SentBatch(batch))
            : NotFound();
    }

    private async Task ShowAsync(OrganisationId organ, DateOnly month, CancellationToken cancellation)
    {
        Preview = await due.PreviewAsync(organ, month, await current.GetAsync(cancellation), cancellation);
        Sent = await batches.OfOrganAsync(organ, cancellation);
        Loose = await batches.LooseAsync(organ, cancellation);
        Badges = new ListBadges(clock.Today, await calendars.CurrentAsync(cancellation));
        (Seen, CommandKey) = (Preview.Seen, Guid.CreateVersion7().ToString("N"));
        Tabs =
        [
            .. Enumerable
                .Range(0, Months)
                .Select(back => FirstOf(clock.Today).AddMonths(-back))
                .Select(first => new ListTab(
                    string.Create(CultureInfo.InvariantCulture, $"{first.Year}年{first.Month}月"),
                    Links.Batch(first),
                    null,
                    first == Preview.Month
                )),
        ];
    }

    /// <summary>The month of the address; the last full month when it names none: its batch is the one that falls due.</summary>
    private DateOnly MonthOf(string? month) =>
        DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? first
            : FirstOf(clock.Today).AddMonths(-1);

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
