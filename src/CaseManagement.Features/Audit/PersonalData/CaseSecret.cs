using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Audit.PersonalData;

/// <summary>
/// A personal value that an act recorded. The entry of the act holds the id of this row and <see cref="KeyedHash"/>; the value is here, encrypted under the key of the case, so that
/// destroying the key destroys the value and leaves the record intact.
/// </summary>
internal sealed class CaseSecret
{
    public required Guid Id { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>As made by <see cref="Sealed"/>.</summary>
    public required byte[] Cipher { get; init; }

    /// <summary><see cref="BlindIndex"/> of the value.</summary>
    public required string KeyedHash { get; init; }
}

/// <summary>The data key of a case, wrapped by a master key.</summary>
internal sealed class CaseKey
{
    public required Guid CaseId { get; init; }

    /// <summary>Name of the master key that wraps it; moves when the key is wrapped anew.</summary>
    public required string MasterKeyId { get; set; }

    /// <summary>The wrapped key; null once destroyed.</summary>
    public byte[]? Wrapped { get; set; }

    /// <summary>When it was destroyed, UTC; null while it lives.</summary>
    public DateTime? DestroyedAt { get; set; }
}

internal sealed class CaseSecretConfiguration : IEntityTypeConfiguration<CaseSecret>, IEntityTypeConfiguration<CaseKey>
{
    /// <summary>Longest encrypted value in bytes: 400 characters of Chinese with room for the wrapping.</summary>
    private const int CipherLength = 1600;

    public void Configure(EntityTypeBuilder<CaseSecret> entity)
    {
        entity.ToTable("CaseSecrets").IsAppendOnly();
        entity.HasKey(row => row.Id);
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Cipher).HasMaxLength(CipherLength);
        entity.Property(row => row.KeyedHash).HasMaxLength(BlindIndex.Length);
        entity.HasIndex(row => row.CaseId);
        entity.HasIndex(row => row.KeyedHash);
    }

    public void Configure(EntityTypeBuilder<CaseKey> entity)
    {
        entity.ToTable("CaseKeys");
        entity.HasKey(row => row.CaseId);
        entity.Property(row => row.CaseId).ValueGeneratedNever();
        entity.Property(row => row.MasterKeyId).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Wrapped).HasMaxLength(200);
        entity.HasIndex(row => row.MasterKeyId);
    }
}
