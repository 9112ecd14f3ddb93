using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Cases;

namespace CaseManagement.Web.Ui.Shell;

/// <summary>An entry of the side navigation and who sees it. Seeing it is a courtesy; whether a page opens is decided by the page.</summary>
/// <param name="Place">The place it stands in; places appear in the order of their first entry.</param>
/// <param name="Item">The entry.</param>
/// <param name="Roles">The roles that see it; empty for everybody who is signed in.</param>
internal sealed record NavigationEntry(string Place, NavigationItem Item, params IReadOnlyList<Role> Roles);

/// <summary>All entries, one line a page.</summary>
internal static class NavigationEntries
{
    private const string Office = "办案";

    private static readonly Role[] Agencies = [Role.RespondentClerk, Role.RespondentHead];

    private static readonly Role[] OfficeRoles = [.. Enum.GetValues<Role>().Where(WorkList.IsOfOffice)];

    internal static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new(Office, new NavigationItem("待办", "list-check", Links.Work), OfficeRoles),
        new(Office, new NavigationItem("案件", "folder", Links.Cases), OfficeRoles),
        new(
            Office,
            new NavigationItem("登记申请", "inbox", Links.Register),
            [.. OfficeRoles.Where(role => PermissionMatrix.Of(role).Contains(Permission.RegisterPetition))]
        ),
        new(
            Office,
            new NavigationItem("待送达", "send", Links.Services),
            [.. OfficeRoles.Where(role => PermissionMatrix.Of(role).Contains(Permission.Serve))]
        ),
        new(Office, new NavigationItem("集中抄告", "speakerphone", Links.CopyNotifications), Role.Reviewer, Role.HeadOfOffice),
        new("被申请人", new NavigationItem("本机关案件", "building", Links.Agency), Agencies),
        new("被申请人", new NavigationItem("履行台账", "checklist", Links.AgencyPerformance), Agencies),
        new("监督", new NavigationItem("收到的抄告", "mail", Links.Supervision), Role.Supervisor),
        new("监督", new NavigationItem("集中抄告", "files", Links.SupervisionBatches), Role.Supervisor),
        new("监督", new NavigationItem("履行情况", "checklist", Links.SupervisionPerformance), Role.Supervisor),
        new("管理", new NavigationItem("放假安排", "calendar", Links.Calendar), Role.SystemAdministrator),
        new("管理", new NavigationItem("设置", "settings", Links.Settings), Role.SystemAdministrator),
        new("管理", new NavigationItem("账号", "users", Links.Accounts), Role.SecurityAdministrator),
        new("管理", new NavigationItem("记录", "history", Links.Record), Role.AuditAdministrator),
        new(
            "本人",
            new NavigationItem("委托代签", "writing", Links.Delegations),
            [.. Enum.GetValues<Role>().Where(role => PermissionMatrix.Of(role).Contains(Permission.Delegate))]
        ),
        new("工具", new NavigationItem("期限计算器", "calculator", Links.Calculator)),
    ];

    /// <summary>What somebody with these roles sees.</summary>
    internal static NavigationModel For(IReadOnlySet<Role> roles) =>
        new([
            .. All.Where(entry => entry.Roles.Count == 0 || roles.Overlaps(entry.Roles))
                .GroupBy(entry => entry.Place)
                .Select(place => new NavigationPlace(place.Key, [.. place.Select(entry => entry.Item)])),
        ]);
}
