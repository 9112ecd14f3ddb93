using System.Text;

namespace CaseManagement.Domain.Cases;

/// <summary>One arrow of a state diagram.</summary>
/// <param name="From">State before.</param>
/// <param name="Label">What moves it, in Chinese.</param>
/// <param name="To">State after.</param>
internal sealed record DiagramMove(Enum From, string Label, Enum To);

/// <summary>State diagrams in Mermaid. Ours and not the library's, because states and acts are to be read in Chinese.</summary>
internal static class MermaidDiagram
{
    /// <summary>Writes a diagram; several acts between the same two states share one arrow.</summary>
    /// <param name="first">States in which a record can begin.</param>
    /// <param name="moves">Every arrow.</param>
    /// <param name="last">States in which it ends; drawn only where the law knows an end.</param>
    public static string Write(IReadOnlyList<Enum> first, IReadOnlyList<DiagramMove> moves, IReadOnlyList<Enum> last)
    {
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        foreach (var state in moves.SelectMany(m => new[] { m.From, m.To }).Concat(first).Distinct().Order())
        {
            text.Append($"    state \"{Named.Of(state)}\" as {state}\n");
        }

        foreach (var state in first)
        {
            text.Append($"    [*] --> {state}\n");
        }

        foreach (var arrow in moves.GroupBy(m => (m.From, m.To)).OrderBy(g => g.Key.From).ThenBy(g => g.Key.To))
        {
            text.Append($"    {arrow.Key.From} --> {arrow.Key.To} : {string.Join("、", arrow.Select(m => m.Label).Distinct())}\n");
        }

        foreach (var state in last)
        {
            text.Append($"    {state} --> [*]\n");
        }

        return text.Append("```\n").ToString();
    }
}
