using System.Globalization;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Documents.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Features.Cases;

/// <summary>
/// The work nobody waits for: the sweep of each day, files of issued documents, mails, the root of the record. One node at a time, under a lease; each job also does nothing twice by itself.
/// A round that fails is logged and tried again in the next: what it would have done is still to be done.
/// </summary>
internal sealed partial class BackgroundWork(
    Leases leases,
    Sweep sweep,
    RenderDocuments render,
    SendMails mails,
    MakeRecordRoot root,
    FileStore files,
    LegalClock clock,
    TimeProvider time,
    ILogger<BackgroundWork> log
) : BackgroundService
{
    private const string Job = "background";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenRoots = TimeSpan.FromHours(1);

    /// <summary>What came in longer ago and was not put into place belongs to an upload whose process is gone.</summary>
    private static readonly TimeSpan LongestUpload = TimeSpan.FromDays(1);

    private readonly string _holder = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");
    private DateTime? _sweptAt;
    private DateTime? _rootedAt;
    private int _released;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        do
        {
            try
            {
                await OnceAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // A host may be stopped twice at once, by who ends it and by its own waiting for the end; by the second time the database may be closed.
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            await leases.ReleaseAsync(Job, _holder, cancellationToken);
        }
    }

    private async Task OnceAsync(CancellationToken cancellation)
    {
        if (!await leases.TryTakeAsync(Job, _holder, Lease, cancellation))
        {
            return;
        }

        var now = clock.Now;
        if (_sweptAt is not { } swept || LegalClock.DayOf(swept) != clock.Today || now - swept >= BetweenSweeps)
        {
            await sweep.RunAsync(cancellation);
            files.RemoveAbandoned(LongestUpload);
            _sweptAt = now;
        }

        while (await render.RunAsync(cancellation) > 0)
        {
            await leases.TryTakeAsync(Job, _holder, Lease, cancellation);
        }

        await mails.RunAsync(cancellation);
        if (_rootedAt is not { } rooted || now - rooted >= BetweenRoots)
        {
            await root.RunAsync(now, cancellation);
            _rootedAt = now;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of background work failed; it is tried again in the next.")]
    private partial void LogFailure(Exception failure);
}
