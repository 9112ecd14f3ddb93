using System.Globalization;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Features.Scenarios;

/// <summary>Holds a case against what its scenario expects.</summary>
internal static class ScenarioCheck
{
    /// <summary>Every difference as a Chinese sentence; empty when the case stands as expected.</summary>
    /// <param name="expected">What is expected.</param>
    /// <param name="c">The case.</param>
    /// <param name="today">The demonstration's day.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="settings">The organ's choices.</param>
    public static IReadOnlyList<string> Differences(
        ScenarioExpectations expected,
        Case c,
        DateOnly today,
        WorkingCalendar calendar,
        OrganSettings settings
    )
    {
        var differences = new List<string>();
        Compare("案号", expected.Number ?? c.Number.ToString(), c.Number.ToString());
        Compare("状态", Named.Of(expected.Status), Named.Of(c.Status));
        Compare("结果", expected.Outcome ?? "", c.Outcome?.Name ?? "");
        Compare("文书", List(expected.Documents), List(c.Documents.Select(document => Named.Of(document.Kind))));
        var required = RequiredActions
            .For(c, today, calendar, settings)
            .Select(action => Named.Of(action.Act))
            .Distinct(StringComparer.Ordinal);
        Compare("待办", List(expected.RequiredActs.Order(StringComparer.Ordinal)), List(required.Order(StringComparer.Ordinal)));
        var deadlines = CaseDeadlines.Of(c, calendar, settings.Deadlines);
        foreach (var deadline in expected.Deadlines)
        {
            Compare($"期限{deadline.Key}", deadline.Text, Text(Find(deadlines, deadline)));
        }

        return differences;

        void Compare(string what, string wanted, string found)
        {
            if (wanted != found)
            {
                differences.Add($"{what}：应为“{wanted}”，实为“{found}”。");
            }
        }
    }

    private static CaseDeadline? Find(IReadOnlyList<CaseDeadline> deadlines, ExpectedDeadline expected) =>
        deadlines.LastOrDefault(d => d.Limit.Id == expected.Limit && (expected.Subject is null || d.Subject == expected.Subject));

    private static string Text(CaseDeadline? deadline) =>
        deadline is null ? "没有这项期限"
        : deadline.Due.Date is { } date
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (deadline.Due.Provisional ? "（暂定）" : "")
        : "停表";

    private static string List(IEnumerable<string> words) => string.Join("、", words);
}
