using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Tests.Cases;

namespace CaseManagement.Domain.Tests.Performance;

/// <summary>建议书 (条例26 69) and 移送函 (法85、86), law.md B5.</summary>
internal sealed class SuggestionLetterTests : CaseTests
{
    [TestCase(CaseStatus.Ordinary)]
    [TestCase(CaseStatus.Closed)]
    [Law("B5", "D4.7")]
    public void Suggestion_IsTheOfficesOwn_InTheReviewAndAfterIt(CaseStatus status)
    {
        var given = Reached.In(status);
        var toServe = given.Required("2026-09-07").Count(a => a.Act == CaseAct.RecordService);
        given.Proposed("2026-09-07", Letter()).Approved("2026-09-08", Role.HeadOfOffice);
        var letter = given.Case.LastDocument(DocumentKind.SuggestionLetter)!;

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(status));
            Assert.That(letter.Recipients, Is.Empty, "it goes outside the case");
            Assert.That(given.Required("2026-09-09").Count(a => a.Act == CaseAct.RecordService), Is.EqualTo(toServe));
        });
    }

    [Test]
    [Law("B5", "D4.10", "法86")]
    public void Referral_OfALeadToAnOffence_GoesToTheSupervisoryOrganAlone()
    {
        var given = Reached.In(CaseStatus.Performing);
        var referral = Referral();
        Assert.That(
            given.Refused("2026-09-07", referral with { ToKind = ReferralTo.AppointingBody }),
            Is.EqualTo(new[] { "referral.supervisory" })
        );

        given.Do("2026-09-07", referral);
        given.Do("2026-09-08", referral with { Ground = ReferralGround.BreachOfThisLaw, ToKind = ReferralTo.AppointingBody });
        Assert.That(given.Case.Documents.Count(d => d.Kind == DocumentKind.ReferralLetter), Is.EqualTo(2));
    }

    internal static IssueSuggestionLetter Letter() =>
        new()
        {
            To = "自治区人力资源和社会保障厅",
            Rules = "《社会保险法》",
            Problem = "年限认定口径不一",
            Advice = "统一口径",
        };

    internal static ReferMatter Referral() =>
        new()
        {
            Ground = ReferralGround.DutyOffence,
            ToKind = ReferralTo.SupervisoryOrgan,
            To = "银川市监察委员会",
            Persons = "某单位工作人员",
            Facts = "涉嫌失职",
            Materials = "询问笔录",
        };
}
