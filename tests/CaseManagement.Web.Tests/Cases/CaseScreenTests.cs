using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Tests.Cases;

/// <summary>A case as its page shows it.</summary>
internal sealed class CaseScreenTests
{
    [Test]
    public void Header_OfACaseUnderReview_NamesPartiesAndTheReviewPeriod()
    {
        var header = Given.ACase().InOrdinary("2026-08-05").Seen("2026-08-10").Header();

        Assert.Multiple(() =>
        {
            Assert.That(header.Number, Is.EqualTo("银政复〔2026〕1号"));
            Assert.That(header.Applicants, Is.EqualTo("申演示"));
            Assert.That(header.Respondent, Is.EqualTo("银川市人力资源和社会保障局"), "by its name, not by its code");
            Assert.That(header.Status.Text, Is.EqualTo("普通程序审理"));
            Assert.That(header.Procedure, Is.EqualTo("普通程序"));
            Assert.That(header.DueLabel, Is.EqualTo("作出复议决定"));
            Assert.That(
                header.Due,
                Is.EqualTo(new DueBadge(new DateOnly(2026, 10, 8), DueState.Ahead, 38) { Explanation = header.Due!.Explanation })
            );
            Assert.That(header.Due.Explanation!.Lines, Is.Not.Empty);
            Assert.That(header.Officers, Is.EqualTo("承演示、协演示"));
        });
    }

    [Test]
    public void Header_OfASuspendedCase_ShowsTheReviewPeriodStandingStill()
    {
        var header = Given
            .ACase()
            .InOrdinary("2026-08-05")
            .Do("2026-08-12", new Suspend { Ground = SuspensionGround.OtherCase, Reason = "等待另案判决" })
            .Seen("2026-08-20")
            .Header();

        Assert.That(header.Due!.State, Is.EqualTo(DueState.Suspended));
    }

    [Test]
    public void Parties_HideTheMiddleOfIdentityNumbersAndTelephones()
    {
        var blocks = PartyBlocks.Of(Given.ACase().Seen("2026-08-04"));

        Assert.Multiple(() =>
        {
            Assert.That(
                blocks.Select(block => (block.Role, block.Name)),
                Is.EqualTo(new[] { ("申请人", "申演示"), ("被申请人", "银川市人力资源和社会保障局") })
            );
            Assert.That(blocks[0].Facts, Does.Contain(("身份证号码", "999***********0016")));
            Assert.That(blocks[0].Facts.Select(fact => fact.Value), Has.None.Contain("999999199001010016"));
        });
    }

    [Test]
    public void Timeline_ShowsTheLastActFirst_AndMasksWhatItQuotes()
    {
        var timeline = Timelines.Of(Given.ACase().Accepted("2026-08-05").Seen("2026-08-06"));

        Assert.Multiple(() =>
        {
            Assert.That(timeline.Select(entry => entry.Act), Is.EqualTo(new[] { "受理", "转入受理审查", "登记申请" }));
            Assert.That(timeline[0].Documents.Select(link => link.Text).Single(), Does.StartWith("受理通知书 银政复受〔2026〕"));
            Assert.That(timeline[0].StatusAfter, Is.EqualTo("已受理"));
            Assert.That(timeline[1].ByLaw, Is.True);
            Assert.That(timeline[2].Facts.Single(row => row.Label == "申请人").Value, Does.Contain("证件号码：999***********0016"));
            Assert.That(timeline[2].Facts.Single(row => row.Label == "被申请人").Value, Is.EqualTo("银川市人力资源和社会保障局"));
        });
    }

    [Test]
    public void Timeline_OfACorrectedDay_ShowsBoth()
    {
        var timeline = Timelines.Of(
            Given
                .ACase()
                .Do(
                    "2026-08-04",
                    new CorrectLegalDay
                    {
                        Sequence = 1,
                        CorrectDay = new DateOnly(2026, 7, 31),
                        Reason = "收发室登记为前一日",
                    }
                )
                .Seen("2026-08-04")
        );

        Assert.Multiple(() =>
        {
            Assert.That(timeline[^1].LegalDay, Is.EqualTo(new DateOnly(2026, 7, 31)));
            Assert.That(timeline[^1].Corrected, Is.EqualTo(new DateOnly(2026, 8, 3)));
        });
    }

