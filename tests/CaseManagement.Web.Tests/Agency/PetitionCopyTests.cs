using System.Net;
using System.Text;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Law;
using CaseManagement.Domain.Review;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Testing;
using CaseManagement.Testing.Cases;
using CaseManagement.Web.Tests.Cases;
using CaseManagement.Web.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Web.Tests.Agency;

/// <summary>申请书副本 (法48): the respondent opens the copy that was served on it, and nothing else that was handed in; nobody else opens it by that door.</summary>
internal sealed class PetitionCopyTests
{
    private OfficeSite site = null!;
    private CaseNumber number;
    private FileRef petition = null!;
    private FileRef identity = null!;

    [OneTimeSetUp]
    public async Task RegisterAndAccept()
    {
        site = new OfficeSite();
        (petition, identity) = (await UploadAsync("申请书.pdf"), await UploadAsync("身份证复印件.pdf"));
        var registered = await DoAsync(
            OfficeSite.Clerk,
            null,
            TestOffice.Petition("马副本") with
            {
                ActMadeOn = new DateOnly(2026, 11, 16),
                KnownOn = new DateOnly(2026, 11, 17),
                Files = [petition, identity],
            }
        );
        number = registered.Number;
        var (lead, second) = (await site.ActorAsync(OfficeSite.Officer), await site.ActorAsync("mayanping"));
        await DoAsync(OfficeSite.Reviewer, registered.Case, new AssignOfficers { Lead = lead.Id, Second = second.Id });
        await DoAsync(OfficeSite.Officer, registered.Case, new Accept());
        await DoAsync(OfficeSite.Officer, registered.Case, new ApplyOrdinaryProcedure());
    }

    [OneTimeTearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [Test]
    [Law("法48")]
    public async Task Copy_OpensToTheRespondentItWasServedOn_FromItsServiceOn_AndTheRestOfThePapersNever()
    {
        using var officer = await site.SignInAsync(OfficeSite.Officer);
        using var agency = await site.SignInAsync(OfficeSite.Agency);

        // The officer ticks the petition on the form of the reply notice.
        var form = await officer.OpenAsync(Links.Act(number, Acts.Of(CaseAct.SendReplyNotice)));
        var choices = form.QuerySelectorAll("input[name='Facts.Copies']").Select(box => box.GetAttribute("value")!).ToList();
        Assert.That(choices, Has.Count.EqualTo(2));
        using var sent = await officer.SendAsync(
            Links.Act(number, Acts.Of(CaseAct.SendReplyNotice)),
            form.Form("act-form").ValuesOf(("Facts.Copies", choices[0]))
        );
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var before = await StatusAsync(agency, petition);

        var c = await site.CaseAsync(number);
        await DoAsync(
            OfficeSite.Clerk,
            c.Id,
            new RecordService
            {
                Document = c.Documents.Single(document => document.Kind == DocumentKind.ReplyNotice).No,
                Recipient = "被1",
                Method = ServiceMethod.Direct,
                Proof = "法制支队签收",
            }
        );
        var page = await agency.OpenAsync(Links.AgencyCase(number));
        var copies = page.QuerySelectorAll("[data-testid=petition-copies] a");
        using var opened = await agency.GetAsync(copies[0].GetAttribute("href"));

        Assert.Multiple(async () =>
        {
            Assert.That(before, Is.EqualTo(HttpStatusCode.NotFound), "sent and not served yet");
            Assert.That(copies.Select(link => link.TextContent), Is.EqualTo(new[] { "申请书.pdf" }));
            Assert.That(opened.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await opened.Content.ReadAsStringAsync(), Does.Contain("申请书.pdf"));
            Assert.That(opened.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("inline"));
            Assert.That(page.Body!.TextContent, Does.Not.Contain("身份证复印件"));
            Assert.That(await StatusAsync(agency, identity), Is.EqualTo(HttpStatusCode.NotFound), "handed in, not sent to the respondent");
            Assert.That(
                (await agency.GetAsync(Links.CaseFile(number, petition.Hash))).StatusCode,
                Is.EqualTo(HttpStatusCode.NotFound),
                "the office's own door stays shut"
            );
        });

        using var otherAgency = await site.SignInAsync("shiyanshi");
        using var supervisor = await site.SignInAsync(OfficeSite.Supervisor);
        Assert.Multiple(async () =>
        {
            Assert.That(await StatusAsync(otherAgency, petition), Is.EqualTo(HttpStatusCode.NotFound), "another agency");
            Assert.That(await StatusAsync(supervisor, petition), Is.EqualTo(HttpStatusCode.Forbidden), "not a page of superiors");
            Assert.That(await StatusAsync(officer, petition), Is.EqualTo(HttpStatusCode.Forbidden), "the office has a door of its own");
            Assert.That((await officer.GetAsync(Links.CaseFile(number, petition.Hash))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    private async Task<HttpStatusCode> StatusAsync(HttpClient browser, FileRef file)
    {
        using var answer = await browser.GetAsync(Links.AgencyFile(number, file.Hash));
        return answer.StatusCode;
    }

    private async Task<FileRef> UploadAsync(string name)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"%PDF-1.7 {name}"));
        var clerk = await site.ActorAsync(OfficeSite.Clerk);
        return await site.Services.GetRequiredService<UploadFile>().RunAsync(clerk.Id, content, name, "application/pdf");
    }

    private async Task<ActResult> DoAsync(string who, CaseId? which, ActFacts facts) =>
        await site
            .Services.GetRequiredService<PerformAct>()
            .RunAsync(
                new ActCommand
                {
                    By = await site.ActorAsync(who),
                    Case = which,
                    Facts = facts,
                }
            );
}
