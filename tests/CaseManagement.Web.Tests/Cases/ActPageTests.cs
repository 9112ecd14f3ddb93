using System.Net;
using AngleSharp.Html.Dom;
using CaseManagement.Domain.Cases;
using CaseManagement.Testing;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Web.Tests.Cases;

/// <summary>The page of every act: what it refuses and how, what it keeps, what it does once.</summary>
internal sealed class ActPageTests
{
    private static readonly ActDefinition Hear = Acts.Of(CaseAct.HearOpinions);
    private static readonly ActDefinition Suspend = Acts.Of(CaseAct.Suspend);
    private static readonly ActDefinition Extend = Acts.Of(CaseAct.Extend);

    private OfficeSite _site = null!;
    private HttpClient _officer = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _site = new OfficeSite();
        _officer = await _site.SignInAsync(OfficeSite.Officer);
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        _officer.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Get_OfAnUnknownOrAutomaticAct_IsNotFound()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);

        Assert.Multiple(async () =>
        {
            Assert.That((await _officer.GetAsync($"{Links.Case(number)}/no-such-act")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(
                (await _officer.GetAsync(Links.Act(number, Acts.Of(CaseAct.DeemAccepted)))).StatusCode,
                Is.EqualTo(HttpStatusCode.NotFound)
            );
            Assert.That(
                (await _officer.GetAsync($"/cases/{Uri.EscapeDataString("银政复-2026-9999")}/suspend")).StatusCode,
                Is.EqualTo(HttpStatusCode.NotFound)
            );
        });
    }

    [Test]
    public async Task Get_InACaseOfAnotherOfficer_IsNotFound()
    {
        var name = (await _site.ActorAsync(OfficeSite.Officer)).Name;
        var number = (await _site.AllAsync())
            .First(line => line.Status == CaseStatus.Ordinary && line.LeadName != name && line.SecondName != name)
            .Number;

        using var answer = await _officer.GetAsync(Links.Act(number, Suspend));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Get_WithoutThePermission_IsForbidden()
    {
        using var clerk = await _site.SignInAsync(OfficeSite.Clerk);
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);

        using var answer = await clerk.GetAsync(Links.Act(number, Suspend));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Get_OfAnActTheStateDoesNotKnow_SaysWhyWithTheArticle()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);

        using var answer = await _officer.GetAsync(Links.Act(number, Acts.Of(CaseAct.Accept)));
        var page = await answer.ReadAsync(HttpStatusCode.Conflict);

        Assert.That(
            page.QuerySelector("[data-testid=reasons]")!.TextContent,
            Does.Contain("当前状态“普通程序审理”不能受理。").And.Contain("法30①")
        );
    }

    [Test]
    public async Task Post_WhenSomethingIsMissing_KeepsWhatWasTypedAndNamesTheField()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        var before = await _site.EntriesAsync(number);

        using var answer = await _officer.TypeAsync(Links.Act(number, Hear), ("Facts.Content", "坚持请求<b>，另附\n两页材料"));
        var page = await answer.ReadAsync(HttpStatusCode.BadRequest);

        Assert.Multiple(async () =>
        {
            Assert.That(
                ((IHtmlTextAreaElement)page.QuerySelector("[name='Facts.Content']")!).Value,
                Is.EqualTo("坚持请求<b>，另附\n两页材料")
            );
            Assert.That(
                page.QuerySelectorAll("[data-testid=error-summary] a").Select(link => link.GetAttribute("href")),
                Does.Contain("#Facts_By")
            );
            Assert.That(page.QuerySelector("[data-testid=error-summary]")!.TextContent, Does.Contain("请选择方式。"));
            Assert.That(await _site.EntriesAsync(number), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Post_WithAPartyThatIsNotOffered_IsRefusedAtTheField()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);

        using var answer = await _officer.TypeAsync(
            Links.Act(number, Hear),
            ("Facts.Party", "被1"),
            ("Facts.By", "Telephone"),
            ("Facts.Content", "意见")
        );
        var page = await answer.ReadAsync(HttpStatusCode.BadRequest);

        Assert.That(
            page.QuerySelectorAll("[data-testid=error-summary] a").Select(link => link.GetAttribute("href")),
            Is.EqualTo(new[] { "#Facts_Party" })
        );
    }

    [Test]
    public async Task Post_WithTheDayInTheFuture_IsRefusedAtTheDay()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);

        using var answer = await _officer.TypeAsync(
            Links.Act(number, Hear),
            ("Facts.Party", "申1"),
            ("Facts.By", "Telephone"),
            ("Facts.Content", "意见"),
            ("Day", "2030-01-01")
        );
        var page = await answer.ReadAsync(HttpStatusCode.BadRequest);

        Assert.That(page.QuerySelector("#Day-error")!.TextContent, Does.Contain("办理日期不能晚于今天。"));
    }

    [Test]
    public async Task Post_ForOneMoreRow_KeepsTheFirstAndJudgesNothing()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);

        using var answer = await _officer.TypeAsync(
            Links.Act(number, Acts.Of(CaseAct.SubmitEvidence)),
            ("Facts.Evidence[0].Name", "现场照片"),
            (FormButtons.More, "Facts.Evidence")
        );
        var page = await answer.ReadAsync(HttpStatusCode.OK);

        Assert.Multiple(() =>
        {
            Assert.That(((IHtmlInputElement)page.QuerySelector("[name='Facts.Evidence[0].Name']")!).Value, Is.EqualTo("现场照片"));
            Assert.That(page.QuerySelector("[name='Facts.Evidence[1].Name']"), Is.Not.Null);
            Assert.That(page.QuerySelector("[data-testid=error-summary]"), Is.Null);
        });
    }

    [Test]
    public async Task Post_WithAFileAndAMistake_KeepsTheFileForTheNextTry()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        var address = Links.Act(number, Acts.Of(CaseAct.SubmitEvidence));
        var opened = (await _officer.OpenAsync(address)).Form("act-form");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in opened.ValuesOf(("Facts.By", "申1"), ("Facts.Evidence[0].Name", "情况说明")))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent("情况说明正文"u8.ToArray()), "Facts.Evidence[0].File", "说明.txt");

        using var refused = await _officer.PostAsync(address, content);
        var again = await refused.ReadAsync(HttpStatusCode.BadRequest);
        using var sent = await _officer.SendAsync(
            address,
            again
                .Form("act-form")
                .ValuesOf(
                    ("Facts.Evidence[0].Kind", "Document"),
                    ("Facts.Evidence[0].Source", "申请人"),
                    ("Facts.Evidence[0].Proves", "经过")
                )
        );

        Assert.That(again.QuerySelector(".kept-files")!.TextContent, Does.Contain("说明.txt"));
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var file = (await _site.CaseAsync(number)).Evidence[^1].Facts.File!;
        using var download = await _officer.GetAsync(Links.CaseFile(number, file.Hash));
        Assert.Multiple(async () =>
        {
            Assert.That(await download.Content.ReadAsStringAsync(), Is.EqualTo("情况说明正文"));
            Assert.That(download.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
        });
    }

    [Test]
    public async Task Post_OfAnActThatCannotBeUndone_ShowsTheAnswersFirstAndDoesItOnce()
    {
        var number = await _site.NumberAsync(CaseStatus.Simplified);
        using var client = await _site.SignInAsync(await _site.LeadOfAsync(number));
        var address = Links.Act(number, Suspend);
        var before = await _site.EntriesAsync(number);

        using var first = await client.TypeAsync(address, ("Facts.Ground", "OtherCase"), ("Facts.Reason", "等待另案判决"));
        var check = await first.ReadAsync(HttpStatusCode.OK);
        using var back = await client.SendAsync(address, check.Form("check-form").ValuesOf((FormButtons.Change, "true")));
        var form = await back.ReadAsync(HttpStatusCode.OK);
        Assert.Multiple(async () =>
        {
            Assert.That(check.QuerySelector(".check-answers")!.TextContent, Does.Contain("等待另案判决").And.Contain("法39①(八)"));
            Assert.That(check.QuerySelector(".consequences")!.TextContent, Does.Contain("中止审理通知书").And.Contain("停表"));
            Assert.That(((IHtmlTextAreaElement)form.QuerySelector("[name='Facts.Reason']")!).Value, Is.EqualTo("等待另案判决"));
            Assert.That(await _site.EntriesAsync(number), Is.EqualTo(before), "nothing is done before it is confirmed");
        });

        var confirmed = check.Form("check-form").ValuesOf((FormButtons.Confirm, "true"));
        using var done = await client.SendAsync(address, confirmed);
        using var twice = await client.SendAsync(address, confirmed);
        var c = await _site.CaseAsync(number);
        Assert.Multiple(() =>
        {
            Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(twice.Headers.Location, Is.EqualTo(done.Headers.Location), "a second click gets the first answer");
            Assert.That(c.Record.Count(entry => entry.Act == CaseAct.Suspend && entry.Sequence > before), Is.EqualTo(1));
        });

        var page = await client.OpenAsync(done.Headers.Location!.OriginalString);
        Assert.That(
            page.QuerySelector("[data-testid=done]")!.TextContent,
            Does.Contain("已办理：中止审理").And.Contain("中止审理通知书").And.Contain("请送达")
        );
    }

    [Test]
    public async Task Post_WhenSomebodyElseWasQuicker_ShowsWhatHappenedAndKeepsTheForm()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        var address = Links.Act(number, Hear);
        var opened = (await _officer.OpenAsync(address)).Form("act-form");
        using var other = await _officer.TypeAsync(
            Links.Act(number, Acts.Of(CaseAct.RecordFileInspection)),
            ("Facts.Party", "申1"),
            ("Facts.Material", "答复书")
        );
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));

        using var late = await _officer.SendAsync(
            address,
            opened.ValuesOf(("Facts.Party", "申1"), ("Facts.By", "Internet"), ("Facts.Content", "补充意见"))
        );
        var page = await late.ReadAsync(HttpStatusCode.Conflict);
        using var again = await _officer.SendAsync(address, page.Form("act-form").ValuesOf());

        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("[data-testid=since]")!.TextContent, Does.Contain("登记阅卷").And.Contain("苏演清"));
            Assert.That(((IHtmlTextAreaElement)page.QuerySelector("[name='Facts.Content']")!).Value, Is.EqualTo("补充意见"));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "sent again it counts");
        });
    }

    [Test]
    public async Task Post_OfAnActAnotherDecides_PutsItForwardAndTheDeciderReadsWhatIsProposed()
    {
        var number = await ExtendableAsync();
        var address = Links.Act(number, Extend);
        using var client = await _site.SignInAsync(await _site.LeadOfAsync(number));

        var form = await client.OpenAsync(address);
        Assert.That(form.QuerySelector("form[data-testid=act-form] .btn-act")!.TextContent, Is.EqualTo("提请审批"));
        using var first = await client.SendAsync(
            address,
            form.Form("act-form").ValuesOf(("Facts.Days", "15"), ("Facts.Reason", "案情复杂，需要补充调查"))
        );
        var check = await first.ReadAsync(HttpStatusCode.OK);
        using var done = await client.SendAsync(address, check.Form("check-form").ValuesOf((FormButtons.Confirm, "true")));
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));

        using var head = await _site.SignInAsync(OfficeSite.HeadOfOffice);
        var approve = await head.OpenAsync(Links.Act(number, Acts.Of(CaseAct.ApproveProposal)));
        Assert.That(
            approve.QuerySelector(".side-record")!.TextContent,
            Does.Contain("提请：延长审理期限").And.Contain("延长日数").And.Contain("15").And.Contain("案情复杂，需要补充调查")
        );
    }

    [Test]
    public async Task Get_ChangesNothing()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        var before = await _site.EntriesAsync(number);

        await _officer.OpenAsync(Links.Act(number, Hear));
        await _officer.OpenAsync(Links.Case(number));

        Assert.That(await _site.EntriesAsync(number), Is.EqualTo(before));
    }

    private async Task<CaseNumber> ExtendableAsync()
    {
        var head = await _site.ActorAsync(OfficeSite.HeadOfOffice);
        using var scope = _site.Services.CreateScope();
        var screens = scope.ServiceProvider.GetRequiredService<CaseScreens>();
        foreach (var line in (await _site.AllAsync()).Where(line => line.Status == CaseStatus.Ordinary))
        {
            var screen = await screens.OpenAsync(line.Number.Slug, head, CancellationToken.None);
            if (screen!.Case.WhyNot(CaseAct.Extend, screen.Asking()).Count == 0 && screen.Case.Proposals.Count == 0)
            {
                return line.Number;
            }
        }

        throw new AssertionException("no case can be extended");
    }
}
