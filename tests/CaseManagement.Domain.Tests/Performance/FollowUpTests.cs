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

    [Test]
    [Law("B2-24", "T49", "法78")]
    public void Enforcement_OnlyOnceNobodyCanSueAnyMore_ByWhoMayEnforce()
    {
        var given = Reached.In(CaseStatus.Served);
        var begin = new BeginEnforcement { By = Enforcer.OriginalOrgan, Reason = "逾期不起诉又不履行" };
        Assert.That(given.Due("T47"), Is.EqualTo(Day("2026-09-11")));
        Assert.That(given.WhyNot(CaseAct.BeginEnforcement, "2026-09-11"), Is.EqualTo(new[] { "enforcement.period" }));
        Assert.That(
            given.Refused("2026-09-14", begin with { By = Enforcer.ReconsiderationOrgan }),
            Is.EqualTo(new[] { "enforcement.by" }),
            "an upheld act is enforced by its author"
        );

        given.Do("2026-09-14", begin);
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Enforcing));

        var mediated = Reached.In(CaseStatus.Mediated);
        Assert.That(mediated.Refused("2026-09-14", begin), Is.EqualTo(new[] { "enforcement.by" }));
        mediated.Do("2026-09-14", begin with { By = Enforcer.ReconsiderationOrgan });
        Assert.That(mediated.Case.Status, Is.EqualTo(CaseStatus.Enforcing));
    }

    [Test]
    [Law("B2-24", "B2-36", "H1")]
    public void Enforcement_GoesOnBesideTheFollowUp_AndEndsInClosing()
    {
        var alteration = Given.Annulment() with
        {
            Outcomes = [DecisionOutcome.Alter],
            Grounds = [DecisionGround.Excessive],
            OrderAnew = false,
            Obligations = [Given.Payment()],
        };
        var given = Given
            .ReadyForDraft()
            .Decided("2026-08-25", alteration)
            .Served(DocumentKind.Decision, "2026-08-27")
            .CopiesSent("2026-08-28");
        given.Do("2026-09-14", new BeginEnforcement { By = Enforcer.ReconsiderationOrgan, Reason = "第三人不履行" });
        Assert.That(given.WhyNot(CaseAct.Close, "2026-09-14"), Is.EquivalentTo(new[] { "close.performance", "close.enforcement" }));

        given
            .Do("2026-09-15", Given.Report("2026-09-14"))
            .Do("2026-09-16", Given.Revisit(true))
            .Do("2026-10-20", new RecordEnforcement { Result = "执行完毕" });
        given.Closed("2026-10-21");
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Closed));
    }

    [Test]
    [Law("B2-24", "T49", "T50", "D4.9", "法78")]
    public void Enforcement_ThroughTheCourt_OfWhatTheOrganHasToEnforce_StatesWhatTheApplicationNeeds()
    {
        var given = Altered();
        var bare = new BeginEnforcement { By = Enforcer.Court, Reason = "逾期不起诉又不履行" };
        Assert.That(
            given.Refused("2026-09-30", bare),
            Is.EqualTo(
                new[] { "enforcement.debtor", "enforcement.court", "enforcement.object", "enforcement.position", "enforcement.urged" }
            )
        );

        var application = Application(bare);
        Assert.Multiple(() =>
        {
            Assert.That(
                given.Refused("2026-09-28", application),
                Is.EqualTo(new[] { "enforcement.urged" }),
                "the tenth working day is not over"
            );
            Assert.That(given.Refused("2026-09-30", application with { Debtor = "被1" }), Does.Contain("enforcement.debtor"));
            Assert.That(
                given.Refused("2026-09-30", application with { UrgedOn = new DateOnly(1900, 1, 1) }),
                Is.EqualTo(new[] { "enforcement.urged" })
            );
            Assert.That(given.Due("T47"), Is.EqualTo(Day("2026-09-11")));
            Assert.That(given.Refused("2026-12-14", application), Is.EqualTo(new[] { "enforcement.late" }), "three months from 09-11");
        });

        given.Do("2026-09-29", application);
        Assert.That(given.Case.LastDocument(DocumentKind.EnforcementApplication)!.Day, Is.EqualTo(Day("2026-09-29")));
    }

    [TestCase(Enforcer.ReconsiderationOrgan)]
    [TestCase(Enforcer.Court)]
    [Law("T49", "法78")]
    public void Enforcement_IsApplied_ForByTheOrgan_OnlyThroughTheCourt_AndNotForAnUpheldAct(Enforcer by)
    {
        var upheld = Reached.In(CaseStatus.Served).Do("2026-09-14", new BeginEnforcement { By = Enforcer.Court, Reason = "逾期" });
        Assert.That(upheld.Case.LastDocument(DocumentKind.EnforcementApplication), Is.Null, "the author of the act applies itself");

        var given = Altered();
        var asks = BeginEnforcement.Definition.First!.Asks;
        Assert.That(
            asks(given.Case, given.At("2026-09-29", Role.Officer), [by.ToString()], nameof(BeginEnforcement.Court)),
            Is.EqualTo(by == Enforcer.Court)
        );
    }

    private static Given Altered() =>
        Given
            .ReadyForDraft()
            .Decided(
                "2026-08-25",
                Given.Annulment() with
                {
                    Outcomes = [DecisionOutcome.Alter],
                    Grounds = [DecisionGround.Excessive],
                    OrderAnew = false,
                    Obligations = [Given.Payment()],
                }
            )
            .Served(DocumentKind.Decision, "2026-08-27");

    private static BeginEnforcement Application(BeginEnforcement bare) =>
        bare with
        {
            Debtor = "申1",
            Court = "银川市金凤区人民法院",
            Object = "罚款五千元",
            Position = "没有提出意见",
            UrgedOn = Day("2026-09-14"),
        };

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
