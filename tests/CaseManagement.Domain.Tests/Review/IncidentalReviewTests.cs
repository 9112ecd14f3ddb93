using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Review;

/// <summary>附带审查 (法13、56–60; law.md A4, T10, T30–T34, A6.7, F3).</summary>
internal sealed class IncidentalReviewTests : CaseTests
{
    [Test]
    [Law("T30", "T32", "T33", "A6.7")]
    public void Competent_EveryPeriodRunsFromTheSuspension_NotFromTheClaim()
    {
        var given = Claimed().Suspended("2026-08-10", SuspensionGround.IncidentalReview).Do("2026-08-12", Open(true));
        Assert.Multiple(() =>
        {
            Assert.That(given.Due("T30"), Is.EqualTo(Day("2026-09-09")), "thirty days from 08-10");
            Assert.That(given.Due("T32"), Is.EqualTo(Day("2026-08-13")), "three working days from 08-10");
            Assert.That(given.Deadline("T31"), Is.Null);
        });

        given.Do("2026-08-13", new NotifyRuleMaker { No = 1, Questions = "说明第三条的依据" });
        Assert.That(given.Due("T33"), Is.EqualTo(Day("2026-08-27")), "ten working days from receipt");
        Assert.That(given.WhyNot(CaseAct.Resume, "2026-08-14"), Is.EqualTo(new[] { "resumption.incidental" }));

        given.Do("2026-08-20", new RecordRuleMakerReply { No = 1, Content = "符合上位法" }).Do("2026-08-25", Conclude(true));
        given.Resumed("2026-08-25");
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.IncidentalReviews.Single().Lawful, Is.True);
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Ordinary));
            Assert.That(given.Deadline("T30")!.StoppedOn, Is.EqualTo(Day("2026-08-25")));
        });
    }

    [Test]
    [Law("T31", "T34", "A6.7")]
    public void NotCompetent_TransfersWithinSevenWorkingDays_AndWaitsForTheAnswer()
    {
        var given = Claimed().Suspended("2026-08-10", SuspensionGround.IncidentalReview).Do("2026-08-12", Open(false));
        Assert.That(given.Due("T31"), Is.EqualTo(Day("2026-08-19")));
        Assert.That(
            given.Refused("2026-08-13", new NotifyRuleMaker { No = 1, Questions = "?" }),
            Is.EqualTo(new[] { "incidental.competent" })
        );

        given.Do("2026-08-14", new TransferRule { No = 1, To = "自治区人民政府" });
        Assert.That(given.Due("T34"), Is.EqualTo(Day("2026-10-13")), "sixty days from the transfer");
        Assert.That(
            given.WhyNot(CaseAct.ConcludeIncidentalReview, "2026-10-20"),
            Is.EqualTo(new[] { "incidental.none" }),
            "without the answer there is nothing to conclude"
        );
        Assert.That(
            given.Refused("2026-08-13", new RecordRuleMakerReply { No = 1, Content = "答复" }),
            Is.EqualTo(new[] { "incidental.day" })
        );

        given
            .Do("2026-09-20", new RecordRuleMakerReply { No = 1, Content = "超越权限" })
            .Do("2026-09-21", Conclude(false))
            .Resumed("2026-09-21");
        Assert.That(given.Case.IncidentalReviews.Single().Lawful, Is.False);
    }

    [Test]
    [Law("T33")]
    public void Conclude_WithoutReply_OnlyOnceItsPeriodIsOver()
    {
        var given = Claimed().Suspended("2026-08-10", SuspensionGround.IncidentalReview).Do("2026-08-12", Open(true));
        given.Do("2026-08-13", new NotifyRuleMaker { No = 1, Questions = "说明" });
        Assert.That(given.Refused("2026-08-27", Conclude(true)), Is.EqualTo(new[] { "incidental.conclude" }));

        given.Do("2026-08-28", Conclude(true));
        Assert.That(given.Case.IncidentalReviews.Single().State, Is.EqualTo(IncidentalReviewState.Concluded));
    }

    [Test]
    [Law("F3")]
    public void Open_KeepsWhichKindOfDocumentItIs([Values] ReviewableRule kind)
    {
        var given = Claimed().Suspended("2026-08-10", SuspensionGround.IncidentalReview).Do("2026-08-11", Open(true) with { Kind = kind });

        Assert.That(given.Case.IncidentalReviews.Single().Kind, Is.EqualTo(kind));
    }

    [Test]
    [Law("A6.7", "T30")]
    public void Open_NeedsASuspensionForIt()
    {
        Assert.That(Claimed().WhyNot(CaseAct.OpenIncidentalReview, "2026-08-10"), Is.EqualTo(new[] { "status" }));
        Assert.That(
            Claimed().Suspended("2026-08-10").WhyNot(CaseAct.OpenIncidentalReview, "2026-08-11"),
            Is.EqualTo(new[] { "incidental.suspended" }),
            "suspended, but for another case"
        );
    }

    [Test]
    [Law("B2-20", "T10")]
    public void Claim_ThatNobodyDealtWith_HoldsTheDraft()
    {
        var given = Claimed().ReplyNoticeServed("2026-08-06", "2026-08-07").Replied("2026-08-17").OpinionsHeard("2026-08-19");
        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-25"), Is.EqualTo(new[] { "gate.incidental" }));

        given.Do("2026-08-25", Declined()).Do("2026-08-25", new CaseManagement.Domain.Decisions.BeginDrafting());
        Assert.That(given.Case.IncidentalReviews.Single().State, Is.EqualTo(IncidentalReviewState.Declined));
    }

    [Test]
    [Law("T10", "F3")]
    public void Claim_AfterFiling_IsForThoseWhoDidNotKnow_AndUntilTheDecision()
    {
        var given = Given.ReadyForDraft();
        var claim = new RequestIncidentalReview
        {
            Rule = "某通知第二条",
            Reason = "增设义务",
            UnknownBefore = true,
        };
        Assert.That(given.Refused("2026-08-20", claim with { UnknownBefore = false }), Is.EqualTo(new[] { "incidental.known" }));
        Assert.That(given.WhyNot(CaseAct.DeclineIncidentalReview, "2026-08-20"), Is.EqualTo(new[] { "incidental.no-claim" }));

        given.Do("2026-08-25", new CaseManagement.Domain.Decisions.BeginDrafting()).Do("2026-08-25", claim);
        Assert.That(given.WhyNot(CaseAct.ProposeDecision, "2026-08-25"), Is.EqualTo(new[] { "gate.incidental" }), "the gate closes again");

        given.Suspended("2026-08-26", SuspensionGround.IncidentalReview).Do("2026-08-26", Open(true));
        Assert.That(given.Case.IncidentalClaimIsPending, Is.False);
        Assert.That(Reached.In(CaseStatus.Decided).WhyNot(CaseAct.RequestIncidentalReview, "2026-08-26"), Is.EqualTo(new[] { "status" }));
    }

    [Test]
    [Law("T30")]
    public void Steps_OfAnotherNumber_AreRefused()
    {
        var given = Claimed().Suspended("2026-08-10", SuspensionGround.IncidentalReview).Do("2026-08-11", Open(true));
        Assert.Multiple(() =>
        {
            Assert.That(
                given.Refused("2026-08-12", new TransferRule { No = 1, To = "?" }),
                Is.EqualTo(new[] { "incidental.not-competent" })
            );
            Assert.That(given.WhyNot(CaseAct.RecordRuleMakerReply, "2026-08-12"), Is.EqualTo(new[] { "incidental.none" }));
        });

        given.Do("2026-08-12", new NotifyRuleMaker { No = 1, Questions = "说明" });
        Assert.That(
            given.Refused("2026-08-13", new RecordRuleMakerReply { No = 2, Content = "?" }),
            Is.EqualTo(new[] { "incidental.awaiting" })
        );
        Assert.That(given.WhyNot(CaseAct.NotifyRuleMaker, "2026-08-13"), Is.EqualTo(new[] { "incidental.none" }));
        Assert.That(given.WhyNot(CaseAct.TransferRule, "2026-08-13"), Is.EqualTo(new[] { "incidental.none" }));
    }

    private static Given Claimed() =>
        Given.ACase(petition: Given.Petition() with { RuleComplainedOf = "某办法第三条" }).InOrdinary("2026-08-05");

    private static OpenIncidentalReview Open(bool competent) =>
        new()
        {
            Rule = "某办法第三条",
            MadeBy = "银川市人力资源和社会保障局",
            IsCompetent = competent,
        };

    private static DeclineIncidentalReview Declined() =>
        new()
        {
            Rule = "某规章第三条",
            MadeBy = "自治区人民政府",
            Reason = "规章不在附带审查之列",
        };

    private static ConcludeIncidentalReview Conclude(bool lawful) =>
        new()
        {
            No = 1,
            Lawful = lawful,
            Conclusion = "经审查",
        };
}
