using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using CaseManagement.Features.Oversight;
using CaseManagement.Testing;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Audit;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class RecordListTests(DatabaseEngine engine)
{
    private TestOffice? _office;

    private TestOffice Office => _office!;

    private RecordList Record => Office.Services.GetRequiredService<RecordList>();

    [OneTimeSetUp]
    public async Task Open() => _office = await TestOffice.OpenAsync(engine, more: services => services.AddOversight());

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    [Test]
    public async Task Query_GoesThroughEverythingOnce_TheLastFirst()
    {
        var seen = new List<(string, int)>();
        string? after = null;
        do
        {
            var page = await Record.QueryAsync(new RecordFilter { Action = "AccountCreated", After = after });
            seen.AddRange(page.Lines.Select(line => (line.Chain, line.Sequence)));
            after = page.Next;
        } while (after is not null);

        Assert.That(seen, Has.Count.GreaterThan(RecordList.PageSize).And.Unique);
    }

    [Test]
    public async Task Query_NarrowsByActionPersonAndDay()
    {
        var day = Office.Clock.Today;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (
                    await Record.QueryAsync(
                        new RecordFilter
                        {
                            Actor = "系统",
                            From = day,
                            To = day,
                        }
                    )
                ).Lines,
                Is.Not.Empty
            );
            Assert.That((await Record.QueryAsync(new RecordFilter { Actor = "没有此人" })).Lines, Is.Empty);
            Assert.That((await Record.QueryAsync(new RecordFilter { To = day.AddDays(-1) })).Lines, Is.Empty);
            Assert.That((await Record.QueryAsync(new RecordFilter { Action = "AccountCreated", After = "乱写" })).Lines, Is.Not.Empty);
        }
    }

    [Test]
    public async Task Verification_EndsOnRecord_WithWhatItFound()
    {
        await Office.RegisterAsync("马核验");
        var verification = Office.Services.GetRequiredService<RecordVerification>();
        var auditor = await Office.ActorAsync("shenyanji");

        Assert.That(verification.Begin(auditor, CancellationToken.None), Is.True);
        await verification.Running;

        var last = (await verification.LastAsync())!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(last.Broken, Is.Null);
            Assert.That(last.Cases, Is.AtLeast(1));
            Assert.That(last.By, Is.EqualTo("申演计"));
            Assert.That(verification.IsRunning, Is.False);
        }
    }

    [Test]
    public void Actions_OfTheWholeProgram_HaveWords()
    {
        var written = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src", "CaseManagement.Features"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file =>
                System.Text.RegularExpressions.Regex.Matches(
                    File.ReadAllText(file),
                    "(?:Action = |RecordAsync\\([^\"]*)\"([A-Z][A-Za-z]+)\""
                )
            )
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();

        Assert.That(written, Does.Contain("AccountCreated").And.Contain("CalendarImported"));
        Assert.That(written.Where(action => RecordActions.NameOf(action) == action), Is.Empty, "Give the action a name in RecordActions.");
    }
}
