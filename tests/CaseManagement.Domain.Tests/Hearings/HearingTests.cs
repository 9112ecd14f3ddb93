using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using CaseManagement.Domain.Tests.Review;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Hearings;

/// <summary>听证 (法50、51; law.md B3, C, T22, A0.8, F7).</summary>
internal sealed class HearingTests : CaseTests
{
    [TestCase("2026-08-12", true)]
    [TestCase("2026-08-13", false)]
    [Law("T22", "A0.8")]
    public void Order_NeedsFiveFullWorkingDaysBetweenNoticeAndHearing(string day, bool possible)
    {
        var given = Reached.In(CaseStatus.Ordinary);
        var order = Ordered("2026-08-20");
        if (possible)
        {
            given.Do(day, order);
            Assert.That(given.Case.Hearings.Single().Day, Is.EqualTo(Day("2026-08-20")));
            Assert.That(given.Case.LastDocument(DocumentKind.HearingNotice)!.Recipients, Is.EqualTo(new[] { "申1", "被1" }));
        }
        else
        {
            Assert.That(given.Refused(day, order), Is.EqualTo(new[] { "hearing.notice-period" }));
        }
    }

    [Test]
    [Law("T22", "A0.8")]
    public void Order_ByTheOtherReading_MayGoOutOnTheFifthWorkingDayBefore()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        given.Settings = given.Settings with
        {
            Deadlines = new DeadlineSettings { HearingNotice = HearingNoticeReading.FifthWorkingDayBefore },
        };

        given.Do("2026-08-13", Ordered("2026-08-20"));

