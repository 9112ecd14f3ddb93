using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Intake;

/// <summary>受理、先行受理、视为受理、不予受理、不再处理 (law.md B2-6, 7, 8, 32; T11).</summary>
internal sealed class AcceptanceTests : CaseTests
{
    [Test]
    [Law("B2-8", "T20", "T23", "A6.4")]
    public void Accept_IsDayZeroOfSendingAndDeciding_NotTheReceipt()
    {
        var given = Given.ACase("2026-08-03").Accepted("2026-08-05");

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Accepted));
            Assert.That(given.Deadline("T11")!.StoppedOn, Is.EqualTo(Day("2026-08-05")));
            Assert.That(given.Due("T20"), Is.EqualTo(Day("2026-08-14")), "seven working days");
            Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-08")), "sixty days end on 10-04, in the holiday");
            Assert.That(given.Case.LastDocument(DocumentKind.AcceptanceNotice)!.Recipients, Is.EqualTo(new[] { "申1" }));
        });
    }

    [TestCase("2026-08-10", true)]
    [TestCase("2026-08-11", false)]
    [Law("B2-8", "T11", "A6.3")]
    public void Accept_AfterTheFifthWorkingDay_IsRefused_BecauseTheLawHasAccepted(string day, bool possible)
    {
        var given = Given.ACase("2026-08-03");

        Assert.That(given.WhyNot(CaseAct.Accept, day), possible ? Is.Empty : Is.EqualTo(new[] { "acceptance.deemed" }));
        Assert.That(given.WhyNot(CaseAct.AcceptProvisionally, day), possible ? Is.Empty : Is.EqualTo(new[] { "acceptance.deemed" }));
        Assert.That(given.WhyNot(CaseAct.Refuse, day), possible ? Is.Empty : Is.EqualTo(new[] { "acceptance.deemed" }));
        Assert.That(given.WhyNot(CaseAct.DeclineToProcess, day), possible ? Is.Empty : Is.EqualTo(new[] { "acceptance.deemed" }));
        Assert.That(given.WhyNot(CaseAct.RequestSupplement, day), possible ? Is.Empty : Is.EqualTo(new[] { "acceptance.deemed" }));
        Assert.That(given.WhyNot(CaseAct.AdviseRespondentChange, day), possible ? Is.Empty : Is.EqualTo(new[] { "acceptance.deemed" }));
    }

    [Test]
    [Law("B2-8", "T11")]
    public void Accept_DoneInTimeAndEnteredLate_Stands()
    {
        var given = Given.ACase("2026-08-03");
        given.Today = Day("2026-08-11");

        given.Accepted("2026-08-10");

        Assert.That(given.Case.Acceptance, Is.EqualTo(new Acceptance(AcceptanceKind.Decided, Day("2026-08-10"))));
    }

    [Test]
    [Law("B2-8", "T11", "T20", "T23", "A6.3")]
    public void DeemAccepted_TakesEffectOnTheFifthWorkingDay_OnceItHasEnded()
    {
        var given = Given.ACase("2026-08-03");

        given.Sweep("2026-08-10", "2026-08-11", new DeemAccepted());

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Acceptance, Is.EqualTo(new Acceptance(AcceptanceKind.Deemed, Day("2026-08-10"))));
            Assert.That(given.Case.StatusSince, Is.EqualTo(Day("2026-08-10")));
            Assert.That(given.Due("T20"), Is.EqualTo(Day("2026-08-19")));
            Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-09")), "sixty days from 08-10, itself a working day");
            Assert.That(given.Case.Record[^1].EnteredAt.Day, Is.EqualTo(11));
        });
    }

    [TestCase("2026-08-10", "2026-08-10", "acceptance.period-open")]
    [TestCase("2026-08-11", "2026-08-12", "acceptance.deemed-day")]
    [Law("A6.3")]
    public void DeemAccepted_TooEarlyOrOnAnotherDay_IsRefused(string day, string today, string code)
    {
        var given = Given.ACase("2026-08-03");
        var at = given.At(day, Role.SystemAdministrator) with { By = Actor.System, Today = Day(today) };

        Assert.That(given.RefusalAs(at, new DeemAccepted()).Select(v => v.Code), Is.EqualTo(new[] { code }));
    }

    [Test]
    [Law("B2-8", "B2-30")]
    public void DeemAccepted_ReachesAPetitionThatNobodySplit()
    {
        var given = Reached.In(CaseStatus.Received).Sweep("2026-08-10", "2026-08-11", new DeemAccepted());

        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Accepted));
        Assert.That(given.Case.Petition.AwaitsSplitting, Is.False);
    }

    [Test]
    [Law("B2-8", "T14", "A6.3")]
    public void DeemAccepted_AfterASupplement_CountsFromTheSupplement()
    {
        var given = Given.ACase("2026-08-03").SupplementRequested("2026-08-04").Served(DocumentKind.SupplementNotice, "2026-08-05");
        given.Do("2026-08-12", new ReceiveSupplement { Content = "补齐" });

        given.Sweep("2026-08-19", "2026-08-20", new DeemAccepted());

        Assert.That(given.Case.Acceptance!.Day, Is.EqualTo(Day("2026-08-19")));
    }

    [Test]
    [Law("B2-32", "H4")]
    public void AcceptProvisionally_KeepsDoubtsAndMissingPapers_AndCanEndInDismissal()
    {
        var given = Given
            .ACase()
            .Assigned("2026-08-05")
            .Do("2026-08-05", new AcceptProvisionally { Doubts = "利害关系存疑", Missing = "房屋产权证明" });
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Acceptance!.Kind, Is.EqualTo(AcceptanceKind.Provisional));
            Assert.That(given.Case.Acceptance.Doubts, Is.EqualTo("利害关系存疑"));
            Assert.That(given.Case.Acceptance.Missing, Is.EqualTo("房屋产权证明"));
            Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-08")));
        });

        given.Do("2026-08-06", new CaseManagement.Domain.Review.ApplyOrdinaryProcedure());
        Assert.That(given.WhyNot(CaseAct.DismissPetition, "2026-08-20"), Is.Empty);
    }

    [Test]
    [Law("B2-6", "T11")]
    public void Refuse_IsTheOrgansDecision_WithReasons()
    {
        var given = Given.ACase().Do("2026-08-06", Reached.Refusal());

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Refused));
            Assert.That(given.Case.Record[^1].ActorName, Is.EqualTo(Named.Of(Role.HeadOfOrgan)));
            Assert.That(given.Case.ConcludingDocument!.Kind, Is.EqualTo(DocumentKind.RefusalDecision));
            Assert.That(given.Deadline("T11")!.StoppedOn, Is.EqualTo(Day("2026-08-06")));
        });
    }

    [Test]
    [Law("B2-6", "F5", "F2", "F12")]
    public void Refuse_OnEveryGround_IsPossible([Values] RefusalGround ground)
    {
        var given = Given.ACase();
        if (ground == RefusalGround.WrongRespondent)
        {
            given.Do("2026-08-04", Advice());
        }

        given.Do(
            "2026-08-06",
            new Refuse
            {
                Grounds = [ground],
                Reasons = "说明理由",
                CompetentOrgan = "自治区人民政府",
            }
        );

        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Refused));
        Assert.That(Named.ArticleOf(ground), Is.Not.Null);
    }

    [Test]
    [Law("B2-6", "F12", "T15")]
    public void Refuse_WithoutGround_WithoutTheCompetentOrgan_OrWithoutAdvice_NamesTheField()
    {
        var given = Given.ACase();
        var refusal = Reached.Refusal();
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-06", refusal with { Grounds = [] }), Is.EqualTo(new[] { "refusal.ground" }));
            Assert.That(
                given.Refused("2026-08-06", refusal with { Grounds = [RefusalGround.NotCompetent] }),
                Is.EqualTo(new[] { "refusal.competent-organ" })
            );
            Assert.That(
                given.Refused("2026-08-06", refusal with { Grounds = [RefusalGround.WrongRespondent] }),
                Is.EqualTo(new[] { "refusal.wrong-respondent" })
            );
        });
    }

    [Test]
    [Law("T16", "F4")]
    public void Refuse_InAPriorReconsiderationCase_StartsFifteenDaysToSue_FromEachReceipt()
    {
        var given = Given
            .ACase()
            .Do("2026-08-06", Reached.Refusal() with { PriorReconsideration = true })
            .Served(DocumentKind.RefusalDecision, "2026-08-10");
        Assert.That(given.Due("T16", "申1"), Is.EqualTo(Day("2026-08-25")));

        var other = Given.ACase().Do("2026-08-06", Reached.Refusal()).Served(DocumentKind.RefusalDecision, "2026-08-10");
        Assert.That(other.Deadline("T16"), Is.Null);
    }

    [Test]
    [Law("B2-7")]
    public void DeclineToProcess_TellsTheApplicant_AndIsNoRefusal()
    {
        var given = Reached.In(CaseStatus.NotProcessed);

        Assert.That(given.Case.ConcludingDocument!.Kind, Is.EqualTo(DocumentKind.NotProcessedNotice));
        Assert.That(given.Case.Outcome!.Kind, Is.EqualTo(CaseManagement.Domain.Decisions.OutcomeKind.NotProcessed));
    }

    [Test]
    [Law("T15")]
    public void WrongRespondent_IsAdvisedInWriting_ThenChanged()
    {
        var given = Given.ACase();
        var change = new ChangeRespondent { Respondents = [new OrganisationId("yinchuan.gaj")], Consent = "同意变更" };
        Assert.That(given.Refused("2026-08-04", change), Is.EqualTo(new[] { "respondent.not-advised" }));
        Assert.That(
            given.Refused("2026-08-04", Advice() with { Proper = new OrganisationId("yinchuan.rsj") }),
            Is.EqualTo(new[] { "respondent.proper" })
        );

        given.Do("2026-08-04", Advice());
        Assert.That(given.Case.LastDocument(DocumentKind.RespondentAdvice)!.Recipients, Is.EqualTo(new[] { "申1" }));
        Assert.That(given.Refused("2026-08-05", change with { Respondents = [] }), Is.EqualTo(new[] { "respondent.none" }));

        given.Served(DocumentKind.RespondentAdvice, "2026-08-04").Do("2026-08-05", change);
        Assert.That(given.Case.Respondents.Select(r => r.Organisation!.Value.Value), Is.EqualTo(new[] { "yinchuan.gaj" }));
        Assert.That(given.Refused("2026-08-11", change), Is.EqualTo(new[] { "acceptance.deemed" }));
    }

    private static AdviseRespondentChange Advice() => new() { Proper = new OrganisationId("yinchuan.gaj"), Reason = "行为系公安机关作出" };
}
