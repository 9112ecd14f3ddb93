using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.CopyNotifications;

/// <summary>专函 or batch (law.md H2).</summary>
public enum CopyMode
{
    [Named("一案一抄告（专函）", "任务清单15")]
    Single,

    [Named("集中抄告", "任务清单15")]
    Batch,
}

/// <summary>How far a copy-notification has come: due → sent → acknowledged → answered.</summary>
public enum CopyNotificationState
{
    [Named("待抄告")]
    Due,

    [Named("已发出")]
    Sent,

    [Named("已签收")]
    Acknowledged,

    [Named("已反馈")]
    Answered,

    /// <summary>Not sent, and no longer to be: what was to be copied has been undone (法35).</summary>
    [Named("不再抄告")]
    Lapsed,
}

/// <summary>A recipient with the ground: the statutory one (法79②) and the local one (H2) merged; nobody is told twice.</summary>
public sealed record CopyRecipient(OrganisationId Organisation, string Name, CopyMode Mode, bool Statutory, bool Local);

/// <summary>One copy-notification.</summary>
/// <param name="No">Position in the case, from 1.</param>
/// <param name="Of">What is copied: 决定书, 意见书1.</param>
public sealed record CopyNotification(int No, CopyRecipient Recipient, string Of, CopyNotificationState State)
{
    /// <summary>Moves of the record.</summary>
    public static ParallelMachine<CopyNotificationState> Machine { get; } =
        new(
            "抄告",
            (CopyNotificationState.Due, CaseAct.SendCopyNotification, CopyNotificationState.Sent),
            (CopyNotificationState.Due, CaseAct.NotifyInBatch, CopyNotificationState.Sent),
            (CopyNotificationState.Sent, CaseAct.AcknowledgeCopyNotification, CopyNotificationState.Acknowledged),
            (CopyNotificationState.Acknowledged, CaseAct.AnswerCopyNotification, CopyNotificationState.Answered),
            (CopyNotificationState.Due, CaseAct.AcceptAsOrdered, CopyNotificationState.Lapsed)
        );

    /// <summary>Day it was sent; null before.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>Number of the letter, or name of the batch; null before.</summary>
    public string? SentBy { get; init; }

    /// <summary>Day it was acknowledged; null before.</summary>
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>The recipient's answer; null before.</summary>
    public string? Answer { get; init; }

    /// <summary>It copies what ended the case, not an opinion letter.</summary>
    public bool IsOfOutcome => !Of.StartsWith("意见书", StringComparison.Ordinal);

    /// <summary>Subject of its clock.</summary>
    public string Subject => $"抄告{No}";
}

/// <summary>Who is told (法79②; law.md B5, H2).</summary>
public static class CopyRecipients
{
    /// <summary>
    /// Recipients of the outcome: the superior reconsideration office always; the superior department of every respondent that is a department, a dispatched organ or an
    /// authorised organisation. For a government one level down the superior is this organ itself and only the office above is told.
    /// </summary>
    internal static DeriveCopyNotifications Derive(Case c, OrganisationTree tree, OrganSettings settings)
    {
        var mode = ModeOf(c.Outcome!, settings);
        var recipients = new List<CopyRecipient>();
        if (tree.Find(c.Organ) is { } organ && tree.SuperiorReconsiderationOffice(organ) is { } office)
        {
            recipients.Add(new CopyRecipient(office.Id, office.Name, mode, Statutory: false, Local: true));
        }

        foreach (var respondent in c.Respondents)
        {
            if (SuperiorOf(tree, respondent, c.Organ) is { } superior)
            {
                Merge(recipients, superior with { Mode = mode });
            }
        }

        return new DeriveCopyNotifications { Recipients = recipients };
    }

