using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;

namespace CaseManagement.Domain.Tests.Decisions;

/// <summary>What the form of 提出审查意见 asks: whatever a rule demands of an outcome can be answered, and whatever cannot matter is not asked.</summary>
internal sealed class DecisionQuestionsTests : CaseTests
{
    private static readonly FirstQuestion First = Acts.Of(CaseAct.ProposeDecision).First!;

    /// <summary>The fields that every outcome needs.</summary>
    private static readonly string[] Always =
    [
        nameof(ProposeDecision.Outcomes),
        nameof(ProposeDecision.Grounds),
        nameof(ProposeDecision.FactsFound),
        nameof(ProposeDecision.Reasons),
        nameof(ProposeDecision.Basis),
        nameof(ProposeDecision.OperativePart),
    ];

    [TestCase("Uphold")]
    [TestCase("RejectClaim", nameof(ProposeDecision.VoidRequested))]
    [TestCase("Annul", nameof(ProposeDecision.OrderAnew), nameof(ProposeDecision.Obligations))]
    [TestCase("Alter", nameof(ProposeDecision.Obligations), nameof(ProposeDecision.WorseForApplicant))]
    [TestCase("DeclareVoid", nameof(ProposeDecision.Obligations), nameof(ProposeDecision.VoidRequested))]
    [TestCase("OrderPerformance", nameof(ProposeDecision.Obligations))]
    [Law("B4")]
    public void Asked_AreTheFieldsThatTheOutcomeNeeds(string outcome, params string[] further)
    {
        var given = Answered();

        Assert.That(Asked(given, outcome), Is.EquivalentTo(Always.Concat(further)));
    }

    [Test]
    [Law("法63", "条例26 52")]
    public void Asked_WithThirdPartiesAndAConsultation_IsWhatTheyBring()
    {
        var given = Answered(Given.Petition() with { ThirdParties = [Given.Citizen("第三人演示")] })
            .Do("2026-08-19", new RequestConsultation { Grounds = [ConsultationGround.Technical], Questions = "年限如何认定" });

        Assert.That(
            Asked(given, "Alter"),
            Does.Contain(nameof(ProposeDecision.ThirdPartyAskedOpposite))
                .And.Contain(nameof(ProposeDecision.ConsultationAdoption))
                .And.Contain(nameof(ProposeDecision.ConsultationReason))
        );
    }

    [Test]
    [Law("法70", "民诉86")]
    public void Asked_WhenTheReplyCameTooLate_IsItsExcuse_ForWhatNeedsAReply()
    {
        var late = Given.ACase().InOrdinary("2026-08-05").ReplyNoticeServed("2026-08-06", "2026-08-07").Replied("2026-08-28");

        Assert.Multiple(() =>
        {
            Assert.That(Asked(late, "Uphold"), Does.Contain(nameof(ProposeDecision.LateReplyExcuse)));
            Assert.That(Asked(late, "Annul"), Does.Not.Contain(nameof(ProposeDecision.LateReplyExcuse)));
        });
    }

    [Test]
    [Law("B4")]
    public void Grounds_OfferedAreExactlyThoseThatCarryTheOutcome([Values] DecisionOutcome outcome)
    {
        var given = Answered();

        var offered = Enum.GetValues<DecisionGround>()
            .Where(ground => First.Offers(given.Case, [outcome.ToString()], nameof(ProposeDecision.Grounds), ground.ToString()));

        Assert.That(offered, Is.EqualTo(Enum.GetValues<DecisionGround>().Where(g => DecisionOutcomes.OutcomesOf(g).Contains(outcome))));
    }

    /// <summary>With every unasked field left as it is, no rule is broken at one of them: the officer would be sent to a field that is not there.</summary>
    [Test]
    [Law("B4")]
    public void NoRule_PointsAtAFieldThatIsNotAsked([Values] DecisionGround ground)
    {
        foreach (var outcome in DecisionOutcomes.OutcomesOf(ground))
        {
            var given = ground == DecisionGround.NoReply ? Unanswered() : Answered();
            given.Do("2026-08-25", new BeginDrafting());
            var asked = Asked(given, outcome.ToString());
            var draft = Given.Upholding() with { Outcomes = [outcome], Grounds = [ground] };

            try
            {
                given.Do("2026-08-25", draft);
            }
            catch (ActRefusedException refused)
            {
                Assert.That(refused.Violations.Select(v => v.Field), Is.SubsetOf(asked), $"{Named.Of(ground)} × {Named.Of(outcome)}");
            }
        }
    }

    private static List<string> Asked(Given given, params string[] answers) =>
        [
            .. FactsSchema
                .Of(typeof(ProposeDecision))
                .Select(field => field.Name)
                .Where(name => First.Asks(given.Case, given.At("2026-08-28", Role.Officer), answers, name)),
        ];

    private static Given Unanswered() =>
        Given.ACase().InOrdinary("2026-08-05").ReplyNoticeServed("2026-08-06", "2026-08-07").OpinionsHeard("2026-08-19");

    private static Given Answered(RegisterPetition? petition = null) =>
        Given
            .ACase(petition: petition)
            .InOrdinary("2026-08-05")
            .ReplyNoticeServed("2026-08-06", "2026-08-07")
            .Replied("2026-08-17")
            .OpinionsHeard("2026-08-19");
}
