using Microsoft.Playwright;

namespace CaseManagement.Browser.Tests.Ui;

/// <summary>Whatever a person can reach from the navigation can be read by everybody, on a desk and on a telephone.</summary>
internal sealed class NavigationWalkTests
{
    private RunningSite site = null!;

    [OneTimeSetUp]
    public void StartSite() => site = new RunningSite();

    [OneTimeTearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [TestCase("suyanqing", 1366)]
    [TestCase("suyanqing", 360)]
    [TestCase("shenyanchu", 1366)]
    [TestCase("heyanan", 360)]
    [TestCase("jinyangan", 1366)]
    [TestCase("jinyangan", 360)]
    [TestCase("siyanting", 1366)]
    [TestCase("anyanquan", 1366)]
    public async Task EveryEntryOfTheNavigation_IsAccessibleAndFits(string userName, int width)
    {
        await using var window = await Chromium.OpenAsync(site, width);
        var page = await window.NewPageAsync();
        await page.SignInAsync(userName);
        var entries = await page.Locator("#navigation li a")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.That(entries, Is.Not.Empty);

        await Assert.MultipleAsync(async () =>
        {
            foreach (var address in entries)
            {
                var answer = await page.GotoAsync(address);
                Assert.That(answer!.Status, Is.EqualTo(200), address);
                await page.PictureAsync($"{userName}{address.Replace('/', '-')}");
                await page.AssertFitsAsync();
                await page.AssertAccessibleAsync();
            }
        });
    }

    [TestCase(1366)]
    [TestCase(360)]
    public async Task CaseAndItsFirstAct_AreAccessibleAndFit(int width)
    {
        await using var window = await Chromium.OpenAsync(site, width);
        var page = await window.NewPageAsync();
        await page.SignInAsync("suyanqing");
        await page.GotoAsync("/cases");
        await page.Locator("main tbody a").First.ClickAsync();
        await page.PictureAsync("case");
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync();

        var act = page.Locator(".act-bar a.btn").First;
        await Assertions.Expect(act).ToBeVisibleAsync();
        await act.ClickAsync();
        await page.PictureAsync("act");
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync();
    }

    [TestCase(1366)]
    [TestCase(360)]
    public async Task CaseFile_IsAskedFor_AndItsPageIsAccessibleAndFits(int width)
    {
        await using var window = await Chromium.OpenAsync(site, width);
        var page = await window.NewPageAsync();
        await page.SignInAsync("suyanqing");
        await page.GotoAsync("/cases");
        await page.Locator("main tbody a").First.ClickAsync();
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/dossier");
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync();

        var ask = page.GetByTestId("dossier-form").GetByRole(AriaRole.Button);
        if (await ask.CountAsync() > 0)
        {
            await ask.ClickAsync();
        }

        // The page looks again by itself until the file is there.
        await Assertions.Expect(page.GetByTestId("dossier-built")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.PictureAsync("dossier");
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync();
    }
}
