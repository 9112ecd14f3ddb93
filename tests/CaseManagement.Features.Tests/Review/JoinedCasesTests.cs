using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Review;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Review;

/// <summary>Two joined cases as the officers of each are told of the other (条例26 43).</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class JoinedCasesTests(DatabaseEngine engine)
{
    private TestOffice? _own;

    private TestOffice Office => _own!;

    [OneTimeSetUp]
    public async Task Open() => _own = await TestOffice.OpenAsync(engine, new DateOnly(2026, 8, 5));

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }

    [Test]
    [Law("B2-27", "A6.11")]
    public async Task Of_ACaseHandledByOthers_ShowsNumberStatusAndDueDay_AndOpensNothing()
    {
        var (one, other) = await JoinedAsync();

        var found = await OfAsync("suyanqing", one.Number);

        Assert.That(
            found,
            Is.EqualTo(
                new[]
                {
                    new JoinedCase
                    {
                        Number = other.Number,
                        Status = CaseStatus.Accepted,
                        StatusSince = Office.Clock.Today,
                        Due = new DateOnly(2026, 10, 8),
                        DueIsProvisional = false,
                        ConcludedOn = null,
                        MayOpen = false,
                    },
                }
            ),
            "sixty days from 5 August end on 4 October, in the holidays, and so on the 8th"
        );
    }

    [Test]
    public async Task Of_ACaseThatMayBeSeen_MayBeOpened()
    {
        var (one, _) = await JoinedAsync();

        Assert.That((await OfAsync("qinyanheng", one.Number)).Single().MayOpen, Is.True);
    }

    [Test]
    public async Task Of_ACaseThePersonIsRecusedFrom_ShowsNothing()
    {
        var (one, other) = await JoinedAsync();
        await Office.DoAsync(
            "qinyanheng",
            other.Case,
            new RequestRecusal
            {
                Person = Office.AccountOf("suyanqing"),
                By = "本人",
                Reason = "与申请人有亲属关系",
            }
        );

        Assert.That(await OfAsync("suyanqing", one.Number), Is.Empty);
        Assert.That(await OfAsync("mayanping", one.Number), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Join_TellsTheOfficersOfTheOtherCaseOnce()
    {
        var (one, other) = await JoinedAsync();

        await using var db = Office.Data.CreateContext();
        var told = await db
            .Notices.Where(notice => notice.CaseId == other.Case.Value && notice.Kind == nameof(CaseAct.Join))
            .Select(notice => new { notice.AccountId, notice.Text })
            .ToListAsync();

        Assert.That(
            told.Select(notice => notice.AccountId),
            Is.EquivalentTo(new[] { Office.AccountOf("dingyanhe"), Office.AccountOf("heyanming") })
        );
        Assert.That(told[0].Text, Does.StartWith($"{other.Number}：{one.Number}已登记与本案合并审理"));
    }

    private async Task<IReadOnlyList<JoinedCase>> OfAsync(string who, CaseNumber number)
    {
        var c = (await Office.OpenAsync("fangyanchuan", number)).Case;
        return await Office.Services.GetRequiredService<JoinedCases>().OfAsync(c, await Office.ActorAsync(who));
    }

    private async Task<(ActResult One, ActResult Other)> JoinedAsync()
    {
        var other = await Office.RegisterAsync("邬乙");
        await Office.DoAsync(
            "qinyanheng",
            other.Case,
            new AssignOfficers { Lead = Office.AccountOf("dingyanhe"), Second = Office.AccountOf("heyanming") }
        );
        await Office.DoAsync("dingyanhe", other.Case, new Accept());
        var one = await Office.AcceptedAsync();
        await Office.DoAsync(
            "suyanqing",
            one.Case,
            new Join { Other = other.Number.ToString(), Ground = JoinderGround.OneFactSeveralPersons }
        );
        return (one, other);
    }
}
