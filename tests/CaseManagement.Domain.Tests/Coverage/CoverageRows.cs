using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Tests.Coverage;

/// <summary>One line of docs/coverage.md.</summary>
/// <param name="Id">Id of the reference, as code and tests cite it.</param>
/// <param name="What">The rule in a few words.</param>
/// <param name="Member">For an item of a list: the member of the enum that carries it, else null.</param>
internal sealed record CoverageRow(string Id, string What, Enum? Member = null)
{
    /// <summary>The id shown: an item has its article beside the section.</summary>
    public string Shown => Member is null ? Id : $"{Id} {Named.ArticleOf(Member)}";
}

/// <summary>Every id of the rule reference that the program has to carry out, written down beside it.</summary>
internal static class CoverageRows
{
    public static IReadOnlyList<(string Heading, IReadOnlyList<CoverageRow> Rows)> Sections { get; } =
    [
        ("期限 A1–A5、H1、H2", [.. TimeLimits.All.Select(limit => new CoverageRow(limit.Id, limit.Name))]),
        ("常被弄错的点 A6", [.. Traps.Select((what, i) => new CoverageRow($"A6.{i + 1}", what))]),
        ("流转 B2", [.. Transitions.Select((what, i) => new CoverageRow($"B2-{i + 1}", what))]),
        (
            "决定类型 B4",
            [.. Items<DecisionOutcome>("B4"), new CoverageRow("B4-调解书", "调解书（法73）"), new CoverageRow("法59", "附带审查处理")]
        ),
        ("决定事由 B4", Items<DecisionGround>("B4")),
        ("受案范围 F1", Items<ReviewableMatter>("F1")),
        ("不予受理 F2、F5", Items<RefusalGround>("F5")),
        ("受理后驳回 F5", Items<DismissalGround>("F5")),
        ("附带审查对象 F3", Items<ReviewableRule>("F3")),
        ("复议前置 F4", Items<PriorReconsiderationGround>("F4")),
        ("合并审理 F6", Items<JoinderGround>("F6")),
        ("听证 F7", Items<HearingGround>("F7")),
        ("委员会咨询 F8", Items<ConsultationGround>("F8")),
        ("中止 F9", Items<SuspensionGround>("F9")),
        ("终止 F10", Items<TerminationGround>("F10")),
        ("简易程序 F11", Items<SimplifiedGround>("F11")),
        ("管辖 F12", [new CoverageRow("F12", "管辖速查")]),
        ("地方规则 H", [.. Local.Select((what, i) => new CoverageRow($"H{i + 1}", what))]),
    ];

    private static string[] Traps =>
        [
            "三日、五日、七日、十日是工作日",
            "六十日、三十日、十五日不是工作日，末日遇假顺延",
            "视为受理在第五个工作日当天",
            "审限从受理起算；申请期限看交邮、到达系统之日",
            "延期由机构负责人批准，书面告知当事人（含第三人）",
            "简易程序不能延期，只能转普通",
            "附带审查从中止之日起算，须先中止",
            "中止满六十日终止只管三种情形",
            "补正逾期是视为放弃，从收到通知起算",
            "申请期限被耽误是继续计算",
            "提级重新计算；合并、转程序、追加第三人不重算",
            "超过十人推二至五名代表人",
            "简易一人、普通二人；转普通补足",
        ];

    private static string[] Transitions =>
        [
            "收件登记",
            "转入受理审查",
            "通知补正",
            "收到补正材料",
            "视为放弃",
            "不予受理",
            "不再处理",
            "受理、视为受理",
            "适用简易程序",
            "适用普通程序",
            "简易转普通",
            "中止",
            "恢复",
            "中止满六十日终止",
            "撤回、死亡、终止、刑事强制措施",
            "驳回申请",
            "调解书",
            "调解失败、反悔",
            "和解后撤回、终止",
            "进入拟定决定的关口",
            "审查、审批、作出决定",
            "送达生效",
            "转入履行监督、责令、约谈、通报",
            "强制执行",
            "延期",
            "提级",
            "合并审理",
            "径行决定",
            "指派承办",
            "拆案",
            "退回",
            "先行受理",
            "调解书有履行内容",
            "无履行内容的结案",
            "履行并回访后结案",
            "执行后结案",
            "未作决定的结案",
            "归档",
            "重新办理",
        ];

    private static string[] Local =>
        [
            "一案一报告一回访",
            "抄告",
            "申请渠道",
            "应收尽收、存疑先收、容缺受理",
            "集体议案、审核把关、听证、案审会",
            "涉企绿色通道",
            "调解、和解结案",
            "五个比率",
            "执法问题台账",
            "行政应诉",
            "定期职责",
            "办案人员与资格",
            "廉洁办案",
            "重大复杂案件",
            "府院联动",
        ];

    /// <summary>What has no scenario of its own, and where it comes: a later issue, or the calculator that answers without a case.</summary>
    public static IReadOnlyDictionary<string, string> Elsewhere { get; } =
        new Dictionary<string, string>
        {
            ["T02"] = "期限计算器；议题 4",
            ["T03"] = "期限计算器；议题 4",
            ["T04"] = "期限计算器；议题 4",
            ["T05"] = "期限计算器；议题 4",
            ["T07"] = "期限计算器；议题 4",
            ["T09"] = "期限计算器；议题 4",
            ["A6.10"] = "期限计算器；议题 4",
            ["T46"] = "议题 5",
            ["T48"] = "议题 3",
            ["H8"] = "议题 5",
            ["H9"] = "议题 5",
            ["H10"] = "议题 5",
            ["H11"] = "议题 5",
            ["H13"] = "议题 5",
            ["H15"] = "议题 5",
        };

    private static IReadOnlyList<CoverageRow> Items<T>(string section)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(member => new CoverageRow(section, Named.Of(member), member))];
}
