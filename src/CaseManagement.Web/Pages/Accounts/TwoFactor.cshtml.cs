using CaseManagement.Features.Accounts;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace CaseManagement.Web.Pages.Accounts;

/// <summary>Turning the second step of one's sign-in on and off.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TwoFactorModel(OwnAccount account) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    internal SecondStep Step { get; private set; } = new(false, 0, null, null);

    /// <summary>New recovery codes, in the one answer that shows them; null otherwise.</summary>
    internal IReadOnlyList<string>? RecoveryCodes { get; private set; }

    internal IReadOnlyList<FieldDescriptor> EnableFields =>
        [
            new()
            {
                Name = nameof(Code),
                Label = "六位验证码",
                Kind = FieldKind.Text,
                Required = true,
                MaxLength = 10,
                Autocomplete = "one-time-code",
                Errors = ModelState.Of(nameof(Code)),
            },
        ];

    internal IReadOnlyList<FieldDescriptor> DisableFields =>
        [
            new()
            {
                Name = nameof(Password),
                Label = "登录密码",
                Kind = FieldKind.Password,
                Required = true,
                Autocomplete = "current-password",
                Errors = ModelState.Of(nameof(Password)),
            },
        ];

    internal string QrCode
    {
        get
        {
            using var generator = new QRCodeGenerator();
            using var data = generator.CreateQrCode(Step.Uri!, QRCodeGenerator.ECCLevel.M);
            using var picture = new PngByteQRCode(data);
            return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(6))}";
        }
    }

    public async Task OnGetAsync() => Step = await account.SecondStepAsync(User);

    public async Task<IActionResult> OnPostEnableAsync()
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            ModelState.AddModelError(nameof(Code), "请输入验证器显示的六位数字");
        }
        else if (await account.EnableSecondStepAsync(User, Code) is { } codes)
        {
            // Shown in the answer itself and not after a redirect: the codes are kept as hashes only and cannot be shown again.
            RecoveryCodes = codes;
            return Page();
        }
        else
        {
            ModelState.AddModelError(nameof(Code), "验证码不正确，请核对手机的时间，输入现在显示的六位数字");
        }

        Step = await account.SecondStepAsync(User);
        return this.Again();
    }

    public async Task<IActionResult> OnPostDisableAsync()
    {
        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), "请填写登录密码");
        }
        else if (!await account.DisableSecondStepAsync(User, Password))
        {
            ModelState.AddModelError(nameof(Password), "密码不正确");
        }

        if (ModelState.IsValid)
        {
            return RedirectToPage();
        }

        Step = await account.SecondStepAsync(User);
        return this.Again();
    }
}
