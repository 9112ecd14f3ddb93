using CaseManagement.Features.Accounts;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CaseManagement.Browser.Tests;

/// <summary>What every page must pass, at any width.</summary>
internal static class PageChecks
{
    /// <summary>No finding of axe, with no rule switched off.</summary>
    internal static async Task AssertAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe();
        var findings = result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{violation.Id} ({violation.Impact}): {node.Html}\n    {violation.Help}")
        );
        Assert.That(findings, Is.Empty, $"{page.Url} at {page.ViewportSize?.Width} px");
    }

    /// <summary>Nothing reaches over the right edge: nobody has to scroll sideways to read.</summary>
    internal static async Task AssertFitsAsync(this IPage page)
    {
        // A page is measured with its style sheets, which may come after its words.
        await page.WaitForLoadStateAsync(LoadState.Load);
        var overflowing = await page.EvaluateAsync<string[]>(
            """
            () => {
              const edge = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= edge) return [];
              return [...document.body.querySelectorAll("*")]
                .filter(e => e.getBoundingClientRect().right > edge + 1)
                .map(e => e.outerHTML.slice(0, 120));
            }
            """
        );
        Assert.That(overflowing, Is.Empty, $"{page.Url} at {page.ViewportSize?.Width} px");
    }

    /// <summary>Signs in through the sign-in page.</summary>
    /// <param name="page">A fresh page.</param>
    /// <param name="userName">A sign-in name of seeds/demo/people.yaml.</param>
    internal static async Task SignInAsync(this IPage page, string userName)
    {
        await page.GotoAsync("/accounts/sign-in");
        await page.GetByLabel("登录名").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(FirstAccounts.DemonstrationPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".top-bar-user")).ToBeVisibleAsync();
    }

    /// <summary>A picture of the page in the test's results, to be looked at.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">Its name, without the width.</param>
    /// <param name="whole">False for what the window shows of it.</param>
    internal static async Task PictureAsync(this IPage page, string name, bool whole = true)
    {
        var folder = Environment.GetEnvironmentVariable("CASEMANAGEMENT_PICTURES");
        if (!string.IsNullOrEmpty(folder))
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{page.ViewportSize?.Width}.png"), FullPage = whole });
        }
    }
}
