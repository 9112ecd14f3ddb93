using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Pages.Design;

/// <summary>One field of every kind, with and without something to correct.</summary>
internal static class DesignFields
{
    internal static IReadOnlyList<string> Messages { get; } = ["案件已由其他人办理过一步，请核对现在的状态。"];

    internal static IReadOnlyList<FieldDescriptor> All { get; } =
    [
        new()
        {
            Name = "AcceptedOn",
            Label = "受理日期",
            Kind = FieldKind.Date,
            Required = true,
            Hint = "审理期限从这一天的次日起算",
            Article = "法62①",
            Value = "2026-11-24",
        },
        new()
        {
            Name = "Title",
            Label = "案由",
            Kind = FieldKind.Text,
            Required = true,
            MaxLength = 60,
            Errors = ["请填写案由，例如“不服房屋征收补偿决定”"],
        },
        new()
        {
            Name = "HearingAt",
            Label = "听证时间",
            Kind = FieldKind.DateTime,
            Value = "2026-12-08T09:30",
        },
        new()
        {
            Name = "Officer",
            Label = "承办人",
            Kind = FieldKind.Person,
            Required = true,
            Options =
            [
                new("1", "示例甲", "行政复议一科", "在办 12 件"),
                new("2", "示例乙", "行政复议一科", "在办 8 件"),
                new("3", "示例丙", "行政复议二科", "在办 9 件"),
            ],
            Value = "2",
        },
        new()
        {
            Name = "Procedure",
            Label = "适用程序",
            Kind = FieldKind.Choice,
            Required = true,
            Options =
            [
                new("ordinary", "普通程序", Note: "60 日内作出决定，两名以上复议人员办理"),
                new("simplified", "简易程序", Note: "30 日内作出决定，可以由一名复议人员办理"),
            ],
            Errors = ["请选择适用程序"],
        },
        new()
        {
            Name = "Enterprise",
            Label = "是否涉企",
            Kind = FieldKind.YesNo,
            Value = "true",
        },
        new()
        {
            Name = "Grounds",
            Label = "受理条件",
            Kind = FieldKind.Checkboxes,
            Required = true,
            Article = "法30①",
            Options =
            [
                new("1", "有明确的申请人和符合规定的被申请人"),
                new("2", "申请人与行政行为有利害关系"),
                new("3", "有具体的复议请求和理由"),
            ],
            Values = ["1", "3"],
        },
        new()
        {
            Name = "Field",
            Label = "行政管理领域",
            Kind = FieldKind.Select,
            Required = true,
            Options = [new("land", "自然资源"), new("police", "公安")],
        },
        new()
        {
            Name = "Claim",
            Label = "赔偿请求金额",
            Kind = FieldKind.Amount,
            Value = "12,5OO",
            Errors = ["金额须为数字，最多两位小数，例如 12500.00"],
        },
        new()
        {
            Name = "Copies",
            Label = "副本份数",
            Kind = FieldKind.Number,
            Value = "3",
        },
        new()
        {
            Name = "Reason",
            Label = "理由",
            Kind = FieldKind.MultiLine,
            Hint = "写明事实和适用的条款",
            Value = "申请符合受理条件。",
        },
        new()
        {
            Name = "Attachments",
            Label = "材料",
            Kind = FieldKind.Files,
            Hint = "单个文件不超过 200 MB",
            Accept = ".pdf,.jpg,.png,.docx",
        },
        new()
        {
            Name = "Password",
            Label = "登录密码",
            Kind = FieldKind.Password,
            Autocomplete = "current-password",
        },
        new()
        {
            Name = "Parties",
            Label = "第三人",
            Kind = FieldKind.Group,
            Hint = "留空的行不保存",
            Rows = [PartyRow(0, "示例房地产有限公司", null), PartyRow(1, null, "请填写名称，或者把整行留空")],
        },
    ];

    internal static Consequences Consequences { get; } =
        new()
        {
            StatusAfter = DesignSamples.Statuses[2],
            Documents = ["受理通知书（申请人）"],
            Clocks = ["审理期限 60 日，2027年1月25日（周一）届满，暂定", "发送副本 7 个工作日，2026年12月3日（周四）届满"],
            Told = ["示例承办人", "示例协办人"],
        };

    internal static CheckAnswers Answers { get; } =
        new([
            new("受理日期", "2026年11月24日（周二）", "/design#AcceptedOn"),
            new("适用程序", "普通程序", "/design#Procedure"),
            new("理由", "", "/design#Reason"),
        ]);

    internal static FilterRow Filter { get; } =
        new(
            "/design",
            [
                new()
                {
                    Name = "status",
                    Label = "状态",
                    Kind = FieldKind.Select,
                    Options = [new("accepted", "审理中"), new("suspended", "已中止")],
                    Value = "accepted",
                },
                new()
                {
                    Name = "respondent",
                    Label = "被申请人",
                    Kind = FieldKind.Text,
                },
                new()
                {
                    Name = "from",
                    Label = "受理不早于",
                    Kind = FieldKind.Date,
                },
            ],
            "due"
        );

    private static IReadOnlyList<FieldDescriptor> PartyRow(int row, string? name, string? error) =>
        [
            new()
            {
                Name = $"Parties[{row}].Name",
                Label = "名称",
                Kind = FieldKind.Text,
                Required = true,
                Value = name,
                Errors = error is null ? [] : [error],
            },
            new()
            {
                Name = $"Parties[{row}].Agent",
                Label = "代理人",
                Kind = FieldKind.Text,
            },
        ];
}
