using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using CaseManagement.Domain.Tests.Review;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Performance;

/// <summary>催告、责令、约谈、通报 (法77②; law.md H1, B2-23): the rungs on which an agency that does not perform is brought to it.</summary>
internal sealed class LadderTests : CaseTests
{
    [Test]
    [Law("H1", "B2-23", "T43")]
    public void Ladder_IsClimbedRungByRung()
    {
        var given = Reached.In(CaseStatus.Performing);
        Assert.That(given.WhyNot(CaseAct.Urge, "2026-10-26"), Is.EqualTo(new[] { "urge.not-due" }));
        Assert.That(given.WhyNot(CaseAct.OrderPerformance, "2026-10-27"), Is.EqualTo(new[] { "order.not-urged" }));
        Assert.That(Next(given, "2026-10-27"), Is.EqualTo((CaseAct.Urge, false)));

        given.Do("2026-10-27", Given.Urging());
        Assert.That(Next(given, "2026-10-28"), Is.EqualTo((CaseAct.OrderPerformance, true)), "the time given by the urging letter runs");
        Assert.That(Next(given, "2026-11-07"), Is.EqualTo((CaseAct.OrderPerformance, false)));
        Assert.That(given.WhyNot(CaseAct.HoldAdmonitoryTalk, "2026-11-09"), Is.EqualTo(new[] { "talk.not-ordered" }));
        Assert.That(given.WhyNot(CaseAct.CirculateCriticism, "2026-11-09"), Is.EqualTo(new[] { "criticism.not-ordered" }));

        given
            .Proposed("2026-11-09", Given.Order(15))
            .Approved("2026-11-09", Role.HeadOfOrgan)
            .Served(DocumentKind.OrderToPerform, "2026-11-10");
        Assert.That(given.Due("T43"), Is.EqualTo(Day("2026-11-25")), "fifteen days from the agency's receipt");
        Assert.That(Next(given, "2026-11-11"), Is.EqualTo((CaseAct.CallToTalk, true)));
        Assert.That(Next(given, "2026-11-26"), Is.EqualTo((CaseAct.CallToTalk, false)));

        given.Do("2026-11-26", Call("2026-11-26")).Served(DocumentKind.AdmonitoryTalkNotice, "2026-11-26");
        Assert.That(Next(given, "2026-11-26"), Is.EqualTo((CaseAct.HoldAdmonitoryTalk, false)));

        given.Do("2026-11-26", new HoldAdmonitoryTalk { No = 1, Content = "约谈分管负责人" });
        Assert.That(Next(given, "2026-11-27"), Is.EqualTo((CaseAct.CirculateCriticism, false)));

        Assert.That(
            given.Refused("2026-12-01", new CirculateCriticism { No = 1, Content = "仍未履行" }),
            Is.EqualTo(new[] { "criticism.audience" })
        );
        given.Do("2026-12-01", Criticism());
        Assert.That(given.Case.LastDocument(DocumentKind.CriticismCircular)!.Recipients, Is.EqualTo(new[] { "被1" }));
        Assert.That(given.Case.Obligations.Single().State, Is.EqualTo(FollowUpState.Criticised));
        Assert.That(given.Required("2026-12-02").Select(a => a.Act), Has.Member(CaseAct.ReportPerformance));
    }

    [Test]
    [Law("H1", "B2-23")]
    public void Criticism_MayFollowTheOrderAtOnce()
    {
        var given = Reached.In(CaseStatus.Performing).Do("2026-10-27", Given.Urging()).Do("2026-11-09", Given.Order());

        given.Do("2026-11-10", Criticism());

        Assert.That(given.WhyNot(CaseAct.HoldAdmonitoryTalk, "2026-11-11"), Is.EqualTo(new[] { "talk.not-ordered" }));
        Assert.That(given.WhyNot(CaseAct.CallToTalk, "2026-11-11"), Is.EqualTo(new[] { "talk.not-ordered" }));
    }

    [Test]
    [Law("H1", "B2-23", "D4.5")]
    public void Talk_IsCalledInWriting_AgainForAnotherTime_AndTheRungIsClimbedByTheTalk()
    {
        var given = Reached
            .In(CaseStatus.Performing)
            .Do("2026-10-27", Given.Urging())
            .Do("2026-11-09", Given.Order(15))
            .Served(DocumentKind.OrderToPerform, "2026-11-10");
        Assert.That(given.Refused("2026-11-26", Call("2026-11-25")), Is.EqualTo(new[] { "talk.time" }));

        given.Do("2026-11-26", Call("2026-11-30")).Do("2026-11-27", Call("2026-12-02"));
        var obligation = given.Case.Obligations.Single();
        Assert.Multiple(() =>
        {
            Assert.That((obligation.TalkAt, obligation.Rung), Is.EqualTo((Call("2026-12-02").StartsAt, FollowUpState.Ordered)));
            Assert.That(given.Case.LastDocument(DocumentKind.AdmonitoryTalkNotice)!.Recipients, Is.EqualTo(new[] { "被1" }));
            Assert.That(
                given.Required("2026-11-30").Select(a => (a.Act, a.Due)),
                Has.Member((CaseAct.HoldAdmonitoryTalk, (DateOnly?)Day("2026-12-02")))
            );
        });
    }

