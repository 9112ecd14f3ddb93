using CaseManagement.Domain.Hearings;
using CaseManagement.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Hearings;

/// <summary>A hearing, for the calendar of hearings.</summary>
internal sealed class HearingRow : ICaseProjection
{
    public required Guid CaseId { get; init; }

    /// <summary>Position in the case, from 1.</summary>
    public required int No { get; init; }

    /// <summary>Legal day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Time of day in China.</summary>
    public required TimeOnly Time { get; init; }
    public required string Place { get; init; }
    public required bool Online { get; init; }
    public required HearingState State { get; init; }
}

internal sealed class HearingConfiguration : IEntityTypeConfiguration<HearingRow>
{
    public void Configure(EntityTypeBuilder<HearingRow> entity)
    {
        entity.ToTable("Hearings");
        entity.HasKey(row => new { row.CaseId, row.No });
        entity.Property(row => row.No).ValueGeneratedNever();
        entity.Property(row => row.Place).HasMaxLength(200);
        entity.HasIndex(row => new { row.State, row.Day });
    }
}
