using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Cases;

/// <summary>A command that was carried out, by its idempotency key: sent again, it gets the same answer and does nothing.</summary>
internal sealed class PerformedCommand
{
    /// <summary>Whose keys these are: an account, or an interface.</summary>
    public required string Scope { get; init; }

    /// <summary>The key as sent.</summary>
    public required string Key { get; init; }

    /// <summary>Hash of the command: the same key with another content is a mistake of the sender and is refused.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The answer, as JSON.</summary>
    public required string Result { get; init; }

    public required DateTime PerformedAt { get; init; }
}

internal sealed class PerformedCommandConfiguration : IEntityTypeConfiguration<PerformedCommand>
{
    public void Configure(EntityTypeBuilder<PerformedCommand> entity)
    {
        entity.ToTable("PerformedCommands");
        entity.HasKey(row => new { row.Scope, row.Key });
        entity.Property(row => row.Scope).HasMaxLength(64);
        entity.Property(row => row.Key).HasMaxLength(CaseDbContext.KeyLength);
        entity.Property(row => row.ContentHash).HasMaxLength(64);
        entity.Property(row => row.Result).IsLongText();
        entity.HasIndex(row => row.PerformedAt);
    }
}
