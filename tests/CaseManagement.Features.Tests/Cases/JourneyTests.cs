using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Performance;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Record;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Cases;

/// <summary>
/// A case through the pipeline from the counter to the archive. After every act the stored lists are what the case, loaded again, says they should be.
/// </summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class JourneyTests(DatabaseEngine engine)
{
    private TestOffice? _office;
    private CaseId _case;

    private TestOffice Office => _office!;

    [OneTimeSetUp]
    public async Task Open() => _office = await TestOffice.OpenAsync(engine, new DateOnly(2026, 8, 3));

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    [Test]
    public async Task AnnulledCase_GoesFromPetitionToArchive()
    {
        _case = (await Office.RegisterAsync()).Case;
        await CheckAsync();
        await OnAsync(
            "2026-08-05",
            "qinyanheng",
            new AssignOfficers { Lead = Office.AccountOf("suyanqing"), Second = Office.AccountOf("mayanping") }
        );
        await OnAsync("2026-08-05", "suyanqing", new Accept());
        await OnAsync("2026-08-05", "suyanqing", new ApplyOrdinaryProcedure());
        await OnAsync("2026-08-06", "suyanqing", new SendReplyNotice());
        await ServeAsync("2026-08-07", DocumentKind.ReplyNotice);
        await ServeAsync("2026-08-07", DocumentKind.AcceptanceNotice);
        await OnAsync("2026-08-17", "jinyangan", Reply());
        await OnAsync("2026-08-19", "suyanqing", Opinions());
        await OnAsync("2026-08-25", "suyanqing", new BeginDrafting());
        await OnAsync("2026-08-25", "suyanqing", Draft());
        await OnAsync("2026-08-25", "qinyanheng", new ReviewDecision { Opinion = "同意" });
        await OnAsync("2026-08-25", "gaoyanyuan", new ApproveDecision { Opinion = "同意" });
        await OnAsync("2026-08-25", "suyanqing", new IssueDecision());
        await ServeAsync("2026-08-27", DocumentKind.Decision);
        await OnAsync("2026-08-28", "suyanqing", new SendCopyNotification());
        await OnAsync("2026-09-14", "jinyangan", Report());
        await OnAsync("2026-09-17", "suyanqing", Revisit());
        await OnAsync("2026-09-21", "suyanqing", new Close { Note = "履行完毕" });
        await OnAsync(
            "2026-09-22",
            "guyancun",
            new Archive
            {
                Signature = "2026-0001",
                Pages = 120,
                Complete = true,
            }
        );

        await using var db = Office.Data.CreateContext();
        var row = await db.Cases.SingleAsync(found => found.Id == _case.Value);
        var report = await Office.Services.GetRequiredService<VerifyRecord>().RunAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.Status, Is.EqualTo(CaseStatus.Archived));
            Assert.That(row.OutcomeName, Does.StartWith("撤销"));
            Assert.That(await db.Obligations.Select(obligation => obligation.State).SingleAsync(), Is.EqualTo(FollowUpState.Performed));
            Assert.That(await db.CopyNotifications.AllAsync(sent => sent.State == CopyNotificationState.Sent), Is.True);
            Assert.That(report.Broken, Is.Null);
        }
    }

    [Test]
    public async Task Documents_OfTheJourney_AreKeptWithTheirWordsAndRenderedOnce()
    {
        if (_case == default)
        {
            await AnnulledCase_GoesFromPetitionToArchive();
        }

        var render = Office.Services.GetRequiredService<RenderDocuments>();
        var decision = await DocumentAsync(DocumentKind.Decision);
        var first = await render.EnsureAsync(_case.Value, decision.No);
        while (await render.RunAsync() > 0) { }
        var again = await render.EnsureAsync(_case.Value, decision.No);

        await using var db = Office.Data.CreateContext();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(decision.Model, Does.Contain("撤销").And.Contain(decision.Number));
            Assert.That(again, Is.EqualTo(first));
            Assert.That(await db.RenderedDocuments.CountAsync(), Is.EqualTo(await db.CaseDocuments.CountAsync()));
            Assert.That(await render.EnsureAsync(_case.Value, 99), Is.Null);
            Assert.That((await Office.Services.GetRequiredService<VerifyRecord>().RunAsync()).Broken, Is.Null, "the files are there");
        }
    }

    private async Task OnAsync(string day, string who, ActFacts facts)
    {
        var morning = LegalClock.InstantOf(DateOnly.Parse(day, null), new TimeOnly(10, 0));
        if (Office.Clock.Now < morning)
        {
            Office.Time.SetUtcNow(morning);
        }

        await Office.DoAsync(who, _case, facts);
        await CheckAsync();
    }

    private async Task ServeAsync(string day, DocumentKind kind)
    {
        var document = (await LoadAsync()).Documents.Last(found => found.Kind == kind);
        foreach (var recipient in document.Unserved.ToList())
        {
            await OnAsync(
                day,
                "suyanqing",
                new RecordService
                {
                    Document = document.No,
                    Recipient = recipient,
                    Method = ServiceMethod.Direct,
                    Proof = "本人签收",
                }
            );
        }
    }

    private async Task<Case> LoadAsync()
    {
        await using var db = Office.Data.CreateContext();
        var store = new CaseStore(Office.Services.GetRequiredService<CaseKeyVault>());
        return (await store.FindAsync(db, _case.Value, forWriting: false, default))!.Case;
    }

    private async Task<CaseDocumentRow> DocumentAsync(DocumentKind kind)
    {
        await using var db = Office.Data.CreateContext();
        return await db.CaseDocuments.AsNoTracking().SingleAsync(row => row.CaseId == _case.Value && row.Kind == kind);
    }

    private Task CheckAsync() => ProjectionCheck.AssertStoredAsync(Office.Services, _case);

    private static FileReply Reply() =>
        new()
        {
            Respondent = "被1",
            Lawfulness = "处罚合法。",
            Propriety = "处罚适当。",
            OnRequests = "请求不成立。",
            Basis = "治安管理处罚法",
            FirstAgent = "金演干",
            HandedInBy = "被申请人工作人员",
            HandedInVia = ReplyDelivery.InPerson,
        };

    private static HearOpinions Opinions() =>
        new()
        {
            Party = "申1",
            By = OpinionChannel.Telephone,
            Content = "坚持请求。",
        };

    private static ProposeDecision Draft() =>
        new()
        {
            Outcomes = [DecisionOutcome.Annul],
            Grounds = [DecisionGround.FactsUnclear],
            OrderAnew = true,
            FactsFound = "主要事实没有查清。",
            Reasons = "主要事实不清、证据不足。",
            Basis = "《中华人民共和国行政复议法》第六十四条第一款第一项",
            OperativePart = "撤销行政处罚决定。\n责令被申请人重新作出行政行为。",
            Obligations =
            [
                new ObligationFacts
                {
                    Respondent = "被1",
                    What = "重新作出行政行为",
                    ActAnew = true,
                },
            ],
        };

    private static ReportPerformance Report() =>
        new()
        {
            No = 1,
            PerformedOn = new DateOnly(2026, 9, 10),
            Content = "已重新作出并送达。",
        };

    private static Revisit Revisit() =>
        new()
        {
            No = 1,
            Method = RevisitMethod.Telephone,
            Performed = true,
            Satisfied = true,
            Content = "申请人确认。",
        };
}
