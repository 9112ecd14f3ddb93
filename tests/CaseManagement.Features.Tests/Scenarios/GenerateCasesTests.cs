using CaseManagement.Domain.Cases;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Features.Scenarios;
using CaseManagement.Features.Tests.Cases;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Scenarios;

/// <summary>Generated cases are cases: what the measurements are made on is what the running system would have stored.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class GenerateCasesTests(DatabaseEngine engine)
{
    private const int Count = 60;

    private TestOffice? _office;

    private TestOffice Office => _office!;

    private GenerateCases Generate => Office.Services.GetRequiredService<GenerateCases>();

    [SetUp]
    public async Task Open() => _office = await TestOffice.OpenAsync(engine);

    [TearDown]
    public async Task Close()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    [Test]
    public async Task Run_StoresWhatTheRecordsOfTheCasesSay()
    {
        await Generate.RunAsync(Count);

        foreach (var row in await RowsAsync())
        {
            await ProjectionCheck.AssertStoredAsync(Office.Services, new CaseId(row.Id));
        }

        var report = await new VerifyRecord(Office.Data, Office.Services.GetRequiredService<FileStore>()).RunAsync();
        Assert.That((report.Broken, report.Cases), Is.EqualTo(((string?)null, Count)));
    }

    [Test]
    public async Task Run_Again_GoesOnWithTheNumbers()
    {
        await Generate.RunAsync(Count / 2);
        await Generate.RunAsync(Count / 2);

        var years = (await RowsAsync()).GroupBy(row => row.NumberYear).ToList();
        Assert.That(years, Has.Count.GreaterThan(1));
        foreach (var year in years)
        {
            Assert.That(year.Select(row => row.NumberSequence).Order(), Is.EqualTo(Enumerable.Range(1, year.Count())), $"{year.Key}");
        }
    }

    [Test]
    public async Task Run_MakesAnOfficeOfManyClosedCasesAndSomeOpenOnes()
    {
        var reported = 0;
        await Generate.RunAsync(Count, made => reported = made);

        var rows = await RowsAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reported, Is.EqualTo(Count));
            Assert.That(rows.Count(row => row.Status is CaseStatus.Closed or CaseStatus.Archived), Is.GreaterThan(Count / 2));
            Assert.That(rows.Select(row => row.Status).Distinct().Count(), Is.GreaterThanOrEqualTo(3));
            Assert.That(rows.Select(row => row.LeadName).Distinct().Count(), Is.GreaterThanOrEqualTo(3));
        }
    }

    private async Task<List<Features.Cases.CaseRow>> RowsAsync()
    {
        await using var db = Office.Data.CreateContext();
        return await db.Cases.AsNoTracking().ToListAsync();
    }
}
