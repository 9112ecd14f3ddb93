using Microsoft.Extensions.Hosting;

namespace CaseManagement.Features.Documents.Dossiers;

/// <summary>Builds the case files that are asked for on this node, one after another: beside the other background work, so that neither waits for the other.</summary>
internal sealed class DossierWork(CaseDossiers dossiers) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await dossiers.RunNextAsync(stoppingToken);
        }
    }
}
