using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Intake;

/// <summary>补正 (law.md B2-3, 4, 5; T12–T14; A6.9).</summary>
internal sealed class SupplementTests : CaseTests
{
    [Test]
    [Law("B2-3", "T12", "T13", "A6.1", "A6.9")]
    public void Request_EndsT11_AndT13RunsFromTheReceiptOfTheNotice()
    {
        var given = Given.ACase("2026-08-03").SupplementRequested("2026-08-05");
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.AwaitingSupplement));
            Assert.That(given.Deadline("T11")!.StoppedOn, Is.EqualTo(Day("2026-08-05")));
            Assert.That(given.Deadline("T13"), Is.Null, "nothing runs before the notice has come");
        });

        given.Served(DocumentKind.SupplementNotice, "2026-08-07");
        Assert.That(given.Due("T13"), Is.EqualTo(Day("2026-08-21")), "ten working days");
    }

    [Test]
    [Law("T13")]
    public void Request_ToSeveralApplicants_RunsFromTheLastReceipt()
    {
        var given = Given
            .ACase(petition: Given.Petition() with { Applicants = [Given.Citizen(), Given.Citizen("申演二")] })
            .SupplementRequested("2026-08-05");
        var notice = given.Case.LastDocument(DocumentKind.SupplementNotice)!.No;

        given.Do("2026-08-06", Given.Service(notice, "申1"));
        Assert.That(given.Deadline("T13"), Is.Null);

        given.Do("2026-08-10", Given.Service(notice, "申2"));
        Assert.That(given.Due("T13"), Is.EqualTo(Day("2026-08-24")));
    }

    [Test]
    [Law("B2-3")]
    public void Request_ASecondTime_IsRefused_EverythingAtOnce()
    {
        var given = Given
            .ACase()
            .SupplementRequested("2026-08-04")
            .Served(DocumentKind.SupplementNotice, "2026-08-05")
            .Do("2026-08-07", new ReceiveSupplement { Content = "补齐" });

        Assert.That(given.WhyNot(CaseAct.RequestSupplement, "2026-08-10"), Is.EqualTo(new[] { "supplement.once" }));
    }

    [Test]
    [Law("B2-4", "T14")]
    public void Receive_StartsTheReviewAnew_FiveWorkingDaysFromReceipt()
    {
        var given = Given
            .ACase()
            .SupplementRequested("2026-08-04")
            .Served(DocumentKind.SupplementNotice, "2026-08-05")
            .Do("2026-08-12", new ReceiveSupplement { Content = "补齐" });

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.UnderAcceptanceReview));
            Assert.That(given.Deadline("T13")!.StoppedOn, Is.EqualTo(Day("2026-08-12")));
            Assert.That(given.Due("T14"), Is.EqualTo(Day("2026-08-19")));
        });
    }

    [TestCase("2026-08-19", false)]
    [TestCase("2026-08-20", true)]
    [Law("B2-5", "T13", "A6.9")]
    public void DeemWaived_OnlyOnceTheTenDaysAreOver(string day, bool possible)
    {
        var given = Given.ACase().SupplementRequested("2026-08-04").Served(DocumentKind.SupplementNotice, "2026-08-05");
        Assert.That(given.Due("T13"), Is.EqualTo(Day("2026-08-19")));

        Assert.That(given.WhyNot(CaseAct.DeemWaived, day), possible ? Is.Empty : Is.EqualTo(new[] { "supplement.running" }));
    }

    [Test]
    [Law("B2-5", "A6.9")]
    public void DeemWaived_IsNoRefusal_AndIsPutOnRecord()
    {
        var given = Reached.In(CaseStatus.Waived);

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Outcome!.Kind, Is.EqualTo(OutcomeKind.Waived));
            Assert.That(given.Case.ConcludingDocument, Is.Null, "no decision is issued");
            Assert.That(((DeemWaived)given.Case.Record[^1].Facts).Finding, Does.Contain("没有正当理由"));
        });
    }

    [Test]
    [Law("B2-5")]
    public void DeemWaived_BeforeTheNoticeWasServed_IsRefused()
    {
        var given = Given.ACase().SupplementRequested("2026-08-04");

        Assert.That(given.WhyNot(CaseAct.DeemWaived, "2026-12-01"), Is.EqualTo(new[] { "supplement.running" }));
        Assert.That(given.WhyNot(CaseAct.ExtendSupplementPeriod, "2026-08-05"), Is.EqualTo(new[] { "supplement.not-served" }));
    }

    [Test]
    [Law("T13")]
    public void Extend_ForGoodReason_AddsWorkingDays_AsOftenAsNeeded()
    {
        var given = Given.ACase().SupplementRequested("2026-08-04").Served(DocumentKind.SupplementNotice, "2026-08-05");
        var extension = new ExtendSupplementPeriod { WorkingDays = 5, Reason = "需向原单位调取" };

        given.Do("2026-08-10", extension).Do("2026-08-21", extension);

        Assert.That(given.Due("T13"), Is.EqualTo(Day("2026-09-02")), "ten, five and five working days after 08-05");
        Assert.That(given.Refused("2026-08-21", extension with { WorkingDays = 0 }), Is.EqualTo(new[] { "supplement.days" }));
        Assert.That(given.Refused("2026-08-21", extension with { WorkingDays = 61 }), Is.EqualTo(new[] { "supplement.days" }));
    }
}