    /// <summary>
    /// Whom an opinion letter is copied to (法79②; H2): the superior department of the respondent it is addressed to. A letter to another organ is one of a case
    /// against the respondents all the same: the statute has it copied to the superiors of those that are departments of the organ.
    /// </summary>
    internal static IReadOnlyList<CopyRecipient> OfOpinionLetter(Case c, string? respondent, OrganisationTree tree)
    {
        var recipients = new List<CopyRecipient>();
        foreach (var party in c.Respondents.Where(r => respondent is null || r.Key == respondent))
        {
            if (SuperiorOf(tree, party, c.Organ) is { } superior && (respondent is not null || superior.Statutory))
            {
                Merge(recipients, superior);
            }
        }

        return recipients;
    }

    /// <summary>The superior department of one respondent, or null where there is none to be told.</summary>
    private static CopyRecipient? SuperiorOf(OrganisationTree tree, Party respondent, OrganisationId organ)
    {
        if (
            respondent.Organisation is not { } id
            || tree.Find(id) is not { } organisation
            || tree.SuperiorDepartment(organisation) is not { } superior
        )
        {
            return null;
        }

        var statutory = tree.Find(organ) is { } government && tree.IsDepartmentOf(organisation, government);
        return new CopyRecipient(superior.Id, superior.Name, CopyMode.Single, statutory, Local: true);
    }

    internal static CopyMode ModeOf(CaseOutcome outcome, OrganSettings settings) =>
        outcome.Kind == OutcomeKind.Mediated
            ? settings.NotifyMediationInBatch
                ? CopyMode.Batch
                : CopyMode.Single
            : outcome.IsCorrective
                ? CopyMode.Single
                : CopyMode.Batch;

    internal static void Add(Case c, CopyRecipient recipient, ActContext at, string of)
    {
        var notification = new CopyNotification(c.CopyNotificationList.Count + 1, recipient, of, CopyNotificationState.Due);
        c.CopyNotificationList.Add(notification);
        c.StartClock(recipient.Mode == CopyMode.Single ? TimeLimits.H21 : TimeLimits.H22, at, "决定书、意见书生效", notification.Subject);
    }

    private static void Merge(List<CopyRecipient> recipients, CopyRecipient recipient)
    {
        var i = recipients.FindIndex(r => r.Organisation == recipient.Organisation);
        if (i < 0)
        {
            recipients.Add(recipient);
        }
        else
        {
            recipients[i] = recipients[i] with { Statutory = recipients[i].Statutory || recipient.Statutory, Local = true };
        }
    }
}

