using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;

namespace CaseManagement.Domain.Accounts;

/// <summary>Which roles a person may hold together and where: asked when an account is made, when its roles change and when demonstration people are read.</summary>
public static class RoleRules
{
    private static readonly Role[] NeedCertificate = [Role.Officer, Role.SecondOfficer];

    /// <summary>The first thing that stands in the way, in Chinese; null when the person may hold these roles.</summary>
    /// <param name="roles">All roles of the person.</param>
    /// <param name="organisation">Where the person works; null for parties, who belong to none, and for administrators of the system as a whole.</param>
    /// <param name="isReconsiderationOfficer">Holds the legal qualification and the work certificate (法6②、45②).</param>
    [Law("法6②", "条例26 39")]
    public static string? FaultOf(IReadOnlySet<Role> roles, Organisation? organisation, bool isReconsiderationOfficer) =>
        roles.Count == 0 ? "至少要有一个角色。"
        : roles.Any(PermissionMatrix.IsAdministrator) && roles.Count > 1 ? "三类管理员不得兼任其他角色（三员分立）。"
        : roles.Contains(Role.Party) && roles.Count > 1 ? "当事人账号不能兼任办案、答复、监督或者管理的角色。"
        : roles.Overlaps(NeedCertificate) && !isReconsiderationOfficer ? "承办人、协办人须是复议人员（条例26 39）。"
        : organisation is not null && roles.Contains(Role.Party) ? "当事人不属于任何机构。"
        : organisation is null && !roles.Contains(Role.Party) && !roles.Any(PermissionMatrix.IsAdministrator)
            ? "除当事人以外的人员须写明机构。"
        : roles.Order().Select(role => FaultOf(role, organisation)).FirstOrDefault(fault => fault is not null);

    /// <summary>Where a role may be held: an officer sits in the office, the head of the organ in the government, and so on.</summary>
    private static string? FaultOf(Role role, Organisation? organisation) =>
        role switch
        {
            Role.HeadOfOrgan => organisation is { IsReconsiderationOrgan: true } ? null : "机关负责人须在行政复议机关任职。",
            Role.RespondentClerk or Role.RespondentHead or Role.Supervisor or Role.Party => null,
            Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => null,
            Role.IntakeClerk
            or Role.Officer
            or Role.SecondOfficer
            or Role.Reviewer
            or Role.HeadOfOffice
            or Role.HearingOfficer
            or Role.CommitteeMember
            or Role.Archivist
            or Role.Statistician => organisation is { Kind: OrganisationKind.ReconsiderationOffice }
                ? null
                : $"{Named.Of(role)}须在行政复议机构任职。",
        };
}
