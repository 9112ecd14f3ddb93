namespace CaseManagement.Domain.Accounts;

/// <summary>A person who acts, with the roles held at that moment and for whom, when by delegation (代签、AB 岗).</summary>
public sealed record Actor
{
    /// <summary>Identity of the account.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name as it appears in the record.</summary>
    public required string Name { get; init; }

    /// <summary>The organisation the person belongs to.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Roles, including those delegated for the day.</summary>
    public required IReadOnlySet<Role> Roles { get; init; }

    /// <summary>Name of the person whose role is exercised by delegation; null when acting in one's own right.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Account of that person; null like <see cref="OnBehalfOf"/>.</summary>
    public Guid? OnBehalfOfId { get; init; }

    /// <summary>Roles among <see cref="Roles"/> held by delegation alone, with the person who lent them.</summary>
    public IReadOnlyList<DelegatedRole> Delegated { get; init; } = [];

    /// <summary>The system: acts that the law performs by lapse of time.</summary>
    public static Actor System { get; } =
        new()
        {
            Id = Guid.Empty,
            Name = "系统",
            Organisation = new OrganisationId("system"),
            Roles = new HashSet<Role>(),
        };

    /// <summary>True for <see cref="System"/>.</summary>
    public bool IsSystem => Id == Guid.Empty;
}

/// <summary>A role exercised for another person on the days of a delegation (代签、AB 岗).</summary>
/// <param name="Role">The role.</param>
/// <param name="From">Account of the person whose role it is.</param>
/// <param name="Name">Name of that person.</param>
public sealed record DelegatedRole(Role Role, Guid From, string Name);

/// <summary>A member of the reconsideration office as the staffing rules see one (law.md C).</summary>
/// <param name="Id">Account.</param>
/// <param name="Name">Name.</param>
/// <param name="IsReconsiderationOfficer">A 行政复议人员; panel and case officers must be.</param>
/// <param name="CertificateNumber">行政复议工作证件, shown at investigations (法45②); null when none.</param>
public sealed record StaffMember(Guid Id, string Name, bool IsReconsiderationOfficer, string? CertificateNumber = null);
