using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Features.Reference;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CaseManagement.Features.Data;

/// <summary>Registers the database and what stands directly on it.</summary>
public static class DataServices
{
    /// <summary>
    /// The database, the file store, the record, the keys of personal data, the clock and the calendar. Needs <see cref="ReferenceServices.AddReferenceData"/>.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="options">Engine and connection string.</param>
    /// <param name="dataFolder">Folder of files and keys; several nodes share one.</param>
    public static IServiceCollection AddCaseData(this IServiceCollection services, DatabaseOptions options, string dataFolder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new CaseDatabase(options));
        services.AddScoped(provider => provider.GetRequiredService<CaseDatabase>().CreateContext());
        services.AddSingleton(_ => new FileStore(Path.Combine(dataFolder, "store")));
        services.AddSingleton(_ => MasterKeys.LoadOrCreate(Path.Combine(dataFolder, "keys", "personal-data.json")));
        services.AddSingleton<CaseKeyVault>();
        services.AddSingleton<Leases>();
        services.AddSingleton<MakeRecordRoot>();
        services.AddSingleton(provider => new VerifyRecord(
            provider.GetRequiredService<CaseDatabase>(),
            provider.GetRequiredService<FileStore>()
        ));
        services.AddSingleton<LegalClock>();
        services.AddSingleton(provider => new DemonstrationClock(
            provider.GetRequiredService<CaseDatabase>(),
            provider.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(provider => new WorkingCalendars(
            provider.GetRequiredService<CaseDatabase>(),
            provider.GetRequiredService<ReferenceData>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(provider => new Schema(provider.GetRequiredService<CaseDatabase>()));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(keys =>
            keys.XmlRepository = new DataProtectionKeyStore(provider.GetRequiredService<CaseDatabase>())
        ));
        return services;
    }
}

/// <summary>The schema of the database.</summary>
public sealed class Schema
{
    private readonly CaseDatabase _database;

    internal Schema(CaseDatabase database) => _database = database;

    /// <summary>Brings the schema up to this program. A missing or empty database becomes a full one; nothing happens to one that is up to date.</summary>
    public Task BringUpToDateAsync(CancellationToken cancellation = default) => _database.MigrateAsync(cancellation);

    /// <summary>True for an embedded database, which <see cref="MakeAnewAsync"/> can throw away.</summary>
    public bool CanBeMadeAnew => _database.CanBeMadeAnew;

    /// <summary>Throws the embedded database away and makes an empty one. Keys and files beside it stay.</summary>
    /// <exception cref="InvalidOperationException">A server keeps the database.</exception>
    public Task MakeAnewAsync(CancellationToken cancellation = default) => _database.MakeAnewAsync(cancellation);

    /// <summary>Waits until no other process opens the embedded database, and keeps them out until disposed; null where a server orders its clients.</summary>
    public Task<IDisposable?> OpenAloneAsync(CancellationToken cancellation = default) => _database.OpenAloneAsync(cancellation);
}
