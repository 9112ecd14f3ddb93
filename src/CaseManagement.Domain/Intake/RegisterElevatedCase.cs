using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Review;

namespace CaseManagement.Domain.Intake;

/// <summary>
/// 登记提级案件 (法38、条例26 40③; law.md B2-26, T25): this organ, as the superior one, has taken up a case that the organ below had accepted. The acceptance stays
/// the one below; no second notice of acceptance is issued, the parties are told in writing of the elevation, and the review period is counted anew from the day the
/// papers arrived.
/// </summary>
public sealed record RegisterElevatedCase : ActFacts
{
    [Field("原管辖的复议机关", Max = 100)]
    public required string From { get; init; }

    [Field("情形")]
    public required ElevationGround Ground { get; init; }

    [Field("申请人提出申请之日", Hint = "交邮之日、到达特定系统之日或者原管辖机关收到之日")]
    public required DateOnly FiledOn { get; init; }

    [Field("原管辖机关受理之日")]
    public required DateOnly AcceptedOn { get; init; }

    [Field("被申请人收到申请书副本之日", Optional = true, Hint = "原管辖机关已经发送副本的填写：不再重发，答复期仍自该日起算（法48）")]
    public DateOnly? CopyReceivedOn { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RegisterElevatedCase> Definition { get; } =
        new()
        {
            Act = CaseAct.RegisterElevatedCase,
            Law = ["B2-26", "T20", "T21", "T25", "A6.11"],
            Permission = Permission.ApproveByOffice,
            From = [CaseStatus.Received],
            To = CaseStatus.Accepted,
            Irrevocable = true,
            Clocks =
            [
                "T23 自收到案件材料之日起重新计算",
                "副本尚未发送的：T20 自收到案件材料之日起 [推定]",
                "副本已由原管辖机关发送的：T21 自被申请人收到副本之日起，不重新计算",
            ],
            Documents = [DocumentKind.ElevationNotice],
            Guards = [new("elevated.not", "本案不是上级提级审理的案件。", "条例26 40③", static (c, _) => c.Petition.IsElevated)],
            Checks =
            [
                new(
                    "elevated.accepted",
                    nameof(AcceptedOn),
                    "原管辖机关受理之日不能早于提出申请之日，也不能晚于收到案件材料之日。",
                    "条例26 40③",
                    static (c, f, _) => f.AcceptedOn >= f.FiledOn && f.AcceptedOn <= c.Petition.ReceivedOn
                ),
                new(
                    "elevated.copy",
                    nameof(CopyReceivedOn),
                    "被申请人收到副本之日不能早于受理之日，也不能晚于收到案件材料之日。",
                    "法48",
                    static (c, f, _) => f.CopyReceivedOn is not { } copy || (copy >= f.AcceptedOn && copy <= c.Petition.ReceivedOn)
                ),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.ElevationNotice, c.AllPartyKeys)],
            Change = static (c, f, at) =>
            {
                var papers = c.Petition.ReceivedOn;
                c.Petition = c.Petition with { FiledBelowOn = f.FiledOn };
                c.Acceptance = new Acceptance(AcceptanceKind.Elevated, f.AcceptedOn) { TakenUp = new TakenUp(f.From, papers) };
                if (f.CopyReceivedOn is { } copy)
                {
                    foreach (var key in c.RespondentKeys)
                    {
                        c.ReplyList.Add(new Reply(key, ReplyState.Received) { ReceivedOn = copy });
                        c.StartClock(TimeLimits.T21, at, "被申请人收到原管辖机关发送的申请书副本", key, copy);
                    }
                }
                else
                {
                    c.StartClock(TimeLimits.T20, at, "收到提级案件材料", day: papers);
                }

                c.StartClock(TimeLimits.T23, at, "收到提级案件材料，审理期限重新计算", day: papers, article: "条例26 40③");
            },
        };
}
