using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Performance;

/// <summary>Why a matter is handed on.</summary>
public enum ReferralGround
{
    /// <summary>应当: to the supervisory organ alone.</summary>
    [Named("公职人员涉嫌职务违法或者职务犯罪的问题线索", "法86")]
    DutyOffence,

    /// <summary>可以: to the supervisory organ or to whoever appointed the person.</summary>
    [Named("行政机关及其工作人员违反行政复议法", "法85")]
    BreachOfThisLaw,
}

/// <summary>Who takes it over (法85、86).</summary>
public enum ReferralTo
{
    [Named("监察机关", "法85、86")]
    SupervisoryOrgan,

    [Named("公职人员任免机关、单位", "法85")]
    AppointingBody,
}

/// <summary>移送违法线索 (法85、86; 条例26 73; law.md B5, D4.10): facts and papers, or a lead, go to the body that may act on them.</summary>
public sealed record ReferMatter : ActFacts
{
    [Field("移送的情形")]
    public required ReferralGround Ground { get; init; }

    [Field("接受移送的机关类别")]
    public required ReferralTo ToKind { get; init; }

    [Field("接受移送的机关、单位", Max = 100)]
    public required string To { get; init; }

    [Field("有关人员", Max = 200, Hint = "姓名、单位、职务；尚未查明的写明单位和职务")]
    public required string Persons { get; init; }

    [Field("违法事实或者问题线索", Lines = 4, Max = 4000)]
    public required string Facts { get; init; }

    [Field("移送的材料", Lines = 3, Max = 1000, Hint = "每行一项")]
    public required string Materials { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ReferMatter> Definition { get; } =
        new()
        {
            Act = CaseAct.ReferMatter,
            Law = ["法85", "法86", "条例26-73", "B5"],
            Permission = Permission.ReferMatter,
            ProposedBy = Permission.SubmitProposal,
            From = [.. OpinionLetterRules.WhileTheCaseIsHandled, CaseStatus.Closed],
            Documents = [DocumentKind.ReferralLetter],
            Checks =
            [
                new(
                    "referral.supervisory",
                    nameof(ToKind),
                    "公职人员涉嫌职务违法、职务犯罪的问题线索，应当移送监察机关。",
                    "法86",
                    static (_, f, _) => f.Ground != ReferralGround.DutyOffence || f.ToKind == ReferralTo.SupervisoryOrgan
                ),
            ],
            Issues = static (_, _, _) => [new(DocumentKind.ReferralLetter, [])],
            Change = static (_, _, _) => { },
        };
}
