using System.Xml.Linq;
using CaseManagement.Features.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Accounts;

/// <summary>A key that protects cookies and forms; in the database, so that every web node reads what another one wrote.</summary>
internal sealed class DataProtectionKey
{
    public required Guid Id { get; init; }
    public required string FriendlyName { get; init; }
    public required string Xml { get; init; }
}

/// <summary>The key ring in the database.</summary>
internal sealed class DataProtectionKeyStore(CaseDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.CreateContext();
        return [.. db.DataProtectionKeys.AsNoTracking().Select(row => row.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName) =>
        // The interface is synchronous; a key is written once in ninety days.
        database
            .WriteAsync(
                (db, _) =>
                {
                    db.DataProtectionKeys.Add(
                        new DataProtectionKey
                        {
                            Id = Guid.CreateVersion7(),
                            FriendlyName = friendlyName,
                            Xml = element.ToString(SaveOptions.DisableFormatting),
                        }
                    );
                    return Task.CompletedTask;
                }
            )
            .GetAwaiter()
            .GetResult();
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> entity)
    {
        entity.ToTable("DataProtectionKeys");
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.FriendlyName).HasMaxLength(200);
        entity.Property(row => row.Xml).IsLongText();
    }
}
