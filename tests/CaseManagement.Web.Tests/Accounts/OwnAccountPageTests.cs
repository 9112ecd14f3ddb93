using System.Net;
using System.Security.Cryptography;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit;
using CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Web.Tests.Accounts;

internal sealed class OwnAccountPageTests
{
    private const string NewPassword = "Qiao-He-72-Liu";

    private SiteFactory site = null!;

    [OneTimeSetUp]
    public void StartSite() => site = new SiteFactory();

    [OneTimeTearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [Test]
    public async Task ChangePassword_WithGoodOne_LetsInWithTheNewOneOnly()
    {
        using var client = await site.SignInAsync("tangyanlu");
        var verify = site.Services.GetRequiredService<VerifyRecord>();
        var before = await verify.RunAsync();

        using var answer = await client.SubmitAsync(
            "/accounts/change-password",
            Passwords(FirstAccounts.DemonstrationPassword, NewPassword)
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(
            (await client.OpenAsync("/accounts/change-password")).QuerySelector("[role=status]")!.TextContent,
            Does.Contain("已经修改")
        );
        using var again = await site.SignInAsync("tangyanlu", NewPassword);
        using var old = site.NewClient();
        using var refused = await old.SubmitAsync(
            "/accounts/sign-in",
            new() { ["UserName"] = "tangyanlu", ["Password"] = FirstAccounts.DemonstrationPassword }
        );
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var after = await verify.RunAsync();
        Assert.That((after.Links, after.Broken), Is.EqualTo((before.Links + 1, (string?)null)), "the change is on record");
    }

    [TestCase("wrong", NewPassword, NewPassword, "#Present")]
    [TestCase(FirstAccounts.DemonstrationPassword, "short", "short", "#Next")]
    [TestCase(FirstAccounts.DemonstrationPassword, NewPassword, "other", "#Again")]
    [TestCase(FirstAccounts.DemonstrationPassword, FirstAccounts.DemonstrationPassword, FirstAccounts.DemonstrationPassword, "#Next")]
    public async Task ChangePassword_WhenSomethingIsWrong_SaysSoAtItsField(string present, string next, string again, string field)
    {
        using var client = await site.SignInAsync("nayanwen");

        using var answer = await client.SubmitAsync(
            "/accounts/change-password",
            new()
            {
                ["Present"] = present,
                ["Next"] = next,
                ["Again"] = again,
            }
        );

        var page = await answer.ReadPageAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(
            page.QuerySelectorAll("[data-testid=error-summary] a").Select(link => link.GetAttribute("href")),
            Is.All.EqualTo(field)
        );
    }

    [Test]
    public async Task SecondStep_OnceEnabled_IsAskedForAtSignInAndTakesEachRecoveryCodeOnce()
    {
        using var client = await site.SignInAsync("baiyanshu");
        var setUp = await client.OpenAsync("/accounts/two-factor");
        var key = setUp.QuerySelector("[data-testid=authenticator-key]")!.TextContent.Replace(" ", "");
        Assert.That(setUp.QuerySelector("img.qr")!.GetAttribute("src"), Does.StartWith("data:image/png;base64,"));

        using var wrong = await client.SubmitAsync("/accounts/two-factor", new() { ["Code"] = "abc" });
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        using var enabled = await client.SubmitAsync("/accounts/two-factor", new() { ["Code"] = CodeOf(key) });
        var codes = (await enabled.ReadPageAsync())
            .QuerySelectorAll("[data-testid=recovery-codes] code")
            .Select(code => code.TextContent)
            .ToList();
        Assert.That(codes, Has.Count.EqualTo(10).And.Unique);

        Assert.That(await SecondStepAsync("Code", CodeOf(key)), Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await SecondStepAsync("Code", "000000x"), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await SecondStepAsync("RecoveryCode", codes[0]), Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await SecondStepAsync("RecoveryCode", codes[0]), Is.EqualTo(HttpStatusCode.BadRequest));
    }

    /// <summary>The first step of baiyanshu and then the second; the status is that of the second.</summary>
    private async Task<HttpStatusCode> SecondStepAsync(string field, string value)
    {
        using var client = site.NewClient();
        using var first = await client.SubmitAsync(
            "/accounts/sign-in",
            new() { ["UserName"] = "baiyanshu", ["Password"] = FirstAccounts.DemonstrationPassword }
        );
        Assert.That(first.Headers.Location!.OriginalString, Is.EqualTo("/accounts/sign-in/code"));
        using var early = await client.GetAsync("/");
        Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "the password alone must not let in");

        using var second = await client.SubmitAsync("/accounts/sign-in/code", new() { [field] = value });
        return second.StatusCode;
    }

    private static Dictionary<string, string> Passwords(string present, string next) =>
        new()
        {
            ["Present"] = present,
            ["Next"] = next,
            ["Again"] = next,
        };

    /// <summary>
    /// What an authenticator shows now (RFC 6238). Identity asks the machine's clock for this and cannot be given another, so this does too.
    /// </summary>
    private static string CodeOf(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        Array.Reverse(counter);
#pragma warning disable CA5350 // RFC 6238 prescribes SHA-1 for what authenticators show.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = ((hash[offset] & 0x7f) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("D6");
    }
}
