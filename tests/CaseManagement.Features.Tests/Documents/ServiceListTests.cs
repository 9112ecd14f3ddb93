using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Documents;

/// <summary>待送达: what is on it, in what order, and who sees it.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class ServiceListTests(DatabaseEngine engine)
{
    private TestOffice? _office;

    private TestOffice Office => _office!;

    private ServiceList Papers => Office.Services.GetRequiredService<ServiceList>();

    [SetUp]
    public async Task Open() => _office = await TestOffice.OpenAsync(engine, new DateOnly(2026, 8, 3));

    [TearDown]
    public async Task Close()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    [Test, Law("法88")]
    public async Task Query_HasWhatIsIssuedAndNotServed_ByTheLastLawfulDayThenByTheDayOfIssue()
    {
        var first = await Office.AcceptedAsync();
        Office.GoTo(new DateOnly(2026, 8, 4));
        var second = await Office.AcceptedAsync(Office.PetitionOfToday("马听证"));
        await Office.DoAsync("suyanqing", second.Case, Hearing(new DateTime(2026, 8, 20, 9, 30, 0, DateTimeKind.Unspecified)));
        var clerk = await Office.ActorAsync("shenyanchu");

        var page = await Papers.QueryAsync(null, null, clerk);
        await Office.ServeAsync(first.Case, 1, "申1");
        var after = await Papers.QueryAsync(null, null, clerk);

        using (Assert.EnterMultipleScope())
        {
            // 听证应当在举行五个工作日前通知 (条例26 43): that notice has a day, and comes before what has none however old that is.
            Assert.That(
                page.Lines.Select(line => (line.Case, line.Kind, line.RecipientName, line.ServeBy)),
                Is.EqualTo(
                    new[]
                    {
                        (second.Number, DocumentKind.HearingNotice, "马听证", (DateOnly?)new DateOnly(2026, 8, 12)),
                        (second.Number, DocumentKind.HearingNotice, "银川市公安局", new DateOnly(2026, 8, 12)),
                        (first.Number, DocumentKind.AcceptanceNotice, "柳申请", null),
                        (second.Number, DocumentKind.AcceptanceNotice, "马听证", null),
                    }
                )
            );
            Assert.That(page.Lines[2].IssuedOn, Is.EqualTo(new DateOnly(2026, 8, 3)));
            Assert.That(
                after.Lines.Select(line => (line.Case, line.Kind)),
                Does.Not.Contain((first.Number, DocumentKind.AcceptanceNotice))
            );
        }
    }

    [Test, Law("法88", "T51")]
    public async Task Query_LeavesOutWhatIsBeingAnnounced_AndWhatFailedStays()
    {
        var accepted = await Office.AcceptedAsync();
        var clerk = await Office.ActorAsync("shenyanchu");

        await Office.DoAsync("shenyanchu", accepted.Case, Service(ServiceMethod.Post, failed: true));
        Assert.That((await Papers.QueryAsync(null, null, clerk)).Lines, Has.Count.EqualTo(1), "it came back");
        await Office.DoAsync("shenyanchu", accepted.Case, Service(ServiceMethod.Announcement));

        Assert.That((await Papers.QueryAsync(null, null, clerk)).Lines, Is.Empty);
    }

    [Test]
    public async Task Query_ShowsTheClerkAll_TheOfficerOwnCases_AndOthersNothing()
    {
        var accepted = await Office.AcceptedAsync();

        using (Assert.EnterMultipleScope())
        {
            foreach (
                var (who, sees) in new[]
                {
                    ("shenyanchu", 1),
                    ("suyanqing", 1),
                    ("mayanping", 1),
                    ("dingyanhe", 0),
                    ("qinyanheng", 0),
                    ("heyanan", 0),
                    ("fangyanchuan", 0),
                    ("jinyangan", 0),
                    ("siyanting", 0),
                }
            )
            {
                Assert.That((await Papers.QueryAsync(null, null, await Office.ActorAsync(who))).Lines, Has.Count.EqualTo(sees), who);
            }
        }

        var clerk = Office.AccountOf("shenyanchu");
        await Office.Data.WriteAsync(
            (db, _) =>
            {
                db.CasePersons.Add(
                    new CasePersonRow
                    {
                        CaseId = accepted.Case.Value,
                        Kind = CasePersonKind.Recused,
                        AccountId = clerk,
                    }
                );
                return Task.CompletedTask;
            }
        );
        Assert.That((await Papers.QueryAsync(null, null, await Office.ActorAsync("shenyanchu"))).Lines, Is.Empty, "回避");
    }

    [Test]
    public async Task Query_NarrowsByText_AndGoesOnByKey_OnceEach()
    {
        for (var i = 0; i < ServiceList.PageSize + 2; i++)
        {
            await Office.AcceptedAsync(Office.PetitionOfToday(NameOf(i)));
        }

        var clerk = await Office.ActorAsync("shenyanchu");
        var first = await Papers.QueryAsync(null, null, clerk);
        var second = await Papers.QueryAsync(null, first.Next, clerk);
        var found = await Papers.QueryAsync(NameOf(17), null, clerk);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Lines, Has.Count.EqualTo(ServiceList.PageSize));
            Assert.That(second.Lines, Has.Count.EqualTo(2));
            Assert.That(second.Next, Is.Null);
            Assert.That(
                first.Lines.Concat(second.Lines).Select(line => line.Case).Distinct().Count(),
                Is.EqualTo(ServiceList.PageSize + 2)
            );
            Assert.That(found.Lines.Single().RecipientName, Is.EqualTo(NameOf(17)));
        }
    }

    /// <summary>A name that no other of them shares a pair of characters with.</summary>
    private static string NameOf(int i) => $"马{(char)('丁' + i)}演";

    private static RecordService Service(ServiceMethod method, bool failed = false) =>
        new()
        {
            Document = 1,
            Recipient = "申1",
            Method = method,
            Failed = failed,
            Proof = failed ? "退回，查无此人" : "公告",
        };

    private OrderHearing Hearing(DateTime at) =>
        new()
        {
            Ground = HearingGround.ApplicantRequest,
            StartsAt = at,
            Place = "市司法局行政复议听证室",
            Matters = "事实是否清楚",
            Presiding = Office.AccountOf("suyanqing"),
            Officers = [Office.AccountOf("mayanping"), Office.AccountOf("dingyanhe")],
            Recorder = Office.AccountOf("shenyanchu"),
        };
}
