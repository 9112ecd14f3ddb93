using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Documents;

/// <summary>
/// 登记送达 (法88①、民诉87–95; law.md B2-22, T51–T53): one document, one recipient, one attempt. The legal day is the day of service: signature, refusal
/// left with witnesses, receipt by post, arrival in the system; for an announcement the day it was published.
/// </summary>
public sealed record RecordService : ActFacts
{
    [Field("文书", From = Choice.IssuedDocument)]
    public required int Document { get; init; }

    [Field("受送达人", From = Choice.Party, Max = 20)]
    public required string Recipient { get; init; }

    [Field("送达方式")]
    public required ServiceMethod Method { get; init; }

    [Field("未能送达", Hint = "退回、查无此人等；公告以外的方式未能送达时选择")]
    public bool Failed { get; init; }

    [Field("签收人、见证人或者回执情况", Lines = 2, Max = 500)]
    public required string Proof { get; init; }

    [Field("送达回证", Optional = true)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RecordService> Definition { get; } =
        new()
        {
            Act = CaseAct.RecordService,
            Law = ["B2-22", "T05", "T13", "T16", "T21", "T40", "T44", "T47", "T51", "T52", "T53"],
            Permission = Permission.Serve,
            From =
            [
                CaseStatus.AwaitingSupplement,
                CaseStatus.UnderAcceptanceReview,
                CaseStatus.Accepted,
                .. CaseStatuses.UnderReview,
                CaseStatus.Suspended,
                CaseStatus.Decided,
                CaseStatus.Served,
                CaseStatus.Performing,
                CaseStatus.Enforcing,
                CaseStatus.Mediated,
                CaseStatus.Refused,
                CaseStatus.NotProcessed,
                CaseStatus.ApplicationDismissed,
                CaseStatus.Terminated,
                CaseStatus.Waived,
                CaseStatus.Closed,
            ],
            LearnedLater = true,
            First = new(nameof(Document))
            {
                Offers = static (c, answers, field, choice) =>
                    field != nameof(Recipient)
                    || c.DocumentList.Find(d => answers is [var no] && no == $"{d.No}")?.Unserved.Contains(choice) == true,
            },
            Clocks =
            [
                "补正通知书：T13 起",
                "答复通知书：T21 起",
                "决定书、驳回申请决定书：T47 起（前置案件的驳回、不予受理：T16 起）",
                "意见书：T44 起",
                "责令履行通知书：责令期限起",
                "公告：T51 起",
            ],
            Guards =
            [
                new("service.nothing", "没有需要送达的文书。", "法88①", static (c, _) => c.DocumentList.Exists(d => d.Unserved.Any())),
            ],
            Checks =
            [
                new(
                    "service.document",
                    nameof(Document),
                    "请选择尚有受送达人未送达的文书。",
                    null,
                    static (c, f, _) => c.DocumentList.Exists(d => d.No == f.Document && d.Unserved.Any())
                ),
                new(
                    "service.recipient",
                    nameof(Recipient),
                    "请选择该文书尚未送达的受送达人。",
                    null,
                    static (c, f, _) => c.DocumentList.Find(d => d.No == f.Document)?.Unserved.Contains(f.Recipient) != false
                ),
                new(
                    "service.day",
                    "Day",
                    "送达日期不能早于文书作出之日。",
                    "民诉87",
                    static (c, f, at) => c.DocumentList.Find(d => d.No == f.Document) is not { } d || at.Day >= d.Day
                ),
                new(
                    "service.electronic",
                    nameof(Method),
                    "受送达人没有同意电子送达，请改用其他方式。",
                    "民诉90",
                    static (c, f, _) =>
                        f.Method != ServiceMethod.Electronic
                        || c.FindParty(f.Recipient) is not { Facts: { AgreesToElectronicService: false } }
                ),
                new(
                    "service.mediation-left",
                    nameof(Method),
                    "调解书须直接送达本人，不能留置，也不能公告。",
                    "民诉解释133",
                    static (c, f, _) =>
                        c.DocumentList.Find(d => d.No == f.Document)?.Kind != DocumentKind.MediationLetter
                        || f.Method is not (ServiceMethod.Left or ServiceMethod.Announcement)
                ),
                new(
                    "service.announced",
                    nameof(Method),
                    "已经公告，公告期满视为送达。",
                    "民诉95",
                    static (c, f, _) =>
                        f.Method != ServiceMethod.Announcement
                        || c.DocumentList.Find(d => d.No == f.Document)
                            ?.Services.Any(s => s.Recipient == f.Recipient && s.State == ServiceState.Announced) != true
                ),
                new(
                    "service.failed-announcement",
                    nameof(Failed),
                    "公告不存在未能送达的情形。",
                    null,
                    static (_, f, _) => !f.Failed || f.Method != ServiceMethod.Announcement
                ),
            ],
            Change = static (c, f, at) =>
            {
                var document = c.DocumentList[f.Document - 1];
                var state =
                    f.Failed ? ServiceState.Failed
                    : f.Method == ServiceMethod.Announcement ? ServiceState.Announced
                    : ServiceState.Served;
                document.Add(new ServiceRecord(f.Recipient, f.Method, state, at.Day, at.Sequence) { Proof = f.Proof });
                if (state == ServiceState.Announced)
                {
                    c.StartClock(TimeLimits.T51, at, "发出公告", ServiceEffects.Subject(f.Document, f.Recipient));
                }
                else if (state == ServiceState.Served)
                {
                    // Reached in person while the announcement ran: the announcement has lost its object.
                    c.StopClock(TimeLimits.T51, at, "已另行送达", ServiceEffects.Subject(f.Document, f.Recipient));
                    ServiceEffects.Served(c, document, f.Recipient, at);
                }
            },
        };
}

/// <summary>公告送达期满 (民诉95; T51): deemed served when thirty days have run; recorded by the sweep, effective on that day.</summary>
public sealed record CompleteAnnouncement : ActFacts
{
    /// <summary>Number of the document in the case.</summary>
    public required int Document { get; init; }

