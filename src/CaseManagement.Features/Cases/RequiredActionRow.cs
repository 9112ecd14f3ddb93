using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManagement.Features.Cases;

/// <summary>
/// Whose turn an action is, so that a list of what one has to do is one walk along an index. What an officer may do is the officers' of the case; while there are none, and for what only a post may do,
/// it is everybody's in the office who holds the post (<see cref="Accounts.NoticeBook.ResponsibleFor"/> tells the same people of it).
/// </summary>
internal enum ActionTurn
{
    /// <summary>An officer of the case who is one in full (<see cref="Role.Officer"/>).</summary>
    Officer,

    /// <summary>Any officer of the case.</summary>
    AnyOfficer,

    /// <summary>Who holds the post that may do it.</summary>
    Post,

    /// <summary>Who holds the post, because nobody handles the case yet.</summary>
    Unassigned,

    /// <summary>Another organisation, or nobody: it is waited for.</summary>
    Others,
}

/// <summary>What a case needs next, for work lists, counts and reminders. Carries what decides whose list it is on.</summary>
internal sealed class RequiredActionRow : ICaseProjection
{
    public required Guid CaseId { get; init; }

    /// <summary>Position among the actions of the case, from 1.</summary>
    public required int No { get; init; }
    public required CaseAct Act { get; init; }
    public required string Sentence { get; init; }
    public required string Article { get; init; }
    public required Permission Permission { get; init; }

    /// <summary>The organisation that must act when it is not the office; null for the office.</summary>
    public string? ForOrganisation { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? Due { get; init; }
    public required bool Provisional { get; init; }

    /// <summary>Id of the limit behind <see cref="Due"/>.</summary>
    public string? Limit { get; init; }
    public required bool IsWaiting { get; init; }

    /// <summary>Whose list it is on.</summary>
    public required ActionTurn Turn { get; init; }

    /// <summary>Of the case, as in <see cref="CaseRow"/>.</summary>
    public required string Organ { get; init; }
    public required string Office { get; init; }
    public Guid? LeadId { get; init; }
    public Guid? SecondId { get; init; }

    /// <summary>Whose turn an action is.</summary>
    public static ActionTurn TurnOf(RequiredAction action, bool assigned) =>
        action.IsWaiting || action.For is not null ? ActionTurn.Others
        : !assigned ? ActionTurn.Unassigned
        : PermissionMatrix.Of(Role.SecondOfficer).Contains(action.Permission) ? ActionTurn.AnyOfficer
        : PermissionMatrix.Of(Role.Officer).Contains(action.Permission) ? ActionTurn.Officer
        : ActionTurn.Post;
}

internal sealed class RequiredActionConfiguration : IEntityTypeConfiguration<RequiredActionRow>
{
    public void Configure(EntityTypeBuilder<RequiredActionRow> entity)
    {
        entity.ToTable("RequiredActions");
        entity.HasKey(row => new { row.CaseId, row.No });
        entity.Property(row => row.No).ValueGeneratedNever();
        entity.Property(row => row.Sentence).HasMaxLength(300);
        entity.Property(row => row.Article).HasMaxLength(60);
        entity.Property(row => row.ForOrganisation).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Limit).HasMaxLength(20);
        entity.Property(row => row.Organ).HasMaxLength(CaseDbContext.NameLength);
        entity.Property(row => row.Office).HasMaxLength(CaseDbContext.NameLength);
        // One for each way onto a list: within it by day, and with all that a count or an order reads.
        entity.HasIndex(row => new
        {
            row.LeadId,
            row.Turn,
            row.Due,
            row.CaseId,
            row.No,
        });
        entity.HasIndex(row => new
        {
            row.SecondId,
            row.Turn,
            row.Due,
            row.CaseId,
            row.No,
        });
        entity.HasIndex(row => new
        {
            row.Organ,
            row.Turn,
            row.Due,
            row.CaseId,
            row.No,
        });
        entity.HasIndex(row => new
        {
            row.Organ,
            row.Turn,
            row.Permission,
            row.Due,
            row.CaseId,
            row.No,
        });
        entity.HasIndex(row => new
        {
            row.ForOrganisation,
            row.IsWaiting,
            row.Due,
        });
        // Reminders go through everything by day.
        entity.HasIndex(row => new
        {
            row.Due,
            row.CaseId,
            row.No,
        });
    }
}
