using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Cases;

/// <summary>案件: all cases the person may see, by search and filter; the address holds both, so that a list can be sent to a colleague.</summary>
internal sealed class IndexModel(
    CurrentActor current,
    CaseList list,
    OfficeStaff staff,
    ReferenceData reference,
    LegalClock clock,
    WorkingCalendars calendars
) : PageModel
{
    internal CaseListQuery Query { get; private set; } = null!;

    internal CaseListPage List { get; private set; } = null!;

    internal FilterRow Filter { get; private set; } = null!;

    internal ListBadges Badges { get; private set; } = null!;

    internal bool MayRegister { get; private set; }

    /// <summary>A single character was searched for: then there is nothing to look up.</summary>
    internal bool TextIsTooShort => Query.Filter.Text is { Length: 1 };

    internal string Total => List.Count > CaseList.MostCounted ? $"{CaseList.MostCounted}+" : Formats.Count(List.Count);

    internal Pager Pager => new(List.Lines.Count, Total, Query.At(List.Previous), Query.At(List.Next));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        if (!PermissionMatrix.Allows(actor.Roles, Permission.ReadCase) || !actor.Roles.Any(WorkList.IsOfOffice))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Query = new CaseListQuery(Request.Query);
        List = await list.QueryAsync(Query.Filter, actor, cancellation);
        Filter = new FilterRow(Links.Cases, Query.Fields(await OptionsAsync(actor, cancellation)), Query.Sort);
        Badges = new ListBadges(clock.Today, await calendars.CurrentAsync(cancellation));
        MayRegister = PermissionMatrix.Allows(actor.Roles, Permission.RegisterPetition);
        return Page();
    }

    internal string FieldOfAdministration(string code) => reference.FindField(code)?.Name ?? code;

    private async Task<CaseListOptions> OptionsAsync(Actor actor, CancellationToken cancellation)
    {
        var tree = reference.Organisations;
        var office = tree.Find(actor.Organisation)?.OfficeId ?? actor.Organisation;
        return new CaseListOptions(
            [
                .. tree.All.Select(known => new Ui.Forms.FieldOption(
                    known.Id.Value,
                    known.ShortName,
                    tree.GovernmentOf(known)?.ShortName ?? "垂直领导的机关"
                )),
            ],
            [.. reference.Fields.Select(field => new Ui.Forms.FieldOption(field.Code, field.Name))],
            [
                .. (await staff.OfficersAsync(office, cancellation)).Select(officer => new Ui.Forms.FieldOption(
                    officer.Id.ToString(),
                    officer.Name
                )),
            ]
        );
    }
}
