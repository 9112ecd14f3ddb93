using System.Text;

namespace CaseManagement.Domain.Tests.Coverage;

/// <summary>docs/coverage.md: every rule of the reference → code → tests → scenario, without an empty cell.</summary>
internal sealed class CoverageTests
{
    private static readonly CoverageEvidence Evidence = new();

    [Test]
    public void Page_SaysWhatCodeTestsAndScenariosSay() => GeneratedDoc.Verify("docs/coverage.md", Page());

    [TestCaseSource(nameof(Rows))]
    public void Row_HasCodeTestsAndAScenario_OrSaysWhichIssueBringsThem(CoverageRow row)
    {
        var isLater = CoverageRows.Elsewhere.TryGetValue(row.Id, out var where) && row.Member is null;
        Assert.Multiple(() =>
        {
            Assert.That(
                isLater && where!.StartsWith("议题", StringComparison.Ordinal) || Evidence.Code(row).Count > 0,
                $"{row.Shown} {row.What}: code"
            );
            Assert.That(
                isLater && where!.StartsWith("议题", StringComparison.Ordinal) || Evidence.Tests(row).Count > 0,
                $"{row.Shown} {row.What}: tests"
            );
            Assert.That(isLater || Evidence.Scenarios(row).Count > 0, $"{row.Shown} {row.What}: scenario");
        });
    }

    [Test]
    public void Elsewhere_NamesOnlyIdsOfTheReference_ThatHaveNoScenario()
    {
        var plain = CoverageRows.Sections.SelectMany(s => s.Rows).Where(r => r.Member is null).ToDictionary(r => r.Id);

        Assert.That(CoverageRows.Elsewhere.Keys.Except(plain.Keys), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Rows() =>
        from section in CoverageRows.Sections
        from row in section.Rows
        select new TestCaseData(row).SetName($"Coverage_{row.Shown}_{row.What}");

    private static string Page()
    {
        var text = new StringBuilder();
        text.Append("# 规则、代码、测试、场景对照\n\n");
        text.Append("本页由程序的定义、测试里的引用和演示案件生成，不手工修改。编号是规则参考的编号；项有自己的条文。\n\n");
        text.Append("- 代码：办理事项的代码名、期限数据、枚举成员或者注明该编号的类型。\n");
        text.Append("- 测试：引用该编号的测试类。\n");
        text.Append("- 场景：`seeds/demo/cases` 下写明该编号或者该项的案件；没有写明的，是办理了该事项的案件。最多列三件。\n\n");
        foreach (var (heading, rows) in CoverageRows.Sections)
        {
            text.Append($"## {heading}\n\n| 编号 | 规则 | 代码 | 测试 | 场景 |\n|---|---|---|---|---|\n");
            foreach (var row in rows)
            {
                var elsewhere = row.Member is null ? CoverageRows.Elsewhere.GetValueOrDefault(row.Id) : null;
                text.Append(
                    $"| {row.Shown} | {row.What} | {Cell(Evidence.Code(row), elsewhere, 6)} | {Cell(Evidence.Tests(row), elsewhere, 5)} | {Cell(Evidence.Scenarios(row), elsewhere, 3)} |\n"
                );
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Cell(IReadOnlyList<string> found, string? elsewhere, int most) =>
        found.Count == 0 ? elsewhere ?? ""
        : found.Count <= most ? string.Join("、", found)
        : $"{string.Join("、", found.Take(most))} 等";
}
