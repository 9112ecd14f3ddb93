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

/// <summary>一案一报告一回访 (law.md H1, B2-23; 法77).</summary>
internal sealed class FollowUpTests : CaseTests
{
    [Test]
    [Law("H1", "H1.1", "B2-23", "T42")]
    public void Performance_StartsTenDaysForTheReport()
    {
        var given = Reached.In(CaseStatus.Performing).Do("2026-09-10", Given.Performance());

        Assert.That(given.Deadline("T42")!.StoppedOn, Is.EqualTo(Day("2026-09-10")));
        Assert.That(given.Due("H1.1"), Is.EqualTo(Day("2026-09-20")), "a worked Sunday");
        Assert.That(given.WhyNot(CaseAct.RecordPerformance, "2026-09-11"), Is.EqualTo(new[] { "obligation.none" }));
    }

    [Test]
    [Law("H1", "H1.1", "H1.2")]
    public void Report_EndsTheTenDays_AndGivesTheOfficeFive()
    {
        var given = Reached.In(CaseStatus.Performing).Do("2026-09-10", Given.Performance()).Do("2026-09-15", Given.Report("2026-09-10"));

        Assert.That(given.Deadline("H1.1")!.StoppedOn, Is.EqualTo(Day("2026-09-15")));
        Assert.That(given.Due("H1.2"), Is.EqualTo(Day("2026-09-20")));
    }

    [Test]
    [Law("H1.1")]
    public void Report_WithoutAnEarlierEntryOfPerformance_CountsFromTheDayItStates()
    {
        var given = Reached.In(CaseStatus.Performing).Do("2026-09-28", Given.Report("2026-09-10"));

        Assert.Multiple(() =>
        {
            Assert.That(given.Deadline("H1.1")!.WasLate, Is.True);
            Assert.That(given.Deadline("T42")!.StoppedOn, Is.EqualTo(Day("2026-09-10")));
        });
    }

    [Test]
    [Law("H1.2", "H1.3", "H1")]
    public void Revisit_IsDueByWhicheverComesFirst()
    {
        var early = Reached.In(CaseStatus.Performing).Do("2026-09-15", Given.Report("2026-09-10"));
        Assert.That(RevisitDue(early, "2026-09-16"), Is.EqualTo(("H1.2", Day("2026-09-20"))));

        // Reported so late that the thirty days after the period end before the five days after the report.
        var late = Reached.In(CaseStatus.Performing).Do("2026-11-23", Given.Report("2026-11-20"));
        Assert.That(late.Due("H1.3"), Is.EqualTo(Day("2026-11-25")), "T42 ends on 10-26");
        Assert.That(late.Due("H1.2"), Is.EqualTo(Day("2026-11-30")), "11-28 is a Saturday");
        Assert.That(RevisitDue(late, "2026-11-24"), Is.EqualTo(("H1.3", Day("2026-11-25"))));
    }

    [Test]
    [Law("H1.3", "H1")]
    public void Revisit_WithoutAnyReport_IsDueThirtyDaysAfterThePeriod()
    {
        var given = Reached.In(CaseStatus.Performing);

        Assert.That(given.Required("2026-10-27").Where(a => a.Act == CaseAct.Revisit).Select(a => a.Limit), Is.EqualTo(new[] { "H1.3" }));
        Assert.That(given.Required("2026-10-26").Select(a => a.Act), Has.No.Member(CaseAct.Revisit), "the last day of the period");
    }

    [Test]
    [Law("H1", "B2-35")]
    public void Revisit_ConfirmingPerformance_ClosesTheObligation_AndTheCase()
    {
        var given = Reached.In(CaseStatus.Performing).CopiesSent("2026-08-28").Do("2026-09-15", Given.Report("2026-09-10"));
        Assert.That(given.WhyNot(CaseAct.Close, "2026-09-16"), Is.EqualTo(new[] { "close.performance" }));

        given.Do("2026-09-16", Given.Revisit(true));
        Assert.Multiple(() =>
        {
            Assert.That(given.Deadline("H1.2")!.StoppedOn, Is.EqualTo(Day("2026-09-16")));
            Assert.That(given.Deadline("H1.3")!.StoppedOn, Is.EqualTo(Day("2026-09-16")));
            Assert.That(given.WhyNot(CaseAct.Close, "2026-09-17"), Is.Empty);
        });
    }

