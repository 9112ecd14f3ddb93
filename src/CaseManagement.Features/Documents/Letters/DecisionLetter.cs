using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Decisions;
using CaseManagement.Documents.Wording;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>行政复议决定书 (法75): the approved draft, framed by what the record knows of the case.</summary>
internal static class DecisionLetter
{
    private const string NoReply = "未按照规定提出书面答复，也未提交作出行政行为的证据、依据和其他有关材料";
    private const int DaysToActAnew = 60;

    /// <summary>The decision as approved.</summary>
    public static CaseDocument Of(Letter letter) => Of(letter, letter.Case.Draft!.Content, letter.Document.Number);

    /// <summary>The decision as a draft would read, without a number.</summary>
    public static CaseDocument Preview(Letter letter, ProposeDecision draft) => Of(letter, draft, null);

    private static ReconsiderationDecision Of(Letter letter, ProposeDecision draft, string? number)
    {
        var c = letter.Case;
        return new ReconsiderationDecision
        {
            Issuer = letter.Issuer,
            Number = number,
            IssuedOn = letter.Document.Day,
            Matter = letter.Matter,
            FiledOn = c.Petition.FiledOn,
            AcceptedOn = letter.AcceptedOn,
            DeemedAccepted = c.Acceptance!.Kind == Domain.Intake.AcceptanceKind.Deemed,
            Procedure = letter.Procedure!.Value,
            Steps = DecisionSteps.Of(letter),
            Claims = Letter.Lines(c.Petition.Requests),
            ApplicantStatement = c.Petition.Reasons,
            RespondentStatement = RespondentStatement(letter, draft),
            ThirdPartyStatement = ThirdPartyStatement(letter),
            Findings = draft.FactsFound,
            Evidence = [.. c.Evidence.Select(e => Evidence(letter, e))],
            Opinion = draft.Reasons,
            IncidentalReview = IncidentalReviews(c, draft),
            Dispositions = [Operative(letter, draft)],
            LegalBasis = draft.Basis,
            Remedy = Remedy(letter),
        };
    }

    /// <summary>主文: the officer's lines as approved, with the periods of the stated obligations.</summary>
    public static ApprovedText Operative(Letter letter, ProposeDecision draft)
    {
        var tree = letter.Context.Organisations;
        var names = letter.Case.Respondents.Select(p => PartyLines.NameOf(p, tree)).ToList();
        var makers = draft.Obligations.Select(o => o.RuleMaker).OfType<OrganisationId>().Select(id => tree.Get(id).Name).Distinct();
        var anew = draft.OrderAnew && draft.Grounds.Any(g => g != DecisionGround.ProcedureViolated && IsOfAnnulment(g));
        return new ApprovedText
        {
            Lines = Letter.Lines(draft.OperativePart),
            Obligations =
            [
                .. draft.Obligations.Select(o => new StatedObligation(
                    o.RuleMaker is { } maker ? tree.Get(maker).Name
                        : names.Count == 1 ? "被申请人"
                        : letter.NameOf(o.Respondent!),
                    o.What,
                    o.Days ?? DaysToActAnew
                )),
            ],
            RespondentNames = [.. names, .. makers],
            Grounds =
            [
                .. draft
                    .Grounds.SelectMany(g => Letter.Provisions(g))
                    .Concat(draft.OrderAnew ? [Citation.Regulations(58, 1)] : [])
                    .Distinct(),
            ],
            Enforcement =
                draft.Outcomes.Contains(DecisionOutcome.Uphold) ? Enforcement.OriginalAgency
                : draft.Outcomes.Contains(DecisionOutcome.Alter) ? Enforcement.ReconsiderationOrgan
                : Enforcement.None,
            BarsTheSameAct = anew,
        };
    }

    private static bool IsOfAnnulment(DecisionGround ground) =>
        DecisionOutcomes.OutcomesOf(ground).Any(o => o is DecisionOutcome.Annul or DecisionOutcome.AnnulInPart);

