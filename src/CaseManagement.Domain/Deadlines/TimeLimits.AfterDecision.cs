using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>A5: after the decision.</summary>
public static partial class TimeLimits
{
    /// <summary>决定书生效.</summary>
    [Law("T40")]
    public static TimeLimit T40 { get; } =
        new()
        {
            Id = "T40",
            Name = "决定书生效",
            Actor = "复议机关",
            NoLengthReason = "一经送达即生效，没有日数",
            StartEvent = "送达",
            Article = "法75②",
            Consequence = "发生法律效力",
            ExtensionRule = "—",
            Note = "[条文]",
        };

    /// <summary>调解书生效.</summary>
    [Law("T41")]
    public static TimeLimit T41 { get; } =
        new()
        {
            Id = "T41",
            Name = "调解书生效",
            Actor = "各方当事人、复议机关",
            NoLengthReason = "各方签字或者签章并加盖复议机关印章即生效，没有日数",
            StartEvent = "最后一项签章完成 [推定]",
            Article = "法73",
            Consequence = "发生法律效力；生效前任一方可以反悔",
            ExtensionRule = "—",
            Note = "[条文] 生效不以送达为条件；未签齐、未盖章的也算生效前 [推定]",
        };

    /// <summary>重新作出行政行为: sixty days unless a law, regulation or rule says otherwise.</summary>
    [Law("T42")]
    public static TimeLimit T42 { get; } =
        new()
        {
            Id = "T42",
            Name = "被申请人重新作出行政行为",
            Actor = "被申请人",
            Ordinary = 60.CalendarDays(),
            StartEvent = "决定书送达（生效）",
            Article = "条例26 58①②、71",
            Consequence = "逾期不重作或者违规重作的，法83 责任；对重作的行为不服可以另行申请复议或者起诉（新案）",
            ExtensionRule = "法律、法规、规章规定期限的，从其规定",
            StatedLength = StatedLengthRule.Any,
            Note = "[推定] 起算日：条文没有写，按决定书送达、生效之日",
        };

    /// <summary>限期履行: the decision itself says how long.</summary>
    [Law("T43")]
    public static TimeLimit T43 { get; } =
        new()
        {
            Id = "T43",
            Name = "限期履行、限期重作",
            Actor = "被申请人",
            NoLengthReason = "期限由决定书写明（“一定期限”），条文没有日数",
            StartEvent = "决定书写明的起算日",
            Article = "法64①、66、77②",
            Consequence = "不履行或者拖延的，复议机关或者有关上级机关应当责令限期履行",
            ExtensionRule = "—",
            StatedLength = StatedLengthRule.Any,
            Note = "[条文] 责令限期履行的天数条文没有写",
        };

    /// <summary>报送纠正情况.</summary>
    [Law("T44")]
    public static TimeLimit T44 { get; } =
        new()
        {
            Id = "T44",
            Name = "报送纠正情况（意见书）",
            Actor = "有关机关",
            Ordinary = 60.CalendarDays(),
            StartEvent = "收到意见书",
            Article = "法76",
            Consequence = "未写后果",
            ExtensionRule = "无",
            Note = "[条文]",
        };

    /// <summary>抄告上一级主管部门: at the same time, without days; the local rule gives them (H2).</summary>
    [Law("T45")]
    public static TimeLimit T45 { get; } =
        new()
        {
            Id = "T45",
            Name = "抄告上一级主管部门",
            Actor = "复议机关",
            NoLengthReason = "条文写“同时”，没有日数；地方规则的办理期限见 H2.1、H2.2",
            StartEvent = "决定书、意见书生效",
            Article = "法79②",
            Consequence = "未写后果",
            ExtensionRule = "—",
            Note = "[条文]",
        };

    /// <summary>公开决定书.</summary>
    [Law("T46")]
    public static TimeLimit T46 { get; } =
        new()
        {
            Id = "T46",
            Name = "公开决定书",
            Actor = "复议机关",
            NoLengthReason = "条文没有天数；看原行政行为的公开情况和国家有关规定",
            StartEvent = "无",
            Article = "法79①",
            Consequence = "未写后果",
            ExtensionRule = "—",
            Note = "[未核实] 公开的国家有关规定没有读到",
        };

