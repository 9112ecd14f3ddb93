using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Cases;

/// <summary>A case as lists show it. A projection of the record: rewritten by each act, never written by anything else.</summary>
internal sealed class CaseRow
{
    public required Guid Id { get; init; }

    /// <summary>Sequence of the last entry of its record.</summary>
    public int LastSequence { get; set; }

    /// <summary>Hash of that entry.</summary>
    public string HeadHash { get; set; } = "";

    /// <summary>Changes with each act; a form that was opened before is told so.</summary>
    public Guid Version { get; set; }
}

internal sealed class CaseRowConfiguration : IEntityTypeConfiguration<CaseRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> entity)
    {
        entity.ToTable("Cases");
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.HeadHash).HasMaxLength(RecordLink.HashLength);
        entity.Property(row => row.Version).IsConcurrencyToken();
    }
}
