using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Domain.Tests.Cases;
using static CaseManagement.Domain.Tests.Deadlines.Calendars;

namespace CaseManagement.Domain.Tests.Review;

/// <summary>发送副本、答复、证据 (law.md T20, T21; B3).</summary>
internal sealed class ReplyTests : CaseTests
{
    [Test]
    [Law("T20", "T21", "A6.1")]
    public void ReplyNotice_StopsTheSending_AndEachRespondentsTenDaysRunFromItsOwnReceipt()
    {
        var given = TwoRespondents().Do("2026-08-06", new SendReplyNotice());
        var notice = given.Case.LastDocument(DocumentKind.ReplyNotice)!;
        Assert.That(notice.Recipients, Is.EqualTo(new[] { "被1", "被2" }));
        Assert.That(given.Deadline("T20")!.StoppedOn, Is.EqualTo(Day("2026-08-06")));

        given.Do("2026-08-07", Given.Service(notice.No, "被1")).Do("2026-08-11", Given.Service(notice.No, "被2"));
        Assert.That(given.Due("T21", "被1"), Is.EqualTo(Day("2026-08-21")));
        Assert.That(given.Due("T21", "被2"), Is.EqualTo(Day("2026-08-25")));

        given.Replied("2026-08-17");
        Assert.That(given.Deadline("T21", "被1")!.StoppedOn, Is.EqualTo(Day("2026-08-17")));
        Assert.That(given.Deadline("T21", "被2")!.StoppedOn, Is.Null);
        Assert.That(given.WhyNot(CaseAct.SendReplyNotice, "2026-08-17"), Is.EqualTo(new[] { "reply.noticed" }));
    }

