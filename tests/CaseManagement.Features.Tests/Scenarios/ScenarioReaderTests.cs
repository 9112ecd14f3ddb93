using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Scenarios;

namespace CaseManagement.Features.Tests.Scenarios;

/// <summary>A scenario file is read by its words or not at all; every fault names file and line in Chinese.</summary>
[TestFixture]
internal sealed class ScenarioReaderTests
{
    private const string Petition = """
        案件: 例
        说明: 例
        经过:
          - 日期: 2026-07-06
            办理: 登记申请
            人员: 沈演初
            内容:
              行政复议机关: 市政府
              申请渠道: 窗口
              申请人:
                - { 类别: 公民, 姓名或者名称: 例演示, 性别: 男, 证件号码: 999999196603121019, 住所: 演示路, 送达地址: 演示路, 联系电话: 0951-0000001 }
              被申请人: [银川市公安局]
              被申请复议的行政行为: 罚款
              复议事项类别: 行政处罚
              行政管理领域: 公安
              行政复议请求: 撤销
              主要事实和理由: 不服
              行政赔偿请求额: 1200.50

        """;

    private const string Expectations = """
        预期:
          状态: 受理审查
          文书: []
          待办: []

        """;

    [Test]
    public void Read_TakesFactsByTheirLabels()
    {
        var scenario = Read(Petition + Expectations);

        var step = scenario.Steps.Single();
        var facts = (RegisterPetition)step.Facts(Situation());
        Assert.Multiple(() =>
        {
            Assert.That(step.By.SignInName, Is.EqualTo("shenyanchu"));
            Assert.That(step.EnteredOn, Is.EqualTo(step.Day));
            Assert.That(facts.Organ.Value, Is.EqualTo("yinchuan"), "an organisation by its short name");
            Assert.That(facts.Respondents.Single().Value, Is.EqualTo("yinchuan.gaj"), "and by its full name");
            Assert.That(facts.Channel, Is.EqualTo(Channel.Window));
            Assert.That(facts.FieldOfAdministration, Is.EqualTo("gongan"));
            Assert.That(facts.CompensationCents, Is.EqualTo(120_050), "元 are kept in 分");
            Assert.That(facts.Applicants.Single().IdNumber!.Value, Is.EqualTo("999999196603121019"));
            Assert.That(facts.ThirdParties, Is.Empty, "a field left out keeps its default");
        });
    }

    [Test]
    public void Read_TakesMomentsPersonsAndLists()
    {
        var facts = Facts<OrderHearing>(
            """
              - 日期: 2026-07-07
                办理: 决定听证
                人员: suyanqing
                内容:
                  听证事由: 法律关系复杂
                  举行时间: 2026-08-06 09:30
                  地点或者网络链接: 第一听证室
                  网络视频听证: 是
                  拟听证事项: 全部
                  主持人: 罗演严
                  听证员: [丁演和, 何演明]
                  记录员: 纪演录

            """
        );

        Assert.Multiple(() =>
        {
            Assert.That(facts.StartsAt, Is.EqualTo(new DateTime(2026, 8, 6, 9, 30, 0)));
            Assert.That(facts.Online, Is.True);
            Assert.That(facts.Officers, Has.Count.EqualTo(2).And.All.Not.EqualTo(Guid.Empty));
            Assert.That(facts.Ground, Is.EqualTo(HearingGround.ComplexRelations));
        });
    }

    [Test]
    public void Read_OfAProposal_HoldsTheProposedFacts()
    {
        var facts = Facts<SubmitProposal>(
            """
              - 日期: 2026-07-07
                办理: 提请审批
                人员: 苏演清
                内容: { 提请事项: 延长审理期限, 延长日数: 30, 情况复杂的理由: 涉及三个部门 }

            """
        );

        Assert.That(facts.Proposed, Is.EqualTo(new Extend { Days = 30, Reason = "涉及三个部门" }));
    }

