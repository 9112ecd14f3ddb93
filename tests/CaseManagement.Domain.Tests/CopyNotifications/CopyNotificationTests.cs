using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.CopyNotifications;

/// <summary>抄告 (法79②; law.md B5, H2, T45): who × how × by when.</summary>
internal sealed class CopyNotificationTests : CaseTests
{
    [TestCase("yinchuan", "yinchuan.rsj", new[] { "自治区司法厅", "自治区人力资源和社会保障厅（法）" }, TestName = "Recipients_Department")]
    [TestCase("yinchuan", "xingqing", new[] { "自治区司法厅" }, TestName = "Recipients_LowerGovernment")]
    [TestCase("yinchuan", "yinchuan.gaj.fenju", new[] { "自治区司法厅", "自治区公安厅" }, TestName = "Recipients_DispatchedOrgan")]
    [TestCase(
        "yinchuan",
        "yinchuan.rsj.sbzx",
        new[] { "自治区司法厅", "自治区人力资源和社会保障厅" },
        TestName = "Recipients_AuthorisedOrganisation"
    )]
    [TestCase("yinchuan", "yinchuan.sfj", new[] { "自治区司法厅（法）" }, TestName = "Recipients_ReconsiderationOffice_MergedInOne")]
    [TestCase("xingqing", "xingqing.sfj", new[] { "银川市司法局（法）" }, TestName = "Recipients_OfTheDistrict")]
    [TestCase("nx", "nx.rst", new string[0], TestName = "Recipients_AtTheTop_None")]
    [Law("H2", "B5", "T45")]
    public void Recipients_FollowFromTheTree(string organ, string respondent, string[] expected)
    {
        foreach (var (decision, mode) in new[] { (Annulment, CopyMode.Single), (Given.Upholding(), CopyMode.Batch) })
        {
            var given = Served(decision, organ, respondent);

            Assert.That(
                given.Case.CopyNotifications.Select(n => n.Recipient.Name + (n.Recipient.Statutory ? "（法）" : "")),
                Is.EquivalentTo(expected)
            );
            Assert.That(given.Case.CopyNotifications.Select(n => n.Recipient.Mode), Is.All.EqualTo(mode));
        }
    }

    private static IEnumerable<TestCaseData> Modes()
    {
        ProposeDecision Of(DecisionOutcome outcome, DecisionGround ground, bool performed = false) =>
            Given.Upholding() with
            {
                Outcomes = [outcome],
                Grounds = [ground],
                VoidRequested = true,
                Obligations = performed ? [Given.Payment()] : [],
            };
        yield return new TestCaseData(Of(DecisionOutcome.Annul, DecisionGround.FactsUnclear), CopyMode.Single).SetName("Mode_撤销");
        yield return new TestCaseData(Of(DecisionOutcome.AnnulInPart, DecisionGround.FactsUnclear), CopyMode.Single).SetName(
            "Mode_部分撤销"
        );
        yield return new TestCaseData(Of(DecisionOutcome.Alter, DecisionGround.Excessive, true), CopyMode.Single).SetName("Mode_变更");
        yield return new TestCaseData(Of(DecisionOutcome.ConfirmUnlawful, DecisionGround.SlightDelay), CopyMode.Single).SetName(
            "Mode_确认违法"
        );
        yield return new TestCaseData(Of(DecisionOutcome.DeclareVoid, DecisionGround.NoAuthority), CopyMode.Single).SetName(
            "Mode_确认无效"
        );
        yield return new TestCaseData(Of(DecisionOutcome.OrderPerformance, DecisionGround.DutyNotPerformed, true), CopyMode.Single).SetName(
            "Mode_责令履行"
        );
        yield return new TestCaseData(Given.Upholding(), CopyMode.Batch).SetName("Mode_维持");
        yield return new TestCaseData(Of(DecisionOutcome.RejectClaim, DecisionGround.NoSuchDuty), CopyMode.Batch).SetName("Mode_驳回请求");
    }

