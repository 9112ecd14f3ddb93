using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Performance;

/// <summary>意见书 (法76、79②; law.md B5, T44, H2).</summary>
internal sealed class OpinionLetterTests : CaseTests
{
    [Test]
    [Law("T44", "B5", "H2")]
    public void Letter_RunsSixtyDaysFromItsReceipt_AndIsCopiedOnceItHasTakenEffect()
    {
        var given = Reached.In(CaseStatus.Ordinary).Proposed("2026-08-12", Letter()).Approved("2026-08-13", Role.HeadOfOrgan);
        Assert.That(given.Deadline("T44"), Is.Null);
        Assert.That(given.Case.CopyNotifications, Is.Empty);

        given.Served(DocumentKind.OpinionLetter, "2026-08-17");
        var copy = given.Case.CopyNotifications.Single();
        Assert.Multiple(() =>
        {
            Assert.That(given.Due("T44"), Is.EqualTo(Day("2026-10-16")));
            Assert.That(copy.Recipient.Name, Is.EqualTo("自治区人力资源和社会保障厅"));
            Assert.That(copy.Recipient.Statutory, Is.True);
            Assert.That(copy.Of, Is.EqualTo("意见书1"));
            Assert.That(given.Due("H2.1"), Is.EqualTo(Day("2026-08-27")), "ten days from its effect");
        });

        given.Do("2026-08-20", new SendCopyNotification());
        Assert.That(given.Case.CopyNotifications.Single().State, Is.EqualTo(CopyNotificationState.Sent));
    }

    [Test]
    [Law("T44", "B5", "B2-35")]
    public void Letter_OpensTheFollowUp_AndHoldsTheClosing_UntilAnswered()
    {
        var given = Reached.In(CaseStatus.Served).Do("2026-08-28", Letter());
        Assert.That(given.Case.Status, Is.EqualTo(CaseStatus.Performing));
        Assert.That(given.Case.StatusSince, Is.EqualTo(Day("2026-08-28")));

        given.Served(DocumentKind.OpinionLetter, "2026-08-31").CopiesSent("2026-08-31");
        Assert.That(given.WhyNot(CaseAct.Close, "2026-09-01"), Is.EqualTo(new[] { "close.opinion" }));

        given.Do("2026-10-20", Feedback()).Closed("2026-10-21");
        Assert.That(given.Deadline("T44")!.StoppedOn, Is.EqualTo(Day("2026-10-20")));
    }

    [Test]
    [Law("H2", "B5")]
    public void Letter_DueTogetherWithTheDecision_GoesInOneLetterToTheSameRecipient()
    {
        var given = Reached.In(CaseStatus.Performing).Do("2026-08-28", Letter()).Served(DocumentKind.OpinionLetter, "2026-08-31");
        Assert.That(given.Case.CopyNotifications, Has.Count.EqualTo(3));

        given.Do("2026-09-01", new SendCopyNotification());

        var toLabour = given.Case.CopyNotifications.Where(n => n.Recipient.Organisation.Value == "nx.rst").ToList();
        Assert.That(toLabour, Has.Count.EqualTo(2));
        Assert.That(toLabour.Select(n => n.SentBy).Distinct().Count(), Is.EqualTo(1));
        Assert.That(given.Case.Documents.Count(d => d.Kind == DocumentKind.CopyNotificationLetter), Is.EqualTo(2));
    }

    [Test]
    [Law("B5", "T44")]
    public void Letter_ToAnotherOrganBelow_IsCopiedToTheRespondentsSuperior()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-12", Letter() with { Respondent = null, Other = new OrganisationId("yinchuan.gaj") });
        Assert.That(given.Case.OpinionLetters.Single().Organisation!.Value.Value, Is.EqualTo("yinchuan.gaj"));

        given.Served(DocumentKind.OpinionLetter, "2026-08-13");
        Assert.That(given.Case.CopyNotifications.Select(n => n.Recipient.Name), Is.EqualTo(new[] { "自治区人力资源和社会保障厅" }));

        var labour = given.At("2026-09-01", Role.RespondentClerk, new OrganisationId("yinchuan.rsj"));
        Assert.That(given.RefusalAs(labour, Feedback()).Select(v => v.Code), Is.EqualTo(new[] { "opinion-letter.own" }));
        given.DoAs(given.At("2026-09-01", Role.RespondentClerk, new OrganisationId("yinchuan.gaj")), Feedback());
        Assert.That(given.Case.OpinionLetters.Single().IsOpen, Is.False);
    }

    [Test]
    [Law("T44", "B5")]
    public void Letter_ToBothNobodyOrAStranger_IsRefused()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.Multiple(() =>
        {
            foreach (
                var letter in new[]
                {
                    Letter() with
                    {
                        Respondent = null,
                    },
                    Letter() with
                    {
                        Other = new OrganisationId("yinchuan.gaj"),
                    },
                    Letter() with
                    {
                        Respondent = "申1",
                    },
                    Letter() with
                    {
                        Respondent = null,
                        Other = new OrganisationId("elsewhere"),
                    },
                    Letter() with
                    {
                        Respondent = null,
                        Other = new OrganisationId("yinchuan"),
                    },
                }
            )
            {
                Assert.That(given.Refused("2026-08-12", letter), Is.EqualTo(new[] { "opinion-letter.recipient" }));
            }
        });
        Assert.That(given.WhyNot(CaseAct.RecordOpinionFeedback, "2026-08-12"), Is.EqualTo(new[] { "opinion-letter.none" }));

        given.Do("2026-08-12", Letter());
        Assert.That(given.Refused("2026-08-13", Feedback() with { No = 2 }), Is.EqualTo(new[] { "opinion-letter.no" }));
        Assert.That(given.Refused("2026-08-11", Feedback()), Is.EqualTo(new[] { "opinion-letter.day" }));
    }

    [Test]
    [Law("T44")]
    public void Letter_AnsweredBeforeItsReceiptWasRecorded_StartsNothing()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-12", Letter())
            .Do("2026-08-20", Feedback())
            .Served(DocumentKind.OpinionLetter, "2026-08-13");

        Assert.That(given.Deadline("T44"), Is.Null);
    }

    [TestCase(CaseStatus.Terminated)]
    [TestCase(CaseStatus.ApplicationDismissed)]
    [TestCase(CaseStatus.Mediated)]
    [Law("B5", "B2-37")]
    public void Letter_InACaseThatEndedWithoutADecision_IsPossible_AndHoldsTheClosing(CaseStatus status)
    {
        var given = Reached.In(status).CopiesSent("2026-08-24").Do("2026-08-24", Letter());

        Assert.That(given.WhyNot(CaseAct.Close, "2026-08-25"), Has.Member("close.opinion"));
    }

    internal static IssueOpinionLetter Letter() =>
        new()
        {
            Respondent = "被1",
            Problem = "没有告知救济途径",
            Demand = "规范告知",
        };

    private static RecordOpinionFeedback Feedback() => new() { No = 1, Content = "已经整改" };
}
