using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Cases;

/// <summary>What a case needs next, for work lists, counts and reminders. Carries what decides whose list it is on.</summary>
internal sealed class RequiredActionRow : ICaseProjection
{
    public required Guid CaseId { get; init; }

    /// <summary>Position among the actions of the case, from 1.</summary>
    public required int No { get; init; }
    public required CaseAct Act { get; init; }
    public required string Sentence { get; init; }
    public required string Article { get; init; }
    public required Permission Permission { get; init; }

    /// <summary>The organisation that must act when it is not the office; null for the office.</summary>
    public string? ForOrganisation { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? Due { get; init; }
    public required bool Provisional { get; init; }

    /// <summary>Id of the limit behind <see cref="Due"/>.</summary>
    public string? Limit { get; init; }
    public required bool IsWaiting { get; init; }

    /// <summary>Of the case, as in <see cref="CaseRow"/>.</summary>
    public required string Organ { get; init; }
    public required string Office { get; init; }
    public Guid? LeadId { get; init; }
    public Guid? SecondId { get; init; }
}

internal sealed class RequiredActionConfiguration : IEntityTypeConfiguration<RequiredActionRow>
{
    public void Configure(EntityTypeBuilder<RequiredActionRow> entity)
    {
        entity.ToTable("RequiredActions");
        entity.HasKey(row => new { row.CaseId, row.No });
        entity.Property(row => row.No).ValueGeneratedNever();
        entity.Property(row => row.Sentence).HasMaxLength(300);
        entity.Property(row => row.Article).HasMaxLength(60);
        entity.Property(row => row.ForOrganisation).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Limit).HasMaxLength(20);
        entity.Property(row => row.Organ).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Office).HasMaxLength(CaseDbContext.NameLength);
        entity.HasIndex(row => new
        {
            row.LeadId,
            row.IsWaiting,
            row.Due,
        });
        entity.HasIndex(row => new
        {
            row.SecondId,
            row.IsWaiting,
            row.Due,
        });
        entity.HasIndex(row => new
        {
            row.ForOrganisation,
            row.IsWaiting,
            row.Due,
        });
        entity.HasIndex(row => new
        {
            row.Organ,
            row.Permission,
            row.IsWaiting,
            row.Due,
        });
    }
}
