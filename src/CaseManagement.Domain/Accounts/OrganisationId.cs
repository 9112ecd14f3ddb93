using System.Diagnostics.CodeAnalysis;

namespace CaseManagement.Domain.Accounts;

/// <summary>
/// The short, stable code of an organisation: lowercase words joined by points, the government first, for example <c>yinchuan</c>
/// (银川市人民政府) or <c>yinchuan.gaj</c> (银川市公安局). It stands in the record of acts, so it never changes when an organ is renamed.
/// </summary>
public readonly record struct OrganisationId : IParsable<OrganisationId>
{
    /// <summary>The longest code accepted, in characters; the database column has this length.</summary>
    public const int MaxLength = 40;

    private readonly string? _value;

    /// <param name="value">The code.</param>
    /// <exception cref="FormatException">The text is not a code: see <see cref="TryParse(string?, out OrganisationId)"/>.</exception>
    public OrganisationId(string value)
    {
        if (!IsCode(value))
        {
            throw new FormatException($"“{value}”不是机构代码：应为小写字母开头的词，用点连接，最长 {MaxLength} 个字符。");
        }

        _value = value;
    }

    /// <summary>The code; empty for <c>default</c>, which names no organisation.</summary>
    public string Value => _value ?? string.Empty;

    /// <inheritdoc cref="OrganisationId(string)"/>
    public static OrganisationId Parse(string value) => new(value);

    /// <inheritdoc/>
    public static OrganisationId Parse(string s, IFormatProvider? provider) => new(s);

    /// <summary>Reads a code: words of lowercase letters, digits and hyphens that begin with a letter, joined by points.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out OrganisationId id)
    {
        id = IsCode(value) ? new OrganisationId(value) : default;
        return id != default;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrganisationId result) =>
        TryParse(s, out result);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsCode([NotNullWhen(true)] string? value) =>
        value is { Length: > 0 and <= MaxLength }
        && value.Split('.').All(word => word.Length > 0 && word[0] is >= 'a' and <= 'z' && word.All(IsWordCharacter));

    private static bool IsWordCharacter(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
}
