using System.Text;
using CaseManagement.Documents;
using CaseManagement.Documents.Cases;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Documents.Letters;
using CsCheck;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>Facts of the record that decide the words: grounds, days, parties, and whatever people type.</summary>
[TestFixture]
internal sealed class LetterFactsTests
{
    private static readonly RefusalGround[] RefusalGrounds = Enum.GetValues<RefusalGround>();
    private static readonly SuspensionGround[] SuspensionGrounds = Enum.GetValues<SuspensionGround>();
    private static readonly StayGround[] StayGrounds = Enum.GetValues<StayGround>();
    private static readonly DismissalGround[] DismissalGrounds = Enum.GetValues<DismissalGround>();
    private static readonly ElevationGround[] ElevationGrounds = Enum.GetValues<ElevationGround>();
    private static readonly JoinderGround[] JoinderGrounds = Enum.GetValues<JoinderGround>();

    [TestCaseSource(nameof(RefusalGrounds)), Law("F2", "F5", "D2.4")]
    public void Refusal_OnAnyGround_Composes(RefusalGround ground)
    {
        var c = LetterCase.Received("2026-08-03");
        if (ground == RefusalGround.WrongRespondent)
        {
            c.Do("2026-08-04", new AdviseRespondentChange { Proper = new OrganisationId("yinchuan.gaj"), Reason = "系市公安局作出" });
        }

        c.Do(
            "2026-08-06",
            new Refuse
            {
                Grounds = [ground],
                Reasons = "不符合受理条件",
                CompetentOrgan = ground == RefusalGround.NotCompetent ? "银川市兴庆区人民政府" : null,
            }
        );
        Assert.That(Wording.SlipsIn(c.Last(DocumentKind.RefusalDecision)), Is.Empty);
        Assert.That(c.Text(DocumentKind.RefusalDecision), Does.Contain("对申请人的行政复议申请不予受理。"));
    }

    [TestCaseSource(nameof(SuspensionGrounds)), Law("F9", "D3.12")]
    public void Suspension_OnAnyGround_NamesItsItem(SuspensionGround ground)
    {
        var petition = ground == SuspensionGround.OrganisationEnded ? Petitions.Omission() : Petitions.Penalty();
        var c = Journeys
            .InOrdinary(petition)
            .Do(
                "2026-08-10",
                new Suspend
                {
                    Ground = ground,
                    Reason = "出现应当中止的情形",
                    BothAgree = true,
                    OwnMotion = ground == SuspensionGround.IncidentalReview ? "《某办法》第五条" : null,
                }
            );
        Assert.That(c.Text(DocumentKind.SuspensionNotice), Does.Contain($"第三十九条第一款第{"一二三四五六七八九十"[(int)ground]}项"));
    }

    [TestCaseSource(nameof(StayGrounds)), Law("D3.11")]
    public void Stay_OnAnyGround_NamesItsItem(StayGround ground) =>
        Assert.That(
            Journeys
                .InOrdinary()
                .Do("2026-08-10", new StayExecution { Ground = ground, Reason = "需要停止执行" })
                .Text(DocumentKind.StayNotice),
            Does.Contain($"第四十二条第{"一二三四"[(int)ground]}项")
        );

    [Test, Law("D3.11")]
    public void StayLift_TellsBothSidesFromWhenToWhen() =>
        Assert.That(
            Journeys
                .InOrdinary()
                .Do("2026-08-10", new StayExecution { Ground = StayGround.OnApplication, Reason = "需要停止执行" })
                .Do("2026-08-20", new LiftStay { Reason = "申请人已经搬离" })
                .Text(DocumentKind.StayLiftNotice),
            Does.Contain("自2026年8月10日起停止执行").And.Contain("自2026年8月20日起解除停止执行").And.Contain("申请人已经搬离")
        );

    [TestCaseSource(nameof(DismissalGrounds)), Law("D4.2")]
    public void Dismissal_OnAnyGround_Composes(DismissalGround ground) =>
        Assert.That(
            Journeys
                .InOrdinary()
                .Do(
                    "2026-08-20",
                    new DismissPetition
                    {
                        Grounds = [ground],
                        Reasons = "不应受理",
                        PriorReconsideration = true,
                    }
                )
                .Text(DocumentKind.DismissalDecision),
            Does.Contain("驳回申请人的行政复议申请。").And.Contain("第三十四条")
        );

