using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Intake;

/// <summary>告知变更被申请人 (条例26 29, T15; law.md D2.6): within the period of the acceptance review; it has no period of its own, and it goes out in writing.</summary>
public sealed record AdviseRespondentChange : ActFacts
{
    [Field("应当列为被申请人的机关", From = Choice.Organisation)]
    public required OrganisationId Proper { get; init; }

    [Field("理由", Lines = 3, Max = 1000)]
    public required string Reason { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<AdviseRespondentChange> Definition { get; } =
        new()
        {
            Act = CaseAct.AdviseRespondentChange,
            Law = ["T15"],
            Permission = Permission.ReviewAcceptance,
            From = [CaseStatus.UnderAcceptanceReview],
            Documents = [DocumentKind.RespondentAdvice],
            Guards = [AcceptanceGuards.WithinReviewPeriod],
            Checks =
            [
                new(
                    "respondent.proper",
                    nameof(Proper),
                    "请选择组织机构中应当列为被申请人、现在没有列入的机关。",
                    "条例26 29",
                    static (c, f, at) => at.Organisations.Find(f.Proper) is not null && c.Respondents.All(r => r.Organisation != f.Proper)
                ),
            ],
            Issues = static (c, _, _) => [new(DocumentKind.RespondentAdvice, c.ApplicantKeys)],
            Change = static (_, _, _) => { },
        };
}

/// <summary>变更被申请人 (条例26 29): the applicant agrees to name the right organ.</summary>
public sealed record ChangeRespondent : ActFacts
{
    [Field("变更后的被申请人", From = Choice.Organisation)]
    public required IReadOnlyList<OrganisationId> Respondents { get; init; }

    [Field("申请人意见", Lines = 2, Max = 500)]
    public required string Consent { get; init; }

    /// <summary>Definition of the act.</summary>
    public static ActDefinition<ChangeRespondent> Definition { get; } =
        new()
        {
            Act = CaseAct.ChangeRespondent,
            Law = ["T15"],
            Permission = Permission.ReviewAcceptance,
            From = [CaseStatus.UnderAcceptanceReview],
            Guards =
            [
                new(
                    "respondent.not-advised",
                    "请先告知申请人变更被申请人。",
                    "条例26 29",
                    static (c, _) => c.Record.Any(e => e.Act == CaseAct.AdviseRespondentChange)
                ),
                AcceptanceGuards.WithinReviewPeriod,
            ],
            Checks =
            [
                new(
                    "respondent.none",
                    nameof(Respondents),
                    "请选择变更后的被申请人，每个机关只选一次。",
                    "条例26 29",
                    static (_, f, at) =>
                        f.Respondents.Count > 0
                        && f.Respondents.Distinct().Count() == f.Respondents.Count
                        && f.Respondents.All(r => at.Organisations.Find(r) is not null)
                ),
            ],
            Change = static (c, f, _) =>
            {
                c.PartyList.RemoveAll(p => p.Role == PartyRole.Respondent);
                foreach (var respondent in f.Respondents)
                {
                    c.AddRespondent(respondent);
                }
            },
        };
}
