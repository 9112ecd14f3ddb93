using Microsoft.Playwright;

namespace CaseManagement.Browser.Tests.Design;

internal sealed class DesignPageTests
{
    private RunningSite site = null!;

    [OneTimeSetUp]
    public void StartSite() => site = new RunningSite();

    [OneTimeTearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [TestCase(1366)]
    [TestCase(360)]
    public async Task Design_AtAnyWidth_IsAccessibleAndFits(int width)
    {
        await using var window = await Chromium.OpenAsync(site, width);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/design");

        await page.PictureAsync("design");
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync();
    }

    [TestCase(1366)]
    [TestCase(360)]
    public async Task Design_WithEveryPopupOpen_IsAccessibleAndFits(int width)
    {
        await using var window = await Chromium.OpenAsync(site, width, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/design");

        foreach (var closed in await page.Locator("main details > summary").AllAsync())
        {
            await closed.ClickAsync(new() { Force = true });
        }

        await page.AssertFitsAsync();
        await Assertions.Expect(page.Locator("[data-testid=explanation] >> visible=true").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task Design_LoadsNothingFromElsewhereAndBreaksNoPolicy()
    {
        await using var window = await Chromium.OpenAsync(site);
        var page = await window.NewPageAsync();
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };

        await page.GotoAsync("/design", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.That(requests, Is.All.StartsWith(site.Address).Or.StartsWith("data:"));
        Assert.That(complaints, Is.Empty);
    }

    [Test]
    public async Task Menu_OnTelephoneWithoutScript_OpensAndCloses()
    {
        await using var window = await Chromium.OpenAsync(site, 360, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/design");
        var menu = page.Locator("#navigation");

        await Assertions.Expect(menu).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "菜单", Exact = true }).ClickAsync();
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "关闭菜单" }).ClickAsync();
        await Assertions.Expect(menu).ToBeHiddenAsync();
    }

    [Test]
    public async Task DateField_WhenDayIsTyped_ShowsItsWeekday()
    {
        await using var window = await Chromium.OpenAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/design");
        var weekday = page.Locator("#AcceptedOn-weekday");

        await Assertions.Expect(weekday).ToHaveTextAsync("周二");
        await page.Locator("#AcceptedOn").FillAsync("2026-11-28");
        await Assertions.Expect(weekday).ToHaveTextAsync("周六");
    }
}
