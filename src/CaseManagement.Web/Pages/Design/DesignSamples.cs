using CaseManagement.Domain.Deadlines;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;
using CaseManagement.Web.Ui.Shell;

namespace CaseManagement.Web.Pages.Design;

/// <summary>A row of the sample work list.</summary>
internal sealed record DesignRow(DueBadge Due, string Todo, string Number, string Parties, StatusTag Status, string Article);

/// <summary>Invented content for /design; the form's fields stand in <see cref="DesignFields"/>.</summary>
internal static class DesignSamples
{
    private const string Here = "/design";

    internal static ShellModel Shell { get; } =
        new()
        {
            User = new ShellUser("示例承办人", "承办人", "示例市人民政府", 12, true),
            DemoDay = new DateOnly(2026, 11, 24),
            Navigation = new NavigationModel([
                new(
                    "办案",
                    [
                        new("我的待办", "list-check", Here, 6, Overdue: true),
                        new("案件", "folder", "/cases"),
                        new("登记申请", "inbox", "/intake/register"),
                        new("待我审核", "gavel", "/cases/approvals", 2),
                    ]
                ),
                new(
                    "被申请人",
                    [new("本机关案件", "building", "/respondent/cases"), new("履行台账", "clipboard-check", "/respondent/performance")]
                ),
                new("监督", [new("抄告", "send", "/copies", 3), new("逾期履行", "flag", "/oversight/overdue")]),
                new("工具", [new("期限计算器", "calculator", Links.Calculator)]),
            ]),
        };

    internal static Explanation Explanation { get; } =
        new(
            "审理期限怎么算出来的",
            [
                new(new DateOnly(2026, 7, 15), "受理，次日起算第 1 日", "法62①"),
                new(new DateOnly(2026, 8, 1), "中止，停表", "法39①"),
                new(new DateOnly(2026, 8, 11), "恢复审理，续算；停表 10 日"),
                new(new DateOnly(2026, 9, 23), "期限届满日：2026-09-23（周三），是工作日，不顺延", "民诉85③"),
                new(null, "日历版本 2023-2026；规则版本 2026-07-01"),
            ]
        );

    internal static IReadOnlyList<DueBadge> Badges { get; } =
    [
        new(new DateOnly(2026, 11, 20), DueState.Overdue, 4, Explanation: Explanation),
        new(new DateOnly(2026, 11, 24), DueState.Soon, 0),
        new(new DateOnly(2026, 11, 26), DueState.Soon, 2, Explanation: Explanation),
        new(new DateOnly(2027, 1, 25), DueState.Ahead, 43, Provisional: true, Explanation: Explanation),
        new(null, DueState.Suspended),
        new(new DateOnly(2026, 11, 10), DueState.Done),
    ];

    internal static IReadOnlyList<StatusTag> Statuses { get; } =
    [
        new("收件审查", StatusTone.Active),
        new("待补正", StatusTone.Waiting),
        new("审理中", StatusTone.Active),
        new("已中止", StatusTone.Paused),
        new("已结案", StatusTone.Done),
        new("不予受理", StatusTone.Ended),
    ];

    internal static IReadOnlyList<DesignRow> Rows { get; } =
    [
        new(Badges[0], "作出受理或者不予受理决定", "银政复〔2026〕31号", "甲某 / 示例区城管局", Statuses[0], "法30①"),
        new(Badges[1], "发送答复通知书", "银政复〔2026〕28号", "示例建材有限公司 / 示例市市场监管局", Statuses[2], "法48"),
        new(Badges[2], "登记回访", "银政复〔2026〕7号", "乙某 / 示例县公安局", Statuses[4], "H1.2"),
        new(Badges[3], "拟写决定", "银政复〔2026〕25号", "丙某、丁某 / 示例区人民政府", Statuses[2], "法62①"),
        new(Badges[4], "等待恢复", "银政复〔2026〕19号", "戊某 / 示例市自然资源局", Statuses[3], "法39①(九)"),
        new(
            new(new DateOnly(2026, 12, 8), DueState.Ahead, 10),
            "等待申请人补正",
            "银政复〔2026〕33号",
            "己某 / 示例市人社局",
            Statuses[1],
            "法31②"
        ),
    ];

    internal static SortHeader DueHeader { get; } = new("期限", $"{Here}?sort=due", "ascending");

    internal static Pager Pager { get; } = new(3, "1000+", null, $"{Here}?after=x");

    internal static EmptyState Empty { get; } =
        new("没有符合条件的案件", "放宽筛选条件，或者登记一件新的申请。", new Link("登记申请", Here));

