using System.Text.RegularExpressions;
using CaseManagement.Documents;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Documents.Letters;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>The decision: what was approved is what is printed, with what the law wants beside it (law.md B4, D4.1).</summary>
[TestFixture]
internal sealed partial class DecisionLetterTests
{
    private const string Within60 = "自收到本决定书之日起60日内";

    [Test, Law("法64", "T42", "条例26 58")]
    public void Operative_WithoutPeriod_IsGivenTheStatedOneOnce() =>
        Assert.That(
            Operative(Journeys.Annulment("一、撤销行政处罚决定；\n二、责令被申请人重新作出行政行为。")),
            Is.EqualTo(new[] { "一、撤销行政处罚决定。", $"二、责令被申请人{Within60}重新作出行政行为。" })
        );

    [TestCase(
        "撤销行政处罚决定\n责令被申请人自收到本决定书之日起三十日内重新作出行政行为",
        "二、责令被申请人自收到本决定书之日起三十日内重新作出行政行为。"
    )]
    [TestCase("撤销行政处罚决定\n责令被申请人于2026年11月30日前重新作出行政行为", "二、责令被申请人于2026年11月30日前重新作出行政行为。")]
    [TestCase("撤销行政处罚决定\n责令重新作出行政行为", $"二、责令被申请人{Within60}重新作出行政行为。")]
    [TestCase("撤销行政处罚决定\n被申请人应当重新处理", $"二、被申请人应当{Within60}重新处理。")]
    [TestCase("撤销行政处罚决定\n责令银川市市场监督管理局重新处理", $"二、责令银川市市场监督管理局{Within60}重新处理。")]
    [TestCase("撤销行政处罚决定。", $"二、责令被申请人{Within60}重新作出行政行为。")]
    [Law("T42", "T43")]
    public void Operative_Period_IsNeverDoubledAndNeverMissing(string lines, string second) =>
        Assert.That(Operative(Journeys.Annulment(lines))[1], Is.EqualTo(second));

    [Test, Law("法64")]
    public void Operative_OneLine_IsNotNumbered() =>
        Assert.That(Operative(Journeys.Upholding()), Is.EqualTo(new[] { "维持被申请人作出的行政处罚决定。" }));

    [Test, Law("法64")]
    public void Annulment_ForProcedureAlone_DoesNotTellOfTheBar()
    {
        var procedure = Journeys.Annulment() with { Grounds = [DecisionGround.ProcedureViolated] };
        Assert.Multiple(() =>
        {
            Assert.That(Text(Journeys.Annulment()), Does.Contain("第六十四条第二款的规定，被申请人重新作出行政行为，不得以同一事实和理由"));
            Assert.That(Text(procedure), Does.Not.Contain("不得以同一事实和理由"));
        });
    }

    [TestCase("《中华人民共和国行政复议法》第六十八条")]
    [TestCase("根据《中华人民共和国行政复议法》第六十八条的规定。")]
    [TestCase("依照《中华人民共和国行政复议法》第六十八条之规定")]
    public void LegalBasis_IsPrintedAsApproved_WithoutDoubledFrame(string basis) =>
        Assert.That(
            Text(Journeys.Upholding() with { Basis = basis }),
            Does.Contain("综上，根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定如下：")
        );

    [Test, Law("法68", "法78")]
    public void Upheld_TellsWhoEnforces_AndAnnulledDoesNot() =>
        Assert.Multiple(() =>
        {
            Assert.That(Text(Journeys.Upholding()), Does.Contain("由作出行政行为的行政机关依法强制执行"));
            Assert.That(Text(Journeys.Annulment()), Does.Not.Contain("强制执行"));
        });

    [TestCaseSource(nameof(EveryOutcome))]
    [Law("B4", "D4.1")]
    public void AnyOutcome_HasOneTextWithBasisAndRemedy(ProposeDecision decision)
    {
        var document = Journeys.Decided(Journeys.Heard(PetitionFor(decision)), decision).Last(DocumentKind.Decision);
        var text = document.ToPlainText();
        Assert.Multiple(() =>
        {
            Assert.That(Wording.SlipsIn(document), Is.Empty);
            Assert.That(text, Does.Contain("的规定，本机关决定如下："));
            Assert.That(text, Does.Contain("自收到本决定书之日起15日内"));
            Assert.That(OperativePart().Matches(text), Has.Count.EqualTo(1), "one operative part");
        });
    }