/// <summary>确定抄告对象 (法79②; H2): follows by itself when the outcome takes effect; who they are is kept as the tree was on that day.</summary>
public sealed record DeriveCopyNotifications : ActFacts
{
    /// <summary>Recipients, each once.</summary>
    public required IReadOnlyList<CopyRecipient> Recipients { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<DeriveCopyNotifications> Definition { get; } =
        new()
        {
            Act = CaseAct.DeriveCopyNotifications,
            Law = ["H2", "T45", "B5"],
            Permission = Permission.ActBySystem,
            Automatic = true,
            From = [CaseStatus.Served, CaseStatus.Mediated, CaseStatus.ApplicationDismissed, CaseStatus.Terminated],
            Clocks = ["H2.1（专函）或者H2.2（集中）自生效之日起"],
            Guards = [new("copy.not-due", "抄告对象已经确定，或者文书尚未生效。", "法79②", static (c, _) => c.CopyNotificationsAreDue)],
            Change = static (c, f, at) =>
            {
                c.CopyNotificationsDerived = true;
                c.EffectiveOn ??= at.Day;
                foreach (var recipient in f.Recipients)
                {
                    CopyRecipients.Add(
                        c,
                        recipient,
                        at with
                        {
                            Day = c.EffectiveOn.Value,
                        },
                        c.Outcome!.Kind == OutcomeKind.Mediated ? "调解书" : "决定书"
                    );
                }
            },
        };
}

/// <summary>发出抄告函 (H2): one letter a recipient, for every single one that is due.</summary>
public sealed record SendCopyNotification : ActFacts
{
    [Field("抄告说明", Optional = true, Lines = 3, Max = 2000)]
    public string? Note { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<SendCopyNotification> Definition { get; } =
        new()
        {
            Act = CaseAct.SendCopyNotification,
            Law = ["H2", "T45"],
            Permission = Permission.CopyNotify,
            From = [.. OpinionLetterRules.WhileTheCaseIsHandled, CaseStatus.Closed],
            Clocks = ["H2.1 止"],
            Documents = [DocumentKind.CopyNotificationLetter],
            Guards = [new("copy.none-single", "没有待发的专函抄告。", "任务清单15", static (c, _) => Due(c, CopyMode.Single).Any())],
            Checks = [CopyRules.AfterEffect<SendCopyNotification>(CopyMode.Single)],
            Issues = static (c, _, _) =>
                [.. Letters(c).Select(letter => new DocumentOrder(DocumentKind.CopyNotificationLetter, []) { Subject = letter[0].No })],
            Change = static (c, _, at) =>
            {
                foreach (var (letter, i) in Letters(c).Select((letter, i) => (letter, i)))
                {
                    foreach (var notification in letter)
                    {
                        Send(c, notification, CaseAct.SendCopyNotification, at, at.Issued[i].Number);
                    }
                }
            },
        };

    /// <summary>One letter a recipient, whatever it copies: decision and opinion letter go together where both are due (law.md H2 “随决定书或单独”).</summary>
    private static List<List<CopyNotification>> Letters(Case c) =>
        [.. Due(c, CopyMode.Single).GroupBy(n => n.Recipient.Organisation).Select(group => group.OrderBy(n => n.No).ToList())];

    internal static IEnumerable<CopyNotification> Due(Case c, CopyMode mode) =>
        c.CopyNotificationList.Where(n => n.State == CopyNotificationState.Due && n.Recipient.Mode == mode);

    internal static void Send(Case c, CopyNotification notification, CaseAct act, ActContext at, string by)
    {
        c.CopyNotificationList[notification.No - 1] = notification with
        {
            State = CopyNotification.Machine.Fire(notification.State, act),
            SentOn = at.Day,
            SentBy = by,
        };
        c.StopClock(notification.Recipient.Mode == CopyMode.Single ? TimeLimits.H21 : TimeLimits.H22, at, "发出抄告", notification.Subject);
    }
}

/// <summary>列入集中抄告 (H2): the case goes into a batch of its period; the batch is one list for each recipient.</summary>
public sealed record NotifyInBatch : ActFacts
{
    [Field("批次", Max = 60)]
    public required string Batch { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<NotifyInBatch> Definition { get; } =
        new()
        {
            Act = CaseAct.NotifyInBatch,
            Law = ["H2", "T45"],
            Permission = Permission.CopyNotify,
            From =
            [
                CaseStatus.Served,
                CaseStatus.Performing,
                CaseStatus.Enforcing,
                CaseStatus.Mediated,
                CaseStatus.ApplicationDismissed,
                CaseStatus.Terminated,
            ],
            Clocks = ["H2.2 止"],
            Guards =
            [
                new(
                    "copy.none-batch",
                    "没有待集中抄告的事项。",
                    "任务清单15",
                    static (c, _) => SendCopyNotification.Due(c, CopyMode.Batch).Any()
                ),
            ],
            Checks = [CopyRules.AfterEffect<NotifyInBatch>(CopyMode.Batch)],
            Change = static (c, f, at) =>
            {
                foreach (var notification in SendCopyNotification.Due(c, CopyMode.Batch).ToList())
                {
                    SendCopyNotification.Send(c, notification, CaseAct.NotifyInBatch, at, f.Batch);
                }
            },
        };
}

/// <summary>签收抄告 (H2): by the recipient, in the system.</summary>
public sealed record AcknowledgeCopyNotification : ActFacts
{
    [Field("抄告", From = Choice.CopyNotification)]
    public required int No { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<AcknowledgeCopyNotification> Definition { get; } =
        new()
        {
            Act = CaseAct.AcknowledgeCopyNotification,
            Law = ["H2"],
            Permission = Permission.AnswerCopyNotification,
            From = CopyRules.AfterSending,
            Guards = [CopyRules.Any(CopyNotificationState.Sent, "没有待签收的抄告。")],
            Checks =
            [
                CopyRules.Own<AcknowledgeCopyNotification>(f => f.No, CopyNotificationState.Sent, "请选择发给本单位、待签收的抄告。"),
                Days.NotBefore<AcknowledgeCopyNotification>(
                    "copy.day",
                    "签收日期不能早于发出之日。",
                    static (c, f) => c.CopyNotificationList.Find(n => n.No == f.No)?.SentOn
                ),
            ],
            Change = static (c, f, at) =>
                CopyRules.Move(c, f.No, CaseAct.AcknowledgeCopyNotification, n => n with { AcknowledgedOn = at.Day }),
        };
}

/// <summary>反馈抄告 (H2): what the superior did about it.</summary>
public sealed record AnswerCopyNotification : ActFacts
{
    [Field("抄告", From = Choice.CopyNotification)]
    public required int No { get; init; }

