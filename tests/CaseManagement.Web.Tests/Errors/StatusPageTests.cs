using System.Net;
using CaseManagement.Testing;

namespace CaseManagement.Web.Tests.Errors;

internal sealed class StatusPageTests
{
    private SiteFactory site = null!;

    [OneTimeSetUp]
    public void StartSite() => site = new SiteFactory();

    [OneTimeTearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [Test]
    public async Task Get_WhenAddressIsUnknown_Returns404InChinese()
    {
        using var client = await site.SignInAsync("suyanqing");

        using var answer = await client.GetAsync("/no-such-page");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("没有找到这个页面"));
    }

    [Test]
    public async Task Get_WhenApiAddressIsUnknown_ReturnsProblemDetails()
    {
        using var client = await site.SignInAsync("suyanqing");

        using var answer = await client.GetAsync("/api/v1/no-such-thing");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task Get_AnyPage_ForbidsWhatComesFromElsewhere()
    {
        using var client = site.CreateClient();

        using var answer = await client.GetAsync("/errors/404");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("script-src 'self'").And.Not.Contain("unsafe"));
    }
}
