using System.Text.RegularExpressions;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Decisions;

/// <summary>Who enforces against an applicant or third party who neither sues nor performs (法78).</summary>
public enum Enforcement
{
    /// <summary>Nothing of it is left to them to perform.</summary>
    None,

    /// <summary>维持: the agency that made the act.</summary>
    OriginalAgency,

    /// <summary>变更: the reconsideration organ.</summary>
    ReconsiderationOrgan,
}

/// <summary>Something to be performed, with its period, as the approved draft states it.</summary>
/// <param name="Respondent">被申请人, or its name when there are several.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Days">Days from receipt of the decision.</param>
public sealed record StatedObligation(string Respondent, string What, int Days);

/// <summary>
/// 主文 as it was approved: the lines of the draft word for word. The periods, which the draft states beside them, are put in where the lines leave
/// them out (法64①、66: 一定期限); a line that names one keeps its own.
/// </summary>
public sealed partial record ApprovedText : Disposition
{
    private const string Order = "责令";

    /// <summary>The lines, with or without numbers and closing marks; one at least.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>What is to be performed; may be empty.</summary>
    public IReadOnlyList<StatedObligation> Obligations { get; init; } = [];

    /// <summary>Names by which the lines may speak of the respondents, beside 被申请人.</summary>
    public IReadOnlyList<string> RespondentNames { get; init; } = [];

    /// <summary>Provisions it rests on, as the grounds give them; printed when no legal basis was typed.</summary>
    public required IReadOnlyList<Citation> Grounds { get; init; }

    /// <summary>Who enforces it.</summary>
    public Enforcement Enforcement { get; init; }

    /// <summary>The act is to be made anew, and not only because its procedure was wrong: the bar of 法64② is told.</summary>
    public bool BarsTheSameAct { get; init; }

    internal override IReadOnlyList<Citation> Basis => Grounds;

    internal override string? Enforcer =>
        Enforcement switch
        {
            Enforcement.None => null,
            Enforcement.OriginalAgency => "作出行政行为的行政机关",
            Enforcement.ReconsiderationOrgan => "本机关",
        };

    internal override string? Consequence =>
        BarsTheSameAct && !Clauses().Any(line => line.Contains("同一事实", StringComparison.Ordinal))
            ? $"依照{Citation.Law(64, 2)}的规定，被申请人重新作出行政行为，不得以同一事实和理由作出与被撤销的行政行为相同或者基本相同的行政行为。"
            : null;

    internal override IEnumerable<string> Articles(DispositionContext context)
    {
        var lines = Clauses();
        var open = Enumerable.Range(0, lines.Count).Where(i => IsOrder(lines[i])).ToList();
        foreach (var obligation in Obligations)
        {
            var what = Phrase.Clause(obligation.What);
            var naming = open.FindIndex(i => lines[i].Contains(what, StringComparison.Ordinal));
            if (naming < 0 && open.Count == 0)
            {
                lines.Add($"{Order}{obligation.Respondent}{DispositionContext.Within(obligation.Days)}{what}");
                continue;
            }
            var line = open[Math.Max(naming, 0)];
            open.Remove(line);
            if (!StatesPeriod(lines[line]))
            {
                lines[line] = WithPeriod(lines[line], obligation.Respondent, DispositionContext.Within(obligation.Days));
            }
        }
        return lines;
    }

    internal override void Check(FieldCheck check) => check.Texts(Lines, "主文");

    private List<string> Clauses() => [.. Lines.Select(Phrase.Clause).Select(Phrase.WithoutNumber).Where(line => line.Length > 0)];

    private bool IsOrder(string line) =>
        line.Contains(Order, StringComparison.Ordinal)
        || StatesLength().IsMatch(line)
        || Subjects().Any(s => line.StartsWith(s, StringComparison.Ordinal));

    /// <summary>责令被申请人 + the period + what is to be done; where the line is built otherwise, the period follows it.</summary>
    private string WithPeriod(string line, string respondent, string period)
    {
        var order = line.IndexOf(Order, StringComparison.Ordinal);
        var start = order < 0 ? 0 : order + Order.Length;
        var subject = Subjects().FirstOrDefault(s => string.CompareOrdinal(line, start, s, 0, s.Length) == 0);
        if (subject is null)
        {
            return order < 0 ? $"{line}，{period}履行完毕" : line.Insert(start, respondent + period);
        }
        var end = start + subject.Length;
        foreach (var verb in new[] { "应当", "应" })
        {
            if (string.CompareOrdinal(line, end, verb, 0, verb.Length) == 0)
            {
                end += verb.Length;
                break;
            }
        }
        return line.Insert(end, period);
    }

    private IEnumerable<string> Subjects() =>
        RespondentNames.SelectMany(n => new[] { $"被申请人{n}", n }).Append("被申请人").OrderByDescending(s => s.Length);

    private static bool StatesPeriod(string line) => StatesLength().IsMatch(line) || StatesDay().IsMatch(line);

    [GeneratedRegex("[0-9一二三四五六七八九十百]+(?:个工作日|个自然日|日|天|个月)(?:以|之)?内|期限内")]
    private static partial Regex StatesLength();

    [GeneratedRegex("[0-9]日(?:以|之)?前")]
    private static partial Regex StatesDay();
}
