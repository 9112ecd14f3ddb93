using System.Text;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Accounts;

/// <summary>Writes docs/domain/permissions.md from the one matrix.</summary>
public static class PermissionTable
{
    /// <summary>The page in Markdown, the same text for the same matrix.</summary>
    public static string ToMarkdown()
    {
        var roles = Enum.GetValues<Role>();
        var text = new StringBuilder();
        text.Append("# 角色与权限\n\n");
        text.Append("本页由程序里的权限矩阵生成，不手工修改。矩阵回答“这个角色可以办什么”；能不能在这个案件里办，还看与案件的关系：");
        text.Append("承办人限所承办的案件，被申请人限本机关的案件，监督人员限收到抄告的案件，回避的人员不能查看和办理。\n\n");
        text.Append("## 矩阵\n\n");
        text.Append($"| 权限 | {string.Join(" | ", roles.Select(r => Named.Of(r)))} |\n");
        text.Append($"|---|{string.Concat(roles.Select(_ => "---|"))}\n");
        foreach (var permission in Enum.GetValues<Permission>().Where(p => p != Permission.ActBySystem))
        {
            text.Append(
                $"| {Named.Of(permission)} | {string.Join(" | ", roles.Select(r => PermissionMatrix.Of(r).Contains(permission) ? "●" : ""))} |\n"
            );
        }

        text.Append("\n三类管理员互不兼任，也不兼任其他角色（三员分立），不能查看和办理案件。\n\n");
        text.Append("## 每项权限可以办理的事项\n\n");
        text.Append("| 权限 | 代码名 | 事项 |\n|---|---|---|\n");
        foreach (var permission in Enum.GetValues<Permission>())
        {
            var acts = string.Join("、", Acts.All.Where(a => a.Permission == permission).Select(a => a.Name));
            text.Append($"| {Named.Of(permission)} | `{permission}` | {(acts.Length == 0 ? "—" : acts)} |\n");
        }

        text.Append("\n## 可以提请审批的事项\n\n");
        text.Append(
            $"由{string.Join("、", roles.Where(r => PermissionMatrix.Allows([r], Permission.SubmitProposal)).Select(r => Named.Of(r)))}提请：\n\n"
        );
        foreach (var act in Acts.All.Where(a => a.ProposedBy is not null))
        {
            var deciders = roles.Where(r => PermissionMatrix.Allows([r], act.Permission)).Select(r => Named.Of(r));
            text.Append($"- {act.Name}：{string.Join("、", deciders)}审批\n");
        }

        return text.ToString();
    }
}
