using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Accounts;

/// <summary>Registers what administrators and the givers of delegations do.</summary>
public static class AdministrationServices
{
    /// <summary>Accounts, roles and delegations. Needs <see cref="AccountServices.AddCaseAccounts"/> and <see cref="DataServices.AddCaseData"/>.</summary>
    public static IServiceCollection AddAccountAdministration(this IServiceCollection services)
    {
        services.AddScoped(provider => new AccountWriting(
            provider.GetRequiredService<CaseDatabase>(),
            provider.GetRequiredService<LegalClock>(),
            provider.GetRequiredService<ReferenceData>(),
            provider.GetRequiredService<ILookupNormalizer>()
        ));
        services.AddScoped(provider => new FirstAccounts(
            provider.GetRequiredService<AccountWriting>(),
            provider.GetRequiredService<IPasswordHasher<Account>>()
        ));
        services.AddScoped(provider => new AccountList(
            provider.GetRequiredService<CaseDatabase>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILookupNormalizer>()
        ));
        services.AddScoped(provider => new CreateAccount(
            provider.GetRequiredService<AccountWriting>(),
            provider.GetRequiredService<IPasswordHasher<Account>>()
        ));
        services.AddScoped(provider => new SetAccountState(
            provider.GetRequiredService<AccountWriting>(),
            provider.GetRequiredService<IPasswordHasher<Account>>()
        ));
        services.AddScoped(provider => new ChangeRoles(provider.GetRequiredService<AccountWriting>()));
        services.AddScoped(provider => new DelegateRole(provider.GetRequiredService<AccountWriting>()));
        services.AddScoped(provider => new RevokeDelegation(provider.GetRequiredService<AccountWriting>()));
        services.AddScoped(provider => new DelegationList(
            provider.GetRequiredService<CaseDatabase>(),
            provider.GetRequiredService<LegalClock>()
        ));
        return services;
    }
}
