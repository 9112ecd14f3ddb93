using System.Text;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Documents;

/// <summary>
/// The catalogue of documents (law.md D1.1–D4.13): one row a document. For what acts issue, name, article, act and series come from the definitions; the rest stands in this table
/// alone. Writes docs/domain/documents.md.
/// </summary>
public static class DocumentCatalogue
{
    private const string None = "法律没有规定";
    private const string Office = "行政复议机构";
    private const string Organ = "行政复议机关";
    private const string Applicant = "申请人";
    private const string Parties = "当事人";
    private const string Respondent = "被申请人";

    /// <summary>Every document, in the order of the catalogue.</summary>
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(
            "D1.1",
            "行政复议申请书",
            DocumentOrigin.Composed,
            "申请时",
            Applicant,
            Organ,
            "申请人和被申请人情况、复议请求、主要事实和理由、申请日期、签名",
            "条例26 27"
        )
        {
            Forms = 1,
            Note = "提交的原件作为文件保存；另可按登记内容打印，供核对签名",
        },
        new(
            "D1.2",
            "附带审查申请",
            DocumentOrigin.HandedIn,
            "申请时；不知道依据的到决定前",
            Applicant,
            Organ,
            "规范性文件名称、条款",
            "法13、条例26 53"
        )
        {
            Note = "写在申请书内，或者由“登记附带审查申请”登记",
        },
        new("D1.3", "行政赔偿请求", DocumentOrigin.HandedIn, "申请时一并", Applicant, Organ, "请求额、损害证据", "法72、44②(二)")
        {
            Note = "写在申请书内，登记请求额",
        },
        new("D1.4", "授权委托书", DocumentOrigin.HandedIn, "委托时", Parties, Office, "委托事项、权限、期限、身份证明", "法17②")
        {
            Note = "作为文件保存",
        },
        new(
            "D1.5",
            "代表人推选书",
            DocumentOrigin.HandedIn,
            "申请人超过10人",
            Applicant,
            Organ,
            "全体申请人签名、代表人2至5名",
            "条例26 17"
        )
        {
            Note = "随“登记代表人”作为文件保存",
        },
        new("D1.6", "补正材料", DocumentOrigin.HandedIn, "收到补正通知后10个工作日内", Applicant, Organ, "对应补正事项", "法31②")
        {
            Note = "作为文件保存",
        },
        new("D1.7", "审理中的各类申请", DocumentOrigin.HandedIn, "审理中", Parties, Office, None, "法50②、42(三)、47、16")
        {
            Note = "没有单独的表格；收到后登记相应事项",
        },
        new("D1.8", "和解协议、撤回申请书", DocumentOrigin.HandedIn, "决定作出前", Parties, Office, "和解内容、撤回的意思、日期", "法74")
        {
            Note = "随“登记撤回申请”作为文件保存，并登记撤回的理由、日期和和解协议主要内容",
        },
        new(
            "D1.9",
            "送达地址确认书",
            DocumentOrigin.Composed,
            "首次接触",
            Parties,
            Office,
            "送达地址、是否同意电子送达",
            "条例26 27、民诉90"
        )
        {
            Forms = 1,
            Note = "每个申请人、第三人一份，由代表人参加的限代表人",
        },
        new("D1.10", "证据清单", DocumentOrigin.Composed, "举证时", Parties, Office, "名称、来源、证明对象、提交人", "法43、44")
        {
            Forms = 1,
            Note = "每个提交人一份",
        },
        new("D2.1", "收件回执", DocumentOrigin.Composed, "收件时", Office, Applicant, None, "—")
        {
            Forms = 1,
            Note = "写明收到日期、材料、受理审查的末日（法30①）",
        },
        new(
            "D2.2",
            "口头申请笔录",
            DocumentOrigin.Composed,
            "当场",
            Organ,
            Applicant,
            "申请人情况、复议请求、主要事实、理由、时间",
            "法22③"
        )
        {
            Forms = 1,
        },
        Issued("D2.3", Organ, Applicant, "一次性列明补正事项", DocumentKind.SupplementNotice),
        Issued("D2.4", Organ, Applicant, "理由；不属于本机关管辖的写明有管辖权的机关", DocumentKind.RefusalDecision),
        Issued("D2.5", Office, Applicant, None, DocumentKind.AcceptanceNotice),
        Issued(
            "D2.6",
            "变更被申请人的由机构，不再处理的由机关",
            Applicant,
            "告知内容；不再处理的理由",
            DocumentKind.RespondentAdvice,
            DocumentKind.NotProcessedNotice
        ) with
        {
            Name = "告知书",
            Note = "处罚机关自行发出的告知（法38②）不由本系统制发",
        },
        Issued("D2.7", Organ, "下级行政复议机关", None, DocumentKind.DirectAcceptanceNotice) with
        {
            Name = "责令受理、纠正通知，直接受理通知书",
            Note =
                "直接受理的制发。本机关收到的责令登记为“记录上级责令”；本机关作为上级责令下级受理、纠正的，不是本机关的案件，还没有办理的位置",
        },
        new("D2.8", "转送函（处罚机关转来）", DocumentOrigin.HandedIn, "处罚机关5个工作日内", "处罚机关", Organ, None, "法32②")
        {
            Note = "登记申请渠道和收到日期",
        },
        new(
            "D2.9",
            "自行纠正情况告知",
            DocumentOrigin.HandedIn,
            "处罚机关5个工作日内",
            "处罚机关",
            "申请人、行政复议机关",
            "纠正情况",
            "条例26 38①"
        )
        {
            Note = "没有专门事项，作为申请材料保存",
        },
        Issued("D3.1", Office, Respondent, "申请书副本或者笔录复印件", DocumentKind.ReplyNotice),
        new(
            "D3.2",
            "行政复议答复书",
            DocumentOrigin.Composed,
            "收到副本后10（简易5）个工作日内",
            Respondent,
            Office,
            "答复意见、证据、依据和材料",
            "法48、54"
        )
        {
            Forms = 1,
            Note = "提交的文件保存；没有文件的，可按登记内容打印",
        },
        Issued("D3.3", Office, "第三人", None, DocumentKind.ThirdPartyNotice),
        new("D3.4", "适用简易程序告知、各方同意书", DocumentOrigin.Composed, "受理后", Office, Parties, "适用的情形或者各方同意", "法53")
        {
            Forms = 1,
            Note = "法53①的告知，法53②的由各方签名确认；情形和同意情况随“适用简易程序”登记",
        },
        Issued("D3.5", Office, Parties, "机构负责人批准（内部）", DocumentKind.ConversionNotice),
        new(
            "D3.6",
            "听取意见笔录",
            DocumentOrigin.Composed,
            "普通程序审理中",
            Office,
            Parties,
            "听取的意见，或者因当事人原因不能听取的情况",
            "法49"
        )
        {
            Forms = 1,
        },
        Issued("D3.7", Office, Parties, "时间、地点、拟听证事项", DocumentKind.HearingNotice),
        new("D3.8", "听证笔录", DocumentOrigin.Composed, "听证时", "记录员", "当事人核对签名", "记录员制作", "法50③、61②")
        {
            Forms = 1,
            Note = "签名的笔录另作为文件保存",
        },
        Issued(
            "D3.9",
            "两名以上行政复议人员；通知由行政复议机关制发",
            "被调查人核对签名；持有证据的单位或者个人",
            "出示工作证件",
            DocumentKind.EvidenceRequest
        ) with
        {
            Name = "调查（询问）笔录、勘验笔录、调取证据通知书",
            Article = "法45、条例26 44、45",
            Forms = 1,
            Note = "笔录供现场填写",
        },
        Issued("D3.10", Office, "鉴定机构", "专门事项、机构资格", DocumentKind.AppraisalCommission) with
        {
            When = "开始鉴定",
            Note = "勘验不制发；鉴定的起止日期随“开始”“结束鉴定或者勘验”登记，不计入审理期限",
        },
        Issued("D3.11", Organ, "被申请人、申请人", None, DocumentKind.StayNotice, DocumentKind.StayLiftNotice),
        Issued("D3.12", Organ, Parties, "书面告知", DocumentKind.SuspensionNotice),
        Issued("D3.13", Organ, Parties, "书面告知", DocumentKind.ResumptionNotice),
        Issued("D3.14", Office, "制定机关", "条款、10个工作日内答复", DocumentKind.RuleMakerNotice),
        Issued("D3.15", Organ, "有权处理的机关", "规范性文件、条款", DocumentKind.RuleTransferLetter),
        Issued("D3.16", Organ, Parties, "书面告知；机构负责人批准（内部）", DocumentKind.ExtensionNotice),
        Issued("D3.17", Office, "行政复议委员会", "意见记录、采纳情况", DocumentKind.ConsultationLetter) with
        {
            Name = "提请咨询函、委员会咨询意见",
            Article = "法52、条例26 52",
            Forms = 1,
            Note = "咨询意见随“记录咨询意见”登记，可打印咨询意见记录，编入副卷；采纳情况和不采纳的理由随审查意见登记",
        },
        Issued(
            "D3.18",
            Organ,
            "当事人；上级行政复议机关",
            "书面告知当事人；5个工作日内移送",
            DocumentKind.ElevationNotice,
            DocumentKind.ElevatedPapersLetter
        ) with
        {
            Note = "本机关是上级的，制发通知书；本机关是下级的，制发移送函。通知下级移送材料的函在收到材料、立案以前发出，还没有",
        },
        Issued("D3.19", Organ, Parties, None, DocumentKind.JoinderNotice) with
        {
            Note = "两案分别制发；各案的案号和审理期限不变",
        },
        new("D3.20", "调解笔录", DocumentOrigin.Composed, "调解时", Office, Parties, None, "法5、条例26 48") { Forms = 1 },
        Issued("D4.1", Organ, Parties, "机关印章", DocumentKind.Decision),
        Issued("D4.2", Organ, Parties, "理由", DocumentKind.DismissalDecision),
        Issued("D4.3", Organ, Parties, None, DocumentKind.TerminationDecision),
        Issued("D4.4", Organ, "各方当事人", "各方签字或者签章、机关印章", DocumentKind.MediationLetter),
        Issued(
            "D4.5",
            Organ,
            Respondent,
            None,
            DocumentKind.OrderToPerform,
            DocumentKind.AdmonitoryTalkNotice,
            DocumentKind.CriticismCircular
        ) with
        {
            Note = "通报主送通报范围内的机关，并送达不履行的机关",
        },
        Issued("D4.6", Organ, "被申请人或者其他下级机关", "60日内报送纠正情况", DocumentKind.OpinionLetter),
        Issued("D4.7", Office, "有关机关", None, DocumentKind.SuggestionLetter) with
        {
            Note = "没有法定反馈期",
        },
        Issued("D4.8", Organ, "被申请人的上一级主管部门", "决定书或者意见书", DocumentKind.CopyNotificationLetter) with
        {
            Note = "另有按期汇总的集中抄告函",
        },
        Issued("D4.9", Organ, "人民法院", "行政强制法55", DocumentKind.EnforcementApplication) with
        {
            Note = "变更决定、调解书由本机关申请的制发；维持决定由原行政机关自行申请（法78(一)），只登记",
        },
        Issued("D4.10", Organ, "监察机关或者任免机关、单位", "违法事实材料、线索", DocumentKind.ReferralLetter) with
        {
            Article = "法85、86、条例26 73",
        },
        new(
            "D4.11",
            "送达回证",
            DocumentOrigin.Composed,
            "送达时",
            Office,
            "受送达人签收",
            "收到日期、签名或者盖章；拒收的事由和见证人",
            "民诉87、89"
        )
        {
            Forms = 1,
        },
        Issued("D4.12", "与被更正的文书相同", Parties, None, DocumentKind.CorrectionNotice),
        new(
            "D4.13",
            "内部审批表：立案、审查意见、延期、转程序、停止执行、决定，以及其他须经审批的事项；集体讨论记录",
            DocumentOrigin.Composed,
            "各环节审批时",
            Office,
            "机构负责人或者机关负责人",
            "审批人级别",
            "法55、61①、62①"
        )
        {
            Forms = 2,
            Note = "集体讨论记录在审核以后供讨论时填写，集体讨论通过的写明讨论决定",
        },
    ];

    /// <summary>What the case file adds to the papers of the case: composed with each building, without a number. Neither the law nor law.md lists them.</summary>
    public static IReadOnlyList<(string Name, string What)> CaseFile { get; } =
    [
        (
            "案卷封面",
            "正卷、副卷各一：案号、案由、当事人、承办人、收案和结案日期、审理结果、件数页数、立卷、保管期限、档号；保管期限和立卷人由本机关填写"
        ),
        ("卷内目录", "正卷、副卷各一：序号、文号、责任者、题名、日期、页号、备注"),
        ("备考表", "正卷、副卷各一：件数页数、截止情况、电子附件、不能读取的文件、立卷人和检查人签名"),
        ("电子附件说明", "录音录像等没有页面的文件、不能读取的文件，各占一页：名称、类型、大小、校验值"),
    ];

    /// <summary>What a person reads of an origin.</summary>
    public static string Name(DocumentOrigin origin) =>
        origin switch
        {
            DocumentOrigin.Issued => "制发",
            DocumentOrigin.Composed => "按记录生成",
            DocumentOrigin.HandedIn => "收取",
            DocumentOrigin.Missing => "还没有",
        };

    /// <summary>What a person reads of an entry: where it comes from, and whether forms go with what is issued.</summary>
    public static string OriginOf(CatalogueEntry entry) =>
        entry is { Origin: not DocumentOrigin.Composed, Forms: > 0 }
            ? $"{Name(entry.Origin)}、{Name(DocumentOrigin.Composed)}"
            : Name(entry.Origin);

    /// <summary>The page in Markdown, the same text for the same definitions.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("# 文书目录\n\n");
        text.Append("本页由程序生成，不手工修改。\n\n");
        text.Append("- 制发：办理事项时编号、存档、送达；何时、文号代字来自事项和文书的定义。\n");
        text.Append("- 按记录生成：需要时由案件记录生成，没有文号，不存档，供打印签名。\n");
        text.Append("- 收取：作为文件收取，或者随办理事项登记其内容。\n");
        text.Append("- 还没有：系统还不能生成，备注写明已有的登记。\n");
        text.Append("- 另有《出庭应诉告知函》（任务清单27）的文书模板；应诉案件还没有登记的位置，所以还不能制发（议题 5）。\n");
        foreach (var origin in Enum.GetValues<DocumentOrigin>())
        {
            text.Append($"- {Name(origin)}的有 {All.Count(entry => entry.Origin == origin)} 种。\n");
        }

        text.Append("\n| 编号 | 文书 | 系统 | 何时 | 谁制作 | 给谁 | 法定必备内容 | 依据 | 代字 | 备注 |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var e in All)
        {
            var series = string.Join('、', e.Kinds.Select(DocumentKinds.SeriesCode));
            text.Append(
                $"| {e.Id} | {e.Name} | {OriginOf(e)} | {e.When} | {e.By} | {e.To} | {e.Fields} | {e.Article} | {(series.Length == 0 ? "—" : series)} | {e.Note ?? "—"} |\n"
            );
        }

        text.Append("\n## 案卷\n\n");
        text.Append(
            "生成案卷时由程序编制，没有文号；封面、目录、备考表不编页码。内部审批表、审查意见书、咨询意见记录编入副卷，其余编入正卷。\n\n"
        );
        text.Append("| 材料 | 内容 |\n|---|---|\n");
        foreach (var (name, what) in CaseFile)
        {
            text.Append($"| {name} | {what} |\n");
        }

        return text.ToString();
    }

    /// <summary>A row of what acts issue: name, article and the acts that issue it come from their definitions.</summary>
    private static CatalogueEntry Issued(string id, string by, string to, string fields, params DocumentKind[] kinds) =>
        new(
            id,
            string.Join('、', kinds.Select(kind => Named.Of(kind))),
            DocumentOrigin.Issued,
            string.Join('、', Acts.All.Where(act => act.Documents.Intersect(kinds).Any()).Select(act => act.Name)),
            by,
            to,
            fields,
            string.Join('、', kinds.Select(kind => Named.ArticleOf(kind)).OfType<string>().Distinct()) is { Length: > 0 } article
                ? article
                : "—"
        )
        {
            Kinds = kinds,
        };
}