    [Test]
    public void SeveralRespondents_SpeakOneAfterTheOther_AndOweEachTheirOwn()
    {
        var petition = Petitions.Penalty() with
        {
            Respondents = [new OrganisationId("yinchuan.scjgj"), new OrganisationId("yinchuan.gaj")],
        };
        var decision = Journeys.Annulment("撤销行政处罚决定\n责令银川市公安局重新作出行政行为") with
        {
            Obligations =
            [
                new ObligationFacts
                {
                    Respondent = "被2",
                    What = "重新作出行政行为",
                    ActAnew = true,
                    Days = 30,
                },
            ],
        };
        var text = Journeys.Decided(Journeys.Heard(petition), decision).Text(DocumentKind.Decision);
        Assert.That(
            text,
            Does.Contain("银川市市场监督管理局称：被申请人认定事实清楚")
                .And.Contain("银川市公安局称：")
                .And.Contain("二、责令银川市公安局自收到本决定书之日起30日内重新作出行政行为。")
        );
    }

    [Test, Law("法70")]
    public void NoReply_IsSaid()
    {
        var c = Journeys.InOrdinary().Do("2026-08-06", new SendReplyNotice()).Served(DocumentKind.ReplyNotice, "2026-08-07");
        c.Do(
            "2026-08-24",
            new HearOpinions
            {
                Party = "申1",
                By = OpinionChannel.Internet,
                Content = "坚持请求",
            }
        );
        var text = Journeys.Decided(c, Journeys.Annulment() with { Grounds = [DecisionGround.NoReply] }).Text(DocumentKind.Decision);
        Assert.That(text, Does.Contain("被申请人称：被申请人未按照规定提出书面答复，也未提交作出行政行为的证据、依据和其他有关材料。"));
    }

    [Test, Law("法70", "T21")]
    public void LateReply_IsPrintedAndMarked()
    {
        var c = Journeys.InOrdinary().Do("2026-08-06", new SendReplyNotice()).Served(DocumentKind.ReplyNotice, "2026-08-07");
        c.Do("2026-08-26", Journeys.Reply("被1"))
            .Do("2026-08-26", new RecordOpinionsUnheard { Party = "申1", Reason = "三次电话无人接听。" });
        var text = Journeys.Decided(c, Journeys.Annulment()).Text(DocumentKind.Decision);
        Assert.That(
            text,
            Does.Contain("（答复于2026年8月26日提出，已超过法定期限）")
                .And.Contain("因当事人原因不能听取其意见（三次电话无人接听），依法进行书面审理")
        );
    }

    [Test, Law("法59")]
    public void UnlawfulRule_IsStoppedInTheDecision()
    {
        var c = Journeys
            .RuleAsked()
            .Do("2026-08-20", new RecordRuleMakerReply { No = 1, Content = "认为合法" })
            .Do(
                "2026-08-24",
                new ConcludeIncidentalReview
                {
                    No = 1,
                    Lawful = false,
                    Conclusion = "该条款增加了上位法没有规定的义务",
                }
            )
            .Do("2026-08-24", new Resume { Reason = "附带审查已有结论" })
            .Do("2026-08-25", new SendReplyNotice())
            .Served(DocumentKind.ReplyNotice, "2026-08-25");
        c.Do("2026-08-28", Journeys.Reply("被1"))
            .Do(
                "2026-08-28",
                new HearOpinions
                {
                    Party = "申1",
                    By = OpinionChannel.InPerson,
                    Content = "坚持",
                }
            );
        var text = Journeys.Decided(c, Journeys.Annulment()).Text(DocumentKind.Decision);
        Assert.That(
            text,
            Does.Contain("关于附带审查：《银川市某某管理办法》第五条（制定机关：银川市商务局）：该条款增加了上位法没有规定的义务。")
                .And.Contain("第五十九条的规定，停止上述条款的执行，并责令制定机关银川市商务局予以纠正。")
        );
    }

