using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Cases;

/// <summary>What must be done next, by whom, by when, under which article.</summary>
/// <param name="Act">The act that does it.</param>
/// <param name="Sentence">In Chinese, as an officer would put it on a list.</param>
/// <param name="Permission">Who may do it.</param>
/// <param name="Article">Why.</param>
public sealed record RequiredAction(CaseAct Act, string Sentence, Permission Permission, string Article)
{
    /// <summary>The organisation that must act, when it is not the reconsideration office: a respondent, a superior.</summary>
    public OrganisationId? For { get; init; }

    /// <summary>Last day, inclusive; null where no period runs.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day rests on a calendar not published yet.</summary>
    public bool Provisional { get; init; }

    /// <summary>The limit behind <see cref="Due"/>; null where none.</summary>
    public string? Limit { get; init; }

    /// <summary>Nothing to do but wait for someone outside.</summary>
    public bool IsWaiting { get; init; }
}

/// <summary>
/// The one function that feeds the banner of a case, every work list, the counts and the reminders (design.md, required actions). Pure over the case, the day and the calendar.
/// </summary>
public static class RequiredActions
{
    /// <summary>What the case needs today; the office has nothing to do only when it is archived.</summary>
    public static IReadOnlyList<RequiredAction> For(Case c, DateOnly today, WorkingCalendar calendar, OrganSettings settings)
    {
        var view = new RequiredActionView(c, today, calendar, settings);
        // What has been put forward is not asked for again while it awaits the decision.
        var pending = c.Proposals.Where(p => p.State == ProposalState.Pending).Select(p => p.Act).ToHashSet();
        return [.. view.Common().Concat(view.OfStatus()).Where(action => !pending.Contains(action.Act))];
    }
}
