using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>登记补正材料 (法31③; law.md B2-4): T14 begins, five working days from receipt [推定].</summary>
public sealed record ReceiveSupplement : ActFacts
{
    [Field("补正内容", Lines = 3, Max = 2000)]
    public required string Content { get; init; }

    [Field("补正材料", Optional = true)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ReceiveSupplement> Definition { get; } =
        new()
        {
            Act = CaseAct.ReceiveSupplement,
            Law = ["B2-4", "T14"],
            Permission = Permission.RegisterPetition,
            From = [CaseStatus.AwaitingSupplement],
            To = CaseStatus.UnderAcceptanceReview,
            LearnedLater = true,
            Clocks = ["T13 止", "T14 自收到补正材料之日起"],
            Change = static (c, _, at) =>
            {
                c.StopClock(TimeLimits.T13, at, "收到补正材料");
                c.StartClock(TimeLimits.T14, at, "收到补正材料");
            },
        };
}
