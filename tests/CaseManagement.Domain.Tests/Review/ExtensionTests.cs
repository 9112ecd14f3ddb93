using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Review;

/// <summary>延期、提级、合并 (law.md B2-25, 26, 27; T25; A6.5, A6.6, A6.11).</summary>
internal sealed class ExtensionTests : CaseTests
{
    [Test]
    [Law("B2-25", "T23", "A6.5")]
    public void Extend_IsApprovedByTheHeadOfTheOffice_AndToldToEveryParty()
    {
        var given = Given.ACase(petition: Given.Petition() with { ThirdParties = [Given.Company()] }).InOrdinary("2026-08-05");

        given.Proposed("2026-10-08", Extension(30)).Approved("2026-10-08", Role.HeadOfOffice);

        Assert.Multiple(() =>
        {
            Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-11-03")), "thirty days on top of 10-04, rolled over once at the end");
            Assert.That(given.Case.Record[^1].ActorName, Is.EqualTo(Named.Of(Role.HeadOfOffice)));
            Assert.That(given.Case.LastDocument(DocumentKind.ExtensionNotice)!.Recipients, Is.EqualTo(new[] { "申1", "被1", "三1" }));
        });
    }

    [Test]
    [Law("B2-25", "A6.5")]
    public void Extend_AfterTheEnd_IsRefused_TheOnePeriodThatBlocks()
    {
        var given = Given.ACase().InOrdinary("2026-08-05");

        Assert.That(given.WhyNot(CaseAct.Extend, "2026-10-09"), Is.EqualTo(new[] { "extension.late" }));
        Assert.That(given.WhyNot(CaseAct.Extend, "2026-10-08"), Is.Empty);
    }

    [Test]
    [Law("B2-25", "A6.5")]
    public void Extend_ProposedInTimeButApprovedLate_IsRefused_AndNothingHasChanged()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").Proposed("2026-10-08", Extension(30));

        var refused = given.Refused("2026-10-09", new ApproveProposal { No = 1, Opinion = "同意" }, Role.HeadOfOffice);