    [TestCaseSource(nameof(ElevationGrounds))]
    public void Elevation_OnAnyGround_Composes(ElevationGround ground) =>
        Assert.That(
            Journeys.Elevated(ground).Text(DocumentKind.ElevationNotice),
            Does.Contain("第四十条第一款第").And.Contain("本机关已于2026年8月10日收到案件材料").And.Contain("重新计算")
        );

    [TestCaseSource(nameof(JoinderGrounds)), Law("F6", "D3.19")]
    public void Joinder_OnAnyGround_NamesItsItem_AndLeavesEachCaseItsPeriod(JoinderGround ground) =>
        Assert.That(
            Journeys.Joined(ground).Text(DocumentKind.JoinderNotice),
            Does.Contain($"第四十三条第一款第{"一二三四"[(int)ground]}项")
                .And.Contain("银政复〔2026〕8号")
                .And.Contain("审理期限分别计算")
                .And.Not.Contain("发生，。")
        );

    [TestCase(null, Petitions.IdNumber, "身份证号码：999***********0016")]
    [TestCase(IdentityDocument.Passport, "E12345678", "护照号码：E1*****78")]
    [TestCase(IdentityDocument.Other, "演-0001", "证件号码：演****1")]
    [Law("条例26-27")]
    public void Decision_NamesTheIdentityDocumentOfEachCitizen(IdentityDocument? document, string number, string printed)
    {
        var citizen = Petitions.Citizen() with { IdDocument = document, IdNumber = new PersonalText(number) };

        var decided = Journeys.Decided(Journeys.Heard(Petitions.Penalty() with { Applicants = [citizen] }), Journeys.Upholding());

        Assert.That(decided.Text(DocumentKind.Decision), Does.Contain($"申请人：申演示，女，{printed}，住所："));
    }

    [Test, Law("B2-26")]
    public void ElevatedCase_IsNowhereSaidToHaveBeenAcceptedHere()
    {
        var c = Journeys
            .Elevated()
            .Do("2026-08-11", new AssignOfficers { Lead = LetterCase.Lead, Second = LetterCase.Second })
            .Do("2026-08-11", new ApplyOrdinaryProcedure())
            .Do("2026-08-12", new SendReplyNotice())
            .Served(DocumentKind.ReplyNotice, "2026-08-13")
            .Do("2026-08-20", Journeys.Reply("被1"))
            .Do(
                "2026-08-21",
                new HearOpinions
                {
                    Party = "申1",
                    By = OpinionChannel.Telephone,
                    Content = "坚持",
                }
            );
        var text = Journeys.Decided(c, Journeys.Upholding()).Text(DocumentKind.Decision);
        Assert.Multiple(() =>
        {
            Assert.That(
                text,
                Does.Contain("于2026年7月16日向银川市兴庆区人民政府申请行政复议，该机关于2026年7月20日依法予以受理")
                    .And.Contain("本机关决定提级审理，于2026年8月10日收到银川市兴庆区人民政府移送的案件材料")
            );
            Assert.That(
                c.Text(DocumentKind.ReplyNotice),
                Does.Contain("银川市兴庆区人民政府已于2026年7月20日依法受理，现由银川市人民政府提级审理")
            );
        });
    }

    /// <summary>A case taken up was accepted below: no letter about it may call it accepted here, and its period counts from its papers (条例26 40③).</summary>
    [TestCase(true, DocumentKind.RuleMakerNotice, "银川市人民政府依法提级审理的申请人")]
    [TestCase(false, DocumentKind.RuleTransferLetter, "本机关依法提级审理的申请人")]
    [Law("B2-26", "条例26-40", "A6.11")]
    public void ElevatedCase_InLettersOnARule_IsSaidToBeTakenUp(bool competent, DocumentKind kind, string words)
    {
        var c = Journeys
            .Elevated()
            .Do("2026-08-11", new AssignOfficers { Lead = LetterCase.Lead, Second = LetterCase.Second })
            .Do("2026-08-11", new ApplyOrdinaryProcedure())
            .Do(
                "2026-08-12",
                new Suspend
                {
                    Ground = SuspensionGround.IncidentalReview,
                    Reason = "须先处理规范性文件",
                    OwnMotion = "《某某管理规定》第八条",
                }
            )
            .Do(
                "2026-08-13",
                new OpenIncidentalReview
                {
                    Rule = "《某某管理规定》第八条",
                    MadeBy = "银川市商务局",
                    IsCompetent = competent,
                }
            );
        c.Do(
            "2026-08-14",
            competent ? new NotifyRuleMaker { No = 1, Questions = "制定依据" } : new TransferRule { No = 1, To = "宁夏回族自治区人民政府" }
        );

        Assert.That(c.Text(kind), Does.Contain(words).And.Not.Contain("受理的"));
    }

