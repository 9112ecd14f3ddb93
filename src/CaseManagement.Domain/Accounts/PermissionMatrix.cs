namespace CaseManagement.Domain.Accounts;

/// <summary>The one matrix role × permission (design.md, accounts and access). Pages, API, jobs, queries and docs read it; nothing else decides what a role may do.</summary>
public static class PermissionMatrix
{
    private static readonly Dictionary<Role, Permission[]> Rows = new()
    {
        [Role.IntakeClerk] = [Permission.RegisterPetition, Permission.ReadCase, Permission.Serve, Permission.UseCalculator],
        [Role.Officer] =
        [
            Permission.RegisterPetition,
            Permission.ReviewAcceptance,
            Permission.HandleCase,
            Permission.GiveConsultation,
            Permission.FileReply,
            Permission.ReportPerformance,
            Permission.ProposeDecision,
            Permission.SubmitProposal,
            Permission.Serve,
            Permission.FollowUp,
            Permission.CopyNotify,
            Permission.CloseCase,
            Permission.HoldHearing,
            Permission.ReadCase,
            Permission.UseCalculator,
        ],
        [Role.SecondOfficer] =
        [
            Permission.RegisterPetition,
            Permission.ReviewAcceptance,
            Permission.HandleCase,
            Permission.GiveConsultation,
            Permission.FileReply,
            Permission.ReportPerformance,
            Permission.Serve,
            Permission.FollowUp,
            Permission.CopyNotify,
            Permission.CloseCase,
            Permission.HoldHearing,
            Permission.ReadCase,
            Permission.UseCalculator,
        ],
        [Role.Reviewer] =
        [
            Permission.AssignOfficers,
            Permission.ReviewAcceptance,
            Permission.ReviewDecision,
            Permission.SendBackDecision,
            Permission.CopyNotify,
            Permission.CloseCase,
            Permission.Backdate,
            Permission.CorrectRecord,
            Permission.ReadCase,
            Permission.ReadAllCases,
            Permission.ReadFigures,
            Permission.UseCalculator,
            Permission.Delegate,
        ],
        [Role.HeadOfOffice] =
        [
            Permission.AssignOfficers,
            Permission.ReviewAcceptance,
            Permission.ReviewDecision,
            Permission.SendBackDecision,
            Permission.ApproveByOffice,
            Permission.SubmitProposal,
            Permission.DecideProposal,
            Permission.RuleOnRecusal,
            Permission.CopyNotify,
            Permission.CloseCase,
            Permission.Backdate,
            Permission.CorrectRecord,
            Permission.ReadCase,
            Permission.ReadAllCases,
            Permission.ReadFigures,
            Permission.UseCalculator,
            Permission.Delegate,
        ],
        [Role.HeadOfOrgan] =
        [
            Permission.ApproveDecision,
            Permission.SendBackDecision,
            Permission.DecideDisposal,
            Permission.DecideProposal,
            Permission.OrderPerformance,
            Permission.IssueOpinionLetter,
            Permission.ReferMatter,
            Permission.RuleOnRecusal,
            Permission.ReadCase,
            Permission.ReadAllCases,
            Permission.ReadFigures,
            Permission.UseCalculator,
            Permission.Delegate,
        ],
        [Role.HearingOfficer] = [Permission.HoldHearing, Permission.ReadCase, Permission.UseCalculator],
        [Role.CommitteeMember] = [Permission.GiveConsultation, Permission.ReadCase, Permission.UseCalculator],
        [Role.RespondentClerk] = [Permission.FileReply, Permission.ReportPerformance, Permission.ReadCase, Permission.UseCalculator],
        [Role.RespondentHead] =
        [
            Permission.FileReply,
            Permission.ReportPerformance,
            Permission.ReadCase,
            Permission.UseCalculator,
            Permission.Delegate,
        ],
        [Role.Supervisor] =
        [
            Permission.AnswerCopyNotification,
            Permission.ReadForOversight,
            Permission.ReadFigures,
            Permission.UseCalculator,
        ],
        [Role.Party] = [Permission.ReadCase, Permission.UseCalculator],
        [Role.Archivist] = [Permission.ArchiveCase, Permission.ReadCase, Permission.ReadAllCases, Permission.UseCalculator],
        [Role.Statistician] = [Permission.ReadFigures, Permission.UseCalculator],
        [Role.SystemAdministrator] = [Permission.ManageSettings],
        [Role.SecurityAdministrator] = [Permission.ManageAccounts],
        [Role.AuditAdministrator] = [Permission.ReadRecord],
    };

    /// <summary>What the role may do.</summary>
    public static IReadOnlyList<Permission> Of(Role role) => Rows[role];

    /// <summary>True when one of the roles may.</summary>
    public static bool Allows(IEnumerable<Role> roles, Permission permission) => roles.Any(role => Rows[role].Contains(permission));

    /// <summary>Roles that exclude every other role (三员分立).</summary>
    public static bool IsAdministrator(Role role) =>
        role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator;
}
