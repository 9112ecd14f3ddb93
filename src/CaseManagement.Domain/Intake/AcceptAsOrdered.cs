using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Intake;

/// <summary>What undid the refusal or dismissal.</summary>
public enum ReversalGround
{
    [Named("上级行政机关责令纠正", "法35")]
    SuperiorOrder,

    [Named("人民法院生效裁判撤销原决定或者责令受理")]
    Judgment,
}

/// <summary>
/// 责令后受理 (法35; law.md B2 notes, D2.7): a petition was refused, dismissed or not processed without good reason; the superior agency ordered the organ to correct that,
/// or a court did. The organ accepts it on the day of this act, and the periods that run from acceptance (法48、62) run from that day [推定: no text says more].
/// </summary>
public sealed record AcceptAsOrdered : ActFacts
{
    /// <summary>How a case can have ended before its time.</summary>
    private static readonly CaseStatus[] Undone =
    [
        CaseStatus.Waived,
        CaseStatus.Refused,
        CaseStatus.NotProcessed,
        CaseStatus.ApplicationDismissed,
    ];

    private static readonly CaseAct[] UndoneActs = [CaseAct.DeemWaived, CaseAct.Refuse, CaseAct.DeclineToProcess, CaseAct.DismissPetition];

    [Field("依据")]
    public required ReversalGround Ground { get; init; }

    [Field("责令或者裁判文书的名称和文号", Max = 200)]
    public required string Order { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<AcceptAsOrdered> Definition { get; } =
        new()
        {
            Act = CaseAct.AcceptAsOrdered,
            Law = ["法35", "T20", "T23"],
            Permission = Permission.ReviewAcceptance,
            From = [.. Undone, CaseStatus.Closed],
            To = CaseStatus.Accepted,
            Irrevocable = true,
            Clocks = ["T20、T23 自责令后受理之日起 [推定]", "原决定的起诉期限（T16、T47）和尚未发出的抄告（H2.1、H2.2）止"],
            Documents = [DocumentKind.AcceptanceNotice],
            Guards =
            [
                new(
                    "reversal.ended",
                    "只有不予受理、不再处理、视为放弃、驳回申请的案件，才有责令受理。",
                    "法35",
                    static (c, _) => c.Status != CaseStatus.Closed || (c.ClosedFrom is { } from && Undone.Contains(from))
                ),
            ],
            Checks =
            [
                new(
                    "reversal.order",
                    nameof(Ground),
                    "请先记录上级责令受理或者纠正的事项。",
                    "法35",
                    static (c, f, _) => f.Ground != ReversalGround.SuperiorOrder || IsOrdered(c)
                ),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.AcceptanceNotice, c.ApplicantKeys)],
            Change = static (c, f, at) =>
            {
                var cause = $"{Named.Of(f.Ground)}，受理";
                foreach (var limit in new[] { TimeLimits.T16, TimeLimits.T47 })
                {
                    c.StopClock(limit, at, cause);
                }

                // What has not been told of the outcome need not be told any more; what has gone out has gone out.
                for (var i = 0; i < c.CopyNotificationList.Count; i++)
                {
                    var copy = c.CopyNotificationList[i];
                    if (copy.State == CopyNotificationState.Due && copy.IsOfOutcome)
                    {
                        c.CopyNotificationList[i] = copy with
                        {
                            State = CopyNotification.Machine.Fire(copy.State, CaseAct.AcceptAsOrdered),
                        };
                        c.StopClock(TimeLimits.H21, at, cause, copy.Subject);
                        c.StopClock(TimeLimits.H22, at, cause, copy.Subject);
                    }
                }

                c.UndoOutcome();
                c.Acceptance = new Acceptance(AcceptanceKind.Ordered, at.Day);
                // A respondent that has the copy already is not sent another.
                if (c.ReplyList.Count == 0)
                {
                    c.StartClock(TimeLimits.T20, at, cause);
                }

                c.StartClock(TimeLimits.T23, at, cause);
            },
        };

    /// <summary>The superior has ordered a correction since the case ended (法35), and the organ has not accepted yet.</summary>
    internal static bool IsOrdered(Case c) =>
        c.Record.LastOrDefault(e => UndoneActs.Contains(e.Act)) is { } end
        && c.Record.Skip(end.Sequence).Any(e => e.Facts is RecordSuperiorOrder { Kind: SuperiorOrderKind.Correct })
        && Definition.From.Contains(c.Status)
        && (c.Status != CaseStatus.Closed || (c.ClosedFrom is { } from && Undone.Contains(from)));
}
