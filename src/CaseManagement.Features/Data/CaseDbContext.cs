using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Drafts;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Features.Hearings;
using CaseManagement.Features.Performance;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Data;

/// <summary>
/// The database. One model for three engines in the subset of EF Core that means the same on each: UTC instants to the microsecond, days as DateOnly, enums by name, money in
/// cents, Guids made by the application, ordinal text. The engine's own words stand in <see cref="DatabaseProvider"/>.
/// </summary>
internal abstract class CaseDbContext(DbContextOptions options) : IdentityDbContext<Account, AccountRole, Guid>(options)
{
    /// <summary>Where EF Core keeps the list of migrations that were run.</summary>
    public const string MigrationsTable = "Migrations";

    /// <summary>Longest key text. With 128 the keys of Identity stay within SQL Server's 900 bytes.</summary>
    public const int KeyLength = 128;

    /// <summary>Longest name of an enum member, a permission, an act.</summary>
    public const int NameLength = 40;

    public DbSet<CaseRow> Cases => Set<CaseRow>();
    public DbSet<ActEntryRow> ActEntries => Set<ActEntryRow>();
    public DbSet<SystemEntry> SystemEntries => Set<SystemEntry>();
    public DbSet<RecordRoot> RecordRoots => Set<RecordRoot>();
    public DbSet<RecordRootHead> RecordRootHeads => Set<RecordRootHead>();
    public DbSet<CaseSecret> CaseSecrets => Set<CaseSecret>();
    public DbSet<CaseKey> CaseKeys => Set<CaseKey>();
    public DbSet<CasePartyRow> CaseParties => Set<CasePartyRow>();
    public DbSet<PartyAccount> PartyAccounts => Set<PartyAccount>();
    public DbSet<CasePersonRow> CasePersons => Set<CasePersonRow>();
    public DbSet<SearchToken> SearchTokens => Set<SearchToken>();
    public DbSet<RequiredActionRow> RequiredActions => Set<RequiredActionRow>();
    public DbSet<CaseClockRow> CaseClocks => Set<CaseClockRow>();
    public DbSet<CaseDocumentRow> CaseDocuments => Set<CaseDocumentRow>();
    public DbSet<RenderedDocumentRow> RenderedDocuments => Set<RenderedDocumentRow>();
    public DbSet<ServiceRow> Services => Set<ServiceRow>();
    public DbSet<PaperToServeRow> PapersToServe => Set<PaperToServeRow>();
    public DbSet<ObligationRow> Obligations => Set<ObligationRow>();
    public DbSet<CopyNotificationRow> CopyNotifications => Set<CopyNotificationRow>();
    public DbSet<SentBatchRow> SentBatches => Set<SentBatchRow>();
    public DbSet<BatchLetterRow> BatchLetters => Set<BatchLetterRow>();
    public DbSet<RenderedBatchLetterRow> RenderedBatchLetters => Set<RenderedBatchLetterRow>();
    public DbSet<HearingRow> Hearings => Set<HearingRow>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<PerformedCommand> PerformedCommands => Set<PerformedCommand>();
    public DbSet<ActDraftRow> ActDrafts => Set<ActDraftRow>();
    public DbSet<ActDraftFileRow> ActDraftFiles => Set<ActDraftFileRow>();
    public DbSet<StoredFileRow> Files => Set<StoredFileRow>();
    public DbSet<FileUpload> FileUploads => Set<FileUpload>();
    public DbSet<CaseFileRow> CaseFiles => Set<CaseFileRow>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<Lease> Leases => Set<Lease>();
    public DbSet<CalendarNoticeRow> CalendarNotices => Set<CalendarNoticeRow>();

    /// <summary>The gate of the database this context writes to; null where there is none.</summary>
    public WriteGate? Gate { get; init; }

    /// <summary>The engine.</summary>
    protected abstract DatabaseProvider Provider { get; }

    /// <summary>
    /// Saves behind the gate when no transaction is open, so that what Identity saves queues with everybody else. Inside <see cref="CaseDatabase.WriteAsync{T}"/> the gate has been
    /// passed already.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Gate is null || Database.CurrentTransaction is not null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        using (await Gate.EnterAsync(cancellationToken))
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
    }

    /// <summary>Saves inside an open transaction. Outside of one a save has to wait for the gate, and is asynchronous.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        Gate is not null && Database.CurrentTransaction is null
            ? throw new NotSupportedException("Outside of a transaction use SaveChangesAsync.")
            : base.SaveChanges(acceptAllChangesOnSuccess);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>().HavePrecision(Instants.Precision);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<OffsetConverter>().HavePrecision(Instants.Precision);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(NameLength);
        if (Provider.GuidsAreBytes)
        {
            configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>();
        }

        if (Provider.OrdinalCollation is { } collation)
        {
            configurationBuilder.Properties<string>().UseCollation(collation);
            configurationBuilder.Properties<Enum>().UseCollation(collation);
        }

        configurationBuilder.Conventions.Add(_ => new AppendOnlyConvention());
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CaseDbContext).Assembly);

        // A row is never taken away behind the back of a use case, and SQL Server refuses a second cascade path (1785).
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()))
        {
            key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }
}

/// <summary>The database on SQLite.</summary>
internal sealed class SqliteCaseDbContext(DbContextOptions<SqliteCaseDbContext> options) : CaseDbContext(options)
{
    protected override DatabaseProvider Provider => SqliteProvider.Instance;
}

/// <summary>The database on SQL Server.</summary>
internal sealed class SqlServerCaseDbContext(DbContextOptions<SqlServerCaseDbContext> options) : CaseDbContext(options)
{
    protected override DatabaseProvider Provider => SqlServerProvider.Instance;
}

/// <summary>The database on PostgreSQL.</summary>
internal sealed class PostgresCaseDbContext(DbContextOptions<PostgresCaseDbContext> options) : CaseDbContext(options)
{
    protected override DatabaseProvider Provider => PostgresProvider.Instance;
}
