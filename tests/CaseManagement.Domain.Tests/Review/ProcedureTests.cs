using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Review;

/// <summary>程序的选择与转换、承办组 (law.md B2-9, 10, 11, 29; C; T24).</summary>
internal sealed class ProcedureTests : CaseTests
{
    [Test]
    [Law("B2-29", "B2-10", "C", "A6.13")]
    public void ApplyOrdinary_NeedsOfficers_AndTwoOfThem()
    {
        var given = Given.ACase().Accepted("2026-08-05");
        Assert.That(given.WhyNot(CaseAct.ApplyOrdinaryProcedure, "2026-08-05"), Is.EqualTo(new[] { "staff.none", "staff.too-few" }));

        Assert.That(given.WhyNot(CaseAct.ApplySimplifiedProcedure, "2026-08-05"), Is.EqualTo(new[] { "staff.none" }));

        given.Do("2026-08-05", new AssignOfficers { Lead = Given.Lead });
        Assert.That(given.WhyNot(CaseAct.ApplyOrdinaryProcedure, "2026-08-05"), Is.EqualTo(new[] { "staff.too-few" }));
        Assert.That(given.WhyNot(CaseAct.ApplySimplifiedProcedure, "2026-08-05"), Is.Empty, "one is enough there");

        given.Assigned("2026-08-05").Do("2026-08-05", new ApplyOrdinaryProcedure());
        Assert.That(given.Case.Staffing, Is.EqualTo(new Staffing(Given.Lead, "承演示", Given.Second, "协演示")));
    }

