using CaseManagement.Domain.Cases;
using CaseManagement.Features.Reference;

namespace CaseManagement.Features.Scenarios;

/// <summary>A case of the demonstration, told as dated acts with what must come of them. One file of <c>seeds/demo/cases</c>.</summary>
internal sealed record Scenario
{
    /// <summary>The file's name without its ending; other files refer to the case by it.</summary>
    public required string Key { get; init; }

    /// <summary>案件: the case in one line.</summary>
    public required string Name { get; init; }

    /// <summary>说明: what it shows, with articles.</summary>
    public required string Description { get; init; }

    /// <summary>The acts in the order of entry; the first registers the petition. What follows by itself or by lapse of time is not written.</summary>
    public required IReadOnlyList<ScenarioStep> Steps { get; init; }

    /// <summary>Keys of the scenarios whose cases this one names.</summary>
    public required IReadOnlyCollection<string> RefersTo { get; init; }

    /// <summary>预期: how the case stands on the demonstration's day.</summary>
    public required ScenarioExpectations Expected { get; init; }
}

/// <summary>One act of a scenario.</summary>
internal sealed record ScenarioStep
{
    /// <summary>The act.</summary>
    public required ActDefinition Act { get; init; }

    /// <summary>The act put before the one who decides, when <see cref="Act"/> is 提请审批; else null.</summary>
    public required ActDefinition? Proposed { get; init; }

    /// <summary>日期: the legal day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>录入: the day of entry, never before <see cref="Day"/>; the same day unless stated.</summary>
    public required DateOnly EnteredOn { get; init; }

    /// <summary>人员: who acts.</summary>
    public required DemoPerson By { get; init; }

    /// <summary>理由: why the day is an earlier one, or why the act was done; null when not stated.</summary>
    public required string? Reason { get; init; }

    /// <summary>内容: the facts, once it is known how the case stands when the act is done.</summary>
    public required Func<FactsSituation, ActFacts> Facts { get; init; }

    /// <summary>A fault at this step, with file and line.</summary>
    public required Func<string, Exception?, SeedFormatException> Fault { get; init; }
}

/// <summary>What facts can refer to at the moment of their act.</summary>
internal sealed record FactsSituation
{
    /// <summary>The case as it stands; null before it is registered.</summary>
    public required Case? Case { get; init; }

    /// <summary>The account of a person.</summary>
    public required Func<DemoPerson, Guid> AccountOf { get; init; }

    /// <summary>Cases of other scenarios that are referred to, as they stand, by key; those not registered yet are missing.</summary>
    public required IReadOnlyDictionary<string, Case> OtherCases { get; init; }
}

/// <summary>预期: what a lawyer expects of the case on the demonstration's day. Lists are complete.</summary>
internal sealed record ScenarioExpectations
{
    /// <summary>案号; null when the file leaves it open.</summary>
    public required string? Number { get; init; }

    /// <summary>状态.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>结果, for example 撤销并责令重作; null while there is none.</summary>
    public required string? Outcome { get; init; }

    /// <summary>期限: limits and their last days. Others may run beside them.</summary>
    public required IReadOnlyList<ExpectedDeadline> Deadlines { get; init; }

    /// <summary>文书: kinds of all issued documents, in the order of issue.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>待办: names of all required acts, each once.</summary>
    public required IReadOnlyList<string> RequiredActs { get; init; }
}

/// <summary>One expected deadline.</summary>
/// <param name="Limit">Id of the limit, for example T23.</param>
/// <param name="Subject">For whom it runs; null for the last clock of the limit.</param>
/// <param name="Text">The last day as <c>2027-01-25（暂定）</c>, or 停表 while the clock stands still.</param>
internal sealed record ExpectedDeadline(string Limit, string? Subject, string Text)
{
    /// <summary>As it is written in the file: T21／被1.</summary>
    public string Key => Subject is null ? Limit : $"{Limit}／{Subject}";
}
