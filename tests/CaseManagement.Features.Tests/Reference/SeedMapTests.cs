using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Tests.Reference;

/// <summary>Seed files are read strictly: what is wrong is told with file, line and a Chinese sentence.</summary>
[TestFixture]
internal sealed class SeedMapTests
{
    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal) { ["甲"] = 1, ["乙"] = 2 };

    [Test]
    public void Read_WhenKeyIsUnknown_NamesLineAndTheKeysThatAreKnown()
    {
        var fault = Fault("名称: 甲\n名陈: 乙\n", map => map.Text("名称"));

        Assert.That(fault.Line, Is.EqualTo(2));
        Assert.That(fault.Message, Is.EqualTo("例.yaml 第 2 行：不认识的项“名陈”；这里可用：名称。"));
    }

    [Test]
    public void Read_WhenKeyIsUnknownInNestedMapping_NamesItsLine()
    {
        var fault = Fault("列表:\n  - 名称: 甲\n  - 名称: 乙\n    多余: 丙\n", map => map.Maps("列表", item => item.Text("名称")));

        Assert.That(fault.Line, Is.EqualTo(4));
        Assert.That(fault.Message, Does.Contain("“多余”"));
    }

    [Test]
    public void Read_WhenKeyStandsTwice_IsRefused() =>
        Assert.That(Fault("名称: 甲\n名称: 乙\n", map => map.Text("名称")).Message, Does.Contain("YAML"));

    [Test]
    public void Read_WhenFileIsNoMapping_IsRefused() =>
        Assert.That(Fault("- 甲\n", map => map.Text("名称")).Message, Does.Contain("键: 值"));

    [Test]
    public void ReadFile_WhenFileIsMissing_SaysWhich() =>
        Assert.That(
            () => SeedMap.ReadFile(Path.Combine(Path.GetTempPath(), "没有.yaml"), map => map.Text("名称")),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("没有.yaml")
        );

    [Test]
    public void Text_WhenMissing_IsRefused() =>
        Assert.That(Fault("别的: 甲\n", map => map.Text("名称")).Message, Does.Contain("缺少“名称”"));

    [Test]
    public void Text_WhenEmpty_IsRefused() =>
        Assert.That(Fault("名称:\n", map => map.OptionalText("名称")).Message, Does.Contain("不能为空"));

    [TestCase("是", true)]
    [TestCase("否", false)]
    public void Flag_ReadsYesAndNo(string text, bool expected) =>
        Assert.That(Read($"标: {text}\n", map => map.Flag("标")), Is.EqualTo(expected));

    [Test]
    public void Flag_WhenNeitherYesNorNo_IsRefused() =>
        Assert.That(Fault("标: true\n", map => map.Flag("标")).Message, Does.Contain("“是”或“否”"));

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("一")]
    public void Number_WhenBelowTheLeastOrNoNumber_IsRefused(string text) =>
        Assert.That(Fault($"数: {text}\n", map => map.Number("数", least: 1)).Message, Does.Contain("不小于 1 的整数"));

    [Test]
    public void OptionalDate_ReadsIsoDates() =>
        Assert.That(Read("日: 2023-12-31\n", map => map.OptionalDate("日")), Is.EqualTo(new DateOnly(2023, 12, 31)));

    [Test]
    public void OptionalDate_WhenNoSuchDay_IsRefused() =>
        Assert.That(Fault("日: 2023-02-30\n", map => map.OptionalDate("日")!.Value).Message, Does.Contain("2023-02-30"));

    [Test]
    public void Word_WhenNotInTheList_NamesTheList() =>
        Assert.That(Fault("词: 丙\n", map => map.Word("词", Words)).Message, Does.Contain("甲、乙 之一"));

    [Test]
    public void Word_WhenMissing_TakesTheDefault() =>
        Assert.That(Read("别: 甲\n", map => map.Word("词", Words, 9) + map.Text("别").Length), Is.EqualTo(10));

    [Test]
    public void Maps_WhenValueIsNoList_IsRefused() =>
        Assert.That(Fault("列表: 甲\n", map => map.Maps("列表", item => item.Text("名称"))).Message, Does.Contain("列表"));

    private static T Read<T>(string text, Func<SeedMap, T> read) => SeedMap.ReadText("例.yaml", text, read);

    private static SeedFormatException Fault<T>(string text, Func<SeedMap, T> read) =>
        Assert.Throws<SeedFormatException>(() => SeedMap.ReadText("例.yaml", text, read))!;
}
