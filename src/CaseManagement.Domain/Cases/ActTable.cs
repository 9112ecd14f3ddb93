using System.Text;
using CaseManagement.Domain.Accounts;

namespace CaseManagement.Domain.Cases;

/// <summary>Writes docs/domain/acts.md from the definitions of the acts, so that a lawyer can check every condition with its article.</summary>
public static class ActTable
{
    private static readonly (string Heading, CaseAct First)[] Sections =
    [
        ("申请与受理", CaseAct.RegisterPetition),
        ("审理", CaseAct.ApplyOrdinaryProcedure),
        ("附带审查", CaseAct.RequestIncidentalReview),
        ("听证与委员会咨询", CaseAct.OrderHearing),
        ("调解与撤回", CaseAct.BeginMediation),
        ("决定", CaseAct.BeginDrafting),
        ("送达", CaseAct.RecordService),
        ("履行", CaseAct.OpenPerformance),
        ("抄告", CaseAct.DeriveCopyNotifications),
        ("结案", CaseAct.Close),
    ];

    /// <summary>The page in Markdown, the same text for the same definitions.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("# 办理事项表\n\n");
        text.Append("本页由程序里的事项定义生成，不手工修改。\n\n");
        text.Append("- 编号：规则参考的编号（B2-8 是流转表第 8 行，T11 是期限）。\n");
        text.Append("- 不能办理的情形：遇到时显示的就是这句话。对内容的要求：所填内容不符合时，这句话显示在该栏旁边。\n");
        text.Append("- 办理：有该项权限的角色；“提请”可以由承办人或者机构负责人提出，由有权限的人审批。\n");
        text.Append("- 凡须他人审批的事项，承办人员不能审批自己承办的案件；回避的人员不能办理本案任何事项。\n\n");
        foreach (var (heading, first) in Sections)
        {
            text.Append($"## {heading}\n\n");
            text.Append("| 事项 | 编号 | 依据 | 从 | 到 | 办理 | 不能办理的情形 | 对内容的要求 | 文书 | 期限 |\n");
            text.Append("|---|---|---|---|---|---|---|---|---|---|\n");
            foreach (var act in Acts.All.Where(a => SectionOf(a.Act) == first))
            {
                text.Append(
                    $"| {act.Name} `{act.Act}` | {Join(act.Law, "、")} | {act.Article ?? "—"} | {From(act)} | {To(act)} | {By(act)} | {Conditions(act)} | {Requirements(act)} | {Join(act.Documents.Select(d => Named.Of(d)), "、")} | {Join(act.Clocks, "<br>")} |\n"
                );
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Acts stand in the order of the procedure, so a section reaches to the next one's first act.</summary>
    private static CaseAct SectionOf(CaseAct act) => Sections.Last(section => section.First <= act).First;

    private static string From(ActDefinition act) =>
        act.Act == CaseAct.RegisterPetition ? "（新案）" : Join(act.From.Select(s => Named.Of(s)), "、");

    private static string To(ActDefinition act) =>
        act.Act == CaseAct.RegisterPetition ? Named.Of(CaseStatus.Received)
        : act.To is { } to ? Named.Of(to)
        : act.Destination is not null ? Join(act.Destinations.Select(s => Named.Of(s)), "、")
        : "不变";

    private static string By(ActDefinition act)
    {
        if (act.Automatic)
        {
            return "系统";
        }

        var roles = Enum.GetValues<Role>().Where(role => PermissionMatrix.Allows([role], act.Permission)).Select(role => Named.Of(role));
        return $"{Named.Of(act.Permission)}：{Join(roles, "、")}{(act.ProposedBy is null ? "" : "；可以提请")}";
    }

    private static string Conditions(ActDefinition act) => Join(act.Guards.Select(g => Sentence(g.Sentence, g.Article)), "<br>");

    private static string Requirements(ActDefinition act) =>
        Join(act.Requirements.Select(r => Sentence(r.Sentence, r.Article)).Distinct(), "<br>");

    private static string Sentence(string sentence, string? article) => article is null ? sentence : $"{sentence}（{article}）";

    private static string Join(IEnumerable<string> parts, string separator) =>
        string.Join(separator, parts) is { Length: > 0 } joined ? joined : "—";
}