    /// <summary>被申请人称; null when the only respondent did not reply, empty when none was asked (条例26 65).</summary>
    private static string? RespondentStatement(Letter letter, ProposeDecision draft)
    {
        var replies = letter.Case.Replies;
        return replies switch
        {
            [] => "",
            [{ Content: null }] => null,
            [var only] => Statement(letter, draft, only, ""),
            _ => string.Join('\n', replies.Select(r => Statement(letter, draft, r, letter.NameOf(r.Respondent)))),
        };
    }

    private static string Statement(Letter letter, ProposeDecision draft, Reply reply, string name)
    {
        if (reply is not { Content: { } content, FiledOn: { } filed })
        {
            return name + NoReply;
        }

        var late = letter.ReplyDue(reply) is { } due && filed > due ? Late(draft, filed) : "";
        var text = string.Join('\n', content.Lawfulness, content.Propriety, content.OnRequests);
        return late + (name.Length == 0 ? text : $"{name}称：{text}");
    }

    private static string Late(ProposeDecision draft, DateOnly filed) =>
        draft.LateReplyExcuse?.Trim().TrimEnd('。') is { Length: > 0 } excuse
            ? $"（答复于{Letter.Day(filed)}提出，{excuse}）"
            : $"（答复于{Letter.Day(filed)}提出，已超过法定期限）";

    private static string? ThirdPartyStatement(Letter letter)
    {
        var heard = letter.Case.Opinions.Where(o => o.Heard && letter.Case.FindParty(o.Party)?.Role == PartyRole.ThirdParty).ToList();
        var several = letter.Case.ThirdParties.Skip(1).Any();
        return heard.Count == 0
            ? null
            : string.Join('\n', heard.Select(o => several ? $"{letter.NameOf(o.Party)}称：{o.Content}" : o.Content));
    }

    private static EvidenceLine Evidence(Letter letter, EvidenceItem item)
    {
        var party = letter.Case.FindParty(item.By)!;
        var several = letter.Case.Parties.Count(p => p.Role == party.Role) > 1;
        return new EvidenceLine(
            item.Facts.Name,
            several ? Named.Of(party.Role) + letter.NameOf(party.Key) : Named.Of(party.Role),
            item.Facts.Proves
        );
    }

    /// <summary>
    /// What became of the incidental reviews (法59、60). A clause that does not stand is no longer applied and its maker is ordered to correct it; where the operative
    /// part says so already, it is not said twice.
    /// </summary>
    private static string? IncidentalReviews(Case c, ProposeDecision draft)
    {
        var said = draft.OperativePart.Contains("停止执行", StringComparison.Ordinal);
        var conclusions = c
            .IncidentalReviews.Where(r => r.Conclusion is not null)
            .SelectMany(r =>
                new[]
                {
                    $"{r.Rule.Trim().TrimEnd('。')}（制定机关：{r.MadeBy.Trim()}）：{(r.State == IncidentalReviewState.Declined ? "不予审查。" : "")}{r.Conclusion}",
                    r is { IsCompetent: true, Lawful: false } && !said
                        ? $"依照{Citation.Law(59)}的规定，停止上述条款的执行，并责令制定机关{r.MadeBy.Trim()}予以纠正。"
                        : null,
                }.OfType<string>()
            )
            .ToList();
        return conclusions.Count == 0 ? null : string.Join('\n', conclusions);
    }

    /// <summary>法26: a province that reviewed its own act: suit, or the State Council.</summary>
    private static RemedyRoute Remedy(Letter letter) =>
        letter.Context.Organisations.Get(letter.Case.Organ).Level == OrganisationLevel.Province
        && letter.Case.Respondents.Any(p => p.Organisation == letter.Case.Organ)
            ? RemedyRoute.CourtOrStateCouncil
            : RemedyRoute.Court;
}
