using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;

namespace CaseManagement.Domain.Tests.Hearings;

/// <summary>委员会咨询 (法52; 条例26 52; law.md F8, B2-21).</summary>
internal sealed class ConsultationTests : CaseTests
{
    [Test]
    [Law("F8", "B2-20", "B3-委员会咨询")]
    public void Grounds_EachMakesItMandatory([Values] ConsultationGround ground)
    {
        var given = Given.ReadyForDraft().Do("2026-08-20", new ClassifyCase { ConsultationGrounds = [ground], Risk = RiskLevel.Normal });
        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-25"), Is.EqualTo(new[] { "gate.consultation" }));

        given.Do("2026-08-21", Request(ground));
        Assert.That(
            given.WhyNot(CaseAct.BeginDrafting, "2026-08-25"),
            Is.EquivalentTo(new[] { "gate.consultation-open", "gate.consultation" })
        );

        given.Do("2026-08-24", Opinion());
        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-25"), Is.Empty);
    }

    [Test]
    [Law("F8")]
    public void ProvincialOwnAct_MustBeConsulted_WithoutAnyMark()
    {
        var petition = Given.Petition() with { Organ = new OrganisationId("nx"), Respondents = [new OrganisationId("nx")] };
        var given = Given
            .ACase(petition: petition)
            .InOrdinary("2026-08-05")
            .ReplyNoticeServed("2026-08-06", "2026-08-07")
            .Replied("2026-08-17")
            .OpinionsHeard("2026-08-19");

        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-25"), Is.EqualTo(new[] { "gate.consultation" }));
        Assert.That(given.Required("2026-08-25").Select(a => a.Act), Has.Member(CaseAct.RequestConsultation));
    }

    [Test]
    [Law("B2-21", "B3-委员会咨询")]
    public void Adoption_IsStated_AndNotAdoptingIsReasoned()
    {
        var given = Given.ReadyForDraft().Do("2026-08-20", Request()).Do("2026-08-21", Opinion()).Do("2026-08-25", new BeginDrafting());
        var draft = Given.Annulment();
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-25", draft), Is.EqualTo(new[] { "decision.consultation" }));
            foreach (var adoption in new[] { Adoption.NotAdopted, Adoption.PartlyAdopted })
            {
                Assert.That(
                    given.Refused("2026-08-25", draft with { ConsultationAdoption = adoption }),
                    Is.EqualTo(new[] { "decision.consultation-reason" })
                );
            }
        });

        given.Do("2026-08-25", draft with { ConsultationAdoption = Adoption.NotAdopted, ConsultationReason = "与查明的事实不符" });
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.UnderApproval));
    }

    [Test]
    [Law("F8", "B3-委员会咨询")]
    public void Record_AnOpinionOfAnotherConsultation_OrBeforeTheRequest_IsRefused()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(given.WhyNot(CaseAct.RecordConsultation, "2026-08-10"), Is.EqualTo(new[] { "consultation.none" }));
        Assert.That(given.Refused("2026-08-10", Request() with { Grounds = [] }), Is.EqualTo(new[] { "consultation.ground" }));

        given.Do("2026-08-12", Request());
        Assert.That(given.Refused("2026-08-12", Opinion() with { No = 2 }), Is.EqualTo(new[] { "consultation.no" }));
        Assert.That(given.Refused("2026-08-11", Opinion()), Is.EqualTo(new[] { "consultation.day" }));
    }

    [Test]
    [Law("D3.17")]
    public void Request_GoesToTheCommitteeInWriting()
    {
        var given = Reached.In(CaseStatus.Ordinary).Do("2026-08-12", Request());
        var letter = given.Case.LastDocument(DocumentKind.ConsultationLetter)!;

        Assert.That((letter.Subject, letter.Recipients.Count), Is.EqualTo((1, 0)), "the committee is no party: nothing is left to serve");
    }

    private static RequestConsultation Request(ConsultationGround ground = ConsultationGround.Technical) =>
        new() { Grounds = [ground], Questions = "年限如何认定" };

    private static RecordConsultation Opinion() =>
        new()
        {
            No = 1,
            Opinion = "应当撤销",
            Members = "委演示",
        };
}
