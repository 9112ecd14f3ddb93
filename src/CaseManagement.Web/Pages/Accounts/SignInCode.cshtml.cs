using CaseManagement.Features.Accounts;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Accounts;

/// <summary>The second step of signing in: the authenticator's code, or a recovery code when the authenticator is lost.</summary>
[AllowAnonymous]
internal sealed class SignInCodeModel(SignIn signIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? RecoveryCode { get; set; }

    internal IReadOnlyList<string> Messages { get; private set; } = [];

    internal IReadOnlyList<FieldDescriptor> Fields =>
        [
            new()
            {
                Name = nameof(Code),
                Label = "六位验证码",
                Kind = FieldKind.Text,
                Required = true,
                Hint = "打开手机上的验证器，输入现在显示的六位数字",
                MaxLength = 10,
                Autocomplete = "one-time-code",
                Errors = ModelState.Of(nameof(Code)),
            },
            new()
            {
                Name = nameof(RecoveryCode),
                Label = "恢复代码",
                Kind = FieldKind.Text,
                Hint = "手机不在身边时，用一个保存过的恢复代码代替；每个只能用一次",
                MaxLength = 20,
                Errors = ModelState.Of(nameof(RecoveryCode)),
            },
        ];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var useRecovery = string.IsNullOrWhiteSpace(Code) && !string.IsNullOrWhiteSpace(RecoveryCode);
        if (!useRecovery && string.IsNullOrWhiteSpace(Code))
        {
            ModelState.AddModelError(nameof(Code), "请输入六位验证码，或者填写一个恢复代码");
            return this.Again();
        }

        switch (useRecovery ? await signIn.WithRecoveryCodeAsync(RecoveryCode!) : await signIn.WithCodeAsync(Code!))
        {
            case SignInOutcome.SignedIn:
                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Links.Home);
            case SignInOutcome.LockedOut:
                Messages = [SignInTexts.LockedOut];
                break;
            case SignInOutcome.StartAgain:
                Messages = ["输入密码后等待过久，请返回重新登录。"];
                break;
            case SignInOutcome.Refused or SignInOutcome.NeedsCode:
                ModelState.AddModelError(
                    useRecovery ? nameof(RecoveryCode) : nameof(Code),
                    useRecovery ? "恢复代码不正确，或者已经用过" : "验证码不正确或者已经过期，请输入现在显示的六位数字"
                );
                break;
        }

        return this.Again();
    }
}
