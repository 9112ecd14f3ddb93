using CaseManagement.Features.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Accounts;

/// <summary>A person who signs in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>A new account with a version-7 id.</summary>
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>The name that appears in the record and on screens.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Code of the organisation the person belongs to; null for applicants and their agents.</summary>
    public string? OrganisationId { get; set; }

    /// <summary>The person must choose a new password before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>行政复议人员: holds the legal qualification and the training of 法6② and may be an officer of a case or sit on a hearing panel.</summary>
    public bool IsReconsiderationOfficer { get; set; }

    /// <summary>Number of the 行政复议工作证件, shown at investigations (法45②); null when none was issued.</summary>
    public string? CertificateNumber { get; set; }

    /// <summary>The telephone, encrypted under the master key; null when unknown. <see cref="IdentityUser{TKey}.PhoneNumber"/> is not stored.</summary>
    public string? EncryptedPhone { get; set; }

    /// <summary>The person may no longer sign in. Accounts are never deleted: the record names them.</summary>
    public bool Disabled { get; set; }
}

/// <summary>A role an account can hold; its name is that of the domain's role.</summary>
public sealed class AccountRole : IdentityRole<Guid>
{
    /// <summary>For the database.</summary>
    public AccountRole() => Id = Guid.CreateVersion7();

    /// <summary>A role.</summary>
    public AccountRole(string name)
        : this() => Name = name;
}

internal sealed class AccountConfiguration
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<AccountRole>,
        IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserRole<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>,
        IEntityTypeConfiguration<IdentityRoleClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> entity)
    {
        entity.ToTable("Accounts");
        entity.Property(account => account.Id).ValueGeneratedNever();
        entity.Ignore(account => account.PhoneNumber);
        entity.Ignore(account => account.PhoneNumberConfirmed);
        entity.Property(account => account.UserName).HasMaxLength(CaseDbContext.KeyLength);
        entity.Property(account => account.NormalizedUserName).HasMaxLength(CaseDbContext.KeyLength);
        entity.Property(account => account.PasswordHash).HasMaxLength(500);
        entity.Property(account => account.SecurityStamp).HasMaxLength(100);
        entity.Property(account => account.ConcurrencyStamp).HasMaxLength(100);
        entity.Property(account => account.DisplayName).HasMaxLength(100);
        entity.Property(account => account.OrganisationId).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(account => account.CertificateNumber).HasMaxLength(50);
        entity.Property(account => account.EncryptedPhone).HasMaxLength(300);
        entity.HasIndex(account => new { account.OrganisationId, account.DisplayName });
    }

    public void Configure(EntityTypeBuilder<AccountRole> entity)
    {
        entity.ToTable("AccountRoles");
        entity.Property(role => role.Id).ValueGeneratedNever();
        entity.Property(role => role.Name).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(role => role.NormalizedName).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(role => role.ConcurrencyStamp).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> entity)
    {
        entity.ToTable("AccountClaims");
        entity.Property(claim => claim.ClaimType).HasMaxLength(200);
        entity.Property(claim => claim.ClaimValue).HasMaxLength(1000);
    }

    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> entity) => entity.ToTable("RolesOfAccounts");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> entity)
    {
        entity.ToTable("AccountLogins");
        entity.Property(login => login.LoginProvider).HasMaxLength(CaseDbContext.KeyLength);
        entity.Property(login => login.ProviderKey).HasMaxLength(CaseDbContext.KeyLength);
        entity.Property(login => login.ProviderDisplayName).HasMaxLength(200);
    }

    /// <summary>Authenticator keys and recovery codes.</summary>
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> entity)
    {
        entity.ToTable("AccountTokens");
        entity.Property(token => token.LoginProvider).HasMaxLength(CaseDbContext.KeyLength);
        entity.Property(token => token.Name).HasMaxLength(CaseDbContext.KeyLength);
        entity.Property(token => token.Value).HasMaxLength(2000);
    }

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> entity)
    {
        entity.ToTable("RoleClaims");
        entity.Property(claim => claim.ClaimType).HasMaxLength(200);
        entity.Property(claim => claim.ClaimValue).HasMaxLength(1000);
    }
}
