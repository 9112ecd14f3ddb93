using CaseManagement.Domain.Accounts;

namespace CaseManagement.Features.Reference;

/// <summary>An invented person of the demonstration, for whom the program makes an account. No password stands here.</summary>
public sealed record DemoPerson
{
    /// <summary>The sign-in name, pinyin in lowercase letters.</summary>
    public required string SignInName { get; init; }

    /// <summary>The name shown and recorded.</summary>
    public required string Name { get; init; }

    /// <summary>The organisation; null for parties, who belong to none.</summary>
    public required OrganisationId? Organisation { get; init; }

    /// <summary>The post, for lists and documents; null where it does not matter.</summary>
    public required string? Post { get; init; }

    /// <summary>The roles, at least one.</summary>
    public required IReadOnlySet<Role> Roles { get; init; }

    /// <summary>行政复议工作证件 (法45②), invented; null where the person is no reconsideration officer.</summary>
    public required string? CertificateNumber { get; init; }

    /// <summary>法律职业资格证书 (法6②), invented; null where the person is no reconsideration officer.</summary>
    public required string? LegalQualification { get; init; }

    /// <summary>行政复议人员: counts towards the two officers of a case and the panel of a hearing (条例26 39, 法50③).</summary>
    public bool IsReconsiderationOfficer => CertificateNumber is not null;
}