    [Test]
    public void Files_OfThePetition_AreOpenedByTheOrgan_AndByTheRespondentTheCopyThatWasServedOnIt()
    {
        var petition = Given.Petition() with { Files = [new FileRef("ab12", "申请书.pdf", 1024), new FileRef("ab13", "身份证.pdf", 512)] };
        var given = Given.ACase(petition: petition).InOrdinary("2026-08-05");
        given.Do("2026-08-06", new SendReplyNotice { Copies = [petition.Files[0]] });
        var before = given.Seen("2026-08-06", Role.RespondentClerk, "yinchuan.rsj");
        Assert.That(AgencyCase.Of(before)!.PetitionCopies(), Is.Empty, "sent and not served yet");
        given.Served(DocumentKind.ReplyNotice, "2026-08-07");
        var officer = given.Seen("2026-08-10");

        Assert.Multiple(() =>
        {
            Assert.That(
                Timelines.Of(officer)[^1].Files,
                Is.EqualTo(
                    new[]
                    {
                        new Link("申请书.pdf", Links.CaseFile(officer.Number, "ab12")),
                        new Link("身份证.pdf", Links.CaseFile(officer.Number, "ab13")),
                    }
                )
            );
            Assert.That(
                AgencyCase.Of(given.Seen("2026-08-10", Role.RespondentClerk, "yinchuan.rsj"))!.PetitionCopies(),
                Is.EqualTo(new[] { new Link("申请书.pdf", Links.AgencyFile(officer.Number, "ab12")) }),
                "the copy that was sent, and nothing else that came with the petition"
            );
            Assert.That(CaseFileLinks.OfPetition(officer), Is.EqualTo(Timelines.Of(officer)[^1].Files));
            Assert.That(CaseFileLinks.OfPetition(given.Seen("2026-08-10", Role.RespondentClerk, "yinchuan.rsj")), Is.Empty);
            Assert.That(CaseFileLinks.OfPetition(given.Seen("2026-08-10", Role.Supervisor, "nx.sft")), Is.Empty);
        });
    }

    [Test]
    public void Files_OfTheReply_AreOpenedByTheAgencyThatFiledItAndByTheOrgan()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").ReplyNoticeServed("2026-08-06", "2026-08-07");
        var agency = new OrganisationId("yinchuan.rsj");
        given.DoAs(
            given.At("2026-08-12", Role.RespondentClerk, agency),
            new FileReply
            {
                Respondent = "被1",
                Lawfulness = "核定合法。",
                Propriety = "核定适当。",
                OnRequests = "请求不成立。",
                Basis = "社会保险法",
                FirstAgent = "代演示",
                Files = [new FileRef("cd34", "答复书.pdf", 2048)],
            }
        );

        var officer = given.Seen("2026-08-13");
        var clerk = given.Seen("2026-08-13", Role.RespondentClerk, "yinchuan.rsj");

