using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Performance;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>A tab over a list, with how much is behind it.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Url">Its address.</param>
/// <param name="Count">How many, capped; null where it is not counted.</param>
/// <param name="IsCurrent">It is the one that is shown.</param>
internal sealed record ListTab(string Text, string Url, string? Count, bool IsCurrent);

/// <summary>The 履行台账 on screen: of one agency, or of all under a superior.</summary>
internal sealed record RegisterScreen
{
    internal required RegisterPage Page { get; init; }

    internal required IReadOnlyList<ListTab> Tabs { get; init; }

    internal required RegisterView View { get; init; }

    internal required ListBadges Badges { get; init; }

    internal required ReferenceData Reference { get; init; }

    internal required Pager Pager { get; init; }

    /// <summary>Shows whose obligation each is; one agency knows its own name.</summary>
    internal required bool NamesAgencies { get; init; }

    /// <summary>Where a line leads.</summary>
    internal required Func<RegisterLine, string> CaseUrl { get; init; }

    /// <summary>Where the report is made; null where the reader makes none.</summary>
    internal Func<RegisterLine, string>? ReportUrl { get; init; }

    internal string Agency(OrganisationId id) => Reference.Organisations.Find(id)?.ShortName ?? id.Value;

    /// <summary>How the last day of a line stands; a day that was kept is done.</summary>
    internal DueBadge? Due(RegisterLine line) =>
        line.PerformedOn is not null && !line.FoundUnperformed
            ? new DueBadge(line.Due, DueState.Done, 0, line.Provisional)
            : Badges.Of(line.Due, line.Provisional);

    /// <summary>By when what was performed has to be reported; null when there is nothing to report yet, or it was reported.</summary>
    internal DueBadge? ReportDue(RegisterLine line) =>
        line.PerformedOn is not null && line.ReportedOn is null ? Badges.Of(line.ReportDue, line.ReportDueProvisional) : null;

    internal static RegisterView Parse(string? view, RegisterView usual) =>
        Enum.TryParse<RegisterView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : usual;

    internal static IReadOnlyList<ListTab> TabsOf(string address, RegisterView current, RegisterCounts counts) =>
        [
            Tab(address, current, RegisterView.Open, "未了结", Capped(counts.Open)),
            Tab(address, current, RegisterView.Overdue, "逾期未履行", Capped(counts.Overdue)),
            Tab(address, current, RegisterView.Reported, "已报告、待回访", Capped(counts.Reported)),
            Tab(address, current, RegisterView.Performed, "已履行", null),
        ];

    internal static Pager PagerOf(string address, RegisterView view, RegisterPage page, string? after) =>
        new(
            page.Lines.Count,
            null,
            after is null ? null : Address(address, view, null),
            page.Next is { } next ? Address(address, view, next) : null
        );

    private static ListTab Tab(string address, RegisterView current, RegisterView view, string text, string? count) =>
        new(text, Address(address, view, null), count, view == current);

    private static string Address(string address, RegisterView view, string? after) =>
        $"{address}?view={view.ToString().ToLowerInvariant()}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}";

    private static string Capped(int count) =>
        count >= PerformanceRegister.CountCap ? $"{Formats.Count(PerformanceRegister.CountCap)}+" : Formats.Count(count);
}
