using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>A member of the staff of a reconsideration office, as one chooses people for a case.</summary>
/// <param name="Member">The person.</param>
/// <param name="Post">The roles held, in Chinese; people are listed under it.</param>
/// <param name="OpenCases">Cases with something to do in which the person is officer or second officer.</param>
public sealed record StaffMemberWithLoad(StaffMember Member, string Post, int OpenCases);

/// <summary>The people of a reconsideration office.</summary>
public sealed class OfficeStaff
{
    private readonly CaseDatabase _database;

    internal OfficeStaff(CaseDatabase database) => _database = database;

    /// <summary>The names of everybody who belongs or belonged to the office, by account: the record names people who have left.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(OrganisationId office, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var code = office.Value;
        return await db
            .Users.AsNoTracking()
            .Where(account => account.OrganisationId == code)
            .Select(account => new { account.Id, account.DisplayName })
            .ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation);
    }

    /// <summary>The reconsideration officers of the office, by name, for the filter of a list.</summary>
    public async Task<IReadOnlyList<StaffMember>> OfficersAsync(OrganisationId office, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var code = office.Value;
        return await db
            .Users.AsNoTracking()
            .Where(account => account.OrganisationId == code && !account.Disabled && account.IsReconsiderationOfficer)
            .OrderBy(account => account.DisplayName)
            .Select(account => new StaffMember(
                account.Id,
                account.DisplayName,
                account.IsReconsiderationOfficer,
                account.CertificateNumber
            ))
            .ToListAsync(cancellation);
    }

    /// <summary>Those who work there now, by post and name, each with how many cases wait for them. Administrators are not of the staff of cases.</summary>
    public async Task<IReadOnlyList<StaffMemberWithLoad>> ListAsync(OrganisationId office, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateContext();
        var code = office.Value;
        var rows = await (
            from account in db.Users.AsNoTracking()
            where account.OrganisationId == code && !account.Disabled
            join held in db.UserRoles on account.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            select new
            {
                account.Id,
                account.DisplayName,
                account.IsReconsiderationOfficer,
                account.CertificateNumber,
                Role = role.Name,
            }
        ).ToListAsync(cancellation);
        var archive = CaseAct.Archive;
        var open = db.RequiredActions.AsNoTracking().Where(row => row.Office == code && row.Act != archive);
        var leads = await open.Where(row => row.LeadId != null)
            .Select(row => new { Person = row.LeadId!.Value, row.CaseId })
            .Distinct()
            .GroupBy(row => row.Person)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var seconds = await open.Where(row => row.SecondId != null)
            .Select(row => new { Person = row.SecondId!.Value, row.CaseId })
            .Distinct()
            .GroupBy(row => row.Person)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        return
        [
            .. rows.GroupBy(row => row.Id)
                .Select(person => (First: person.First(), Roles: person.Select(row => Enum.Parse<Role>(row.Role!)).Order().ToList()))
                .Where(person => !person.Roles.Exists(PermissionMatrix.IsAdministrator))
                .OrderBy(person => person.Roles[0])
                .ThenBy(person => person.First.DisplayName, StringComparer.Ordinal)
                .Select(person => new StaffMemberWithLoad(
                    new StaffMember(
                        person.First.Id,
                        person.First.DisplayName,
                        person.First.IsReconsiderationOfficer,
                        person.First.CertificateNumber
                    ),
                    Named.Of(person.Roles[0]),
                    leads.GetValueOrDefault(person.First.Id) + seconds.GetValueOrDefault(person.First.Id)
                )),
        ];
    }
}
