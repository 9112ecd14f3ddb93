using System.Text;

namespace CaseManagement.Features.Cases;

/// <summary>Cuts texts into pairs of neighbouring characters.</summary>
public static class SearchTokens
{
    /// <summary>Longest token in UTF-16 units: two characters outside the basic plane.</summary>
    internal const int TokenLength = 4;

    /// <summary>
    /// The pairs of a text, each once. Punctuation and spaces part words; letters are small, full-width ones narrow. A word of a single character is itself a token.
    /// </summary>
    public static IReadOnlySet<string> Of(params IEnumerable<string?> texts)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in texts.SelectMany(Words))
        {
            if (word.Count == 1)
            {
                tokens.Add(word[0].ToString());
            }

            for (var i = 1; i < word.Count; i++)
            {
                tokens.Add($"{word[i - 1]}{word[i]}");
            }
        }

        return tokens;
    }

    private static IEnumerable<List<Rune>> Words(string? text)
    {
        var word = new List<Rune>();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Add(Narrow(rune));
            }
            else if (word.Count > 0)
            {
                yield return word;
                word = [];
            }
        }

        if (word.Count > 0)
        {
            yield return word;
        }
    }

    /// <summary>U+FF01–U+FF5E are the full-width forms of U+0021–U+007E.</summary>
    private static Rune Narrow(Rune rune) =>
        Rune.ToLowerInvariant(rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune);
}
