using CaseManagement.Features.Accounts;
using CaseManagement.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Accounts;

/// <summary>Signing out. A GET asks first: a picture on another site must not be able to sign anybody out.</summary>
[AllowAnonymous]
internal sealed class SignOutModel(SignIn signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.OutAsync();
        return Redirect(Links.SignIn);
    }
}
