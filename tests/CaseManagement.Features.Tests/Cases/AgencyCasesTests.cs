using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Oversight;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Cases;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class AgencyCasesTests(DatabaseEngine engine)
{
    private TestOffice? _office;

    private TestOffice Office => _office!;

    private AgencyCases Cases => Office.Services.GetRequiredService<AgencyCases>();

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

    [Test, Law("T21")]
    public async Task Tasks_NameTheReplyWithItsLastDay_BeforeWhatFallsDueLater()
    {
        var late = await Office.InEffectAsync(Journeys.Annulment());
        Office.GoTo(new DateOnly(2026, 8, 5));
        var due = await Office.ReplyDueAsync();

        var tasks = await Cases.TasksAsync(await Office.ActorAsync("jinyangan"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tasks[0].Case, Is.EqualTo(due.Number));
            Assert.That(
                (tasks[0].Act, tasks[0].Due),
                Is.EqualTo((CaseAct.FileReply, new DateOnly(2026, 8, 19))),
                "ten working days after 2026-08-05"
            );
            Assert.That(tasks.Select(task => (task.Case, task.Act)), Does.Contain((late.Number, CaseAct.ReportPerformance)));
            Assert.That(await Cases.TasksAsync(await Office.ActorAsync("shiyanshi")), Is.Empty, "another agency");
        }
    }

    [Test]
    public async Task Query_ShowsACaseFromItsAcceptanceOn_AndOnlyToItsAgency()
    {
        var registered = await Office.DoAsync("shenyanchu", null, Office.PetitionOfToday("马未受理"));
        var accepted = await Office.AcceptedAsync();

        var mine = await Cases.QueryAsync(new AgencyFilter(), await Office.ActorAsync("jinyangan"));
        var theirs = await Cases.QueryAsync(new AgencyFilter(), await Office.ActorAsync("shiyanshi"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mine.Lines.Select(line => line.Case), Is.EqualTo(new[] { accepted.Number }));
            Assert.That(mine.Lines.Select(line => line.Case), Does.Not.Contain(registered.Number));
            Assert.That(theirs.Lines, Is.Empty);
        }
    }

    [Test]
    public async Task Query_TellsTheOutcomeOnceItWasServed_NotBefore()
    {
        var decided = await Office.DecidedAsync(Journeys.Annulment());
        var clerk = await Office.ActorAsync("jinyangan");

        var before = (await Cases.QueryAsync(new AgencyFilter(), clerk)).Lines.Single();
        await Office.ServeAllAsync(decided);
        var after = (await Cases.QueryAsync(new AgencyFilter(), clerk)).Lines.Single();

        Assert.That(before.Outcome, Is.Null);
        Assert.That(after.Outcome, Does.Contain("撤销"));
    }

    /// <summary>A name that no other of them shares a pair of characters with.</summary>
    private static string NameOf(int i) => $"马{(char)('丁' + i)}演";

    [Test]
    public async Task Query_NarrowsByTextAndState_AndGoesOnByKey()
    {
        for (var i = 0; i < AgencyCases.PageSize + 2; i++)
        {
            await Office.AcceptedAsync(Office.PetitionOfToday(NameOf(i)));
        }

        var clerk = await Office.ActorAsync("jinyangan");
        var first = await Cases.QueryAsync(new AgencyFilter(), clerk);
        var second = await Cases.QueryAsync(new AgencyFilter { After = first.Next }, clerk);
        var found = await Cases.QueryAsync(new AgencyFilter { Text = NameOf(17) }, clerk);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Lines, Has.Count.EqualTo(AgencyCases.PageSize));
            Assert.That(second.Lines, Has.Count.EqualTo(2));
            Assert.That(
                first.Lines.Concat(second.Lines).Select(line => line.Case).Distinct().Count(),
                Is.EqualTo(AgencyCases.PageSize + 2)
            );
            Assert.That(second.Next, Is.Null);
            Assert.That(found.Lines.Single().Applicants, Is.EqualTo(NameOf(17)));
            Assert.That((await Cases.QueryAsync(new AgencyFilter { States = [CaseStatus.Closed] }, clerk)).Lines, Is.Empty);
        }
    }

    [Test]
    public async Task Query_ByARespondentWhoWasRecused_IsEmpty()
    {
        var accepted = await Office.AcceptedAsync();
        var clerk = await Office.ActorAsync("jinyangan");
        await Office.Data.WriteAsync(
            (db, _) =>
            {
                db.CasePersons.Add(
                    new CasePersonRow
                    {
                        CaseId = accepted.Case.Value,
                        Kind = CasePersonKind.Recused,
                        AccountId = clerk.Id,
                    }
                );
                return Task.CompletedTask;
            }
        );

        Assert.That((await Cases.QueryAsync(new AgencyFilter(), clerk)).Lines, Is.Empty);
        Assert.That(await Cases.TasksAsync(clerk), Is.Empty);
    }
}
