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

    /// <summary>A picture of the whole page in the test's results, to be looked at.</summary>
    internal static async Task PictureAsync(this IPage page, string name)
    {
        var folder = Environment.GetEnvironmentVariable("CASEMANAGEMENT_PICTURES");
        if (!string.IsNullOrEmpty(folder))
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{page.ViewportSize?.Width}.png"), FullPage = true });
        }
    }
}
