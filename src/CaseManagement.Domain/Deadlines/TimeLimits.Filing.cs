using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>A1: filing the petition.</summary>
public static partial class TimeLimits
{
    /// <summary>申请期限: sixty days from knowledge of the administrative act.</summary>
    [Law("T01")]
    public static TimeLimit T01 { get; } =
        new()
        {
            Id = "T01",
            Name = "提出复议申请",
            Actor = "申请人",
            Ordinary = 60.CalendarDays(),
            StartEvent = "知道或者应当知道行政行为",
            Article = "法20①②、30①(四)、33",
            Consequence = "审查时不予受理；受理后发现的，驳回申请",
            ExtensionRule = "不可抗力或者其他正当理由：障碍消除后继续计算，不是重新计算",
            PausedBy = PauseGrounds.Obstacle | PauseGrounds.ExcludedSpan,
            StatedLength = StatedLengthRule.LongerOnly,
            Note = "[条文] 法律可以规定更长，不能更短；是否逾期看交邮日或者到达系统日，不看登记日",
        };

    /// <summary>未告知时的申请期限: sixty days from knowing right, organ and time limit; at most one year from knowing the content.</summary>
    [Law("T02")]
    public static TimeLimit T02 { get; } =
        new()
        {
            Id = "T02",
            Name = "提出复议申请（未告知权利、机关、期限）",
            Actor = "申请人",
            Ordinary = 60.CalendarDays(),
            Cap = new LimitCap(1.Years(), "知道或者应当知道行政行为内容"),
            StartEvent = "知道或者应当知道复议权利、复议机关和申请期限三项",
            Article = "法20③",
            Consequence = "审查时不予受理；受理后发现的，驳回申请",
            ExtensionRule = "正当理由耽误的继续计算（法20②）；一年上限不因停表后移 [推定]",
            PausedBy = PauseGrounds.Obstacle | PauseGrounds.ExcludedSpan,
            StatedLength = StatedLengthRule.LongerOnly,
            Note = "[条文] 缺任一项即算未告知 [推定]；告知义务见条例26 25",
        };

    /// <summary>最长保护期: twenty years for real estate, five otherwise, from the making of the act.</summary>
    [Law("T03")]
    public static TimeLimit T03 { get; } =
        new()
        {
            Id = "T03",
            Name = "最长保护期",
            Actor = "申请人",
            Ordinary = 5.Years(),
            Variants = [new LimitVariant("其他", 5.Years()), new LimitVariant("不动产", 20.Years())],
            StartEvent = "行政行为作出",
            Article = "法21",
            Consequence = "不予受理",
            ExtensionRule = "无",
            Note = "[条文] 末日逢休假日顺延 [推定]",
        };

    /// <summary>不作为案件的起算: sixty days after the agency received the request, when it has no time limit of its own.</summary>
    [Law("T04")]
    public static TimeLimit T04 { get; } =
        new()
        {
            Id = "T04",
            Name = "不作为案件申请期限的起算",
            Actor = "申请人",
            Ordinary = 60.CalendarDays(),
            StartEvent = "行政机关收到履行职责的申请",
            Article = "条例26 24",
            Consequence = "期满日起再适用 T01 的 60 日",
            FollowedBy = "T01",
            ExtensionRule = "紧急情况请求保护人身权、财产权的，不受此限，可以立即申请",
            StatedLength = StatedLengthRule.Any,
            Note = "[条文] 有履行期限规定的，自履行期限届满之日起；限法11(三)(十一)(十二)；末日逢休假日顺延 [推定]",
        };

    /// <summary>起算日细则: a rule about the first day, without a length.</summary>
    [Law("T05")]
    public static TimeLimit T05 { get; } =
        new()
        {
            Id = "T05",
            Name = "申请期限起算日细则",
            Actor = "申请人",
            NoLengthReason = "只规定 T01 从哪一天起算，本身没有日数",
            StartEvent =
                "当场作出→作出日；直接送达→签收或者拒绝签收日；邮寄→签收单签收日，无签收单的为回执签名日或者邮政记载签收日；电子送达→到达指定系统日；公告→公告期满日；补充告知→收到日；被申请人能证明知道→证据证明之日",
            Article = "条例26 23",
            Consequence = "—",
            ExtensionRule = "—",
            Note = "[条文] 电子送达：法律、行政法规另有规定的除外",
        };

    /// <summary>不计入之一: a lawsuit filed because the agency did not say that reconsideration comes first.</summary>
    [Law("T06")]
    public static TimeLimit T06 { get; } =
        new()
        {
            Id = "T06",
            Name = "不计入申请期限：未告知复议前置而先起诉",
            Actor = "申请人",
            NoLengthReason = "是从 T01 中扣除的一段时间，不是期限",
            StartEvent = "提起行政诉讼之日至驳回起诉裁定送达之日",
            Article = "条例26 26",
            Consequence = "—",
            ExtensionRule = "全段扣除，首尾两日都不计入 [推定]",
            Note = "[条文]",
        };

    /// <summary>不计入之二: the agency that gave the penalty corrects itself.</summary>
    [Law("T07")]
    public static TimeLimit T07 { get; } =
        new()
        {
            Id = "T07",
            Name = "不计入申请期限：处罚机关自行纠正",
            Actor = "申请人",
            NoLengthReason = "是从 T01 中扣除的一段时间，不是期限",
            StartEvent = "向处罚机关提交申请之日至该机关把情况告知申请人之日",
            Article = "条例26 38②",
            Consequence = "—",
            ExtensionRule = "全段扣除，首尾两日都不计入 [推定]",
            Note = "[条文]",
        };

    /// <summary>处罚机关转送: the penalty stands, the petition is passed on.</summary>
    [Law("T08")]
    public static TimeLimit T08 { get; } =
        new()
        {
            Id = "T08",
            Name = "处罚机关转送申请（维持）",
            Actor = "处罚机关",
            Ordinary = 5.WorkingDays(),
            StartEvent = "处罚机关收到复议申请",
            Article = "法32②",
            Consequence = "未写后果",
            ExtensionRule = "无",
            Note = "[条文] 限当场处罚和电子技术监控处罚；是否逾期（T01）看提交处罚机关之日，T11 自复议机关收到转送之日起 [推定]",
        };

    /// <summary>处罚机关自行纠正.</summary>
    [Law("T09")]
    public static TimeLimit T09 { get; } =
        new()
        {
            Id = "T09",
            Name = "处罚机关自行纠正并告知",
            Actor = "处罚机关",
            Ordinary = 5.WorkingDays(),
            StartEvent = "处罚机关收到复议申请",
            Article = "条例26 38",
            Consequence = "未写后果；申请人仍坚持的，告知其向有管辖权的复议机关申请",
            ExtensionRule = "无",
            Note = "[条文]",
        };

    /// <summary>附带审查申请: with the petition, or until the decision when the basis was not known.</summary>
    [Law("T10")]
    public static TimeLimit T10 { get; } =
        new()
        {
            Id = "T10",
            Name = "提出附带审查申请",
            Actor = "申请人",
            NoLengthReason = "随复议申请一并提出；申请时不知道依据的，可以到复议决定作出前提出，没有日数",
            StartEvent = "无",
            Article = "法13；条例26 53①",
            Consequence = "过时不审 [推定]",
            ExtensionRule = "—",
            Note = "[条文]",
        };
}