    [Test]
    public void Preview_IsTheDecisionWithoutNumber_MarkedAsDraft()
    {
        var c = Journeys.Heard().Do("2026-09-10", new BeginDrafting());
        var preview = CaseLetters.PreviewDecision(c.Case, Journeys.Annulment(), LetterCase.Day("2026-09-10"), LetterCase.Context).Compose();
        var issued = Journeys.Decided(Journeys.Heard(), Journeys.Annulment()).Last(DocumentKind.Decision);
        Assert.Multiple(() =>
        {
            Assert.That(preview.IsDraft, Is.True);
            Assert.That(preview.Body, Is.EqualTo(issued.Body), "what is approved is what is issued");
        });
    }

    private static IReadOnlyList<string> Operative(ProposeDecision decision)
    {
        var lines = Text(decision).Split('\n').ToList();
        var start = lines.FindIndex(line => line.EndsWith("本机关决定如下：", StringComparison.Ordinal)) + 1;
        return
        [
            .. lines
                .Skip(start)
                .TakeWhile(line =>
                    !line.StartsWith("申请人", StringComparison.Ordinal) && !line.StartsWith("依照", StringComparison.Ordinal)
                ),
        ];
    }

    private static string Text(ProposeDecision decision) => Journeys.Decided(Journeys.Heard(), decision).Text(DocumentKind.Decision);

    private static RegisterPetition PetitionFor(ProposeDecision decision) =>
        decision.Outcomes.Contains(DecisionOutcome.Agreement)
            ? Petitions.Penalty() with
            {
                Matter = ReviewableMatter.AdministrativeAgreement,
                ActComplainedOf = "未按约定支付服务费",
                ActNumber = null,
            }
        : decision.Grounds.Any(g => g is DecisionGround.DutyNotPerformed or DecisionGround.NoSuchDuty) ? Petitions.Omission()
        : Petitions.Penalty();

    private static IEnumerable<TestCaseData> EveryOutcome()
    {
        foreach (var ground in Enum.GetValues<DecisionGround>())
        {
            foreach (
                var outcome in DecisionOutcomes
                    .OutcomesOf(ground)
                    .Where(o => o is not (DecisionOutcome.Compensation or DecisionOutcome.RejectCompensation))
            )
            {
                if (ground != DecisionGround.NoReply)
                {
                    yield return new TestCaseData(Decision(outcome, ground)).SetArgDisplayNames(Named.Of(outcome), Named.Of(ground));
                }
            }
        }

        yield return new TestCaseData(
            Decision(DecisionOutcome.Annul, DecisionGround.FactsUnclear) with
            {
                Outcomes = [DecisionOutcome.Annul, DecisionOutcome.Compensation],
                Grounds = [DecisionGround.FactsUnclear, DecisionGround.CompensationDue],
                OperativePart = "撤销行政处罚决定\n责令被申请人赔偿申请人损失一千元",
                Obligations =
                [
                    new ObligationFacts
                    {
                        Respondent = "被1",
                        What = "赔偿申请人损失一千元",
                        Days = 15,
                    },
                ],
            }
        ).SetArgDisplayNames("撤销并赔偿");
        yield return new TestCaseData(
            Journeys.Upholding() with
            {
                Outcomes = [DecisionOutcome.Uphold, DecisionOutcome.RejectCompensation],
                Grounds = [DecisionGround.Lawful, DecisionGround.DamageUnproven],
                OperativePart = "维持行政处罚决定\n驳回申请人的行政赔偿请求",
            }
        ).SetArgDisplayNames("维持并驳回赔偿请求");
    }

    private static ProposeDecision Decision(DecisionOutcome outcome, DecisionGround ground)
    {
        var draft = Journeys.Upholding() with
        {
            Outcomes = [outcome],
            Grounds = [ground],
            Basis = $"《中华人民共和国行政复议法》（{Named.ArticleOf(outcome)}）",
            OperativePart = $"{Named.Of(outcome)}",
            OrderAnew = ground == DecisionGround.RepeatedAct,
            VoidRequested = outcome == DecisionOutcome.DeclareVoid || ground == DecisionGround.NotVoidClaimUnchanged,
        };
        return DecisionOutcomes.MustBePerformed(draft)
            ? draft with
            {
                Obligations =
                [
                    new ObligationFacts
                    {
                        Respondent = "被1",
                        What = "履行决定确定的义务",
                        ActAnew = draft.OrderAnew,
                        Days = 30,
                    },
                ],
            }
            : draft;
    }

    [GeneratedRegex("本机关决定如下：")]
    private static partial Regex OperativePart();
}
