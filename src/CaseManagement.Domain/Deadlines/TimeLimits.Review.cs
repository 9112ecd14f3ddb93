using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>A3: hearing the case.</summary>
public static partial class TimeLimits
{
    /// <summary>发送申请书副本: seven working days, three under simplified procedure.</summary>
    [Law("T20", "A6.1")]
    public static TimeLimit T20 { get; } =
        new()
        {
            Id = "T20",
            Name = "发送申请书副本",
            Actor = "复议机构",
            Ordinary = 7.WorkingDays(),
            Simplified = 3.WorkingDays(),
            StartEvent = "受理（视为受理的，自视为受理之日）",
            Article = "法48、54①",
            Consequence = "未写后果；内部责任见法80",
            ExtensionRule = "无",
            PausedBy = PauseGrounds.Suspension,
            Conversion = ConversionRule.OrdinaryLengthUnlessExpired,
            Note = "[条文] 转为普通程序时已经届满的不补 [推定]；提级审理的案件尚未发送副本的，自上级收到案件材料之日起 [推定]",
        };

    /// <summary>被申请人答复: ten working days, five under simplified procedure.</summary>
    [Law("T21", "A6.1")]
    public static TimeLimit T21 { get; } =
        new()
        {
            Id = "T21",
            Name = "被申请人答复和举证",
            Actor = "被申请人",
            Ordinary = 10.WorkingDays(),
            Simplified = 5.WorkingDays(),
            StartEvent = "被申请人收到申请书副本或者笔录复印件",
            Article = "法48、54①、70、82",
            Consequence =
                "视为行政行为没有证据、依据，决定撤销、部分撤销、确认违法或者无效、限期履行；涉及第三人合法权益且第三人提供证据的除外；另有处分责任",
            ExtensionRule =
                "因不可抗拒的事由或者其他正当理由耽误的，障碍消除后 10 日（自然日）内可以申请顺延，由复议机构决定（法88①、民诉86）[推定]",
            MaximumExtension = new ExtensionBound
            {
                Total = null,
                Times = null,
                InSimplified = true,
            },
            PausedBy = PauseGrounds.Suspension,
            Conversion = ConversionRule.OrdinaryLengthUnlessExpired,
            Note = "[条文] 转为普通程序时已经届满的不补 [推定]；提级审理不重新计算：原管辖机关已经发送副本的，仍自收到之日起 [推定]",
        };

    /// <summary>听证通知: five working days counted back from the hearing; the reading is a setting (A0.8).</summary>
    [Law("T22", "A0.8")]
    public static TimeLimit T22 { get; } =
        new()
        {
            Id = "T22",
            Name = "听证通知",
            Actor = "复议机构",
            Ordinary = 5.WorkingDays(),
            OrdinaryOnly = true,
            Direction = Direction.Backward,
            StartEvent = "举行听证",
            Article = "法51①；听证办法 4",
            Consequence = "未写后果（程序违法风险 [推定]）",
            ExtensionRule = "变更时间、地点的，及时告知并说明理由",
            RestartRule = "改期的，按新的举行日重新倒数（听证办法 4②）",
            Note = "[推定] 倒数口径：默认读法(b) 通知日与举行日之间有 5 个完整工作日；可以配置为读法(a) 举行日前第 5 个工作日",
        };

