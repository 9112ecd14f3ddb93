using CaseManagement.Documents;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Domain.Law;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Features.Data;
using CaseManagement.Features.Oversight;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.CopyNotifications;

[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class BatchTests(DatabaseEngine engine)
{
    private static readonly OrganisationId Justice = new("nx.sft");

    private TestOffice? _office;

    private TestOffice Office => _office!;

    private BatchDue Due => Office.Services.GetRequiredService<BatchDue>();

    private SendBatch Send => Office.Services.GetRequiredService<SendBatch>();

    private SentBatches Batches => Office.Services.GetRequiredService<SentBatches>();

    private CopyNotificationList Copies => Office.Services.GetRequiredService<CopyNotificationList>();

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

    [Test, Law("H2")]
    public async Task Preview_ListsWhatIsDueForEachRecipient_AndNothingElse()
    {
        var upheld = await Office.InEffectAsync(Journeys.Upholding());
        await Office.InEffectAsync(Journeys.Annulment());
        await Office.DecidedAsync(Journeys.Upholding());

        var preview = await Due.PreviewAsync(TestOffice.Organ, new DateOnly(2026, 8, 31), await ReviewerAsync());
        var before = await Due.PreviewAsync(TestOffice.Organ, new DateOnly(2026, 7, 1), await ReviewerAsync());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.Name, Is.EqualTo("2026年8月集中抄告"));
            Assert.That(preview.Parts.Select(part => part.Recipient), Is.EquivalentTo(new[] { Justice, new OrganisationId("nx.gat") }));
            Assert.That(
                preview.Parts.SelectMany(part => part.Cases).Select(found => found.Case).Distinct(),
                Is.EqualTo(new[] { upheld.Number })
            );
            Assert.That(preview.Due, Is.EqualTo(new DateOnly(2026, 9, 10)));
            Assert.That(before.Cases, Is.Zero);
        }
    }

    [Test, Law("H2")]
    public async Task Send_PerformsTheActInEachCase_AndWritesOneLetterForEachRecipient()
    {
        var cases = new[] { await Office.InEffectAsync(Journeys.Upholding()), await Office.InEffectAsync(Journeys.Upholding()) };

        var name = await SendAsync("k1");

        var batch = (await Batches.OfOrganAsync(TestOffice.Organ)).Single();
        var (_, letters) = (await Batches.FindAsync(TestOffice.Organ, batch.Id))!.Value;
        await using var db = Office.Data.CreateContext();
        var words = FormalDocumentJson.Deserialize(
            (await db.BatchLetters.FirstAsync(letter => letter.Organisation == Justice.Value)).Model
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(name, Is.EqualTo("2026年8月集中抄告"));
            Assert.That((batch.Cases, batch.IsFinished, batch.By), Is.EqualTo((2, true, "秦演衡")));
            Assert.That(letters.Select(letter => letter.Cases), Is.EqualTo(new[] { 2, 2 }));
            Assert.That(letters.Select(letter => letter.Number), Is.Unique.And.All.Match("^银政复抄〔2026〕[0-9]+号$"));
            Assert.That(words.Annex!.Title, Does.Contain("清单"));
            foreach (var sent in cases)
            {
                var opened = await Office.OpenAsync("suyanqing", sent.Number);
                Assert.That(
                    opened.Case.CopyNotifications.Select(copy => (copy.State, copy.SentBy)),
                    Is.All.EqualTo((CopyNotificationState.Sent, (string?)name))
                );
                Assert.That(opened.Case.Record.Count(entry => entry.Act == CaseAct.NotifyInBatch), Is.EqualTo(1));
            }
        }
    }

    [Test]
    public async Task Send_ClickedTwice_SendsOnce()
    {
        var upheld = await Office.InEffectAsync(Journeys.Upholding());
        var command = await CommandAsync("twice");

        var sent = await Task.WhenAll(Send.HandleAsync(command), Send.HandleAsync(command));
        var third = await Send.HandleAsync(command);

        var opened = await Office.OpenAsync("suyanqing", upheld.Number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Append(third).Distinct().Count(), Is.EqualTo(1));
            Assert.That(opened.Case.Record.Count(entry => entry.Act == CaseAct.NotifyInBatch), Is.EqualTo(1));
            Assert.That(await Batches.OfOrganAsync(TestOffice.Organ), Has.Count.EqualTo(1));
            Assert.That(await LetterCountAsync(), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Send_WhenOtherCasesAreDueThanWereSeen_IsRefusedAndSendsNothing()
    {
        await Office.InEffectAsync(Journeys.Upholding());
        var command = await CommandAsync("stale");
        var later = await Office.InEffectAsync(Journeys.Upholding());

        await Assert.ThrowsAsync<BatchChangedException>(() => Send.HandleAsync(command));

        Assert.That(
            (await Office.OpenAsync("suyanqing", later.Number)).Case.CopyNotifications.Select(copy => copy.State),
            Is.All.EqualTo(CopyNotificationState.Due)
        );
        Assert.That(await Batches.OfOrganAsync(TestOffice.Organ), Is.Empty);
    }

    [Test]
    public async Task Send_AfterItWasBrokenOff_GoesOnUnderTheSameName()
    {
        await Office.InEffectAsync(Journeys.Upholding());
        var half = await Office.InEffectAsync(Journeys.Upholding());
        // The batch was begun, one case was sent, and the program ended.
        var by = await Office.ActorAsync("qinyanheng");
        await Office.Data.WriteAsync(
            (db, _) =>
            {
                db.SentBatches.Add(
                    new SentBatchRow
                    {
                        Id = Guid.CreateVersion7(),
                        Organ = TestOffice.Organ.Value,
                        Name = "2026年8月集中抄告",
                        Month = new DateOnly(2026, 8, 1),
                        Key = "broken",
                        Day = Office.Clock.Today,
                        SentById = by.Id,
                        SentByName = by.Name,
                    }
                );
                return Task.CompletedTask;
            }
        );
        await Office.DoAsync("qinyanheng", half.Case, new NotifyInBatch { Batch = "2026年8月集中抄告" });

        var preview = await Due.PreviewAsync(TestOffice.Organ, new DateOnly(2026, 8, 1), await ReviewerAsync());
        var name = await SendAsync("again");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((preview.WasBrokenOff, preview.Cases), Is.EqualTo((true, 1)));
            Assert.That(name, Is.EqualTo("2026年8月集中抄告"));
            Assert.That((await Batches.OfOrganAsync(TestOffice.Organ)).Single().Cases, Is.EqualTo(2));
            Assert.That(await LetterCountAsync(), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Send_ASecondBatchOfAMonth_BearsItsNumber()
    {
        await Office.InEffectAsync(Journeys.Upholding());
        await SendAsync("first");
        await Office.InEffectAsync(Journeys.Upholding());

        Assert.That(await SendAsync("second"), Is.EqualTo("2026年8月集中抄告（第2批）"));
    }

    [Test]
    public async Task Preview_LeavesOutACaseFromWhichThePersonIsRecused()
    {
        var upheld = await Office.InEffectAsync(Journeys.Upholding());
        var reviewer = await ReviewerAsync();
        await Office.Data.WriteAsync(
            (db, _) =>
            {
                db.CasePersons.Add(
                    new Features.Cases.CasePersonRow
                    {
                        CaseId = upheld.Case.Value,
                        Kind = Features.Cases.CasePersonKind.Recused,
                        AccountId = reviewer.Id,
                    }
                );
                return Task.CompletedTask;
            }
        );

        var month = new DateOnly(2026, 8, 1);
        Assert.That((await Due.PreviewAsync(TestOffice.Organ, month, reviewer)).Cases, Is.Zero);
        Assert.That((await Due.PreviewAsync(TestOffice.Organ, month, await Office.ActorAsync("heyanan"))).Cases, Is.EqualTo(1));
    }

    [Test, Law("H2")]
    public async Task WriteLetters_ForCasesListedOneByOne_WritesThemOnce()
    {
        var listed = await Office.InEffectAsync(Journeys.Upholding());
        await Office.DoAsync("suyanqing", listed.Case, new NotifyInBatch { Batch = "2026年8月批次" });
        var reviewer = await ReviewerAsync();
        var loose = await Batches.LooseAsync(TestOffice.Organ);

        var first = await Send.WriteLettersAsync(TestOffice.Organ, "2026年8月批次", reviewer);
        var second = await Send.WriteLettersAsync(TestOffice.Organ, "2026年8月批次", reviewer);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(loose, Is.EqualTo(new[] { new LooseBatch("2026年8月批次", 1) }));
            Assert.That(second, Is.EqualTo(first).And.Not.Null);
            Assert.That(await LetterCountAsync(), Is.EqualTo(2));
            Assert.That(await Batches.LooseAsync(TestOffice.Organ), Is.Empty);
            Assert.That(await Send.WriteLettersAsync(TestOffice.Organ, "没有这一批", reviewer), Is.Null);
        }
    }

    [Test]
    public async Task OrganOf_IsTheOrganOfReviewersAndHeads_AndNobodyElses()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Due.OrganOf(await Office.ActorAsync("qinyanheng")), Is.EqualTo(TestOffice.Organ));
            Assert.That(Due.OrganOf(await Office.ActorAsync("heyanan")), Is.EqualTo(TestOffice.Organ));
            Assert.That(Due.OrganOf(await Office.ActorAsync("suyanqing")), Is.Null, "an officer reaches but the own cases");
            Assert.That(Due.OrganOf(await Office.ActorAsync("jinyangan")), Is.Null);
            Assert.That(Due.OrganOf(await Office.ActorAsync("siyanting")), Is.Null);
        }
    }

    [Test, Law("H2")]
    public async Task Copies_AreSeenByTheirRecipientOnly_AndCountedUntilAnswered()
    {
        var upheld = await Office.InEffectAsync(Journeys.Upholding());
        await SendAsync("k");
        var justice = await Office.ActorAsync("siyanting");
        var line = (await Copies.QueryAsync(new CopyFilter { State = CopyNotificationState.Sent }, justice)).Lines.Single();
        var counts = await Copies.CountAsync(justice);

        await Office.DoAsync("siyanting", upheld.Case, new AcknowledgeCopyNotification { No = line.No });
        var acknowledged = await Copies.CountAsync(justice);
        await Office.DoAsync("siyanting", upheld.Case, new AnswerCopyNotification { No = line.No, Content = "已阅。" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((line.Case, line.Of, line.SentBy), Is.EqualTo((upheld.Number, "决定书", "2026年8月集中抄告")));
            Assert.That((counts, acknowledged), Is.EqualTo((new CopyCounts(1, 0), new CopyCounts(0, 1))));
            Assert.That(
                (await Copies.QueryAsync(new CopyFilter(), justice)).Lines.Single().State,
                Is.EqualTo(CopyNotificationState.Answered)
            );
            Assert.That(
                (await Copies.QueryAsync(new CopyFilter(), await Office.ActorAsync("ranyanting"))).Lines,
                Is.Empty,
                "another department"
            );
            Assert.That(await Copies.FindAsync(upheld.Number, line.No, await Office.ActorAsync("gongyanan")), Is.Null, "another's number");
            Assert.That((await Batches.ReceivedByAsync(justice)).Single().ToAcknowledge, Is.Zero);
            Assert.That((await Batches.ReceivedByAsync(await Office.ActorAsync("gongyanan"))).Single().ToAcknowledge, Is.EqualTo(1));
        }
    }

    private Task<Actor> ReviewerAsync() => Office.ActorAsync("qinyanheng");

    private async Task<string> SendAsync(string key)
    {
        var id = await Send.HandleAsync(await CommandAsync(key));
        return (await Batches.FindAsync(TestOffice.Organ, id))!.Value.Batch.Name;
    }

    private async Task<SendBatchCommand> CommandAsync(string key) =>
        new()
        {
            By = await ReviewerAsync(),
            Organ = TestOffice.Organ,
            Month = new DateOnly(2026, 8, 1),
            Seen = (await Due.PreviewAsync(TestOffice.Organ, new DateOnly(2026, 8, 1), await ReviewerAsync())).Seen,
            Key = key,
        };

    private async Task<int> LetterCountAsync()
    {
        await using var db = Office.Data.CreateContext();
        return await db.BatchLetters.CountAsync();
    }
}
