using CaseManagement.Domain.Intake;
using CaseManagement.Features.Documents.Letters;

namespace CaseManagement.Features.Tests.Documents.Letters;

/// <summary>One line of the petition, told in a sentence of a notice.</summary>
[TestFixture]
internal sealed class ComplainedActTests
{
    private const string Agency = "银川市市场监督管理局";

    [TestCase("行政处罚决定", "不服A于2026年7月1日作出的行政处罚决定（演罚〔2026〕1号）")]
    [TestCase("行政处罚决定书。", "不服A于2026年7月1日作出的《行政处罚决定书》（演罚〔2026〕1号）")]
    [TestCase("演罚〔2026〕1号行政处罚决定", "不服A于2026年7月1日作出的演罚〔2026〕1号行政处罚决定")]
    [TestCase("2026年7月1日作出的企业职工基本养老保险待遇核定", "不服A于2026年7月1日作出的企业职工基本养老保险待遇核定（演罚〔2026〕1号）")]
    [TestCase("被申请人于2026年7月1日作出的行政处罚决定", "不服A于2026年7月1日作出的行政处罚决定（演罚〔2026〕1号）")]
    [TestCase("罚款二百元", "不服A于2026年7月1日作出的罚款二百元的行政处罚决定（演罚〔2026〕1号）")]
    [TestCase(
        "殴打他人，罚款一千元的治安管理处罚决定",
        "不服A于2026年7月1日以“殴打他人”为由作出的罚款一千元的治安管理处罚决定（演罚〔2026〕1号）"
    )]
    [TestCase("依据监控记录，对违法停车罚款的决定", "不服A于2026年7月1日依据监控记录作出的对违法停车罚款的决定（演罚〔2026〕1号）")]
    [TestCase("对质量投诉作出的“建议协商”的答复", "不服A于2026年7月1日对质量投诉作出的“建议协商”的答复（演罚〔2026〕1号）")]
    [TestCase("不予公开房屋安全鉴定报告的告知书", "不服A于2026年7月1日作出的不予公开房屋安全鉴定报告的告知书（演罚〔2026〕1号）")]
    [TestCase("政府信息公开告知书，告知附图不予公开", "不服A于2026年7月1日作出的《政府信息公开告知书》（演罚〔2026〕1号）")]
    [TestCase("责令限期拆除的决定（十一户同文）", "不服A于2026年7月1日作出的责令限期拆除的决定（十一户同文）（演罚〔2026〕1号）")]
    public void Act_Made_IsNamedWithItsDayAndNumberOnce(string line, string words) =>
        Assert.That(Told(line, ReviewableMatter.Penalty), Is.EqualTo(words));

    [TestCase("强制拆除", ReviewableMatter.CompulsoryMeasure, "不服A于2026年7月1日实施的强制拆除行为（演罚〔2026〕1号）")]
    [TestCase(
        "清理店外经营物品并暂扣货架",
        ReviewableMatter.CompulsoryMeasure,
        "不服A于2026年7月1日实施的清理店外经营物品并暂扣货架的行为（演罚〔2026〕1号）"
    )]
    [TestCase(
        "扣押面包车的行政强制措施",
        ReviewableMatter.CompulsoryMeasure,
        "不服A于2026年7月1日实施的扣押面包车的行政强制措施（演罚〔2026〕1号）"
    )]
    [TestCase("为某某办理户口迁入登记", ReviewableMatter.Other, "不服A于2026年7月1日为某某办理户口迁入登记的行为")]
    [TestCase("门诊待遇有关事项", ReviewableMatter.Benefits, "不服A于2026年7月1日就门诊待遇有关事项作出的行政行为（演罚〔2026〕1号）")]
    [TestCase("解除特许经营协议", ReviewableMatter.AdministrativeAgreement, "不服A于2026年7月1日解除特许经营协议的行为")]
    [TestCase("房屋征收补偿协议", ReviewableMatter.AdministrativeAgreement, "不服A于2026年7月1日有关房屋征收补偿协议的行为")]
    [TestCase(
        "解除服务协议的通知",
        ReviewableMatter.AdministrativeAgreement,
        "不服A于2026年7月1日作出的解除服务协议的通知（演罚〔2026〕1号）"
    )]
    public void Conduct_IsNamedByWhatWasDone(string line, ReviewableMatter matter, string words) =>
        Assert.That(Told(line, matter), Does.StartWith(words));

    [TestCase("未履行查处违法建设的法定职责", "认为A未履行查处违法建设的法定职责")]
    [TestCase("逾期不履行查处违法建设法定职责", "认为A未履行查处违法建设的法定职责")]
    [TestCase("未在法定期限内履行政府信息公开职责。", "认为A未履行政府信息公开的法定职责")]
    [TestCase("不履行法定职责", "不服A不履行法定职责的行为")]
    [TestCase("对2026年4月20日的举报不告知处理结果", "不服A对2026年4月20日的举报不告知处理结果的行为")]
    [TestCase("逾期未答复政府信息公开申请", "不服A逾期未答复政府信息公开申请的行为")]
    public void Omission_HasNoDay(string line, string words) =>
        Assert.That(Told(line, ReviewableMatter.ProtectiveDuty, number: null), Is.EqualTo(words));

    [Test]
    public void Agreement_NotPerformed_IsNoStatutoryDuty() =>
        Assert.That(
            Told("不按约定支付服务费", ReviewableMatter.AdministrativeAgreement, number: null),
            Is.EqualTo("不服A不按约定支付服务费的行为")
        );

    private static string Told(string line, ReviewableMatter matter, string? number = "演罚〔2026〕1号")
    {
        var c = LetterCase.Received("2026-08-03", Petitions.Penalty() with { ActComplainedOf = line, Matter = matter, ActNumber = number });
        var text = c.Do("2026-08-05", new RequestSupplement { Items = "写明送达地址" })
            .Text(Domain.Documents.DocumentKind.SupplementNotice);
        var start = text.IndexOf('你', StringComparison.Ordinal) + 1;
        return text[start..text.IndexOf("，向本机关", StringComparison.Ordinal)].Replace(Agency, "A", StringComparison.Ordinal);
    }
}
