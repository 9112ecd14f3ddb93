using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Decisions;

/// <summary>驳回申请、终止 (law.md B2-15, 16; F5, F10; T16, T47), 提请审批.</summary>
internal sealed class EndingTests : CaseTests
{
    [Test]
    [Law("B2-16", "F5")]
    public void Dismiss_FromAnyStageOfTheReview_OnEachGround(
        [Values] DismissalGround ground,
        [ValueSource(nameof(UnderReview))] CaseStatus from
    )
    {
        var given = Reached
            .In(from)
            .Proposed("2026-08-26", new DismissPetition { Grounds = [ground], Reasons = "说明理由" })
            .Approved("2026-08-27", Role.HeadOfOrgan);

        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.ApplicationDismissed));
        Assert.That(given.Case.OpenClock(TimeLimits.T23), Is.Null);
        Assert.That(given.Case.ConcludingDocument!.Recipients, Is.EqualTo(new[] { "申1", "被1" }));
    }

    [Test]
    [Law("B2-16", "T47", "T16")]
    public void Dismiss_StartsTheTimeToSue_ByTheRightArticle()
    {
        var given = Reached.In(CaseStatus.ApplicationDismissed);
        Assert.That(given.Due("T47", "申1"), Is.EqualTo(Day("2026-09-07")), "fifteen days are 09-05, a Saturday");

        var prior = Reached
            .In(CaseStatus.Ordinary)
            .Do(
                "2026-08-20",
                new DismissPetition
                {
                    Grounds = [DismissalGround.PlainlyNoPower],
                    Reasons = "理由",
                    PriorReconsideration = true,
                }
            )
            .Served(DocumentKind.DismissalDecision, "2026-08-21");
        Assert.That(prior.Due("T16", "申1"), Is.EqualTo(Day("2026-09-07")), "复议前置: 法34");
        Assert.That(prior.Deadline("T47"), Is.Null);
    }

    [Test]
    [Law("B2-16")]
    public void Dismiss_WithoutGround_IsRefused() =>
        Assert.That(
            Reached.In(CaseStatus.Ordinary).Refused("2026-08-20", new DismissPetition { Grounds = [], Reasons = "理由" }),
            Is.EqualTo(new[] { "dismissal.ground" })
        );

    [TestCase(TerminationGround.Died, false)]
    [TestCase(TerminationGround.OrganisationEnded, true)]
    [TestCase(TerminationGround.CriminalMeasure, false)]
    [Law("B2-15", "F10")]
    public void Terminate_OnTheGroundsOfTheLaw(TerminationGround ground, bool organisation)
    {
        var petition = Given.Petition() with
        {
            Applicants = [organisation ? Given.Company() : Given.Citizen()],
            Matter = ReviewableMatter.CompulsoryMeasure,
        };
        var given = Given
            .ACase(petition: petition)
            .InOrdinary("2026-08-05")
            .Proposed("2026-08-20", new Terminate { Ground = ground, Reasons = "事实" });

        given.Approved("2026-08-21", Role.HeadOfOrgan);

        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Terminated));
        Assert.That(Named.ArticleOf(ground), Does.StartWith("法41"));
    }

    [Test]
    [Law("B2-15", "F10")]
    public void Terminate_OnAGroundThatDoesNotFit_IsRefused()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Terminate On(TerminationGround ground) => new() { Ground = ground, Reasons = "事实" };
        Assert.Multiple(() =>
        {
            Assert.That(
                given.Refused("2026-08-20", On(TerminationGround.OrganisationEnded)),
                Is.EqualTo(new[] { "termination.applicant" })
            );
            Assert.That(
                given.Refused("2026-08-20", On(TerminationGround.CriminalMeasure)),
                Is.EqualTo(new[] { "termination.criminal" }),
                "a case about benefits"
            );
            Assert.That(
                given.Refused("2026-12-20", On(TerminationGround.SuspendedSixtyDays)),
                Is.EqualTo(new[] { "termination.sixty-days" }),
                "not suspended at all"
            );
        });
    }

    [Test]
    [Law("B2-6", "B2-16", "B2-25")]
    public void Proposal_IsDecidedAtTheLevelOfItsAct_ByAnotherPerson_AndCarriedOutOnce()
    {
        var given = Reached.In(CaseStatus.Ordinary).Proposed("2026-08-20", new Extend { Days = 10, Reason = "情况复杂" });
        var approve = new ApproveProposal { No = 1, Opinion = "同意" };
        Assert.Multiple(() =>
        {
            Assert.That(
                given.Refused("2026-08-20", approve, Role.HeadOfOrgan),
                Is.EqualTo(new[] { "proposal.level" }),
                "法62: 复议机构的负责人"
            );
            Assert.That(given.Refused("2026-08-20", approve with { No = 2 }, Role.HeadOfOffice), Is.EqualTo(new[] { "proposal.no" }));
            Assert.That(given.Refused("2026-08-19", approve, Role.HeadOfOffice), Is.EqualTo(new[] { "proposal.day" }));
            var at = given.At("2026-08-20", Role.HeadOfOffice);
            Assert.That(
                given.RefusalAs(at with { By = at.By with { Id = Given.Second } }, approve).Select(v => v.Code),
                Is.EqualTo(new[] { "proposal.own" })
            );
        });

        given.Do("2026-08-21", approve, Role.HeadOfOffice);
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Record.TakeLast(2).Select(e => e.Act), Is.EqualTo(new[] { CaseAct.ApproveProposal, CaseAct.Extend }));
            Assert.That(given.Case.Proposals.Single().IsCarriedOut, Is.True);
            Assert.That(given.Case.Extensions, Has.Count.EqualTo(1));
            Assert.That(given.WhyNot(CaseAct.ApproveProposal, "2026-08-21"), Is.EqualTo(new[] { "proposal.none" }));
        });
    }

    [Test]
    [Law("B2-21", "C")]
    public void Decider_DoesNotDecideAnOwnCase_AlsoNotDirectly()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        var at = given.At("2026-08-20", Role.HeadOfOffice);

        var refused = given.RefusalAs(at with { By = at.By with { Id = Given.Lead } }, new Extend { Days = 10, Reason = "情况复杂" });

        Assert.That(refused.Select(v => v.Code), Is.EqualTo(new[] { "proposal.own" }));
    }

    [Test]
    [Law("B2-31")]
    public void Proposal_Returned_CanBePutForwardAgain()
    {
        var given = Reached.In(CaseStatus.Ordinary).Proposed("2026-08-20", new Extend { Days = 10, Reason = "情况复杂" });
        Assert.That(
            given.Refused(
                "2026-08-20",
                new SubmitProposal
                {
                    Proposed = new Extend { Days = 5, Reason = "?" },
                }
            ),
            Is.EqualTo(new[] { "proposal.pending" })
        );
        Assert.That(
            given.Refused("2026-08-20", new ReturnProposal { No = 1, Remark = "?" }, Role.HeadOfOrgan),
            Is.EqualTo(new[] { "proposal.level" })
        );
        Assert.That(
            given.Refused("2026-08-19", new ReturnProposal { No = 1, Remark = "?" }, Role.HeadOfOffice),
            Is.EqualTo(new[] { "proposal.day" })
        );

        given.Do("2026-08-21", new ReturnProposal { No = 1, Remark = "理由不足" }, Role.HeadOfOffice);
        Assert.That(given.Case.Proposals.Single().Remark, Is.EqualTo("理由不足"));
        given.Proposed("2026-08-21", new Extend { Days = 20, Reason = "情况复杂" });
        Assert.That(given.Case.Proposals, Has.Count.EqualTo(2));
    }

    [Test]
    [Law("B2-6")]
    public void Proposal_IsHeldToTheRulesOfItsAct_AtItsOwnFields()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        var refused = given.Refusal(
            "2026-08-20",
            new SubmitProposal
            {
                Proposed = new Extend { Days = 40, Reason = "情况复杂" },
            }
        );
        Assert.That(refused.Select(v => (v.Code, v.Field)), Is.EqualTo(new[] { ("extension.days", (string?)"Days") }));

        Assert.That(given.Refused("2026-08-20", new SubmitProposal { Proposed = Reached.Refusal() }), Is.EqualTo(new[] { "status" }));
        Assert.That(
            given.Refused("2026-08-20", new SubmitProposal { Proposed = new SendReplyNotice() }),
            Is.EqualTo(new[] { "proposal.kind" })
        );
    }

    [Test]
    [Law("B2-31")]
    public void Proposal_OfAStageThatIsOver_Lapses_ASuspensionDoesNotEndOne()
    {
        var given = Reached.In(CaseStatus.Simplified).Proposed("2026-08-10", new ConvertToOrdinary { Reason = "案情复杂" });
        given.Suspended("2026-08-11").Resumed("2026-08-12");
        Assert.That(given.Case.Proposals.Single().State, Is.EqualTo(ProposalState.Pending));

        given.ReplyNoticeServed("2026-08-12", "2026-08-12").Replied("2026-08-13").Do("2026-08-14", new BeginDrafting());
        Assert.That(given.Case.Proposals.Single().State, Is.EqualTo(ProposalState.Lapsed));
        Assert.That(given.Required("2026-08-14").Select(a => a.Act), Has.No.Member(CaseAct.ApproveProposal));
    }

    [Test]
    [Law("B2-6")]
    public void Proposal_OvertakenByTime_CannotBeApproved_OnlyReturned()
    {
        var given = Given.ACase().Proposed("2026-08-10", Reached.Refusal());

        Assert.That(
            given.Refused("2026-08-11", new ApproveProposal { No = 1, Opinion = "同意" }, Role.HeadOfOrgan),
            Is.EqualTo(new[] { "acceptance.deemed" })
        );

        given.Sweep("2026-08-10", "2026-08-11", new DeemAccepted());
        Assert.That(given.Case.Proposals.Single().State, Is.EqualTo(ProposalState.Lapsed), "the petition has been accepted by law");
    }

    private static CaseStatus[] UnderReview => [CaseStatus.Ordinary, CaseStatus.Simplified, CaseStatus.Drafting, CaseStatus.UnderApproval];

    [Test]
    [Law("B2-31")]
    public void Return_OfNothing_IsRefused()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(given.WhyNot(CaseAct.ReturnProposal, "2026-08-20"), Is.EqualTo(new[] { "proposal.none" }));

        given.Proposed("2026-08-20", new Extend { Days = 10, Reason = "情况复杂" });
        Assert.That(
            given.Refused("2026-08-20", new ReturnProposal { No = 2, Remark = "?" }, Role.HeadOfOffice),
            Is.EqualTo(new[] { "proposal.no" })
        );
    }
}
