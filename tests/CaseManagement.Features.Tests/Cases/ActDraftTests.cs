using System.Text;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Audit.PersonalData;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Cases.Drafts;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Cases;

/// <summary>Forms on their way: kept version by version, on one side, until the act is done and after it.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class ActDraftTests(DatabaseEngine engine)
{
    private TestOffice? _office;

    private TestOffice Office => _office!;

    private ActDrafts Drafts => Office.Services.GetRequiredService<ActDrafts>();

    [OneTimeSetUp]
    public async Task Open() => _office = await TestOffice.OpenAsync(engine);

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    [Test]
    public async Task Save_KeepsEveryVersion_AndTheSameWordsOnce()
    {
        var number = (await Office.AcceptedAsync()).Number;
        var first = await KeepAsync("suyanqing", number, "k-versions", "第一稿");
        var same = await KeepAsync("suyanqing", number, "k-versions", "第一稿");
        var second = await KeepAsync("suyanqing", number, "k-versions", "第二稿");

        var kept = await ListAsync("suyanqing", number);
        var superseded = await OpenAsync("suyanqing", number, first);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(same, Is.EqualTo(first), "nothing new was said");
            Assert.That(kept.Select(draft => draft.Version), Is.EqualTo([2, 1]));
            Assert.That(kept.Select(draft => draft.IsOpen), Is.EqualTo([true, false]));
            Assert.That(kept[0].Id, Is.EqualTo(second));
            Assert.That(kept[0].AuthorName, Is.EqualTo("苏演清"));
            Assert.That(superseded!.Content.Values.Single().Text, Is.EqualTo("第一稿"), "the superseded version can still be read");
        }
    }

    [Test]
    public async Task Save_IsNoAct_AndCanBeReadByNobodyWithoutTheKeyOfTheCase()
    {
        var accepted = await Office.AcceptedAsync();
        var before = (await Office.OpenAsync("suyanqing", accepted.Number)).Case.Record.Count;

        var id = await KeepAsync("suyanqing", accepted.Number, "k-secret", "不得外泄的内容");

        await using var db = Office.Data.CreateContext();
        var stored = await db.ActDrafts.Where(row => row.Id == id).Select(row => row.Content).SingleAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Office.OpenAsync("suyanqing", accepted.Number)).Case.Record, Has.Count.EqualTo(before));
            Assert.That(Encoding.UTF8.GetString(stored), Does.Not.Contain("不得外泄"));
        }

        await Office.Data.WriteAsync(
            (write, stop) =>
                Office.Services.GetRequiredService<CaseKeyVault>().DestroyAsync(write, accepted.Case.Value, Office.Clock.Now, stop)
        );
        await using var after = Office.Data.CreateContext();
        var c = await Office.OpenAsync("suyanqing", accepted.Number);
        Assert.That(await Drafts.OpenAsync(c.Case, c.Relation, await Office.ActorAsync("suyanqing"), id), Is.Null);
    }

    [Test]
    public async Task Draft_IsOpenUntilTheActIsDoneFromIt_AndKnowsThatItWas()
    {
        var accepted = await Office.AcceptedAsync();
        await KeepAsync("suyanqing", accepted.Number, "k-done", "申请人意见");

        await Office.DoAsync("suyanqing", accepted.Case, Heard("申请人意见"), key: "k-done");

        var kept = await ListAsync("suyanqing", accepted.Number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept.Single().IsDone, Is.True);
            Assert.That(kept.Single().IsOpen, Is.False);
        }
    }

    [Test]
    public async Task Draft_OfTheOrgan_IsSharedByThoseWhoMayDoTheAct_AndHiddenFromAllOthers()
    {
        var accepted = await Office.ReplyDueAsync();
        var officers = await KeepAsync("suyanqing", accepted.Number, "k-side", "机构的草稿");
        var agencys = await KeepAsync("jinyangan", accepted.Number, "k-side", "被申请人的草稿", CaseAct.FileReply);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await OpenAsync("mayanping", accepted.Number, officers), Is.Not.Null, "the second officer goes on with it");
            Assert.That(await OpenAsync("jinyangan", accepted.Number, officers), Is.Null, "the agency never sees what the organ writes");
            Assert.That(await OpenAsync("suyanqing", accepted.Number, agencys), Is.Null, "nor the organ what the agency writes");
            Assert.That(await OpenAsync("jinyangan", accepted.Number, agencys), Is.Not.Null);
            Assert.That(await OpenAsync("shenyanchu", accepted.Number, officers), Is.Null, "the clerk may not hear opinions");
            Assert.That(await ListAsync("shenyanchu", accepted.Number), Is.Empty);
        }
    }

    [Test]
    public async Task Save_ByWhoMayNotDoTheAct_IsForbidden()
    {
        var accepted = await Office.AcceptedAsync();

        await Assert.ThrowsAsync<ActForbiddenException>(() => KeepAsync("shenyanchu", accepted.Number, "k-clerk", "越权"));
        Assert.That(await ListAsync("suyanqing", accepted.Number), Is.Empty);
    }

    [Test]
    public async Task File_OfAColleaguesDraft_MayBeHandedIn_AndNobodyElses()
    {
        var accepted = await Office.AcceptedAsync();
        var file = await UploadAsync("suyanqing", "送达回证扫描件。");
        var foreign = await UploadAsync("dingyanhe", "另一案件的材料。");
        await KeepAsync("suyanqing", accepted.Number, "k-file", "有附件", CaseAct.RecordService, [file]);

        var act = await Assert.ThrowsAsync<ActRefusedException>(() => Office.DoAsync("mayanping", accepted.Case, Served(foreign)));
        var draft = await Assert.ThrowsAsync<ActRefusedException>(() =>
            KeepAsync("mayanping", accepted.Number, "k-foreign", "冒用", CaseAct.RecordService, [foreign])
        );
        await Office.DoAsync("mayanping", accepted.Case, Served(file));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(act!.Violations.Single().Code, Is.EqualTo("file.unknown"));
            Assert.That(draft!.Violations.Single().Code, Is.EqualTo("file.unknown"));
            Assert.That((await Office.OpenAsync("suyanqing", accepted.Number)).Case.Documents[0].IsServedOnAll, Is.True);
        }
    }

    [Test]
    public async Task Save_ByTwoAtOnce_KeepsBoth()
    {
        var number = (await Office.AcceptedAsync()).Number;

        await Task.WhenAll(
            Enumerable.Range(1, 6).Select(i => KeepAsync(i % 2 == 0 ? "suyanqing" : "mayanping", number, "k-race", $"同时保存{i}"))
        );

        Assert.That((await ListAsync("suyanqing", number)).Select(draft => draft.Version), Is.EquivalentTo(Enumerable.Range(1, 6)));
    }

    private static RecordService Served(FileRef proof) =>
        new()
        {
            Document = 1,
            Recipient = "申1",
            Method = ServiceMethod.Direct,
            Proof = "本人签收",
            Files = [proof],
        };

    private static HearOpinions Heard(string content) =>
        new()
        {
            Party = "申1",
            By = OpinionChannel.Telephone,
            Content = content,
        };

    private async Task<Guid> KeepAsync(
        string who,
        CaseNumber number,
        string key,
        string text,
        CaseAct act = CaseAct.HearOpinions,
        IReadOnlyList<FileRef>? files = null
    )
    {
        var (c, relation) = await SeenAsync(number);
        var kept = await Drafts.SaveAsync(
            c,
            relation,
            await Office.ActorAsync(who),
            new DraftToSave
            {
                Act = act,
                Key = key,
                SeenEntries = c.Record.Count,
                Content = new DraftContent(
                    [new DraftValue("Facts.Content", text)],
                    [.. (files ?? []).Select(file => new DraftFile("Facts.Files", file))]
                ),
            }
        );
        return kept.Id;
    }

    private async Task<IReadOnlyList<ActDraft>> ListAsync(string who, CaseNumber number)
    {
        var (c, relation) = await SeenAsync(number);
        return await Drafts.ListAsync(c, relation, await Office.ActorAsync(who));
    }

    private async Task<OpenedDraft?> OpenAsync(string who, CaseNumber number, Guid id)
    {
        var (c, relation) = await SeenAsync(number);
        return await Drafts.OpenAsync(c, relation, await Office.ActorAsync(who), id);
    }

    private async Task<(Case Case, CaseRelation Relation)> SeenAsync(CaseNumber number)
    {
        var opened = await Office.OpenAsync("suyanqing", number);
        return (opened.Case, opened.Relation);
    }

    private async Task<FileRef> UploadAsync(string who, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await Office.Services.GetRequiredService<UploadFile>().RunAsync(Office.AccountOf(who), content, "材料.txt", "text/plain");
    }
}
