using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;

namespace CaseManagement.Domain.Review;

/// <summary>记录回避申请 (公务员法76、77; law.md C): the person acts no more in the case until it is ruled on (a setting of the office, not of the law).</summary>
public sealed record RequestRecusal : ActFacts
{
    [Field("被申请回避的人员", From = Choice.Staff)]
    public required Guid Person { get; init; }

    [Field("提出人", Max = 100)]
    public required string By { get; init; }

    [Field("理由", Lines = 3, Max = 1000)]
    public required string Reason { get; init; }

    /// <summary>Name as of the entry.</summary>
    public string Name { get; init; } = "";

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RequestRecusal> Definition { get; } =
        new()
        {
            Act = CaseAct.RequestRecusal,
            Law = ["C"],
            Permission = Permission.ReviewAcceptance,
            From =
            [
                CaseStatus.UnderAcceptanceReview,
                CaseStatus.AwaitingSupplement,
                CaseStatus.Accepted,
                .. CaseStatuses.UnderReview,
                CaseStatus.Suspended,
            ],
            Checks =
            [
                new(
                    "recusal.person",
                    nameof(Person),
                    "请选择本机构人员。",
                    "公务员法76",
                    static (_, f, at) => at.Staff(f.Person) is not null
                ),
                new(
                    "recusal.pending",
                    nameof(Person),
                    "该人员已经回避，或者回避申请正在等待决定。",
                    "公务员法77",
                    static (c, f, _) => !c.IsRecused(f.Person)
                ),
            ],
            Complete = static (f, at) => f with { Name = at.Staff(f.Person)?.Name ?? "" },
            Change = static (c, f, at) => c.RecusalList.Add(new Recusal(c.RecusalList.Count + 1, f.Person, f.Name, f.Reason, at.Day)),
        };
}

/// <summary>决定回避 (公务员法77): granted, the person may not list, search, open or be assigned the case, and leaves its staff.</summary>
public sealed record RuleOnRecusal : ActFacts
{
    [Field("回避申请", From = Choice.Recusal)]
    public required int No { get; init; }

    [Field("准予回避")]
    public bool Granted { get; init; }

    [Field("理由", Lines = 3, Max = 1000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<RuleOnRecusal> Definition { get; } =
        new()
        {
            Act = CaseAct.RuleOnRecusal,
            Law = ["C"],
            Permission = Permission.RuleOnRecusal,
            From = RequestRecusal.Definition.From,
            Guards =
            [
                new("recusal.none", "没有待决定的回避申请。", "公务员法77", static (c, _) => c.RecusalList.Exists(r => r.Granted is null)),
            ],
            Checks =
            [
                new(
                    "recusal.no",
                    nameof(No),
                    "请选择待决定的回避申请。",
                    null,
                    static (c, f, _) => c.RecusalList.Exists(r => r.No == f.No && r.Granted is null)
                ),
                Days.NotBefore<RuleOnRecusal>(
                    "recusal.day",
                    "决定日期不能早于提出之日。",
                    static (c, f) => c.RecusalList.Find(r => r.No == f.No)?.Day
                ),
                new(
                    "recusal.own",
                    nameof(No),
                    "被申请回避的人员不能决定自己的回避。",
                    "公务员法77",
                    static (c, f, at) => c.RecusalList.Find(r => r.No == f.No)?.Person != at.By.Id
                ),
            ],
            Change = static (c, f, _) =>
            {
                var i = c.RecusalList.FindIndex(r => r.No == f.No);
                c.RecusalList[i] = c.RecusalList[i] with { Granted = f.Granted };
                if (f.Granted && c.Staffing is { } staff && staff.Includes(c.RecusalList[i].Person))
                {
                    c.Staffing =
                        staff.Second is { } second && second != c.RecusalList[i].Person
                            ? new Staffing(second, staff.SecondName ?? "", null, null)
                        : staff.Lead != c.RecusalList[i].Person ? new Staffing(staff.Lead, staff.LeadName, null, null)
                        : null;
                }
            },
        };
}