    [TestCaseSource(nameof(Modes))]
    [Law("H2")]
    public void Mode_CorrectiveGoesCaseByCase_TheRestInTheMonthsBatch(ProposeDecision decision, CopyMode mode)
    {
        var given = Served(decision);

        Assert.That(given.Case.CopyNotifications.Select(n => n.Recipient.Mode), Is.All.EqualTo(mode));
        Assert.That(given.Case.CopyNotifications, Has.Count.EqualTo(2));
    }

    [TestCase(CaseStatus.ApplicationDismissed)]
    [TestCase(CaseStatus.Terminated)]
    [TestCase(CaseStatus.Mediated)]
    [Law("H2")]
    public void Mode_OtherEnds_GoInTheBatch(CaseStatus status)
    {
        var given = Reached.In(status);

        Assert.That(given.Case.CopyNotifications.Select(n => n.Recipient.Mode), Is.EqualTo(new[] { CopyMode.Batch, CopyMode.Batch }));
        Assert.That(given.Due("H2.2"), Is.EqualTo(Day("2026-09-10")), "the tenth of the month after the effect");
    }

    [TestCase(CaseStatus.Waived)]
    [TestCase(CaseStatus.Refused)]
    [TestCase(CaseStatus.NotProcessed)]
    [Law("H2", "B2-37")]
    public void Mode_BeforeAcceptance_NobodyIsCopied(CaseStatus status) => Assert.That(Reached.In(status).Case.CopyNotifications, Is.Empty);

    [Test]
    [Law("H2")]
    public void Mode_OfMediationLetters_IsTheOrgansChoice()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        given.Settings = given.Settings with { NotifyMediationInBatch = false };

        given.Mediated("2026-08-20");

