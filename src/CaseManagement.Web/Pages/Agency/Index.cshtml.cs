using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Agency;

/// <summary>被申请人: what the agency has to do, the first to fall due first, and all of its cases.</summary>
[ForRoles(Role.RespondentClerk, Role.RespondentHead)]
internal sealed class IndexModel(
    CurrentActor current,
    AgencyCases cases,
    ReferenceData reference,
    LegalClock clock,
    WorkingCalendars calendars
) : PageModel
{
    internal string Agency { get; private set; } = "";

    internal IReadOnlyList<AgencyTask> Tasks { get; private set; } = [];

    internal AgencyPage List { get; private set; } = new([], null);

    internal FilterRow Filter { get; private set; } = null!;

    internal ListBadges Badges { get; private set; } = null!;

    internal Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync(string? q, string? state, string? after, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        Agency = reference.Organisations.Find(actor.Organisation)?.Name ?? "";
        Badges = new ListBadges(clock.Today, await calendars.CurrentAsync(cancellation));
        var text = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        var group = AgencyStatus.Groups.FirstOrDefault(known => known.Key == state);
        Tasks = text is null && group.Key is null && after is null ? await cases.TasksAsync(actor, cancellation) : [];
        List = await cases.QueryAsync(
            new AgencyFilter
            {
                Text = text,
                States = group.States ?? [],
                After = after,
            },
            actor,
            cancellation
        );
        Filter = new FilterRow(
            Links.Agency,
            [
                new FieldDescriptor
                {
                    Name = "q",
                    Label = "案号、申请人、行政行为",
                    Kind = Ui.Forms.FieldKind.Text,
                    Value = text ?? "",
                    MaxLength = 60,
                },
                new FieldDescriptor
                {
                    Name = "state",
                    Label = "状态",
                    Kind = Ui.Forms.FieldKind.Select,
                    EmptyOption = "全部",
                    Value = group.Key ?? "",
                    Options = [.. AgencyStatus.Groups.Select(known => new FieldOption(known.Key, known.Name))],
                },
            ]
        );
        Pager = new Pager(
            List.Lines.Count,
            null,
            after is null ? null : Address(text, group.Key, null),
            List.Next is { } next ? Address(text, group.Key, next) : null
        );
    }

    /// <summary>Straight to the form of what has to be done.</summary>
    internal static string TaskUrl(AgencyTask task) => Links.Act(task.Case, Acts.Of(task.Act));

    private static string Address(string? text, string? state, string? after) =>
        Links.Agency
        + QueryString.Create(
            new KeyValuePair<string, string?>[] { new("q", text), new("state", state), new("after", after) }.Where(pair =>
                !string.IsNullOrEmpty(pair.Value)
            )
        );
}
