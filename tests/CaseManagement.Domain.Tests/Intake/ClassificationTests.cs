using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Intake;

/// <summary>涉企、重大复杂、适合调解的标记；复议前置 (law.md H4, H6, H14, F4).</summary>
internal sealed class ClassificationTests : CaseTests
{
    [Test]
    [Law("H6", "H4", "H7")]
    public void Marks_OfTheIntake_AreKept_AndTheEnterpriseMarkCanBeSetLater()
    {
        var given = Given.ACase(petition: Given.Petition() with { SuitedToMediation = true });
        Assert.That(given.Case.Petition.SuitedToMediation, Is.True);
        Assert.That(given.Case.Petition.ConcernsEnterprise, Is.False);

        given.Do("2026-08-04", new ClassifyCase { Risk = RiskLevel.Normal, ConcernsEnterprise = true });
        Assert.That(given.Case.Petition.ConcernsEnterprise, Is.True);
    }

    [Test]
    [Law("H14")]
    public void Risk_IsMarked_AndTheLastMarkCounts([Values] RiskLevel risk)
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-06", new ClassifyCase { Risk = RiskLevel.Major })
            .Do("2026-08-07", new ClassifyCase { Risk = risk });

        Assert.That(given.Case.Classification.Risk, Is.EqualTo(risk));
    }

    [Test]
    [Law("F4", "T16")]
    public void PriorReconsideration_StatedInThePetition_GivesFifteenDaysToSueAfterARefusal([Values] PriorReconsiderationGround ground)
    {
        var given = Given
            .ACase(petition: Given.Petition() with { PriorGround = ground })
            .Do("2026-08-06", Reached.Refusal())
            .Served(CaseManagement.Domain.Documents.DocumentKind.RefusalDecision, "2026-08-10");

        Assert.That(given.Due("T16", "申1"), Is.EqualTo(Day("2026-08-25")));
    }
}
