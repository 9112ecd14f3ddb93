using System.Reflection;
using System.Text.RegularExpressions;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Tests.Coverage;

/// <summary>Where a rule is carried out, proved and shown: read from the attributes and definitions of the program, the source of all tests, and the demo cases.</summary>
internal sealed partial class CoverageEvidence
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private readonly ILookup<string, string> _code = Cited(typeof(Case).Assembly).ToLookup(c => c.Id, c => c.Where);
    private readonly ILookup<string, (string Fixture, bool OfDomain)> _tests = TestSources()
        .SelectMany(file => CitedIn(file).Select(c => (c.Id, c.Where, OfDomain: file.Contains("Domain.Tests", StringComparison.Ordinal))))
        .ToLookup(c => c.Id, c => (c.Where, c.OfDomain));
    private readonly IReadOnlyList<(string Name, string Text)> _scenarios =
    [
        .. Directory
            .GetFiles(Path.Combine(GeneratedDoc.RepositoryRoot, "seeds", "demo", "cases"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))),
    ];

    /// <summary>Acts first, then data, then whatever else names the id.</summary>
    public IReadOnlyList<string> Code(CoverageRow row) =>
        [
            .. new[]
            {
                row.Member is { } member ? [$"{member.GetType().Name}.{member}"] : Array.Empty<string>(),
                row.Member is null ? [.. ActsOf(row).Select(a => a.Act.ToString())] : [],
                TimeLimits.Find(row.Id) is { } limit ? [$"TimeLimits.{limit.Id.Replace(".", "")}"] : [],
                [.. _code[row.Id].Where(where => !where.StartsWith("TimeLimits.", StringComparison.Ordinal))],
            }
                .SelectMany(part => part)
                .Distinct(),
        ];

    /// <summary>Fixtures that cite the id, those of the domain first: there the rule itself is proved.</summary>
    public IReadOnlyList<string> Tests(CoverageRow row) =>
        [.. _tests[row.Id].OrderBy(t => !t.OfDomain).ThenBy(t => t.Fixture, StringComparer.Ordinal).Select(t => t.Fixture).Distinct()];

    /// <summary>Demo cases that name the id or the very item; else those in which an act of the rule is done.</summary>
    public IReadOnlyList<string> Scenarios(CoverageRow row)
    {
        string[] exact = [.. _scenarios.Where(s => Names(s.Text, row)).Select(s => s.Name)];
        return exact.Length > 0 ? exact : [.. _scenarios.Where(s => ActsOf(row).Any(a => s.Text.Contains(a.Name))).Select(s => s.Name)];
    }

    private static bool Names(string text, CoverageRow row) =>
        row.Member is { } member ? text.Contains(Named.Of(member)) : Regex.IsMatch(text, $@"(?<![\w.-]){Regex.Escape(row.Id)}(?![\w.-])");

    private static IEnumerable<ActDefinition> ActsOf(CoverageRow row) =>
        Acts.All.Where(a => a.Law.Contains(row.Id) || (row.Id == "F5" && a.Law.Contains("F2")));

    private static IEnumerable<(string Id, string Where)> Cited(Assembly assembly) =>
        from type in assembly.GetTypes()
        from cited in new[] { ((MemberInfo)type, type.Name) }.Concat(
            type.GetMembers(Declared).Where(m => m is not Type).Select(m => (m, $"{type.Name}.{m.Name}"))
        )
        from law in cited.Item1.GetCustomAttributes<LawAttribute>(inherit: false)
        from id in law.Ids
        select (id, cited.Item2);

    private static IEnumerable<string> TestSources() =>
        Directory
            .EnumerateFiles(Path.Combine(GeneratedDoc.RepositoryRoot, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    /// <summary>Each citation with the fixture it stands in; tests of other projects are read as text, so that they need not be loaded here.</summary>
    private static IEnumerable<(string Id, string Where)> CitedIn(string file)
    {
        var text = File.ReadAllText(file);
        var classes = ClassName().Matches(text);
        foreach (Match law in LawCitation().Matches(text))
        {
            // On a class the citation stands before its name, on a method after it.
            var following = classes.FirstOrDefault(c =>
                c.Index > law.Index && !text[law.Index..c.Index].Contains(";\n", StringComparison.Ordinal)
            );
            var fixture =
                (following ?? classes.LastOrDefault(c => c.Index < law.Index))?.Groups[1].Value ?? Path.GetFileNameWithoutExtension(file);
            foreach (Match id in QuotedText().Matches(law.Value))
            {
                yield return (id.Groups[1].Value, fixture);
            }
        }
    }

    [GeneratedRegex(@"^\s*\[(?:[A-Za-z, ]+, )?Law\([^)]*\)+", RegexOptions.Multiline)]
    private static partial Regex LawCitation();

    [GeneratedRegex(@"^(?:[a-z]+ )*class (\w+)", RegexOptions.Multiline)]
    private static partial Regex ClassName();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex QuotedText();
}
