using System.Collections.Frozen;

namespace CaseManagement.Domain.Deadlines;

/// <summary>
/// The time limits of the Law (2023) with the Regulations in force from 2026-07-01, and of the local task list, one member an id of the
/// reference (law.md A1–A5, H). The rows stand in one file a stage.
/// </summary>
public static partial class TimeLimits
{
    /// <summary>The version of the rule set: the day on which the 2026 Regulations came into force.</summary>
    public const string RuleSet = "2026-07-01";

    internal const string SingleCopyNotificationId = "H2.1";

    private static readonly FrozenDictionary<string, TimeLimit> ById;

    // Static initialisers of a partial class run in no defined order between files; a static constructor runs after all of them.
    static TimeLimits()
    {
        All =
        [
            T01,
            T02,
            T03,
            T04,
            T05,
            T06,
            T07,
            T08,
            T09,
            T10,
            T11,
            T12,
            T13,
            T14,
            T15,
            T16,
            T20,
            T21,
            T22,
            T23,
            T24,
            T25,
            T26,
            T27,
            T28,
            T30,
            T31,
            T32,
            T33,
            T34,
            T40,
            T41,
            T42,
            T43,
            T44,
            T45,
            T46,
            T47,
            T48,
            T49,
            T50,
            T51,
            T52,
            T53,
            H11,
            H12,
            H13,
            H21,
            H22,
        ];
        ById = All.ToFrozenDictionary(limit => limit.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every limit, in the order of the reference.</summary>
    public static IReadOnlyList<TimeLimit> All { get; }

    /// <summary>The limit with the id (T11, H1.2; case does not matter), or null.</summary>
    public static TimeLimit? Find(string id) => ById.GetValueOrDefault(id.Trim());
}
