using CaseManagement.Domain.Accounts;

namespace CaseManagement.Features.Accounts;

/// <summary>A member of the staff of a reconsideration office, as one chooses people for a case.</summary>
/// <param name="Member">The person.</param>
/// <param name="Post">The roles held, in Chinese; people are listed under it.</param>
/// <param name="OpenCases">Cases that are not closed and in which the person is officer or second officer.</param>
public sealed record StaffMemberWithLoad(StaffMember Member, string Post, int OpenCases);
