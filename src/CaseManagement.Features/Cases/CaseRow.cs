using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Intake;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Cases;

/// <summary>
/// A case as lists show it, filter it and decide who may see it. A projection of the record: rewritten with each act and when the calendar or the day moves a date, never written by
/// anything else.
/// </summary>
internal sealed class CaseRow
{
    public required Guid Id { get; init; }

    /// <summary>The three parts of the number.</summary>
    public required string NumberCode { get; init; }
    public required int NumberYear { get; init; }
    public required int NumberSequence { get; init; }

    /// <summary>The number in addresses.</summary>
    public required string Slug { get; init; }

    public required string Organ { get; init; }

    /// <summary>The office of the organ, for access.</summary>
    public required string Office { get; init; }
    public required CaseStatus Status { get; init; }
    public required DateOnly StatusSince { get; init; }
    public Procedure? Procedure { get; init; }

    /// <summary>The act complained of.</summary>
    public required string Title { get; init; }

    /// <summary>Names of the applicants, joined and cut to the column.</summary>
    public required string Applicants { get; init; }

    /// <summary>Names of the respondents, joined and cut to the column.</summary>
    public required string Respondents { get; init; }

    /// <summary>Code of the field of administration.</summary>
    public required string Field { get; init; }
    public required ReviewableMatter Matter { get; init; }
    public required Channel Channel { get; init; }
    public required bool ConcernsEnterprise { get; init; }
    public required RiskLevel Risk { get; init; }
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Day of acceptance; null before. From then on the respondents see the case.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Day of the decision or of the document that ended the case.</summary>
    public DateOnly? ConcludedOn { get; init; }
    public DateOnly? EffectiveOn { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public OutcomeKind? Outcome { get; init; }

    /// <summary>The outcome in words.</summary>
    public string? OutcomeName { get; init; }
    public bool OutcomeIsCorrective { get; init; }
    public Guid? LeadId { get; init; }
    public string? LeadName { get; init; }
    public Guid? SecondId { get; init; }
    public string? SecondName { get; init; }

    /// <summary>A consultation of the committee is open: its members see the case.</summary>
    public bool ConsultationIsOpen { get; init; }

    /// <summary>Last day of the review (T23), or of the acceptance review before; null when none runs.</summary>
    public DateOnly? ReviewDue { get; init; }
    public bool ReviewDueIsProvisional { get; init; }

    /// <summary>Earliest day of what must be done and is not waiting for others; null when nothing has a day.</summary>
    public DateOnly? NextDue { get; init; }
    public bool NextDueIsProvisional { get; init; }

    /// <summary>First day on which the projection may read differently although nothing was done: the sweep rewrites it then. Null when time changes nothing.</summary>
    public DateOnly? RefreshOn { get; init; }

    /// <summary>Sequence of the last entry of its record.</summary>
    public required int LastSequence { get; init; }

    /// <summary>Hash of that entry.</summary>
    public required string HeadHash { get; init; }

    /// <summary>Changes with each act; a form that was opened before is told so.</summary>
    public required Guid Version { get; init; }
}

internal sealed class CaseRowConfiguration : IEntityTypeConfiguration<CaseRow>
{
    /// <summary>Longest title in characters.</summary>
    public const int TitleLength = 200;

    /// <summary>Longest list of names in characters; longer ones are cut and end with 等.</summary>
    public const int NamesLength = 300;

    public void Configure(EntityTypeBuilder<CaseRow> entity)
    {
        entity.ToTable("Cases");
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.NumberCode).HasMaxLength(20);
        entity.Property(row => row.Slug).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Organ).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Office).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Title).HasMaxLength(TitleLength);
        entity.Property(row => row.Applicants).HasMaxLength(NamesLength);
        entity.Property(row => row.Respondents).HasMaxLength(NamesLength);
        entity.Property(row => row.Field).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.OutcomeName).HasMaxLength(TitleLength);
        entity.Property(row => row.LeadName).HasMaxLength(100);
        entity.Property(row => row.SecondName).HasMaxLength(100);
        entity.Property(row => row.HeadHash).HasMaxLength(RecordLink.HashLength);
        entity.Property(row => row.Version).IsConcurrencyToken();
        entity.HasIndex(row => row.Slug).IsUnique();
        // An index for each order and filter that lists offer; Id last, because pages go on by key.
        entity.HasIndex(row => new
        {
            row.Organ,
            row.ReceivedOn,
            row.Id,
        });
        entity.HasIndex(row => new
        {
            row.Organ,
            row.Status,
            row.ReceivedOn,
            row.Id,
        });
        entity.HasIndex(row => new
        {
            row.Organ,
            row.Field,
            row.ReceivedOn,
            row.Id,
        });
        entity.HasIndex(row => new
        {
            row.Organ,
            row.NumberYear,
            row.NumberSequence,
        });
        entity.HasIndex(row => new
        {
            row.Organ,
            row.NextDue,
            row.Id,
        });
        entity.HasIndex(row => new
        {
            row.Organ,
            row.LeadId,
            row.ReceivedOn,
            row.Id,
        });
        entity.HasIndex(row => new
        {
            row.Organ,
            row.SecondId,
            row.ReceivedOn,
            row.Id,
        });
        entity.HasIndex(row => new { row.ReceivedOn, row.Id });
        entity.HasIndex(row => row.RefreshOn);
    }
}
