using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>
/// 拆分申请 (法22④; law.md B2-30): one case, one administrative act. This case keeps the act named here; the others are registered as petitions of
/// their own, with the same day of receipt and each with its own clocks [推定].
/// </summary>
public sealed record SplitPetition : ActFacts
{
    [Field("本案保留的行政行为", Max = 200)]
    public required string ActComplainedOf { get; init; }

    [Field("本案的行政复议请求", Lines = 3, Max = 2000)]
    public required string Requests { get; init; }

    [Field("另行登记的行政行为", Lines = 3, Max = 1000, Hint = "每个行政行为另立一案，收到日期不变")]
    public required string Others { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<SplitPetition> Definition { get; } =
        new()
        {
            Act = CaseAct.SplitPetition,
            Law = ["B2-30"],
            Permission = Permission.RegisterPetition,
            From = [CaseStatus.Received],
            Guards =
            [
                AcceptanceGuards.WithinReviewPeriod,
                new("petition.one-act", "本案不需要拆分。", "法22④", static (c, _) => c.Petition.AwaitsSplitting),
            ],
            Change = static (c, f, _) =>
                c.Petition = c.Petition with { ActComplainedOf = f.ActComplainedOf, Requests = f.Requests, AwaitsSplitting = false },
        };
}
