using CaseManagement.Domain.Performance;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Performance;

/// <summary>A line of the performance register (履行台账, H1).</summary>
internal sealed class ObligationRow : ICaseProjection
{
    public required Guid CaseId { get; init; }

    /// <summary>Position in the case, from 1.</summary>
    public required int No { get; init; }

    /// <summary>The organisation that has to perform.</summary>
    public required string Organisation { get; init; }

    /// <summary>Organ of the case.</summary>
    public required string Organ { get; init; }
    public required string What { get; init; }
    public required FollowUpState State { get; init; }
    public required DateOnly OpenedOn { get; init; }

    /// <summary>End of the period of performance, inclusive.</summary>
    public DateOnly? Due { get; init; }
    public required bool Provisional { get; init; }
    public DateOnly? PerformedOn { get; init; }
    public DateOnly? ReportedOn { get; init; }
    public DateOnly? RevisitedOn { get; init; }
    public required bool FoundUnperformed { get; init; }
}

internal sealed class ObligationConfiguration : IEntityTypeConfiguration<ObligationRow>
{
    public void Configure(EntityTypeBuilder<ObligationRow> entity)
    {
        entity.ToTable("Obligations");
        entity.HasKey(row => new { row.CaseId, row.No });
        entity.Property(row => row.No).ValueGeneratedNever();
        entity.Property(row => row.Organisation).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Organ).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.What).HasMaxLength(1000);
        entity.HasIndex(row => new
        {
            row.Organisation,
            row.State,
            row.Due,
        });
        entity.HasIndex(row => new
        {
            row.Organ,
            row.State,
            row.Due,
        });
    }
}