    [Field("阅处情况", Lines = 4, Max = 4000)]
    public required string Content { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<AnswerCopyNotification> Definition { get; } =
        new()
        {
            Act = CaseAct.AnswerCopyNotification,
            Law = ["H2"],
            Permission = Permission.AnswerCopyNotification,
            From = CopyRules.AfterSending,
            Guards = [CopyRules.Any(CopyNotificationState.Acknowledged, "没有已签收、待反馈的抄告。")],
            Checks =
            [
                CopyRules.Own<AnswerCopyNotification>(f => f.No, CopyNotificationState.Acknowledged, "请选择本单位已签收、待反馈的抄告。"),
                Days.NotBefore<AnswerCopyNotification>(
                    "copy.day",
                    "反馈日期不能早于签收之日。",
                    static (c, f) => c.CopyNotificationList.Find(n => n.No == f.No)?.AcknowledgedOn
                ),
            ],
            Change = static (c, f, _) => CopyRules.Move(c, f.No, CaseAct.AnswerCopyNotification, n => n with { Answer = f.Content }),
        };
}

/// <summary>Shared by the recipient's acts.</summary>
internal static class CopyRules
{
    /// <summary>A recipient may answer at any time after sending, also when the case is closed and archived.</summary>
    public static readonly CaseStatus[] AfterSending =
    [
        .. OpinionLetterRules.WhileTheCaseIsHandled,
        CaseStatus.Closed,
        CaseStatus.Archived,
    ];

    /// <summary>Only what has taken effect is copied (法79②).</summary>
    public static Check<T> AfterEffect<T>(CopyMode mode)
        where T : ActFacts =>
        Days.NotBefore<T>(
            "copy.effect-day",
            "抄告日期不能早于文书生效之日。",
            (c, _) =>
                SendCopyNotification.Due(c, mode).Select(n => c.ClockList.FindLast(clock => clock.Subject == n.Subject)?.StartedOn).Max()
        );

    public static Guard Any(CopyNotificationState state, string sentence) =>
        new($"copy.{state}", sentence, "任务清单15", (c, _) => c.CopyNotificationList.Exists(n => n.State == state));

    public static Check<T> Own<T>(Func<T, int> no, CopyNotificationState state, string sentence)
        where T : ActFacts =>
        new(
            "copy.no",
            "No",
            sentence,
            "任务清单15",
            (c, f, at) =>
                c.CopyNotificationList.Exists(n => n.No == no(f) && n.State == state && n.Recipient.Organisation == at.By.Organisation)
        );

    public static void Move(Case c, int no, CaseAct act, Func<CopyNotification, CopyNotification> change) =>
        c.CopyNotificationList[no - 1] = change(c.CopyNotificationList[no - 1]) with
        {
            State = CopyNotification.Machine.Fire(c.CopyNotificationList[no - 1].State, act),
        };
}
