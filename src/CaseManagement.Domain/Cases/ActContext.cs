using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Domain.Cases;

/// <summary>Who acts, on which legal day, entered when, and what the organ knows at that moment. Everything an act may depend on beside the case and its facts.</summary>
public sealed record ActContext
{
    /// <summary>The person, or the system where the law acts by lapse of time.</summary>
    public required Actor By { get; init; }

    /// <summary>The legal day on which the act happened (Asia/Shanghai).</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The instant of entry, UTC.</summary>
    public required DateTime EnteredAt { get; init; }

    /// <summary>The legal day of entry. <see cref="Day"/> may be earlier within limits, never later.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The working calendar. Only guards read it: what an act changes must not depend on a calendar that may be corrected later.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>Organs and their superiors.</summary>
    public required OrganisationTree Organisations { get; init; }

    /// <summary>Staff by identity, or null when unknown.</summary>
    public required Func<Guid, StaffMember?> Staff { get; init; }

    /// <summary>Gives the next number of a kind of document, without gaps.</summary>
    public required Func<DocumentKind, string> NextNumber { get; init; }

    /// <summary>Local choices of the organ.</summary>
    public OrganSettings Settings { get; init; } = OrganSettings.Default;

    /// <summary>Why the day is an earlier one, or why the act was done, where the person said so.</summary>
    public string? Reason { get; init; }

    /// <summary>Sequence of the entry that is being made. Set by the case.</summary>
    public int Sequence { get; init; }

    /// <summary>Numbers of the documents the act issues, in their order. Set by the case.</summary>
    public IReadOnlyList<IssuedNumber> Issued { get; init; } = [];

    /// <summary>What the explanation of a date adds when the day of this act has been corrected; null otherwise.</summary>
    public string? Corrected { get; init; }
}

/// <summary>A number given to a document at its issue.</summary>
public sealed record IssuedNumber(DocumentKind Kind, string Number);

/// <summary>Choices that the law leaves open or local rules make; defaults are the readings of law.md A0.8, H.</summary>
public sealed record OrganSettings
{
    /// <summary>The defaults.</summary>
    public static OrganSettings Default { get; } = new();

    /// <summary>How many working days back a legal day may lie without the permission to back-date. [推定]</summary>
    public int FreeBackdatingWorkingDays { get; init; } = 5;

    /// <summary>How many calendar days back a legal day may lie with that permission and a reason. [推定]</summary>
    public int LimitedBackdatingDays { get; init; } = 90;

    /// <summary>A person whose recusal was requested does nothing in the case until it is ruled on. The organ's choice, not a rule of the law (law.md C).</summary>
    public bool StopWorkWhileRecusalPends { get; init; } = true;

    /// <summary>Counting of time limits.</summary>
    public DeadlineSettings Deadlines { get; init; } = new();

    /// <summary>Mediation letters are copy-notified in the batch (law.md H2 [推定]).</summary>
    public bool NotifyMediationInBatch { get; init; } = true;
}
