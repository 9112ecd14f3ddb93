using System.Net;
using CaseManagement.Domain.Cases;
using CaseManagement.Testing;
using CaseManagement.Testing.Cases;
using CaseManagement.Web.Tests.Cases;
using CaseManagement.Web.Ui;

namespace CaseManagement.Web.Tests.Documents;

/// <summary>案卷 on its page: asked for, built by the site's own background work, downloaded; a closed door for everybody outside the office.</summary>
internal sealed class DossierPageTests
{
    private OfficeSite site = null!;
    private CaseNumber number;

    [OneTimeSetUp]
    public async Task FindCase()
    {
        site = new OfficeSite();
        number = await site.NumberAsync(CaseStatus.Performing);
    }

    [OneTimeTearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [Test]
    public async Task Post_BuildsTheFile_WhichIsThenDownloaded()
    {
        using var reviewer = await site.SignInAsync(OfficeSite.Reviewer);
        var before = await reviewer.OpenAsync(Links.Dossier(number));
        using var early = await reviewer.GetAsync(Links.DossierPdf(number));
        using var asked = await reviewer.SubmitAsync(Links.Dossier(number), []);
        await site.DossierEndedAsync((await site.CaseAsync(number)).Id);
        var after = await reviewer.OpenAsync(Links.Dossier(number));
        using var file = await reviewer.GetAsync(Links.DossierPdf(number));

        Assert.Multiple(async () =>
        {
            Assert.That(before.QuerySelector("[data-testid=dossier-form] button")!.TextContent, Is.EqualTo("生成案卷"));
            Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "not built yet");
            Assert.That(asked.Headers.Location!.OriginalString, Is.EqualTo(Links.Dossier(number)));
            Assert.That(after.QuerySelector("[data-testid=dossier-failure]")?.TextContent, Is.Null);
            Assert.That(after.QuerySelector("[data-testid=dossier-built]")!.TextContent, Does.Contain("与案件现状一致"));
            Assert.That(after.QuerySelector("[data-testid=dossier-form]"), Is.Null, "there is nothing to build anew");
            Assert.That(file.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
            Assert.That((await file.Content.ReadAsByteArrayAsync())[..5], Is.EqualTo("%PDF-"u8.ToArray()));
        });
    }

    [Test]
    public async Task Case_LinksToItsFile_ForTheOffice()
    {
        using var officer = await site.SignInAsync(await site.LeadOfAsync(number));
        var page = await officer.OpenAsync(Links.CaseTab(number, "documents"));

        Assert.That(page.QuerySelector($"a[href='{Links.Dossier(number)}']"), Is.Not.Null);
    }

    /// <summary>One person of every role, by page, by file and by asking for it: those of the organ and its office who may read the case in their own right, and nobody else.</summary>
    [Test]
    public async Task EveryRole_HasTheFile_OrIsToldNothing()
    {
        string[] has = [await site.LeadOfAsync(number), "shenyanchu", "qinyanheng", "heyanan", "fangyanchuan", "guyancun"];
        string[] others =
        [
            "luoyanyan", // 听证人员
            "taoyanli", // 委员
            "jiangyanshu", // 统计人员
            "xiyantong", // 系统管理员
            "anyanquan", // 安全管理员
            "shenyanji", // 审计管理员
            "jinyangan", // 被申请人经办人
            "weiyangong", // 被申请人负责人
            "siyanting", // 监督人员
            "wangyanzhong", // 当事人
        ];
        await Assert.MultipleAsync(async () =>
        {
            foreach (var who in has)
            {
                using var browser = await site.SignInAsync(who);
                var page = await browser.OpenAsync(Links.CaseTab(number, "documents"));
                Assert.That(page.QuerySelector($"a[href='{Links.Dossier(number)}']"), Is.Not.Null, who);
                using var shown = await browser.GetAsync(Links.Dossier(number));
                Assert.That(shown.StatusCode, Is.EqualTo(HttpStatusCode.OK), who);
            }

            foreach (var who in others)
            {
                using var browser = await site.SignInAsync(who);
                using var page = await browser.GetAsync(Links.Dossier(number));
                using var file = await browser.GetAsync(Links.DossierPdf(number));
                using var asked = await AskAsync(browser);
                Assert.That(new[] { page.StatusCode, file.StatusCode, asked.StatusCode }, Has.All.EqualTo(HttpStatusCode.NotFound), who);
            }
        });
    }

    /// <summary>Asks for the file with the token of a form the person may open.</summary>
    private async Task<HttpResponseMessage> AskAsync(HttpClient browser)
    {
        var form = await browser.OpenAsync("/accounts/change-password");
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        return await browser.PostAsync(Links.Dossier(number), content);
    }
}