    [Test]
    [Law("T20", "法48")]
    public void ReplyNotice_NamesTheCopyOfThePetition_OrSaysThatItGoesOnPaper()
    {
        var paper = new FileRef("ab12", "申请书.pdf", 1024);
        var given = Given.ACase(petition: Given.Petition() with { Files = [paper] }).InOrdinary("2026-08-05");

        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-06", new SendReplyNotice()), Is.EqualTo(new[] { "reply.copies" }));
            Assert.That(
                given.Refused("2026-08-06", new SendReplyNotice { Copies = [paper, new FileRef("cd34", "内部意见.pdf", 1)] }),
                Is.EqualTo(new[] { "reply.copies-of-petition" })
            );
        });
        given.Do("2026-08-06", new SendReplyNotice { Copies = [paper] });

        var onPaper = Given.ACase(petition: Given.Petition() with { Files = [paper] }).InOrdinary("2026-08-05");
        onPaper.Do("2026-08-06", new SendReplyNotice { Enclosures = "申请书副本（纸质）一份" });
    }

    [Test]
    [Law("T21", "条例26-41")]
    public void FileReply_BelongsToTheRespondentItself_OnceEach()
    {
        var given = TwoRespondents().ReplyNoticeServed("2026-08-06", "2026-08-07");
        var reply = Reply("被1");
        var labour = given.At("2026-08-12", Role.RespondentClerk, new OrganisationId("yinchuan.rsj"));
        Assert.That(given.RefusalAs(labour, Reply("被2")).Select(v => v.Code), Is.EqualTo(new[] { "reply.own" }));

        given.DoAs(given.At("2026-08-12", Role.RespondentClerk, new OrganisationId("yinchuan.rsj")), reply);
        Assert.That(given.Refused("2026-08-12", reply), Is.EqualTo(new[] { "reply.respondent" }));
        Assert.That(given.Case.Evidence.Select(e => e.By), Is.EqualTo(new[] { "被1" }));

        given.Do("2026-08-13", Reply("被2"));
        Assert.That(given.WhyNot(CaseAct.FileReply, "2026-08-13"), Is.EqualTo(new[] { "reply.all-filed" }));
    }

    [Test]
    [Law("T21")]
    public void FileReply_BeforeTheNotice_IsRefused()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(given.WhyNot(CaseAct.FileReply, "2026-08-06"), Is.EqualTo(new[] { "reply.not-noticed" }));

        given.Do("2026-08-10", new SendReplyNotice());
        Assert.That(given.Refused("2026-08-07", Reply("被1")), Is.EqualTo(new[] { "reply.day" }));
    }

    [Test]
    [Law("T21")]
    public void FileReply_Late_IsTakenAndMarked_AndDoesNotHoldTheCaseUp()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .ReplyNoticeServed("2026-08-06", "2026-08-07")
            .OpinionsHeard("2026-08-19")
            .Do("2026-08-24", Reply("被1"));

        Assert.That(given.Deadline("T21")!.WasLate, Is.True);
        Assert.That(given.WhyNot(CaseAct.BeginDrafting, "2026-08-24"), Is.Empty);
    }

    [Test]
    [Law("T21")]
    public void FileReply_BeforeItsReceiptWasRecorded_LeavesNothingToRun()
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Do("2026-08-06", new SendReplyNotice())
            .Replied("2026-08-10")
            .Served(DocumentKind.ReplyNotice, "2026-08-07");

        Assert.That(given.Deadline("T21"), Is.Null);
        Assert.That(given.Case.Replies.Single().ReceivedOn, Is.EqualTo(Day("2026-08-07")));
    }

    [Test]
    [Law("T21", "A0.5")]
    public void FileReply_EnteredByTheOffice_SaysWhoHandedItInAndHow_AndPostCountsFromItsPosting()
    {
        var given = Reached.In(CaseStatus.Ordinary).ReplyNoticeServed("2026-08-06", "2026-08-07");
        var bare = Reply("被1") with { HandedInBy = null, HandedInVia = null };
        var posted = bare with { HandedInBy = "法规科张演", HandedInVia = ReplyDelivery.Post, HandedInOn = Day("2026-08-21") };
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-24", bare), Is.EqualTo(new[] { "reply.handed-in-by", "reply.handed-in-via" }));
            Assert.That(given.Refused("2026-08-24", posted with { HandedInOn = null }), Is.EqualTo(new[] { "reply.handed-in-on" }));
            Assert.That(
                given.Refused("2026-08-24", posted with { HandedInOn = Day("2026-08-25") }),
                Is.EqualTo(new[] { "reply.handed-in-on" })
            );
            Assert.That(
                given.Refused("2026-08-24", posted with { HandedInOn = Day("2026-08-06") }),
                Is.EqualTo(new[] { "reply.handed-in-on" }),
                "before the copy came"
            );
            Assert.That(
                given.Refused("2026-08-24", posted with { HandedInVia = ReplyDelivery.InPerson }),
                Is.EqualTo(new[] { "reply.handed-in-on" })
            );
            Assert.That(
                given.Refused("2026-08-24", posted with { HandedInVia = ReplyDelivery.WithElevatedCase }),
                Is.EqualTo(new[] { "reply.handed-in-via" })
            );
        });

        given.Suspended("2026-08-24").Do("2026-08-24", posted);

        Assert.Multiple(() =>
        {
            Assert.That(given.Case.Replies.Single().FiledOn, Is.EqualTo(Day("2026-08-21")));
            Assert.That(given.Deadline("T21")!.WasLate, Is.False, "posted on the last day, received after the weekend (民诉85④)");
        });
    }

    [Test]
    [Law("T21")]
    public void FileReply_OfTheAgencyItself_CannotBeDatedBackByAPostingDay()
    {
        var given = Reached.In(CaseStatus.Ordinary).ReplyNoticeServed("2026-08-06", "2026-08-07");
        var own = Reply("被1") with { HandedInBy = null, HandedInVia = ReplyDelivery.Post, HandedInOn = Day("2026-08-20") };
        var labour = given.At("2026-08-25", Role.RespondentClerk, new OrganisationId("yinchuan.rsj"));
        Assert.That(given.RefusalAs(labour, own).Select(v => v.Code), Is.EqualTo(new[] { "reply.handed-in-on" }));

        given.DoAs(
            given.At("2026-08-25", Role.RespondentClerk, new OrganisationId("yinchuan.rsj")),
            own with
            {
                HandedInVia = null,
                HandedInOn = null,
            }
        );
        Assert.That(given.Deadline("T21")!.WasLate, Is.True);
    }

    [Test]
    [Law("T21", "A0.7")]
    public void ExtendReplyPeriod_WhenForceMajeureStoodInTheWay_AndItWasAskedForInTenDays()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        Assert.That(given.WhyNot(CaseAct.ExtendReplyPeriod, "2026-08-12"), Is.EqualTo(new[] { "reply.no-period" }));
        given.ReplyNoticeServed("2026-08-06", "2026-08-07");
        Assert.That(given.Due("T21"), Is.EqualTo(Day("2026-08-21")));
        var asked = new ExtendReplyPeriod
        {
            Respondent = "被1",
            Obstacle = "办公楼被山洪淹没，档案库断电封闭",
            RemovedOn = Day("2026-08-19"),
            RequestedOn = Day("2026-08-31"),
            WorkingDays = 5,
        };
        Assert.Multiple(() =>
        {
            Assert.That(
                given.Refused("2026-09-02", asked with { RequestedOn = Day("2026-09-01") }),
                Is.EqualTo(new[] { "reply.obstacle" }),
                "ten days end on 08-29, a Saturday, and so on Monday 08-31"
            );
            Assert.That(given.Refused("2026-08-31", asked with { RemovedOn = Day("2026-09-01") }), Is.EqualTo(new[] { "reply.obstacle" }));
            Assert.That(given.Refused("2026-08-31", asked with { WorkingDays = 0 }), Is.EqualTo(new[] { "reply.extension-days" }));
            Assert.That(given.Refused("2026-08-31", asked with { Respondent = "申1" }), Is.EqualTo(new[] { "reply.period" }));
        });

        given.Proposed("2026-08-31", asked).Approved("2026-08-31", Role.HeadOfOffice);
        Assert.That(given.Due("T21"), Is.EqualTo(Day("2026-08-28")), "five working days on from 08-21");

        given.Do("2026-08-31", asked).Do("2026-09-02", Reply("被1"));
        Assert.That(given.Deadline("T21")!.WasLate, Is.False);
    }

    [Test]
    [Law("B3-证据")]
    public void SubmitEvidence_ByTheRespondent_NeedsTheOfficesConsent()
    {
        var given = Reached.In(CaseStatus.Ordinary);
        var evidence = Evidence("被1");
        Assert.Multiple(() =>
        {
            Assert.That(given.Refused("2026-08-12", evidence), Is.EqualTo(new[] { "evidence.consent" }));
            Assert.That(given.Refused("2026-08-12", evidence with { By = "申9" }), Is.EqualTo(new[] { "evidence.by" }));
            Assert.That(given.Refused("2026-08-12", Evidence("申1") with { Evidence = [] }), Is.EqualTo(new[] { "evidence.none" }));
        });

        given.Do("2026-08-12", evidence with { Consent = "申请人提出了新的理由" }).Do("2026-08-12", Evidence("申1"));
        Assert.That(given.Case.Evidence.Select(e => (e.No, e.By)), Is.EqualTo(new[] { (1, "被1"), (2, "申1") }));
    }

    [Test]
    [Law("B3-证据")]
    public void Evidence_HasTheEightKindsOfTheLaw() =>
        Assert.That(Enum.GetValues<EvidenceKind>().Select(k => Named.ArticleOf(k)).Distinct().Count(), Is.EqualTo(8));

    [Test]
    [Law("B3-停止执行")]
    public void Stay_IsOrderedOnAGroundAndLifted([Values] StayGround ground)
    {
        var given = Reached
            .In(CaseStatus.Ordinary)
            .Proposed("2026-08-10", new StayExecution { Ground = ground, Reason = "执行将难以恢复" })
            .Approved("2026-08-10", Role.HeadOfOrgan);
        Assert.That(given.Case.LastDocument(DocumentKind.StayNotice)!.Recipients, Is.EqualTo(new[] { "申1", "被1" }));
        Assert.That(given.WhyNot(CaseAct.StayExecution, "2026-08-11"), Is.EqualTo(new[] { "stay.in-force" }));
        Assert.That(given.Refused("2026-08-07", new LiftStay { Reason = "不再需要" }), Is.EqualTo(new[] { "stay.day" }));

        given.Do("2026-08-20", new LiftStay { Reason = "不再需要" });
        Assert.That(
            given.Case.LastDocument(DocumentKind.StayLiftNotice)!.Recipients,
            Is.EqualTo(new[] { "申1", "被1" }),
            "both sides are told"
        );
        Assert.That(given.Case.Stays.Single().Until, Is.EqualTo(Day("2026-08-20")));
        Assert.That(given.WhyNot(CaseAct.LiftStay, "2026-08-21"), Is.EqualTo(new[] { "stay.none" }));
    }

    internal static Given TwoRespondents() =>
        Given
            .ACase(
                petition: Given.Petition() with
                {
                    Respondents = [new OrganisationId("yinchuan.rsj"), new OrganisationId("yinchuan.gaj")],
                }
            )
            .InOrdinary("2026-08-05");

    internal static FileReply Reply(string respondent) =>
        new()
        {
            Respondent = respondent,
            Lawfulness = "合法",
            Propriety = "适当",
            OnRequests = "请求不成立",
            Basis = "社会保险法",
            FirstAgent = "代演示",
            HandedInBy = "被申请人工作人员",
            HandedInVia = ReplyDelivery.InPerson,
            Evidence =
            [
                new EvidenceFacts
                {
                    Name = "核定表",
                    Kind = EvidenceKind.Document,
                    Source = "档案",
                    Proves = "年限",
                },
            ],
        };

    internal static SubmitEvidence Evidence(string by) =>
        new()
        {
            By = by,
            Evidence =
            [
                new EvidenceFacts
                {
                    Name = "缴费凭证",
                    Kind = EvidenceKind.Document,
                    Source = "自存",
                    Proves = "缴费年限",
                },
            ],
        };
}
