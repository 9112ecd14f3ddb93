using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Tests.Cases;
using CaseManagement.Domain.Tests.Deadlines;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Review;
using CaseManagement.Web.Cases;

namespace CaseManagement.Web.Tests.Cases;

/// <summary>A case built by acts, looked at by somebody on some day.</summary>
internal static class Screens
{
    internal static readonly ReferenceData Reference = ReferenceData.Load(SeedFolder.Find());

    internal static CaseScreen Seen(
        this Given given,
        string today,
        Role role = Role.Officer,
        string organisation = "yinchuan.sfj",
        Guid? account = null,
        params IReadOnlyList<JoinedCase> joined
    )
    {
        var day = Calendars.Day(today);
        var c = given.Case;
        return new CaseScreen
        {
            Case = c,
            Relation = CaseRelation.Of(c, Given.Tree),
            Deadlines = CaseDeadlines.Of(c, Calendars.Published, OrganSettings.Default.Deadlines),
            Required = RequiredActions.For(c, day, Calendars.Published, OrganSettings.Default),
            Actor = new Actor
            {
                Id = account ?? (role == Role.Officer ? Given.Lead : Guid.Parse($"01990000-0000-7000-8000-0000000001{(int)role:00}")),
                Name = "演示人员",
                Organisation = new OrganisationId(organisation),
                Roles = new HashSet<Role> { role },
            },
            Today = day,
            Calendar = Calendars.Published,
            Organisations = Given.Tree,
            Settings = OrganSettings.Default,
            Names = new CaseNames(Reference, _ => "承演示", c),
            Documents = new Dictionary<int, long?> { [1] = 84_000 },
            Joined = joined,
        };
    }
}
