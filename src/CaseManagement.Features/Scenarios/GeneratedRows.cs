using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Scenarios;

/// <summary>The rows of some generated cases, ready to be saved in one transaction.</summary>
internal sealed class GeneratedRows(OrganisationId organ)
{
    private readonly List<CaseKey> _keys = [];
    private readonly List<CaseSecret> _secrets = [];
    private readonly List<ActEntryRow> _entries = [];
    private readonly List<CaseProjection> _projections = [];

    /// <summary>The rows of the cases themselves.</summary>
    public List<CaseRow> Cases { get; } = [];

    /// <summary>The last number of every series once these cases are there.</summary>
    public IReadOnlyList<KeyValuePair<(string Code, int Year), int>> Numbers { get; set; } = [];

    /// <summary>Seals the record of a case and adds its rows.</summary>
    public void Add(Case made, CaseProjection projection, CaseKeyVault vault)
    {
        var (key, cipher) = vault.NewKey(made.Id.Value);
        var secrets = CaseSecretBook.Empty();
        var entries = CaseRecord.Seal(
            made.Id.Value,
            made.Record,
            RecordLink.Genesis,
            null,
            null,
            value => secrets.Hide(value, cipher, _secrets.Add)
        );
        _keys.Add(key);
        _entries.AddRange(entries);
        _projections.Add(projection);
        Cases.Add(projection.Row(entries[^1].Hash, Guid.CreateVersion7()));
    }

    /// <summary>Inserts the rows and moves the number series on.</summary>
    public async Task InsertAsync(CaseDbContext db, CancellationToken cancellation)
    {
        await using var bulk = new BulkInsert(db);
        await bulk.AddAsync(_keys, cancellation);
        await bulk.AddAsync(_secrets, cancellation);
        await bulk.AddAsync(_entries, cancellation);
        await bulk.AddAsync(Cases, cancellation);
        await bulk.AddAsync(_projections.SelectMany(p => p.Parties), cancellation);
        await bulk.AddAsync(_projections.SelectMany(p => p.Persons), cancellation);
        await bulk.AddAsync(_projections.SelectMany(p => p.Clocks), cancellation);
        await bulk.AddAsync(_projections.SelectMany(p => p.Actions), cancellation);
        await bulk.AddAsync(_projections.SelectMany(p => p.Services), cancellation);
        await bulk.AddAsync(_projections.SelectMany(p => p.PapersToServe), cancellation);
        await bulk.AddAsync(_projections.SelectMany(p => p.Obligations), cancellation);
        await bulk.AddAsync(_projections.SelectMany(p => p.CopyNotifications), cancellation);
        await bulk.AddAsync(_projections.SelectMany(p => p.Hearings), cancellation);
        await bulk.AddAsync(Tokens(), cancellation);
        foreach (var ((code, year), last) in Numbers)
        {
            var moved = await db
                .NumberSeries.Where(row => row.Organ == organ.Value && row.Code == code && row.Year == year)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Last, last), cancellation);
            if (moved == 0)
            {
                db.NumberSeries.Add(
                    new NumberSeries
                    {
                        Organ = organ.Value,
                        Code = code,
                        Year = year,
                        Last = last,
                    }
                );
            }
        }
    }

    /// <summary>In the order of their index, so that each of its pages is touched once a transaction.</summary>
    private IEnumerable<SearchToken> Tokens() =>
        _projections
            .Zip(Cases)
            .SelectMany(made =>
                made.First.SearchTokens.Select(token => new SearchToken
                {
                    Token = token,
                    ReceivedOn = made.Second.ReceivedOn,
                    CaseId = made.Second.Id,
                })
            )
            .OrderBy(row => row.Token, StringComparer.Ordinal);
}
