using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Deadlines;

/// <summary>Whose reading an answer of the calculator rests on, where the articles leave one open [推定].</summary>
/// <param name="OfOrgan">True for the choices of the organ that runs the system, false for the defaults.</param>
/// <param name="Setting">Name of the setting that this limit obeys; null where the articles leave nothing open.</param>
/// <param name="Value">Its value as it was applied; null without a setting.</param>
/// <param name="Default">Its value by default; null without a setting.</param>
public sealed record CalculatorReading(bool OfOrgan, string? Setting, string? Value, string? Default)
{
    /// <summary>What the person is told, in one sentence.</summary>
    public string Sentence =>
        (Setting, OfOrgan) switch
        {
            (null, true) => "按本机关的设置计算；本项期限条文已经写明，不受设置影响。",
            (null, false) => "按默认口径计算；本项期限条文已经写明，不受复议机关设置影响。",
            (_, true) when Value == Default => $"按本机关的设置计算：{Setting}为“{Value}”，与默认口径相同。",
            (_, true) => $"按本机关的设置计算：{Setting}为“{Value}”（默认口径为“{Default}”）。",
            (_, false) => $"按默认口径计算：{Setting}为“{Value}”。复议机关可以另行设置，登录后按本机关的设置计算。",
        };

    /// <summary>The reading that a limit was counted by.</summary>
    [Law("A0.8", "H1", "H2")]
    internal static CalculatorReading Of(TimeLimit limit, OrganSettings applied, bool ofOrgan) =>
        SettingOf(limit) is { } setting
            ? new(ofOrgan, setting, SettingsReader.ValueOf(applied, setting), SettingsReader.ValueOf(OrganSettings.Default, setting))
            : new(ofOrgan, null, null, null);

    // A pause is of a case, not of a question; its reading decides nothing here.
    private static string? SettingOf(TimeLimit limit) =>
        limit.Direction == Direction.Backward ? "听证五日前的读法"
        : limit.Id == TimeLimits.H21.Id ? "专函抄告期限"
        : limit.Computation == LimitComputation.DayOfFollowingMonth ? "集中抄告日"
        : limit.IsLocalRule ? "清单日数口径"
        : null;
}
