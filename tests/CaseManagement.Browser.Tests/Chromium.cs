using Microsoft.Playwright;

namespace CaseManagement.Browser.Tests;

/// <summary>One headless Chromium for all tests of the assembly; each test opens its own context, so none sees another's cookies.</summary>
[SetUpFixture]
public sealed class Chromium
{
    // Debian's packages, the leaner first. Playwright's own download is not used: the driver comes with its NuGet package.
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static IPlaywright? playwright;
    private static IBrowser? browser;

    [OneTimeSetUp]
    public async Task Launch()
    {
        var program =
            Array.Find(Programs, File.Exists)
            ?? throw new InvalidOperationException("No Chromium on this machine: scripts/install-test-needs brings one.");
        // A page that is waited for comes within a second; the rest is for a machine that is busy with other tests.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = program,
                Headless = true,
                Args =
                [
                    "--lang=zh-CN",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A fresh window on a site, closed with the returned context.</summary>
    /// <param name="site">The running site.</param>
    /// <param name="width">Width of the window in CSS pixels: 1366 is an office desk, 360 a small telephone.</param>
    /// <param name="script">False to see the page as a browser without script does.</param>
    internal static async Task<IBrowserContext> OpenAsync(RunningSite site, int width = 1366, bool script = true) =>
        await browser!.NewContextAsync(
            new()
            {
                BaseURL = site.Address,
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                ViewportSize = new() { Width = width, Height = width < 768 ? 740 : 768 },
                JavaScriptEnabled = script,
                AcceptDownloads = true,
            }
        );
}
