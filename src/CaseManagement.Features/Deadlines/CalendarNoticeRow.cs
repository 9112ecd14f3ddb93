using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Deadlines;

/// <summary>A yearly notice of holidays and worked weekends, imported in the running system. The notices in the seeds are not repeated here.</summary>
internal sealed class CalendarNoticeRow
{
    public required Guid Id { get; init; }

    /// <summary>The year the notice is for.</summary>
    public required int Year { get; init; }

    /// <summary>Title and number of the notice.</summary>
    public required string Title { get; init; }

    /// <summary>The notice as it was imported.</summary>
    public required string Content { get; init; }

    public required Guid ImportedById { get; init; }

    /// <summary>UTC. A later notice for the same year replaces an earlier one.</summary>
    public required DateTime ImportedAt { get; init; }
}

internal sealed class CalendarNoticeConfiguration : IEntityTypeConfiguration<CalendarNoticeRow>
{
    public void Configure(EntityTypeBuilder<CalendarNoticeRow> entity)
    {
        entity.ToTable("CalendarNotices").IsAppendOnly();
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Title).HasMaxLength(200);
        entity.Property(row => row.Content).IsLongText();
        entity.HasIndex(row => new { row.Year, row.ImportedAt }).IsUnique();
    }
}
