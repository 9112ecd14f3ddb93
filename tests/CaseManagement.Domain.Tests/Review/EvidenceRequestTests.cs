using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Review;

/// <summary>调取证据 (法45; law.md B3, D3.9).</summary>
internal sealed class EvidenceRequestTests : CaseTests
{
    [Test]
    [Law("法45", "D3.9")]
    public void Request_NeedsTwoOfficers_AndADayThatIsNotPast()
    {
        var alone = Given
            .ACase()
            .Do("2026-08-05", new AssignOfficers { Lead = Given.Lead })
            .Accepted("2026-08-05")
            .Do("2026-08-05", new ApplySimplifiedProcedure { Ground = SimplifiedGround.OnTheSpot, IsPlain = true });
        Assert.That(alone.WhyNot(CaseAct.RequestEvidence, "2026-08-06"), Is.EqualTo(new[] { "evidence-request.two" }));

        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(given.Refused("2026-08-12", Request("2026-08-11")), Is.EqualTo(new[] { "evidence-request.until" }));

        given.Do("2026-08-12", Request("2026-08-20"));
        Assert.That(given.Case.LastDocument(DocumentKind.EvidenceRequest)!.Recipients, Is.Empty, "whoever holds it is no party as a rule");
    }

    private static RequestEvidence Request(string until) =>
        new()
        {
            HolderKind = PartyKind.Organisation,
            Holder = "某单位",
            Items = "监控录像",
            Until = Day(until),
        };
}
