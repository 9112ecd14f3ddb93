using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Cases.Drafts;

/// <summary>
/// One version of a form that is being filled in. Never changes: writing on makes a further version of the same <see cref="Key"/>, and the act, once done, carries that key in the record.
/// </summary>
internal sealed class ActDraftRow
{
    public required Guid Id { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>The command key of the form: what ties its versions together, and to the entry of the act.</summary>
    public required string Key { get; init; }

    /// <summary>Position among the versions of the form, from 1.</summary>
    public required int Version { get; init; }

    public required CaseAct Act { get; init; }

    /// <summary>Whose side writes it: the organ, or the agency. Nobody of another side sees it.</summary>
    public required string Organisation { get; init; }

    public required Guid AuthorId { get; init; }
    public required string AuthorName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; init; }

    /// <summary>How many entries the record had.</summary>
    public required int SeenEntries { get; init; }

    /// <summary>What was filled in, encrypted under the key of the case.</summary>
    public required byte[] Content { get; init; }
}

/// <summary>A file that a draft names: whoever writes on may hand it in.</summary>
internal sealed class ActDraftFileRow
{
    public required Guid DraftId { get; init; }
    public required string Hash { get; init; }
}

internal sealed class ActDraftConfiguration : IEntityTypeConfiguration<ActDraftRow>, IEntityTypeConfiguration<ActDraftFileRow>
{
    private const int KeyLength = 64;
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<ActDraftRow> entity)
    {
        entity.ToTable("ActDrafts").IsAppendOnly();
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Key).HasMaxLength(KeyLength);
        entity.Property(row => row.Organisation).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.AuthorName).HasMaxLength(CaseDbContext.KeyLength);
        entity
            .HasIndex(row => new
            {
                row.CaseId,
                row.Key,
                row.Version,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<ActDraftFileRow> entity)
    {
        entity.ToTable("ActDraftFiles").IsAppendOnly();
        entity.HasKey(row => new { row.DraftId, row.Hash });
        entity.Property(row => row.Hash).HasMaxLength(HashLength);
        entity.HasOne<ActDraftRow>().WithMany().HasForeignKey(row => row.DraftId);
        entity.HasIndex(row => row.Hash);
    }
}
