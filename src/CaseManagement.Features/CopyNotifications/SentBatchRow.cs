using CaseManagement.Features.Accounts;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.CopyNotifications;

/// <summary>A batch of copy-notifications (H2): begun once, finished once. What was sent stands in the record of each case; this row keeps the batch together.</summary>
internal sealed class SentBatchRow
{
    public required Guid Id { get; init; }

    /// <summary>The reconsideration organ.</summary>
    public required string Organ { get; init; }

    /// <summary>2026年10月集中抄告; a second one of a month bears its number.</summary>
    public required string Name { get; init; }

    /// <summary>First day of the month it is for.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Idempotency key of the command that began it.</summary>
    public required string Key { get; init; }

    /// <summary>Legal day on which it was sent.</summary>
    public required DateOnly Day { get; init; }

    public required Guid SentById { get; init; }

    public required string SentByName { get; init; }

    /// <summary>UTC; null while it is being sent, or was broken off and waits to be gone on with.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>Cases in it, once it is finished.</summary>
    public int Cases { get; set; }
}

/// <summary>The letter of a batch to one recipient, with its list. Never changes.</summary>
internal sealed class BatchLetterRow
{
    public required Guid BatchId { get; init; }

    /// <summary>The recipient.</summary>
    public required string Organisation { get; init; }

    /// <summary>Of the batch, so that a recipient's list is one walk along an index.</summary>
    public required string Organ { get; init; }
    public required string Batch { get; init; }
    public required string Number { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Cases on the list.</summary>
    public required int Cases { get; init; }

    /// <summary>The composed document as JSON.</summary>
    public required string Model { get; init; }

    /// <summary>SHA-256 of <see cref="Model"/>.</summary>
    public required string ModelHash { get; init; }
    public required string TemplateVersion { get; init; }
}

/// <summary>The file of a letter, made when it is first asked for. Never changes, whatever fonts come later.</summary>
internal sealed class RenderedBatchLetterRow
{
    public required Guid BatchId { get; init; }

    /// <summary>The recipient.</summary>
    public required string Organisation { get; init; }

    /// <summary>SHA-256 of the file, and its name in the store.</summary>
    public required string Hash { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }
    public required string RendererVersion { get; init; }
    public required string FontSetVersion { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime RenderedAt { get; init; }
}

internal sealed class SentBatchConfiguration
    : IEntityTypeConfiguration<SentBatchRow>,
        IEntityTypeConfiguration<BatchLetterRow>,
        IEntityTypeConfiguration<RenderedBatchLetterRow>
{
    /// <summary>Longest name of a batch in characters; the act's field is as long.</summary>
    public const int NameLength = 60;

    public void Configure(EntityTypeBuilder<SentBatchRow> entity)
    {
        entity.ToTable("SentBatches");
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Organ).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Name).HasMaxLength(NameLength);
        entity.Property(row => row.Key).HasMaxLength(CaseDbContext.KeyLength);
        entity.Property(row => row.SentByName).HasMaxLength(100);
        entity.HasOne<Account>().WithMany().HasForeignKey(row => row.SentById);
        entity.HasIndex(row => new { row.Organ, row.Name }).IsUnique();
        entity.HasIndex(row => new { row.Organ, row.Key }).IsUnique();
        entity.HasIndex(row => new { row.Organ, row.Day });
    }

    public void Configure(EntityTypeBuilder<BatchLetterRow> entity)
    {
        entity.ToTable("BatchLetters").IsAppendOnly();
        entity.HasKey(row => new { row.BatchId, row.Organisation });
        entity.Property(row => row.Organisation).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Organ).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Batch).HasMaxLength(NameLength);
        entity.Property(row => row.Number).HasMaxLength(60);
        entity.Property(row => row.Model).IsLongText();
        entity.Property(row => row.ModelHash).HasMaxLength(64);
        entity.Property(row => row.TemplateVersion).HasMaxLength(60);
        entity.HasOne<SentBatchRow>().WithMany().HasForeignKey(row => row.BatchId);
        entity.HasIndex(row => row.Number).IsUnique();
        entity.HasIndex(row => new { row.Organisation, row.Day });
    }

    public void Configure(EntityTypeBuilder<RenderedBatchLetterRow> entity)
    {
        entity.ToTable("RenderedBatchLetters").IsAppendOnly();
        entity.HasKey(row => new { row.BatchId, row.Organisation });
        entity.Property(row => row.Organisation).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Hash).HasMaxLength(64);
        entity.Property(row => row.RendererVersion).HasMaxLength(60);
        entity.Property(row => row.FontSetVersion).HasMaxLength(60);
        entity.HasOne<BatchLetterRow>().WithOne().HasForeignKey<RenderedBatchLetterRow>(row => new { row.BatchId, row.Organisation });
    }
}