        Assert.That(given.Case.CopyNotifications.Select(n => n.Recipient.Mode), Is.All.EqualTo(CopyMode.Single));
    }

    [Test]
    [Law("H2", "T45")]
    public void SeveralRespondents_OfOneSuperior_AreToldOnce()
    {
        var petition = Given.Petition() with
        {
            Respondents = [new OrganisationId("yinchuan.rsj.sbzx"), new OrganisationId("yinchuan.rsj")],
        };
        var given = Given
            .ACase(petition: petition)
            .InOrdinary("2026-08-05")
            .Withdrawn("2026-08-20")
            .Terminated("2026-08-20")
            .Served(DocumentKind.TerminationDecision, "2026-08-21");

        var labour = given.Case.CopyNotifications.Single(n => n.Recipient.Organisation.Value == "nx.rst");
        Assert.That(labour.Recipient.Statutory, Is.True, "local for the one, statutory for the other: merged");
    }

    [Test]
    [Law("H2", "B5")]
    public void Single_IsSentWithinTenDaysOfTheEffect_AcknowledgedAndAnsweredByItsRecipient()
    {
        var given = Served(Annulment);
        Assert.That(given.Due("H2.1"), Is.EqualTo(Day("2026-09-07")), "ten days are 09-06, a Sunday");
        Assert.That(given.WhyNot(CaseAct.NotifyInBatch, "2026-08-28"), Is.EqualTo(new[] { "copy.none-batch" }));
        Assert.That(given.WhyNot(CaseAct.AcknowledgeCopyNotification, "2026-08-28"), Is.EqualTo(new[] { "copy.Sent" }));
        Assert.That(given.Refused("2026-08-26", new SendCopyNotification()), Is.EqualTo(new[] { "copy.effect-day" }));

        given.Do("2026-08-28", new SendCopyNotification());
        Assert.That(given.WhyNot(CaseAct.SendCopyNotification, "2026-08-28"), Is.EqualTo(new[] { "copy.none-single" }));
        Assert.That(given.WhyNot(CaseAct.AnswerCopyNotification, "2026-08-28"), Is.EqualTo(new[] { "copy.Acknowledged" }));
        Assert.That(
            given.Case.Documents.Count(d => d.Kind == DocumentKind.CopyNotificationLetter),
            Is.EqualTo(2),
            "one letter a recipient"
        );

        var first = given.Case.CopyNotifications[0];
        ActContext Superior(string day, string organisation) => given.At(day, Role.Supervisor, new OrganisationId(organisation));
        Assert.That(
            given.RefusalAs(Superior("2026-08-31", "nx.gat"), new AcknowledgeCopyNotification { No = first.No }).Select(v => v.Code),
            Is.EqualTo(new[] { "copy.no" })
        );
        Assert.That(
            given.RefusalAs(Superior("2026-08-27", "nx.sft"), new AcknowledgeCopyNotification { No = first.No }).Select(v => v.Code),
            Is.EqualTo(new[] { "copy.day" })
        );

        given.DoAs(Superior("2026-08-31", "nx.sft"), new AcknowledgeCopyNotification { No = first.No });
        Assert.That(
            given
                .RefusalAs(Superior("2026-08-28", "nx.sft"), new AnswerCopyNotification { No = first.No, Content = "?" })
                .Select(v => v.Code),
            Is.EqualTo(new[] { "copy.day" })
        );
        Assert.That(
            given
                .RefusalAs(Superior("2026-09-01", "nx.rst"), new AnswerCopyNotification { No = first.No, Content = "?" })
                .Select(v => v.Code),
            Is.EqualTo(new[] { "copy.no" })
        );
        given.DoAs(Superior("2026-09-01", "nx.sft"), new AnswerCopyNotification { No = first.No, Content = "已阅，要求举一反三" });
        Assert.That(given.Case.CopyNotifications[0].State, Is.EqualTo(CopyNotificationState.Answered));
    }

    [Test]
    [Law("H2")]
    public void Batch_NamesItsPeriod_AndEndsTheClock()
    {
        var given = Served(Given.Upholding());
        Assert.That(given.Due("H2.2"), Is.EqualTo(Day("2026-09-10")));

        given.Do("2026-09-08", new NotifyInBatch { Batch = "2026年8月" });

        Assert.That(
            given.Case.CopyNotifications.Select(n => (n.State, n.SentBy)),
            Is.All.EqualTo((CopyNotificationState.Sent, "2026年8月"))
        );
        Assert.That(given.Deadline("H2.2")!.StoppedOn, Is.EqualTo(Day("2026-09-08")));
    }

    [Test]
    [Law("H2", "B2-37")]
    public void Recipients_AfterAnEndWithoutDecision_OnceEverybodyHasTheDocument()
    {
        var given = Reached.In(CaseStatus.Ordinary).Withdrawn("2026-08-20").Terminated("2026-08-20");
        Assert.That(given.Case.CopyNotifications, Is.Empty);
        Assert.That(given.WhyNot(CaseAct.DeriveCopyNotifications, "2026-08-20"), Is.EqualTo(new[] { "copy.not-due" }));

        given.Served(DocumentKind.TerminationDecision, "2026-08-31");
        Assert.That(given.Case.EffectiveOn, Is.EqualTo(Day("2026-08-31")));
        Assert.That(given.Refused("2026-08-28", new NotifyInBatch { Batch = "2026年8月" }), Is.EqualTo(new[] { "copy.effect-day" }));
        Assert.That(given.Case.CopyNotifications, Has.Count.EqualTo(2));
    }

    private static ProposeDecision Annulment => Given.Annulment() with { OrderAnew = false, Obligations = [] };

    private static Given Served(ProposeDecision decision, string organ = "yinchuan", string respondent = "yinchuan.rsj") =>
        Given
            .ACase(petition: Given.Petition() with { Organ = new OrganisationId(organ), Respondents = [new OrganisationId(respondent)] })
            .InOrdinary("2026-08-05")
            .ReplyNoticeServed("2026-08-06", "2026-08-07")
            .Replied("2026-08-17")
            .OpinionsHeard("2026-08-19")
            .Decided("2026-08-25", decision)
            .Served(DocumentKind.Decision, "2026-08-27");
}
