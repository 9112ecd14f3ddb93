namespace CaseManagement.Browser.Tests.Accounts;

internal sealed class SignInTests
{
    private RunningSite site = null!;

    [OneTimeSetUp]
    public void StartSite() => site = new RunningSite();

    [OneTimeTearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [TestCase(1366)]
    [TestCase(360)]
    public async Task Pages_OfTheAccount_AreAccessibleAndFit(int width)
    {
        await using var window = await Chromium.OpenAsync(site, width);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/accounts/sign-in");
        await page.PictureAsync("sign-in");
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync();

        await page.SignInAsync("suyanqing");
        foreach (
            var (address, name) in new[]
            {
                ("/", "home"),
                ("/accounts/change-password", "password"),
                ("/accounts/two-factor", "two-factor"),
            }
        )
        {
            await page.GotoAsync(address);
            await page.PictureAsync(name);
            await page.AssertFitsAsync();
            await page.AssertAccessibleAsync();
        }
    }
}
