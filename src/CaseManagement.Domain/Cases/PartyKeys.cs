using System.Text.RegularExpressions;

namespace CaseManagement.Domain.Cases;

/// <summary>
/// The keys by which sentences of the domain name parties (申1, 被2) and, in brackets, organs that are none (yinchuan.rsj), and how they become names: people read
/// names, lists and notices never show a key.
/// </summary>
public static partial class PartyKeys
{
    /// <summary>The sentence with every key replaced: 送达：受理通知书（申1） becomes 送达：受理通知书（申演示）.</summary>
    /// <param name="sentence">A sentence of the domain.</param>
    /// <param name="nameOf">The name of a party; what it answers for a key it does not know is written as it is.</param>
    public static string InWords(string sentence, Func<string, string> nameOf) => Key().Replace(sentence, match => nameOf(match.Value));

    [GeneratedRegex("(?<![\\p{L}0-9])[申被三代][1-9][0-9]{0,3}(?![\\p{L}0-9])|(?<=（)[a-z][a-z0-9.-]*(?=）)")]
    private static partial Regex Key();
}
