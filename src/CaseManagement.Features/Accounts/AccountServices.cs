using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Accounts;

/// <summary>Registers accounts and sign-in.</summary>
public static class AccountServices
{
    /// <summary>Failed attempts after which an account is locked.</summary>
    public const int AttemptsBeforeLockout = 5;

    /// <summary>How long it is locked.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>How soon a changed password, role or disabled account ends the sessions of it.</summary>
    public static readonly TimeSpan SessionCheck = TimeSpan.FromMinutes(1);

    /// <summary>Identity over the case database: password rules, lockout, security stamp, optional one-time codes (TOTP).</summary>
    public static IServiceCollection AddCaseAccounts(this IServiceCollection services)
    {
        services
            .AddIdentity<Account, AccountRole>(identity =>
            {
                identity.Stores.MaxLengthForKeys = CaseDbContext.KeyLength;
                identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
                // PasswordRules says what Identity's own rule would, and better.
                identity.Password = new PasswordOptions
                {
                    RequiredLength = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                identity.Lockout.AllowedForNewUsers = true;
                identity.Lockout.MaxFailedAccessAttempts = AttemptsBeforeLockout;
                identity.Lockout.DefaultLockoutTimeSpan = Lockout;
            })
            .AddEntityFrameworkStores<CaseDbContext>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddSignInManager<AccountSignIn>()
            .AddDefaultTokenProviders();
        services.AddOptions<MailOptions>().BindConfiguration("Mail");
        services.AddSingleton<SendMails>();
        services.AddSingleton(s => new Actors(s.GetRequiredService<CaseDatabase>()));
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = SessionCheck);
        services.AddScoped<SignIn>();
        services.AddScoped(provider => new OwnAccount(
            provider.GetRequiredService<UserManager<Account>>(),
            provider.GetRequiredService<SignInManager<Account>>(),
            provider.GetRequiredService<CaseDatabase>(),
            provider.GetRequiredService<LegalClock>()
        ));
        return services;
    }
}
