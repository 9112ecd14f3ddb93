using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using CaseManagement.Domain.Tests.Hearings;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Decisions;

/// <summary>拟定、审核、审批、制发、退回、径行决定 (law.md B2-20, 21, 28, 31).</summary>
internal sealed class DraftTests : CaseTests
{
    [Test]
    [Law("B2-20")]
    public void BeginDrafting_OnceTheReviewIsDone_IsPossible() =>
        Assert.That(Given.ReadyForDraft().WhyNot(CaseAct.BeginDrafting, "2026-08-20"), Is.Empty);

    [Test]
    [Law("B2-20", "B3-听取意见")]
    public void BeginDrafting_WithoutOpinions_IsRefused_ARecordedReasonIsEnough()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").ReplyNoticeServed("2026-08-06", "2026-08-07").Replied("2026-08-17");
        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-25"), Is.EqualTo(new[] { "gate.opinions" }));

        given.Do("2026-08-25", new RecordOpinionsUnheard { Party = "申1", Reason = "多次联系不上" });
        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-25"), Is.Empty);
    }

    [Test]
    [Law("B2-20")]
    public void BeginDrafting_InSimplifiedProcedure_NeedsNoOpinions()
    {
        var given = Reached.In(CaseStatus.Simplified).ReplyNoticeServed("2026-08-06", "2026-08-07").Replied("2026-08-12");

        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-13"), Is.Empty);
    }

    [TestCase("2026-08-21", false)]
    [TestCase("2026-08-24", true)]
    [Law("B2-20", "T21")]
    public void BeginDrafting_WithoutReply_OnlyOnceItsPeriodIsOver(string day, bool over)
    {
        var given = Given.ACase().InOrdinary("2026-08-05").ReplyNoticeServed("2026-08-06", "2026-08-07").OpinionsHeard("2026-08-19");

        Assert.That(given.WhyNot(CaseAct.BeginDrafting, day), over ? Is.Empty : Is.EqualTo(new[] { "gate.reply" }));
    }

    [Test]
    [Law("B2-20", "T21")]
    public void BeginDrafting_WithOneOfTwoRespondentsStillInTime_IsRefused()
    {
        var given = CaseManagement
            .Domain.Tests.Review.ReplyTests.TwoRespondents()
            .ReplyNoticeServed("2026-08-06", "2026-08-07")
            .OpinionsHeard("2026-08-19")
            .Replied("2026-08-17");

        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-20"), Is.EqualTo(new[] { "gate.reply" }));
    }

    [Test]
    [Law("B2-20", "T21")]
    public void BeginDrafting_BeforeTheNoticeWasServed_IsRefused()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").OpinionsHeard("2026-08-06");
        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-10-01"), Is.EqualTo(new[] { "gate.reply" }));

        given.Do("2026-08-06", new SendReplyNotice());
        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-10-01"), Is.EqualTo(new[] { "gate.reply" }));
    }

    [Test]
    [Law("B2-20")]
    public void BeginDrafting_WithAHearingOrdered_WaitsForIt()
    {
        var given = Given.ReadyForDraft().Do("2026-08-19", HearingTests.Ordered("2026-08-27"));
        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-25"), Is.EqualTo(new[] { "gate.hearing-open" }));

        given.Served(DocumentKind.HearingNotice, "2026-08-19").Do("2026-08-27", HearingTests.Held());
        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-27"), Is.Empty);
    }

    [Test]
    [Law("B2-20", "B2-21")]
    public void Gates_AreAskedAgain_WhenTheDraftIsPutForward()
    {
        var given = Given.ReadyForDraft().Do("2026-08-25", new BeginDrafting());
        given.Do("2026-08-26", new ClassifyCase { HearingGrounds = [HearingGround.PublicAttention], Risk = RiskLevel.Major });
        Assert.That(given.WhyNot(CaseAct.ProposeDecision, "2026-08-26"), Is.EqualTo(new[] { "gate.hearing" }));

        given
            .Do("2026-08-26", HearingTests.Ordered("2026-09-03"))
            .Served(DocumentKind.HearingNotice, "2026-08-26")
            .Do("2026-09-03", HearingTests.Held());
        Assert.That(given.WhyNot(CaseAct.ProposeDecision, "2026-09-03"), Is.Empty);
    }

    [Test]
    [Law("B2-21", "T23", "H5")]
    public void Decision_GoesThroughReviewAndApproval_AndEndsTheReviewPeriodOnItsOwnDay()
    {
        var given = Reached.In(CaseStatus.UnderApproval);
        Assert.That(given.WhyNot(CaseAct.ApproveDecision, "2026-08-26"), Is.EqualTo(new[] { "draft.Reviewed" }));
        Assert.That(given.WhyNot(CaseAct.IssueDecision, "2026-08-26"), Is.EqualTo(new[] { "draft.Approved" }));

        given.Do("2026-08-26", new ReviewDecision { Opinion = "同意" });
        Assert.That(given.Case.Record[^1].ActorName, Is.EqualTo(Named.Of(Role.Reviewer)));
        Assert.That(given.WhyNot(CaseAct.ReviewDecision, "2026-08-26"), Is.EqualTo(new[] { "draft.Proposed" }));

        given.Do("2026-08-27", new ApproveDecision { Opinion = "经集体讨论通过", CollectiveDiscussion = true });
        Assert.That(given.Case.Record[^1].ActorName, Is.EqualTo(Named.Of(Role.HeadOfOrgan)));
        Assert.That(given.WhyNot(CaseAct.SendBack, "2026-08-27"), Is.EqualTo(new[] { "draft.approved" }));

        given.Do("2026-08-28", new IssueDecision());
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Decided));
            Assert.That(given.Case.Outcome!.Name, Is.EqualTo("撤销并责令重作"));
            Assert.That(given.Case.ConcludedOn, Is.EqualTo(Day("2026-08-28")));
            Assert.That(given.Deadline("T23")!.StoppedOn, Is.EqualTo(Day("2026-08-28")));
            Assert.That(given.Case.LastDocument(DocumentKind.Decision)!.Recipients, Is.EqualTo(new[] { "申1", "被1" }));
        });
    }

    [Test]
    [Law("B2-21", "T23")]
    public void Decision_IsNeverDatedBeforeItsApproval()
    {
        var given = Reached.In(CaseStatus.UnderApproval).Do("2026-08-27", new ReviewDecision { Opinion = "同意" });
        given.Today = Day("2026-08-31");
        Assert.That(given.Refused("2026-08-26", new ApproveDecision { Opinion = "同意" }), Is.EqualTo(new[] { "draft.day" }));
        Assert.That(given.Refused("2026-08-26", new SendBack { Remark = "修改" }), Is.EqualTo(new[] { "draft.day" }));

        given.Do("2026-08-28", new ApproveDecision { Opinion = "同意" });
        Assert.That(given.Refused("2026-08-27", new IssueDecision()), Is.EqualTo(new[] { "draft.day" }));
    }

    [Test]
    [Law("B2-21", "T23")]
    public void Decision_AfterTheSixtyDays_IsMarkedLate_NotBlocked()
    {
        var given = Given.ReadyForDraft().Decided("2026-10-12");

        Assert.That(given.Deadline("T23")!.WasLate, Is.True);
    }

    [TestCase(Role.Reviewer)]
    [TestCase(Role.HeadOfOrgan)]
    [Law("B2-31")]
    public void SendBack_ByReviewerOrApprover_ReturnsItToTheOfficer_TheClockRunsOn(Role role)
    {
        var given = Reached.In(CaseStatus.UnderApproval);
        var due = given.Due("T23");
        if (role == Role.HeadOfOrgan)
        {
            given.Do("2026-08-26", new ReviewDecision { Opinion = "同意" });
        }

        given.Do("2026-08-27", new SendBack { Remark = "理由不充分" }, role);
        Assert.Multiple(() =>
        {
            Assert.That(PermissionMatrix.Allows([role], Acts.Of(CaseAct.SendBack).Permission), Is.True);
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Drafting));
            Assert.That(given.Case.Draft!.Remark, Is.EqualTo("理由不充分"));
            Assert.That(given.Due("T23"), Is.EqualTo(due));
        });

        given.Do("2026-08-28", Given.Annulment());
        Assert.That(given.Case.Draft!.State, Is.EqualTo(DraftState.Proposed));
    }

    [Test]
    [Law("B2-21", "C")]
    public void Officers_NeitherReviewNorApproveTheirOwnCase()
    {
        var given = Reached.In(CaseStatus.UnderApproval);
        ActContext Own(string day, Role role)
        {
            var at = given.At(day, role);
            return at with { By = at.By with { Id = Given.Second } };
        }

        Assert.That(
            given.RefusalAs(Own("2026-08-26", Role.Reviewer), new ReviewDecision { Opinion = "同意" }).Select(v => v.Code),
            Is.EqualTo(new[] { "draft.own" })
        );
        given.Do("2026-08-26", new ReviewDecision { Opinion = "同意" });
        Assert.That(
            given.RefusalAs(Own("2026-08-26", Role.HeadOfOrgan), new ApproveDecision { Opinion = "同意" }).Select(v => v.Code),
            Is.EqualTo(new[] { "draft.own" })
        );
    }

    [TestCase(CaseStatus.Ordinary)]
    [TestCase(CaseStatus.Simplified)]
    [Law("B2-28")]
    public void DecideDirectly_OnTheModelOfAnEarlierDecision_NeedsNoReplyAndNoOpinions(CaseStatus from)
    {
        var given = Reached
            .In(from)
            .Do("2026-08-12", new DecideDirectly { EarlierDecision = "银政复决〔2026〕3号", Reason = "同一机关就同一事实对多人分别作出" });
        Assert.That(
            given.Case.Clocks.Where(k => k.Limit.Id == "T20").Select(k => k.State),
            Is.All.EqualTo(CaseManagement.Domain.Deadlines.ClockState.Stopped)
        );

        given
            .Do("2026-08-13", Given.Annulment())
            .Do("2026-08-13", new ReviewDecision { Opinion = "同意" })
            .Do("2026-08-13", new ApproveDecision { Opinion = "同意" })
            .Do("2026-08-13", new IssueDecision());
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Decided));
    }

    [Test]
    [Law("B2-28")]
    public void DecideDirectly_LeavesNothingBegunUnfinished()
    {
        var given = Given.ReadyForDraft().Do("2026-08-19", HearingTests.Ordered("2026-08-27"));

        Assert.That(given.WhyNot(CaseAct.DecideDirectly, "2026-08-20"), Is.EqualTo(new[] { "gate.hearing-open" }));
    }
}
