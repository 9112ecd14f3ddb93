namespace CaseManagement.Domain.Law;

/// <summary>
/// Names the rules that a piece of code carries out or that a test proves. docs/coverage.md is generated from it, so that one
/// search for an id shows both the code and its tests.
/// </summary>
/// <param name="ids">
/// Ids of the rule reference, for example <c>T11</c>, <c>A0.4</c>, <c>A6.3</c>, <c>H1.2</c>, or an article such as <c>法62</c>.
/// </param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class LawAttribute(params string[] ids) : Attribute
{
    /// <summary>The ids, in the order in which they were written.</summary>
    public IReadOnlyList<string> Ids { get; } = ids;
}
