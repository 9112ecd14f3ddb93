using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Audit;

/// <summary>
/// What was done outside of any case and must not be deniable: accounts and roles, settings, calendars, keys, and reading a case outside of one's own work.
/// </summary>
internal sealed class SystemEntry : RecordLink
{
    /// <summary>One of <see cref="Chains"/>.</summary>
    public required string Chain { get; init; }

    /// <summary>What was done, as a code name.</summary>
    public required string Action { get; init; }

    /// <summary>The case it concerns, e.g. the one that was read; null for others.</summary>
    public Guid? CaseId { get; init; }

    public override string ChainName => Chain;

    protected override string Kind => "CaseManagement.System/1";

    protected override void AddOwn(CanonicalText text) => text.Add("chain", Chain).Add("action", Action).Add("case", CaseId);
}

internal sealed class SystemEntryConfiguration : IEntityTypeConfiguration<SystemEntry>
{
    public void Configure(EntityTypeBuilder<SystemEntry> entity)
    {
        entity.ToTable("SystemEntries").IsAppendOnly();
        RecordLinkConfiguration.Configure(entity);
        entity.Property(row => row.Chain).HasMaxLength(Chains.NameLength);
        entity.Property(row => row.Action).HasMaxLength(CaseDbContext.NameLength);
        entity.HasIndex(row => new { row.Chain, row.Sequence }).IsUnique();
        entity.HasIndex(row => new
        {
            row.CaseId,
            row.ActorId,
            row.LegalDay,
        });
        entity.HasIndex(row => new
        {
            row.EnteredAt,
            row.Chain,
            row.Sequence,
        });
        entity.HasIndex(row => new { row.Action, row.EnteredAt });
        entity.HasIndex(row => new { row.ActorId, row.EnteredAt });
    }
}