    /// <summary>Party key.</summary>
    public required string Recipient { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<CompleteAnnouncement> Definition { get; } =
        new()
        {
            Act = CaseAct.CompleteAnnouncement,
            Law = ["T51"],
            Permission = Permission.ActBySystem,
            Automatic = true,
            From = RecordService.Definition.From,
            Clocks = ["T51 止", "与登记送达相同"],
            Checks =
            [
                new(
                    "announcement.running",
                    nameof(Document),
                    "该文书没有正在进行的公告送达。",
                    "民诉95",
                    static (c, f, _) => c.OpenClock(TimeLimits.T51, ServiceEffects.Subject(f.Document, f.Recipient)) is not null
                ),
                new(
                    "announcement.day",
                    "Day",
                    "公告期满之日才视为送达。",
                    "民诉95",
                    static (c, f, at) =>
                        c.OpenClock(TimeLimits.T51, ServiceEffects.Subject(f.Document, f.Recipient))
                            ?.Due(at.Calendar, at.Settings.Deadlines)
                            .Date == at.Day
                ),
            ],
            Change = static (c, f, at) =>
            {
                c.StopClock(TimeLimits.T51, at, "公告期满", ServiceEffects.Subject(f.Document, f.Recipient));
                var document = c.DocumentList[f.Document - 1];
                var announced = document.Services.First(s => s.Recipient == f.Recipient && s.State == ServiceState.Announced);
                document.Replace(
                    announced,
                    announced with
                    {
                        State = IssuedDocument.ServiceMachine.Fire(announced.State, CaseAct.CompleteAnnouncement),
                        Day = at.Day,
                    }
                );
                ServiceEffects.Served(c, document, f.Recipient, at);
            },
        };
}

/// <summary>送达完成 (法75②; law.md B2-22, T40): the decision binds when the last recipient has it; each one's own period to sue runs from their own service.</summary>
public sealed record CompleteService : ActFacts
{
    /// <summary>Definition of the act.</summary>
    public static ActDefinition<CompleteService> Definition { get; } =
        new()
        {
            Act = CaseAct.CompleteService,
            Law = ["B2-22", "T40", "T42", "T43", "T45"],
            Permission = Permission.ActBySystem,
            Automatic = true,
            From = [CaseStatus.Decided],
            To = CaseStatus.Served,
            Clocks = ["有履行内容的：T42（责令重作）或者T43 自被申请人收到决定书之日起", "H1.3 自履行期限届满之日起"],
            Guards =
            [
                new(
                    "service.incomplete",
                    "决定书尚未全部送达。",
                    "法75②",
                    static (c, _) => c.ConcludingDocument is { IsServedOnAll: true }
                ),
            ],
            Change = static (c, _, at) =>
            {
                var decision = c.ConcludingDocument!;
                c.EffectiveOn = decision.LastServedOn;
                // 各人自己的钟从各自送达日起 (note under law.md B2): the respondent has to perform from the day it had the decision itself.
                ObligationRules.Open(
                    c,
                    c.Draft!.Content.Obligations,
                    stated => at with { Day = decision.ServedOn(stated.Debtor) ?? decision.LastServedOn },
                    "收到行政复议决定书"
                );
            },
        };
}

/// <summary>What follows from the service of each kind of document.</summary>
internal static class ServiceEffects
{
    /// <summary>Subject of an announcement's clock.</summary>
    public static string Subject(int document, string recipient) => $"文书{document}／{recipient}";