    [Test]
    [Law("H1")]
    public void Ladder_IsNotThrownBackByAFalseReport()
    {
        var given = Reached
            .In(CaseStatus.Performing)
            .Do("2026-10-27", Given.Urging())
            .Do("2026-11-09", Given.Order(15))
            .Served(DocumentKind.OrderToPerform, "2026-11-10");

        given.Do("2026-11-12", Given.Report("2026-11-11")).Do("2026-11-13", Given.Revisit(false));

        Assert.That(given.WhyNot(CaseAct.Urge, "2026-11-16"), Is.EqualTo(new[] { "urge.not-due" }), "that rung was climbed");
        Assert.That(given.Due("T43", "责令履行1"), Is.EqualTo(Day("2026-11-25")), "the order runs on");
        Assert.That(Next(given, "2026-11-26"), Is.EqualTo((CaseAct.CallToTalk, false)));
        given.Do("2026-11-26", new HoldAdmonitoryTalk { No = 1, Content = "约谈" });
        Assert.That(given.Case.Obligations.Single().Rung, Is.EqualTo(FollowUpState.Talked));
    }

    [Test]
    [Law("H1", "H1.1")]
    public void Ladder_AlsoForAReportThatDoesNotCome_ButNotOncePerformed()
    {
        var given = Reached.In(CaseStatus.Performing).Do("2026-09-10", Given.Performance());
        Assert.That(given.WhyNot(CaseAct.Urge, "2026-09-20"), Is.EqualTo(new[] { "urge.not-due" }), "the last day of the ten");

        given.Do("2026-09-21", Given.Urging());
        Assert.That(given.WhyNot(CaseAct.OrderPerformance, "2026-10-09"), Is.Empty, "performed, still not reported");

        given.Do("2026-10-09", Given.Report("2026-09-10"));
        Assert.That(given.WhyNot(CaseAct.OrderPerformance, "2026-10-10"), Is.EqualTo(new[] { "order.not-urged" }));
    }

    [Test]
    [Law("H1")]
    public void Order_ServedAfterPerformance_StartsNothing()
    {
        var given = Reached
            .In(CaseStatus.Performing)
            .Do("2026-10-27", Given.Urging())
            .Do("2026-11-09", Given.Order())
            .Do("2026-11-10", Given.Performance());

        given.Served(DocumentKind.OrderToPerform, "2026-11-11");

        Assert.That(given.Deadline("T43", "责令履行1"), Is.Null);
    }

    [Test]
    [Law("H1")]
    public void Urging_AndOrders_HaveBounds()
    {
        var given = Reached.In(CaseStatus.Performing);
        Assert.That(given.Refused("2026-10-27", Given.Urging(0)), Is.EqualTo(new[] { "urge.days" }));
        Assert.That(given.Refused("2026-10-27", Given.Urging(61)), Is.EqualTo(new[] { "urge.days" }));
        Assert.That(given.Refused("2026-10-27", Given.Urging(no: 3)), Is.EqualTo(new[] { "obligation.no" }));

        given.Do("2026-10-27", Given.Urging());
        Assert.That(given.Refused("2026-11-09", Given.Order(0)), Is.EqualTo(new[] { "order.days" }));
        Assert.That(given.Refused("2026-11-09", Given.Order(181)), Is.EqualTo(new[] { "order.days" }));
        Assert.That(given.Refused("2026-11-09", Given.Order(no: 3)), Is.EqualTo(new[] { "obligation.no" }));

        given.Do("2026-11-09", Given.Order());
        Assert.That(given.Refused("2026-11-10", new HoldAdmonitoryTalk { No = 3, Content = "?" }), Is.EqualTo(new[] { "obligation.no" }));
        Assert.That(given.Refused("2026-11-10", Criticism() with { No = 3 }), Is.EqualTo(new[] { "obligation.no" }));
        Assert.That(given.Refused("2026-11-10", Call("2026-11-12") with { No = 3 }), Is.EqualTo(new[] { "obligation.no" }));
    }

    private static (CaseAct, bool) Next(Given given, string today)
    {
        var rung = given
            .Required(today)
            .Single(a =>
                a.Act
                    is CaseAct.Urge
                        or CaseAct.OrderPerformance
                        or CaseAct.CallToTalk
                        or CaseAct.HoldAdmonitoryTalk
                        or CaseAct.CirculateCriticism
            );
        return (rung.Act, rung.IsWaiting);
    }

    private static CallToTalk Call(string day) =>
        new()
        {
            No = 1,
            Whom = "局长某某",
            StartsAt = Day(day).ToDateTime(new TimeOnly(9, 30)),
            Place = "会议室",
            Matters = "说明不履行的原因",
        };

    private static CirculateCriticism Criticism() =>
        new()
        {
            No = 1,
            Audience = "市人民政府各部门",
            Content = "经责令仍不履行",
        };
}
