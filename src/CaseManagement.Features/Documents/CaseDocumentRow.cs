using CaseManagement.Domain.Documents;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Documents;

/// <summary>A document as it was issued: number, day, words. Never changes; what is wrong in it is said by a notice of correction.</summary>
internal sealed class CaseDocumentRow
{
    public required Guid CaseId { get; init; }

    /// <summary>Position among the documents of the case, from 1.</summary>
    public required int No { get; init; }
    public required DocumentKind Kind { get; init; }
    public required string Number { get; init; }

    /// <summary>Legal day printed on it.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Sequence of the act that issued it.</summary>
    public required int Sequence { get; init; }

    /// <summary>What it is about, by its number in the case.</summary>
    public int? Subject { get; init; }

    /// <summary>The composed document as JSON: the words of which the file is made, and made again.</summary>
    public required string Model { get; init; }

    /// <summary>SHA-256 of <see cref="Model"/>.</summary>
    public required string ModelHash { get; init; }

    /// <summary>Version of the wording.</summary>
    public required string TemplateVersion { get; init; }

    /// <summary>Fonts and layout that were in use at the issue.</summary>
    public required string FontSetVersion { get; init; }
    public required string RendererVersion { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime IssuedAt { get; init; }
}

/// <summary>The file of an issued document, made after the commit. Never changes.</summary>
internal sealed class RenderedDocumentRow
{
    public required Guid CaseId { get; init; }

    /// <summary>Number of the document in the case.</summary>
    public required int No { get; init; }

    /// <summary>SHA-256 of the file, and its name in the store.</summary>
    public required string Hash { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }
    public required string RendererVersion { get; init; }
    public required string FontSetVersion { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime RenderedAt { get; init; }
}

/// <summary>A service of a document: document × recipient × attempt.</summary>
internal sealed class ServiceRow : ICaseProjection
{
    public required Guid CaseId { get; init; }

    /// <summary>Number of the document in the case.</summary>
    public required int Document { get; init; }

    /// <summary>Sequence of the act that recorded the attempt.</summary>
    public required int Sequence { get; init; }

    /// <summary>Key of the party.</summary>
    public required string Recipient { get; init; }
    public required ServiceMethod Method { get; init; }
    public required ServiceState State { get; init; }
    public required DateOnly Day { get; init; }
}

internal sealed class CaseDocumentConfiguration
    : IEntityTypeConfiguration<CaseDocumentRow>,
        IEntityTypeConfiguration<RenderedDocumentRow>,
        IEntityTypeConfiguration<ServiceRow>
{
    private const int HashLength = 64;
    private const int VersionLength = 60;

    public void Configure(EntityTypeBuilder<CaseDocumentRow> entity)
    {
        entity.ToTable("CaseDocuments").IsAppendOnly();
        entity.HasKey(row => new { row.CaseId, row.No });
        entity.Property(row => row.No).ValueGeneratedNever();
        entity.Property(row => row.Number).HasMaxLength(60);
        entity.Property(row => row.Model).IsLongText();
        entity.Property(row => row.ModelHash).HasMaxLength(HashLength);
        entity.Property(row => row.TemplateVersion).HasMaxLength(VersionLength);
        entity.Property(row => row.FontSetVersion).HasMaxLength(VersionLength);
        entity.Property(row => row.RendererVersion).HasMaxLength(VersionLength);
        entity.HasIndex(row => row.Number).IsUnique();
        entity.HasIndex(row => new { row.Kind, row.Day });
        entity.HasIndex(row => row.IssuedAt);
    }

    public void Configure(EntityTypeBuilder<RenderedDocumentRow> entity)
    {
        entity.ToTable("RenderedDocuments").IsAppendOnly();
        entity.HasKey(row => new { row.CaseId, row.No });
        entity.Property(row => row.No).ValueGeneratedNever();
        entity.Property(row => row.Hash).HasMaxLength(HashLength);
        entity.Property(row => row.RendererVersion).HasMaxLength(VersionLength);
        entity.Property(row => row.FontSetVersion).HasMaxLength(VersionLength);
        entity.HasOne<CaseDocumentRow>().WithOne().HasForeignKey<RenderedDocumentRow>(row => new { row.CaseId, row.No });
    }

    public void Configure(EntityTypeBuilder<ServiceRow> entity)
    {
        entity.ToTable("Services");
        entity.HasKey(row => new
        {
            row.CaseId,
            row.Document,
            row.Sequence,
            row.Recipient,
        });
        entity.Property(row => row.Document).ValueGeneratedNever();
        entity.Property(row => row.Sequence).ValueGeneratedNever();
        entity.Property(row => row.Recipient).HasMaxLength(CasePartyConfiguration.KeyLength);
        entity.HasIndex(row => new { row.State, row.Day });
    }
}
