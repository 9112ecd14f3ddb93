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

/// <summary>Letters to bodies that are no party: the appraiser, the committee, a holder of evidence, the court, another organ; and what agencies are told that do not perform.</summary>
internal sealed class LettersBeyondTheCaseTests
{
    [Test, Law("D3.10")]
    public void Appraisal_NamesMatterQualificationAndHowItWasFound()
    {
        var agreed = Journeys.Appraised();
        Assert.Multiple(() =>
        {
            Assert.That(
                agreed.Text(DocumentKind.AppraisalCommission),
                Does.Contain("宁夏演示司法鉴定中心：")
                    .And.Contain(
                        "申请人申演示申请鉴定，本机构审查同意，当事人协商确定你单位为鉴定机构（资格：司法鉴定许可证（演示）第1号，产品质量鉴定）"
                    )
                    .And.Contain("2.标签是否系后期加贴。")
                    .And.Contain("1.涉案商品一箱；")
            );
            Assert.That(Journeys.Appraised(null).Text(DocumentKind.AppraisalCommission), Does.Contain("本机构指定你单位为鉴定机构"));
        });
    }

    [Test, Law("D3.17", "F8")]
    public void Consultation_NamesGroundsQuestionsAndTheLastDay() =>
        Assert.That(
            Journeys.Consulted().Text(DocumentKind.ConsultationLetter),
            Does.Contain("银川市人民政府行政复议委员会：")
                .And.Contain("第五十二条第二款第一项、第二项")
                .And.Contain("案情重大、疑难、复杂，专业性、技术性较强")
                .And.Contain("至2026年10月8日届满，请在此前提出咨询意见")
                .And.Contain("行政复议答复书")
        );

    [Test, Law("D2.7", "法35")]
    public void DirectAcceptance_TellsTheOrganBelow_AndTheApplicant()
    {
        var c = Journeys.AcceptedDirectly();
        Assert.Multiple(() =>
        {
            Assert.That(
                c.Text(DocumentKind.DirectAcceptanceNotice),
                Does.Contain("银川市兴庆区人民政府：")
                    .And.Contain(
                        "于2026年7月13日向你单位申请行政复议，你单位无正当理由不予受理，制发了不予受理决定书（兴政复不受〔2026〕3号）。"
                    )
                    .And.Contain("本机关决定自2026年8月5日起直接受理该申请")
            );
            Assert.That(c.Text(DocumentKind.AcceptanceNotice), Does.Contain("该机关无正当理由不予受理").And.Contain("起直接受理。"));
            Assert.That(
                Journeys.AcceptedDirectly(null).Text(DocumentKind.DirectAcceptanceNotice),
                Does.Contain("你单位受理后超过行政复议期限不作答复。申请人向本机关反映。")
            );
        });
    }

