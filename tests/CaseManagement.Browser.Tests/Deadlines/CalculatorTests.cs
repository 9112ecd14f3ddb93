using CaseManagement.Domain.Law;
using Microsoft.Playwright;

namespace CaseManagement.Browser.Tests.Deadlines;

internal sealed class CalculatorTests
{
    private RunningSite site = null!;

    [OneTimeSetUp]
    public void StartSite() => site = new RunningSite();

    [OneTimeTearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [TestCase(1366)]
    [TestCase(360)]
    [Law("T21")]
    public async Task Calculator_AnswersInSightOfTheQuestion(int width)
    {
        await using var window = await Chromium.OpenAsync(site, width, script: width > 768);
        var page = await window.NewPageAsync();
        await page.SignInAsync("suyanqing");
        await page.GotoAsync("/deadlines/calculator");
        await page.AssertFitsAsync();

        await page.GetByLabel("期限种类").SelectOptionAsync("T21");
        await page.GetByLabel("起算事件发生的日期").FillAsync("2026-09-28");
        await page.GetByLabel("普通程序").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "计算" }).ClickAsync();

        await Assertions.Expect(page.GetByTestId("due-date")).ToHaveTextAsync("2026年10月16日（周五）");
        await page.PictureAsync("calculator");
        await page.AssertFitsAsync();
        if (width > 768)
        {
            await page.AssertAccessibleAsync();
        }
    }
}
