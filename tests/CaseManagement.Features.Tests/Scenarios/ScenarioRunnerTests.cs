using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Scenarios;

namespace CaseManagement.Features.Tests.Scenarios;

/// <summary>How scenarios are let happen: order, numbers, lapse of time, refusals.</summary>
[TestFixture]
internal sealed class ScenarioRunnerTests
{
    private const string Register = """
        案件: 例
        说明: 例
        经过:
          - 日期: {DAY}
            录入: {ENTERED}
            办理: 登记申请
            人员: 沈演初
            内容:
              行政复议机关: 市政府
              申请渠道: 窗口
              申请人:
                - { 类别: 公民, 姓名或者名称: 例演示, 性别: 男, 证件号码: 999999196603121019, 住所: 演示路, 送达地址: 演示路, 联系电话: 0951-0000001 }
              被申请人: [市公安局]
              被申请复议的行政行为: 罚款
              复议事项类别: 行政处罚
              行政管理领域: 公安
              行政复议请求: 撤销
              主要事实和理由: 不服

        """;

    private const string Expectations = "预期: { 状态: 受理审查 }\n";

    [Test]
    public async Task Run_GivesNumbersInTheOrderOfEntry_NotOfFiles()
    {
        var performer = DemoScenarios.InMemory();

        var cases = await new ScenarioRunner(performer).RunAsync(
            [Read("甲", Registered("2026-07-08")), Read("乙", Registered("2026-07-07"))],
            Day("2026-07-09")
        );

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Load(performer, cases["乙"])).Number.ToString(), Is.EqualTo("银政复〔2026〕1号"));
            Assert.That((await Load(performer, cases["甲"])).Number.ToString(), Is.EqualTo("银政复〔2026〕2号"));
        });
    }

    [Test]
    [Law("A6.3", "T11")]
    public async Task Run_WhenTheFifthWorkingDayHasEnded_DeemsAcceptedOnThatDay()
    {
        var scenario = Read("例", Registered("2026-07-06"));
        var onTheDay = DemoScenarios.InMemory();
        var dayAfter = DemoScenarios.InMemory();

        var still = await new ScenarioRunner(onTheDay).RunAsync([scenario], Day("2026-07-13"));
        var deemed = await new ScenarioRunner(dayAfter).RunAsync([scenario], Day("2026-07-14"));

        var c = await Load(dayAfter, deemed["例"]);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Load(onTheDay, still["例"])).Status, Is.EqualTo(CaseStatus.UnderAcceptanceReview));
            Assert.That(c.Status, Is.EqualTo(CaseStatus.Accepted));
            Assert.That(c.Acceptance!.Day, Is.EqualTo(Day("2026-07-13")));
            Assert.That(
                c.Record[^1].EnteredAt,
                Is.EqualTo(new DateTime(2026, 7, 13, 16, 5, 0, DateTimeKind.Utc)),
                "five past midnight in China"
            );
        });
    }

    [Test]
    public void Run_WhenTheCaseSaysNo_NamesLineAndRule()
    {
        var text = Registered("2026-07-06")
            .Replace(Expectations, "  - { 日期: 2026-07-07, 办理: 适用普通程序, 人员: 苏演清 }\n" + Expectations, StringComparison.Ordinal);

        Assert.That(
            () => new ScenarioRunner(DemoScenarios.InMemory()).RunAsync([Read("例", text)], Day("2026-07-09")),
            Throws
                .TypeOf<SeedFormatException>()
                .With.Message.StartsWith("例.yaml 第 19 行：2026-07-07“适用普通程序”不能办理：当前状态“受理审查”不能适用普通程序。")
        );
    }

    [Test]
    public void Run_WhenThePersonMayNot_IsRefused()
    {
        var text = Registered("2026-07-06")
            .Replace(Expectations, "  - { 日期: 2026-07-07, 办理: 受理, 人员: 沈演初 }\n" + Expectations, StringComparison.Ordinal);

        Assert.That(
            () => new ScenarioRunner(DemoScenarios.InMemory()).RunAsync([Read("例", text)], Day("2026-07-09")),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("沈演初对本案没有办理“受理”的权限")
        );
    }

    [Test]
    public void Run_WhenAStepLiesAfterTheLastDay_IsRefused() =>
        Assert.That(
            () => new ScenarioRunner(DemoScenarios.InMemory()).RunAsync([Read("例", Registered("2026-07-06"))], Day("2026-07-05")),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("录入日晚于演示日 2026-07-05")
        );

    [Test]
    public void Run_WhenAnotherCaseIsNotThereYet_IsRefused()
    {
        var text = Registered("2026-07-06").Replace("主要事实和理由: 不服", "主要事实和理由: 与{案号:乙}同", StringComparison.Ordinal);

        Assert.That(
            () => new ScenarioRunner(DemoScenarios.InMemory()).RunAsync([Read("例", text)], Day("2026-07-09")),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("“乙”此时还没有登记")
        );
    }

    [Test]
    public async Task Run_ReplayedFromItsRecord_GivesTheSameCases()
    {
        var performer = DemoScenarios.InMemory();
        await new ScenarioRunner(performer).RunAsync(DemoScenarios.All, DemoScenarios.Day);

        Assert.Multiple(() =>
        {
            foreach (var c in performer.Cases)
            {
                var replayed = Case.Replay(c.Id, c.Number, c.Record);
                Assert.That(replayed.Status, Is.EqualTo(c.Status), c.Number.ToString());
                Assert.That(replayed.Clocks.Select(Of), Is.EqualTo(c.Clocks.Select(Of)), c.Number.ToString());
                Assert.That(replayed.Obligations, Is.EqualTo(c.Obligations), c.Number.ToString());
            }
        });

        static (string, string?, DateOnly, DateOnly?) Of(Domain.Deadlines.Clock clock) =>
            (clock.Limit.Id, clock.Subject, clock.StartedOn, clock.StoppedOn);
    }

    private static string Registered(string day) =>
        Register.Replace("{DAY}", day, StringComparison.Ordinal).Replace("{ENTERED}", day, StringComparison.Ordinal) + Expectations;

    private static Scenario Read(string key, string text) => DemoScenarios.Reader.ReadText($"{key}.yaml", text);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static ValueTask<Case> Load(InMemoryPerformer performer, CaseId id) => performer.LoadAsync(id, CancellationToken.None);
}
