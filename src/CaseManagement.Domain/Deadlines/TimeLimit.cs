using System.Diagnostics;

namespace CaseManagement.Domain.Deadlines;

/// <summary>Whether a period runs on from its event or back from it.</summary>
public enum Direction
{
    /// <summary>The last day lies after the event.</summary>
    Forward,

    /// <summary>The last day lies before the event (听证五日前).</summary>
    Backward,
}

/// <summary>How the last day follows from the event.</summary>
public enum LimitComputation
{
    /// <summary>A length is counted from the event.</summary>
    Length,

    /// <summary>A day of the month that follows the event's month (集中抄告).</summary>
    DayOfFollowingMonth,

    /// <summary>There is no length of its own; <see cref="TimeLimit.NoLengthReason"/> says why.</summary>
    None,
}

/// <summary>What a length other than the usual one may be, when another law or the decision itself gives it.</summary>
public enum StatedLengthRule
{
    /// <summary>No other length is possible.</summary>
    NotAllowed,

    /// <summary>Another law may give a longer one, never a shorter one (法20①).</summary>
    LongerOnly,

    /// <summary>Another law may give a shorter one, never a longer one (法62①).</summary>
    ShorterOnly,

    /// <summary>Any length stated by the law or the document holds.</summary>
    Any,
}

/// <summary>Grounds on which days are taken out of a period.</summary>
[Flags]
public enum PauseGrounds
{
    /// <summary>Nothing pauses the period.</summary>
    None = 0,

    /// <summary>中止 (法39).</summary>
    Suspension = 1,

    /// <summary>现场勘验、鉴定 (条例26 45、46).</summary>
    InspectionOrAppraisal = 2,

    /// <summary>不可抗力或者其他正当理由 (法20②), 不属于自身的原因 (行诉48).</summary>
    Obstacle = 4,

    /// <summary>Spans that the Regulations exclude as a whole (条例26 26、38②).</summary>
    ExcludedSpan = 8,
}

/// <summary>What becomes of a running simplified period when the case is converted to ordinary procedure (T24).</summary>
public enum ConversionRule
{
    /// <summary>Nothing: the period does not depend on the procedure.</summary>
    None,

    /// <summary>The ordinary length from the same start (T23) [推定].</summary>
    OrdinaryLength,

    /// <summary>The ordinary length from the same start, unless the simplified period had already run out (T20, T21) [推定].</summary>
    OrdinaryLengthUnlessExpired,
}

/// <summary>One of several lengths that a limit has, chosen by the facts.</summary>
/// <param name="Name">When it holds, for example 不动产; this is also its key.</param>
/// <param name="Length">The length.</param>
/// <param name="StartEvent">The event it runs from when that differs from the limit's own; otherwise null.</param>
public sealed record LimitVariant(string Name, Length Length, string? StartEvent = null);

/// <summary>An outer bound: whatever the count says, the period ends with it.</summary>
/// <param name="Length">The length of the bound.</param>
/// <param name="StartEvent">The event the bound runs from.</param>
public sealed record LimitCap(Length Length, string StartEvent);

/// <summary>How far a period can be extended.</summary>
public sealed record ExtensionBound
{
    /// <summary>All extensions together at most; null where the article gives no number.</summary>
    public required Length? Total { get; init; }

    /// <summary>How often; null where the article gives no number.</summary>
    public required int? Times { get; init; }

    /// <summary>Whether it can be extended under simplified procedure as well.</summary>
    public required bool InSimplified { get; init; }
}

/// <summary>
/// One row of the law's table of time limits (law.md A1–A5, H): data with an article and a version, no behaviour beyond looking up a
/// length. Marks such as [推定] in the texts say how far a reading is certain and are shown to people.
/// </summary>
[DebuggerDisplay("{Id} {Name}")]
public sealed record TimeLimit
{
    /// <summary>The id of the reference: T11, H1.2.</summary>
    public required string Id { get; init; }

    /// <summary>A short Chinese name, for example 受理审查.</summary>
    public required string Name { get; init; }

    /// <summary>Who must act, in Chinese.</summary>
    public required string Actor { get; init; }

    /// <summary>The length under ordinary procedure, and under both when <see cref="Simplified"/> is null. Null without a length.</summary>
    public Length? Ordinary { get; init; }

    /// <summary>The length under simplified procedure; null when it does not differ or the limit has no length.</summary>
    public Length? Simplified { get; init; }

