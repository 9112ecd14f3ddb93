using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CaseManagement.Testing;

namespace CaseManagement.Web.Tests.Deadlines;

internal sealed class CalculatorPageTests
{
    private SiteFactory site = null!;

    [OneTimeSetUp]
    public void StartSite() => site = new SiteFactory();

    [OneTimeTearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [Test]
    public async Task Get_WithoutQuestion_AsksAndShowsNoError()
    {
        var (status, page) = await GetAsync("");

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.QuerySelectorAll("[data-testid=error-summary], [data-testid=due-date]"), Is.Empty);
    }

    [Test]
    public async Task Get_WithQuestion_ShowsTheDayAndHowItCameAbout()
    {
        var (_, page) = await GetAsync("?kind=T23&from=2026-11-24&procedure=ordinary");

        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("[data-testid=due-date]")!.TextContent, Is.EqualTo("2027年1月25日（周一）"));
            Assert.That(page.QuerySelector("[data-testid=provisional]"), Is.Not.Null);
            Assert.That(page.QuerySelectorAll("[data-testid=explanation] tbody tr"), Has.Length.GreaterThan(2));
        });
    }

    [Test]
    public async Task Get_WhenDayIsWrong_Returns400KeepsWhatWasTypedAndLinksToTheField()
    {
        var (status, page) = await GetAsync("?kind=T11&from=2026-02-30&procedure=simplified");

        Assert.Multiple(() =>
        {
            Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(page.QuerySelector("[data-testid=error-summary] a")!.GetAttribute("href"), Is.EqualTo("#from"));
            Assert.That(page.QuerySelector<IHtmlSelectElement>("#kind")!.Value, Is.EqualTo("T11"));
            Assert.That(page.QuerySelector("#from")!.GetAttribute("value"), Is.EqualTo("2026-02-30"));
            Assert.That(page.QuerySelector("[name=procedure][value=simplified]")!.HasAttribute("checked"), Is.True);
        });
    }

    [Test]
    public async Task Get_WhenTheLimitHasNoLength_SaysWhyAtTheField()
    {
        var (status, page) = await GetAsync("?kind=T05&from=2026-02-28");

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.QuerySelector("#kind-error")!.TextContent, Does.Contain("没有日数"));
    }

    private async Task<(HttpStatusCode Status, IHtmlDocument Page)> GetAsync(string query)
    {
        using var client = await site.SignInAsync("suyanqing");
        using var response = await client.GetAsync($"/deadlines/calculator{query}");
        return (response.StatusCode, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));
    }
}
