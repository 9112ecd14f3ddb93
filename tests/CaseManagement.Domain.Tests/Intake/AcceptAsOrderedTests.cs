using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Intake;

/// <summary>责令受理 (法35): the way back from a refusal or dismissal that was wrong.</summary>
internal sealed class AcceptAsOrderedTests : CaseTests
{
    private static readonly RecordSuperiorOrder Order = new()
    {
        Kind = SuperiorOrderKind.Correct,
        By = "宁夏回族自治区人民政府",
        Content = "责令受理",
    };

    private static readonly AcceptAsOrdered Acceptance = new()
    {
        Ground = ReversalGround.SuperiorOrder,
        Order = "宁政复责〔2026〕1号责令纠正通知书",
    };

    [TestCase(CaseStatus.Refused)]
    [TestCase(CaseStatus.NotProcessed)]
    [TestCase(CaseStatus.Waived)]
    [TestCase(CaseStatus.ApplicationDismissed)]
    [Law("法35", "T20", "T23")]
    public void Ordered_IsAcceptedOnThatDay_AndThePeriodsRunFromIt(CaseStatus ended)
    {
        var given = Reached.In(ended);
        Assert.That(given.Refused("2026-09-01", Acceptance), Is.EqualTo(new[] { "reversal.order" }));
        given.Do("2026-09-01", Order);
        Assert.That(given.Required("2026-09-02").Where(a => a.For is null).Select(a => a.Act), Has.Member(CaseAct.AcceptAsOrdered));

        given.Do("2026-09-03", Acceptance);

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Accepted));
            Assert.That(given.Case.Acceptance, Is.EqualTo(new Acceptance(AcceptanceKind.Ordered, Day("2026-09-03"))));
            Assert.That(given.Case.LastDocument(DocumentKind.AcceptanceNotice)!.Day, Is.EqualTo(Day("2026-09-03")));
            Assert.That(given.Case.Outcome, Is.Null);
            Assert.That(given.Case.ConcludingDocument, Is.Null, "what ended the case ends it no more");
            Assert.That(given.Due("T20"), Is.EqualTo(Day("2026-09-14")));
            Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-11-02")));
            Assert.That(given.Case.OpenClock(Domain.Deadlines.TimeLimits.T16), Is.Null);
            Assert.That(given.Case.OpenClock(Domain.Deadlines.TimeLimits.T47), Is.Null);
        });
        if (given.Case.Staffing is null)
        {
            given.Assigned("2026-09-03");
        }

        given.Do("2026-09-03", new ApplyOrdinaryProcedure());
        Assert.That(given.WhyNot(CaseAct.Extend, "2026-09-04"), Is.Empty);
    }

    [Test]
    [Law("法35")]
    public void Ordered_AfterTheCopiesOfADismissalWereNamed_LetsThoseLapseThatHaveNotGoneOut_AndTheNewOutcomeIsCopied()
    {
        var given = Reached.In(CaseStatus.ApplicationDismissed);
        Assert.That(given.Case.CopyNotifications.Select(n => n.State), Is.All.EqualTo(CopyNotificationState.Due));
        given
            .Do("2026-09-01", Order)
            .Do("2026-09-03", Acceptance)
            .Do("2026-09-03", new ApplyOrdinaryProcedure())
            .Withdrawn("2026-09-10")
            .Terminated("2026-09-10")
            .Served(DocumentKind.TerminationDecision, "2026-09-11");

        var copies = given.Case.CopyNotifications;
        Assert.Multiple(() =>
        {
            Assert.That(copies.Count(n => n.State == CopyNotificationState.Lapsed), Is.EqualTo(copies.Count / 2));
            Assert.That(copies.Count(n => n.State == CopyNotificationState.Due), Is.EqualTo(copies.Count / 2));
            Assert.That(copies, Is.Not.Empty);
        });
    }

    [Test]
    [Law("法35")]
    public void Judgment_NeedsNoOrder_AndAClosedRefusalIsOpenedAgain()
    {
        var given = Reached.In(CaseStatus.Refused).Closed("2026-08-20");

        given.Do("2026-09-03", Acceptance with { Ground = ReversalGround.Judgment, Order = "（2026）宁01行初1号判决" });

        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Accepted));
        Assert.That(given.Case.ClosedOn, Is.Null);
    }

    [Test]
    [Law("法35")]
    public void DecidedCases_AreNotOpenedThisWay() =>
        Assert.That(Reached.In(CaseStatus.Closed).WhyNot(CaseAct.AcceptAsOrdered, Reached.Day), Is.EqualTo(new[] { "reversal.ended" }));
}
