using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Performance;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Supervision;

/// <summary>What the agencies under a superior have not performed in time; the other views of the register beside it.</summary>
[ForRoles(Role.Supervisor)]
internal sealed class PerformanceModel(
    CurrentActor current,
    PerformanceRegister register,
    ReferenceData reference,
    LegalClock clock,
    WorkingCalendars calendars
) : PageModel
{
    internal RegisterScreen Register { get; private set; } = null!;

    /// <summary>How many organisations are watched over.</summary>
    internal int Agencies { get; private set; }

    public async Task OnGetAsync(string? view, string? after, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        OrganisationId[] agencies = reference.Organisations.Find(actor.Organisation) is { } superior
            ? [.. reference.Organisations.UnderSupervisionOf(superior).Select(agency => agency.Id)]
            : [];
        Agencies = agencies.Length;
        var shown = RegisterScreen.Parse(view, RegisterView.Overdue);
        var page = await register.QueryAsync(agencies, shown, after, cancellation);
        Register = new RegisterScreen
        {
            Page = page,
            Tabs = RegisterScreen.TabsOf(Links.SupervisionPerformance, shown, await register.CountAsync(agencies, cancellation)),
            View = shown,
            Badges = new ListBadges(clock.Today, await calendars.CurrentAsync(cancellation)),
            Reference = reference,
            Pager = RegisterScreen.PagerOf(Links.SupervisionPerformance, shown, page, after),
            NamesAgencies = true,
            CaseUrl = line => Links.SupervisedCase(line.Case),
        };
    }
}
