using System.Security.Cryptography;
using System.Text;

namespace CaseManagement.Features.Audit.PersonalData;

/// <summary>
/// A keyed hash under which an identity number or a telephone is found again without being readable: the same person in two cases, a petition filed twice (法30①(七)).
/// </summary>
internal static class BlindIndex
{
    /// <summary>Characters of a hash.</summary>
    public const int Length = 64;

    /// <summary>The hash of a value. Spaces, hyphens and the case of letters do not count; full-width digits and letters count as their plain forms.</summary>
    public static string Of(MasterKeys keys, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(keys.IndexKey, Encoding.UTF8.GetBytes(Normalise(value))));

    /// <summary>The hash of a text as it is, for comparing without keeping it.</summary>
    public static string OfExactly(MasterKeys keys, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(keys.IndexKey, Encoding.UTF8.GetBytes(text)));

    private static string Normalise(string value)
    {
        var plain = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            // U+FF01–U+FF5E are the full-width forms of U+0021–U+007E. Unicode normalisation is not available without culture data.
            var narrow = c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;
            if (narrow != '-' && !char.IsWhiteSpace(narrow))
            {
                plain.Append(char.ToUpperInvariant(narrow));
            }
        }

        return plain.ToString();
    }
}
