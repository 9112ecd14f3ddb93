using System.Text.RegularExpressions;
using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Decisions;
using CaseManagement.Domain.Law;

namespace CaseManagement.Documents.Tests.Decisions;

/// <summary>The operative part, its articles and its remedies for every outcome (law.md B4).</summary>
[TestFixture]
internal sealed partial class OutcomeTests
{
    private const string Act = "被申请人于2026年6月18日作出的行政处罚决定（银市监罚〔2026〕57号）";
    private const string Sue = "自收到本决定书之日起15日内，依照《中华人民共和国行政诉讼法》的规定向人民法院提起行政诉讼";

    [Test, Law("法68")]
    public void Uphold_IsSaidWithItsArticleAndWhoEnforces()
    {
        var text = TextOf(new Uphold());
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain($"维持{Act}。").And.Contain("根据《中华人民共和国行政复议法》第六十八条的规定"));
            Assert.That(text, Does.Contain("由作出行政行为的行政机关依法强制执行，或者申请人民法院强制执行"));
        });
    }

    [Test, Law("法63")]
    public void Alter_NamesOldAndNewContentAndTheOrganEnforces()
    {
        var text = TextOf(
            new Alter
            {
                Item = 1,
                From = "罚款10000元",
                To = "罚款3000元。",
            }
        );
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain($"将{Act}中的“罚款10000元”变更为“罚款3000元”。").And.Contain("第六十三条第一款第一项"));
            Assert.That(text, Does.Contain("由本机关依法强制执行"));
        });
    }

    [Test, Law("法64", "T42")]
    public void Annul_WithOrderAnew_SetsSixtyDaysAndBarsTheSameAct()
    {
        var text = TextOf(new Annul { Items = [3, 1], Anew = new ActAnew() });
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain($"一、撤销{Act}。"));
            Assert.That(text, Does.Contain("二、责令被申请人自收到本决定书之日起60日内重新作出行政行为，不得以同一事实和理由"));
            Assert.That(text, Does.Contain("第六十四条第一款第一项、第三项和《中华人民共和国行政复议法实施条例》第五十八条第一款"));
        });
    }

    [Test, Law("法64")]
    public void Annul_ForProcedureAlone_DoesNotBarTheSameAct() =>
        Assert.That(
            TextOf(
                new Annul
                {
                    Items = [2],
                    Anew = new ActAnew { Days = 30 },
                }
            ),
            Does.Contain("之日起30日内重新作出行政行为。").And.Not.Contain("不得以同一事实")
        );

    [Test, Law("法64")]
    public void Annul_InPart_NamesThePart() =>
        Assert.That(TextOf(new Annul { Items = [4], Part = "第二项" }), Does.Contain($"撤销{Act}中的第二项。"));

    [Test, Law("法65")]
    public void ConfirmUnlawful_MayOrderRemedialMeasures() =>
        Assert.That(
            TextOf(
                new ConfirmUnlawful
                {
                    Paragraph = 2,
                    Item = 1,
                    RemedialMeasures = "恢复围墙原状；",
                    Days = 30,
                }
            ),
            Does.Contain($"一、确认{Act}违法。")
                .And.Contain("二、责令被申请人自收到本决定书之日起30日内采取下列补救措施：恢复围墙原状。")
                .And.Contain("第六十五条第二款第一项、第七十二条第一款")
        );

    [Test, Law("法66", "T43")]
    public void OrderPerformance_NamesDutyAndPeriod()
    {
        var text = TextOf(Samples.Omission, new OrderPerformance { Days = 30 });
        Assert.That(text, Does.Contain("责令被申请人自收到本决定书之日起30日内履行查处无证经营行为的法定职责。").And.Contain("第六十六条"));
    }

    [Test, Law("法67")]
    public void DeclareVoid_CitesItsKind() =>
        Assert.That(
            TextOf(new DeclareVoid { Item = 2 }),
            Does.Contain($"确认{Act}无效。").And.Contain("第六十七条和《中华人民共和国行政复议法实施条例》第六十条第二项")
        );

    [Test, Law("法69")]
    public void RejectClaim_IsNotTheDismissalOfThePetition() =>
        Assert.That(
            TextOf(new RejectClaim { Item = null }),
            Does.Contain("驳回申请人的行政复议请求。").And.Contain("第六十九条").And.Not.Contain("复议申请。综上")
        );

    [Test, Law("条例26 61")]
    public void RejectClaim_ByTheRegulations_CitesTheItem() =>
        Assert.That(TextOf(new RejectClaim { Item = 3 }), Does.Contain("《中华人民共和国行政复议法实施条例》第六十一条第一款第三项"));

    [TestCase(1, "责令被申请人自收到本决定书之日起30日内依法与申请人订立协议。", "依法与申请人订立协议")]
    [TestCase(2, "责令被申请人自收到本决定书之日起30日内继续履行协议。", "继续履行协议")]
    [TestCase(3, "本机关决定如下：撤销被申请人解除协议的行为。", "撤销被申请人解除协议的行为")]
    [TestCase(4, "本机关决定如下：解除该协议。", "解除该协议")]
    [TestCase(5, "责令被申请人自收到本决定书之日起30日内给予合理补偿。", "给予合理补偿")]
    [Law("法71")]
    public void AgreementLiability_HasTheWordsOfItsItem(int item, string words, string content) =>
        Assert.That(
            TextOf(
                new AgreementLiability
                {
                    Item = item,
                    Content = content,
                    Days = 30,
                }
            ),
            Does.Contain(words).And.Contain("第七十一条第一款")
        );

    [Test, Law("法72")]
    public void Compensation_IsGrantedWithPeriodOrRejectedWithGround() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                TextOf(new Annul { Items = [1] }, new GrantCompensation { Content = "赔偿申请人损失12000元", Days = 30 }),
                Does.Contain("二、责令被申请人自收到本决定书之日起30日内赔偿申请人损失12000元。")
            );
            Assert.That(TextOf(new Uphold(), new RejectCompensation { Item = 1 }), Does.Contain("二、驳回申请人的行政赔偿请求。"));
            Assert.That(
                TextOf(new Annul { Items = [1] }, new ReturnProperty { Content = "返还罚款10000元", Days = 10 }),
                Does.Contain("第七十二条第二款").And.Contain("返还罚款10000元。")
            );
        });

    [Test, Law("法59")]
    public void StopNormativeClause_OrdersItsMakerToCorrect() =>
        Assert.That(
            TextOf(
                new Annul { Items = [3] },
                new StopNormativeClause
                {
                    Document = "《虚构办法》",
                    Clause = "第五条",
                    MakingOrgan = "银川市虚构局",
                }
            ),
            Does.Contain("二、停止执行《虚构办法》第五条，并责令银川市虚构局予以纠正。")
        );

    [Test, Law("法70", "T21")]
    public void Decision_WithoutReply_SaysSoAndCitesTheConsequence() =>
        Assert.That(
            (Samples.Decision with { RespondentStatement = null }).Compose().ToPlainText(),
            Does.Contain("被申请人称：被申请人未按照规定提出书面答复")
                .And.Contain("《中华人民共和国行政复议法》第六十四条第一款第一项、第二项、第七十条")
        );

    [Test, Law("T47")]
    public void Decision_OpenToSuit_GivesFifteenDaysToApplicantAndThirdParty() =>
        Assert.Multiple(() =>
        {
            Assert.That(TextOf(new Uphold()), Does.Contain($"申请人如不服本决定，可以{Sue}。"));
            Assert.That(
                TextOf(Samples.Matter with { ThirdParties = [Samples.Company] }, new Uphold()),
                Does.Contain($"申请人、第三人如不服本决定，可以{Sue}。")
            );
        });

    [Test, Law("T48")]
    public void Decision_OnOnesOwnAct_OpensTheStateCouncil() =>
        Assert.That(
            (Samples.Decision with { Remedy = RemedyRoute.CourtOrStateCouncil }).Compose().ToPlainText(),
            Does.Contain($"{Sue}；也可以依照《中华人民共和国行政复议法》第二十六条的规定向国务院申请裁决")
        );

    [Test]
    public void Decision_ThatIsFinal_NamesNoCourt() =>
        Assert.That(
            (Samples.Decision with { Remedy = RemedyRoute.Final, Dispositions = [new Uphold()] }).Compose().ToPlainText(),
            Does.Contain("本决定为最终裁决").And.Not.Contain("行政诉讼").And.Contain("申请人不履行本决定的")
        );

    [Test, Law("T40")]
    public void Decision_TakesEffectOnService() => Assert.That(TextOf(new Uphold()), Does.Contain("本决定书一经送达，即发生法律效力。"));

    [Test, Law("T16")]
    public void DismissalAndRefusal_WherePriorReconsiderationIsDemanded_CiteArticle34() =>
        Assert.Multiple(() =>
        {
            const string Prior = "第三十四条的规定，自收到本决定书之日起15日内，依法向人民法院提起行政诉讼";
            Assert.That((Samples.Dismissal with { PriorReconsideration = true }).Compose().ToPlainText(), Does.Contain(Prior));
            Assert.That((Samples.Refusal with { PriorReconsideration = true }).Compose().ToPlainText(), Does.Contain(Prior));
            Assert.That(
                (Samples.Refusal with { PriorReconsideration = false }).Compose().ToPlainText(),
                Does.Contain(Sue).And.Contain("第三十五条")
            );
        });

    [TestCaseSource(nameof(EveryText))]
    public void Compose_AnyDocument_HasNoGapAndNoDoubledMark(string text)
    {
        Assert.That(Slips().Matches(text).Select(m => text[Math.Max(0, m.Index - 10)..Math.Min(text.Length, m.Index + 10)]), Is.Empty);
    }

    // Two marks in a row, empty brackets, a colon or bracket before a stop, doubled blanks, words of the program.
    [GeneratedRegex(
        "[。，；、：]{2}|[（《“][）》”]|[，；：、][）》]|[（《][，。；、]|  |null|True|False|System\\.|CaseManagement|本机关本机关|的的|行为行为|法定职责法定职责|申请人[^，。]*名申请人"
    )]
    private static partial Regex Slips();

    private static IEnumerable<TestCaseData> EveryText()
    {
        CaseMatter[] matters =
        [
            Samples.Matter,
            Samples.Omission,
            Samples.Matter with
            {
                Applicants =
                [
                    Samples.Applicant,
                    Samples.Company,
                    Samples.Applicant with
                    {
                        Name = "钱甲",
                    },
                    Samples.Applicant with
                    {
                        Name = "孙乙",
                    },
                ],
                ThirdParties = [new CitizenLine { Name = "周丙" }],
                Respondents = [Samples.Respondent, new AgencyLine { Name = "银川市公安局" }],
                Act = new ActLine { Form = ActForm.Conduct, Name = "强制拆除行为" },
            },
            Samples.Matter with
            {
                Act = new ActLine { Form = ActForm.Predicate, Name = "未按约定履行《房屋征收补偿协议》。" },
            },
        ];
        Disposition[][] outcomes =
        [
            [new Uphold()],
            [new Alter { Item = 2, To = "不予处罚。" }],
            [new Annul { Items = [1, 2, 3, 4], Anew = new ActAnew() }],
            [
                new ConfirmUnlawful
                {
                    Paragraph = 1,
                    Item = 1,
                    RemedialMeasures = "补办手续，",
                },
            ],
            [new OrderPerformance { Days = 15 }],
            [new DeclareVoid { Item = 1 }],
            [new RejectClaim { Item = 2 }],
            [
                new AgreementLiability
                {
                    Item = 5,
                    IndemnityOnly = true,
                    Content = "给予补偿8000元；",
                },
            ],
            [new GrantCompensation { Content = "赔偿8000元。", Days = 60 }],
        ];
        foreach (var matter in matters)
        {
            foreach (var outcome in outcomes)
            {
                var name = $"{outcome[0].GetType().Name}, {matter.Act.Form}";
                yield return new TestCaseData(
                    (Samples.Decision with { Matter = matter, Dispositions = outcome }).Compose().ToPlainText()
                ).SetArgDisplayNames(name);
            }
        }
        foreach (var model in Samples.All)
        {
            yield return new TestCaseData(model.Compose().ToPlainText()).SetArgDisplayNames(model.Kind.ChineseName());
        }
    }

    private static string TextOf(params Disposition[] dispositions) => TextOf(Samples.Matter, dispositions);

    private static string TextOf(CaseMatter matter, params Disposition[] dispositions) =>
        (Samples.Decision with { Matter = matter, Dispositions = dispositions })
            .Compose()
            .ToPlainText()
            .Replace("\n", "", StringComparison.Ordinal);
}
