using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Decisions;
using CaseManagement.Domain.Tests.Performance;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>结案、归档、重新办理 (law.md B2-34 to 39).</summary>
internal sealed class ClosingTests : CaseTests
{
    [Test]
    [Law("B2-34")]
    public void Served_WithNothingToPerform_ClosesOnceTheCopiesAreOut()
    {
        var given = Reached.In(CaseStatus.Served);
        Assert.That(given.WhyNot(CaseAct.Close, "2026-08-28"), Is.EqualTo(new[] { "close.copy" }));

        given.CopiesSent("2026-08-28").Closed("2026-08-31");
        Assert.That(given.Case.ClosedOn, Is.EqualTo(Day("2026-08-31")));
    }

    [TestCase(CaseStatus.Waived)]
    [TestCase(CaseStatus.Refused)]
    [TestCase(CaseStatus.NotProcessed)]
    [TestCase(CaseStatus.ApplicationDismissed)]
    [TestCase(CaseStatus.Terminated)]
    [TestCase(CaseStatus.Mediated)]
    [Law("B2-37", "B2-34")]
    public void Ended_WithoutADecision_ClosesOnceServedAndCopied(CaseStatus status)
    {
        var given = Reached.In(status).CopiesSent("2026-08-25").Closed("2026-08-26");

        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Closed));
    }

    [Test]
    [Law("B2-37", "T53")]
    public void Ended_ButNotServed_StaysOpen()
    {
        var refused = Given.ACase().Do("2026-08-06", Reached.Refusal());
        Assert.That(refused.WhyNot(CaseAct.Close, "2026-08-07"), Is.EqualTo(new[] { "close.unserved" }));

        var mediated = Reached.In(CaseStatus.Ordinary).Mediated("2026-08-20").CopiesSent("2026-08-20");
        Assert.That(
            mediated.WhyNot(CaseAct.Close, "2026-08-21"),
            Is.EqualTo(new[] { "close.unserved" }),
            "binding since the seal, still to be handed out"
        );
    }

    [Test]
    [Law("B2-35", "H1")]
    public void Performing_ClosesOnlyWithEveryObligationPerformedAndRevisited()
    {
        var given = FollowUpTests
            .TwoObligations()
            .CopiesSent("2026-08-28")
            .Do("2026-09-10", Given.Report("2026-09-09", 1))
            .Do("2026-09-11", Given.Revisit(true, 1));
        Assert.That(given.WhyNot(CaseAct.Close, "2026-09-11"), Is.EqualTo(new[] { "close.performance" }));

        given.Do("2026-09-10", Given.Report("2026-09-09", 2)).Do("2026-09-12", Given.Revisit(true, 2)).Closed("2026-09-14");
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Closed));
    }

    [Test]
    [Law("B2-38")]
    public void Archive_NeedsACompleteFile()
    {
        var given = Reached.In(CaseStatus.Closed);
        var archive = new Archive
        {
            Signature = "2026-0001",
            Pages = 80,
            Complete = true,
        };
        Assert.That(given.Refused("2026-09-01", archive with { Complete = false }), Is.EqualTo(new[] { "archive.complete" }));
        Assert.That(given.Refused("2026-09-01", archive with { Pages = 0 }), Is.EqualTo(new[] { "archive.pages" }));

        given.Do("2026-09-01", archive);
        Assert.That(given.Case.Record[^1].ActorName, Is.EqualTo(Named.Of(Role.Archivist)));
        Assert.That(given.WhyNot(CaseAct.Reopen, "2026-09-02"), Is.EqualTo(new[] { "status" }), "归档前");
    }

    [TestCase(CaseStatus.Served)]
    [TestCase(CaseStatus.Refused)]
    [TestCase(CaseStatus.NotProcessed)]
    [TestCase(CaseStatus.Waived)]
    [TestCase(CaseStatus.ApplicationDismissed)]
    [TestCase(CaseStatus.Terminated)]
    [TestCase(CaseStatus.Mediated)]
    [Law("B2-39")]
    public void Reopen_ReturnsToWhereItWasClosedFrom_ByTheHeadOfTheOffice(CaseStatus status)
    {
        var given = Reached.In(status).CopiesSent("2026-08-28").Closed("2026-08-31");

        given.Proposed("2026-09-01", new Reopen { Reason = "文书有误" }).Approved("2026-09-02", Role.HeadOfOffice);

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(status));
            Assert.That(given.Case.ClosedOn, Is.Null);
            Assert.That(given.WhyNot(CaseAct.Close, "2026-09-03"), Is.Empty);
            Assert.That(given.WhyNot(CaseAct.CorrectDocument, "2026-09-03"), Is.Empty, "issued documents are corrected, never changed");
        });
    }

    [Test]
    [Law("B2-39", "B2-35", "B2-36")]
    public void Reopen_OfAFollowedUpOrEnforcedCase_ReturnsThere()
    {
        var performed = Reached
            .In(CaseStatus.Performing)
            .CopiesSent("2026-08-28")
            .Do("2026-09-10", Given.Report("2026-09-09"))
            .Do("2026-09-11", Given.Revisit(true))
            .Closed("2026-09-14");
        performed.Do("2026-09-15", new Reopen { Reason = "回访记录有误" });
        Assert.That(performed.Case.Status, Is.EqualTo(CaseStatus.Performing));

        var enforced = Reached
            .In(CaseStatus.Enforcing)
            .CopiesSent("2026-09-15")
            .Do("2026-10-20", new CaseManagement.Domain.Performance.RecordEnforcement { Result = "法院裁定终结" })
            .Closed("2026-10-21");
        enforced.Do("2026-10-22", new Reopen { Reason = "案卷缺页" });
        Assert.That(enforced.Case.Status, Is.EqualTo(CaseStatus.Enforcing));
    }

    [Test]
    [Law("B2-38", "B2-26", "T44")]
    public void Archive_OfACaseThatWentUp_WaitsForItsOpinionLettersAndCopies()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-10", OpinionLetterTests.Letter())
            .Served(DocumentKind.OpinionLetter, "2026-08-11")
            .Do(
                "2026-08-12",
                new CaseManagement.Domain.Review.RecordElevationDecision
                {
                    By = "自治区人民政府",
                    Granted = true,
                    Content = "决定提级",
                }
            )
            .Do("2026-08-13", new CaseManagement.Domain.Review.TransferToSuperior { Papers = "案卷" });
        Assert.That(given.WhyNot(CaseAct.Archive, "2026-08-14"), Is.EqualTo(new[] { "archive.copy", "archive.opinion" }));

        given.Do("2026-08-14", new CaseManagement.Domain.CopyNotifications.SendCopyNotification());
        given.Do("2026-09-14", new CaseManagement.Domain.Performance.RecordOpinionFeedback { No = 1, Content = "已经整改" });
        Assert.That(given.WhyNot(CaseAct.Archive, "2026-09-15"), Is.Empty);
    }
}