    [Test]
    public void Read_OfServiceOnSeveral_GivesOneActEach()
    {
        var scenario = Read(
            Petition
                + """
                  - 日期: 2026-07-07
                    办理: 登记送达
                    人员: 沈演初
                    内容: { 文书: 2, 各受送达人: [申1, 三1], 送达方式: 邮寄送达, 签收人、见证人或者回执情况: 签收 }

                """
                + Expectations
        );

        Assert.That(
            scenario.Steps.Skip(1).Select(step => ((RecordService)step.Facts(Situation())).Recipient),
            Is.EqualTo(new[] { "申1", "三1" })
        );
    }

    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 受里, 人员: 苏演清 }",
        "“受里”不是办理事项；相近的有：受理、",
        19,
        TestName = "Read_WhenActIsUnknown_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 视为受理, 人员: 苏演清 }",
        "由系统自动办理",
        19,
        TestName = "Read_WhenActIsAutomatic_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 受理, 人员: 苏清 }",
        "“苏清”不在演示人员名录",
        19,
        TestName = "Read_WhenPersonIsUnknown_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 受理, 人员: 苏演清, 备注: 无 }",
        "不认识的项“备注”",
        19,
        TestName = "Read_WhenStepHasUnknownKey_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 受理, 人员: 苏演清, 内容: { 意见: 同意 } }",
        "不认识的项“意见”",
        19,
        TestName = "Read_WhenLabelIsUnknown_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 不予受理, 人员: 方演川, 内容: { 理由: 无 } }",
        "缺少“不予受理的事由”",
        19,
        TestName = "Read_WhenRequiredFactIsMissing_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 不予受理, 人员: 方演川 }",
        "“不予受理”缺少“内容”",
        19,
        TestName = "Read_WhenContentIsMissing_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 指派承办人, 人员: 秦演衡, 内容: { 承办人: 某某 } }",
        "“某某”不在演示人员名录",
        19,
        TestName = "Read_WhenStaffIsUnknown_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 适用简易程序, 人员: 苏演清, 内容: { 适用简易程序的情形: 简单 } }",
        "“适用简易程序的情形”应是",
        19,
        TestName = "Read_WhenTermIsUnknown_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 适用简易程序, 人员: 苏演清, 内容: { 适用简易程序的情形: Disclosure } }",
        "“适用简易程序的情形”应是",
        19,
        TestName = "Read_WhenTermIsACodeName_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 变更被申请人, 人员: 苏演清, 内容: { 变更后的被申请人: [市城管局], 申请人意见: 同意 } }",
        "机构“市城管局”不在组织机构名录里",
        19,
        TestName = "Read_WhenOrganisationIsUnknown_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 登记送达, 人员: 沈演初, 内容: { 文书: 受理书, 受送达人: 申1, 送达方式: 直接送达, 签收人、见证人或者回执情况: 签收 } }",
        "“文书”应写编号或者文书的名称",
        19,
        TestName = "Read_WhenDocumentIsUnknown_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 登记送达, 人员: 沈演初, 内容: { 文书: 受理通知书, 受送达人: 张三, 送达方式: 直接送达, 签收人、见证人或者回执情况: 签收 } }",
        "当事人写作 申1",
        19,
        TestName = "Read_WhenPartyIsNoKey_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 提请审批, 人员: 苏演清, 内容: { 提请事项: 受理 } }",
        "“受理”不需要提请审批",
        19,
        TestName = "Read_WhenProposedActNeedsNoApproval_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 受理, 人员: 苏演清, 内容: { 审查意见: \"参照{卷号:3}\" } }",
        "花括号只用来引用另一案",
        19,
        TestName = "Read_WhenBracesAreNoReference_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-08, 录入: 2026-07-07, 办理: 受理, 人员: 苏演清 }",
        "“录入”不能早于“日期”",
        19,
        TestName = "Read_WhenEnteredBeforeTheDay_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-03, 办理: 受理, 人员: 苏演清 }",
        "按录入的先后排列",
        19,
        TestName = "Read_WhenStepsAreNotInOrder_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-7-8, 办理: 受理, 人员: 苏演清 }",
        "应是 2026-01-31 这样的日期",
        19,
        TestName = "Read_WhenDayIsNoDate_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 延长补正期限, 人员: 苏演清, 内容: { 延长工作日数: 五, 正当理由: 住院 } }",
        "应是不小于 0 的整数",
        19,
        TestName = "Read_WhenNumberIsNone_IsRefused"
    )]
    [TestCase(
        "  - { 日期: 2026-07-07, 办理: 适用简易程序, 人员: 苏演清, 内容: { 适用简易程序的情形: 政府信息公开案件, 事实清楚、权利义务关系明确、争议不大: 对 } }",
        "应写“是”或“否”",
        19,
        TestName = "Read_WhenYesNoIsNeither_IsRefused"
    )]
    public void Read_OfAFaultyStep_IsRefused(string step, string message, int line)
    {
        var fault = Assert.Throws<SeedFormatException>(() => Read(Petition + step + "\n" + Expectations));

        Assert.Multiple(() =>
        {
            Assert.That(fault!.Message, Does.StartWith($"例.yaml 第 {line} 行：").And.Contain(message));
            Assert.That(fault.Line, Is.EqualTo(line));
        });
    }

    [TestCase("预期:\n  状态: 审理中\n", "“状态”应是")]
    [TestCase("预期:\n  状态: 受理审查\n  期限: { T99: 2026-07-13 }\n", "“T99”不是期限编号")]
    [TestCase("预期:\n  状态: 受理审查\n  期限: { T11: 七月十三 }\n", "“T11”应写 2026-01-31")]
    [TestCase("预期:\n  状态: 受理审查\n  文书: [通知]\n", "“文书”应是")]
    [TestCase("预期:\n  状态: 受理审查\n  待办: [办里]\n", "“办里”不是办理事项")]
    [TestCase("", "缺少“预期”")]
    public void Read_OfFaultyExpectations_IsRefused(string expectations, string message) =>
        Assert.That(() => Read(Petition + expectations), Throws.TypeOf<SeedFormatException>().With.Message.Contains(message));

    [Test]
    public void Read_WhenTextIsTooLong_IsRefused() =>
        Assert.That(
            () => Read(Petition.Replace("罚款", new string('罚', 201), StringComparison.Ordinal) + Expectations),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("有 201 字，不能超过 200 字")
        );

    [Test]
    public void Read_WhenFilesAreNamed_IsRefused() =>
        Assert.That(
            () => Read(Petition.Replace("行政赔偿请求额: 1200.50", "申请材料: [申请书]", StringComparison.Ordinal) + Expectations),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("演示案件不附文件")
        );

    [Test]
    public void Read_WhenAmountHasThreeDecimals_IsRefused() =>
        Assert.That(
            () => Read(Petition.Replace("1200.50", "1200.505", StringComparison.Ordinal) + Expectations),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("最多两位小数")
        );

    [Test]
    public void Read_WhenNothingIsRegistered_IsRefused() =>
        Assert.That(
            () => Read("案件: 例\n说明: 例\n经过:\n  - { 日期: 2026-07-07, 办理: 受理, 人员: 苏演清 }\n" + Expectations),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("第一步应是登记申请")
        );

    private static Scenario Read(string text) => DemoScenarios.Reader.ReadText("例.yaml", text);

    private static T Facts<T>(string step)
        where T : ActFacts => (T)Read(Petition + step + Expectations).Steps[^1].Facts(Situation());

    private static FactsSituation Situation() =>
        new()
        {
            Case = null,
            AccountOf = _ => Guid.CreateVersion7(),
            OtherCases = new Dictionary<string, Case>(),
        };
}
