using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>
/// H: the city's task list, a policy document. Its days are calendar days by default and working days by setting [推定]; the periods
/// for copy-notification (H2) are the system's own defaults, changed by setting [推定].
/// </summary>
public static partial class TimeLimits
{
    private const string LocalDays = "[推定] 清单是政策文件，不属法88②：默认自然日、末日逢休假日顺延，机构可以改为工作日";

    /// <summary>履行报告: ten days after performance.</summary>
    [Law("H1.1")]
    public static TimeLimit H11 { get; } =
        new()
        {
            Id = "H1.1",
            Name = "履行报告",
            Actor = "被申请人",
            Ordinary = 10.CalendarDays(),
            StartEvent = "履行",
            Article = "银川任务清单 14",
            Consequence = "未报告的逐级催办：催告、责令限期履行、约谈、通报",
            ExtensionRule = "无",
            IsLocalRule = true,
            Note = LocalDays,
        };

    /// <summary>接报告后回访: five days after the performance report.</summary>
    [Law("H1.2")]
    public static TimeLimit H12 { get; } =
        new()
        {
            Id = "H1.2",
            Name = "接到履行报告后回访",
            Actor = "复议机构",
            Ordinary = 5.CalendarDays(),
            StartEvent = "接到履行报告",
            Article = "银川任务清单 14",
            Consequence = "与 H1.3 先到者为准",
            ExtensionRule = "无",
            IsLocalRule = true,
            Note = LocalDays,
        };

    /// <summary>期满后回访: thirty days after the end of the period for performance.</summary>
    [Law("H1.3")]
    public static TimeLimit H13 { get; } =
        new()
        {
            Id = "H1.3",
            Name = "履行期限届满后回访",
            Actor = "复议机构",
            Ordinary = 30.CalendarDays(),
            StartEvent = "决定履行期限届满",
            Article = "银川任务清单 14",
            Consequence = "与 H1.2 先到者为准",
            ExtensionRule = "无",
            IsLocalRule = true,
            Note = LocalDays,
        };

    /// <summary>一案一抄告: the single letter.</summary>
    [Law("H2.1")]
    public static TimeLimit H21 { get; } =
        new()
        {
            Id = SingleCopyNotificationId,
            Name = "一案一抄告（专函）",
            Actor = "复议机构",
            Ordinary = 10.CalendarDays(),
            StartEvent = "决定书、意见书生效",
            Article = "银川任务清单 15；法79②",
            Consequence = "未写后果；未抄告的列入待办",
            ExtensionRule = "无",
            IsLocalRule = true,
            Note = "[推定] 清单没有写日数，10 日为默认值，可以配置",
        };

    /// <summary>集中抄告: the month's batch, by the tenth of the month that follows.</summary>
    [Law("H2.2")]
    public static TimeLimit H22 { get; } =
        new()
        {
            Id = "H2.2",
            Name = "集中抄告（批次）",
            Actor = "复议机构",
            Rule = LimitComputation.DayOfFollowingMonth,
            StartEvent = "决定书、调解书生效",
            Article = "银川任务清单 15；法79②",
            Consequence = "未写后果；未抄告的列入待办",
            ExtensionRule = "无",
            IsLocalRule = true,
            Note = "[推定] 每月一批，次月 10 日前（含 10 日，逢休假日顺延），可以配置",
        };
}
