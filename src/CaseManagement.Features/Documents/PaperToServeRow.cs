using CaseManagement.Domain.Documents;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Documents;

/// <summary>A document that has been issued and is to be served on one recipient (法88①). What is being announced is not among them: there is nothing to do but wait.</summary>
internal sealed class PaperToServeRow : ICaseProjection
{
    /// <summary>Stands in <see cref="ServeBy"/> for no last day, so that one walk along the index gives the whole order.</summary>
    public static readonly DateOnly NoDay = new(9999, 1, 1);

    public required Guid CaseId { get; init; }

    /// <summary>Number of the document in the case.</summary>
    public required int Document { get; init; }

    /// <summary>Key of the party, or code of the organisation.</summary>
    public required string Recipient { get; init; }
    public required string RecipientName { get; init; }
    public required DocumentKind Kind { get; init; }
    public required string Number { get; init; }

    /// <summary>Legal day printed on it.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Last lawful day of service, inclusive; <see cref="NoDay"/> where the law sets none.</summary>
    public required DateOnly ServeBy { get; init; }
    public required bool Provisional { get; init; }

    /// <summary>Of the case, as in <see cref="CaseRow"/>.</summary>
    public required string Organ { get; init; }
}

internal sealed class PaperToServeConfiguration : IEntityTypeConfiguration<PaperToServeRow>
{
    public void Configure(EntityTypeBuilder<PaperToServeRow> entity)
    {
        entity.ToTable("PapersToServe");
        entity.HasKey(row => new
        {
            row.CaseId,
            row.Document,
            row.Recipient,
        });
        entity.Property(row => row.Document).ValueGeneratedNever();
        entity.Property(row => row.Recipient).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.RecipientName).HasMaxLength(200);
        entity.Property(row => row.Number).HasMaxLength(60);
        entity.Property(row => row.Organ).HasMaxLength(CaseDbContext.NameLength);
        entity.HasIndex(row => new
        {
            row.Organ,
            row.ServeBy,
            row.IssuedOn,
            row.CaseId,
        });
    }
}
