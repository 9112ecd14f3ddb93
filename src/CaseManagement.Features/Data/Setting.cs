using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Data;

/// <summary>A setting of the running system, by its key. Changes are recorded in the system record by whoever makes them.</summary>
internal sealed class Setting
{
    public required string Key { get; init; }

    /// <summary>JSON, or a plain value.</summary>
    public required string Value { get; set; }
}

/// <summary>Who may run a background job now, when several nodes share a database.</summary>
internal sealed class Lease
{
    /// <summary>Name of the job.</summary>
    public required string Name { get; init; }

    /// <summary>The node that has it.</summary>
    public required string Holder { get; set; }

    /// <summary>Until when, UTC; another node may take it from this instant on.</summary>
    public required DateTime Until { get; set; }
}

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>, IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<Setting> entity)
    {
        entity.ToTable("Settings");
        entity.HasKey(row => row.Key);
        entity.Property(row => row.Key).HasMaxLength(CaseDbContext.KeyLength);
        entity.Property(row => row.Value).IsLongText();
    }

    public void Configure(EntityTypeBuilder<Lease> entity)
    {
        entity.ToTable("Leases");
        entity.HasKey(row => row.Name);
        entity.Property(row => row.Name).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Holder).HasMaxLength(CaseDbContext.KeyLength);
    }
}
