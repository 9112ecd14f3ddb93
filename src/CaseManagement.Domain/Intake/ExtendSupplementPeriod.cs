using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>延长补正期限 (法31②, T13): for good reason; the article names neither a length nor how often.</summary>
public sealed record ExtendSupplementPeriod : ActFacts
{
    [Field("延长工作日数")]
    public required int WorkingDays { get; init; }

    [Field("正当理由", Lines = 3, Max = 1000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ExtendSupplementPeriod> Definition { get; } =
        new()
        {
            Act = CaseAct.ExtendSupplementPeriod,
            Law = ["T13"],
            Permission = Permission.ReviewAcceptance,
            From = [CaseStatus.AwaitingSupplement],
            Clocks = ["T13 延长"],
            Guards =
            [
                new(
                    "supplement.not-served",
                    "补正通知尚未送达，补正期限还没有起算。",
                    "法31②",
                    static (c, _) => c.OpenClock(TimeLimits.T13) is not null
                ),
            ],
            Checks =
            [
                new(
                    "supplement.days",
                    nameof(WorkingDays),
                    "请填写1至60之间的工作日数。",
                    "法31②",
                    static (_, f, _) => f.WorkingDays is >= 1 and <= 60
                ),
            ],
            Change = static (c, f, at) =>
                c.OpenClock(TimeLimits.T13)!.Extend(f.WorkingDays.WorkingDays(), Case.Event(at, "有正当理由，延长补正期限", "法31②")),
        };
}
