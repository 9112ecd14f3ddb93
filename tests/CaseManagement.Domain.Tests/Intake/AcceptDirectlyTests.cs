using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Intake;

/// <summary>直接受理 by the superior organ (法35; law.md D2.7).</summary>
internal sealed class AcceptDirectlyTests : CaseTests
{
    [Test]
    [Law("法35", "D2.7", "T20", "T23")]
    public void AcceptDirectly_BeginsTheCaseHere_AndTellsBothTheApplicantAndTheOrganBelow()
    {
        var given = Given.ACase().Proposed("2026-08-05", Direct()).Approved("2026-08-06", Role.HeadOfOffice);

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Accepted));
            Assert.That(given.Case.Acceptance, Is.EqualTo(new Acceptance(AcceptanceKind.Direct, Day("2026-08-06"))));
            Assert.That(
                given.Case.Documents.Select(d => (d.Kind, d.Recipients.Count)),
                Is.EqualTo(new[] { (DocumentKind.AcceptanceNotice, 1), (DocumentKind.DirectAcceptanceNotice, 0) })
            );
            Assert.That(given.Due("T20"), Is.EqualTo(Day("2026-08-17")), "seven working days from the acceptance here");
            Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-08")));
        });
    }

    [Test]
    [Law("法35", "T11")]
    public void AcceptDirectly_OfAPetitionFiledBelowAfterItCameHere_OrTooLate_IsRefused()
    {
        var given = Given.ACase();
        Assert.That(given.Refused("2026-08-05", Direct() with { FiledBelowOn = Day("2026-08-04") }), Is.EqualTo(new[] { "direct.filed" }));
        Assert.That(given.WhyNot(CaseAct.AcceptDirectly, "2026-08-11"), Is.EqualTo(new[] { "acceptance.deemed" }));
    }

    private static AcceptDirectly Direct() =>
        new()
        {
            Below = "银川市兴庆区人民政府",
            FiledBelowOn = Day("2026-07-06"),
            Fault = LowerOrganFault.Refused,
            Reason = "该机关拒不纠正",
        };
}