    [Test, Law("D3.9", "法45")]
    public void EvidenceRequest_SpeaksToItsHolder() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                Journeys.EvidenceRequested().Text(DocumentKind.EvidenceRequest),
                Does.Contain("请你单位于2026年8月18日前提供下列证据和材料：")
                    .And.Contain("2.出警记录。")
                    .And.Contain("行政复议人员承演示、协演示前往调取的，应当出示行政复议工作证件")
                    .And.Contain("第四十五条第三款")
            );
            Assert.That(
                Journeys.EvidenceRequested(PartyKind.Citizen).Text(DocumentKind.EvidenceRequest),
                Does.Contain("证演示：").And.Contain("请你于2026年8月18日前").And.Not.Contain("你单位")
            );
        });

    [Test, Law("D4.5", "法77")]
    public void TalkAndCircular_TellWhatWasNotPerformed_AndWhoIsTold()
    {
        var c = Journeys.Criticised();
        Assert.Multiple(() =>
        {
            Assert.That(
                c.Text(DocumentKind.AdmonitoryTalkNotice),
                Does.Contain("确定由你单位履行的内容为：重新作出行政行为。")
                    .And.Contain("本机关已于2026年11月24日制发《责令履行通知书》（银政复责〔2026〕1号），责令你单位限期履行。")
                    .And.Contain("时间：2026年12月16日（星期三）9时30分")
                    .And.Contain("2.提出履行的时间。")
            );
            Assert.That(
                c.Text(DocumentKind.CriticismCircular),
                Does.Contain("各县（市）区人民政府，市人民政府各部门：")
                    .And.Contain("2026年12月16日，本机关约谈了该单位有关负责人。")
                    .And.Contain("决定对银川市市场监督管理局予以通报批评。")
                    .And.Not.Contain("你单位")
                    .And.Not.Contain(c.Case.Applicants.First().Name),
                "whoever applied is no business of all who read it"
            );
        });
    }

    [Test, Law("D4.9", "法78", "T50")]
    public void EnforcementApplication_HoldsWhatTheLawOnCompulsionAsksFor()
    {
        var altered = Journeys.Enforced();
        Assert.Multiple(() =>
        {
            Assert.That(
                altered.Text(DocumentKind.EnforcementApplication),
                Does.Contain("银川市金凤区人民法院：")
                    .And.Contain("被执行人：申演示，女，")
                    .And.Contain("《行政复议决定书》（银政复决〔2026〕1号），已于2026年9月14日送达被执行人。")
                    .And.Contain("申请强制执行的标的：罚款五千元。")
                    .And.Contain("认定的事实：被申请人于2026年7月1日作出行政处罚决定。")
                    .And.Contain("当事人的意见：称资金紧张，没有其他意见。")
                    .And.Contain("催告情况：本机关已于2026年10月12日向被执行人送达催告书。")
                    .And.Contain("第七十八条第二项和《中华人民共和国行政强制法》第五十四条、第五十五条")
                    .And.Contain("行政复议机关负责人（签名）：")
            );
            Assert.That(
                Journeys.MediationEnforced().Text(DocumentKind.EnforcementApplication),
                Does.Contain("《行政复议调解书》").And.Contain("调解结果：").And.Contain("第七十八条第三项").And.Not.Contain("依据：。")
            );
        });
    }

    [Test, Law("D4.7", "D4.10", "B5")]
    public void SuggestionAndReferral_NameTheirBasis_AndTheApplicantOnlyWhereItMatters()
    {
        var c = Journeys.Suggested();
        Assert.Multiple(() =>
        {
            Assert.That(
                c.Text(DocumentKind.SuggestionLetter),
                Does.Contain("发现《中华人民共和国食品安全法》第一百二十五条实施中存在下列带有普遍性的问题：")
                    .And.Contain("2.统一裁量基准。")
                    .And.Contain("《中华人民共和国行政复议法实施条例》第六十九条")
                    .And.Not.Contain("申演示")
            );
            Assert.That(
                c.Text(DocumentKind.ReferralLetter),
                Does.Contain("银川市监察委员会：")
                    .And.Contain("第八十六条")
                    .And.Contain("请依法调查处置")
                    .And.Contain("附件：询问笔录复印件")
            );
            Assert.That(
                Journeys.Criticised().Text(DocumentKind.ReferralLetter),
                Does.Contain("第八十五条").And.Contain("违反行政复议法规定的事实").And.Contain("附件：1.行政复议决定书及送达回证")
            );
        });
    }

    [Test, Law("D3.18", "T25")]
    public void ElevatedPapers_GoToTheSuperiorByName() =>
        Assert.That(
            Journeys.ElevatedAway().Text(DocumentKind.ElevatedPapersLetter),
            Does.Contain("宁夏回族自治区人民政府：")
                .And.Contain("本机关于2026年8月10日收到宁夏回族自治区人民政府提级审理的通知")
                .And.Contain("2.受理通知书及送达回证。")
                .And.Not.Contain("你单位")
        );
}
