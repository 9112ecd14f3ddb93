using System.Threading.Channels;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Scenarios;

/// <summary>
/// Many cases for measurements: the domain acts performed in memory with a fixed seed, saved many cases a transaction, with their record, chain and projections, without files. What it makes
/// passes the same verification as everything else.
/// </summary>
public sealed class GenerateCases
{
    private const int Seed = 20261124;
    private const int CasesATransaction = 500;

    /// <summary>Sets of cases made ahead of the one that is being saved.</summary>
    private const int Ahead = 2;

    /// <summary>What a person handles in the three years over which the cases are spread: about three a week.</summary>
    private const int CasesAnOfficer = 500;

    private static readonly OrganisationId Organ = new("yinchuan");

    private readonly CaseDatabase _database;
    private readonly CaseKeyVault _vault;
    private readonly ReferenceData _reference;
    private readonly WorkingCalendars _calendars;
    private readonly OrganChoices _choices;
    private readonly LegalClock _clock;

    internal GenerateCases(
        CaseDatabase database,
        CaseKeyVault vault,
        ReferenceData reference,
        WorkingCalendars calendars,
        OrganChoices choices,
        LegalClock clock
    ) => (_database, _vault, _reference, _calendars, _choices, _clock) = (database, vault, reference, calendars, choices, clock);

    /// <summary>How many officers so many cases ask for.</summary>
    public static int OfficersFor(int cases) => cases / CasesAnOfficer;

    /// <summary>Adds generated cases, received evenly over the working days since the first one that the system handles.</summary>
    /// <param name="count">How many.</param>
    /// <param name="progress">Told the number saved so far.</param>
    /// <param name="cancellation">Stops between transactions; what was saved stays.</param>
    /// <exception cref="InvalidOperationException">The accounts of the demonstration are not there.</exception>
    public async Task RunAsync(int count, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        var calendar = await _calendars.CurrentAsync(cancellation);
        var settings = await _choices.CurrentAsync(cancellation);
        GeneratedOffice office;
        await using (var db = _database.CreateContext())
        {
            office = await GeneratedOffice.OpenAsync(db, _reference, calendar, settings, Organ, cancellation);
        }

        var view = new ProjectionView
        {
            Organisations = _reference.Organisations,
            Calendar = calendar,
            Settings = settings,
            Today = _clock.Today,
            IndexOf = _vault.IndexOf,
        };
        // One thread performs acts while the other saves: the domain knows nothing of the database, and neither waits for the other.
        var ready = Channel.CreateBounded<GeneratedRows>(Ahead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var making = Task.Run(() => MakeAsync(office, view, count, ready.Writer, stop.Token), CancellationToken.None);
        try
        {
            var saved = 0;
            await foreach (var rows in ready.Reader.ReadAllAsync(cancellation))
            {
                await _database.WriteAsync(rows.InsertAsync, cancellation);
                progress?.Invoke(saved += rows.Cases.Count);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await making.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // What went wrong with the making ended the reading too.
        await making;
    }

    private async Task MakeAsync(
        GeneratedOffice office,
        ProjectionView view,
        int count,
        ChannelWriter<GeneratedRows> ready,
        CancellationToken cancellation
    )
    {
        try
        {
            var random = new Random(Seed);
            var days = office.WorkingDays(_clock.Today);
            for (var first = 0; first < count; first += CasesATransaction)
            {
                var rows = new GeneratedRows(Organ);
                for (var i = first; i < Math.Min(first + CasesATransaction, count); i++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var received = days[(int)((long)i * days.Count / count)];
                    var made = new GeneratedCourse(office, random, _clock.Today).Run(received, office.NextCase(received.Year));
                    rows.Add(made, CaseProjection.Of(made, view), _vault);
                }

                rows.Numbers = office.Numbers.ToList();
                await ready.WriteAsync(rows, cancellation);
            }
        }
        finally
        {
            ready.Complete();
        }
    }
}