        Assert.That(given.Case.Hearings, Has.Count.EqualTo(1));
    }

    /// <summary>The 20th is a Thursday: with five whole working days between, the 12th is the last day on which the notice may arrive.</summary>
    [Test]
    [Law("T22", "A0.8")]
    public void Notice_HasItsLastDayOnTheListOfThingsToDo_UntilEverybodyHasIt()
    {
        var given = Reached.In(CaseStatus.Ordinary).Do("2026-08-10", Ordered("2026-08-20"));

        var services = given
            .Required("2026-08-10")
            .Where(a => a.Act == CaseAct.RecordService && a.Sentence.Contains("听证通知书"))
            .ToList();
        Assert.That(services.Select(a => (a.Due, a.Limit)), Is.All.EqualTo(((DateOnly?)Day("2026-08-12"), "T22")).And.Exactly(2).Items);
        Assert.That(Period(given).State, Is.EqualTo(ClockState.Running));

        given.Served(DocumentKind.HearingNotice, "2026-08-12");
        Assert.That(Period(given).State, Is.EqualTo(ClockState.Stopped));
        Assert.That(Period(given).WasLate, Is.False);
    }

    private static CaseDeadline Period(Given given) =>
        CaseDeadlines.Of(given.Case, Published, given.Settings.Deadlines).Single(d => d.Limit.Id == "T22");

    [Test]
    [Law("C")]
    public void Panel_IsOnePresidingTwoOfficersAndARecorder_AllDifferent_NoneRecused()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        var order = Ordered("2026-08-20");
        Assert.Multiple(() =>
        {
            Assert.That(
                given.Refused("2026-08-10", order with { Presiding = Given.Fourth, Recorder = Given.Fifth }),
                Is.EqualTo(new[] { "hearing.presiding" })
            );
            Assert.That(given.Refused("2026-08-10", order with { Officers = [Given.Second] }), Is.EqualTo(new[] { "hearing.officers" }));
            Assert.That(
                given.Refused("2026-08-10", order with { Officers = [Given.Second, Given.Fourth], Recorder = Given.Fifth }),
                Is.EqualTo(new[] { "hearing.officers" })
            );
            Assert.That(
                given.Refused("2026-08-10", order with { Recorder = Guid.CreateVersion7() }),
                Is.EqualTo(new[] { "hearing.recorder" })
            );
            Assert.That(given.Refused("2026-08-10", order with { Recorder = Given.Second }), Is.EqualTo(new[] { "hearing.people" }));
            Assert.That(given.Refused("2026-08-10", order with { Presiding = Given.Third }), Is.EqualTo(new[] { "hearing.people" }));
        });

        given.Do("2026-08-10", Recusals.Of(Given.Third));
        Assert.That(given.Refused("2026-08-10", order), Is.EqualTo(new[] { "hearing.recused" }));
    }

    [Test]
    [Law("C")]
    public void Panel_AMemberRecusedLater_StopsTheHearing_ANewOneIsFormed()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-10", Ordered("2026-08-20"))
            .Served(DocumentKind.HearingNotice, "2026-08-11");
        given.Do("2026-08-17", Recusals.Of(Given.Third)).Do("2026-08-18", Recusals.Ruling(true));
        Assert.That(given.WhyNot(CaseAct.HoldHearing, "2026-08-20"), Is.EqualTo(new[] { "hearing.panel-recused" }));

        given.Do("2026-08-20", new CancelHearing { Reason = "听证员回避" });
        Assert.That(given.WhyNot(CaseAct.OrderHearing, "2026-08-20"), Is.Empty);
    }

    [Test]
    [Law("T22", "B3-听证")]
    public void Hold_AfterNoticeInTime_IsRecorded_OnTheDayItself()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-10", Ordered("2026-08-20"))
            .Served(DocumentKind.HearingNotice, "2026-08-12");
        Assert.That(given.Refused("2026-08-21", Held()), Is.EqualTo(new[] { "hearing.day" }));

        given.Do("2026-08-20", Held());
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Hearings.Single().State, Is.EqualTo(HearingState.Held));
            Assert.That(given.Case.Hearings.Single().Summary, Is.EqualTo("双方陈述"));
            Assert.That(given.WhyNot(CaseAct.HoldHearing, "2026-08-20"), Has.Member("hearing.none"));
        });
    }

    [Test]
    [Law("T22")]
    public void Hold_WithANoticeServedTooLateOrNotOnAll_IsRefused()
    {
        var late = Reached.In(CaseStatus.Ordinary).Do("2026-08-10", Ordered("2026-08-20")).Served(DocumentKind.HearingNotice, "2026-08-13");
        Assert.That(late.WhyNot(CaseAct.HoldHearing, "2026-08-20"), Is.EqualTo(new[] { "hearing.unserved" }));

        var half = Reached.In(CaseStatus.Ordinary).Do("2026-08-10", Ordered("2026-08-20"));
        half.Do("2026-08-11", Given.Service(half.Case.LastDocument(DocumentKind.HearingNotice)!.No, "申1"));
        Assert.That(half.WhyNot(CaseAct.HoldHearing, "2026-08-20"), Is.EqualTo(new[] { "hearing.unserved" }));
    }

    [Test]
    [Law("T22", "C")]
    public void Hold_WithAThirdPartyWhoJoinedLater_AsksForANoticeToThem()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-10", Ordered("2026-08-20"))
            .Served(DocumentKind.HearingNotice, "2026-08-11");
        given.Do("2026-08-12", new NotifyThirdParty { ThirdParties = [Given.Company()], Interest = "利害关系" });
        Assert.That(given.WhyNot(CaseAct.HoldHearing, "2026-08-20"), Is.EqualTo(new[] { "hearing.unserved" }));

        given.Do("2026-08-17", Adjourned("2026-08-27")).Served(DocumentKind.HearingNotice, "2026-08-18").Do("2026-08-27", Held());
        Assert.That(given.Case.Hearings.Single().Adjournments, Is.EqualTo(1));
    }

    [Test]
    [Law("T22", "B3-听证")]
    public void Adjourn_NoticesTheNewTimeLikeTheFirst()
    {
        var given = Reached.In(CaseStatus.Ordinary).Do("2026-08-10", Ordered("2026-08-20"));
        Assert.That(given.Refused("2026-08-17", Adjourned("2026-08-24")), Is.EqualTo(new[] { "hearing.notice-period" }));

        given.Do("2026-08-17", Adjourned("2026-08-25"));
        Assert.That(given.Case.Hearings.Single().NoticeNo, Is.EqualTo(given.Case.LastDocument(DocumentKind.HearingNotice)!.No));
    }

    [Test]
    [Law("B3-听证")]
    public void Hold_AskesWhySomebodyStayedAway()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-10", Ordered("2026-08-20"))
            .Served(DocumentKind.HearingNotice, "2026-08-12");
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-20", Held() with { ApplicantAttended = false }), Is.EqualTo(new[] { "hearing.absence" }));
            foreach (var absence in new[] { RespondentAttendance.Delegated, RespondentAttendance.Absent })
            {
                Assert.That(
                    given.Refused("2026-08-20", Held() with { Respondent = absence }),
                    Is.EqualTo(new[] { "hearing.respondent-reason" })
                );
            }
        });

        given.Do("2026-08-20", Held() with { ApplicantAttended = false, ApplicantAbsence = "无正当理由拒不参加，视为放弃听证权利" });
        Assert.That(given.Case.Hearings.Single().State, Is.EqualTo(HearingState.Held));
    }

    [Test]
    [Law("B3-听证")]
    public void Order_WhileOneIsOpen_OrInSimplifiedProcedure_IsRefused()
    {
        var given = Reached.In(CaseStatus.Ordinary).Do("2026-08-10", Ordered("2026-08-20"));
        Assert.That(given.WhyNot(CaseAct.OrderHearing, "2026-08-10"), Is.EqualTo(new[] { "hearing.open" }));
        Assert.That(Reached.In(CaseStatus.Ordinary).WhyNot(CaseAct.AdjournHearing, "2026-08-10"), Is.EqualTo(new[] { "hearing.none" }));
        Assert.That(Reached.In(CaseStatus.Ordinary).WhyNot(CaseAct.CancelHearing, "2026-08-10"), Is.EqualTo(new[] { "hearing.none" }));

        var simplified = Reached
            .In(CaseStatus.Simplified)
            .ReplyNoticeServed("2026-08-06", "2026-08-07")
            .Replied("2026-08-12")
            .Do("2026-08-13", new CaseManagement.Domain.Decisions.BeginDrafting());
        Assert.That(simplified.WhyNot(CaseAct.OrderHearing, "2026-08-13"), Is.EqualTo(new[] { "hearing.simplified" }));
    }

    [Test]
    [Law("F7", "B2-20")]
    public void Grounds_SixMakeItMandatory_TwoDoNot([Values] HearingGround ground)
    {
        var given = Given.ReadyForDraft().Do("2026-08-20", new ClassifyCase { HearingGrounds = [ground], Risk = RiskLevel.Normal });
        var mandatory = ground is not HearingGround.OfficeDeemsNecessary and not HearingGround.ApplicantRequest;

        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-25"), mandatory ? Is.EqualTo(new[] { "gate.hearing" }) : Is.Empty);
        Assert.That(Named.ArticleOf(ground), Is.Not.Null);
    }

    internal static OrderHearing Ordered(string day) =>
        new()
        {
            Ground = HearingGround.DisputedEvidence,
            StartsAt = Day(day).ToDateTime(new TimeOnly(9, 0)),
            Place = "听证室",
            Matters = "缴费年限",
            Presiding = Given.Lead,
            Officers = [Given.Second, Given.Third],
            Recorder = Given.Fourth,
        };

    internal static HoldHearing Held() =>
        new()
        {
            ApplicantAttended = true,
            Respondent = RespondentAttendance.HeadAttended,
            Summary = "双方陈述",
        };

    private static AdjournHearing Adjourned(string day) =>
        new()
        {
            StartsAt = Day(day).ToDateTime(new TimeOnly(9, 0)),
            Place = "听证室",
            Reason = "另有公务",
        };
}
