using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Documents;

/// <summary>送达 (民诉87–95; law.md B2-22 and its note, T05, T13, T21, T40, T47, T51–T53).</summary>
internal sealed class ServiceTests : CaseTests
{
    [Test]
    [Law("B2-22", "T40", "T47")]
    public void Decision_BindsWhenTheLastHasIt_EachOnesTimeToSueRunsFromTheirOwnService()
    {
        var given = Decided(Given.Upholding());
        var decision = given.Case.LastDocument(DocumentKind.Decision)!.No;

        given.Do("2026-08-27", Given.Service(decision, "申1")).Do("2026-08-28", Given.Service(decision, "被1"));
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Decided), "the third party is still missing");
        Assert.That(given.Due("T47", "申1"), Is.EqualTo(Day("2026-09-11")));

        given.Do("2026-08-31", Given.Service(decision, "三1"));
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Served));
            Assert.That(given.Case.EffectiveOn, Is.EqualTo(Day("2026-08-31")));
            Assert.That(given.Due("T47", "三1"), Is.EqualTo(Day("2026-09-15")));
            Assert.That(given.Deadline("T47", "被1"), Is.Null, "an agency does not sue");
        });
    }

    [Test]
    [Law("B2-22", "T42", "T43")]
    public void Decision_TheRespondentsPeriodRunsFromItsOwnService()
    {
        var given = Decided(Given.Annulment());
        var decision = given.Case.LastDocument(DocumentKind.Decision)!.No;

        given
            .Do("2026-08-27", Given.Service(decision, "被1"))
            .Do("2026-09-02", Given.Service(decision, "申1"))
            .Do("2026-09-03", Given.Service(decision, "三1"));

        Assert.That(given.Case.EffectiveOn, Is.EqualTo(Day("2026-09-03")));
        Assert.That(given.Due("T42"), Is.EqualTo(Day("2026-10-26")), "sixty days from 08-27");
        Assert.That(given.Due("H1.3"), Is.EqualTo(Day("2026-11-25")));
    }

    [Test]
    [Law("B2-22", "T45", "H2")]
    public void Decision_OnceServed_NamesWhoIsToBeCopied_AndOpensTheFollowUp()
    {
        var given = Reached.In(CaseStatus.Performing);

        Assert.That(
            given.Case.Record.TakeLast(4).Select(e => e.Act),
            Is.EqualTo(new[] { CaseAct.RecordService, CaseAct.CompleteService, CaseAct.DeriveCopyNotifications, CaseAct.OpenPerformance })
        );
    }

    [Test]
    [Law("T51")]
    public void Announcement_ServesWhenThirtyDaysHaveRun()
    {
        var given = Decided(Given.Upholding());
        var decision = given.Case.LastDocument(DocumentKind.Decision)!.No;
        given.Do("2026-08-27", Given.Service(decision, "被1")).Do("2026-08-27", Given.Service(decision, "三1"));
        given.Do("2026-08-28", Given.Service(decision, "申1", ServiceMethod.Announcement));
        Assert.That(given.Due("T51"), Is.EqualTo(Day("2026-09-28")), "thirty days are 09-27, in the holiday");
        Assert.That(
            given.Refused("2026-08-31", Given.Service(decision, "申1", ServiceMethod.Announcement)),
            Is.EqualTo(new[] { "service.announced" })
        );
        Assert.That(
            given.Required("2026-09-01").Single(a => a.Act == CaseAct.RecordService && a.Sentence.Contains("公告")).IsWaiting,
            Is.True
        );

        given.Sweep("2026-09-28", "2026-09-29", new CompleteAnnouncement { Document = decision, Recipient = "申1" });
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Served));
            Assert.That(given.Case.EffectiveOn, Is.EqualTo(Day("2026-09-28")));
            Assert.That(given.Case.Clocks.Count(k => k.Limit.Id == "T47" && k.Subject == "申1"), Is.EqualTo(1));
        });
    }

    [Test]
    [Law("T51")]
    public void Announcement_EndsOnItsDayAlone_AndOnlyWhereOneRuns()
    {
        var given = Decided(Given.Upholding());
        var decision = given.Case.LastDocument(DocumentKind.Decision)!.No;
        ActContext System(string day) => given.At(day, Role.SystemAdministrator) with { By = Actor.System, Today = Day("2026-10-30") };
        Assert.That(
            given.RefusalAs(System("2026-09-28"), new CompleteAnnouncement { Document = decision, Recipient = "申1" }).Select(v => v.Code),
            Is.EqualTo(new[] { "announcement.running", "announcement.day" })
        );

        given.Do("2026-08-28", Given.Service(decision, "申1", ServiceMethod.Announcement));
        Assert.That(
            given.RefusalAs(System("2026-09-27"), new CompleteAnnouncement { Document = decision, Recipient = "申1" }).Select(v => v.Code),
            Is.EqualTo(new[] { "announcement.day" })
        );
    }

    [Test]
    [Law("T51", "T47")]
    public void Announcement_OvertakenByServiceInPerson_HasLostItsObject()
    {
        var given = Decided(Given.Upholding());
        var decision = given.Case.LastDocument(DocumentKind.Decision)!.No;

        given.Do("2026-08-28", Given.Service(decision, "申1", ServiceMethod.Announcement)).Do("2026-09-01", Given.Service(decision, "申1"));

        Assert.That(given.Case.OpenClock(TimeLimits.T51), Is.Null);
        Assert.That(given.Case.Documents[decision - 1].ServedOn("申1"), Is.EqualTo(Day("2026-09-01")));
        Assert.That(given.Case.Clocks.Count(k => k.Limit.Id == "T47"), Is.EqualTo(1));
    }

    [Test]
    [Law("T52")]
    public void Electronic_NeedsTheRecipientsConsent_AnAgencyIsOnThePlatform()
    {
        var petition = Given.Petition() with { Applicants = [Given.Citizen() with { AgreesToElectronicService = false }] };
        var given = Given.ACase(petition: petition).Accepted("2026-08-05");

        Assert.That(
            given.Refused("2026-08-06", Given.Service(1, "申1", ServiceMethod.Electronic)),
            Is.EqualTo(new[] { "service.electronic" })
        );

        var agrees = Reached.In(CaseStatus.Decided);
        var decision = agrees.Case.LastDocument(DocumentKind.Decision)!.No;
        agrees
            .Do("2026-08-26", Given.Service(decision, "申1", ServiceMethod.Electronic))
            .Do("2026-08-26", Given.Service(decision, "被1", ServiceMethod.Electronic));
        Assert.That(agrees.Case.Status, Is.EqualTo(CaseStatus.Performing));
    }

    [TestCase(ServiceMethod.Left)]
    [TestCase(ServiceMethod.Announcement)]
    [Law("T53")]
    public void MediationLetter_IsNeitherLeftNorAnnounced(ServiceMethod method)
    {
        var given = Reached.In(CaseStatus.Ordinary).Mediated("2026-08-20");
        var letter = given.Case.LastDocument(DocumentKind.MediationLetter)!.No;

        Assert.That(given.Refused("2026-08-21", Given.Service(letter, "申1", method)), Is.EqualTo(new[] { "service.mediation-left" }));
    }

    [Test]
    [Law("T05", "T53")]
    public void Service_ByEveryOtherMethod_CountsOnTheDayRecorded(
        [Values(ServiceMethod.Direct, ServiceMethod.Left, ServiceMethod.Entrusted, ServiceMethod.Post)] ServiceMethod method
    )
    {
        var given = Given.ACase().Accepted("2026-08-05").Do("2026-08-07", Given.Service(1, "申1", method));

        Assert.That(given.Case.Documents[0].ServedOn("申1"), Is.EqualTo(Day("2026-08-07")));
    }

    [Test]
    [Law("T53", "B2-22")]
    public void Service_Failed_IsRecorded_AndTriedAgain()
    {
        var given = Given
            .ACase()
            .Accepted("2026-08-05")
            .Do("2026-08-07", Given.Service(1, "申1", ServiceMethod.Post) with { Failed = true });
        Assert.That(given.Case.Documents[0].Unserved, Is.EqualTo(new[] { "申1" }));

        given.Do("2026-08-12", Given.Service(1, "申1"));
        Assert.That(given.Case.Documents[0].Services.Select(s => s.State), Is.EqualTo(new[] { ServiceState.Failed, ServiceState.Served }));
        Assert.That(given.WhyNot(CaseAct.RecordService, "2026-08-12"), Is.EqualTo(new[] { "service.nothing" }));
    }

    [Test]
    [Law("B2-22")]
    public void Service_OfNothingToNobodyOrBeforeTheDocument_IsRefused()
    {
        var given = Given.ACase().Accepted("2026-08-05");
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-06", Given.Service(9, "申1")), Is.EqualTo(new[] { "service.document" }));
            Assert.That(given.Refused("2026-08-06", Given.Service(1, "被1")), Is.EqualTo(new[] { "service.recipient" }));
            Assert.That(given.Refused("2026-08-04", Given.Service(1, "申1")), Is.EqualTo(new[] { "service.day" }));
            Assert.That(
                given.Refused("2026-08-06", Given.Service(1, "申1", ServiceMethod.Announcement) with { Failed = true }),
                Is.EqualTo(new[] { "service.failed-announcement" })
            );
        });
    }

    [Test]
    [Law("B2-22", "B2-37")]
    public void Service_OfOtherDocuments_CanStillBeRecordedAfterClosing()
    {
        var given = Reached.In(CaseStatus.Closed);

        given.Do("2026-09-01", Given.Service(given.Case.LastDocument(DocumentKind.AcceptanceNotice)!.No, "申1", ServiceMethod.Post));

        Assert.That(given.Case.LastDocument(DocumentKind.AcceptanceNotice)!.IsServedOnAll, Is.True);
    }

    [Test]
    [Law("T21")]
    public void ReplyNotice_ServedAfterTheReviewEnded_StartsNothing()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-06", new CaseManagement.Domain.Review.SendReplyNotice())
            .Withdrawn("2026-08-07")
            .Terminated("2026-08-07");

        given.Served(DocumentKind.ReplyNotice, "2026-08-10");

        Assert.That(given.Deadline("T21"), Is.Null);
    }

    [Test]
    [Law("B2-39", "D4.12")]
    public void Correction_NeverChangesTheDocument_ANoticeSaysWhatItShouldRead()
    {
        var given = Reached.In(CaseStatus.Served);
        var decision = given.Case.LastDocument(DocumentKind.Decision)!;
        var correction = new CorrectDocument
        {
            Document = decision.No,
            Reads = "二〇二五年",
            ShouldRead = "二〇二六年",
        };
        Assert.That(given.Refused("2026-08-28", correction with { Document = 99 }), Is.EqualTo(new[] { "correction.document" }));

        given.Proposed("2026-08-28", correction).Approved("2026-08-28", Role.HeadOfOffice);
        var notice = given.Case.LastDocument(DocumentKind.CorrectionNotice)!;
        Assert.Multiple(() =>
        {
            Assert.That(notice.Recipients, Is.EqualTo(decision.Recipients));
            Assert.That(notice.Subject, Is.EqualTo(decision.No));
            Assert.That(given.Case.ConcludingDocument!.No, Is.EqualTo(decision.No));
        });
    }

    private static Given Decided(ProposeDecision decision) =>
        Given
            .ACase(petition: Given.Petition() with { ThirdParties = [Given.Company()] })
            .InOrdinary("2026-08-05")
            .ReplyNoticeServed("2026-08-06", "2026-08-07")
            .Replied("2026-08-17")
            .OpinionsHeard("2026-08-19")
            .Decided("2026-08-25", decision);
}
