using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Review;

/// <summary>中止、恢复、中止满六十日 (law.md B2-12, 13, 14; F9; T26–T28; A6.7, A6.8).</summary>
internal sealed class SuspensionTests : CaseTests
{
    [Test]
    [Law("B2-12", "B2-13", "T27", "T21", "T20")]
    public void Suspend_StopsTheClocksOfTheReview_AndTellsEveryPartyInWriting()
    {
        var given = Given
            .ACase(petition: Given.Petition() with { ThirdParties = [Given.Company()] })
            .InOrdinary("2026-08-05")
            .ReplyNoticeServed("2026-08-06", "2026-08-07");

        given.Suspended("2026-08-12");
        Assert.Multiple(() =>
        {
            Assert.That(given.Deadline("T23")!.Due.Date, Is.Null, "the end is open");
            Assert.That(given.Deadline("T21")!.Due.Date, Is.Null);
            Assert.That(given.Case.LastDocument(DocumentKind.SuspensionNotice)!.Recipients, Is.EqualTo(new[] { "申1", "被1", "三1" }));
        });

        given.Resumed("2026-08-19");
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Ordinary));
            Assert.That(given.Due("T21"), Is.EqualTo(Day("2026-08-28")), "five working days stood still");
            Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-12")), "10-04 and seven days is 10-11, a Sunday");
            Assert.That(given.Case.LastDocument(DocumentKind.ResumptionNotice)!.Recipients, Is.EqualTo(new[] { "申1", "被1", "三1" }));
        });
    }

    [TestCase(CaseStatus.Ordinary)]
    [TestCase(CaseStatus.Simplified)]
    [TestCase(CaseStatus.Drafting)]
    [TestCase(CaseStatus.UnderApproval)]
    [Law("B2-12", "B2-13")]
    public void Resume_ReturnsToTheStateItWasSuspendedFrom(CaseStatus from)
    {
        var given = Reached.In(from).Suspended("2026-08-26").Resumed("2026-08-28");

        Assert.That(given.Case.Status, Is.EqualTo(from));
    }

    [Test]
    [Law("B2-12", "T27")]
    public void Suspend_Twice_AddsBothSpans()
    {
        var given = Given.ACase().InOrdinary("2026-08-05");

        given.Suspended("2026-08-10").Resumed("2026-08-20").Suspended("2026-09-01").Resumed("2026-09-11");

        Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-26")), "10-04 and twenty days is 10-24, a Saturday");
        Assert.That(given.Case.Suspensions, Has.Count.EqualTo(2));
    }

    [Test]
    [Law("T21", "T27")]
    public void Service_DuringASuspension_StartsAPeriodThatStandsStill()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").Do("2026-08-06", new SendReplyNotice()).Suspended("2026-08-07");
        given.Served(DocumentKind.ReplyNotice, "2026-08-10");
        Assert.That(given.Deadline("T21")!.Due.Date, Is.Null);

        given.Resumed("2026-08-17");
        Assert.That(given.Due("T21"), Is.EqualTo(Day("2026-08-28")), "the ten working days begin with the resumption");
    }

    [Test]
    [Law("T21", "T27")]
    public void Service_EnteredAfterTheSuspension_MissesItAllTheSame()
    {
        var given = Given
            .ACase()
            .InOrdinary("2026-08-05")
            .Do("2026-08-06", new SendReplyNotice())
            .Suspended("2026-08-12")
            .Resumed("2026-08-19");

        given.Served(DocumentKind.ReplyNotice, "2026-08-07");

        Assert.That(given.Due("T21"), Is.EqualTo(Day("2026-08-28")), "as if the receipt had been entered at once");
    }

    [Test]
    [Law("T21", "T27")]
    public void Resume_OnADayBeforeALateService_TakesNothingOut()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").Do("2026-08-06", new SendReplyNotice()).Suspended("2026-08-07");
        given.Served(DocumentKind.ReplyNotice, "2026-08-14");
        given.Today = Day("2026-08-14");

        given.Resumed("2026-08-11");

        Assert.That(given.Due("T21"), Is.EqualTo(Day("2026-08-28")), "ten working days from 08-14");
    }

    [Test]
    [Law("B2-12", "F9")]
    public void Suspend_OnEveryGround_IsPossible_WithWhatItAsksFor([Values] SuspensionGround ground)
    {
        var petition =
            ground == SuspensionGround.OrganisationEnded ? Given.Petition() with { Applicants = [Given.Company()] } : Given.Petition();

        var given = Given.ACase(petition: petition).InOrdinary("2026-08-05").Suspended("2026-08-12", ground);

        Assert.That(given.Case.Suspensions.Single().Ground, Is.EqualTo(ground));
        Assert.That(Named.ArticleOf(ground), Does.StartWith("法39①"));
    }

    [Test]
    [Law("F9", "A6.7", "B2-12")]
    public void Suspend_WithoutWhatTheGroundAsksFor_IsRefused()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        var company = Given.ACase(petition: Given.Petition() with { Applicants = [Given.Company()] }).InOrdinary("2026-08-05");
        Suspend On(SuspensionGround ground) => new() { Ground = ground, Reason = "需要中止" };
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-12", On(SuspensionGround.Mediation)), Is.EqualTo(new[] { "suspension.both-agree" }));
            Assert.That(given.Refused("2026-08-12", On(SuspensionGround.IncidentalReview)), Is.EqualTo(new[] { "suspension.no-rule" }));
            Assert.That(given.Refused("2026-08-12", On(SuspensionGround.OrganisationEnded)), Is.EqualTo(new[] { "suspension.applicant" }));
            Assert.That(company.Refused("2026-08-12", On(SuspensionGround.ApplicantMissing)), Is.EqualTo(new[] { "suspension.applicant" }));
        });
    }

    [TestCase(SuspensionGround.ApplicantDied, "2026-10-12", true)]
    [TestCase(SuspensionGround.ApplicantDied, "2026-10-13", false)]
    [TestCase(SuspensionGround.ApplicantIncapable, "2026-10-13", false)]
    [Law("B2-14", "T28", "A6.8")]
    public void Terminate_AfterSixtyDays_NotBeforeTheyAreOver(SuspensionGround ground, string day, bool tooEarly)
    {
        var given = Reached.In(CaseStatus.Ordinary).Suspended("2026-08-12", ground);
        Assert.That(given.Due("T28"), Is.EqualTo(Day("2026-10-12")), "10-11 is a Sunday");
        var terminate = new Terminate { Ground = TerminationGround.SuspendedSixtyDays, Reasons = "仍无人参加" };

        if (tooEarly)
        {
            Assert.That(
                given.Refused(day, terminate),
                Is.EqualTo(new[] { "termination.sixty-days" }),
                "the sixtieth day itself still belongs to the applicant's side"
            );
            return;
        }

        given.Do(day, terminate);
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Terminated));
        Assert.That(given.Case.Clocks.Where(k => k.Limit.Id is "T23" or "T28").Select(k => k.StoppedOn), Is.All.EqualTo(Day(day)));
    }

    [Test]
    [Law("A6.8", "T28", "B2-14")]
    public void Terminate_AfterSixtyDays_IsForThreeGroundsOnly_NeverForAMissingApplicant()
    {
        Assert.Multiple(() =>
        {
            foreach (
                var ground in Enum.GetValues<SuspensionGround>()
                    .Where(g =>
                        g
                            is not SuspensionGround.ApplicantDied
                                and not SuspensionGround.ApplicantIncapable
                                and not SuspensionGround.OrganisationEnded
                    )
            )
            {
                var given = Reached.In(CaseStatus.Ordinary).Suspended("2026-08-12", ground);
                Assert.That(given.Deadline("T28"), Is.Null, Named.Of(ground));
                Assert.That(
                    given.Refused("2027-06-01", new Terminate { Ground = TerminationGround.SuspendedSixtyDays, Reasons = "超过六十日" }),
                    Is.EqualTo(new[] { "termination.sixty-days" }),
                    Named.Of(ground)
                );
            }
        });
    }

    [Test]
    [Law("B2-14", "B2-15")]
    public void Terminate_WhileSuspended_OnAnotherGround_AsksForTheResumptionFirst()
    {
        var given = Reached.In(CaseStatus.Ordinary).Suspended("2026-08-12", SuspensionGround.ApplicantDied);
        var terminate = new Terminate { Ground = TerminationGround.Died, Reasons = "近亲属放弃" };
        Assert.That(given.Refused("2026-08-20", terminate), Is.EqualTo(new[] { "termination.suspended" }));

        given.Resumed("2026-08-20").Do("2026-08-20", terminate);
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Terminated));
    }

    [Test]
    [Law("T28")]
    public void Resume_EndsTheSixtyDays()
    {
        var given = Reached.In(CaseStatus.Ordinary).Suspended("2026-08-12", SuspensionGround.ApplicantDied).Resumed("2026-08-20");

        Assert.That(given.Case.OpenClock(CaseManagement.Domain.Deadlines.TimeLimits.T28), Is.Null);
    }

    [Test]
    [Law("T26", "A6.11")]
    public void Exclusion_TakesItsTimeOutOfTheReviewPeriodAlone()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").ReplyNoticeServed("2026-08-06", "2026-08-07");
        given.Do("2026-08-12", Appraisal());
        Assert.That(given.Due("T21"), Is.EqualTo(Day("2026-08-21")), "the reply is not concerned");
        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-24"), Has.Member("gate.exclusion"));

        given.Do("2026-08-22", new EndExclusion { No = 1, Result = "出具鉴定意见" });
        Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-14")), "10-04 and ten days");
    }

    [Test]
    [Law("T26")]
    public void EndExclusion_OfNoneOrBeforeItsBeginning_IsRefused()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(given.WhyNot(CaseAct.EndExclusion, "2026-08-12"), Is.EqualTo(new[] { "exclusion.none" }));

        given.Do("2026-08-12", Appraisal());
        Assert.That(given.Refused("2026-08-11", new EndExclusion { No = 1, Result = "结束" }), Is.EqualTo(new[] { "exclusion.day" }));
        Assert.That(given.Refused("2026-08-13", new EndExclusion { No = 2, Result = "结束" }), Is.EqualTo(new[] { "exclusion.no" }));
    }

    [Test]
    [Law("T26", "T27")]
    public void Suspension_AndAppraisal_OverlapAsAUnion()
    {
        var given = Given.ACase().InOrdinary("2026-08-05");

        given
            .Suspended("2026-08-10")
            .Do("2026-08-15", Appraisal())
            .Resumed("2026-08-20")
            .Do("2026-08-25", new EndExclusion { No = 1, Result = "结束" });

        Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-19")), "fifteen days out: 10-04 to 10-19");
    }

    [Test]
    [Law("B2-13", "法40")]
    public void SuperiorOrder_ToResume_IsRecorded_WhatItDemandsIsDoneByTheAct()
    {
        var given = Reached.In(CaseStatus.Suspended);

        given.Do(
            "2026-08-20",
            new RecordSuperiorOrder
            {
                Kind = SuperiorOrderKind.Resume,
                By = "自治区人民政府",
                Content = "无正当理由中止，责令恢复审理",
            }
        );
        given.Resumed("2026-08-21");

        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Ordinary));
    }

    [Test]
    [Law("条例26-46", "D3.10")]
    public void Appraisal_IsCommissionedOfAQualifiedInstitution_AnInspectionOfNobody()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.Multiple(() =>
        {
            Assert.That(
                given.Refused("2026-08-12", Appraisal() with { Qualification = " " }),
                Is.EqualTo(new[] { "appraisal.qualification" })
            );
            Assert.That(given.Refused("2026-08-12", Appraisal() with { ChosenBy = null }), Is.EqualTo(new[] { "appraisal.chosen" }));
            Assert.That(given.Refused("2026-08-12", Appraisal() with { RequestedBy = "代1" }), Is.EqualTo(new[] { "appraisal.requested" }));
        });

        given.Do("2026-08-12", Appraisal() with { Kind = ExclusionKind.Inspection, Qualification = null, ChosenBy = null });
        Assert.That(given.Case.LastDocument(DocumentKind.AppraisalCommission), Is.Null);

        given.Do("2026-08-13", Appraisal() with { RequestedBy = "申1" });
        Assert.That(given.Case.LastDocument(DocumentKind.AppraisalCommission)!.Day, Is.EqualTo(Day("2026-08-13")));
    }

    [TestCase(ExclusionKind.Appraisal, true)]
    [TestCase(ExclusionKind.Inspection, false)]
    [Law("条例26-46")]
    public void Appraisal_AsksForTheInstitution_AnInspectionDoesNot(ExclusionKind kind, bool asked)
    {
        var given = Reached.In(CaseStatus.Ordinary);
        var asks = BeginExclusion.Definition.First!.Asks;
        var at = given.At("2026-08-12", Role.Officer);

        Assert.Multiple(() =>
        {
            Assert.That(asks(given.Case, at, [kind.ToString()], nameof(BeginExclusion.Qualification)), Is.EqualTo(asked));
            Assert.That(asks(given.Case, at, [kind.ToString()], nameof(BeginExclusion.Matter)), Is.True);
        });
    }

    private static BeginExclusion Appraisal() =>
        new()
        {
            Kind = ExclusionKind.Appraisal,
            Where = "某鉴定机构",
            Matter = "工伤因果关系",
            Qualification = "司法鉴定许可证",
            ChosenBy = AppraiserChoice.AgreedByParties,
        };
}
