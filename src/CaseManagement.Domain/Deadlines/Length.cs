using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Deadlines;

/// <summary>The unit in which a period is counted (A0.1).</summary>
[Law("A0.1")]
public enum DayKind
{
    /// <summary>工作日: statutory rest days do not count, worked rest days do (法88②, A0.2).</summary>
    WorkingDay,

    /// <summary>自然日: every day counts; a last day that is a rest day rolls over (民诉85③, A0.4).</summary>
    CalendarDay,

    /// <summary>月: ends on the corresponding day, or on the last day of a month that has none.</summary>
    Month,

    /// <summary>年: ends on the corresponding day, or on the last day of a month that has none.</summary>
    Year,
}

/// <summary>
/// A length of time as the law writes it. Lengths of different kinds cannot be compared or added: five working days are not
/// seven days.
/// </summary>
/// <param name="Amount">How many units; at least one.</param>
/// <param name="Kind">The unit.</param>
public readonly record struct Length(int Amount, DayKind Kind)
{
    /// <summary>A form can be mistyped, and no period outlasts a century.</summary>
    private const int MaximumYears = 100;

    private static readonly (string Suffix, DayKind Kind)[] Suffixes =
    [
        ("个工作日", DayKind.WorkingDay),
        ("工作日", DayKind.WorkingDay),
        ("个月", DayKind.Month),
        ("年", DayKind.Year),
        ("日", DayKind.CalendarDay),
    ];

    /// <summary>How many units; at least one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one, or more than a hundred years.</exception>
    public int Amount
    {
        get;
        init => field = Checked(value, DayKind.CalendarDay);
    } = Checked(Amount, Kind);

    /// <summary>The word after a number of this kind: 个工作日, 日, 个月, 年.</summary>
    public string Unit =>
        Kind switch
        {
            DayKind.WorkingDay => "个工作日",
            DayKind.CalendarDay => "日",
            DayKind.Month => "个月",
            DayKind.Year => "年",
        };

    /// <summary>The length in Chinese: 5个工作日, 60日, 3个月, 5年.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount}{Unit}");

    /// <summary>Reads what <see cref="ToString"/> writes (also 5工作日), surrounding blanks ignored.</summary>
    /// <param name="text">For example 30日.</param>
    /// <param name="length">The length read, or the default when the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Length length)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        foreach (var (suffix, kind) in Suffixes)
        {
            if (
                trimmed.EndsWith(suffix, StringComparison.Ordinal)
                && int.TryParse(
                    trimmed.AsSpan(0, trimmed.Length - suffix.Length),
                    NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture,
                    out var amount
                )
                && amount > 0
                && amount <= Maximum(kind)
            )
            {
                length = new Length(amount, kind);
                return true;
            }
        }

        length = default;
        return false;
    }

    private static int Checked(int amount, DayKind kind) =>
        amount > 0 && amount <= Maximum(kind)
            ? amount
            : throw new ArgumentOutOfRangeException(nameof(Amount), amount, $"期限长度须在 1 至 {Maximum(kind)} 之间。");

    private static int Maximum(DayKind kind) =>
        kind switch
        {
            DayKind.WorkingDay or DayKind.CalendarDay => MaximumYears * 365,
            DayKind.Month => MaximumYears * 12,
            DayKind.Year => MaximumYears,
        };
}

/// <summary>Writes lengths the way the law reads: <c>5.WorkingDays()</c>, <c>60.CalendarDays()</c>.</summary>
public static class LengthExtensions
{
    /// <summary>A number of 工作日.</summary>
    public static Length WorkingDays(this int amount) => new(amount, DayKind.WorkingDay);

    /// <summary>A number of 自然日.</summary>
    public static Length CalendarDays(this int amount) => new(amount, DayKind.CalendarDay);

    /// <summary>A number of months.</summary>
    public static Length Months(this int amount) => new(amount, DayKind.Month);

    /// <summary>A number of years.</summary>
    public static Length Years(this int amount) => new(amount, DayKind.Year);
}
