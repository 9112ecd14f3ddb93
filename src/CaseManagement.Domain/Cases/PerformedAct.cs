namespace CaseManagement.Domain.Cases;

/// <summary>One entry of the record: what was done, by whom, when it happened and when it was entered. Never changed, never removed.</summary>
public sealed record PerformedAct
{
    /// <summary>Position in the record of the case, from 1, without gaps.</summary>
    public required int Sequence { get; init; }

    /// <summary>The act.</summary>
    public required CaseAct Act { get; init; }

    /// <summary>The facts as stated.</summary>
    public required ActFacts Facts { get; init; }

    /// <summary>Legal day as entered; a later correction is an entry of its own (<see cref="Case.DayOf"/>).</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Instant of entry, UTC.</summary>
    public required DateTime EnteredAt { get; init; }

    /// <summary>Account of the actor; empty for the system.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>Name of the actor at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>For whom, when by delegation.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Reason given, if any.</summary>
    public string? Reason { get; init; }

    /// <summary>Status before; null for the registration.</summary>
    public CaseStatus? Before { get; init; }

    /// <summary>Status after.</summary>
    public required CaseStatus After { get; init; }

    /// <summary>Documents issued by the act.</summary>
    public IReadOnlyList<IssuedNumber> Issued { get; init; } = [];
}
