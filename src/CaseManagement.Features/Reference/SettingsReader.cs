using System.Globalization;
using System.Text.Json;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Features.Reference;

/// <summary>Reads <c>settings.yaml</c>: the organ's choices where the articles leave a reading open, each with its source.</summary>
internal sealed class SettingsReader
{
    private static readonly Dictionary<string, SourceMark> Marks = new(StringComparer.Ordinal)
    {
        ["条文"] = SourceMark.Text,
        ["推定"] = SourceMark.Inferred,
        ["本系统"] = SourceMark.System,
        ["未核实"] = SourceMark.Unverified,
    };

    private static readonly Dictionary<string, HearingNoticeReading> HearingReadings = new(StringComparer.Ordinal)
    {
        ["五个完整工作日"] = HearingNoticeReading.FiveFullWorkingDaysBetween,
        ["前第五个工作日"] = HearingNoticeReading.FifthWorkingDayBefore,
    };

    private static readonly Dictionary<string, PauseReading> PauseReadings = new(StringComparer.Ordinal)
    {
        ["恢复日计入"] = PauseReading.ResumptionDayCounts,
        ["恢复日不计入"] = PauseReading.ResumptionDayExcluded,
    };

    private static readonly Dictionary<string, DayKind> DayKinds = new(StringComparer.Ordinal)
    {
        ["自然日"] = DayKind.CalendarDay,
        ["工作日"] = DayKind.WorkingDay,
    };

    /// <summary>What each setting does to the choices. A setting that is not here would be one that nothing obeys.</summary>
    private static readonly Dictionary<string, Func<SeedMap, OrganSettings, OrganSettings>> Known = new(StringComparer.Ordinal)
    {
        ["听证五日前的读法"] = (map, s) => s with { Deadlines = s.Deadlines with { HearingNotice = map.Word("值", HearingReadings) } },
        ["停表口径"] = (map, s) => s with { Deadlines = s.Deadlines with { Pause = map.Word("值", PauseReadings) } },
        ["清单日数口径"] = (map, s) => s with { Deadlines = s.Deadlines with { LocalRuleDays = map.Word("值", DayKinds) } },
        ["专函抄告期限"] = (map, s) => s with { Deadlines = s.Deadlines with { SingleCopyNotification = DaysOf(map) } },
        ["集中抄告日"] = (map, s) => s with { Deadlines = s.Deadlines with { BatchCopyNotificationDay = DayOfMonth(map) } },
        ["调解书集中抄告"] = (map, s) => s with { NotifyMediationInBatch = map.Flag("值") },
        ["自行补录上限"] = (map, s) => s with { FreeBackdatingWorkingDays = map.Number("值") },
        ["经许可补录上限"] = (map, s) => s with { LimitedBackdatingDays = map.Number("值") },
    };

    /// <summary>How each setting is written now; the other direction of <see cref="Known"/>.</summary>
    private static readonly Dictionary<string, Func<OrganSettings, string>> Written = new(StringComparer.Ordinal)
    {
        ["听证五日前的读法"] = s => WordOf(HearingReadings, s.Deadlines.HearingNotice),
        ["停表口径"] = s => WordOf(PauseReadings, s.Deadlines.Pause),
        ["清单日数口径"] = s => WordOf(DayKinds, s.Deadlines.LocalRuleDays),
        ["专函抄告期限"] = s => s.Deadlines.SingleCopyNotification.ToString(),
        ["集中抄告日"] = s => s.Deadlines.BatchCopyNotificationDay.ToString(CultureInfo.InvariantCulture),
        ["调解书集中抄告"] = s => s.NotifyMediationInBatch ? "是" : "否",
        ["自行补录上限"] = s => s.FreeBackdatingWorkingDays.ToString(CultureInfo.InvariantCulture),
        ["经许可补录上限"] = s => s.LimitedBackdatingDays.ToString(CultureInfo.InvariantCulture),
    };

    private OrganSettings _settings = OrganSettings.Default;

    /// <summary>The choices with one of them made anew.</summary>
    /// <param name="settings">The choices as they are.</param>
    /// <param name="name">The name of a setting.</param>
    /// <param name="value">The new value, as the file would write it.</param>
    /// <exception cref="SeedFormatException">There is no such setting, or it cannot have this value; the message says what it can have.</exception>
    internal static OrganSettings With(OrganSettings settings, string name, string value) =>
        Known.TryGetValue(name, out var apply)
            ? SeedMap.ReadText(name, $"值: {JsonSerializer.Serialize(value)}", map => apply(map, settings))
            : throw new SeedFormatException(name, 0, "没有这项设置。");

    /// <summary>The value of a setting, as the file would write it.</summary>
    internal static string ValueOf(OrganSettings settings, string name) => Written[name](settings);

    internal static (OrganSettings Settings, IReadOnlyList<SettingNote> Notes) Read(SeedMap file)
    {
        var reader = new SettingsReader();
        var notes = file.Maps("设置", reader.ReadOne);
        var missing = Known.Keys.Except(notes.Select(note => note.Name)).ToList();
        return missing.Count == 0 ? (reader._settings, notes) : throw file.Fault($"缺少设置：{string.Join("、", missing)}。", "设置");
    }

    private SettingNote ReadOne(SeedMap map)
    {
        var apply = map.Word("名称", Known);
        _settings = apply(map, _settings);
        return new SettingNote
        {
            Name = map.Text("名称"),
            Value = map.Text("值"),
            Choices = map.Texts("可选"),
            Article = map.Text("依据"),
            Mark = map.Word("标记", Marks),
            Explanation = map.Text("说明"),
        };
    }

    private static string WordOf<T>(Dictionary<string, T> words, T value)
        where T : struct => words.Single(pair => pair.Value.Equals(value)).Key;

    private static Length DaysOf(SeedMap map) =>
        Length.TryParse(map.Text("值"), out var length) && length.Kind is DayKind.CalendarDay or DayKind.WorkingDay
            ? length
            : throw map.Fault($"“值”应是“10日”或者“10个工作日”这样的日数，不是“{map.Text("值")}”。", "值");

    private static int DayOfMonth(SeedMap map) =>
        map.Number("值", least: 1) is var day and <= 28 ? day : throw map.Fault("“值”应在 1 至 28 之间。", "值");
}
