using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Tests.Reference;

/// <summary>The organ's choices: seeded as the reference has them, complete, and strict.</summary>
[TestFixture]
internal sealed class SettingsReaderTests
{
    private static readonly ReferenceData Data = ReferenceData.Load(SeedFolder.Find());

    private static readonly string Seeded = File.ReadAllText(Path.Combine(SeedFolder.Find(), "reference", "settings.yaml"));

    [Test, Law("A0.8", "H1", "H2")]
    public void Seeds_HoldTheDefaultsOfTheReference() => Assert.That(Data.Settings, Is.EqualTo(OrganSettings.Default));

    [Test]
    public void Notes_SayHowSureEachChoiceIs()
    {
        Assert.That(Data.SettingNotes, Has.Count.EqualTo(8));
        Assert.That(Data.SettingNotes.Single(note => note.Name == "听证五日前的读法").Mark, Is.EqualTo(SourceMark.Inferred));
        Assert.That(Data.SettingNotes.Single(note => note.Name == "自行补录上限").Mark, Is.EqualTo(SourceMark.System));
    }

    [Test, Law("A0.8", "H1", "H2", "T22", "T27")]
    public void Read_TakesOverOtherChoices()
    {
        var (settings, _) = Read(
            Seeded
                .Replace("值: 五个完整工作日", "值: 前第五个工作日", StringComparison.Ordinal)
                .Replace("值: 恢复日计入", "值: 恢复日不计入", StringComparison.Ordinal)
                .Replace("值: 自然日", "值: 工作日", StringComparison.Ordinal)
                .Replace("值: 10日", "值: 7个工作日", StringComparison.Ordinal)
                .Replace("值: 10\n", "值: 15\n", StringComparison.Ordinal)
                .Replace("值: 是", "值: 否", StringComparison.Ordinal)
                .Replace("值: 5\n", "值: 3\n", StringComparison.Ordinal)
                .Replace("值: 90\n", "值: 30\n", StringComparison.Ordinal)
        );

        Assert.That(
            settings,
            Is.EqualTo(
                new OrganSettings
                {
                    Deadlines = new DeadlineSettings
                    {
                        HearingNotice = HearingNoticeReading.FifthWorkingDayBefore,
                        Pause = PauseReading.ResumptionDayExcluded,
                        LocalRuleDays = DayKind.WorkingDay,
                        SingleCopyNotification = 7.WorkingDays(),
                        BatchCopyNotificationDay = 15,
                    },
                    NotifyMediationInBatch = false,
                    FreeBackdatingWorkingDays = 3,
                    LimitedBackdatingDays = 30,
                }
            )
        );
    }

    [TestCase("值: 10日", "值: 3个月", "“10日”或者“10个工作日”")]
    [TestCase("值: 10\n", "值: 31\n", "1 至 28")]
    [TestCase("名称: 停表口径", "名称: 停钟口径", "停表口径")]
    [TestCase("标记: 本系统", "标记: 也许", "未核实")]
    public void Read_WhenAValueIsNoChoice_NamesTheChoices(string right, string wrong, string message) =>
        Assert.That(
            () => Read(Seeded.Replace(right, wrong, StringComparison.Ordinal)),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains(message)
        );

    [Test]
    public void Read_WhenASettingIsMissing_NamesIt() =>
        Assert.That(
            () => Read("设置:\n  - { 名称: 停表口径, 值: 恢复日计入, 可选: [恢复日计入], 依据: 法39, 标记: 推定, 说明: 略 }\n"),
            Throws.TypeOf<SeedFormatException>().With.Message.Contains("缺少设置：听证五日前的读法")
        );

    private static (OrganSettings Settings, IReadOnlyList<SettingNote> Notes) Read(string text) =>
        SeedMap.ReadText("settings.yaml", text, SettingsReader.Read);
}
