using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Deadlines;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Delegations;

/// <summary>委托代签 (AB 岗): leading roles lent to colleagues for a period, given and taken.</summary>
[ForRoles(Role.Reviewer, Role.HeadOfOffice, Role.HeadOfOrgan, Role.RespondentHead)]
internal sealed class IndexModel(
    CurrentActor current,
    DelegateRole delegateRole,
    RevokeDelegation revoke,
    DelegationList list,
    AccountList accounts,
    LegalClock clock
) : PageModel
{
    private IReadOnlyList<Role> _roles = [];
    private IReadOnlyList<AccountLine> _colleagues = [];

    internal IReadOnlyList<DelegationLine> Lines { get; private set; } = [];

    /// <summary>Account of the colleague.</summary>
    [BindProperty]
    public string? To { get; set; }

    /// <summary>The role that is lent.</summary>
    [BindProperty]
    public string? Lent { get; set; }

    [BindProperty]
    public string? FromDay { get; set; }

    [BindProperty]
    public string? ToDay { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [TempData]
    public string? Message { get; set; }

    internal IReadOnlyList<string> Messages { get; private set; } = [];

    /// <summary>True for a person who holds a role that can be lent in the own right.</summary>
    internal bool MayLend => _roles.Count > 0;

    internal IReadOnlyList<FieldDescriptor> Fields =>
        [
            Field(nameof(Lent), "委托的角色", Ui.Forms.FieldKind.Choice, Lent ?? (_roles.Count == 1 ? _roles[0].ToString() : null)) with
            {
                Options = [.. _roles.Select(role => new FieldOption(role.ToString(), Named.Of(role)))],
            },
            Field(nameof(To), "受托人", Ui.Forms.FieldKind.Person, To) with
            {
                Hint = "本单位的其他人员",
                Options =
                [
                    .. _colleagues.Select(colleague => new FieldOption(
                        colleague.Id.ToString(),
                        colleague.Name,
                        null,
                        string.Join('、', colleague.Roles.Select(role => Named.Of(role)))
                    )),
                ],
            },
            Field(nameof(FromDay), "自", Ui.Forms.FieldKind.Date, FromDay ?? Formats.ShortDay(clock.Today)) with
            {
                Earliest = clock.Today,
            },
            Field(nameof(ToDay), "至（含当日）", Ui.Forms.FieldKind.Date, ToDay) with
            {
                Earliest = clock.Today,
            },
            Field(nameof(Reason), "原因", Ui.Forms.FieldKind.Text, Reason) with
            {
                Hint = "例如：出差、休假、AB 岗",
                MaxLength = 500,
            },
        ];

    public async Task OnGetAsync(CancellationToken cancellation) => await ShowAsync(await current.GetAsync(cancellation), cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        if (Read() is { } stated)
        {
            try
            {
                await delegateRole.HandleAsync(stated, actor, cancellation);
                Message = "已经委托。受托人在委托期间办理的事项，记录里同时写明您和受托人。";
                return RedirectToPage();
            }
            catch (AccountRefusedException refused)
            {
                foreach (var violation in refused.Violations)
                {
                    ModelState.AddModelError(
                        violation.Field == nameof(NewDelegation.Role) ? nameof(Lent) : violation.Field ?? "",
                        violation.Message
                    );
                }
            }
        }

        await ShowAsync(actor, cancellation);
        Messages = ModelState.Of("");
        return this.Again();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            await revoke.HandleAsync(id, await current.GetAsync(cancellation), cancellation);
        }
        catch (AccountRefusedException)
        {
            return NotFound();
        }

        Message = "委托已经收回。";
        return RedirectToPage();
    }

    internal static StatusTag StateOf(DelegationState state) =>
        state switch
        {
            DelegationState.Ahead => new("未开始", StatusTone.Waiting),
            DelegationState.InForce => new("生效中", StatusTone.Active),
            DelegationState.Over => new("已期满", StatusTone.Done),
            DelegationState.Revoked => new("已收回", StatusTone.Ended),
        };

    private async Task ShowAsync(Actor actor, CancellationToken cancellation)
    {
        Lines = await list.OfAsync(actor, cancellation);
        _roles = await delegateRole.LendableAsync(actor, cancellation);
        _colleagues = await delegateRole.ColleaguesAsync(actor, accounts, cancellation);
    }

    private NewDelegation? Read()
    {
        if (!Enum.TryParse<Role>(Lent, out var role) || !Enum.IsDefined(role))
        {
            ModelState.AddModelError(nameof(Lent), "请选择委托的角色。");
        }

        if (!Guid.TryParse(To, out var to))
        {
            ModelState.AddModelError(nameof(To), "请选择受托人。");
        }

        var from = Day(nameof(FromDay), FromDay, "起始日期");
        var until = Day(nameof(ToDay), ToDay, "截止日期");
        return ModelState.IsValid
            ? new NewDelegation
            {
                To = to,
                Role = role,
                FromDay = from,
                ToDay = until,
                Reason = Reason ?? "",
            }
            : null;
    }

    private DateOnly Day(string name, string? text, string label)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
        {
            ModelState.AddModelError(name, $"请填写{label}，例如 2026-11-24。");
        }

        return day;
    }

    private FieldDescriptor Field(string name, string label, Ui.Forms.FieldKind kind, string? value) =>
        new()
        {
            Name = name,
            Label = label,
            Kind = kind,
            Required = true,
            Value = value,
            Errors = ModelState.Of(name),
        };
}