    /// <summary>True when the limit exists under ordinary procedure alone.</summary>
    public bool OrdinaryOnly { get; init; }

    /// <summary>The lengths to choose from where the facts decide; the first is the default and equals <see cref="Ordinary"/>.</summary>
    public IReadOnlyList<LimitVariant> Variants { get; init; } = [];

    /// <summary>The outer bound, or null.</summary>
    public LimitCap? Cap { get; init; }

    /// <summary>Forward unless the period is counted back from its event.</summary>
    public Direction Direction { get; init; } = Direction.Forward;

    /// <summary>How the last day follows from the event.</summary>
    public LimitComputation Computation => NoLengthReason is not null ? LimitComputation.None : Rule;

    /// <summary>The computation of a limit that has one.</summary>
    internal LimitComputation Rule { get; init; } = LimitComputation.Length;

    /// <summary>Why the limit has no length of its own, in Chinese; null when it has one.</summary>
    public string? NoLengthReason { get; init; }

    /// <summary>The event from whose day the period runs; that day does not count (A0.3). 无 for a limit without length.</summary>
    public required string StartEvent { get; init; }

    /// <summary>The article.</summary>
    public required string Article { get; init; }

    /// <summary>What follows when the period has run out.</summary>
    public required string Consequence { get; init; }

    /// <summary>What extends the period or is taken out of it, in words.</summary>
    public required string ExtensionRule { get; init; }

    /// <summary>How far it can be extended, for the clock to hold to; null when it cannot.</summary>
    public ExtensionBound? MaximumExtension { get; init; }

    /// <summary>What may pause it; the clock refuses to pause a limit that nothing pauses.</summary>
    public PauseGrounds PausedBy { get; init; }

    /// <summary>What starts the count anew, with article; null when there is no basis for that (A6.11).</summary>
    public string? RestartRule { get; init; }

    /// <summary>What conversion to ordinary procedure does to it.</summary>
    public ConversionRule Conversion { get; init; }

    /// <summary>Whether another law or the document can give another length.</summary>
    public StatedLengthRule StatedLength { get; init; }

    /// <summary>The id of the limit that starts to run when this one ends (T04 → T01), or null.</summary>
    public string? FollowedBy { get; init; }

    /// <summary>True for the local rule (H), whose days are counted as the organ chooses.</summary>
    public bool IsLocalRule { get; init; }

    /// <summary>How certain the row is and what else must be known: marks [条文] [推定] [记忆] [未核实] kept.</summary>
    public required string Note { get; init; }

    /// <summary>The version of the rule set the row belongs to.</summary>
    public string RuleSet { get; init; } = TimeLimits.RuleSet;

    /// <summary>Whether the ordinary and the simplified length differ.</summary>
    public bool DependsOnProcedure => Simplified is not null;

    /// <summary>The length in force, before any extension.</summary>
    /// <param name="simplified">Whether the case is heard in simplified procedure.</param>
    /// <param name="variant">The name of one of <see cref="Variants"/>, or null for the default.</param>
    /// <param name="settings">The organ's choices.</param>
    /// <exception cref="InvalidOperationException">There is no length, or the limit does not exist in this procedure.</exception>
    /// <exception cref="ArgumentException">There is no such variant.</exception>
    public Length LengthFor(bool simplified, string? variant, DeadlineSettings settings)
    {
        if (NoLengthReason is not null)
        {
            throw new InvalidOperationException($"{Id}（{Name}）没有自己的日数：{NoLengthReason}");
        }

        if (simplified && OrdinaryOnly)
        {
            throw new InvalidOperationException($"{Id}（{Name}）只适用于普通程序。");
        }

        if (variant is not null)
        {
            return Variants.FirstOrDefault(one => one.Name == variant)?.Length
                ?? throw new ArgumentException($"{Id}（{Name}）没有“{variant}”这一情形。", nameof(variant));
        }

        if (Id == TimeLimits.SingleCopyNotificationId)
        {
            return settings.SingleCopyNotification;
        }

        var length =
            (simplified ? Simplified ?? Ordinary : Ordinary)
            ?? throw new InvalidOperationException($"{Id}（{Name}）按日期而不是按长度确定。");
        return IsLocalRule && length.Kind == DayKind.CalendarDay ? length with { Kind = settings.LocalRuleDays } : length;
    }
}
