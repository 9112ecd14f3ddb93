using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Accounts;

/// <summary>A leading role lent to another person for a period (代签、AB 岗). What is done under it names both.</summary>
internal sealed class Delegation
{
    public required Guid Id { get; init; }

    /// <summary>Whose role it is.</summary>
    public required Guid FromId { get; init; }

    /// <summary>Who may exercise it.</summary>
    public required Guid ToId { get; init; }

    /// <summary>Name of the role.</summary>
    public required string Role { get; init; }

    /// <summary>First legal day, inclusive.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last legal day, inclusive.</summary>
    public required DateOnly ToDay { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was taken back before its end, UTC; null while it stands.</summary>
    public DateTime? RevokedAt { get; set; }
}

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> entity)
    {
        entity.ToTable("Delegations");
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Role).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Reason).HasMaxLength(500);
        entity.HasOne<Account>().WithMany().HasForeignKey(row => row.FromId);
        entity.HasOne<Account>().WithMany().HasForeignKey(row => row.ToId);
        entity.HasIndex(row => new { row.ToId, row.FromDay });
        entity.HasIndex(row => row.FromId);
    }
}
