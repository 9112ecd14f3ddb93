using CaseManagement.Documents;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases.Drafts;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Documents.Dossiers;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Features.Documents.Letters;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Review;
using CaseManagement.Features.Scenarios;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Features.Cases;

/// <summary>Registers the use cases of a case.</summary>
public static class CaseServices
{
    /// <summary>Acts, reading, refreshing, rendering. Needs <see cref="DataServices.AddCaseData"/> and an <see cref="IDocumentRenderer"/>.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton(s => new OrganChoices(s.GetRequiredService<CaseDatabase>(), s.GetRequiredService<ReferenceData>()));
        services.AddSingleton(s => new IssueDocuments(
            s.GetRequiredService<ReferenceData>(),
            s.GetRequiredService<DemonstrationClock>(),
            s.GetRequiredService<IDocumentRenderer>
        ));
        services.AddSingleton(s => new PerformAct(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<CaseKeyVault>(),
            s.GetRequiredService<ReferenceData>(),
            s.GetRequiredService<WorkingCalendars>(),
            s.GetRequiredService<OrganChoices>(),
            s.GetRequiredService<IssueDocuments>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new OpenCase(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<CaseKeyVault>(),
            s.GetRequiredService<ReferenceData>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new ActDrafts(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<CaseKeyVault>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new PreviewLetters(
            s.GetRequiredService<PerformAct>(),
            s.GetRequiredService<ReferenceData>(),
            s.GetRequiredService<WorkingCalendars>(),
            s.GetRequiredService<OrganChoices>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new RefreshCases(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<CaseKeyVault>(),
            s.GetRequiredService<ReferenceData>(),
            s.GetRequiredService<WorkingCalendars>(),
            s.GetRequiredService<OrganChoices>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new RecomputeDates(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<CaseKeyVault>(),
            s.GetRequiredService<ReferenceData>(),
            s.GetRequiredService<WorkingCalendars>(),
            s.GetRequiredService<OrganChoices>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new Sweep(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<CaseKeyVault>(),
            s.GetRequiredService<PerformAct>(),
            s.GetRequiredService<RefreshCases>(),
            s.GetRequiredService<RecomputeDates>(),
            s.GetRequiredService<WorkingCalendars>(),
            s.GetRequiredService<OrganChoices>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new GenerateCases(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<CaseKeyVault>(),
            s.GetRequiredService<ReferenceData>(),
            s.GetRequiredService<WorkingCalendars>(),
            s.GetRequiredService<OrganChoices>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new Demonstration(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<ReferenceData>(),
            s.GetRequiredService<PerformAct>(),
            s.GetRequiredService<OpenCase>(),
            s.GetRequiredService<Sweep>(),
            s.GetRequiredService<DemonstrationClock>(),
            s.GetRequiredService<LegalClock>(),
            s.GetRequiredService<TimeProvider>()
        ));
        services.TryAddSingleton<RenderDocument>();
        services.AddSingleton(s => new RenderDocuments(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<FileStore>(),
            s.GetRequiredService<RenderDocument>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new VerifyDocuments(s.GetRequiredService<CaseDatabase>(), s.GetRequiredService<IDocumentRenderer>()));
        services.AddSingleton(s => new CaseList(s.GetRequiredService<CaseDatabase>(), s.GetRequiredService<ReferenceData>()));
        services.AddSingleton(s => new JoinedCases(s.GetRequiredService<CaseDatabase>()));
        services.AddSingleton(s => new WorkList(s.GetRequiredService<CaseDatabase>(), s.GetRequiredService<ReferenceData>()));
        services.AddSingleton(s => new ServiceList(s.GetRequiredService<CaseDatabase>(), s.GetRequiredService<ReferenceData>()));
        services.AddSingleton(s => new OfficeStaff(s.GetRequiredService<CaseDatabase>()));
        services.AddSingleton(s => new Inbox(s.GetRequiredService<CaseDatabase>(), s.GetRequiredService<LegalClock>()));
        services.AddSingleton(s => new UploadFile(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<FileStore>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new CaseFiles(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<FileStore>(),
            s.GetRequiredService<RenderDocuments>()
        ));
        services.AddSingleton<FactsValidator>();
        AddDossiers(services);
        return services;
    }

    /// <summary>The sweep of each day, files, mails and roots, for a program that serves; commands and tests do these themselves.</summary>
    public static IServiceCollection AddBackgroundWork(this IServiceCollection services) =>
        services.AddHostedService<BackgroundWork>().AddHostedService<DossierWork>();

    private static void AddDossiers(IServiceCollection services)
    {
        services.AddSingleton(s => new BuildDossier(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<OpenCase>(),
            s.GetRequiredService<FileStore>(),
            s.GetRequiredService<RenderDocuments>(),
            s.GetRequiredService<IDocumentRenderer>,
            s.GetRequiredService<ReferenceData>(),
            s.GetRequiredService<LegalClock>()
        ));
        services.AddSingleton(s => new CaseDossiers(
            s.GetRequiredService<CaseDatabase>(),
            s.GetRequiredService<BuildDossier>(),
            s.GetRequiredService<FileStore>(),
            s.GetRequiredService<LegalClock>(),
            s.GetRequiredService<ILogger<CaseDossiers>>()
        ));
    }
}
