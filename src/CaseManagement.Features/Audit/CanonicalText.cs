using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseManagement.Features.Audit;

/// <summary>
/// Builds the text a hash is taken over. One line a field: <c>name=length:value</c>, the length in UTF-8 bytes; <c>name=-</c> for a field without value. Because each value carries
/// its length, no two different records have the same text. Instants are <c>2026-11-24T01:02:03.456789Z</c>, days <c>2026-11-24</c>, Guids in lower case with hyphens.
/// </summary>
internal sealed class CanonicalText
{
    private readonly StringBuilder _text = new();

    /// <param name="kind">Name and number of the form, the first line.</param>
    public CanonicalText(string kind) => _text.Append(kind).Append('\n');

    /// <summary>Adds a field.</summary>
    public CanonicalText Add(string name, string? value)
    {
        _text.Append(name).Append('=');
        if (value is null)
        {
            _text.Append('-');
        }
        else
        {
            _text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(value)}:").Append(value);
        }

        _text.Append('\n');
        return this;
    }

    public CanonicalText Add(string name, long value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    public CanonicalText Add(string name, Guid? value) => Add(name, value?.ToString("D"));

    public CanonicalText Add(string name, DateOnly value) => Add(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public CanonicalText Add(string name, DateTime value) =>
        Add(name, value.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    /// <summary>SHA-256 over the UTF-8 bytes of a text, in lower-case hexadecimal.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
