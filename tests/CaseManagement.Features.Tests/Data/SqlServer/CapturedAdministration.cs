using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using CaseManagement.Testing;
using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Features.Tests.Data.SqlServer;

/// <summary>What the administration of accounts and delegations sends to SQL Server.</summary>
internal static class CapturedAdministration
{
    private static readonly LegalClock Clock = new(Clocks.DemoDay());
    private static readonly UpperInvariantLookupNormalizer Names = new();

    private static readonly Actor Head = new()
    {
        Id = Guid.CreateVersion7(),
        Name = "局演长",
        Organisation = new OrganisationId("yinchuan.sfj"),
        Roles = new HashSet<Role> { Role.HeadOfOffice },
    };

    [CapturedUseCase]
    public static async Task AccountList(CommandCapture capture)
    {
        var accounts = new AccountList(capture.Database(), TimeProvider.System, Names);
        await accounts.QueryAsync(
            new AccountFilter
            {
                Text = "a",
                Organisation = Head.Organisation,
                Role = Role.Officer,
                After = "b",
            }
        );
    }

    [CapturedUseCase]
    public static async Task CreateAccount(CommandCapture capture) =>
        await new CreateAccount(Writing(capture), new PasswordHasher<Account>()).HandleAsync(
            new AccountFacts
            {
                UserName = "captured",
                Name = "测演试",
                Organisation = Head.Organisation,
                Roles = new HashSet<Role> { Role.Reviewer },
                IsReconsiderationOfficer = false,
                CertificateNumber = null,
                Email = null,
            },
            Head
        );

    [CapturedUseCase]
    public static async Task Delegations(CommandCapture capture)
    {
        await new DelegationList(capture.Database(), Clock).OfAsync(Head);
        await new DelegateRole(Writing(capture)).LendableAsync(Head);
    }

    private static AccountWriting Writing(CommandCapture capture) =>
        new(capture.Database(), Clock, ReferenceData.Load(SeedFolder.Find()), Names);
}
