using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Law;

namespace CaseManagement.Features.Reference;

/// <summary>One of the 37 tasks of the city's list (H11), in the project's own words.</summary>
[Law("H11")]
public sealed record SupervisedTask
{
    /// <summary>The number in the list, 1 to 37.</summary>
    public required int Number { get; init; }

    /// <summary>The part of the list, for example 办案质效.</summary>
    public required string Section { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>牵头单位 as written in the list: short names of organs, or names of groups.</summary>
    public required IReadOnlyList<string> LeadUnits { get; init; }

    /// <summary>责任单位 as written in the list.</summary>
    public required IReadOnlyList<string> ResponsibleUnits { get; init; }

    /// <summary>The organs that lead, groups resolved.</summary>
    public required IReadOnlyList<OrganisationId> Leads { get; init; }

    /// <summary>The organs that are responsible, groups resolved.</summary>
    public required IReadOnlyList<OrganisationId> Responsible { get; init; }

    /// <summary>Partners that are no administrative organs, for example 市工商业联合会. May be empty.</summary>
    public required IReadOnlyList<string> Partners { get; init; }

    /// <summary>The day by which it must be done, inclusive; null where there is none.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>长期坚持: goes on without an end (after <see cref="Due"/>, where there is one).</summary>
    public required bool Ongoing { get; init; }

    /// <summary>How often at least; null where the list does not count.</summary>
    public required TaskPeriod? Period { get; init; }

    /// <summary>The measurable target in words; null where there is none.</summary>
    public required string? Target { get; init; }

    /// <summary>The rules of the reference that carry it in the system, for example H1. May be empty.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}

/// <summary>So many times in each interval, at least.</summary>
/// <param name="Interval">The interval, always a calendar one.</param>
/// <param name="Times">How often at least, 1 or more.</param>
public sealed record TaskPeriod(TaskInterval Interval, int Times);

/// <summary>The calendar interval in which a periodic task recurs.</summary>
public enum TaskInterval
{
    /// <summary>每月。</summary>
    Month,

    /// <summary>每季。</summary>
    Quarter,

    /// <summary>每半年。</summary>
    HalfYear,

    /// <summary>每年。</summary>
    Year,
}
