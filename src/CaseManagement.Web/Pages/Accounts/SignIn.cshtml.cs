using CaseManagement.Features.Accounts;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Accounts;

/// <summary>The first step of signing in: name and password.</summary>
[AllowAnonymous]
internal sealed class SignInModel(SignIn signIn) : PageModel
{
    /// <summary>Where to go afterwards; only addresses of this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    internal IReadOnlyList<string> Messages { get; private set; } = [];

    internal IReadOnlyList<FieldDescriptor> Fields =>
        [
            new()
            {
                Name = nameof(UserName),
                Label = "登录名",
                Kind = FieldKind.Text,
                Required = true,
                Value = UserName,
                MaxLength = 64,
                Autocomplete = "username",
                Errors = ModelState.Of(nameof(UserName)),
            },
            new()
            {
                Name = nameof(Password),
                Label = "密码",
                Kind = FieldKind.Password,
                Required = true,
                Autocomplete = "current-password",
                Errors = ModelState.Of(nameof(Password)),
            },
        ];

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Target) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(UserName))
        {
            ModelState.AddModelError(nameof(UserName), "请填写登录名");
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), "请填写密码");
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        switch (await signIn.WithPasswordAsync(UserName!, Password!))
        {
            case SignInOutcome.SignedIn:
                return LocalRedirect(Target);
            case SignInOutcome.NeedsCode:
                return Redirect(Links.SignInCodeTo(ReturnUrl));
            case SignInOutcome.LockedOut:
                Messages = [SignInTexts.LockedOut];
                break;
            case SignInOutcome.Refused or SignInOutcome.StartAgain:
                Messages = ["登录名或者密码不正确，或者账号已经停用。请核对后重新输入。"];
                break;
        }

        return this.Again();
    }

    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Links.Home;
}

/// <summary>Words that both steps of signing in use.</summary>
internal static class SignInTexts
{
    internal static string LockedOut { get; } =
        $"连续输错 {AccountServices.AttemptsBeforeLockout} 次，账号已锁定。请在 {AccountServices.Lockout.TotalMinutes:0} 分钟后再试；急需使用的，请联系安全管理员解除锁定。";
}