    internal static CaseHeader Header { get; } =
        new()
        {
            Number = "银政复〔2026〕25号",
            Url = Here,
            Applicants = "丙某、丁某",
            Respondent = "示例区人民政府",
            ActComplainedOf = "不服 2026年9月1日作出的房屋征收补偿决定",
            Status = Statuses[2],
            Procedure = "普通程序",
            Due = Badges[3],
            Officers = "示例承办人、示例协办人",
            Marks = ["涉企", "附带审查"],
        };

    internal static IReadOnlyList<PartyBlock> Parties { get; } =
    [
        new("申请人", "丙某", [("证件", "身份证，末四位 0000"), ("电话", "138****0000"), ("住所", "示例市示例区示例路 1 号")]),
        new("被申请人", "示例区人民政府", [("负责人", "示例负责人"), ("经办", "示例经办人")]),
        new("第三人", "示例房地产有限公司", [("代理人", "示例律师"), ("代理权限", "一般代理")]),
    ];

    internal static IReadOnlyList<TimelineEntry> Timeline { get; } =
    [
        new()
        {
            Act = "受理",
            LegalDay = new DateOnly(2026, 11, 24),
            EnteredAt = new DateTime(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc),
            Actor = "示例机关负责人",
            OnBehalfOf = "示例分管负责人",
            Article = "法30①",
            Documents = [new Link("受理通知书", Here)],
        },
        new()
        {
            Act = "登记收到补正材料",
            LegalDay = new DateOnly(2026, 11, 17),
            EnteredAt = new DateTime(2026, 11, 18, 1, 5, 0, DateTimeKind.Utc),
            Actor = "示例收件人员",
            Reason = "邮件于前一日送达收发室",
        },
        new()
        {
            Act = "补正期满",
            LegalDay = new DateOnly(2026, 11, 16),
            EnteredAt = new DateTime(2026, 11, 16, 16, 1, 0, DateTimeKind.Utc),
            Actor = "",
            ByLaw = true,
            Article = "法31②",
        },
    ];

    internal static IReadOnlyList<DocumentRow> Documents { get; } =
    [
        new()
        {
            Kind = "受理通知书",
            Number = "银政复受〔2026〕25号",
            Day = new DateOnly(2026, 11, 24),
            Official = true,
            Services = ["丙某 邮寄送达 2026年11月26日签收", "示例区人民政府 直接送达 2026年11月24日"],
            PreviewUrl = Here,
            DownloadUrl = Here,
            Bytes = 84_000,
        },
        new()
        {
            Kind = "行政复议申请书",
            Number = null,
            Day = new DateOnly(2026, 11, 17),
            Official = false,
            DownloadUrl = Here,
            Bytes = 2_400_000,
        },
        new()
        {
            Kind = "答复通知书",
            Number = "银政复答〔2026〕25号",
            Day = new DateOnly(2026, 11, 24),
            Official = true,
        },
    ];

    internal static IReadOnlyList<EvidenceRow> Evidence { get; } =
    [
        new()
        {
            Place = 1,
            Name = "房屋征收补偿决定书",
            Provider = "申请人",
            Purpose = "证明行政行为存在",
            Received = new DateOnly(2026, 11, 17),
            Url = Here,
            Bytes = 320_000,
        },
        new()
        {
            Place = 2,
            Name = "评估报告原件",
            Provider = "被申请人",
            Purpose = null,
            Received = new DateOnly(2026, 11, 23),
        },
    ];

    internal static ActBar ActBar { get; } =
        new(
            [
                new RequiredAct(new Link("发送答复通知书", Here), Badges[2], "受理之日起七个工作日内发送申请书副本", "法48"),
                new RequiredAct(new Link("登记送达：丙某", Here), null, "送达：受理通知书（丙某）", "法88①"),
            ],
            [
                new ActGroup("审理", [new Link("中止审理", Here), new Link("提请延长审理期限", Here)]),
                new ActGroup("听证与咨询", [new Link("决定听证", Here)]),
            ],
            [new ImpossibleAct("转入拟定决定", "被申请人的答复期限尚未届满，也没有收到答复", "法48")],
            [new AwaitedAct("示例区人民政府：提交书面答复和证据", Badges[3], "法48")]
        );

    internal static SideRecord Hearing { get; } =
        new(
            "2026年12月8日（周二）09:30，示例复议中心听证室",
            new StatusTag("已决定举行", StatusTone.Active),
            [new("拟听证事项", "补偿价格如何评估"), new("主持人", "示例主持人")]
        )
        {
            Clocks = [("听证通知", Badges[2])],
        };
}
