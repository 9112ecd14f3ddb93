using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages;

/// <summary>The address of the site leads on to the first entry of the person's navigation: what one has come to do.</summary>
internal sealed class IndexModel(CurrentActor current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        return Redirect(NavigationEntries.For(actor.Roles).First ?? Links.Calculator);
    }
}
