using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Documents;

/// <summary>待送达: what has been issued and not been served, for those who serve it.</summary>
[ForRoles(Role.IntakeClerk, Role.Officer, Role.SecondOfficer)]
internal sealed class ServicesModel(CurrentActor current, ServiceList services, LegalClock clock, WorkingCalendars calendars) : PageModel
{
    internal ServicePage List { get; private set; } = new([], null);

    internal FilterRow Filter { get; private set; } = null!;

    internal ListBadges Badges { get; private set; } = null!;

    internal Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync(string? q, string? after, CancellationToken cancellation)
    {
        var text = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        Badges = new ListBadges(clock.Today, await calendars.CurrentAsync(cancellation));
        List = await services.QueryAsync(text, after, await current.GetAsync(cancellation), cancellation);
        Filter = new FilterRow(
            Links.Services,
            [
                new FieldDescriptor
                {
                    Name = "q",
                    Label = "案号、当事人、行政行为",
                    Kind = FieldKind.Text,
                    Value = text ?? "",
                    MaxLength = 60,
                },
            ]
        );
        Pager = new Pager(
            List.Lines.Count,
            null,
            after is null ? null : Address(text, null),
            List.Next is { } next ? Address(text, next) : null
        );
    }

    /// <summary>How long the paper has been lying: the day itself does not count.</summary>
    internal string Lying(ServiceLine line) =>
        clock.Today.DayNumber - line.IssuedOn.DayNumber is var days and > 0 ? $"已 {Formats.Count(days)} 日" : "今天";

    private static string Address(string? text, string? after) =>
        Links.Services
        + QueryString.Create(
            new KeyValuePair<string, string?>[] { new("q", text), new("after", after) }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );
}