    [Test, Law("B2-26", "条例26-40", "A6.11")]
    public void ElevatedCase_WhenConverted_CountsFromItsPapers()
    {
        var text = Journeys
            .Elevated()
            .Do("2026-08-11", new AssignOfficers { Lead = LetterCase.Lead, Second = LetterCase.Second })
            .Do("2026-08-11", new ApplySimplifiedProcedure { Ground = SimplifiedGround.SmallAmount, IsPlain = true })
            .Do("2026-08-14", new ConvertToOrdinary { Reason = "争议较大" })
            .Text(DocumentKind.ConversionNotice);

        Assert.That(
            text,
            Does.Contain("现由银川市人民政府提级审理")
                .And.Contain("审理期限仍自收到提级审理案件材料之日即2026年8月10日起计算，为60日，至2026年10月9日届满")
                .And.Not.Contain("自受理申请之日起")
        );
    }

    [Test, Law("法35")]
    public void AcceptanceAsOrdered_NamesTheOrder() =>
        Assert.That(
            Journeys
                .Refused()
                .Do(
                    "2026-09-01",
                    new RecordSuperiorOrder
                    {
                        Kind = SuperiorOrderKind.Correct,
                        By = "宁夏回族自治区人民政府",
                        Content = "责令受理",
                    }
                )
                .Do(
                    "2026-09-03",
                    new AcceptAsOrdered { Ground = ReversalGround.SuperiorOrder, Order = "宁政复责〔2026〕1号责令纠正通知书" }
                )
                .Text(DocumentKind.AcceptanceNotice),
            Does.Contain("上级行政机关已依照《中华人民共和国行政复议法》第三十五条的规定责令纠正（宁政复责〔2026〕1号责令纠正通知书）")
                .And.Contain("自2026年9月3日起予以受理")
        );

    [Test, Law("C")]
    public void Agent_IsNamedInPapersUntilTheAuthorityEnds()
    {
        var c = Journeys
            .InOrdinary()
            .Do(
                "2026-08-06",
                new RegisterAgent
                {
                    ActsFor = "申1",
                    Agent = Petitions.Citizen("代演律"),
                    Authority = "特别授权",
                }
            );
        c.Do("2026-08-20", new DismissPetition { Grounds = [DismissalGround.PlainlyNoPower], Reasons = "不属于职责" });
        Assert.That(c.Text(DocumentKind.DismissalDecision), Does.Contain("代演律"));

        var ended = Journeys
            .InOrdinary()
            .Do(
                "2026-08-06",
                new RegisterAgent
                {
                    ActsFor = "申1",
                    Agent = Petitions.Citizen("代演律"),
                    Authority = "特别授权",
                }
            )
            .Do("2026-08-10", new ChangeAgency { Agent = "代1", Change = AgencyChange.Ended })
            .Do("2026-08-20", new DismissPetition { Grounds = [DismissalGround.PlainlyNoPower], Reasons = "不属于职责" });
        Assert.That(ended.Text(DocumentKind.DismissalDecision), Does.Not.Contain("代演律"));
    }

    [Test, Law("A0.9")]
    public void ProvisionalDay_IsNotPrinted()
    {
        var sure = LetterCase.Received("2026-08-03").Do("2026-08-05", new Accept());
        var provisional = LetterCase.Received("2026-11-20").Do("2026-11-24", new Accept());
        Assert.Multiple(() =>
        {
            Assert.That(sure.Text(DocumentKind.AcceptanceNotice), Does.Contain("60日内作出，至2026年10月8日届满"));
            Assert.That(provisional.Text(DocumentKind.AcceptanceNotice), Does.Contain("60日内作出；").And.Not.Contain("2027年"));
        });
    }

