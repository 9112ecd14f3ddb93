using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Deadlines;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using InboxOf = CaseManagement.Features.Accounts.Inbox;

namespace CaseManagement.Web.Pages.Inbox;

/// <summary>消息: reminders, and what others did that concerns the person.</summary>
internal sealed class IndexModel(CurrentActor current, InboxOf inbox, LegalClock clock, WorkingCalendars calendars) : PageModel
{
    internal bool UnreadOnly { get; private set; }

    internal InboxPage Messages { get; private set; } = new([], false);

    internal ListBadges Badges { get; private set; } = null!;

    internal int Number { get; private set; }

    internal Pager Pager =>
        new(
            Messages.Lines.Count,
            null,
            Number > 0 ? AddressOf(UnreadOnly, Number - 1) : null,
            Messages.HasNext ? AddressOf(UnreadOnly, Number + 1) : null
        );

    public async Task OnGetAsync(bool all, int p, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        (UnreadOnly, Number) = (!all, Math.Clamp(p, 0, 1000));
        Messages = await inbox.QueryAsync(actor.Id, UnreadOnly, Number, cancellation);
        Badges = new ListBadges(clock.Today, await calendars.CurrentAsync(cancellation));
    }

    /// <summary>Marks one message as read, or all of them where none is named.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? id, bool all, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        await inbox.MarkReadAsync(actor.Id, id is { } one ? [one] : null, cancellation);
        return Redirect(AddressOf(!all, 0));
    }

    internal static string AddressOf(bool unreadOnly, int number) =>
        (unreadOnly, number) switch
        {
            (true, 0) => Links.Inbox,
            (false, 0) => $"{Links.Inbox}?all=true",
            _ =>
                $"{Links.Inbox}?all={(unreadOnly ? "false" : "true")}&p={number.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        };

    /// <summary>The page of the case a message is about; null when it is about none.</summary>
    internal static string? CaseUrl(InboxLine line) => CaseNumber.TryParse(line.CaseSlug, out var number) ? Links.Case(number) : null;
}
