using CaseManagement.Domain.Cases;
using CaseManagement.Features.Documents.Dossiers;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Testing.Cases;

/// <summary>The case files that a site builds in the background.</summary>
public static class Dossiers
{
    /// <summary>Completes when nothing of the case is being built any more.</summary>
    public static Task DossierEndedAsync(this SiteFactory site, CaseId id) =>
        site.Services.GetRequiredService<CaseDossiers>().WhenEndedAsync(id);
}
