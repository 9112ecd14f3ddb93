using Microsoft.Playwright;

namespace CaseManagement.Browser.Tests.Cases;

/// <summary>The page of a case and the form of a draft as an officer has them on the desk.</summary>
internal sealed class CasePageTests
{
    private const string Case = "/cases/银政复-2026-4";
    private const string Drafting = "/cases/银政复-2026-22";

    private RunningSite site = null!;

    [OneTimeSetUp]
    public void StartSite() => site = new RunningSite();

    [OneTimeTearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [Test]
    public async Task Case_OnADesk_HasItsTabsInOneLineAndNumbersInOnePiece()
    {
        await using var window = await Chromium.OpenAsync(site);
        var page = await window.NewPageAsync();
        await page.SignInAsync("suyanqing");
        await page.GotoAsync(Case);

        var tops = await page.Locator(".tabs a").EvaluateAllAsync<double[]>("tabs => tabs.map(tab => tab.getBoundingClientRect().top)");
        var broken = await page.Locator(".party dd.unbroken")
            .EvaluateAllAsync<string[]>(
                """
                values => values.filter(value => {
                  const range = document.createRange();
                  range.selectNodeContents(value);
                  const box = value.closest(".party").getBoundingClientRect();
                  return range.getClientRects().length !== 1 || range.getBoundingClientRect().right > box.right;
                }).map(value => value.textContent)
                """
            );

        Assert.Multiple(() =>
        {
            Assert.That(tops, Has.Length.EqualTo(6).And.All.EqualTo(tops[0]).Within(1));
            Assert.That(broken, Is.Empty, "identity number and telephone");
        });
        await Assertions.Expect(page.Locator(".party dd.unbroken")).Not.ToHaveCountAsync(0);
        await page.SetViewportSizeAsync(1366, 640);
        await page.PictureAsync("readme-case", whole: false);
        await page.GotoAsync("/work");
        await page.PictureAsync("readme-work", whole: false);
    }

    [TestCase(1366)]
    [TestCase(360)]
    public async Task Draft_WithoutScript_AsksTheOutcomeFirst_AndFitsBeforeAndAfter(int width)
    {
        await using var window = await Chromium.OpenAsync(site, width, script: false);
        var page = await window.NewPageAsync();
        await page.SignInAsync("suyanqing");
        await page.GotoAsync($"{Drafting}/propose-decision");
        await Assertions.Expect(page.Locator("textarea")).ToHaveCountAsync(0);
        await page.PictureAsync("draft-outcome");

        await page.GetByLabel("维持").CheckAsync();
        await page.GetByTestId("answer").ClickAsync();

        await Assertions.Expect(page.GetByLabel("经审理查明")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("责令重新作出行政行为")).ToHaveCountAsync(0);
        await page.PictureAsync("draft-upheld");
        await page.AssertFitsAsync();
    }

    [TestCase(1366)]
    [TestCase(360)]
    public async Task Services_FromTheListToTheFormAndBack(int width)
    {
        await using var window = await Chromium.OpenAsync(site, width);
        var page = await window.NewPageAsync();
        await page.SignInAsync("shenyanchu");
        await page.GotoAsync("/services");
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync();
        var rows = await page.GetByTestId("services").Locator("tbody tr").CountAsync();
        await page.PictureAsync("services");

        await page.GetByTestId("services").GetByRole(AriaRole.Link, new() { Name = "登记送达" }).Last.ClickAsync();
        await page.PictureAsync("services-form");
        await page.GetByLabel("直接送达").CheckAsync();
        await page.GetByLabel("签收人、见证人或者回执情况").FillAsync("本人签收");
        await page.Locator(".form-buttons .btn-act").ClickAsync();
        await page.GetByTestId("done").GetByRole(AriaRole.Link, new() { Name = "其他待送达的文书" }).ClickAsync();

        await Assertions.Expect(page.GetByTestId("services").Locator("tbody tr")).ToHaveCountAsync(rows - 1);
    }
}
