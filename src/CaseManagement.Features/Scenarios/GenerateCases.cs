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
    private const int CasesATransaction = 100;
    private const int DaysBack = 860;
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

    /// <summary>Adds generated cases, received evenly over the two years and some before today.</summary>
    /// <param name="count">How many.</param>
    /// <param name="progress">Told the number made so far.</param>
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
        var random = new Random(Seed);
        for (var made = 0; made < count; made += CasesATransaction)
        {
            var first = made;
            var cases = Enumerable
                .Range(first, Math.Min(CasesATransaction, count - first))
                .Select(i => NewCase(office, random, _clock.Today.AddDays(-DaysBack + (int)((long)i * DaysBack / count))))
                .ToList();
            await _database.WriteAsync((db, stop) => SaveAsync(db, cases, office, view, stop), cancellation);
            progress?.Invoke(first + cases.Count);
        }
    }

    private Case NewCase(GeneratedOffice office, Random random, DateOnly received) =>
        new GeneratedCourse(office, random, _clock.Today).Run(received, office.NextCase(received.Year));

    private async Task SaveAsync(
        CaseDbContext db,
        List<Case> cases,
        GeneratedOffice office,
        ProjectionView view,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var c in cases)
        {
            var cipher = await _vault.KeyForWritingAsync(db, c.Id.Value, cancellation);
            var secrets = CaseSecretBook.Empty();
            var entries = CaseRecord.Seal(
                c.Id.Value,
                c.Record,
                RecordLink.Genesis,
                null,
                null,
                value => secrets.Hide(value, cipher, secret => db.CaseSecrets.Add(secret))
            );
            db.ActEntries.AddRange(entries);
            var projection = CaseProjection.Of(c, view);
            ProjectionWriter.Add(db, projection, projection.Row(entries[^1].Hash, Guid.CreateVersion7()));
        }

        foreach (var ((code, year), last) in office.Numbers)
        {
            var changed = await db
                .NumberSeries.Where(row => row.Organ == Organ.Value && row.Code == code && row.Year == year)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Last, last), cancellation);
            if (changed == 0)
            {
                db.NumberSeries.Add(
                    new NumberSeries
                    {
                        Organ = Organ.Value,
                        Code = code,
                        Year = year,
                        Last = last,
                    }
                );
            }
        }
    }
}
