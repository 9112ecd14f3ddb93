using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Testing.Cases;
using CaseManagement.Testing.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Tests.Documents;

/// <summary>The door of the petition's copy, asked by itself: what a page lets through or forgets to ask decides nothing (法48).</summary>
[TestFixtureSource(typeof(TestDatabases), nameof(TestDatabases.Engines))]
internal sealed class ServedCopyTests(DatabaseEngine engine)
{
    private TestOffice? _office;

    private TestOffice Office => _office!;

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

    [Test, Law("法48")]
    public async Task Open_IsForTheRespondentFromItsServiceOn_AndForNobodyElse()
    {
        var (petition, identity) = (await UploadAsync("申请书.pdf"), await UploadAsync("身份证.pdf"));
        var other = await Office.AcceptedAsync(Office.PetitionOfToday("马他案") with { Files = [await UploadAsync("他案申请书.pdf")] });
        var accepted = await Office.AcceptedAsync(Office.PetitionOfToday() with { Files = [petition, identity] });
        var sent = await Office.DoAsync("suyanqing", accepted.Case, new SendReplyNotice { Copies = [petition] });

        var before = await OpensAsync("jinyangan", accepted.Number, petition);
        await Office.ServeAsync(accepted.Case, sent.Documents.Single().No, "被1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.False, "sent and not served yet");
            Assert.That(await OpensAsync("jinyangan", accepted.Number, petition), Is.True);
            Assert.That(await OpensAsync("jinyangan", accepted.Number, identity), Is.False, "came with the petition, was not sent");
            Assert.That(await OpensAsync("jinyangan", other.Number, petition), Is.False, "by the number of another case");
            foreach (var who in new[] { "shiyanshi", "siyanting", "suyanqing", "shenyanchu", "heyanan", "xiyantong" })
            {
                Assert.That(await OpensAsync(who, accepted.Number, petition), Is.False, who);
            }
        }

        await RecuseAsync(accepted.Case, "jinyangan");
        Assert.That(await OpensAsync("jinyangan", accepted.Number, petition), Is.False, "回避");
    }

    private async Task<bool> OpensAsync(string who, CaseNumber number, FileRef file)
    {
        var opened = await Office
            .Services.GetRequiredService<CaseFiles>()
            .OpenServedCopyAsync(number, file.Hash, await Office.ActorAsync(who));
        if (opened is not null)
        {
            await opened.Content.DisposeAsync();
        }

        return opened is not null;
    }

    private async Task<FileRef> UploadAsync(string name)
    {
        using var content = new MemoryStream([.. "%PDF-1.7 "u8, .. System.Text.Encoding.UTF8.GetBytes(name)]);
        return await Office
            .Services.GetRequiredService<UploadFile>()
            .RunAsync(Office.AccountOf("shenyanchu"), content, name, "application/pdf");
    }

    private Task RecuseAsync(CaseId c, string who) =>
        Office.Data.WriteAsync(
            (db, _) =>
            {
                db.CasePersons.Add(
                    new CasePersonRow
                    {
                        CaseId = c.Value,
                        Kind = CasePersonKind.Recused,
                        AccountId = Office.AccountOf(who),
                    }
                );
                return Task.CompletedTask;
            }
        );
}
