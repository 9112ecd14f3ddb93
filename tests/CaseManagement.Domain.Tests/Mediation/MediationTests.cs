using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Mediation;

/// <summary>调解、和解、撤回 (law.md B2-15, 17, 18, 19, 33; T41).</summary>
internal sealed class MediationTests : CaseTests
{
    [TestCase(CaseStatus.Ordinary)]
    [TestCase(CaseStatus.Simplified)]
    [TestCase(CaseStatus.Drafting)]
    [TestCase(CaseStatus.UnderApproval)]
    [Law("B2-17", "T41", "B4-调解书")]
    public void Conclude_BindsOnceSignedAndSealed_WhateverTheStageOfTheReview(CaseStatus from)
    {
        var given = Reached.In(from).Mediated("2026-08-26");

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Mediated));
            Assert.That(given.Case.EffectiveOn, Is.EqualTo(Day("2026-08-26")), "without waiting for service");
            Assert.That(given.Case.OpenClock(CaseManagement.Domain.Deadlines.TimeLimits.T23), Is.Null);
            Assert.That(given.Case.Outcome!.Kind, Is.EqualTo(OutcomeKind.Mediated));
        });
    }

    [Test]
    [Law("B2-17", "T41")]
    public void Conclude_Unsigned_WithoutMediation_OrBeforeItBegan_IsRefused()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        var letter = new ConcludeMediation { Facts = "争议", Result = "补发" };
        Assert.That(given.WhyNot(CaseAct.ConcludeMediation, "2026-08-20"), Is.EqualTo(new[] { "mediation.none" }));
        Assert.That(given.WhyNot(CaseAct.FailMediation, "2026-08-20"), Is.EqualTo(new[] { "mediation.none" }));

        given.Do("2026-08-20", new BeginMediation { Content = "愿意调解" });
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-21", letter), Is.EqualTo(new[] { "mediation.signed" }));
            Assert.That(given.Refused("2026-08-19", letter with { SignedAndSealed = true }), Is.EqualTo(new[] { "mediation.day" }));
            Assert.That(given.Refused("2026-08-19", new FailMediation { Reason = "反悔" }), Is.EqualTo(new[] { "mediation.day" }));
            Assert.That(given.WhyNot(CaseAct.BeginMediation, "2026-08-21"), Is.EqualTo(new[] { "mediation.open" }));
        });
    }

    [Test]
    [Law("B2-33", "B2-17", "H1")]
    public void Conclude_WithSomethingToPerform_OpensTheFollowUp_FromTheDayItBinds()
    {
        var given = Reached.In(CaseStatus.Ordinary).Mediated("2026-08-20", Given.Payment(30));

        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Performing));
        Assert.That(given.Due("T43"), Is.EqualTo(Day("2026-09-20")), "thirty days are 09-19, a Saturday; Sunday 09-20 is worked");
    }

    [Test]
    [Law("B2-17")]
    public void Conclude_StatesAPeriodForEveryObligation()
    {
        var given = Reached.In(CaseStatus.Ordinary).Do("2026-08-20", new BeginMediation { Content = "愿意调解" });
        ConcludeMediation Letter(CaseManagement.Domain.Performance.ObligationFacts obligation) =>
            new()
            {
                Facts = "争议",
                Result = "补发",
                SignedAndSealed = true,
                Obligations = [obligation],
            };
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-20", Letter(Given.Payment(0))), Is.EqualTo(new[] { "obligation.days" }));
            Assert.That(
                given.Refused("2026-08-20", Letter(Given.Payment() with { Days = null, ActAnew = true })),
                Is.EqualTo(new[] { "obligation.days" })
            );
            Assert.That(given.Refused("2026-08-20", Letter(Given.Payment(30, "申1"))), Is.EqualTo(new[] { "obligation.respondent" }));
        });
    }

    [Test]
    [Law("B2-18")]
    public void Fail_LeavesTheReviewWhereItWas_AndCanBeTriedAgain()
    {
        var given = Reached
            .In(CaseStatus.Drafting)
            .Do("2026-08-26", new BeginMediation { Content = "愿意调解" })
            .Do("2026-08-27", new FailMediation { Reason = "签字前反悔" });
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Drafting));

        given.Mediated("2026-08-28");
        Assert.That(given.Case.Mediations.Select(m => m.State), Is.EqualTo(new[] { MediationState.Failed, MediationState.Agreed }));
    }

    [Test]
    [Law("B2-18", "B2-12", "B3-调解")]
    public void Suspended_ForMediation_NeedsBothSides_AndResumesFirst()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-10", new BeginMediation { Content = "愿意调解" })
            .Suspended("2026-08-10", SuspensionGround.Mediation);
        Assert.That(given.WhyNot(CaseAct.ConcludeMediation, "2026-08-20"), Is.EqualTo(new[] { "status" }));

        given.Do("2026-08-20", new FailMediation { Reason = "未达成协议" }).Resumed("2026-08-20");
        Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-14")));
    }

    [Test]
    [Law("B2-15", "B2-19", "F10")]
    public void Withdrawal_IsPermittedByTheOffice_TerminatedByTheOrgan()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(given.WhyNot(CaseAct.PermitWithdrawal, "2026-08-20"), Is.EqualTo(new[] { "withdrawal.none" }));
        Assert.That(
            given.Refused("2026-08-20", new Terminate { Ground = TerminationGround.Withdrawn, Reasons = "撤回" }),
            Is.EqualTo(new[] { "termination.withdrawal" })
        );

        given
            .Do("2026-08-20", new RequestWithdrawal { Reason = "不再坚持" })
            .Proposed("2026-08-21", new PermitWithdrawal { Genuine = true, Finding = "真实意愿" })
            .Approved("2026-08-21", Role.HeadOfOffice)
            .Proposed("2026-08-21", new Terminate { Ground = TerminationGround.Withdrawn, Reasons = "撤回经准予" })
            .Approved("2026-08-24", Role.HeadOfOrgan);

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Terminated));
            Assert.That(given.Case.Outcome!.BySettlement, Is.False);
            Assert.That(given.Case.LastDocument(DocumentKind.TerminationDecision)!.Recipients, Is.EqualTo(new[] { "申1", "被1" }));
        });
    }

    [Test]
    [Law("B2-19", "H7")]
    public void Withdrawal_BySettlement_StatesTheSettlement_AndCountsAsSuch()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(
            given.Refused("2026-08-20", new RequestWithdrawal { Reason = "和解", BySettlement = true }),
            Is.EqualTo(new[] { "withdrawal.settlement" })
        );

        given.Withdrawn("2026-08-20", bySettlement: true).Terminated("2026-08-21");
        Assert.That(given.Case.Outcome!.BySettlement, Is.True);
    }

    [Test]
    [Law("B2-15", "B2-19")]
    public void Withdrawal_NotGenuine_TwiceOrOutOfOrder_IsRefused()
    {
        var given = Reached.In(CaseStatus.Ordinary).Do("2026-08-20", new RequestWithdrawal { Reason = "不再坚持" });
        var permit = new PermitWithdrawal { Genuine = true, Finding = "真实意愿" };
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-20", permit with { Genuine = false }), Is.EqualTo(new[] { "withdrawal.genuine" }));
            Assert.That(given.Refused("2026-08-19", permit), Is.EqualTo(new[] { "withdrawal.day" }));
            Assert.That(given.Refused("2026-08-19", new RefuseWithdrawal { Reason = "并非自愿" }), Is.EqualTo(new[] { "withdrawal.day" }));
            Assert.That(given.WhyNot(CaseAct.RequestWithdrawal, "2026-08-20"), Is.EqualTo(new[] { "withdrawal.pending" }));
        });

        given.Do("2026-08-21", permit);
        Assert.That(given.WhyNot(CaseAct.PermitWithdrawal, "2026-08-21"), Is.EqualTo(new[] { "withdrawal.permitted" }));
        Assert.That(given.WhyNot(CaseAct.RefuseWithdrawal, "2026-08-21"), Is.EqualTo(new[] { "withdrawal.permitted" }));
        Assert.That(
            given.Refused("2026-08-20", new Terminate { Ground = TerminationGround.Withdrawn, Reasons = "撤回" }),
            Is.EqualTo(new[] { "termination.day" })
        );
    }

    [Test]
    [Law("B2-15")]
    public void Withdrawal_Refused_LetsTheReviewGoOn()
    {
        var given = Given
            .ReadyForDraft()
            .Do("2026-08-20", new RequestWithdrawal { Reason = "受到压力" })
            .Do("2026-08-21", new RefuseWithdrawal { Reason = "并非真实意愿" });
        Assert.That(given.WhyNot(CaseAct.RefuseWithdrawal, "2026-08-21"), Is.EqualTo(new[] { "withdrawal.none" }));

        given.Do("2026-08-25", new BeginDrafting());
        Assert.That(given.Case.Withdrawal, Is.Null);
    }

    [Test]
    [Law("B2-15", "F10")]
    public void Withdrawal_Permitted_LeavesNothingToDecide()
    {
        var ready = Given.ReadyForDraft().Withdrawn("2026-08-20");
        Assert.That(ready.WhyNot(CaseAct.BeginDrafting, "2026-08-25"), Is.EqualTo(new[] { "gate.withdrawal" }));

        var approved = Reached
            .In(CaseStatus.UnderApproval)
            .Do("2026-08-26", new ReviewDecision { Opinion = "同意" })
            .Do("2026-08-26", new ApproveDecision { Opinion = "同意" })
            .Withdrawn("2026-08-26");
        Assert.That(approved.WhyNot(CaseAct.IssueDecision, "2026-08-27"), Is.EqualTo(new[] { "gate.withdrawal" }));
        Assert.That(approved.Required("2026-08-27").Select(a => a.Act), Has.Member(CaseAct.Terminate));
    }
}
