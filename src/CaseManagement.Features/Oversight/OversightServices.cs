using CaseManagement.Documents;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Features.Performance;
using CaseManagement.Features.Reference;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Features.Oversight;

/// <summary>Registers what agencies, superiors and administrators do.</summary>
public static class OversightServices
{
    /// <summary>Lists of agencies and superiors, batches, calendar, settings, record. Needs <see cref="CaseServices.AddCases"/>.</summary>
    public static IServiceCollection AddOversight(this IServiceCollection services)
    {
        services.AddSingleton(s => new AgencyCases(s.GetRequiredService<CaseDatabase>()));
        services.AddSingleton(s => new PerformanceRegister(s.GetRequiredService<CaseDatabase>(), s.GetRequiredService<LegalClock>()));
        AddCopyNotifications(services);
        AddDates(services);
        services.AddSingleton(s => new DemonstrationDays(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<DemonstrationClock>(),
            s.GetRequiredService<WorkingCalendars>(),
            s.GetRequiredService<Sweep>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new RecordList(s.GetRequiredService<CaseDatabase>()));
        services.AddSingleton(s => new RecordVerification(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<VerifyRecord>(),
            s.GetRequiredService<LegalClock>(),
            s.GetRequiredService<ILogger<RecordVerification>>()
        ));
        return services;
    }

    private static void AddCopyNotifications(IServiceCollection services)
    {
        services.AddSingleton(s => new CopyNotificationList(s.GetRequiredService<CaseDatabase>(), s.GetRequiredService<CaseKeyVault>()));
        services.AddSingleton(s => new SentBatches(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<ReferenceData>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new BatchDue(s.GetRequiredService<CaseDatabase>(), s.GetRequiredService<ReferenceData>()));
        services.AddSingleton(s => new SendBatch(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<BatchDue>(),
            s.GetRequiredService<PerformAct>(),
            s.GetRequiredService<CaseKeyVault>(),
            s.GetRequiredService<ReferenceData>(),
            s.GetRequiredService<WorkingCalendars>(),
            s.GetRequiredService<OrganChoices>(),
            s.GetRequiredService<DemonstrationClock>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new CopyPapers(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<RenderDocuments>(),
            s.GetRequiredService<FileStore>(),
            s.GetRequiredService<IDocumentRenderer>(),
            s.GetRequiredService<LegalClock>()
        ));
    }

    private static void AddDates(IServiceCollection services)
    {
        services.AddSingleton(s => new PreviewDates(s.GetRequiredService<CaseDatabase>(), s.GetRequiredService<CaseKeyVault>()));
        services.AddSingleton(s => new ImportCalendar(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<WorkingCalendars>(),
            s.GetRequiredService<OrganChoices>(),
            s.GetRequiredService<PreviewDates>(),
            s.GetRequiredService<RecomputeDates>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new ChangeSetting(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<ReferenceData>(),
            s.GetRequiredService<OrganChoices>(),
            s.GetRequiredService<WorkingCalendars>(),
            s.GetRequiredService<PreviewDates>(),
            s.GetRequiredService<RecomputeDates>(),
            s.GetRequiredService<LegalClock>()
        ));
    }
}
