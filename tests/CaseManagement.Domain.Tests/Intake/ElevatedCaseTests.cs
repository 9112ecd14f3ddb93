using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using CaseManagement.Domain.Tests.Review;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Intake;

/// <summary>登记提级案件 (法38、条例26 40③; law.md B2-26, T25).</summary>
internal sealed class ElevatedCaseTests : CaseTests
{
    private const string Papers = "2026-08-03";

    private static readonly RegisterElevatedCase FromBelow = new()
    {
        From = "兴庆区人民政府",
        Ground = ElevationGround.Guidance,
        FiledOn = Day("2026-07-06"),
        AcceptedOn = Day("2026-07-10"),
    };

    [Test]
    [Law("B2-26", "T25", "A6.11")]
    public void Elevated_BeginsAccepted_CountsAnewFromThePapers_AndTellsTheParties()
    {
        var given = Registered();
        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Received));
            Assert.That(given.Deadline("T11"), Is.Null, "the organ below has reviewed the acceptance");
            Assert.That(given.Required(Papers).Select(a => a.Act), Is.EqualTo(new[] { CaseAct.RegisterElevatedCase }));
            Assert.That(given.WhyNot(CaseAct.SplitPetition, Papers), Is.EqualTo(new[] { "petition.one-act" }));
        });

        given.Do("2026-08-05", FromBelow);

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Accepted));
            Assert.That(given.Case.Acceptance!.Day, Is.EqualTo(Day("2026-07-10")), "the acceptance is the one below");
            Assert.That(given.Case.Petition.FiledOn, Is.EqualTo(Day("2026-07-06")));
            Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-08")), "sixty days from the papers end in the October holidays");
            Assert.That(given.Due("T20"), Is.EqualTo(Day("2026-08-12")), "the copy has not been sent below");
            Assert.That(given.Case.Documents.Select(d => d.Kind), Is.EqualTo(new[] { DocumentKind.ElevationNotice }));
            Assert.That(given.Case.Documents[0].Recipients, Is.EqualTo(new[] { "申1", "被1" }));
        });

        given.Assigned("2026-08-05").Do("2026-08-05", new ApplyOrdinaryProcedure()).Do("2026-08-06", new SendReplyNotice());
        Assert.That(given.WhyNot(CaseAct.Extend, "2026-09-01"), Is.Empty, "the new period can be extended");
    }

    [Test]
    [Law("B2-26", "T21")]
    public void Elevated_WithTheCopySentBelow_KeepsTheRespondentsPeriod_AndSendsNoneAgain()
    {
        var given = Registered().Do("2026-08-05", FromBelow with { CopyReceivedOn = Day("2026-07-14") });
        Assert.Multiple(() =>
        {
            Assert.That(given.Deadline("T20"), Is.Null);
            Assert.That(given.Due("T21", "被1"), Is.EqualTo(Day("2026-07-28")), "ten working days from its receipt, not counted anew");
        });

        given.Assigned("2026-08-05").Do("2026-08-05", new ApplyOrdinaryProcedure());
        Assert.That(given.WhyNot(CaseAct.SendReplyNotice, "2026-08-06"), Is.EqualTo(new[] { "reply.noticed" }));

        given.Do(
            "2026-08-06",
            ReplyTests.Reply("被1") with
            {
                HandedInBy = "兴庆区司法局",
                HandedInVia = ReplyDelivery.WithElevatedCase,
                HandedInOn = Day("2026-07-27"),
            }
        );
        Assert.That(given.Deadline("T21")!.WasLate, Is.False);
    }

    [Test]
    [Law("B2-26", "B2-9")]
    public void Elevated_InSimplifiedProcedure_CountsThirtyDaysFromThePapers()
    {
        var given = Registered()
            .Do("2026-08-05", FromBelow with { CopyReceivedOn = Day("2026-07-14") })
            .Assigned("2026-08-05")
            .Do("2026-08-05", new ApplySimplifiedProcedure { Ground = SimplifiedGround.AllPartiesAgree, Consent = "各方书面同意" });

        Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-09-02")));
        Assert.That(given.Deadline("T20"), Is.Null);
    }

    [Test]
    [Law("B2-26")]
    public void Elevated_DaysFollowEachOther_AndTheMarkIsNotMixedWithSplitting()
    {
        var given = Registered();
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused(Papers, FromBelow with { FiledOn = Day("2026-07-11") }), Is.EqualTo(new[] { "elevated.accepted" }));
            Assert.That(
                given.Refused(Papers, FromBelow with { AcceptedOn = Day("2026-08-04") }),
                Is.EqualTo(new[] { "elevated.accepted" })
            );
            Assert.That(
                given.Refused(Papers, FromBelow with { CopyReceivedOn = Day("2026-07-09") }),
                Is.EqualTo(new[] { "elevated.copy" })
            );
            Assert.That(
                Assert
                    .Throws<ActRefusedException>(() =>
                        Given.ACase(petition: Given.Petition() with { Elevated = true, SeveralActs = true })
                    )!
                    .Violations.Select(v => v.Code),
                Is.EqualTo(new[] { "petition.elevated" })
            );
            Assert.That(Reached.In(CaseStatus.Received).WhyNot(CaseAct.RegisterElevatedCase, Papers), Is.EqualTo(new[] { "elevated.not" }));
        });
    }

    private static Given Registered() => Given.ACase(Papers, Given.Petition() with { Elevated = true });
}
