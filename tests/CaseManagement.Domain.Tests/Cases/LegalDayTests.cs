using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>The legal day of an act and the instant of its entry (design.md); correcting a day.</summary>
internal sealed class LegalDayTests : CaseTests
{
    [Test]
    public void Day_InTheFutureBeforeTheLawOrBeforeTheReceipt_IsRefused()
    {
        var given = Given.ACase();
        given.Today = Day("2026-08-04");
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-05", new Accept()), Is.EqualTo(new[] { "day.future" }));
            Assert.That(given.Refused("2026-08-02", new Accept()), Does.Contain("day.before-receipt"));
            Assert.That(
                Assert.Throws<ActRefusedException>(() => Given.ACase("2023-12-29"))!.Violations.Select(v => v.Code),
                Is.EqualTo(new[] { "day.before-law" })
            );
        });
    }

    [Test]
    public void Day_BeforeTheStageWasReached_IsRefused()
    {
        var given = Given.ACase().InOrdinary("2026-08-06");

        Assert.That(given.Refused("2026-08-05", new SendReplyNotice()), Is.EqualTo(new[] { "day.before-stage" }));
        Assert.That(
            given.Refused("2026-08-05", new Suspend { Ground = SuspensionGround.Other, Reason = "?" }),
            Is.EquivalentTo(new[] { "day.before-stage", "day.before-status" })
        );
    }

    [Test]
    public void Day_BeforeThePresentState_IsRefusedForWhatLeavesIt()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").Suspended("2026-08-12").Resumed("2026-08-19");

        Assert.That(
            given.Refused("2026-08-14", new Suspend { Ground = SuspensionGround.Other, Reason = "?" }),
            Is.EqualTo(new[] { "day.before-status" })
        );
    }

    [TestCase("2026-08-14", Role.Officer, null, null)]
    [TestCase("2026-08-13", Role.Officer, null, "day.backdating")]
    [TestCase("2026-08-13", Role.HeadOfOffice, null, "day.reason")]
    [TestCase("2026-08-13", Role.HeadOfOffice, "漏录", null)]
    public void BackDating_FiveWorkingDaysAreFree_FurtherBackNeedsThePermissionAndAReason(
        string day,
        Role role,
        string? reason,
        string? code
    )
    {
        var given = Given.ACase().InOrdinary("2026-08-05").Do("2026-08-10", new ClassifyCase { Risk = RiskLevel.Normal });
        given.Today = Day("2026-08-21");
        var facts = new ClassifyCase { Risk = RiskLevel.Major };

        if (code is null)
        {
            given.Do(day, facts, role, reason);
            Assert.That(given.Case.Record[^1].Day, Is.EqualTo(Day(day)));
            Assert.That(given.Case.Record[^1].EnteredAt, Is.EqualTo(new DateTime(2026, 8, 21, 2, 0, 0, DateTimeKind.Utc)));
        }
        else
        {
            Assert.That(
                given.RefusalAs(given.At(day, role) with { Reason = reason }, facts).Select(v => v.Code),
                Is.EqualTo(new[] { code })
            );
        }
    }

    [Test]
    public void BackDating_EndsAtNinetyDays()
    {
        var given = Given.ACase("2026-03-02").InOrdinary("2026-03-04");
        given.Today = Day("2026-08-21");
        var facts = new ClassifyCase { Risk = RiskLevel.Major };

        Assert.That(
            given.RefusalAs(given.At("2026-05-22", Role.HeadOfOffice) with { Reason = "漏录" }, facts).Select(v => v.Code),
            Is.EqualTo(new[] { "day.too-old" })
        );
        given.Do("2026-05-23", facts, Role.HeadOfOffice, "漏录");
        Assert.That(given.Case.Classification.Risk, Is.EqualTo(RiskLevel.Major));
    }

    [Test]
    public void BackDating_OfWhatIsLearnedLater_IsFree()
    {
        var given = Given.ACase("2026-08-03", entered: "2026-08-05").Accepted("2026-08-05");
        given.Today = Day("2026-10-20");

        given.Do("2026-08-07", Given.Service(1, "申1", ServiceMethod.Post));

        Assert.That(given.Case.Documents[0].ServedOn("申1"), Is.EqualTo(Day("2026-08-07")));
    }

    [Test]
    [Law("T21", "B2-39")]
    public void Correction_OfAMistypedReceipt_MovesTheReplyPeriod_AndTheEntryStays()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").Do("2026-08-06", new SendReplyNotice());
        given.Today = Day("2026-08-20");
        given.Served(DocumentKind.ReplyNotice, "2026-08-17");
        Assert.That(given.Due("T21"), Is.EqualTo(Day("2026-08-31")));
        var entry = given.Case.Record[^1];

        given.Do("2026-08-20", Correct(entry.Sequence, "2026-08-07"));

        Assert.Multiple(() =>
        {
            Assert.That(given.Due("T21"), Is.EqualTo(Day("2026-08-21")));
            Assert.That(given.Case.Record[entry.Sequence - 1], Is.SameAs(entry), "the record keeps what was written");
            Assert.That(given.Case.DayOf(entry.Sequence), Is.EqualTo(Day("2026-08-07")));
            Assert.That(given.Case.Replies.Single().ReceivedOn, Is.EqualTo(Day("2026-08-07")));
            Assert.That(given.Deadline("T21")!.Due.Explanation.Select(line => line.Text), Has.Some.Contains("已更正"));
        });
    }

    [Test]
    [Law("T11", "B2-2", "B2-39")]
    public void Correction_OfTheReceipt_MovesTheReviewWithIt_EitherWay()
    {
        var given = Given.ACase("2026-08-03", entered: "2026-08-05");
        given.Today = Day("2026-08-05");

        given.Do("2026-08-05", Correct(1, "2026-08-04"));
        Assert.That(given.Due("T11"), Is.EqualTo(Day("2026-08-11")));
        Assert.That(given.Case.StatusSince, Is.EqualTo(Day("2026-08-04")), "what followed by itself moves too");

        given.Do("2026-08-05", Correct(1, "2026-07-31"));
        Assert.That(given.Due("T11"), Is.EqualTo(Day("2026-08-07")));
        Assert.That(given.Case.Petition.ReceivedOn, Is.EqualTo(Day("2026-07-31")), "the last correction counts");
    }

    [Test]
    [Law("A6.3", "T11", "T23", "B2-39")]
    public void Correction_OfTheReceipt_MovesADeemedAcceptance_AndTheReviewPeriod()
    {
        var given = Given.ACase("2026-08-03").Sweep("2026-08-10", "2026-08-11", new DeemAccepted());
        given.Today = Day("2026-08-13");

        given.Do("2026-08-13", Correct(1, "2026-08-04"));
        Assert.That(given.Case.Acceptance!.Day, Is.EqualTo(Day("2026-08-11")));
        Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-10")), "a worked Saturday");

        Assert.That(
            given.Refused("2026-08-13", Correct(1, "2026-08-06")),
            Is.EqualTo(new[] { "correct-day.contradiction" }),
            "five working days from there are not over yet: nothing would have been deemed"
        );
    }

    [Test]
    [Law("A6.3", "T11", "B2-39")]
    public void Correction_ThatMakesAnAcceptanceLate_PutsItOnTheDayOfTheLaw_ARefusalCannotStand()
    {
        var accepted = Given.ACase("2026-08-05", entered: "2026-08-12").Accepted("2026-08-12");
        accepted.Do("2026-08-12", Correct(1, "2026-08-03"));
        Assert.That(accepted.Case.Acceptance!.Day, Is.EqualTo(Day("2026-08-10")));
        Assert.That(accepted.Due("T23"), Is.EqualTo(Day("2026-10-09")));

        var refused = Given.ACase("2026-08-05", entered: "2026-08-12").Do("2026-08-12", Reached.Refusal());
        Assert.That(refused.Refused("2026-08-12", Correct(1, "2026-08-03")), Is.EqualTo(new[] { "correct-day.contradiction" }));
    }

    [Test]
    [Law("B2-22", "T42", "H2", "B2-39")]
    public void Correction_OfTheLastService_MovesTheEffectAndEverythingThatHangsOnIt()
    {
        var given = Reached.In(CaseStatus.Performing);
        var services = given.Case.Record.Where(e => e.Act == CaseAct.RecordService).TakeLast(2).ToList();
        given.Today = Day("2026-09-02");

        given.Do("2026-09-02", Correct(services[1].Sequence, "2026-08-31"));

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.EffectiveOn, Is.EqualTo(Day("2026-08-31")));
            Assert.That(given.Case.StatusSince, Is.EqualTo(Day("2026-08-31")));
            Assert.That(given.Due("T42"), Is.EqualTo(Day("2026-10-30")), "the respondent's own receipt");
            Assert.That(given.Due("H2.1"), Is.EqualTo(Day("2026-09-10")));
        });
    }

    [Test]
    [Law("T51", "B2-39")]
    public void Correction_OfAnAnnouncement_MovesItsEnd()
    {
        var given = Given.ACase().Accepted("2026-08-05").Do("2026-08-10", Given.Service(1, "申1", ServiceMethod.Announcement));
        given.Sweep("2026-09-09", "2026-09-10", new CompleteAnnouncement { Document = 1, Recipient = "申1" });
        var announced = given.Case.Record.Single(e => e.Act == CaseAct.RecordService).Sequence;
        given.Today = Day("2026-09-20");

        given.Do("2026-09-20", Correct(announced, "2026-08-14"));

        Assert.That(given.Case.Documents[0].ServedOn("申1"), Is.EqualTo(Day("2026-09-14")));
    }

    [Test]
    [Law("B2-39")]
    public void Correction_ThatContradictsTheRecord_IsRefused()
    {
        var given = Given
            .ACase()
            .InOrdinary("2026-08-05")
            .ReplyNoticeServed("2026-08-06", "2026-08-07")
            .Suspended("2026-08-12")
            .Resumed("2026-08-19");
        int Of(CaseAct act) => given.Case.Record.Last(e => e.Act == act).Sequence;
        Assert.Multiple(() =>
        {
            Assert.That(
                given.Refused("2026-08-20", Correct(Of(CaseAct.Resume), "2026-08-11")),
                Is.EqualTo(new[] { "correct-day.contradiction" }),
                "before the suspension"
            );
            Assert.That(
                given.Refused("2026-08-20", Correct(Of(CaseAct.Accept), "2026-07-31")),
                Is.EqualTo(new[] { "correct-day.contradiction" }),
                "before the receipt"
            );
            Assert.That(
                given.Refused("2026-08-20", Correct(Of(CaseAct.SendReplyNotice), "2026-08-10")),
                Is.EqualTo(new[] { "correct-day.contradiction" }),
                "after its own service"
            );
            Assert.That(
                given.Refused("2026-08-20", Correct(Of(CaseAct.RecordService), "2026-08-05")),
                Is.EqualTo(new[] { "correct-day.contradiction" }),
                "before the document"
            );
        });
    }

    [Test]
    [Law("B2-39")]
    public void Correction_OfNothingOfTheFutureOrOfWhatTheLawSays_IsRefused()
    {
        var given = Given.ACase().Accepted("2026-08-05");
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-06", Correct(99, "2026-08-05")), Is.EqualTo(new[] { "correct-day.sequence" }));
            Assert.That(given.Refused("2026-08-06", Correct(0, "2026-08-05")), Is.EqualTo(new[] { "correct-day.sequence" }));
            Assert.That(given.Refused("2026-08-06", Correct(3, "2026-08-07")), Does.Contain("correct-day.future"));
            Assert.That(given.Refused("2026-08-06", Correct(1, "2023-12-31")), Does.Contain("correct-day.first"));
            Assert.That(
                given.Refused("2026-08-06", Correct(2, "2026-08-04")),
                Does.Contain("correct-day.by-law"),
                "受理审查 began with the receipt"
            );
        });
    }

    private static CorrectLegalDay Correct(int sequence, string day) =>
        new()
        {
            Sequence = sequence,
            CorrectDay = Day(day),
            Reason = "登记有误，以送达回证为准",
        };
}
