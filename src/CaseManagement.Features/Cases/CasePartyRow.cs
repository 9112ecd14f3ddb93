using CaseManagement.Domain.Cases;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Cases;

/// <summary>A row of a case's projection. Each has a key of its own in the case, by which a rewriting finds it again.</summary>
internal interface ICaseProjection
{
    Guid CaseId { get; }
}

/// <summary>A party of a case. Identity number and telephone are in the secrets of the case; here are only their blind indexes.</summary>
internal sealed class CasePartyRow : ICaseProjection
{
    public required Guid CaseId { get; init; }

    /// <summary>Key in the case: 申1, 被1.</summary>
    public required string Key { get; init; }
    public required PartyRole Role { get; init; }
    public PartyKind? Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>Organisation of a respondent.</summary>
    public string? Organisation { get; init; }

    /// <summary>Of the case, so that an agency's list is one walk along an index.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary><see cref="BlindIndex"/> of the identity number or of the credit code; null when none was stated.</summary>
    public string? IdentityIndex { get; init; }

    /// <summary><see cref="BlindIndex"/> of the telephone.</summary>
    public string? TelephoneIndex { get; init; }
}

/// <summary>That an account is a party of a case or acts for one. Not a projection: it is given by the person in charge, or by filing through the portal.</summary>
internal sealed class PartyAccount
{
    public required Guid CaseId { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>Key of the party.</summary>
    public required string PartyKey { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime GrantedAt { get; init; }
}

internal sealed class CasePartyConfiguration : IEntityTypeConfiguration<CasePartyRow>, IEntityTypeConfiguration<PartyAccount>
{
    /// <summary>Longest key of a party in characters.</summary>
    public const int KeyLength = 20;

    public void Configure(EntityTypeBuilder<CasePartyRow> entity)
    {
        entity.ToTable("CaseParties");
        entity.HasKey(row => new { row.CaseId, row.Key });
        entity.Property(row => row.Key).HasMaxLength(KeyLength);
        entity.Property(row => row.Name).HasMaxLength(200);
        entity.Property(row => row.Organisation).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.IdentityIndex).HasMaxLength(BlindIndex.Length);
        entity.Property(row => row.TelephoneIndex).HasMaxLength(BlindIndex.Length);
        entity.HasIndex(row => new
        {
            row.Organisation,
            row.ReceivedOn,
            row.CaseId,
        });
        entity.HasIndex(row => row.IdentityIndex);
        entity.HasIndex(row => row.TelephoneIndex);
    }

    public void Configure(EntityTypeBuilder<PartyAccount> entity)
    {
        entity.ToTable("PartyAccounts");
        entity.HasKey(row => new { row.CaseId, row.AccountId });
        entity.Property(row => row.PartyKey).HasMaxLength(KeyLength);
        entity.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        entity.HasIndex(row => row.AccountId);
    }
}