    [Test]
    [Law("H1", "T42")]
    public void Revisit_FindingNothingPerformed_LetsThePeriodRunOn_AndOpensTheLadder()
    {
        var given = Reached.In(CaseStatus.Performing).Do("2026-09-15", Given.Report("2026-09-10")).Do("2026-09-17", Given.Revisit(false));

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Obligations.Single().PerformedOn, Is.Null);
            Assert.That(given.Deadline("T42")!.State, Is.EqualTo(CaseManagement.Domain.Deadlines.ClockState.Running));
            Assert.That(given.Due("T42"), Is.EqualTo(Day("2026-10-26")), "from the service, as before");
            Assert.That(given.Deadline("H1.3")!.StoppedOn, Is.Null);
            Assert.That(given.WhyNot(CaseAct.Urge, "2026-09-18"), Is.Empty);
        });

        given.Do("2026-09-22", Given.Report("2026-09-21")).Do("2026-09-23", Given.Revisit(true));
        Assert.That(given.Case.Obligations.Single().IsPerformed, Is.True);
    }

    [Test]
    [Law("H1")]
    public void Revisit_BeforeThePeriodIsOver_MakesNobodyOverdue()
    {
        var given = Reached.In(CaseStatus.Performing).Do("2026-09-10", Given.Revisit(false));

        Assert.That(given.WhyNot(CaseAct.Urge, "2026-09-11"), Is.EqualTo(new[] { "urge.not-due" }));
        Assert.That(given.Case.Obligations.Single().FoundUnperformed, Is.False);
    }

    [Test]
    [Law("H1", "法77")]
    public void Obligations_BelongToTheRespondentNamed_EachWithItsOwnClocks()
    {
        var given = TwoObligations();
        Assert.That(given.Case.Obligations.Select(o => o.Respondent), Is.EqualTo(new[] { "被1", "被2" }));
        ActContext Police(string day) => given.At(day, Role.RespondentClerk, new OrganisationId("yinchuan.gaj"));
        Assert.That(
            given.RefusalAs(Police("2026-09-10"), Given.Performance(1)).Select(v => v.Code),
            Is.EqualTo(new[] { "obligation.own" })
        );
        Assert.That(
            given.RefusalAs(Police("2026-09-10"), Given.Report("2026-09-10", 1)).Select(v => v.Code),
            Is.EqualTo(new[] { "obligation.own" })
        );

        given.DoAs(Police("2026-09-10"), Given.Report("2026-09-10", 2)).Do("2026-09-11", Given.Revisit(true, 2));
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Obligations.Select(o => o.IsPerformed), Is.EqualTo(new[] { false, true }));
            Assert.That(given.Deadline("T43", "履行1")!.StoppedOn, Is.Null);
            Assert.That(
                given.Required("2026-09-12").Where(a => a.Act == CaseAct.ReportPerformance).Select(a => a.For!.Value.Value),
                Is.EqualTo(new[] { "yinchuan.rsj" })
            );
        });
    }

    [Test]
    [Law("法59", "H1")]
    public void RuleMaker_ThatIsNoRespondent_IsOrderedToCorrect_ServedAndFollowedUp()
    {
        var police = new OrganisationId("yinchuan.gaj");
        var correct = new ObligationFacts
        {
            RuleMaker = police,
            What = "纠正某办法第三条",
            Days = 60,
        };
        var decision = Given.Annulment() with { Obligations = [.. Given.Annulment().Obligations, correct] };
        var without = Given.ReadyForDraft().Do("2026-08-25", new BeginDrafting());
        Assert.That(without.Refused("2026-08-25", decision), Is.EqualTo(new[] { "obligation.rule-maker" }), "no rule was found unlawful");

        var given = Given
            .ReadyForDraft()
            .Suspended("2026-08-20", SuspensionGround.IncidentalReview)
            .Do(
                "2026-08-20",
                new OpenIncidentalReview
                {
                    Rule = "某办法第三条",
                    MadeBy = "银川市公安局",
                    IsCompetent = true,
                }
            )
            .Do("2026-08-21", new NotifyRuleMaker { No = 1, Questions = "上位法依据" })
            .Do("2026-08-24", new RecordRuleMakerReply { No = 1, Content = "没有上位法依据" })
            .Do(
                "2026-08-24",
                new ConcludeIncidentalReview
                {
                    No = 1,
                    Lawful = false,
                    Conclusion = "没有上位法依据增设义务",
                }
            )
            .Resumed("2026-08-25")
            .Do("2026-08-25", new BeginDrafting());
        ProposeDecision With(ObligationFacts facts) => decision with { Obligations = [.. Given.Annulment().Obligations, facts] };
        Assert.Multiple(() =>
        {
            Assert.That(
                given.Refused("2026-08-25", With(correct with { RuleMaker = new OrganisationId("yinchuan.rsj") })),
                Is.EqualTo(new[] { "obligation.rule-maker" }),
                "a maker that is the respondent performs as the respondent"
            );
            Assert.That(
                given.Refused("2026-08-25", With(correct with { RuleMaker = new OrganisationId("yinchuan") })),
                Is.EqualTo(new[] { "obligation.rule-maker" }),
                "its own rule the organ deals with itself"
            );
            Assert.That(given.Refused("2026-08-25", With(correct with { Respondent = "被1" })), Has.Member("obligation.respondent"));
            Assert.That(given.Refused("2026-08-25", With(correct with { RuleMaker = null })), Has.Member("obligation.respondent"));
        });

        given
            .Do("2026-08-25", decision)
            .Do("2026-08-25", new ReviewDecision { Opinion = "同意" })
            .Do("2026-08-25", new ApproveDecision { Opinion = "同意" })
            .Do("2026-08-25", new IssueDecision());
        Assert.That(given.Case.ConcludingDocument!.Recipients, Is.EqualTo(new[] { "申1", "被1", "yinchuan.gaj" }));

        given.Served(DocumentKind.Decision, "2026-08-27");
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Obligations[1].Organisation, Is.EqualTo(police));
            Assert.That(given.Due("T43", "履行2"), Is.EqualTo(Day("2026-10-26")));
            Assert.That(
                given.Required("2026-08-28").Single(a => a.Sentence.Contains("制定机关")).For,
                Is.Null,
                "the maker of a rule does not see the case; the office enters its report"
            );
            Assert.That(
                given
                    .RefusalAs(
                        given.At("2026-09-10", Role.RespondentClerk, new OrganisationId("yinchuan.rsj")),
                        Given.Report("2026-09-10", 2)
                    )
                    .Select(v => v.Code),
                Is.EqualTo(new[] { "obligation.own" }),
                "the respondent reports nothing for another"
            );
        });
        given.Do("2026-09-10", Given.Report("2026-09-10", 2)).Do("2026-09-11", Given.Revisit(true, 2));
        Assert.That(given.Case.Obligations[1].IsPerformed, Is.True);
    }

    [Test]
    [Law("H1")]
    public void Days_KeepTheirOrder()
    {
        var given = Reached.In(CaseStatus.Performing);
        Assert.Multiple(() =>
        {
            Assert.That(
                given.Refused("2026-09-15", Given.Report("2026-08-26")),
                Is.EqualTo(new[] { "report.performed" }),
                "before it was bound"
            );
            Assert.That(given.Refused("2026-09-15", Given.Report("2026-09-16")), Is.EqualTo(new[] { "report.performed" }));
            Assert.That(given.Refused("2026-09-15", Given.Performance(7)), Has.Member("obligation.no"));
            Assert.That(given.Refused("2026-09-15", Given.Report("2026-09-15", 7)), Has.Member("obligation.no"));
            Assert.That(given.Refused("2026-09-15", Given.Revisit(true, 7)), Has.Member("obligation.no"));
        });

        given.Do("2026-09-28", Given.Report("2026-09-20"));
        Assert.That(given.Refused("2026-09-25", Given.Revisit(true)), Is.EqualTo(new[] { "revisit.day" }));
        Assert.That(given.WhyNot(CaseAct.ReportPerformance, "2026-09-29"), Is.EqualTo(new[] { "obligation.none" }), "reported already");
    }

    internal static Given TwoObligations()
    {
        var decision = Given.Upholding() with
        {
            Outcomes = [DecisionOutcome.OrderPerformance],
            Grounds = [DecisionGround.DutyNotPerformed],
            Obligations = [Given.Payment(30), Given.Payment(45, "被2")],
        };
        return ReplyTests
            .TwoRespondents()
            .ReplyNoticeServed("2026-08-06", "2026-08-07")
            .Do("2026-08-17", ReplyTests.Reply("被1"))
            .Do("2026-08-17", ReplyTests.Reply("被2"))
            .OpinionsHeard("2026-08-19")
            .Decided("2026-08-25", decision)
            .Served(DocumentKind.Decision, "2026-08-27");
    }

    private static (string, DateOnly) RevisitDue(Given given, string today)
    {
        var action = given.Required(today).Single(a => a.Act == CaseAct.Revisit);
        return (action.Limit!, action.Due!.Value);
    }

    [Test]
    [Law("H1", "T42")]
    public void Performance_BeforeTheDecisionReachedTheRespondent_OrAReportBeforeTheRevisitItAnswers_IsRefused()
    {
        var given = FollowUpTests.ServedOnTheRespondentLast();
        Assert.That(given.Refused("2026-08-31", Given.Performance()), Does.Contain("day.before-stage"));

        var again = Reached.In(CaseStatus.Performing).Do("2026-09-15", Given.Report("2026-09-10")).Do("2026-09-17", Given.Revisit(false));
        Assert.That(again.Refused("2026-09-16", Given.Report("2026-09-16")), Is.EqualTo(new[] { "report.day" }));
    }

    [Test]
    [Law("H1", "B2-23")]
    public void Revisit_WithoutAnyObligation_IsRefused_AndNothingIsFollowedUpWithoutOne()
    {
        var letterOnly = Reached.In(CaseStatus.Served).Do("2026-08-28", OpinionLetterTests.Letter());
        Assert.That(letterOnly.WhyNot(CaseAct.Revisit, "2026-08-31"), Is.EqualTo(new[] { "obligation.none" }));

        Assert.That(
            Reached.In(CaseStatus.Served).WhyNot(CaseAct.OpenPerformance, "2026-08-31"),
            Is.EqualTo(new[] { "performance.nothing" })
        );
        Assert.That(
            Reached.In(CaseStatus.Decided).WhyNot(CaseAct.CompleteService, "2026-08-31"),
            Is.EqualTo(new[] { "service.incomplete" })
        );
    }

    private static Given ServedOnTheRespondentLast()
    {
        var given = Reached.In(CaseStatus.Decided);
        var decision = given.Case.LastDocument(DocumentKind.Decision)!.No;
        return given.Do("2026-08-27", Given.Service(decision, "申1")).Do("2026-09-01", Given.Service(decision, "被1"));
    }
}