    /// <summary>作出复议决定: sixty days, thirty under simplified procedure, which cannot be extended (A6.5, A6.6).</summary>
    [Law("T23", "A6.4", "A6.5", "A6.6", "A6.11")]
    public static TimeLimit T23 { get; } =
        new()
        {
            Id = "T23",
            Name = "作出复议决定",
            Actor = "复议机关",
            Ordinary = 60.CalendarDays(),
            Simplified = 30.CalendarDays(),
            StartEvent = "受理（视为受理的，自视为受理之日）",
            Article = "法62",
            Consequence = "视为逾期不答复：可以起诉（行诉45），可以向上级反映（法35）",
            ExtensionRule =
                "普通程序情况复杂的，经复议机构负责人批准最多延长 30 日，并书面告知当事人（含第三人）；简易程序不能延长，只能转为普通程序",
            MaximumExtension = new ExtensionBound
            {
                Total = 30.CalendarDays(),
                Times = 1,
                InSimplified = false,
            },
            PausedBy = PauseGrounds.Suspension | PauseGrounds.InspectionOrAppraisal,
            RestartRule = "提级审理的，自上级收到案件材料之日重新计算（条例26 40③）",
            Conversion = ConversionRule.OrdinaryLength,
            StatedLength = StatedLengthRule.ShorterOnly,
            Note =
                "[条文] 法律规定少于 60 日的从其规定；延长自原期限届满接着算、末日顺延只在最后做一次 [推定]；延长以一次为限 [推定]；转为普通程序的仍从受理之日按 60 日算 [推定]",
        };

    /// <summary>简易转普通: no length of its own, changes T23.</summary>
    [Law("T24")]
    public static TimeLimit T24 { get; } =
        new()
        {
            Id = "T24",
            Name = "简易程序转为普通程序",
            Actor = "复议机构负责人",
            NoLengthReason = "没有单设期限；T23 仍从受理之日起按 60 日算，不重新起算",
            StartEvent = "无",
            Article = "法55、62",
            Consequence = "—",
            ExtensionRule = "—",
            Note = "[推定] 法62①“自受理申请之日起”；答复期、发送期已经届满的不补",
        };

    /// <summary>提级审理移送材料.</summary>
    [Law("T25", "A6.11")]
    public static TimeLimit T25 { get; } =
        new()
        {
            Id = "T25",
            Name = "提级审理：移送案件材料",
            Actor = "下级复议机关",
            Ordinary = 5.WorkingDays(),
            StartEvent = "下级复议机关收到上级的通知",
            Article = "条例26 40②③",
            Consequence = "审理期限自上级收到材料之日重新计算；报请提级的期间不计入办理期限",
            ExtensionRule = "无",
            Note = "[推定] 起算日：条文只写“通知……于 5 个工作日内移送”",
        };

    /// <summary>现场勘验、鉴定: time taken out of T23.</summary>
    [Law("T26")]
    public static TimeLimit T26 { get; } =
        new()
        {
            Id = "T26",
            Name = "现场勘验、鉴定所用时间",
            Actor = "复议机构",
            NoLengthReason = "所用时间不计入审理期限（T23 停表），本身没有日数",
            StartEvent = "勘验、鉴定开始",
            Article = "条例26 45、46",
            Consequence = "—",
            ExtensionRule = "—",
            Note = "[条文] 首尾日的算法同 T27 [推定]",
        };

    /// <summary>中止期间: the clock stands still.</summary>
    [Law("T27")]
    public static TimeLimit T27 { get; } =
        new()
        {
            Id = "T27",
            Name = "中止期间",
            Actor = "复议机关",
            NoLengthReason = "中止到恢复之间停表，本身没有日数",
            StartEvent = "中止决定日至恢复日",
            Article = "法39",
            Consequence = "—",
            ExtensionRule = "—",
            Note = "[推定] 条文没有“中止期间不计入”的字样，也没有写首尾日：中止日起停、恢复日续算，几段重叠取并集；可以配置",
        };

    /// <summary>中止满六十日终止: for three grounds only (A6.8).</summary>
    [Law("T28", "A6.8")]
    public static TimeLimit T28 { get; } =
        new()
        {
            Id = "T28",
            Name = "中止满 60 日终止",
            Actor = "复议机关",
            Ordinary = 60.CalendarDays(),
            StartEvent = "中止",
            Article = "法41(五)",
            Consequence = "原因仍未消除的，决定终止",
            ExtensionRule = "无",
            Note = "[条文] 只限法39①(一)(二)(四)；(三)下落不明等不适用",
        };
}
