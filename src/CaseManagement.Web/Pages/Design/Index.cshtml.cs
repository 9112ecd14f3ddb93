using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Design;

/// <summary>All pieces together, for whoever builds a page and for the accessibility test; not there in production.</summary>
[AllowAnonymous]
internal sealed class IndexModel(IHostEnvironment environment) : PageModel
{
    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();

    public IActionResult OnPost() => OnGet();
}
