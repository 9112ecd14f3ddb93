using CaseManagement.Features.Accounts;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Documents.Files;

/// <summary>A file of the store, so that a missing one is noticed.</summary>
internal sealed class StoredFileRow
{
    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    public required FileType Type { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StoredAt { get; init; }
}

/// <summary>
/// That a person uploaded a file. Only the uploader may attach it to an act: knowing the hash of a file in another's case must not give the file.
/// </summary>
internal sealed class FileUpload
{
    public required Guid Id { get; init; }
    public required string Hash { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>The name the person gave it.</summary>
    public required string Name { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime UploadedAt { get; init; }
}

/// <summary>A file that belongs to a case, because an act of the case named it.</summary>
internal sealed class CaseFileRow
{
    public required Guid Id { get; init; }
    public required Guid CaseId { get; init; }
    public required string Hash { get; init; }

    /// <summary>The name it has in the case.</summary>
    public required string Name { get; init; }

    /// <summary>Sequence of the act that named it.</summary>
    public required int Sequence { get; init; }
    public required Guid UploadedById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AttachedAt { get; init; }
}

internal sealed class StoredFileConfiguration
    : IEntityTypeConfiguration<StoredFileRow>,
        IEntityTypeConfiguration<FileUpload>,
        IEntityTypeConfiguration<CaseFileRow>
{
    private const int HashLength = 64;
    private const int FileNameLength = 255;

    public void Configure(EntityTypeBuilder<StoredFileRow> entity)
    {
        entity.ToTable("Files");
        entity.HasKey(row => row.Hash);
        entity.Property(row => row.Hash).HasMaxLength(HashLength);
    }

    public void Configure(EntityTypeBuilder<FileUpload> entity)
    {
        entity.ToTable("FileUploads");
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Hash).HasMaxLength(HashLength);
        entity.Property(row => row.Name).HasMaxLength(FileNameLength);
        entity.HasOne<StoredFileRow>().WithMany().HasForeignKey(row => row.Hash);
        entity.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        entity.HasIndex(row => new { row.AccountId, row.Hash });
    }

    public void Configure(EntityTypeBuilder<CaseFileRow> entity)
    {
        entity.ToTable("CaseFiles");
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Hash).HasMaxLength(HashLength);
        entity.Property(row => row.Name).HasMaxLength(FileNameLength);
        entity.HasOne<StoredFileRow>().WithMany().HasForeignKey(row => row.Hash);
        entity.HasIndex(row => new { row.CaseId, row.Sequence });
        entity.HasIndex(row => new { row.Hash, row.CaseId });
    }
}
