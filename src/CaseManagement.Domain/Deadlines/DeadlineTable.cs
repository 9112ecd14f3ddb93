using System.Text;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>Writes docs/domain/deadlines.md, so that a lawyer can check the table the program works with.</summary>
public static class DeadlineTable
{
    private static readonly (string Heading, Func<string, bool> Holds)[] Sections =
    [
        ("申请阶段", id => id.StartsWith("T0", StringComparison.Ordinal) || id == "T10"),
        ("受理阶段", id => id.StartsWith("T1", StringComparison.Ordinal) && id != "T10"),
        ("审理阶段", id => id.StartsWith("T2", StringComparison.Ordinal)),
        ("附带审查", id => id.StartsWith("T3", StringComparison.Ordinal)),
        ("决定之后", id => id.StartsWith("T4", StringComparison.Ordinal) || id.StartsWith("T5", StringComparison.Ordinal)),
        ("地方规则（银川任务清单）", id => id.StartsWith('H')),
    ];

    /// <summary>The table in Markdown, the same text for the same rule set.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("# 期限表\n\n");
        text.Append("本页由程序里的期限数据生成，不手工修改。\n\n");
        text.Append($"规则版本：{TimeLimits.RuleSet}（行政复议法 2023 年修订，实施条例 2026 年修订）。\n\n");
        text.Append("标记：[条文] 读到全文；[推定] 条文没有写死、由条文推出的读法；[记忆] 没有找到文本；[未核实] 没有核实。\n\n");
        AppendRules(text);
        foreach (var (heading, holds) in Sections)
        {
            text.Append($"## {heading}\n\n");
            text.Append("| 编号 | 事项 | 谁 | 期限 | 起算 | 依据 | 逾期后果 | 延长、扣除 | 说明 |\n");
            text.Append("|---|---|---|---|---|---|---|---|---|\n");
            foreach (var limit in TimeLimits.All.Where(limit => holds(limit.Id)))
            {
                text.Append(
                    $"| {limit.Id} | {limit.Name} | {limit.Actor} | {LengthText(limit)} | {limit.StartEvent} | {limit.Article} | {limit.Consequence} | {ExtensionText(limit)} | {limit.Note} |\n"
                );
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    [Law("A0.1", "A0.2", "A0.3", "A0.4", "A0.8", "A0.9")]
    private static void AppendRules(StringBuilder text)
    {
        text.Append("## 怎么算\n\n");
        string[] rules =
        [
            "起算事件当日不计入，从次日数第 1 日（民诉85②）。",
            "工作日：周末、节日放假、补假都不计；调休上班的周六、周日照计（法88②）。",
            "自然日、月、年：末日逢休假日，顺延到其后第一个工作日；末日是调休上班日的不顺延（民诉85③）。顺延只在最后做一次。",
            "月、年到对应日届满，没有对应日的取月末。",
            "延长自原期限届满接着算，不从顺延后的日期算 [推定]。",
            "停表（中止、勘验、鉴定）：停表日起停，恢复日续算；几段重叠取并集；工作日期限只扣其中的工作日；补录的停表同样计入 [推定，可配置]。",
            "日数数满后，末日仍逢休假日或者停表的，一并往后推 [推定]。",
            "听证“五日前”：默认通知日与举行日之间有 5 个完整工作日（读法 b）；可以配置为举行日前第 5 个工作日（读法 a）[推定]。",
            "放假安排没有公布或者没有导入的年份，按普通周末推算并标明“暂定”，导入后重算。",
        ];
        foreach (var rule in rules)
        {
            text.Append($"- {rule}\n");
        }

        text.Append('\n');
    }

    private static string LengthText(TimeLimit limit)
    {
        if (limit.NoLengthReason is { } reason)
        {
            return $"—（{reason}）";
        }

        if (limit.Computation == LimitComputation.DayOfFollowingMonth)
        {
            return $"次月 {DeadlineSettings.Default.BatchCopyNotificationDay} 日前";
        }

        var text = limit switch
        {
            { Variants.Count: > 0 } => string.Join(
                "；",
                limit.Variants.Select(variant =>
                    $"{variant.Name} {variant.Length}{(variant.StartEvent is null ? string.Empty : $"（自{variant.StartEvent}）")}"
                )
            ),
            { Simplified: { } simplified } => $"普通 {limit.Ordinary}；简易 {simplified}",
            { OrdinaryOnly: true } => $"普通 {limit.Ordinary}；简易不适用",
            _ => limit.Ordinary.ToString()!,
        };
        var back = limit.Direction == Direction.Backward ? "（倒数）" : string.Empty;
        var cap = limit.Cap is { } bound ? $"；自{bound.StartEvent}起最长 {bound.Length}" : string.Empty;
        return text + back + cap;
    }

    private static string ExtensionText(TimeLimit limit) =>
        limit.RestartRule is { } restart ? $"{limit.ExtensionRule}；{restart}" : limit.ExtensionRule;
}
