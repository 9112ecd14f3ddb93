using System.Net;
using CaseManagement.Features.Accounts;
using CaseManagement.Testing;

namespace CaseManagement.Web.Tests.Accounts;

internal sealed class SignInPageTests
{
    private SiteFactory site = null!;

    [OneTimeSetUp]
    public void StartSite() => site = new SiteFactory();

    [OneTimeTearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [TestCase("/")]
    [TestCase("/deadlines/calculator")]
    [TestCase("/accounts/change-password")]
    public async Task Get_WithoutSigningIn_LeadsToTheSignInPageAndBack(string address)
    {
        using var client = site.NewClient();

        using var answer = await client.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location!.PathAndQuery, Is.EqualTo($"/accounts/sign-in?returnUrl={Uri.EscapeDataString(address)}"));
    }

    [Test]
    public async Task Get_ApiWithoutSigningIn_Returns401AndNoPage()
    {
        using var client = site.NewClient();

        using var answer = await client.GetAsync("/api/v1/cases");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task Post_WithTheRightPassword_ShowsWhoIsSignedIn()
    {
        using var client = await site.SignInAsync("suyanqing");

        var page = await client.OpenAsync("/deadlines/calculator");

        Assert.That(
            page.QuerySelector(".top-bar-user")!.TextContent,
            Does.Contain("苏演清").And.Contain("承办人").And.Contain("银川市司法局")
        );
    }

    [TestCase("suyanqing", "wrong")]
    [TestCase("nobody", "wrong")]
    public async Task Post_WithAWrongPassword_SaysTheSameWhetherTheAccountExists(string userName, string password)
    {
        using var client = site.NewClient();

        using var answer = await client.SubmitAsync("/accounts/sign-in", new() { ["UserName"] = userName, ["Password"] = password });

        var page = await answer.ReadPageAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.QuerySelector("[data-testid=error-summary]")!.TextContent, Does.Contain("登录名或者密码不正确"));
        Assert.That(page.QuerySelector("#UserName")!.GetAttribute("value"), Is.EqualTo(userName));
    }

    [Test]
    public async Task Post_WhenNothingIsTyped_NamesBothFields()
    {
        using var client = site.NewClient();

        using var answer = await client.SubmitAsync("/accounts/sign-in", []);

        var links = (await answer.ReadPageAsync())
            .QuerySelectorAll("[data-testid=error-summary] a")
            .Select(link => link.GetAttribute("href"));
        Assert.That(links, Is.EqualTo(new[] { "#UserName", "#Password" }));
    }

    [Test]
    public async Task Post_AfterFiveWrongPasswords_SaysForHowLongItIsLocked()
    {
        using var client = site.NewClient();
        string text = "";
        for (var attempt = 0; attempt < AccountServices.AttemptsBeforeLockout; attempt++)
        {
            using var answer = await client.SubmitAsync("/accounts/sign-in", new() { ["UserName"] = "mayanping", ["Password"] = "wrong" });
            text = (await answer.ReadPageAsync()).QuerySelector("[data-testid=error-summary]")!.TextContent;
        }

        Assert.That(text, Does.Contain("已锁定").And.Contain("15 分钟"));
    }

    [TestCase("https://elsewhere.example/")]
    [TestCase("//elsewhere.example/")]
    public async Task Post_WithAnAddressElsewhere_StaysHere(string returnUrl)
    {
        using var client = site.NewClient();

        using var answer = await client.SubmitAsync(
            $"/accounts/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}",
            new() { ["UserName"] = "dingyanhe", ["Password"] = FirstAccounts.DemonstrationPassword }
        );

        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo("/"));
    }

    [Test]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        using var client = site.NewClient();
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["UserName"] = "suyanqing", ["Password"] = "x" });

        using var answer = await client.PostAsync("/accounts/sign-in", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.ReadPageAsync()).QuerySelector("h1")!.TextContent, Is.EqualTo("这次提交没有被接受"));
    }

    [Test]
    public async Task SignOut_EndsTheSession()
    {
        using var client = await site.SignInAsync("heyanming");

        using var answer = await client.SubmitAsync("/accounts/sign-out", []);

        using var after = await client.GetAsync("/");
        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo("/accounts/sign-in"));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }
}
