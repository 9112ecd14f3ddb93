using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Decisions;

/// <summary>What the form of 提出审查意见 asks once the outcome is named: a decision that upholds orders nothing, one that annuls has no excuse for a late reply to hear.</summary>
internal static class DecisionQuestions
{
    public static FirstQuestion First { get; } =
        new(nameof(ProposeDecision.Outcomes))
        {
            Asks = static (c, at, answers, field) => Asks(c, at, OutcomesOf(answers), field),
            Offers = static (_, answers, field, choice) =>
                field != nameof(ProposeDecision.Grounds)
                || (Enum.TryParse<DecisionGround>(choice, out var ground) && Carries(ground, OutcomesOf(answers))),
        };

    private static bool Asks(Case c, ActContext at, IReadOnlyList<DecisionOutcome> outcomes, string field) =>
        field switch
        {
            nameof(ProposeDecision.OrderAnew) => outcomes.Any(o => o is DecisionOutcome.Annul or DecisionOutcome.AnnulInPart),
            nameof(ProposeDecision.Obligations) => outcomes.Any(DecisionOutcomes.IsCorrective)
                || c.IncidentalReviewList.Exists(review => review.Lawful == false),
            nameof(ProposeDecision.ConsultationAdoption) or nameof(ProposeDecision.ConsultationReason) => c.ConsultationList.Count > 0,
            nameof(ProposeDecision.WorseForApplicant) => outcomes.Contains(DecisionOutcome.Alter),
            nameof(ProposeDecision.ThirdPartyAskedOpposite) => c.ThirdParties.Any()
                && outcomes.Any(o => o is DecisionOutcome.Alter or DecisionOutcome.RejectClaim),
            nameof(ProposeDecision.VoidRequested) => outcomes.Any(o => o is DecisionOutcome.DeclareVoid or DecisionOutcome.RejectClaim),
            nameof(ProposeDecision.LateReplyExcuse) => outcomes.Any(o => o is DecisionOutcome.Uphold or DecisionOutcome.Alter)
                && DraftingGates.NoTimelyReply(c, at)
                && c.ReplyList.Exists(reply => reply.FiledOn is not null),
            _ => true,
        };

    private static bool Carries(DecisionGround ground, IReadOnlyList<DecisionOutcome> outcomes) =>
        DecisionOutcomes.OutcomesOf(ground).Any(outcomes.Contains);

    private static List<DecisionOutcome> OutcomesOf(IReadOnlyList<string> answers) =>
        [.. answers.Where(answer => Enum.IsDefined(typeof(DecisionOutcome), answer)).Select(Enum.Parse<DecisionOutcome>)];
}
