using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Work;

/// <summary>待办: the first screen of the office. What is late first, then what is near, then the rest, then what others have to do.</summary>
internal sealed class IndexModel(
    CurrentActor current,
    CurrentWork work,
    WorkList list,
    ReferenceData reference,
    LegalClock clock,
    WorkingCalendars calendars
) : PageModel
{
    internal WorkListScope Scope { get; private set; }

    /// <summary>The scopes this person can choose, with their addresses.</summary>
    internal IReadOnlyList<(WorkListScope Scope, string Url)> Scopes { get; private set; } = [];

    internal IReadOnlyList<WorkListLines> Groups { get; private set; } = [];

    /// <summary>The one group that is shown in pages; null while all are shown.</summary>
    internal WorkListGroup? Only { get; private set; }

    internal ListBadges Badges { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? scope, string? group, string? after, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        if (!PermissionMatrix.Allows(actor.Roles, Permission.ReadCase) || !actor.Roles.Any(WorkList.IsOfOffice))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Scope = Parse<WorkListScope>(scope) ?? WorkListScope.Mine;
        if (Scope == WorkListScope.All && !WorkList.MaySeeAll(actor))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Scopes =
        [
            .. Enum.GetValues<WorkListScope>()
                .Where(known => known != WorkListScope.All || WorkList.MaySeeAll(actor))
                .Select(known => (known, AddressOf(known, null, null))),
        ];
        var calendar = await calendars.CurrentAsync(cancellation);
        Badges = new ListBadges(clock.Today, calendar);
        Only = Parse<WorkListGroup>(group);
        var days = WorkListDays.Of(clock.Today, calendar);
        var counted = Scope == WorkListScope.Mine ? await work.CountAsync(cancellation) : null;
        Groups = Only is { } only
            ? [await list.QueryGroupAsync(actor, Scope, only, days, WorkListPosition.Parse(after), counted, cancellation)]
            : await list.QueryAsync(actor, Scope, days, counted, cancellation);
        return Page();
    }

    /// <summary>The whole group, from its beginning.</summary>
    internal string GroupUrl(WorkListGroup group) => AddressOf(Scope, group, null);

    internal Pager PagerOf(WorkListLines lines) =>
        new(
            lines.Lines.Count,
            CountOf(lines.Count),
            Request.Query.ContainsKey("after") ? AddressOf(Scope, lines.Group, null) : null,
            lines.Next is { } next ? AddressOf(Scope, lines.Group, next) : null
        );

    /// <summary>What has to be done, and among what others have to do by whom.</summary>
    internal string WordsOf(WorkListGroup group, WorkLine line) =>
        group != WorkListGroup.Waiting
            ? line.Sentence
            : Turns.InWords(
                line.Sentence,
                OrganisationId.TryParse(line.ForOrganisation, out var id) ? reference.Organisations.Find(id)?.ShortName : null,
                line.Permission,
                line.IsWaiting
            );

    internal static string CountOf(int count) => count > WorkList.MostCounted ? $"{WorkList.MostCounted}+" : Formats.Count(count);

    private static string AddressOf(WorkListScope scope, WorkListGroup? group, WorkListPosition? after)
    {
        var parts = new[]
        {
            scope == WorkListScope.Mine ? null : $"scope={scope.ToString().ToLowerInvariant()}",
            group is null ? null : $"group={group.ToString()!.ToLowerInvariant()}",
            after is null ? null : $"after={after}",
        };
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? Links.Work : $"{Links.Work}?{query}";
    }

    private static T? Parse<T>(string? text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => value.ToString()!.Equals(text, StringComparison.OrdinalIgnoreCase));
}
