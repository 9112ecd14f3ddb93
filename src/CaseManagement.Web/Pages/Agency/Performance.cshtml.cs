using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Performance;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Agency;

/// <summary>履行台账 of one agency (H1), over all of its cases.</summary>
[ForRoles(Role.RespondentClerk, Role.RespondentHead)]
internal sealed class PerformanceModel(
    CurrentActor current,
    PerformanceRegister register,
    ReferenceData reference,
    LegalClock clock,
    WorkingCalendars calendars
) : PageModel
{
    internal RegisterScreen Register { get; private set; } = null!;

    public async Task OnGetAsync(string? view, string? after, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        var shown = RegisterScreen.Parse(view, RegisterView.Open);
        var page = await register.QueryAsync([actor.Organisation], shown, after, cancellation);
        Register = new RegisterScreen
        {
            Page = page,
            Tabs = RegisterScreen.TabsOf(Links.AgencyPerformance, shown, await register.CountAsync([actor.Organisation], cancellation)),
            View = shown,
            Badges = new ListBadges(clock.Today, await calendars.CurrentAsync(cancellation)),
            Reference = reference,
            Pager = RegisterScreen.PagerOf(Links.AgencyPerformance, shown, page, after),
            NamesAgencies = false,
            CaseUrl = line => Links.AgencyCase(line.Case),
            ReportUrl =
                shown == RegisterView.Performed
                    ? null
                    : line => $"{Links.Act(line.Case, Acts.Of(CaseAct.ReportPerformance))}?Facts.No={line.No}",
        };
    }
}
