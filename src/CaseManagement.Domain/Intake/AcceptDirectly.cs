using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>What the organ below did, or failed to do, without good reason (法35).</summary>
public enum LowerOrganFault
{
    [Named("无正当理由不予受理", "法35")]
    Refused,

    [Named("无正当理由驳回申请", "法35")]
    Dismissed,

    [Named("受理后超过行政复议期限不作答复", "法35")]
    Unanswered,
}

/// <summary>
/// 直接受理 (法35; law.md B2 notes, D2.7): the applicant told this organ, as the superior one, that the organ below would not deal with the petition; where it is necessary this organ accepts it itself. Unlike an
/// elevated case it was not accepted below in good order: it begins here, and its periods run from this acceptance.
/// </summary>
public sealed record AcceptDirectly : ActFacts
{
    [Field("下级行政复议机关", Max = 100)]
    public required string Below { get; init; }

    [Field("申请人向该机关提出申请之日")]
    public required DateOnly FiledBelowOn { get; init; }

    [Field("该机关的处理")]
    public required LowerOrganFault Fault { get; init; }

    [Field("该机关文书的名称和文号", Optional = true, Max = 200, Hint = "没有制发文书的不填")]
    public string? Paper { get; init; }

    [Field("需要直接受理的理由", Lines = 3, Max = 2000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<AcceptDirectly> Definition { get; } =
        new()
        {
            Act = CaseAct.AcceptDirectly,
            Law = ["法35", "T11", "T20", "T23"],
            Permission = Permission.ApproveByOffice,
            ProposedBy = Permission.SubmitProposal,
            From = [CaseStatus.UnderAcceptanceReview],
            To = CaseStatus.Accepted,
            Irrevocable = true,
            Clocks = ["T11（或者T14）止", "T20、T23 自直接受理之日起"],
            Documents = [DocumentKind.AcceptanceNotice, DocumentKind.DirectAcceptanceNotice],
            Guards = [AcceptanceGuards.WithinReviewPeriod],
            Checks =
            [
                new(
                    "direct.filed",
                    nameof(FiledBelowOn),
                    "向下级机关提出申请之日不能晚于本机关收到申请之日。",
                    "法35",
                    static (c, f, _) => f.FiledBelowOn <= c.Petition.ReceivedOn
                ),
            ],
            Issues = static (c, _, _) =>
                [new(DocumentKind.AcceptanceNotice, c.ApplicantKeys), new(DocumentKind.DirectAcceptanceNotice, [])],
            Change = static (c, _, at) => AcceptanceGuards.Accept(c, new Acceptance(AcceptanceKind.Direct, at.Day), at, "直接受理"),
        };
}
