using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Accounts;

/// <summary>A message in a person's inbox.</summary>
internal sealed class Notice
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>The case it is about; null for what concerns no case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Code name of the occasion: an act, a reminder, an overdue mark.</summary>
    public required string Kind { get; init; }

    /// <summary>What happened and what to do, in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>By when; null when nothing is due.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SentAt { get; init; }

    /// <summary>UTC; null while unread.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>The occasion in full (case, clock, due day, how many days ahead …): with the account unique, so that nothing is sent twice, whoever sweeps and however often.</summary>
    public required string Occasion { get; init; }
}

/// <summary>
/// A mail to be sent. Written in the transaction of what it tells about and sent afterwards, so that no mail tells of what was rolled back.
/// </summary>
internal sealed class OutgoingMail
{
    public required Guid Id { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime QueuedAt { get; init; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>Attempts that failed.</summary>
    public int Failures { get; set; }

    /// <summary>Not before, UTC: later after each failure.</summary>
    public required DateTime NextAttemptAt { get; set; }

    /// <summary>What the last failure said; null when there was none.</summary>
    public string? LastError { get; set; }

    /// <summary>As in <see cref="Notice.Occasion"/>, with the address: unique.</summary>
    public required string Occasion { get; init; }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<OutgoingMail>
{
    /// <summary>Longest occasion in characters.</summary>
    public const int OccasionLength = 200;

    /// <summary>Longest text in characters.</summary>
    public const int TextLength = 1000;

    public void Configure(EntityTypeBuilder<Notice> entity)
    {
        entity.ToTable("Notices");
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Kind).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Text).HasMaxLength(TextLength);
        entity.Property(row => row.Occasion).HasMaxLength(OccasionLength);
        entity.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        entity.HasIndex(row => new { row.AccountId, row.Occasion }).IsUnique();
        entity.HasIndex(row => new
        {
            row.AccountId,
            row.ReadAt,
            row.SentAt,
        });
        entity.HasIndex(row => row.CaseId);
    }

    public void Configure(EntityTypeBuilder<OutgoingMail> entity)
    {
        entity.ToTable("OutgoingMails");
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.To).HasMaxLength(256);
        entity.Property(row => row.Subject).HasMaxLength(200);
        entity.Property(row => row.Body).IsLongText();
        entity.Property(row => row.LastError).HasMaxLength(500);
        entity.Property(row => row.Occasion).HasMaxLength(OccasionLength);
        entity.HasIndex(row => new { row.To, row.Occasion }).IsUnique();
        entity.HasIndex(row => new { row.SentAt, row.NextAttemptAt });
    }
}
