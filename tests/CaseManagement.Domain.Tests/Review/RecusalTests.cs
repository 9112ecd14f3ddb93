using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;

namespace CaseManagement.Domain.Tests.Review;

/// <summary>回避 (公务员法76、77; law.md C): a negative grant, from the request on.</summary>
internal sealed class RecusalTests : CaseTests
{
    [Test]
    [Law("C")]
    public void Request_KeepsThePersonAwayUntilTheRuling_AsTheOrganChooses()
    {
        var given = Reached.In(CaseStatus.Ordinary).Do("2026-08-06", Recusals.Of(Given.Lead), Role.Reviewer);
        Assert.That(given.Case.IsRecused(Given.Lead), Is.True);
        Assert.That(given.Refused("2026-08-07", new SendReplyNotice(), Role.Officer), Is.EqualTo(new[] { "actor.recused" }));

        given.Settings = given.Settings with { StopWorkWhileRecusalPends = false };
        given.Do("2026-08-07", new SendReplyNotice(), Role.Officer);
        Assert.That(given.Case.Replies, Is.Not.Empty);
    }

    [Test]
    [Law("C")]
    public void Ruling_Granted_TakesThePersonOutOfTheStaff_TheSecondOfficerLeads()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-06", Recusals.Of(Given.Lead), Role.Reviewer)
            .Do("2026-08-07", Recusals.Ruling(true));

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Staffing, Is.EqualTo(new Staffing(Given.Second, "协演示", null, null)));
            Assert.That(given.Required("2026-08-07").Select(a => a.Act), Has.Member(CaseAct.AssignOfficers), "filled up again");
            Assert.That(given.Refused("2026-08-08", new SendReplyNotice(), Role.Officer), Is.EqualTo(new[] { "actor.recused" }));
        });
    }

    [Test]
    [Law("C")]
    public void Ruling_OnTheSecondOfficer_OrOnAnOnlyOne_LeavesTheRest()
    {
        var second = Reached.In(CaseStatus.Ordinary).Do("2026-08-06", Recusals.Of(Given.Second)).Do("2026-08-07", Recusals.Ruling(true));
        Assert.That(second.Case.Staffing, Is.EqualTo(new Staffing(Given.Lead, "承演示", null, null)));

        var alone = Given
            .ACase()
            .Do("2026-08-04", new AssignOfficers { Lead = Given.Third })
            .Do("2026-08-04", Recusals.Of(Given.Third))
            .Do("2026-08-05", Recusals.Ruling(true));
        Assert.That(alone.Case.Staffing, Is.Null);
    }

    [Test]
    [Law("C")]
    public void Ruling_Refused_GivesTheCaseBack_AndItCanBeAskedAgain()
    {
        var given = Reached.In(CaseStatus.Ordinary).Do("2026-08-06", Recusals.Of(Given.Lead), Role.Reviewer);
        Assert.That(given.Refused("2026-08-06", Recusals.Of(Given.Lead), Role.Reviewer), Is.EqualTo(new[] { "recusal.pending" }));

        given.Do("2026-08-07", Recusals.Ruling(false)).Do("2026-08-07", new SendReplyNotice(), Role.Officer);
        Assert.That(given.WhyNot(CaseAct.RuleOnRecusal, "2026-08-07"), Is.EqualTo(new[] { "recusal.none" }));

        given.Do("2026-08-10", Recusals.Of(Given.Lead), Role.Reviewer);
        Assert.That(given.Case.Recusals, Has.Count.EqualTo(2));
    }

    [Test]
    [Law("C")]
    public void Ruling_OnOneself_BeforeTheRequest_OrOnNobody_IsRefused()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(given.Refused("2026-08-06", Recusals.Of(Guid.CreateVersion7())), Is.EqualTo(new[] { "recusal.person" }));

        given.Do("2026-08-10", Recusals.Of(Given.Third));
        var at = given.At("2026-08-11", Role.HeadOfOffice);
        given.Settings = given.Settings with { StopWorkWhileRecusalPends = false };
        Assert.Multiple(() =>
        {
            Assert.That(
                given
                    .RefusalAs(
                        given.At("2026-08-11", Role.HeadOfOffice) with
                        {
                            By = at.By with { Id = Given.Third },
                        },
                        Recusals.Ruling(false)
                    )
                    .Select(v => v.Code),
                Is.EqualTo(new[] { "recusal.own" })
            );
            Assert.That(given.Refused("2026-08-07", Recusals.Ruling(true)), Is.EqualTo(new[] { "recusal.day" }));
            Assert.That(given.Refused("2026-08-11", Recusals.Ruling(true, 7)), Is.EqualTo(new[] { "recusal.no" }));
        });
    }

    [Test]
    [Law("C", "B2-20")]
    public void Recusal_InOrdinaryProcedure_HoldsTheDraftUntilTwoOfficersAreThere()
    {
        var given = Given.ReadyForDraft().Do("2026-08-24", Recusals.Of(Given.Second)).Do("2026-08-24", Recusals.Ruling(true));

        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-25"), Is.EqualTo(new[] { "staff.too-few" }));
        Assert.That(given.WhyNot(CaseAct.DecideDirectly, "2026-08-25"), Is.EqualTo(new[] { "staff.too-few" }));

        given.Do("2026-08-25", new AssignOfficers { Lead = Given.Lead, Second = Given.Third }).Do("2026-08-25", new BeginDrafting());
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Drafting));
    }
}
