using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseManagement.Domain.Cases;

/// <summary>The identity of a case; a version-7 Guid made by the application.</summary>
public readonly record struct CaseId(Guid Value)
{
    /// <summary>A new identity.</summary>
    public static CaseId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>
/// A case number as it is printed: 银政复〔2026〕1号. Code of the organ, year in hexagonal brackets, running number without 第 and without leading zeros
/// (GB/T 9704-2012 7.2.5).
/// </summary>
public readonly partial record struct CaseNumber(string Code, int Year, int Sequence)
{
    /// <summary>The form used in addresses: 银政复-2026-1.</summary>
    public string Slug => string.Create(CultureInfo.InvariantCulture, $"{Code}-{Year}-{Sequence}");

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code}〔{Year}〕{Sequence}号");

    /// <summary>Reads the printed form or the slug. Throws <see cref="FormatException"/> on anything else.</summary>
    public static CaseNumber Parse(string text) => TryParse(text, out var number) ? number : throw new FormatException($"“{text}”不是案号");

    /// <summary>Reads the printed form or the slug; false on anything else, also on leading zeros.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CaseNumber number)
    {
        number = default;
        if (text is null)
        {
            return false;
        }

        var match = Printed().Match(text) is { Success: true } printed ? printed : SlugForm().Match(text);
        if (!match.Success || !int.TryParse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        number = new CaseNumber(match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture), sequence);
        return true;
    }

    [GeneratedRegex(@"^(\p{L}{1,12})〔([12][0-9]{3})〕([1-9][0-9]{0,8})号$")]
    private static partial Regex Printed();

    [GeneratedRegex(@"^(\p{L}{1,12})-([12][0-9]{3})-([1-9][0-9]{0,8})$")]
    private static partial Regex SlugForm();
}
