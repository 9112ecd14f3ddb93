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

/// <summary>强制执行 (法78; 行政强制法53、54; law.md B2-24, B2-36).</summary>
internal sealed class EnforcementTests : CaseTests
{
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
            Assert.That(
                given.Refused("2026-09-30", application with { UrgedOn = Day("2026-08-24") }),
                Is.EqualTo(new[] { "enforcement.urged" }),
                "nobody is urged to perform a decision of the day after"
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
}
