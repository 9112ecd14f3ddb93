using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Administration;

/// <summary>One account: roles under the separation of the three administrators, lock, one-time password. Everything with a reason, everything on record.</summary>
[ForRoles(Role.SecurityAdministrator)]
internal sealed class AccountModel(
    AccountList accounts,
    ChangeRoles changeRoles,
    SetAccountState setState,
    CurrentActor current,
    ReferenceData reference
) : PageModel
{
    internal AccountLine Line { get; private set; } = null!;

    /// <summary>True for one's own account, which another administrator changes.</summary>
    internal bool IsOwn { get; private set; }

    /// <summary>A new one-time password; null unless it was just made.</summary>
    internal CreatedAccount? Reset { get; private set; }

    internal IReadOnlyList<string> Messages { get; private set; } = [];

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [TempData]
    public string? Message { get; set; }

    internal string OrganisationName => Line.Organisation is { } id ? reference.Organisations.Find(id)?.Name ?? id.Value : "—";

    internal string RoleNames => string.Join('、', Line.Roles.Select(role => Named.Of(role)));

    internal FieldDescriptor RoleField =>
        new()
        {
            Name = nameof(Roles),
            Label = "角色",
            Kind = Ui.Forms.FieldKind.Checkboxes,
            Required = true,
            Options = AccountForm.Roles(),
            Values = HttpMethods.IsPost(Request.Method) && Roles.Count > 0 ? Roles : [.. Line.Roles.Select(role => role.ToString())],
            Errors = ModelState.Of(nameof(Roles)),
        };

    internal FieldDescriptor ReasonField =>
        new()
        {
            Name = nameof(Reason),
            Label = "原因",
            Kind = Ui.Forms.FieldKind.Text,
            Required = true,
            MaxLength = 500,
            Value = Reason,
            Errors = ModelState.Of(nameof(Reason)),
        };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        await OpenAsync(id, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostRolesAsync(Guid id, CancellationToken cancellation) =>
        DoAsync(
            id,
            by => changeRoles.HandleAsync(id, AccountForm.Read(Roles), Reason ?? "", by, cancellation),
            "角色已经调整。",
            cancellation
        );

    public Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken cancellation) =>
        DoAsync(
            id,
            by => setState.DisableAsync(id, Reason ?? "", by, cancellation),
            "账号已经停用，正在进行的登录随即失效。",
            cancellation
        );

    public Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken cancellation) =>
        DoAsync(id, by => setState.EnableAsync(id, Reason ?? "", by, cancellation), "账号已经启用。", cancellation);

    public Task<IActionResult> OnPostUnlockAsync(Guid id, CancellationToken cancellation) =>
        DoAsync(id, by => setState.UnlockAsync(id, by, cancellation), "锁定已经解除。", cancellation);

    public Task<IActionResult> OnPostSecondStepAsync(Guid id, CancellationToken cancellation) =>
        DoAsync(id, by => setState.ResetSecondStepAsync(id, Reason ?? "", by, cancellation), "两步验证已经取消。", cancellation);

    /// <summary>The new password is shown on the answer and nowhere else.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(Guid id, CancellationToken cancellation)
    {
        var answer = await DoAsync(
            id,
            async by => Reset = await setState.ResetPasswordAsync(id, Reason ?? "", by, cancellation),
            null,
            cancellation
        );
        if (Reset is null)
        {
            return answer;
        }

        Response.Headers.CacheControl = "no-store";
        return await OpenAsync(id, cancellation) ? Page() : NotFound();
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<Actor, Task> use, string? message, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }

        try
        {
            await use(await current.GetAsync(cancellation));
        }
        catch (AccountRefusedException refused)
        {
            ModelState.Add(refused);
            Messages = ModelState.Of("");
            return this.Again();
        }

        Message = message;
        return RedirectToPage(new { id });
    }

    private async Task<bool> OpenAsync(Guid id, CancellationToken cancellation)
    {
        if (await accounts.FindAsync(id, cancellation) is not { } line)
        {
            return false;
        }

        (Line, IsOwn) = (line, id == (await current.GetAsync(cancellation)).Id);
        return true;
    }
}
