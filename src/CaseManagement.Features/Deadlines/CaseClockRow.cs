using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Deadlines;

/// <summary>A period of a case as lists and reminders need it. The explanation of the date is computed from the record when it is asked for.</summary>
internal sealed class CaseClockRow : ICaseProjection
{
    public required Guid CaseId { get; init; }

    /// <summary>Stable in the case.</summary>
    public required string Key { get; init; }

    /// <summary>Id of the limit: T11, H1.2.</summary>
    public required string Limit { get; init; }

    /// <summary>For whom or what, where a limit runs several times.</summary>
    public string? Subject { get; init; }
    public required ClockState State { get; init; }

    /// <summary>Last day, inclusive; null while the clock stands still.</summary>
    public DateOnly? Due { get; init; }
    public required bool Provisional { get; init; }
    public required DateOnly StartedOn { get; init; }
    public DateOnly? StoppedOn { get; init; }

    /// <summary>Rule set and calendar the day was computed with.</summary>
    public required string RuleVersion { get; init; }
    public required string CalendarVersion { get; init; }
}

internal sealed class CaseClockConfiguration : IEntityTypeConfiguration<CaseClockRow>
{
    public void Configure(EntityTypeBuilder<CaseClockRow> entity)
    {
        entity.ToTable("CaseClocks");
        entity.HasKey(row => new { row.CaseId, row.Key });
        entity.Property(row => row.Key).HasMaxLength(20);
        entity.Property(row => row.Limit).HasMaxLength(20);
        entity.Property(row => row.Subject).HasMaxLength(60);
        entity.Property(row => row.RuleVersion).HasMaxLength(60);
        entity.Property(row => row.CalendarVersion).HasMaxLength(60);
        entity.HasIndex(row => new { row.State, row.Due });
        entity.HasIndex(row => new { row.State, row.Provisional });
    }
}
