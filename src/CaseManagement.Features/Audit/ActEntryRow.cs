using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Audit;

/// <summary>
/// An act performed on a case. The entries of a case, replayed in their order, are the case (ADR 0002); every other table about cases is a projection of them.
/// </summary>
internal sealed class ActEntryRow : RecordLink
{
    public required Guid CaseId { get; init; }

    /// <summary>Code name of the act.</summary>
    public required string Act { get; init; }

    /// <summary>Documents the act issued, as JSON; null when none.</summary>
    public string? Issued { get; init; }

    /// <summary>Status before; null for the registration.</summary>
    public string? StatusBefore { get; init; }

    /// <summary>Status after.</summary>
    public required string StatusAfter { get; init; }

    /// <summary>The command that led to the act, when it carried an idempotency key.</summary>
    public string? CommandKey { get; init; }

    public override string ChainName => Chains.OfCase(CaseId);

    protected override string Kind => "CaseManagement.Act/1";

    protected override void AddOwn(CanonicalText text) =>
        text.Add("case", CaseId)
            .Add("act", Act)
            .Add("issued", Issued)
            .Add("before", StatusBefore)
            .Add("after", StatusAfter)
            .Add("command", CommandKey);
}

/// <summary>Names of the chains.</summary>
internal static class Chains
{
    /// <summary>Longest name in characters.</summary>
    public const int NameLength = 64;

    /// <summary>Changes of settings.</summary>
    public const string Settings = "settings";

    /// <summary>Imports of the yearly notice of holidays.</summary>
    public const string Calendar = "calendar";

    /// <summary>Batches of copy-notifications an organ sent.</summary>
    public static string BatchesOf(string organ) => $"batches:{organ}";

    /// <summary>The case files of a case that were put together.</summary>
    public static string DossiersOf(Guid caseId) => $"dossiers:{caseId:D}";

    /// <summary>Verifications of the whole record and how they ended.</summary>
    public const string Verification = "verification";

    /// <summary>The keys of personal data: made, rotated, destroyed.</summary>
    public const string Keys = "keys";

    /// <summary>The chain of a case.</summary>
    public static string OfCase(Guid caseId) => $"case:{caseId:D}";

    /// <summary>What was done to an account: roles, passwords, lockout, delegation.</summary>
    public static string OfAccount(Guid accountId) => $"account:{accountId:D}";

    /// <summary>What a person read outside of their own work. One chain a person, so that readers do not queue for one.</summary>
    public static string ReadsOf(Guid accountId) => $"reads:{accountId:D}";
}

internal sealed class ActEntryConfiguration : IEntityTypeConfiguration<ActEntryRow>
{
    public void Configure(EntityTypeBuilder<ActEntryRow> entity)
    {
        entity.ToTable("ActEntries").IsAppendOnly();
        RecordLinkConfiguration.Configure(entity);
        entity.Property(row => row.Act).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.StatusBefore).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.StatusAfter).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.CommandKey).HasMaxLength(CaseDbContext.KeyLength);
        entity.Property(row => row.Issued).IsLongText();
        entity.HasIndex(row => new { row.CaseId, row.Sequence }).IsUnique();
        entity.HasIndex(row => new { row.ActorId, row.EnteredAt });
        entity.HasIndex(row => row.EnteredAt);
    }
}

/// <summary>What the tables of links have in common.</summary>
internal static class RecordLinkConfiguration
{
    public static void Configure<T>(EntityTypeBuilder<T> entity)
        where T : RecordLink
    {
        entity.Ignore(link => link.ChainName);
        entity.HasKey(link => link.Id);
        entity.Property(link => link.Id).ValueGeneratedNever();
        entity.Property(link => link.Facts).IsLongText();
        entity.Property(link => link.ActorName).HasMaxLength(100);
        entity.Property(link => link.OnBehalfOfName).HasMaxLength(100);
        entity.Property(link => link.Reason).HasMaxLength(2000);
        entity.Property(link => link.PreviousHash).HasMaxLength(RecordLink.HashLength);
        entity.Property(link => link.Hash).HasMaxLength(RecordLink.HashLength);
    }
}
