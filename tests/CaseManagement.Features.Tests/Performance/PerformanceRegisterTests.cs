using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Performance;
using CaseManagement.Features.Data;
using CaseManagement.Features.Oversight;
using CaseManagement.Features.Performance;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Performance;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class PerformanceRegisterTests(DatabaseEngine engine)
{
    private static readonly OrganisationId Police = new("yinchuan.gaj");

    private TestOffice? _office;

    private TestOffice Office => _office!;

    private PerformanceRegister Register => Office.Services.GetRequiredService<PerformanceRegister>();

    [SetUp]
    public async Task Open() => _office = await TestOffice.OpenAsync(engine, new DateOnly(2026, 8, 3), services => services.AddOversight());

    [TearDown]
    public async Task Close()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    [Test, Law("H1")]
    public async Task Query_FollowsAnObligationFromOpenOverOverdueToPerformed()
    {
        var inEffect = await Office.InEffectAsync(Journeys.Annulment(30));

        var open = (await Register.QueryAsync([Police], RegisterView.Open, null)).Lines.Single();
        var early = (await Register.QueryAsync([Police], RegisterView.Overdue, null)).Lines;
        Office.GoTo(new DateOnly(2026, 9, 3));
        var overdue = (await Register.QueryAsync([Police], RegisterView.Overdue, null)).Lines;
        await Office.DoAsync(
            "jinyangan",
            inEffect.Case,
            new ReportPerformance
            {
                No = 1,
                PerformedOn = new DateOnly(2026, 9, 3),
                Content = "已重新作出。",
            }
        );
        var reported = (await Register.QueryAsync([Police], RegisterView.Reported, null)).Lines.Single();
        var counts = await Register.CountAsync([Police]);
        await Office.DoAsync(
            "suyanqing",
            inEffect.Case,
            new Revisit
            {
                No = 1,
                Method = RevisitMethod.Telephone,
                Performed = true,
                Content = "申请人确认。",
                Satisfied = true,
            }
        );
        var performed = (await Register.QueryAsync([Police], RegisterView.Performed, null)).Lines.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((open.Case, open.No, open.Due), Is.EqualTo((inEffect.Number, 1, new DateOnly(2026, 9, 2))));
            Assert.That(early, Is.Empty);
            Assert.That(overdue.Select(line => line.Case), Is.EqualTo(new[] { inEffect.Number }));
            Assert.That(reported.ReportedOn, Is.EqualTo(new DateOnly(2026, 9, 3)));
            Assert.That(counts, Is.EqualTo(new RegisterCounts(1, 0, 1)));
            Assert.That(performed.State, Is.EqualTo(FollowUpState.Performed));
            Assert.That((await Register.QueryAsync([Police], RegisterView.Open, null)).Lines, Is.Empty);
        }
    }

    [Test]
    public async Task Query_OfSeveralAgencies_ShowsTheirsAndNoOthers()
    {
        await Office.InEffectAsync(Journeys.Annulment());

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Register.QueryAsync([Police, new("yinchuan.rsj")], RegisterView.Open, null)).Lines, Has.Count.EqualTo(1));
            Assert.That((await Register.QueryAsync([new("yinchuan.rsj")], RegisterView.Open, null)).Lines, Is.Empty);
        }
    }

    [Test]
    public async Task Query_GoesOnByKey_EachLineOnce()
    {
        // Three cases a page would not fill one; the key is taken at each of them instead.
        var numbers = new List<Domain.Cases.CaseNumber>();
        foreach (var day in new[] { 3, 4, 5 })
        {
            Office.GoTo(new DateOnly(2026, 8, day));
            numbers.Add((await Office.InEffectAsync(Journeys.Annulment())).Number);
        }

        await using var db = Office.Data.CreateContext();
        var all = PerformanceRegister.Page(db, [Police], RegisterView.Open, null, Office.Clock.Today).ToList();
        var rest = PerformanceRegister.Page(db, [Police], RegisterView.Open, all[0].Key, Office.Clock.Today).ToList();
        var none = PerformanceRegister.Page(db, [Police], RegisterView.Open, all[2].Key, Office.Clock.Today).ToList();

        Assert.That(all.Select(row => row.Slug), Is.EqualTo(numbers.Select(number => number.Slug)));
        Assert.That(rest.Select(row => row.Slug), Is.EqualTo(numbers.Skip(1).Select(number => number.Slug)));
        Assert.That(none, Is.Empty);
    }
}
