using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Administration;

/// <summary>账号: everybody who may sign in, for the security administrator.</summary>
[ForRoles(Role.SecurityAdministrator)]
internal sealed class AccountsModel(AccountList accounts, ReferenceData reference) : PageModel
{
    internal AccountPage List { get; private set; } = new([], null);

    internal FilterRow Filter { get; private set; } = null!;

    internal Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync(string? q, string? organisation, string? role, string? after, CancellationToken cancellation)
    {
        var filter = new AccountFilter
        {
            Text = string.IsNullOrWhiteSpace(q) ? null : q.Trim(),
            Organisation = OrganisationId.TryParse(organisation, out var id) ? id : null,
            Role = Enum.TryParse<Role>(role, out var known) && Enum.IsDefined(known) ? known : null,
            After = after,
        };
        List = await accounts.QueryAsync(filter, cancellation);
        Filter = new FilterRow(
            Links.Accounts,
            [
                new FieldDescriptor
                {
                    Name = "q",
                    Label = "登录名或者姓名",
                    Kind = Ui.Forms.FieldKind.Text,
                    Value = filter.Text ?? "",
                    MaxLength = 40,
                },
                new FieldDescriptor
                {
                    Name = "organisation",
                    Label = "机构",
                    Kind = Ui.Forms.FieldKind.Select,
                    Value = filter.Organisation?.Value ?? "",
                    Options = AccountForm.Organisations(reference),
                },
                new FieldDescriptor
                {
                    Name = "role",
                    Label = "角色",
                    Kind = Ui.Forms.FieldKind.Select,
                    Value = filter.Role?.ToString() ?? "",
                    Options = AccountForm.Roles(),
                },
            ]
        );
        Pager = new Pager(
            List.Lines.Count,
            null,
            after is null ? null : Address(filter, null),
            List.Next is { } next ? Address(filter, next) : null
        );
    }

    internal string OrganisationOf(AccountLine line) =>
        line.Organisation is { } id ? reference.Organisations.Find(id)?.ShortName ?? id.Value : "—";

    internal static string RolesOf(AccountLine line) => string.Join('、', line.Roles.Select(role => Named.Of(role)));

    internal static StatusTag StateOf(AccountLine line) =>
        line.Disabled ? new("已停用", StatusTone.Ended)
        : line.LockedUntil is not null ? new("已锁定", StatusTone.Paused)
        : line.MustChangePassword ? new("待改密码", StatusTone.Waiting)
        : new("在用", StatusTone.Done);

    private static string Address(AccountFilter filter, string? after) =>
        Links.Accounts
        + QueryString.Create(
            new KeyValuePair<string, string?>[]
            {
                new("q", filter.Text),
                new("organisation", filter.Organisation?.Value),
                new("role", filter.Role?.ToString()),
                new("after", after),
            }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );
}
