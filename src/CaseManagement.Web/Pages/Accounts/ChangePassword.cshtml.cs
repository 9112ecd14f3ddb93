using CaseManagement.Features.Accounts;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Accounts;

/// <summary>Changing one's own password; whoever came in with a one-time password sees nothing else before.</summary>
internal sealed class ChangePasswordModel(OwnAccount account) : PageModel
{
    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? Next { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    [TempData]
    public bool Done { get; set; }

    internal bool Forced => User.HasClaim(claim => claim.Type == AccountClaims.MustChangePassword);

    internal IReadOnlyList<FieldDescriptor> Fields =>
        [
            Secret(nameof(Present), "现在的密码", "current-password", null),
            Secret(nameof(Next), "新密码", "new-password", PasswordRules.Hint),
            Secret(nameof(Again), "再输入一次新密码", "new-password", null),
        ];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        // Asked before the change: afterwards the session no longer says so.
        var forced = Forced;
        if (string.IsNullOrEmpty(Present))
        {
            ModelState.AddModelError(nameof(Present), "请填写现在的密码");
        }

        if (string.IsNullOrEmpty(Next))
        {
            ModelState.AddModelError(nameof(Next), "请填写新密码");
        }
        else if (Next != Again)
        {
            ModelState.AddModelError(nameof(Again), "两次输入的新密码不一致，请重新输入");
        }

        if (ModelState.IsValid)
        {
            foreach (var problem in await account.ChangePasswordAsync(User, Present!, Next!))
            {
                ModelState.AddModelError(
                    problem.StartsWith("密码不正确", StringComparison.Ordinal) ? nameof(Present) : nameof(Next),
                    problem
                );
            }
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        Done = !forced;
        return forced ? Redirect(Links.Home) : RedirectToPage();
    }

    private FieldDescriptor Secret(string name, string label, string autocomplete, string? hint) =>
        new()
        {
            Name = name,
            Label = label,
            Kind = FieldKind.Password,
            Required = true,
            Hint = hint,
            MaxLength = PasswordRules.Longest,
            Autocomplete = autocomplete,
            Errors = ModelState.Of(name),
        };
}
