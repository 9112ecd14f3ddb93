using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Mediation;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Hearings;
using CaseManagement.Domain.Tests.Performance;
using CaseManagement.Domain.Tests.Review;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>
/// 待办: named situations, the day they are looked at, and everything that must be done then. A line reads: act, due day or “—”, then 等 when one only waits,
/// then the organisation outside the office that must act.
/// </summary>
internal sealed partial class RequiredActionTests : CaseTests
{
    private static IEnumerable<TestCaseData> Situations() => UntilTheDecision().Concat(AfterTheDecision());

    private static TestCaseData Situation(string name, string today, Func<Given> make, params string[] lines) =>
        new TestCaseData(make, today, lines).SetName($"Required_{name}");

    [TestCaseSource(nameof(Situations))]
    public void Required_InTheSituation_IsExactlyThis(Func<Given> make, string today, string[] lines)
    {
        var given = make();

        var required = given.Required(today).Select(Line);

        Assert.That(required, Is.EquivalentTo(lines));
    }

    [Test]
    public void Required_OfAProposal_AsksForThePermissionOfItsAct()
    {
        var given = Reviewed().Proposed("2026-08-20", new Extend { Days = 30, Reason = "复杂" });

        Assert.That(
            given.Required("2026-08-20").Single(a => a.Act == CaseAct.ApproveProposal).Permission,
            Is.EqualTo(Permission.ApproveByOffice)
        );
    }

    [Test]
    public void Required_PastThePublishedCalendar_IsProvisional()
    {
        var given = Given.ACase("2026-11-20").InOrdinary("2026-11-24");

        var decide = given.Required("2026-11-25").Single(a => a.Act == CaseAct.BeginDrafting);

        Assert.That((decide.Due, decide.Provisional), Is.EqualTo(((DateOnly?)Day("2027-01-25"), true)));
    }

    [Test]
    public void Situations_AreAtLeastThirty() => Assert.That(Situations().Count(), Is.GreaterThanOrEqualTo(30));

    private static string Line(RequiredAction action) =>
        $"{Named.Of(action.Act)} {action.Due?.ToString("yyyy-MM-dd") ?? "—"}{(action.IsWaiting ? " 等" : "")}{(action.For is { } organ ? $" 被：{organ.Value}" : "")}";

    private static Given Accepted() =>
        Given.ACase().Assigned("2026-08-04").Accepted("2026-08-05").Served(DocumentKind.AcceptanceNotice, "2026-08-05");

    private static Given Crowd() =>
        Given
            .ACase(petition: Given.Petition() with { Applicants = [.. Enumerable.Range(1, 11).Select(i => Given.Citizen($"申演{i}"))] })
            .Assigned("2026-08-04")
            .Accepted("2026-08-05")
            .Served(DocumentKind.AcceptanceNotice, "2026-08-05");

    private static Given Ordinary(RegisterPetition? petition = null) =>
        Given.ACase(petition: petition).InOrdinary("2026-08-05").Served(DocumentKind.AcceptanceNotice, "2026-08-05");

    private static Given Simplified() => Given.ACase().InSimplified("2026-08-05").Served(DocumentKind.AcceptanceNotice, "2026-08-05");

    private static Given Reviewed(RegisterPetition? petition = null) =>
        Ordinary(petition).ReplyNoticeServed("2026-08-06", "2026-08-07").Replied("2026-08-17").OpinionsHeard("2026-08-19");

    private static Given Suspended(SuspensionGround ground) =>
        Ordinary().Suspended("2026-08-12", ground).Served(DocumentKind.SuspensionNotice, "2026-08-12");

    private static Given Incidental(bool competent) =>
        Suspended(SuspensionGround.IncidentalReview)
            .Do(
                "2026-08-13",
                new OpenIncidentalReview
                {
                    Rule = "某办法第三条",
                    MadeBy = "市人社局",
                    IsCompetent = competent,
                }
            );

    private static Given Drafting() => Reviewed().Do("2026-08-25", new BeginDrafting());

    private static Given Proposed() => Drafting().Do("2026-08-25", Given.Annulment());

    private static Given Decided(ProposeDecision decision) => Reviewed().Decided("2026-08-25", decision);

    private static Given Served(ProposeDecision decision) => Decided(decision).Served(DocumentKind.Decision, "2026-08-27");

    /// <summary>Served, copied, and every superior has answered: the follow-up alone is left.</summary>
    private static Given Followed()
    {
        var given = Served(Given.Annulment()).CopiesSent("2026-08-28");
        foreach (var copy in given.Case.CopyNotifications.ToList())
        {
            given.DoAs(
                given.At("2026-08-31", Role.Supervisor, copy.Recipient.Organisation),
                new AcknowledgeCopyNotification { No = copy.No }
            );
            given.DoAs(
                given.At("2026-08-31", Role.Supervisor, copy.Recipient.Organisation),
                new AnswerCopyNotification { No = copy.No, Content = "已阅" }
            );
        }

        return given;
    }
}
