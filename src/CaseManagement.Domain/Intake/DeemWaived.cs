using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>记录视为放弃 (法31②; law.md B2-5): not a refusal, and it must be put on record (A6.9).</summary>
public sealed record DeemWaived : ActFacts
{
    [Field("核实情况", Lines = 3, Max = 1000, Hint = "写明补正通知送达情况、期满之日，以及申请人没有正当理由")]
    public required string Finding { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<DeemWaived> Definition { get; } =
        new()
        {
            Act = CaseAct.DeemWaived,
            Law = ["B2-5", "T13", "A6.9"],
            Permission = Permission.ReviewAcceptance,
            From = [CaseStatus.AwaitingSupplement],
            To = CaseStatus.Waived,
            Irrevocable = true,
            Clocks = ["T13 止"],
            Guards =
            [
                new(
                    "supplement.running",
                    "补正期限尚未届满（或者补正通知尚未送达），不能视为放弃。",
                    "法31②",
                    static (c, at) => c.OpenClock(TimeLimits.T13)?.Due(at.Calendar, at.Settings.Deadlines).Date is { } due && at.Day > due
                ),
            ],
            Change = static (c, _, at) =>
            {
                c.StopClock(TimeLimits.T13, at, "视为放弃行政复议申请");
                c.Outcome = new CaseOutcome(OutcomeKind.Waived, at.Day);
                c.ConcludedOn = at.Day;
            },
        };
}
