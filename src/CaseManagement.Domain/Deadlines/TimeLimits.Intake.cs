using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>A2: review of acceptance.</summary>
public static partial class TimeLimits
{
    /// <summary>受理审查: when it runs out without refusal, the petition counts as accepted on that very day (A6.3).</summary>
    [Law("T11", "A6.3")]
    public static TimeLimit T11 { get; } =
        new()
        {
            Id = "T11",
            Name = "受理审查",
            Actor = "复议机关",
            Ordinary = 5.WorkingDays(),
            StartEvent = "收到复议申请",
            Article = "法30①③",
            Consequence = "期满没有作出不予受理决定的，自审查期限届满之日起视为受理（不是次日）",
            ExtensionRule = "无",
            Note = "[条文]",
        };

    /// <summary>补正通知: within the same five days as T11.</summary>
    [Law("T12")]
    public static TimeLimit T12 { get; } =
        new()
        {
            Id = "T12",
            Name = "发出补正通知",
            Actor = "复议机关",
            Ordinary = 5.WorkingDays(),
            StartEvent = "收到复议申请",
            Article = "法31①",
            Consequence = "没有通知也没有拒绝的，落入 T11 视为受理",
            ExtensionRule = "无",
            Note = "[条文] 与 T11 是同一个 5 日；须一次性列全",
        };

    /// <summary>补正: ten working days from receipt of the notice; not answered means waived, not refused (A6.9).</summary>
    [Law("T13", "A6.1", "A6.9")]
    public static TimeLimit T13 { get; } =
        new()
        {
            Id = "T13",
            Name = "申请人补正",
            Actor = "申请人",
            Ordinary = 10.WorkingDays(),
            StartEvent = "申请人收到补正通知",
            Article = "法31②",
            Consequence = "无正当理由逾期的，视为放弃申请，记录在案（不是不予受理）",
            ExtensionRule = "有正当理由的，复议机关可以延长合理期限，条文没有给天数和次数",
            MaximumExtension = new ExtensionBound
            {
                Total = null,
                Times = null,
                InSimplified = true,
            },
            Note = "[条文]",
        };

    /// <summary>补正后再审查.</summary>
    [Law("T14")]
    public static TimeLimit T14 { get; } =
        new()
        {
            Id = "T14",
            Name = "补正后再审查",
            Actor = "复议机关",
            Ordinary = 5.WorkingDays(),
            StartEvent = "收到补正材料",
            Article = "法31③、30",
            Consequence = "同 T11：届满之日起视为受理",
            ExtensionRule = "无",
            Note = "[推定] 条文只写“依照第三十条的规定处理”",
        };

    /// <summary>变更被申请人: falls into T11.</summary>
    [Law("T15")]
    public static TimeLimit T15 { get; } =
        new()
        {
            Id = "T15",
            Name = "告知变更被申请人",
            Actor = "复议机关",
            NoLengthReason = "没有单设期限，落在 T11 的审查期内",
            StartEvent = "无",
            Article = "条例26 29",
            Consequence = "不同意变更或者改后仍错的，不予受理",
            ExtensionRule = "—",
            Note = "[条文]",
        };

    /// <summary>复议前置案件起诉.</summary>
    [Law("T16")]
    public static TimeLimit T16 { get; } =
        new()
        {
            Id = "T16",
            Name = "复议前置案件不予受理、驳回、逾期后的起诉",
            Actor = "申请人",
            Ordinary = 15.CalendarDays(),
            StartEvent = "收到决定书，或者复议期限届满",
            Article = "法34",
            Consequence = "丧失诉权 [推定]",
            ExtensionRule = "不属于自身的原因耽误的时间不计（行诉48）",
            PausedBy = PauseGrounds.Obstacle,
            Note = "[条文]",
        };
}