    [Test, Law("A0.5")]
    public void PetitionByPost_TellsTheDayOfPostingAndOfReceipt() =>
        Assert.That(
            LetterCase
                .Received("2026-08-03", Petitions.Penalty() with { Channel = Channel.Post, PostedOn = LetterCase.Day("2026-07-30") })
                .Do("2026-08-05", new Accept())
                .Text(DocumentKind.AcceptanceNotice),
            Does.Contain("于2026年7月30日向银川市人民政府提出行政复议申请，银川市人民政府于2026年8月3日收到")
        );

    [Test, Law("A6.12")]
    public void ManyApplicants_AreServedThroughRepresentatives_AndAllNamedInTheDecision()
    {
        var names = Enumerable.Range(1, 11).Select(i => $"申演{"一二三四五六七八九十百"[i - 1]}").ToList();
        var c = Journeys
            .Replied(Petitions.Penalty() with { Applicants = [.. names.Select(name => Petitions.Citizen(name))] })
            .Do("2026-08-18", new RegisterRepresentatives { Representatives = ["申1", "申2"], SignedByAll = true });
        foreach (var applicant in new[] { "申1", "申2" })
        {
            c.Do(
                "2026-08-19",
                new HearOpinions
                {
                    Party = applicant,
                    By = OpinionChannel.InPerson,
                    Content = "坚持",
                }
            );
        }

        var text = Journeys.Decided(c, Journeys.Upholding()).Text(DocumentKind.Decision);
        Assert.Multiple(() =>
        {
            Assert.That(names.Where(name => !text.Contains($"申请人：{name}，女", StringComparison.Ordinal)), Is.Empty);
            Assert.That(text, Does.Contain("代表人：申演一、申演二。"));
        });
    }

    [Test, Law("法26", "T48")]
    public void ProvinceReviewingItsOwnAct_TellsOfTheStateCouncil()
    {
        var petition = Petitions.Penalty() with
        {
            Organ = new OrganisationId("nx"),
            Respondents = [new OrganisationId("nx")],
            Matter = ReviewableMatter.Other,
        };
        var c = Journeys.Replied(petition);
        var preview = CaseLetters.PreviewDecision(c.Case, Journeys.Upholding(), LetterCase.Day("2026-09-10"), LetterCase.Context).Compose();
        Assert.Multiple(() =>
        {
            Assert.That(preview.ToPlainText(), Does.Contain("向国务院申请裁决"));
            Assert.That(
                c.Text(DocumentKind.ReplyNotice),
                Does.Contain("由原承办行政行为有关事项的部门或者机构提出书面答复").And.Contain("宁夏回族自治区司法厅")
            );
        });
    }

    [Test]
    public void LaterActs_DoNotChangeWhatWasIssued()
    {
        var c = Journeys.InOrdinary();
        var issued = FormalDocumentJson.Hash(c.Last(DocumentKind.AcceptanceNotice));
        c.Do("2026-08-10", new Suspend { Ground = SuspensionGround.ForceMajeure, Reason = "申请人住院" });
        Assert.That(FormalDocumentJson.Hash(c.Documents[0].Composed), Is.EqualTo(issued));
    }

    [Test]
    public void AnyTypedText_ComposesWithoutSlips() =>
        Gen.String[Gen.Char["甲乙丙丁一二1。；，、： \n”"], 1, 60]
            .Select(WithoutClashingMarks)
            .Sample(
                text =>
                    Wording.SlipsIn(
                        LetterCase
                            .Received("2026-08-03")
                            .Do("2026-08-06", new DeclineToProcess { Earlier = text, Reasons = text })
                            .Last(DocumentKind.NotProcessedNotice)
                    )
                        is []
                    && Wording.SlipsIn(
                        LetterCase
                            .Received("2026-08-03")
                            .Do("2026-08-05", new RequestSupplement { Items = text })
                            .Last(DocumentKind.SupplementNotice)
                    )
                        is [],
                iter: 300,
                threads: 1
            );

    /// <summary>Marks that clash in what was typed are the writer's; here only those of the frame are looked for. A text without a word says nothing.</summary>
    private static string WithoutClashingMarks(string text)
    {
        var kept = new StringBuilder("甲");
        var last = '甲';
        foreach (var c in text)
        {
            var clashes = IsMark(c) && (IsMark(last) || (c == '、' && last is ('一' or '二')));
            if (clashes)
            {
                continue;
            }

            kept.Append(c);
            last = char.IsWhiteSpace(c) ? last : c;
        }

        return kept.ToString();
    }

    private static bool IsMark(char c) => "。；，、：".Contains(c, StringComparison.Ordinal);
}