        Assert.That(refused, Is.EqualTo(new[] { "extension.late" }));
        Assert.That(given.Case.Proposals.Single().State, Is.EqualTo(ProposalState.Pending));
    }

    [Test]
    [Law("A6.6", "B2-25")]
    public void Extend_InSimplifiedProcedure_IsRefused_TheWayIsConversion()
    {
        var given = Reached.In(CaseStatus.Simplified);
        Assert.That(given.WhyNot(CaseAct.Extend, "2026-08-20"), Is.EqualTo(new[] { "extension.simplified" }));

        given.Do("2026-08-20", new ConvertToOrdinary { Reason = "案情复杂" });
        Assert.That(given.WhyNot(CaseAct.Extend, "2026-08-20"), Is.Empty);
    }

    [Test]
    [Law("B2-25", "T23")]
    public void Extend_OnceAndByThirtyDaysAtMost()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(given.Refused("2026-08-20", Extension(0)), Is.EqualTo(new[] { "extension.days" }));
        Assert.That(given.Refused("2026-08-20", Extension(31)), Is.EqualTo(new[] { "extension.days" }));

        given.Do("2026-08-20", Extension(10));
        Assert.That(given.WhyNot(CaseAct.Extend, "2026-08-21"), Is.EqualTo(new[] { "extension.once" }));
    }

    [TestCase(CaseStatus.Drafting)]
    [TestCase(CaseStatus.UnderApproval)]
    [Law("B2-25")]
    public void Extend_WhileTheDecisionIsMade_IsPossible(CaseStatus status) =>
        Assert.That(Reached.In(status).WhyNot(CaseAct.Extend, "2026-09-01"), Is.Empty);

    [Test]
    [Law("B2-26", "T25")]
    public void ReportForElevation_StopsTheReviewPeriod_UntilTheAnswer()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").Proposed("2026-08-10", Report()).Approved("2026-08-10", Role.HeadOfOffice);
        Assert.That(given.Deadline("T23")!.Due.Date, Is.Null);
        Assert.That(given.WhyNot(CaseAct.ReportForElevation, "2026-08-11"), Is.EqualTo(new[] { "elevation.open" }));
        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-25"), Has.Member("gate.elevation"));

        given.Do("2026-08-20", Answer(false));
        Assert.Multiple(() =>
        {
            Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-14")), "ten days do not count");
            Assert.That(given.Case.Elevations.Single().Granted, Is.False);
            Assert.That(given.WhyNot(CaseAct.ReportForElevation, "2026-08-21"), Is.Empty);
        });
    }

    [Test]
    [Law("B2-26", "T25")]
    public void ElevationGranted_GivesFiveWorkingDaysToHandOver_AndEndsThePartOfThisOrgan()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").Do("2026-08-10", Report()).Do("2026-08-20", Answer(true));
        Assert.That(given.Due("T25"), Is.EqualTo(Day("2026-08-27")));
        Assert.That(
            given.Required("2026-08-21").Select(a => (a.Act, a.Due)),
            Has.Member((CaseAct.TransferToSuperior, (DateOnly?)Day("2026-08-27")))
        );

        given.Do("2026-08-25", Transfer());
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Closed));
            Assert.That(given.Case.Outcome!.Kind, Is.EqualTo(OutcomeKind.Elevated));
            Assert.That(given.Case.LastDocument(DocumentKind.ElevatedPapersLetter)!.Day, Is.EqualTo(Day("2026-08-25")));
            Assert.That(given.Case.Clocks.Select(k => k.State), Is.All.EqualTo(CaseManagement.Domain.Deadlines.ClockState.Stopped));
            Assert.That(given.WhyNot(CaseAct.Reopen, "2026-08-26"), Is.EqualTo(new[] { "reopen.elevated" }));
        });
    }

    [Test]
    [Law("B2-26")]
    public void ElevationDecision_OfTheSuperiorsOwnMotion_NeedsNoReport_ARefusalDoes()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(given.Refused("2026-08-10", Answer(false)), Is.EqualTo(new[] { "elevation.not-reported" }));
        Assert.That(given.WhyNot(CaseAct.TransferToSuperior, "2026-08-10"), Is.EqualTo(new[] { "elevation.not-granted" }));

        given.Do("2026-08-10", Answer(true));
        Assert.That(given.WhyNot(CaseAct.RecordElevationDecision, "2026-08-11"), Is.EqualTo(new[] { "elevation.decided" }));
        Assert.That(given.Refused("2026-08-07", Transfer()), Is.EqualTo(new[] { "elevation.day" }));
    }

    [Test]
    [Law("B2-26")]
    public void ElevationGranted_WhileTheDecisionIsMade_StopsIt()
    {
        var given = Reached
            .In(CaseStatus.UnderApproval)
            .Do("2026-08-26", new ReviewDecision { Opinion = "同意" })
            .Do("2026-08-26", new ApproveDecision { Opinion = "同意" })
            .Do("2026-08-27", Answer(true));
        Assert.That(given.WhyNot(CaseAct.IssueDecision, "2026-08-28"), Is.EqualTo(new[] { "gate.elevation" }));

        given.Do("2026-08-28", Transfer());
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Closed));
    }

    [Test]
    [Law("B2-26", "T25")]
    public void ElevationDecision_DatedBeforeTheReport_IsRefused()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").Do("2026-08-12", Report());

        Assert.That(given.Refused("2026-08-11", Answer(true)), Is.EqualTo(new[] { "elevation.day" }));
    }

    [Test]
    [Law("B2-27", "F6", "A6.11")]
    public void Join_LeavesEachCaseItsOwnAcceptance([Values] JoinderGround ground)
    {
        var given = Reached.In(CaseStatus.Ordinary);
        var due = given.Due("T23");

        given.Do(
            "2026-08-12",
            new Join
            {
                Other = "银政复〔2026〕2号",
                Ground = ground,
                Reason = "主要事实相同",
            }
        );

        Assert.That(given.Case.LastDocument(DocumentKind.JoinderNotice)!.Recipients, Is.EqualTo(new[] { "申1", "被1" }));
        Assert.That(given.Due("T23"), Is.EqualTo(due));
        Assert.That(given.Case.JoinedWith, Is.EqualTo(new[] { new CaseNumber("银政复", 2026, 2) }));
    }

    [TestCase("银政复〔2026〕1号")]
    [TestCase("二号案")]
    [TestCase("银政复〔2026〕3号")]
    [Law("B2-27")]
    public void Join_WithItselfTwiceOrNothing_IsRefused(string other)
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-12", new Join { Other = "银政复〔2026〕3号", Ground = JoinderGround.NewActDuringReview });

        Assert.That(
            given.Refused("2026-08-12", new Join { Other = other, Ground = JoinderGround.NewActDuringReview }),
            Is.EqualTo(new[] { "joinder.number" })
        );
    }

    [Test]
    [Law("F6", "D3.19")]
    public void Join_OnTheLastGround_StatesItsReason() =>
        Assert.That(
            Reached.In(CaseStatus.Ordinary).Refused("2026-08-12", new Join { Other = "银政复〔2026〕3号", Ground = JoinderGround.Other }),
            Is.EqualTo(new[] { "joinder.reason" })
        );

    private static Extend Extension(int days) => new() { Days = days, Reason = "情况复杂" };

    private static ReportForElevation Report() => new() { Ground = ElevationGround.NewType, Reason = "新类型且重大疑难复杂" };

    private static RecordElevationDecision Answer(bool granted) =>
        new()
        {
            By = "自治区人民政府",
            Granted = granted,
            Content = "经审查决定",
        };

    private static TransferToSuperior Transfer() => new() { Papers = "全部案件材料" };
}
