using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.CopyNotifications;

/// <summary>A copy-notification as the sender's and the recipient's lists show it (法79②, H2).</summary>
internal sealed class CopyNotificationRow : ICaseProjection
{
    public required Guid CaseId { get; init; }

    /// <summary>Position in the case, from 1.</summary>
    public required int No { get; init; }

    /// <summary>The recipient.</summary>
    public required string Organisation { get; init; }

    /// <summary>Organ of the case.</summary>
    public required string Organ { get; init; }
    public required CopyMode Mode { get; init; }

    /// <summary>What is copied.</summary>
    public required string Of { get; init; }
    public required CopyNotificationState State { get; init; }
    public DateOnly? Due { get; init; }
    public DateOnly? SentOn { get; init; }

    /// <summary>Number of the letter, or name of the batch.</summary>
    public string? SentBy { get; init; }
    public DateOnly? AcknowledgedOn { get; init; }
}

internal sealed class CopyNotificationConfiguration : IEntityTypeConfiguration<CopyNotificationRow>
{
    public void Configure(EntityTypeBuilder<CopyNotificationRow> entity)
    {
        entity.ToTable("CopyNotifications");
        entity.HasKey(row => new { row.CaseId, row.No });
        entity.Property(row => row.No).ValueGeneratedNever();
        entity.Property(row => row.Organisation).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Organ).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Of).HasMaxLength(60);
        entity.Property(row => row.SentBy).HasMaxLength(60);
        entity.HasIndex(row => new
        {
            row.Organisation,
            row.State,
            row.SentOn,
        });
        entity.HasIndex(row => new
        {
            row.Organ,
            row.State,
            row.Due,
        });
        entity.HasIndex(row => new { row.Organ, row.SentOn });
    }
}
