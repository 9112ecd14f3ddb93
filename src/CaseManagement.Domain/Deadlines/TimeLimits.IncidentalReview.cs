using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>A4: incidental review of normative documents. T30–T32 run from the suspension, not from the request (A6.7).</summary>
public static partial class TimeLimits
{
    /// <summary>有权处理.</summary>
    [Law("T30", "A6.7")]
    public static TimeLimit T30 { get; } =
        new()
        {
            Id = "T30",
            Name = "附带审查：有权处理的，依法处理",
            Actor = "复议机关",
            Ordinary = 30.CalendarDays(),
            StartEvent = "复议中止",
            Article = "法56、57；条例26 53②",
            Consequence = "未写后果",
            ExtensionRule = "无",
            Note = "[条文] 案件须已中止（法39①(九)）；不是从收到附带审查申请之日起",
        };

    /// <summary>无权处理的转送.</summary>
    [Law("T31", "A6.7")]
    public static TimeLimit T31 { get; } =
        new()
        {
            Id = "T31",
            Name = "附带审查：无权处理的，转送有权机关",
            Actor = "复议机关",
            Ordinary = 7.WorkingDays(),
            StartEvent = "复议中止",
            Article = "法56、57；条例26 53②",
            Consequence = "未写后果",
            ExtensionRule = "无",
            Note = "[条文] 案件须已中止（法39①(九)）",
        };

    /// <summary>通知制定机关.</summary>
    [Law("T32", "A6.1", "A6.7")]
    public static TimeLimit T32 { get; } =
        new()
        {
            Id = "T32",
            Name = "附带审查：通知制定机关答复",
            Actor = "复议机构",
            Ordinary = 3.WorkingDays(),
            StartEvent = "复议中止",
            Article = "法58①",
            Consequence = "未写后果",
            ExtensionRule = "无",
            Note = "[条文] 只在有权处理时",
        };

    /// <summary>制定机关答复.</summary>
    [Law("T33", "A6.1")]
    public static TimeLimit T33 { get; } =
        new()
        {
            Id = "T33",
            Name = "附带审查：制定机关答复",
            Actor = "制定机关",
            Ordinary = 10.WorkingDays(),
            StartEvent = "制定机关收到书面通知",
            Article = "法58",
            Consequence = "未写不答复的后果；可以要求当面说明理由",
            ExtensionRule = "无",
            Note = "[条文]",
        };

    /// <summary>有权机关回复.</summary>
    [Law("T34")]
    public static TimeLimit T34 { get; } =
        new()
        {
            Id = "T34",
            Name = "附带审查：接受转送的机关回复",
            Actor = "接受转送的机关",
            Ordinary = 60.CalendarDays(),
            StartEvent = "收到转送",
            Article = "法60",
            Consequence = "未写逾期后果；收到回复后恢复审理",
            ExtensionRule = "无",
            Note = "[条文]",
        };
}
