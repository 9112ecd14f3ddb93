using System.Text;

namespace CaseManagement.Features.Cases;

/// <summary>Cuts texts into what they are looked up by: pairs of neighbouring characters, and whole numbers.</summary>
public static class SearchTokens
{
    /// <summary>Longest token in UTF-16 units; of a longer number the first digits count.</summary>
    internal const int TokenLength = 20;

    /// <summary>
    /// The tokens of a text, each once. Punctuation and spaces part words, and so does the border between digits and letters; letters are small, full-width ones narrow. A number is one token, because its
    /// pairs stand in every other number; a word of one character is one too, unless it only goes with a number (第12号).
    /// </summary>
    public static IReadOnlySet<string> Of(params IEnumerable<string?> texts)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in texts.SelectMany(Words))
        {
            if (word.IsNumber)
            {
                tokens.Add(string.Concat(word.Runes.Take(TokenLength)));
            }
            else if (word.Runes.Count == 1)
            {
                if (!word.BesideNumber)
                {
                    tokens.Add(word.Runes[0].ToString());
                }
            }
            else
            {
                tokens.UnionWith(word.Runes.Zip(word.Runes.Skip(1), (left, right) => $"{left}{right}"));
            }
        }

        return tokens;
    }

    private sealed record Word(List<Rune> Runes, bool IsNumber, bool BesideNumber);

    private static IEnumerable<Word> Words(string? text)
    {
        var runes = new List<Rune>();
        var (isNumber, afterNumber) = (false, false);
        foreach (var rune in (text ?? "").EnumerateRunes().Select(Narrow))
        {
            var digit = Rune.IsDigit(rune);
            var inWord = digit || Rune.IsLetter(rune);
            if (runes.Count > 0 && (!inWord || digit != isNumber))
            {
                yield return new Word(runes, isNumber, afterNumber || (inWord && digit));
                afterNumber = inWord && isNumber;
                runes = [];
            }
            else if (!inWord)
            {
                afterNumber = false;
            }

            if (inWord)
            {
                runes.Add(rune);
                isNumber = digit;
            }
        }

        if (runes.Count > 0)
        {
            yield return new Word(runes, isNumber, afterNumber);
        }
    }

    /// <summary>U+FF01–U+FF5E are the full-width forms of U+0021–U+007E.</summary>
    private static Rune Narrow(Rune rune) =>
        Rune.ToLowerInvariant(rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune);
}
