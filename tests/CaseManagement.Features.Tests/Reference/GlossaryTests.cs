using System.Text.RegularExpressions;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Tests.Reference;

/// <summary>docs/domain/glossary.md tells the truth about the code: each name stands under src/, or the row says which issue brings it.</summary>
[TestFixture]
internal sealed partial class GlossaryTests
{
    private static readonly string Root = Path.GetDirectoryName(SeedFolder.Find())!;

    private static readonly IReadOnlyList<Row> Rows = Read();

    [Test]
    public void Rows_HaveFiveCellsEach()
    {
        Assert.That(Rows, Has.Count.GreaterThan(100));
        Assert.That(Rows.Where(row => row.Cells.Count != 5).Select(row => row.Line), Is.Empty);
    }

    [Test]
    public void Rows_NameTermEnglishCodeAndSource() =>
        Assert.That(
            Rows.Where(row =>
                    !Chinese().IsMatch(row.Term)
                    || !English().IsMatch(row.Cells[1])
                    || (row.Names.Count == 0 && row.Cells[2] != "—")
                    || row.Cells[3].Length == 0
                    || !Later().IsMatch(row.Cells[4])
                )
                .Select(row => row.Line),
            Is.Empty
        );

    [Test]
    public void Terms_StandOnce() => Assert.That(Rows.Select(row => row.Term), Is.Unique);

    [Test]
    public void CodeNames_StandUnderSrc_OrTheRowNamesTheIssueThatBringsThem()
    {
        var names = Identifiers();

        Assert.That(
            Rows.Where(row => row.Cells[4].Length == 0)
                .SelectMany(row => row.Names.Where(name => !names.Contains(name)).Select(name => $"{row.Term}: {name}")),
            Is.Empty,
            "Correct the name, or name the issue that brings it in the last column (议题 N)."
        );
    }

    [Test]
    public void Marks_AreTakenAwayOnceTheNamesStand()
    {
        var names = Identifiers();

        Assert.That(
            Rows.Where(row => row.Cells[4].Length > 0 && row.Names.All(names.Contains)).Select(row => row.Line),
            Is.Empty,
            "The code has these names now: empty the last column."
        );
    }

    private static IReadOnlyList<Row> Read() =>
        [
            .. File.ReadLines(Path.Combine(Root, "docs", "domain", "glossary.md"))
                .Where(line =>
                    line.StartsWith('|')
                    && !line.StartsWith("|---", StringComparison.Ordinal)
                    && !line.StartsWith("| 术语", StringComparison.Ordinal)
                )
                .Select(line => new Row(line, [.. line.Trim('|').Split('|').Select(cell => cell.Trim())])),
        ];

    /// <summary>Every word of the code but not of its comments: a name that only a comment knows is not in the code.</summary>
    private static HashSet<string> Identifiers() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .SelectMany(file => Identifier().Matches(Comment().Replace(File.ReadAllText(file), string.Empty)))
                .Select(match => match.Value),
        ];

    private sealed record Row(string Line, IReadOnlyList<string> Cells)
    {
        internal string Term => Cells[0];

        internal IReadOnlyList<string> Names => [.. CodeName().Matches(Cells[2]).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}、（）A-Z ]+$")]
    private static partial Regex Chinese();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z' ,()-]+$")]
    private static partial Regex English();

    [GeneratedRegex(@"^(议题 \d+)?$")]
    private static partial Regex Later();

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*)`")]
    private static partial Regex CodeName();

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();
}