    /// <summary>不服决定起诉: fifteen days; at most one year when the right to sue was not told.</summary>
    [Law("T47")]
    public static TimeLimit T47 { get; } =
        new()
        {
            Id = "T47",
            Name = "不服复议决定起诉",
            Actor = "申请人、第三人",
            Ordinary = 15.CalendarDays(),
            Cap = new LimitCap(1.Years(), "知道决定内容（没有告知起诉期限的）"),
            StartEvent = "收到决定书；逾期不决定的，复议期限届满",
            Article = "行诉45；行诉解释64",
            Consequence = "丧失诉权 [推定]",
            ExtensionRule = "不属于自身的原因耽误的时间不计（行诉48）",
            PausedBy = PauseGrounds.Obstacle,
            Note = "[条文] 没有告知起诉期限的，自知道或者应当知道起诉期限起算，自知道决定内容起最长 1 年",
        };

    /// <summary>申请国务院裁决.</summary>
    [Law("T48")]
    public static TimeLimit T48 { get; } =
        new()
        {
            Id = "T48",
            Name = "原级复议不服：起诉或者申请国务院裁决",
            Actor = "申请人",
            NoLengthReason = "裁决申请期限条文没有写；起诉期限见 T47",
            StartEvent = "收到决定书",
            Article = "法26",
            Consequence = "国务院的裁决为终局",
            ExtensionRule = "—",
            Note = "[条文] 限省级人民政府、国务院部门的原级复议",
        };

    /// <summary>强制执行.</summary>
    [Law("T49")]
    public static TimeLimit T49 { get; } =
        new()
        {
            Id = "T49",
            Name = "强制执行",
            Actor = "原机关、复议机关",
            NoLengthReason = "只规定由谁执行；申请法院执行的期限见 T50",
            StartEvent = "逾期不起诉又不履行，或者不履行最终裁决",
            Article = "法78",
            Consequence = "维持决定：原机关；变更决定、调解书：复议机关；均可以申请法院",
            ExtensionRule = "—",
            Note = "[条文]",
        };

    /// <summary>申请法院执行: three months after the remedies end; the reminder before it runs ten working days.</summary>
    [Law("T50")]
    public static TimeLimit T50 { get; } =
        new()
        {
            Id = "T50",
            Name = "申请法院强制执行",
            Actor = "没有强制执行权的行政机关",
            Ordinary = 3.Months(),
            Variants =
            [
                new LimitVariant("申请执行", 3.Months()),
                new LimitVariant("催告", 10.WorkingDays(), "催告书送达（届满后方可申请）"),
            ],
            StartEvent = "法定救济期限届满",
            Article = "行政强制法53、54、69",
            Consequence = "逾期申请的，法院不予受理 [推定]",
            ExtensionRule = "无",
            Note = "[条文] 该法十日以内的期限为工作日；对应日届满，无对应日取月末",
        };

    /// <summary>公告送达.</summary>
    [Law("T51")]
    public static TimeLimit T51 { get; } =
        new()
        {
            Id = "T51",
            Name = "公告送达",
            Actor = "复议机关",
            Ordinary = 30.CalendarDays(),
            StartEvent = "发出公告",
            Article = "民诉95",
            Consequence = "期满视为送达",
            ExtensionRule = "无",
            Note = "[条文] 末日逢休假日顺延 [推定]",
        };

    /// <summary>电子送达.</summary>
    [Law("T52")]
    public static TimeLimit T52 { get; } =
        new()
        {
            Id = "T52",
            Name = "电子送达",
            Actor = "复议机关",
            NoLengthReason = "到达受送达人特定系统之日即送达日，没有日数",
            StartEvent = "到达特定系统",
            Article = "民诉90；民诉解释135、136",
            Consequence = "视为送达",
            ExtensionRule = "—",
            Note = "[条文] 须受送达人同意；发送成功日与证明的到达日不一致的，以到达日为准",
        };

    /// <summary>直接、留置、邮寄、委托送达.</summary>
    [Law("T53")]
    public static TimeLimit T53 { get; } =
        new()
        {
            Id = "T53",
            Name = "直接、留置、邮寄、委托送达",
            Actor = "复议机关",
            NoLengthReason = "只规定哪一天是送达日，没有日数",
            StartEvent = "直接→回证签收日；留置→见证或者拍照录像完成；邮寄→回执收件日",
            Article = "民诉87–91；民诉解释133",
            Consequence = "视为送达",
            ExtensionRule = "—",
            Note = "[条文] 调解书须直接送达本人，不能留置",
        };
}
