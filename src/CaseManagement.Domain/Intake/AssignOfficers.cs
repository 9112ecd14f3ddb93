using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>指派承办人 (法36①; law.md B2-29, C): two officers, one is enough in the simplified procedure (A6.13); nobody who is recused.</summary>
public sealed record AssignOfficers : ActFacts
{
    [Field("承办人", From = Choice.Staff)]
    public required Guid Lead { get; init; }

    [Field("协办人", From = Choice.Staff, Optional = true, Hint = "普通程序由两名以上复议人员审理（条例26 39）")]
    public Guid? Second { get; init; }

    /// <summary>Names as of the assignment; filled when the act is entered, so that the record reads without a directory.</summary>
    public string LeadName { get; init; } = "";

    /// <inheritdoc cref="LeadName" />
    public string? SecondName { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<AssignOfficers> Definition { get; } =
        new()
        {
            Act = CaseAct.AssignOfficers,
            Law = ["B2-29", "C", "A6.13", "H12"],
            Permission = Permission.AssignOfficers,
            From =
            [
                CaseStatus.UnderAcceptanceReview,
                CaseStatus.AwaitingSupplement,
                CaseStatus.Accepted,
                CaseStatus.Ordinary,
                CaseStatus.Simplified,
                CaseStatus.Suspended,
                CaseStatus.Drafting,
                CaseStatus.UnderApproval,
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
            ],
            Checks =
            [
                new(
                    "staff.lead",
                    nameof(Lead),
                    "承办人应当是行政复议人员。",
                    "法36、条例26 39",
                    static (_, f, at) => at.Staff(f.Lead) is { IsReconsiderationOfficer: true }
                ),
                new(
                    "staff.second",
                    nameof(Second),
                    "协办人应当是行政复议人员。",
                    "条例26 39",
                    static (_, f, at) => f.Second is not { } second || at.Staff(second) is { IsReconsiderationOfficer: true }
                ),
                new(
                    "staff.two-people",
                    nameof(Second),
                    "承办人和协办人不能是同一人。",
                    "条例26 39",
                    static (_, f, _) => f.Second != f.Lead
                ),
                new(
                    "staff.ordinary-two",
                    nameof(Second),
                    "适用普通程序的案件，应当由两名以上行政复议人员审理。",
                    "条例26 39",
                    static (c, f, _) => c.Procedure != Procedure.Ordinary || f.Second is not null
                ),
                new(
                    "staff.lead-recused",
                    nameof(Lead),
                    "该人员在本案回避，不能承办。",
                    "公务员法76",
                    static (c, f, _) => !c.IsRecused(f.Lead)
                ),
                new(
                    "staff.second-recused",
                    nameof(Second),
                    "该人员在本案回避，不能协办。",
                    "公务员法76",
                    static (c, f, _) => f.Second is not { } second || !c.IsRecused(second)
                ),
            ],
            Complete = static (f, at) =>
                f with
                {
                    LeadName = at.Staff(f.Lead)?.Name ?? "",
                    SecondName = f.Second is { } second ? at.Staff(second)?.Name : null,
                },
            Change = static (c, f, _) => c.Staffing = new Staffing(f.Lead, f.LeadName, f.Second, f.SecondName),
        };
}

/// <summary>案件分类标记 (法50、52; law.md F7, F8, H14): what is marked here opens a gate before the decision.</summary>
public sealed record ClassifyCase : ActFacts
{
    [Field("应当听证的情形", Optional = true)]
    public IReadOnlyList<HearingGround> HearingGrounds { get; init; } = [];

    [Field("应当提请委员会咨询的情形", Optional = true)]
    public IReadOnlyList<ConsultationGround> ConsultationGrounds { get; init; } = [];

    [Field("风险等级")]
    public required RiskLevel Risk { get; init; }

    [Field("涉企案件")]
    public bool ConcernsEnterprise { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ClassifyCase> Definition { get; } =
        new()
        {
            Act = CaseAct.ClassifyCase,
            Law = ["F7", "F8", "H6", "H14"],
            Permission = Permission.ReviewAcceptance,
            From = [CaseStatus.UnderAcceptanceReview, CaseStatus.Accepted, CaseStatus.Ordinary, CaseStatus.Simplified, CaseStatus.Drafting],
            Change = static (c, f, _) =>
            {
                c.Classification = new Classification
                {
                    HearingGrounds = f.HearingGrounds,
                    ConsultationGrounds = f.ConsultationGrounds,
                    Risk = f.Risk,
                };
                c.Petition = c.Petition with { ConcernsEnterprise = f.ConcernsEnterprise };
            },
        };
}
