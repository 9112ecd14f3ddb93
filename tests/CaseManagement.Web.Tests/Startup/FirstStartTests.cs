using System.Net;
using System.Text.RegularExpressions;
using CaseManagement.Features.Accounts;
using CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Web.Tests.Startup;

internal sealed partial class FirstStartTests
{
    [Test]
    public async Task FirstStart_WithoutDemonstration_PrintsThreeOneTimePasswordsThatMustBeChanged()
    {
        using var said = new StringWriter();
        var console = Console.Out;
        Console.SetOut(said);
        await using var site = new SiteFactory { Demonstration = false };
        try
        {
            site.CreateClient().Dispose();
        }
        finally
        {
            Console.SetOut(console);
        }

        var printed = Line().Matches(said.ToString()).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.That(printed.Keys, Is.EquivalentTo(new[] { "xitong", "anquan", "shenji" }));

        using var client = await site.SignInAsync("xitong", printed["xitong"]);
        using var elsewhere = await client.GetAsync("/deadlines/calculator");
        Assert.That(elsewhere.Headers.Location!.OriginalString, Is.EqualTo("/accounts/change-password"));

        using var changed = await client.SubmitAsync(
            "/accounts/change-password",
            new()
            {
                ["Present"] = printed["xitong"],
                ["Next"] = "Qiao-He-72-Liu",
                ["Again"] = "Qiao-He-72-Liu",
            }
        );
        Assert.That(changed.Headers.Location!.OriginalString, Is.EqualTo("/"));
        using var now = await client.GetAsync("/deadlines/calculator");
        Assert.That(now.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task FirstAccounts_WhenThereAreSome_MakesNone()
    {
        await using var site = new SiteFactory();
        await using var scope = site.Services.CreateAsyncScope();
        var first = scope.ServiceProvider.GetRequiredService<FirstAccounts>();

        Assert.That(await first.CreateAdministratorsAsync(), Is.Empty);
        Assert.That(await first.AreMissingAsync(), Is.False);
    }

    [Test]
    public async Task Demonstration_StandsAtItsDayAndSaysSo()
    {
        await using var site = new SiteFactory();
        using var client = await site.SignInAsync("suyanqing");

        var page = await client.OpenAsync("/deadlines/calculator");

        Assert.That(page.QuerySelector("[data-testid=demo-day]")!.TextContent, Is.EqualTo("2026年11月24日（周二）"));
    }

    [GeneratedRegex(@"^\s+(\w+)\s+([\w-]{19})\s", RegexOptions.Multiline)]
    private static partial Regex Line();
}
