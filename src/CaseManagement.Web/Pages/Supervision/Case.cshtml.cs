using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Supervision;

/// <summary>
/// A case in detail for a superior it was copied to: only with a stated reason, and the reading goes on record (<see cref="Permission.ReadForOversight"/>). The reason is part of the
/// address, so that coming back to the page states it again. Nothing can be done here.
/// </summary>
[ForRoles(Role.Supervisor)]
internal sealed class CaseModel(CaseScreens screens, CurrentActor current, CopyNotificationList copies) : PageModel
{
    /// <summary>Fewest characters of a reason that says something.</summary>
    private const int ShortestReason = 4;

    private string? _typed;
    private string? _error;

    /// <summary>The number as it stands in the address.</summary>
    internal string Slug { get; private set; } = "";

    /// <summary>The case; null while the reason is asked for.</summary>
    internal CaseScreen? Screen { get; private set; }

    /// <summary>What of the case was copied to the superior, to be read without a reason.</summary>
    internal IReadOnlyList<CopyLine> Copies { get; private set; } = [];

    internal IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    internal FieldDescriptor Reason =>
        new()
        {
            Name = "reason",
            Label = "查看的理由",
            Kind = Ui.Forms.FieldKind.MultiLine,
            Required = true,
            Hint = "例如：督办履行、专项检查（写明文号）",
            MaxLength = 200,
            Value = _typed,
            Errors = _error is null ? [] : [_error],
        };

    public async Task<IActionResult> OnGetAsync(string slug, string? reason, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        if (!CaseNumber.TryParse(slug, out var number) || !await screens.MayAskAsync(number, actor, cancellation))
        {
            return NotFound();
        }

        (Slug, _typed) = (number.ToString(), reason?.Trim());
        Copies = (await copies.QueryAsync(new CopyFilter { Case = number }, actor, cancellation)).Lines;
        if (string.IsNullOrEmpty(_typed))
        {
            _error = reason is null ? null : "请写明查看的理由。";
            return reason is null ? Page() : this.Again();
        }

        if (_typed.Length < ShortestReason)
        {
            _error = $"理由至少 {ShortestReason} 个字。";
            return this.Again();
        }

        if (await screens.OpenAsync(slug, actor, cancellation, _typed) is not { } screen)
        {
            return NotFound();
        }

        Screen = screen;
        Timeline = Timelines.Of(screen);
        return Page();
    }
}
