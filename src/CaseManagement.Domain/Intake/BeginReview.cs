using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>转入受理审查 (法30; law.md B2-2): follows the registration by itself.</summary>
public sealed record BeginReview : ActFacts
{
    /// <summary>Definition of the act.</summary>
    public static ActDefinition<BeginReview> Definition { get; } =
        new()
        {
            Act = CaseAct.BeginReview,
            Law = ["B2-2"],
            Permission = Permission.ActBySystem,
            Automatic = true,
            From = [CaseStatus.Received],
            To = CaseStatus.UnderAcceptanceReview,
            Guards =
            [
                new(
                    "petition.unsplit",
                    "对两个以上行政行为不服的，应当分别申请：请先拆分。",
                    "法22④",
                    (c, _) => !c.Petition.AwaitsSplitting
                ),
                new("petition.elevated", "提级审理的案件已经由下级受理，请登记提级案件。", "条例26 40③", (c, _) => !c.Petition.IsElevated),
            ],
            Change = static (_, _, _) => { },
        };
}
