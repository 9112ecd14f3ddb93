using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Administration;

/// <summary>One setting: the new value is shown with every date it would move before it is set, with a reason.</summary>
[ForRoles(Role.SystemAdministrator)]
internal sealed class SettingModel(ChangeSetting settings, CurrentActor current) : PageModel
{
    internal SettingLine Line { get; private set; } = null!;

    /// <summary>What the value would move; null before it was asked.</summary>
    internal MovedReport? Preview { get; private set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [TempData]
    public bool Done { get; set; }

    internal IReadOnlyList<FieldDescriptor> Fields =>
        [
            new()
            {
                Name = nameof(Value),
                Label = "新的值",
                Kind = IsChoice ? FieldKind.Choice : FieldKind.Text,
                Required = true,
                Value = Value ?? Line.Value,
                Hint = IsChoice ? null : $"可以填：{string.Join('、', Line.Note.Choices)}",
                Options = IsChoice ? [.. Line.Note.Choices.Select(choice => new FieldOption(choice, choice))] : [],
                MaxLength = 40,
                Errors = ModelState.Of(nameof(Value)),
            },
            new()
            {
                Name = nameof(Reason),
                Label = "原因和书面确认的文号",
                Kind = FieldKind.Text,
                Required = true,
                Value = Reason,
                MaxLength = 500,
                Errors = ModelState.Of(nameof(Reason)),
            },
        ];

    /// <summary>Choices in words are chosen; numbers and lengths (N日) are typed.</summary>
    private bool IsChoice => Line.Note.Choices.Contains(Line.Note.Value);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellation) =>
        await OpenAsync(name, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPreviewAsync(string name, CancellationToken cancellation)
    {
        if (!await OpenAsync(name, cancellation))
        {
            return NotFound();
        }

        try
        {
            Preview = await settings.PreviewAsync(name, Value ?? "", cancellation);
            return Page();
        }
        catch (SettingRefusedException refused)
        {
            ModelState.AddModelError(refused.Field, refused.Message);
            return this.Again();
        }
    }

    public async Task<IActionResult> OnPostSetAsync(string name, CancellationToken cancellation)
    {
        if (!await OpenAsync(name, cancellation))
        {
            return NotFound();
        }

        try
        {
            await settings.HandleAsync(name, Value ?? "", Reason ?? "", await current.GetAsync(cancellation), cancellation);
        }
        catch (SettingRefusedException refused)
        {
            ModelState.AddModelError(refused.Field, refused.Message);
            return this.Again();
        }

        Done = true;
        return RedirectToPage(new { name });
    }

    private async Task<bool> OpenAsync(string name, CancellationToken cancellation)
    {
        if ((await settings.ListAsync(cancellation)).FirstOrDefault(line => line.Note.Name == name) is not { } found)
        {
            return false;
        }

        Line = found;
        return true;
    }
}
