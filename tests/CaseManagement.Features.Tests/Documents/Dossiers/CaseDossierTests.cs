using System.Text;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents.Dossiers;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Tests.Documents.Dossiers;

/// <summary>案卷 of a case that was really handled: who has it, what is in it, and that its numbers stay.</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class CaseDossierTests(DatabaseEngine engine)
{
    private TestOffice? _office;

    private TestOffice Office => _office!;

    [SetUp]
    public async Task Open() => _office = await DossierOffice.OpenAsync(engine);

    [TearDown]
    public async Task Close()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    [Test]
    public async Task File_HoldsWhatWasIssuedAndHandedIn_AndTheApprovalsInItsInternalPart()
    {
        var petition = await Office.UploadAsync("shenyanchu", "申请书.pdf", DossierOffice.Pdf("petition", 2));
        var broken = await Office.UploadAsync("shenyanchu", "身份证.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 broken"));
        var decided = await Office.DecidedAsync(Journeys.Upholding(), Office.PetitionOfToday() with { Files = [petition, broken] });
        var before = await Office.StateAsync("suyanqing", decided.Number);
        await Office.BuildAsync("suyanqing", decided.Number);
        var state = await Office.StateAsync("suyanqing", decided.Number);
        var pages = DossierOffice.NumberedPages((await Office.DownloadAsync("suyanqing", decided.Number))!);

        Assert.Multiple(() =>
        {
            Assert.That(before!.Built, Is.Null);
            Assert.That(state!.IsCurrent, Is.True);
            Assert.That(state.Built!.Unreadable, Is.EqualTo(1));
            Assert.That(state.Built.By, Is.EqualTo("苏砚清").Or.Not.Empty);
            Assert.That(pages[0], Does.StartWith("正1 ").And.Contain("petition-1"));
            Assert.That(pages[1], Does.StartWith("正2 ").And.Contain("petition-2"));
            Assert.That(pages[2], Does.StartWith("正3 ").And.Contain("该文件无法读取").And.Contain("身份证.pdf"));
            Assert.That(pages.Where(page => page[0] == '正'), Has.Some.Contains("受理通知书").And.Some.Contains("维持行政处罚决定"));
            Assert.That(pages.Where(page => page[0] == '正'), Has.None.Contains("内部意见"));
            Assert.That(pages.Where(page => page[0] == '副'), Has.One.Contains("立案审批表").And.One.Contains("审查意见书"));
            Assert.That(
                pages.Where(page => page.Contains("决定审批表", StringComparison.Ordinal)),
                Has.One.StartsWith("副").And.Contains("内部意见甲").And.Contains("内部意见乙")
            );
        });
    }

    [Test]
    public async Task File_AfterAFurtherAct_KeepsEveryPageAndItsNumber()
    {
        var petition = await Office.UploadAsync("shenyanchu", "申请书.pdf", DossierOffice.Pdf("petition", 2));
        var (number, id) = await ProposedAsync(petition);
        await Office.BuildAsync("suyanqing", number);
        var before = DossierOffice.NumberedPages((await Office.DownloadAsync("suyanqing", number))!);

        // A paper for each part; and the reply turns out to have come before that.
        await Office.DoAsync("heyanan", id, new ApproveProposal { No = 1, Opinion = "同意延长。" });
        var reply = (await Office.OpenAsync("suyanqing", number)).Case.Record.Single(entry => entry.Act == CaseAct.FileReply);
        await Office.DoAsync(
            "heyanan",
            id,
            new CorrectLegalDay
            {
                Sequence = reply.Sequence,
                CorrectDay = new DateOnly(2026, 8, 3),
                Reason = "登记时误写。",
            }
        );
        var stale = await Office.StateAsync("suyanqing", number);
        await Office.BuildAsync("suyanqing", number);
        var after = DossierOffice.NumberedPages((await Office.DownloadAsync("suyanqing", number))!);

        Assert.Multiple(() =>
        {
            Assert.That(stale!.IsCurrent, Is.False);
            Assert.That(after.Take(MainOf(before)), Is.EqualTo(before.Take(MainOf(before))), "正卷");
            Assert.That(after.Skip(MainOf(after)).Take(before.Count - MainOf(before)), Is.EqualTo(before.Skip(MainOf(before))), "副卷");
            Assert.That(
                after.Skip(MainOf(before)).Take(MainOf(after) - MainOf(before)),
                Has.Some.Contains("延长"),
                "the notice went behind"
            );
            Assert.That(after[^1], Does.StartWith($"副{before.Count - MainOf(before) + 1} ").And.Contain("同意延长"));
        });

        static int MainOf(IReadOnlyList<string> pages) => pages.Count(page => page[0] == '正');
    }

    /// <summary>Supplied with evidence on one day and replied to on the next, with an extension put forward and not decided.</summary>
    private async Task<(CaseNumber Number, CaseId Id)> ProposedAsync(FileRef petition)
    {
        var due = await Office.ReplyDueAsync(Office.PetitionOfToday() with { Files = [petition] });
        Office.GoTo(new DateOnly(2026, 8, 4));
        await Office.DoAsync(
            "suyanqing",
            due.Case,
            new SubmitEvidence
            {
                By = "申1",
                Evidence = [Paper(await Office.UploadAsync("suyanqing", "照片.pdf", DossierOffice.Pdf("photo", 1)))],
            }
        );
        Office.GoTo(new DateOnly(2026, 8, 5));
        var evidence = await Office.UploadAsync("jinyangan", "现场笔录.pdf", DossierOffice.Pdf("scene", 3));
        await Office.DoAsync("jinyangan", due.Case, Journeys.Reply() with { Evidence = [Paper(evidence)] });
        await Office.DoAsync(
            "suyanqing",
            due.Case,
            new SubmitProposal
            {
                Proposed = new Extend { Reason = "案情复杂。", Days = 30 },
            }
        );
        return (due.Number, due.Case);

        static EvidenceFacts Paper(FileRef file) => Journeys.Reply().Evidence[0] with { File = file };
    }

    [Test]
    public async Task File_IsForThePeopleOfTheOffice_AndForNobodyElse()
    {
        // The consultation lets the committee into the case: to its papers, not to the whole file.
        var open = await Office.ReplyDueAsync();
        await Office.DoAsync(
            "suyanqing",
            open.Case,
            new RequestConsultation { Grounds = [ConsultationGround.OfficeDeemsNecessary], Questions = "处罚幅度是否适当？" }
        );
        Assert.That((await Office.OpenAsync("taoyanli", open.Number)).Case.Number, Is.EqualTo(open.Number));
        await Office.BuildAsync("suyanqing", open.Number);

        foreach (var who in new[] { "suyanqing", "mayanping", "qinyanheng", "heyanan", "fangyanchuan", "guyancun", "shenyanchu" })
        {
            Assert.That(await Office.DownloadAsync(who, open.Number), Is.Not.Null, who);
        }

        foreach (
            var who in new[]
            {
                "jinyangan",
                "weiyangong",
                "siyanting",
                "luoyanyan",
                "taoyanli",
                "jiangyanshu",
                "xiyantong",
                "wangyanzhong",
                "dingyanhe",
            }
        )
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(await Office.DownloadAsync(who, open.Number), Is.Null, who);
                Assert.That(await Office.StateAsync(who, open.Number), Is.Null, who);
                Assert.That(await Office.StartAsync(who, open.Number), Is.False, who);
            }
        }

        await Office.Data.WriteAsync(
            (db, _) =>
            {
                db.CasePersons.Add(
                    new CasePersonRow
                    {
                        CaseId = open.Case.Value,
                        Kind = CasePersonKind.Recused,
                        AccountId = Office.AccountOf("heyanan"),
                    }
                );
                return Task.CompletedTask;
            }
        );
        Assert.That(await Office.DownloadAsync("heyanan", open.Number), Is.Null, "回避");
    }

    [Test]
    public async Task Building_IsOnRecord_AndIsNotRepeatedWhileNothingChanged()
    {
        var accepted = await Office.AcceptedAsync();
        await Office.BuildAsync("suyanqing", accepted.Number);
        await Office.StartAsync("qinyanheng", accepted.Number);

        Assert.That((await Office.StateAsync("qinyanheng", accepted.Number))!.Progress, Is.Null, "nothing to build");
        await using var db = Office.Data.CreateContext();
        var entry = await db.SystemEntries.SingleAsync(row => row.Action == "DossierBuilt");
        var state = (await Office.StateAsync("suyanqing", accepted.Number))!.Built!;
        Assert.That(entry.ActorId, Is.EqualTo(Office.AccountOf("suyanqing")));
        Assert.That(
            await db.Files.AnyAsync(file => file.Hash == state.Hash && file.Size == state.Size),
            Is.True,
            "the verification reads it too"
        );
    }

    [Test]
    public async Task MissingPaper_EndsTheBuilding_AndSaysWhatToDo()
    {
        var petition = await Office.UploadAsync("shenyanchu", "申请书.pdf", DossierOffice.Pdf("petition", 2));
        var accepted = await Office.AcceptedAsync(Office.PetitionOfToday() with { Files = [petition] });
        foreach (var file in Directory.EnumerateFiles(Office.Database.Folder, petition.Hash, SearchOption.AllDirectories))
        {
            File.Delete(file);
        }

        await Office.BuildAsync("suyanqing", accepted.Number);
        var state = (await Office.StateAsync("suyanqing", accepted.Number))!;

        Assert.Multiple(() =>
        {
            Assert.That(state.Failure, Does.Contain("请从备份恢复"));
            Assert.That(state.Built, Is.Null);
            Assert.That(state.Progress, Is.Null);
            Assert.That(
                Directory.EnumerateFiles(Path.Combine(Office.Database.Folder, "store", "incoming")),
                Is.Empty,
                "nothing is left behind"
            );
        });
    }
}
