using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Cases.Drafts;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Cases;

/// <summary>The page of a case for the people of the organ: what stands, what runs, what can be done.</summary>
internal sealed class CaseModel(CaseScreens screens, CurrentActor current, ActDrafts drafts) : PageModel
{
    internal CaseScreen Screen { get; private set; } = null!;

    internal CaseTab Tab { get; private set; }

    internal IReadOnlyList<CaseTabLink> Tabs { get; private set; } = [];

    internal ActBar Bar { get; private set; } = new([], [], [], []);

    internal ClockList Clocks { get; private set; } = new([], []);

    /// <summary>Forms that were begun, version by version; read for the tab that shows them.</summary>
    internal IReadOnlyList<ActDraft> Drafts { get; private set; } = [];

    /// <summary>What has just been done; null when the page was opened in any other way.</summary>
    internal DoneMessage? Done { get; private set; }

    internal Petition Petition => Screen.Case.Petition;

    public async Task<IActionResult> OnGetAsync(string slug, string? tab, int? done, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        if (await screens.OpenAsync(slug, actor, cancellation) is not { } screen)
        {
            // A superior states a reason before the case is opened.
            return CaseNumber.TryParse(slug, out var number) && await screens.MayAskAsync(number, actor, cancellation)
                ? Redirect(Links.SupervisedCase(number))
                : NotFound();
        }

        Screen = screen;
        if (!Screen.IsOfOrgan)
        {
            // A notice leads here whoever gets it; a respondent has a page of its own, everybody else none.
            return AgencyCase.Of(Screen) is null ? StatusCode(StatusCodes.Status403Forbidden) : Redirect(Links.AgencyCase(Screen.Number));
        }

        Tab = CaseTabs.Parse(tab);
        Tabs = CaseTabs.Of(Screen);
        Bar = ActBars.Of(Screen);
        Clocks = ClockList.Of(Screen);
        Drafts = Tab == CaseTab.Documents ? await drafts.ListAsync(Screen.Case, Screen.Relation, Screen.Actor, cancellation) : [];
        Done = done is { } sequence ? DoneMessage.Of(Screen, sequence) : null;
        return Page();
    }
}
