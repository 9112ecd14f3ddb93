using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Review;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>What the officers of a joined case are told of the other one when the two run apart (条例26 43).</summary>
internal static class JoinderWarnings
{
    internal static IReadOnlyList<CaseWarning> Of(CaseScreen screen) =>
        [
            .. screen
                .Joined.Select(other => (other, Faults: FaultsOf(screen, other)))
                .Where(found => found.Faults.Count > 0)
                .Select(found => new CaseWarning(
                    new Link(found.other.Number.ToString(), found.other.MayOpen ? Links.Case(found.other.Number) : ""),
                    [.. found.Faults.Select(fault => Sentence(fault, screen, found.other))],
                    Badge(screen, found.other),
                    "条例26 43；法62"
                )),
        ];

    private static IReadOnlyList<JoinderFault> FaultsOf(CaseScreen screen, JoinedCase other) =>
        Joinder.Faults(screen.Case.Status, other.Status, other.Due, screen.Today, screen.Calendar);

    private static DueBadge? Badge(CaseScreen screen, JoinedCase other) =>
        other.Due is not { } due ? null
        : other.Status == CaseStatus.Suspended ? new DueBadge(due, DueState.Suspended, 0, other.DueIsProvisional)
        : DueBadge.Open(due, screen.Today, screen.Calendar, other.DueIsProvisional);

    private static string Sentence(JoinderFault fault, CaseScreen screen, JoinedCase other) =>
        fault switch
        {
            JoinderFault.PeriodNear =>
                $"另一案的审理期限于{Day(other.Due!.Value)}届满。合并审理不重新计算期限，合并作出决定应当不晚于这一天；来不及的，先为该案办理延期或者分别作出决定。",
            JoinderFault.PeriodPast =>
                $"另一案的审理期限已于{Day(other.Due!.Value)}届满，尚未作出决定。延期须在到期前批准，现在应当尽快作出决定。",
            JoinderFault.OtherSuspended =>
                $"另一案已于{Day(other.StatusSince)}中止审理，本案没有中止，本案期限照常计算。请确认本案是否也应中止，或者分别审理。",
            JoinderFault.ThisSuspended =>
                $"本案已中止审理，另一案没有中止，期限照常计算{Until(other)}。请确认另一案是否也应中止，或者分别审理。",
            JoinderFault.OtherConcluded =>
                $"另一案已于{Day(other.ConcludedOn ?? other.StatusSince)}结束审理（{Named.Of(other.Status)}），本案仍在审理，只能单独作出决定。",
            JoinderFault.ThisConcluded => $"本案已结束审理（{Named.Of(screen.Case.Status)}），另一案仍未结束{Until(other)}。",
        };

    private static string Until(JoinedCase other) =>
        other is { Due: { } due, Status: not CaseStatus.Suspended } ? $"，审理期限至{Day(due)}" : "";

    private static string Day(DateOnly day) => Formats.Day(day);
}
