using System.Globalization;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents;
using CaseManagement.Testing.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Testing.Data;

/// <summary>A case as it was found in the database.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Applicants">The names of its applicants.</param>
/// <param name="Entries">How many entries its row claims its record has.</param>
public sealed record KeptCase(CaseId Id, CaseNumber Number, string Applicants, int Entries);

/// <summary>What a program in another process has kept in its data folder, read beside it.</summary>
public sealed class KeptCases : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private KeptCases(ServiceProvider services) => _services = services;

    /// <summary>Opens a folder in which a demonstration runs; the clock is the demonstration's.</summary>
    public static async Task<KeptCases> OpenAsync(TestDatabase database)
    {
        var services = TestOffice.Over(database, TimeProvider.System);
        await services.GetRequiredService<DemonstrationClock>().LoadAsync();
        return new KeptCases(services);
    }

    /// <summary>Every case.</summary>
    public async Task<IReadOnlyList<KeptCase>> AllAsync()
    {
        await using var db = Open();
        return await db
            .Cases.AsNoTracking()
            .Select(row => new KeptCase(
                new CaseId(row.Id),
                new CaseNumber(row.NumberCode, row.NumberYear, row.NumberSequence),
                row.Applicants,
                row.LastSequence
            ))
            .ToListAsync();
    }

    /// <summary>Checks every chain, root and file, as the command <c>verify</c> does.</summary>
    public Task<RecordReport> VerifyAsync() => _services.GetRequiredService<VerifyRecord>().RunAsync();

    /// <summary>Asserts that clocks, required actions and all other rows of a case are those of a replay of its record.</summary>
    public Task AssertProjectedAsync(CaseId id) => ProjectionCheck.AssertStoredAsync(_services, id);

    /// <summary>The limits that run or have run in a case, by their ids.</summary>
    public async Task<IReadOnlyList<string>> ClocksAsync(CaseId id)
    {
        await using var db = Open();
        return await db.CaseClocks.Where(row => row.CaseId == id.Value).Select(row => row.Limit).Distinct().ToListAsync();
    }

    /// <summary>Asserts that the numbers of cases, documents and letters are those that were given: from one to the last of each series, each once.</summary>
    public async Task AssertNumberedAsync()
    {
        await using var db = Open();
        var series = await db.NumberSeries.AsNoTracking().ToListAsync();
        var given = series.SelectMany(row => Enumerable.Range(1, row.Last).Select(number => Text(row.Code, row.Year, number)));
        var cases = await db
            .Cases.Select(row => new
            {
                row.NumberCode,
                row.NumberYear,
                row.NumberSequence,
            })
            .ToListAsync();
        var documents = await db.CaseDocuments.Select(row => row.Number).ToListAsync();
        var letters = await db.BatchLetters.Select(row => row.Number).ToListAsync();
        var used = cases.Select(row => Text(row.NumberCode, row.NumberYear, row.NumberSequence)).Concat(documents).Concat(letters);
        Assert.That(
            used.Order(StringComparer.Ordinal),
            Is.EqualTo(given.Order(StringComparer.Ordinal)),
            "numbers without gap or duplicate"
        );

        static string Text(string code, int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{code}〔{year}〕{number}号");
    }

    /// <summary>How many documents wait for their file.</summary>
    public async Task<int> WaitingDocumentsAsync()
    {
        await using var db = Open();
        return await RenderDocuments.Waiting(db).CountAsync();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private CaseDbContext Open() => _services.GetRequiredService<CaseDatabase>().CreateContext();
}
