using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>A period of a case as the page lists it.</summary>
/// <param name="Name">The limit, and for whom or what it runs.</param>
/// <param name="Article">Under which article.</param>
/// <param name="Due">How it stands, with its explanation.</param>
/// <param name="Late">True when it was kept too late.</param>
internal sealed record ClockLine(string Name, string Article, DueBadge Due, bool Late);

/// <summary>The periods of a case: those that run, the first to end first, and those that are over.</summary>
internal sealed record ClockList(IReadOnlyList<ClockLine> Open, IReadOnlyList<ClockLine> Over)
{
    internal static ClockList Of(CaseScreen screen)
    {
        var lines = screen
            .Deadlines.OrderBy(deadline => deadline.Due.Date ?? DateOnly.MaxValue)
            .ToLookup(deadline => deadline.State != ClockState.Stopped, deadline => Line(screen, deadline));
        return new ClockList([.. lines[true]], [.. lines[false]]);
    }

    private static ClockLine Line(CaseScreen screen, CaseDeadline deadline) =>
        new(
            deadline.Subject is { } subject ? $"{deadline.Limit.Name}（{screen.Names.Subject(subject)}）" : deadline.Limit.Name,
            deadline.Limit.Article,
            screen.Badge(deadline),
            deadline.WasLate
        );
}
