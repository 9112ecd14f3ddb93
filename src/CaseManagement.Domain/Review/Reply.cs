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
    [Field(
        "发送被申请人的副本",
        Optional = true,
        From = Choice.PetitionPaper,
        Hint = "选择申请书（口头申请的为申请笔录）和应当随附的材料；送达后被申请人可以打开，没有选择的看不到"
    )]
    public IReadOnlyList<FileRef> Copies { get; init; } = [];

    [Field("随附材料", Optional = true, Lines = 2, Max = 500, Hint = "副本以纸质发送的，写明纸质材料")]
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
                new(
                    "reply.noticed",
                    "申请书副本已经发送（提级前由原管辖机关发送的，不再重发）。",
                    "法48",
                    static (c, _) => c.ReplyList.Count == 0
                ),
            ],
            Checks =
            [
                new(
                    "reply.copies",
                    nameof(Copies),
                    "请选择发送被申请人的申请书副本或者申请笔录；以纸质发送的，写在“随附材料”里。",
                    "法48",
                    static (c, f, _) => f.Copies.Count > 0 || c.PetitionPapers.Count == 0 || !string.IsNullOrWhiteSpace(f.Enclosures)
                ),
                new(
                    "reply.copies-of-petition",
                    nameof(Copies),
                    "只能发送本案的申请材料。",
                    "法48",
                    static (c, f, _) => f.Copies.All(copy => c.PetitionPapers.Any(paper => paper.Hash == copy.Hash))
                ),
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

/// <summary>How a reply came to the office when the agency did not enter it itself.</summary>
public enum ReplyDelivery
{
    [Named("当面递交")]
    InPerson,

    [Named("邮寄", "民诉85④")]
    Post,

    [Named("公文交换或者指定的互联网渠道")]
    Exchange,

    [Named("随提级案件材料移送", "条例26 40③")]
    WithElevatedCase,
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

    [Field("递交人", Optional = true, Max = 60, Hint = "由复议机构代为登记的必填；办理日期填收到之日")]
    public string? HandedInBy { get; init; }

    [Field("递交方式", Optional = true, Hint = "由复议机构代为登记的必填")]
    public ReplyDelivery? HandedInVia { get; init; }

    [Field("交邮之日（原管辖机关收到之日）", Optional = true, Hint = "邮寄的、随提级案件材料移送的必填：是否逾期看这一天（民诉85④）")]
    public DateOnly? HandedInOn { get; init; }

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
                new(
                    "reply.handed-in-by",
                    nameof(HandedInBy),
                    "由复议机构代为登记的，请填写递交人。",
                    "法48、54",
                    static (c, f, at) => IsEnteredByItself(c, f, at) || !string.IsNullOrWhiteSpace(f.HandedInBy)
                ),
                new(
                    "reply.handed-in-via",
                    nameof(HandedInVia),
                    "由复议机构代为登记的，请选择递交方式；随提级案件材料移送的限于提级审理的案件。",
                    "法48、54",
                    static (c, f, at) =>
                        IsEnteredByItself(c, f, at)
                        || (f.HandedInVia is { } via && (via != ReplyDelivery.WithElevatedCase || c.Petition.IsElevated))
                ),
                new(
                    "reply.handed-in-on",
                    nameof(HandedInOn),
                    "邮寄的、随提级案件材料移送的，请填写交邮之日（原管辖机关收到之日），不早于收到副本之日，不晚于办理日期；其他方式不填。",
                    "民诉85④",
                    static (c, f, at) =>
                        !IsEnteredByItself(c, f, at) && f.HandedInVia is ReplyDelivery.Post or ReplyDelivery.WithElevatedCase
                            ? f.HandedInOn is { } on
                                && on <= at.Day
                                && (c.ReplyList.Find(r => r.Respondent == f.Respondent)?.ReceivedOn is not { } copy || on >= copy)
                            : f.HandedInOn is null
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
                    FiledOn = f.HandedInOn ?? at.Day,
                    Content = f,
                };
                c.AddEvidence(f.Respondent, at, f.Evidence);
                c.StopClock(TimeLimits.T21, at with { Day = f.HandedInOn ?? at.Day }, "被申请人提交答复", f.Respondent);
            },
        };

    /// <summary>The agency itself is at the keyboard, not the office for it.</summary>
    private static bool IsEnteredByItself(Case c, FileReply f, ActContext at) =>
        at.By.IsSystem || c.FindParty(f.Respondent)?.Organisation == at.By.Organisation;
}

/// <summary>
/// 顺延答复期限 (法88①、民诉86; law.md A0.7 [推定]): force majeure or another good reason kept a respondent from replying in time. It asks within ten days of the end of the
/// obstacle — calendar days, the ten of the civil procedure law — and the office decides.
/// </summary>
public sealed record ExtendReplyPeriod : ActFacts
{
    /// <summary>Days after the end of the obstacle within which it must be asked for (民诉86).</summary>
    private const int DaysToAsk = 10;

    [Field("被申请人", From = Choice.Respondent, Max = 20)]
    public required string Respondent { get; init; }

    [Field("不可抗拒的事由或者其他正当理由", Lines = 3, Max = 1000)]
    public required string Obstacle { get; init; }

    [Field("障碍消除之日")]
    public required DateOnly RemovedOn { get; init; }

    [Field("申请顺延之日", Hint = "障碍消除后10日内提出（民诉86）")]
    public required DateOnly RequestedOn { get; init; }

    [Field("顺延工作日数")]
    public required int WorkingDays { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ExtendReplyPeriod> Definition { get; } =
        new()
        {
            Act = CaseAct.ExtendReplyPeriod,
            Law = ["T21", "A0.7"],
            Permission = Permission.ApproveByOffice,
            ProposedBy = Permission.SubmitProposal,
            From = [.. ReviewGuards.InReview, CaseStatus.Suspended, CaseStatus.Drafting],
            Clocks = ["T21 顺延，自原期限届满起接着算 [推定]"],
            Guards = [new("reply.no-period", "没有尚未答复的答复期限。", "法48、54", static (c, _) => c.OpenClocks(TimeLimits.T21).Any())],
            Checks =
            [
                new(
                    "reply.period",
                    nameof(Respondent),
                    "请选择已经收到副本、尚未答复的被申请人。",
                    "法48、54",
                    static (c, f, _) => c.OpenClock(TimeLimits.T21, f.Respondent) is not null
                ),
                new(
                    "reply.obstacle",
                    nameof(RequestedOn),
                    "应当在障碍消除后10日内、不早于障碍消除之日申请顺延，且不晚于办理日期。",
                    "民诉86",
                    static (_, f, at) =>
                        f.RequestedOn >= f.RemovedOn
                        && f.RequestedOn <= at.Day
                        && f.RequestedOn <= at.Calendar.RollForward(f.RemovedOn.AddDays(DaysToAsk))
                ),
                new(
                    "reply.extension-days",
                    nameof(WorkingDays),
                    "请填写1至60之间的工作日数。",
                    "民诉86",
                    static (_, f, _) => f.WorkingDays is >= 1 and <= 60
                ),
            ],
            Change = static (c, f, at) =>
                c.OpenClock(TimeLimits.T21, f.Respondent)!
                    .Extend(f.WorkingDays.WorkingDays(), Case.Event(at, "因不可抗拒的事由或者其他正当理由，准予顺延", "民诉86")),
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