    public static void Served(Case c, IssuedDocument document, string recipient, ActContext at)
    {
        switch (document.Kind)
        {
            case DocumentKind.SupplementNotice when document.IsServedOnAll && c.Status == CaseStatus.AwaitingSupplement:
                c.StartClock(TimeLimits.T13, at, "申请人收到补正通知", day: document.LastServedOn);
                break;
            case DocumentKind.ReplyNotice:
                var i = c.ReplyList.FindIndex(r => r.Respondent == recipient);
                c.ReplyList[i] = c.ReplyList[i] with
                {
                    State = Reply.Machine.Fire(c.ReplyList[i].State, CaseAct.RecordService),
                    ReceivedOn = at.Day,
                };
                if (c.ReplyList[i].FiledOn is null && CaseStatuses.UnderReview.Append(CaseStatus.Suspended).Contains(c.Status))
                {
                    ReviewGuards.PauseFromTheStart(c, c.StartClock(TimeLimits.T21, at, "被申请人收到申请书副本", recipient), at);
                }

                break;
            case DocumentKind.RefusalDecision
            or DocumentKind.DismissalDecision when c.Outcome is { PriorReconsideration: true } && IsApplicant(c, recipient):
                c.StartClock(TimeLimits.T16, at, $"收到{Named.Of(document.Kind)}", recipient);
                break;
            case DocumentKind.Decision
            or DocumentKind.DismissalDecision when c.FindParty(recipient)?.Role is PartyRole.Applicant or PartyRole.ThirdParty:
                c.StartClock(TimeLimits.T47, at, "收到行政复议决定书", recipient);
                break;
            case DocumentKind.OpinionLetter:
                OpinionLetterRules.Received(c, document.Subject!.Value, at);
                break;
            case DocumentKind.OrderToPerform when c.ObligationList.Find(o => o.No == document.Subject) is { PerformedOn: null } obligation:
                c.StartClock(
                    TimeLimits.T43,
                    at,
                    "收到责令履行通知书",
                    $"责令履行{obligation.No}",
                    length: obligation.OrderedDays!.Value.CalendarDays()
                );
                break;
        }
    }

    private static bool IsApplicant(Case c, string recipient) => c.FindParty(recipient)?.Role == PartyRole.Applicant;
}

/// <summary>更正文书 (law.md D4.12): an issued document is never changed; a notice of correction says what it should read.</summary>
public sealed record CorrectDocument : ActFacts
{
    [Field("被更正的文书", From = Choice.IssuedDocument)]
    public required int Document { get; init; }

    [Field("原文", Lines = 2, Max = 1000)]
    public required string Reads { get; init; }

    [Field("更正为", Lines = 2, Max = 1000)]
    public required string ShouldRead { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<CorrectDocument> Definition { get; } =
        new()
        {
            Act = CaseAct.CorrectDocument,
            Law = ["D4.12"],
            Permission = Permission.ApproveByOffice,
            ProposedBy = Permission.SubmitProposal,
            From =
            [
                CaseStatus.UnderAcceptanceReview,
                CaseStatus.AwaitingSupplement,
                CaseStatus.Accepted,
                .. CaseStatuses.UnderReview,
                CaseStatus.Suspended,
                CaseStatus.Decided,
                CaseStatus.Served,
                CaseStatus.Performing,
                CaseStatus.Enforcing,
                CaseStatus.Mediated,
                .. CaseStatuses.EndedWithoutDecision,
            ],
            Documents = [DocumentKind.CorrectionNotice],
            Checks =
            [
                new(
                    "correction.document",
                    nameof(Document),
                    "请选择本案已发的文书。",
                    null,
                    static (c, f, _) => c.DocumentList.Exists(d => d.No == f.Document)
                ),
            ],
            Issues = static (c, f, _) =>
                [
                    new(DocumentKind.CorrectionNotice, c.DocumentList.Find(d => d.No == f.Document)?.Recipients ?? [])
                    {
                        Subject = f.Document,
                    },
                ],
            Change = static (_, _, _) => { },
        };
}