        Assert.Multiple(() =>
        {
            Assert.That(
                new SideRecords(officer).Review()[0].Files,
                Is.EqualTo(new[] { new Link("答复书.pdf", Links.CaseFile(officer.Number, "cd34")) })
            );
            Assert.That(
                AgencyCase.Of(clerk)!.Replies().Single().Files,
                Is.EqualTo(new[] { new Link("答复书.pdf", Links.AgencyFile(clerk.Number, "cd34")) })
            );
        });
    }

    [Test]
    public void Documents_SayWhoHasBeenServedHowAndWhoHasNot()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").Do("2026-08-06", new SendReplyNotice());
        var notice = given.Case.LastDocument(DocumentKind.ReplyNotice)!;
        given.Served(DocumentKind.AcceptanceNotice, "2026-08-07");

        var rows = DocumentRows.Of(given.Seen("2026-08-07"));

        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(row => row.Kind), Is.EqualTo(new[] { "答复通知书", "受理通知书" }));
            Assert.That(rows[0].Services, Is.EqualTo(new[] { "银川市人力资源和社会保障局 尚未送达" }));
            Assert.That(rows[0].PreviewUrl, Is.Null, "not rendered yet");
            Assert.That(
                rows[0].Actions.Select(action => (action.Text, action.Url)).Last(),
                Is.EqualTo(
                    (
                        "登记送达：银川市人力资源和社会保障局",
                        $"/cases/{Uri.EscapeDataString("银政复-2026-1")}/record-service?Facts.Document={notice.No}&Facts.Recipient={Uri.EscapeDataString("被1")}"
                    )
                )
            );
            Assert.That(rows[1].Services, Is.EqualTo(new[] { "申演示 直接送达，2026年8月7日已送达（本人签收）" }));
            Assert.That(rows[1].PreviewUrl, Does.EndWith("/documents/1.pdf"));
        });
    }

    [Test]
    public void ActBar_OfTheOfficer_PutsWhatIsRequiredFirstAndGivesReasonsForWhatIsNotPossible()
    {
        var bar = ActBars.Of(Given.ACase().InOrdinary("2026-08-05").Seen("2026-08-06"));

        Assert.Multiple(() =>
        {
            Assert.That(bar.Required.Select(act => act.Act.Text), Is.EqualTo(new[] { "登记送达：申演示", "发送答复通知书", "听取意见" }));
            Assert.That(bar.Required[0].Why, Is.EqualTo("送达：受理通知书（申演示）"));
            Assert.That(bar.Required[1].Due!.Day, Is.EqualTo(new DateOnly(2026, 8, 14)));
            Assert.That(
                bar.Possible.SelectMany(group => group.Acts).Select(act => act.Text),
                Does.Contain("中止审理").And.Contain("提请延长审理期限")
            );
            Assert.That(
                bar.Possible.SelectMany(group => group.Acts).Select(act => act.Text),
                Has.None.EqualTo("受理").And.None.EqualTo("结案"),
                "the state does not know them"
            );
            Assert.That(bar.Impossible.Single(act => act.Act == "转入拟定决定").Article, Does.Contain("法48"));
        });
    }

    [Test]
    public void ActBar_OfTheHeadOfTheOffice_OffersTheExtensionItselfAndNotAsAProposal()
    {
        var bar = ActBars.Of(Given.ACase().InOrdinary("2026-08-05").Seen("2026-08-06", Role.HeadOfOffice));

        Assert.Multiple(() =>
        {
            Assert.That(bar.Possible.SelectMany(group => group.Acts).Select(act => act.Text), Does.Contain("延长审理期限"));
            Assert.That(bar.Required, Is.Empty);
            Assert.That(bar.Awaited.Select(act => act.What), Does.Contain("承办人、协办人：发送答复通知书和申请书副本"));
        });
    }

    [Test]
    public void ActBar_OfAnAgency_AsksForTheReplyAndNothingElse()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").ReplyNoticeServed("2026-08-06", "2026-08-07");

        var bar = ActBars.Of(given.Seen("2026-08-10", Role.RespondentClerk, "yinchuan.rsj"));

        Assert.Multiple(() =>
        {
            Assert.That(bar.Required.Select(act => act.Act.Text), Is.EqualTo(new[] { "提交答复" }));
            Assert.That(bar.Required[0].Due!.Day, Is.EqualTo(new DateOnly(2026, 8, 21)));
            Assert.That(bar.Possible, Is.Empty);
        });
    }

    [Test]
    public void ActBar_WhileAProposalIsPending_OffersTheDecisionOnlyToTheOneWhoDecides()
    {
        var given = Given.ACase().Do("2026-08-05", new Domain.Decisions.SubmitProposal { Proposed = Refusal });

        var head = ActBars.Of(given.Seen("2026-08-06", Role.HeadOfOrgan, "yinchuan"));
        var office = ActBars.Of(given.Seen("2026-08-06", Role.HeadOfOffice));

        Assert.Multiple(() =>
        {
            Assert.That(head.Required.Select(act => act.Act.Text), Is.EqualTo(new[] { "批准所请" }));
            Assert.That(head.Possible.SelectMany(group => group.Acts).Select(act => act.Text), Does.Contain("不批准所请"));
            Assert.That(
                office.Possible.SelectMany(group => group.Acts).Select(act => act.Text),
                Has.None.EqualTo("批准所请"),
                "refusal is the organ's to decide"
            );
            Assert.That(office.Awaited.Select(act => act.What), Does.Contain("机关负责人：审批：不予受理"));
        });
    }

    [Test]
    public void ActBar_OfTheOfficerWhoHasPutAnActForward_DoesNotOfferItAgain()
    {
        var given = Given.ACase().InOrdinary("2026-08-05");
        given.Do(
            "2026-08-06",
            new Domain.Decisions.SubmitProposal
            {
                Proposed = new Extend { Days = 15, Reason = "案情复杂" },
            }
        );

        var bar = ActBars.Of(given.Seen("2026-08-07"));

        Assert.Multiple(() =>
        {
            Assert.That(bar.Possible.SelectMany(group => group.Acts).Select(act => act.Text), Has.None.EqualTo("提请延长审理期限"));
            Assert.That(bar.Impossible.Single(act => act.Act == "延长审理期限").Reason, Is.EqualTo("同一事项已经提请，正在等待审批。"));
        });
    }

    [Test]
    public void ActBar_WhenOneActAnswersSeveralNeeds_OffersItOnceAndNamesThemAll()
    {
        var given = Given.ReadyForDraft().Decided("2026-08-25").Served(DocumentKind.Decision, "2026-08-26");

        var bar = ActBars.Of(given.Seen("2026-08-27"));

        var letters = bar.Required.Single(act => act.Act.Text == "发出抄告函");
        Assert.That(letters.Why, Is.EqualTo("发出抄告函：自治区司法厅、自治区人力资源和社会保障厅"));
    }

    [TestCase(FollowUpState.Pending, false, false, "待履行")]
    [TestCase(FollowUpState.Pending, true, false, "已履行，待报告")]
    [TestCase(FollowUpState.Urged, true, false, "已履行，待报告")]
    [TestCase(FollowUpState.Reported, true, false, "已报告，待回访")]
    [TestCase(FollowUpState.Reported, true, true, "回访发现未履行")]
    [TestCase(FollowUpState.Performed, true, false, "已履行并回访")]
    public void ObligationTag_SaysWhatIsStillToCome(FollowUpState state, bool performed, bool foundUnperformed, string words)
    {
        Assert.That(ObligationTags.Of(state, performed, foundUnperformed).Text, Is.EqualTo(words));
    }

    [Test]
    public void Timeline_SaysWhichDocumentWasServedOnWhomAndHow()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").Served(DocumentKind.AcceptanceNotice, "2026-08-07");

        var entry = Timelines.Of(given.Seen("2026-08-08"))[0];

        Assert.That(entry.Brief, Does.StartWith("受理通知书 银政复受〔2026〕").And.EndWith("，申演示，直接送达"));
    }

    [Test]
    public void Clocks_OfAnObligation_NameTheAgencyAndNotTheWholeObligation()
    {
        var given = Given.ReadyForDraft().Decided("2026-08-25").Served(DocumentKind.Decision, "2026-08-26");

        var clocks = ClockList.Of(given.Seen("2026-08-27"));

        Assert.That(clocks.Open.Select(line => line.Name), Does.Contain("被申请人重新作出行政行为（银川市人力资源和社会保障局）"));
    }

    [Test]
    public void SideRecords_OfTheReply_CarryItsClock()
    {
        var given = Given.ACase().InOrdinary("2026-08-05").ReplyNoticeServed("2026-08-06", "2026-08-07");

        var reply = new SideRecords(given.Seen("2026-08-10")).Review().Single();

        Assert.Multiple(() =>
        {
            Assert.That(reply.Title, Is.EqualTo("银川市人力资源和社会保障局的答复"));
            Assert.That(reply.State.Text, Is.EqualTo("等待答复"));
            Assert.That(reply.Clocks.Single().Due.Day, Is.EqualTo(new DateOnly(2026, 8, 21)));
        });
    }

    [TestCase("T13 止", "“申请人补正” 止")]
    [TestCase("T20、T23 自受理之日起", "“发送申请书副本”、“作出复议决定” 自受理之日起")]
    [TestCase("H2.1（专函）或者H2.2（集中）自生效之日起", "“一案一抄告（专函）”（专函）或者“集中抄告（批次）”（集中）自生效之日起")]
    public void Consequences_NameLimitsByTheirNames(string clocks, string words)
    {
        Assert.That(ActConsequences.InWords(clocks), Is.EqualTo(words));
    }

    [Test]
    public void Documents_OfOneActToSeveralSuperiors_SayWhomEachGoesTo()
    {
        var given = Given.ReadyForDraft().Decided("2026-08-25").Served(DocumentKind.Decision, "2026-08-26");
        given.Do("2026-08-28", new Domain.CopyNotifications.SendCopyNotification());
        var seen = given.Seen("2026-08-28");

        Assert.Multiple(() =>
        {
            Assert.That(
                DocumentRows.Of(seen).Where(row => row.Kind == "抄告函").Select(row => row.Services.Single()),
                Is.EqualTo(new[] { "自治区人力资源和社会保障厅 已发出", "自治区司法厅 已发出" })
            );
            Assert.That(
                Timelines.Of(seen)[0].Documents.Select(link => link.Text[^8..]),
                Is.Unique.And.All.EndsWith("）"),
                "two letters of one act are told apart"
            );
        });
    }

    private static Refuse Refusal => new() { Grounds = [RefusalGround.OutOfScope], Reasons = "不属于行政复议范围。" };
}