    [Test]
    [Law("C", "A6.13", "H12", "B2-29")]
    public void Assign_NamesReconsiderationOfficers_TwoDifferentOnes_NoneOfThemRecused()
    {
        var given = Given.ACase().InOrdinary("2026-08-05");
        var assign = new AssignOfficers { Lead = Given.Lead, Second = Given.Second };
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-06", assign with { Lead = Given.Fourth }), Is.EqualTo(new[] { "staff.lead" }));
            Assert.That(given.Refused("2026-08-06", assign with { Second = Given.Fourth }), Is.EqualTo(new[] { "staff.second" }));
            Assert.That(given.Refused("2026-08-06", assign with { Second = Given.Lead }), Is.EqualTo(new[] { "staff.two-people" }));
            Assert.That(given.Refused("2026-08-06", assign with { Second = null }), Is.EqualTo(new[] { "staff.ordinary-two" }));
        });

        given.Do("2026-08-06", Recusals.Of(Given.Third));
        Assert.That(given.Refused("2026-08-06", assign with { Lead = Given.Third }), Is.EqualTo(new[] { "staff.lead-recused" }));
        Assert.That(given.Refused("2026-08-06", assign with { Second = Given.Third }), Is.EqualTo(new[] { "staff.second-recused" }));
    }

    [Test]
    [Law("B2-9", "F11", "T20", "T21", "T23", "A6.6")]
    public void ApplySimplified_CountsThreeFiveThirty_FromTheSameAcceptance()
    {
        var given = Given.ACase("2026-08-03").InSimplified("2026-08-05");
        given.ReplyNoticeServed("2026-08-06", "2026-08-07");

        Assert.Multiple(() =>
        {
            Assert.That(
                given.Case.Clocks.Last(k => k.Limit.Id == "T20").Due(Published).Date,
                Is.EqualTo(Day("2026-08-10")),
                "three working days"
            );
            Assert.That(given.Due("T21"), Is.EqualTo(Day("2026-08-14")), "five working days");
            Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-09-04")), "thirty days from acceptance");
        });
    }

    [Test]
    [Law("B2-9", "F11")]
    public void ApplySimplified_ByItsGround_NeedsPlainFactsOrEverybodysConsent()
    {
        var given = Given.ACase().Assigned("2026-08-05").Accepted("2026-08-05");
        Assert.Multiple(() =>
        {
            foreach (
                var ground in Enum.GetValues<SimplifiedGround>()
                    .Where(g => g is not SimplifiedGround.AllPartiesAgree and not SimplifiedGround.Disclosure)
            )
            {
                Assert.That(
                    given.Refused("2026-08-05", new ApplySimplifiedProcedure { Ground = ground }),
                    Is.EqualTo(new[] { "simplified.plain" })
                );
            }

            Assert.That(
                given.Refused("2026-08-05", new ApplySimplifiedProcedure { Ground = SimplifiedGround.AllPartiesAgree }),
                Is.EqualTo(new[] { "simplified.consent" })
            );
            Assert.That(
                given.Refused("2026-08-05", new ApplySimplifiedProcedure { Ground = SimplifiedGround.Disclosure, IsPlain = true }),
                Is.EqualTo(new[] { "simplified.disclosure" }),
                "a case about benefits is none about disclosure"
            );
        });

        given.Do("2026-08-05", new ApplySimplifiedProcedure { Ground = SimplifiedGround.SmallAmount, IsPlain = true });
        Assert.That(given.Case.Procedure, Is.EqualTo(Procedure.Simplified));
    }

    [Test]
    [Law("B2-11", "T24", "A6.6", "A6.11", "A6.13")]
    public void Convert_IsApprovedByTheHeadOfTheOffice_WithTwoOfficers_FromTheSameStart()
    {
        var given = Given.ACase().Do("2026-08-05", new AssignOfficers { Lead = Given.Lead }).Accepted("2026-08-05");
        given.Do("2026-08-05", new ApplySimplifiedProcedure { Ground = SimplifiedGround.SmallAmount, IsPlain = true });
        var convert = new ConvertToOrdinary { Reason = "案情复杂" };
        Assert.That(given.Refused("2026-08-20", convert), Is.EqualTo(new[] { "staff.too-few" }), "the staff is filled up first");

        given.Assigned("2026-08-20").Proposed("2026-08-20", convert).Approved("2026-08-21", Role.HeadOfOffice);

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Ordinary));
            Assert.That(given.Case.Procedure, Is.EqualTo(Procedure.Ordinary));
            Assert.That(given.Due("T23"), Is.EqualTo(Day("2026-10-08")), "sixty days from 08-05, not from the conversion");
            Assert.That(given.Case.LastDocument(DocumentKind.ConversionNotice)!.Recipients, Is.EqualTo(new[] { "申1", "被1" }));
        });
    }

    [Test]
    [Law("T24")]
    public void Convert_LeavesWhatHadRunOut_AndWhatDoesNotDependOnTheProcedure()
    {
        var given = Given.ACase().InSimplified("2026-08-05").ReplyNoticeServed("2026-08-06", "2026-08-07");
        var notice = given.Case.LastDocument(DocumentKind.AcceptanceNotice)!.No;
        given.Do("2026-08-10", Given.Service(notice, "申1", ServiceMethod.Announcement));

        given.Do("2026-08-20", new ConvertToOrdinary { Reason = "案情复杂" });

        Assert.Multiple(() =>
        {
            Assert.That(given.Due("T21"), Is.EqualTo(Day("2026-08-14")), "run out before the conversion: not given back");
            Assert.That(given.Due("T51"), Is.EqualTo(Day("2026-09-09")), "the announcement runs on");
        });
    }

    [Test]
    [Law("T24")]
    public void Convert_WhileTheReplyPeriodRuns_MakesItTheOrdinaryOne()
    {
        var given = Given
            .ACase()
            .InSimplified("2026-08-05")
            .ReplyNoticeServed("2026-08-06", "2026-08-07")
            .Do("2026-08-12", new ConvertToOrdinary { Reason = "案情复杂" });

        Assert.That(given.Due("T21"), Is.EqualTo(Day("2026-08-21")));
    }

    [Test]
    [Law("B2-10")]
    public void Ordinary_HasNoWayToSimplified()
    {
        var given = Reached.In(CaseStatus.Ordinary);

        Assert.That(given.WhyNot(CaseAct.ApplySimplifiedProcedure, "2026-08-06"), Is.EqualTo(new[] { "status" }));
    }
}

/// <summary>Facts about recusals, for tests.</summary>
internal static class Recusals
{
    public static RequestRecusal Of(Guid person) =>
        new()
        {
            Person = person,
            By = "申演示",
            Reason = "与被申请人负责人系近亲属",
        };

    public static RuleOnRecusal Ruling(bool granted, int no = 1) =>
        new()
        {
            No = no,
            Granted = granted,
            Reason = "经审查",
        };
}
