using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Domain.Review;

/// <summary>发送答复通知书 (法48、54; T20): the copy of the petition goes to every respondent; T21 runs from each one's receipt.</summary>
public sealed record SendReplyNotice : ActFacts
{
    [Field("随附材料", Optional = true, Lines = 2, Max = 500, Hint = "申请书副本或者口头申请笔录复印件")]
    public string? Enclosures { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<SendReplyNotice> Definition { get; } =
        new()
        {
            Act = CaseAct.SendReplyNotice,
            Law = ["T20", "T21"],
            Permission = Permission.HandleCase,
            From = ReviewGuards.InReview,
            Clocks = ["T20 止", "T21 自被申请人收到副本之日起"],
            Documents = [DocumentKind.ReplyNotice],
            Guards =
            [
                new("reply.noticed", "答复通知书已经发送。", "法48", static (c, _) => c.LastDocument(DocumentKind.ReplyNotice) is null),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.ReplyNotice, c.RespondentKeys)],
            Change = static (c, _, at) =>
            {
                c.StopClock(TimeLimits.T20, at, "发送申请书副本");
                foreach (var key in c.RespondentKeys)
                {
                    c.ReplyList.Add(new Reply(key) { NoticeNo = c.DocumentList.Count + 1 });
                }
            },
        };
}

/// <summary>
/// 提交答复 (法48、54; 条例26 41、18②; T21): on lawfulness, on propriety, on the requests, with the evidence; one or two of the agency's own staff as agents.
/// A late reply is taken and marked: 法70 says what follows.
/// </summary>
public sealed record FileReply : ActFacts
{
    [Field("被申请人", From = Choice.Respondent, Max = 20)]
    public required string Respondent { get; init; }

    [Field("行政行为合法性的说明", Lines = 6, Max = 8000)]
    public required string Lawfulness { get; init; }

    [Field("行政行为适当性的说明", Lines = 4, Max = 8000)]
    public required string Propriety { get; init; }

    [Field("对复议请求的意见", Lines = 4, Max = 8000)]
    public required string OnRequests { get; init; }

    [Field("依据", Lines = 3, Max = 2000, Hint = "作出行政行为的法律、法规、规章和规范性文件")]
    public required string Basis { get; init; }

    [Field("证据清单", Optional = true)]
    public IReadOnlyList<EvidenceFacts> Evidence { get; init; } = [];

    [Field("代理人一", Max = 60, Hint = "应当指定1至2名本机关工作人员（条例26 18②）")]
    public required string FirstAgent { get; init; }

    [Field("代理人二", Optional = true, Max = 60)]
    public string? SecondAgent { get; init; }

    [Field("答复书文件", Optional = true)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<FileReply> Definition { get; } =
        new()
        {
            Act = CaseAct.FileReply,
            Law = ["T21", "A6.1", "条例26-41"],
            Permission = Permission.FileReply,
            From = [CaseStatus.Ordinary, CaseStatus.Simplified, CaseStatus.Suspended, CaseStatus.Drafting, CaseStatus.UnderApproval],
            Irrevocable = true,
            Clocks = ["T21 止"],
            Guards =
            [
                new("reply.not-noticed", "答复通知书尚未发送。", "法48", static (c, _) => c.ReplyList.Count > 0),
                new(
                    "reply.all-filed",
                    "答复已经提交；补充证据请使用“补充证据”。",
                    "法46②",
                    static (c, _) => c.ReplyList.Count == 0 || c.ReplyList.Exists(r => r.FiledOn is null)
                ),
            ],
            Checks =
            [
                new(
                    "reply.respondent",
                    nameof(Respondent),
                    "请选择尚未答复的被申请人。",
                    "法48",
                    static (c, f, _) => c.ReplyList.Exists(r => r.Respondent == f.Respondent && r.FiledOn is null)
                ),
                new(
                    "reply.own",
                    nameof(Respondent),
                    "只能为本机关提交答复。",
                    "法48、54",
                    static (c, f, at) => ActorRules.MayActFor(c, f.Respondent, at)
                ),
                Days.NotBefore<FileReply>(
                    "reply.day",
                    "答复日期不能早于答复通知书发出之日。",
                    static (c, _) => c.LastDocument(DocumentKind.ReplyNotice)?.Day
                ),
            ],
            Change = static (c, f, at) =>
            {
                var i = c.ReplyList.FindIndex(r => r.Respondent == f.Respondent && r.FiledOn is null);
                c.ReplyList[i] = c.ReplyList[i] with
                {
                    State = Reply.Machine.Fire(c.ReplyList[i].State, CaseAct.FileReply),
                    FiledOn = at.Day,
                    Content = f,
                };
                c.AddEvidence(f.Respondent, at, f.Evidence);
                c.StopClock(TimeLimits.T21, at, "被申请人提交答复", f.Respondent);
            },
        };
}

/// <summary>补充证据 (法44②、46②): by an applicant or third party, or by the respondent with the office's consent.</summary>
public sealed record SubmitEvidence : ActFacts
{
    [Field("提交人", From = Choice.Party, Max = 20)]
    public required string By { get; init; }

    [Field("证据清单")]
    public required IReadOnlyList<EvidenceFacts> Evidence { get; init; }

    [Field("机构同意被申请人补充的理由", Optional = true, Lines = 2, Max = 500, Hint = "被申请人补充的必填（法46②）")]
    public string? Consent { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<SubmitEvidence> Definition { get; } =
        new()
        {
            Act = CaseAct.SubmitEvidence,
            Law = ["B3-证据"],
            Permission = Permission.HandleCase,
            From = [.. ReviewGuards.InReview, CaseStatus.Suspended, CaseStatus.Drafting],
            LearnedLater = true,
            Checks =
            [
                new("evidence.none", nameof(Evidence), "请至少填写一项证据。", "法43", static (_, f, _) => f.Evidence.Count > 0),
                new(
                    "evidence.by",
                    nameof(By),
                    "请选择提交证据的当事人。",
                    "法43",
                    static (c, f, _) => c.FindParty(f.By) is { TakesPart: true }
                ),
                new(
                    "evidence.consent",
                    nameof(Consent),
                    "被申请人在复议期间补充证据，须经机构同意并写明理由。",
                    "法46②",
                    static (c, f, _) => c.FindParty(f.By)?.Role != PartyRole.Respondent || !string.IsNullOrWhiteSpace(f.Consent)
                ),
            ],
            Change = static (c, f, at) => c.AddEvidence(f.By, at, f.Evidence),
        };
}
