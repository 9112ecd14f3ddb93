using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Web.Security;

namespace CaseManagement.Web.Cases;

/// <summary>How much the person behind the request has to do; counted once a request, for the navigation and for the list itself.</summary>
internal sealed class CurrentWork(CurrentActor current, WorkList list, LegalClock clock, WorkingCalendars calendars)
{
    private WorkCount? _count;

    /// <summary>The count of one's own list; nothing for people who have none.</summary>
    internal async Task<WorkCount> CountAsync(CancellationToken cancellation)
    {
        if (_count is null)
        {
            var actor = await current.GetAsync(cancellation);
            _count = actor.Roles.Any(WorkList.IsOfOffice)
                ? await list.CountAsync(
                    actor,
                    WorkListScope.Mine,
                    WorkListDays.Of(clock.Today, await calendars.CurrentAsync(cancellation)),
                    cancellation
                )
                : new WorkCount(new Dictionary<WorkListGroup, int>());
        }

        return _count;
    }
}
