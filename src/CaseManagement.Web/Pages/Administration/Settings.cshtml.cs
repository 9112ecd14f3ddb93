using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Administration;

/// <summary>设置: the choices the law leaves to the organ, each with its source and how sure that is.</summary>
[ForRoles(Role.SystemAdministrator)]
internal sealed class SettingsModel(ChangeSetting settings) : PageModel
{
    internal IReadOnlyList<SettingLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Lines = await settings.ListAsync(cancellation);

    /// <summary>How sure the source is, in the words of the seeds.</summary>
    internal static string MarkOf(SourceMark mark) =>
        mark switch
        {
            SourceMark.Text => "条文",
            SourceMark.Inferred => "推定",
            SourceMark.System => "本系统",
            SourceMark.Unverified => "未核实",
        };
}
