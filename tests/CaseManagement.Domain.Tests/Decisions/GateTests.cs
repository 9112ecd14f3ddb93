using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using CaseManagement.Domain.Tests.Hearings;
using CaseManagement.Domain.Tests.Review;

namespace CaseManagement.Domain.Tests.Decisions;

/// <summary>What stands open holds the decision, whichever way it is reached (law.md B2-20, 21, 28).</summary>
internal sealed class GateTests : CaseTests
{
    private static IEnumerable<TestCaseData> LeftOpen()
    {
        TestCaseData Left(string gate, Func<Given, Given> open) => new TestCaseData(gate, open).SetName($"Left_{gate}");

        yield return Left("gate.hearing-open", g => g.Do("2026-08-25", HearingTests.Ordered("2026-09-03")));
        yield return Left("gate.consultation-open", g => g.Do("2026-08-25", Consultation()));
        yield return Left(
            "gate.incidental",
            g =>
                g.Do(
                    "2026-08-25",
                    new RequestIncidentalReview
                    {
                        Rule = "某通知",
                        Reason = "增设义务",
                        UnknownBefore = true,
                    }
                )
        );
        yield return Left("gate.exclusion", g => g.Suspended("2026-08-25").Do("2026-08-25", Appraisal()).Resumed("2026-08-25"));
        yield return Left("gate.elevation", g => g.Do("2026-08-25", Elevated()));
        yield return Left("gate.withdrawal", g => g.Withdrawn("2026-08-25"));
    }

    [TestCaseSource(nameof(LeftOpen))]
    [Law("B2-28")]
    public void DecideDirectly_WithSomethingLeftOpen_IsRefused(string gate, Func<Given, Given> open) =>
        Assert.That(open(Given.ReadyForDraft()).WhyNot(CaseAct.DecideDirectly, "2026-08-26"), Is.EqualTo(new[] { gate }));

    [TestCaseSource(nameof(LeftOpen))]
    [Law("B2-21")]
    public void ProposeDecision_WithSomethingOpenedMeanwhile_IsRefused(string gate, Func<Given, Given> open) =>
        Assert.That(open(Reached.In(CaseStatus.Drafting)).WhyNot(CaseAct.ProposeDecision, "2026-08-26"), Is.EqualTo(new[] { gate }));

    [Test]
    [Law("B2-21", "C")]
    public void ProposeDecision_AfterAnOfficerWasRecused_WaitsForTheSecond()
    {
        var given = Reached.In(CaseStatus.Drafting).Do("2026-08-25", Recusals.Of(Given.Second)).Do("2026-08-25", Recusals.Ruling(true));

        Assert.That(given.WhyNot(CaseAct.ProposeDecision, "2026-08-26"), Is.EqualTo(new[] { "staff.too-few" }));
    }

    [Test]
    [Law("B2-21", "F8")]
    public void ProposeDecision_MarkedForTheCommitteeMeanwhile_WaitsForItsOpinion()
    {
        var given = Reached
            .In(CaseStatus.Drafting)
            .Do("2026-08-25", new ClassifyCase { ConsultationGrounds = [ConsultationGround.Technical], Risk = RiskLevel.Normal });

        Assert.That(given.WhyNot(CaseAct.ProposeDecision, "2026-08-26"), Is.EqualTo(new[] { "gate.consultation" }));
    }

    [Test]
    [Law("B2-28", "B2-21")]
    public void ProposeDecision_OfADirectDecision_NeedsNoReviewOfItsOwn()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-12", new DecideDirectly { EarlierDecision = "银政复决〔2026〕3号", Reason = "同样行为" });

        Assert.That(given.WhyNot(CaseAct.ProposeDecision, "2026-08-12"), Is.Empty);
    }

    [Test]
    [Law("B2-21")]
    public void ReviewDecision_BeforeTheDraftWasPutForward_IsRefused()
    {
        var given = Reached.In(CaseStatus.Drafting).Do("2026-08-27", Given.Annulment());
        given.Today = new DateOnly(2026, 8, 28);

        Assert.That(given.Refused("2026-08-26", new ReviewDecision { Opinion = "同意" }), Does.Contain("day.before-stage"));
    }

    private static RequestConsultation Consultation() => new() { Grounds = [ConsultationGround.Technical], Questions = "年限" };

    private static BeginExclusion Appraisal() =>
        new()
        {
            Kind = ExclusionKind.Appraisal,
            Where = "鉴定机构",
            Matter = "因果关系",
            Qualification = "司法鉴定许可证",
            ChosenBy = AppraiserChoice.AgreedByParties,
        };

    private static RecordElevationDecision Elevated() =>
        new()
        {
            By = "自治区人民政府",
            Granted = true,
            Content = "决定提级",
        };
}
