using System.Net;
using AngleSharp.Html.Dom;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Testing;
using CaseManagement.Web.Tests.Cases;
using CaseManagement.Web.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Web.Tests.Supervision;

/// <summary>What superiors do with the copy-notifications they receive, and what they get to see of the cases behind them.</summary>
internal sealed class SupervisionPageTests
{
    /// <summary>One person of every department above the agencies.</summary>
    private static readonly string[] Departments =
    [
        OfficeSite.Supervisor,
        "gongyanan",
        "changyanjian",
        "ranyanting",
        "tuyanzi",
        "jianyanzhu",
        "taoyanlu",
        "shuiyanqing",
        "mingyanzheng",
        "weiyankang",
        "jiaoyanxue",
        "nongyanmu",
        "yiyanbao",
        "yingyanji",
    ];

    private OfficeSite site = null!;

    [SetUp]
    public void StartSite() => site = new OfficeSite();

    [TearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [Test]
    public async Task Copy_AcknowledgedAndAnswered_ShowsTheAnswerAndIsDoneOnce()
    {
        var (department, line) = await FirstAsync(CopyNotificationState.Sent);
        using var browser = await site.SignInAsync(department);
        var address = Links.Copy(line.Case, line.No);

        using var acknowledged = await browser.SubmitAsync(address, []);
        Assert.That(acknowledged.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var form = (await browser.OpenAsync(address)).Form("answer-form");

        using var empty = await browser.SubmitAsync(address, new() { ["Disposal"] = " " });
        var asked = await empty.ReadAsync(HttpStatusCode.BadRequest);
        Assert.That(asked.QuerySelector("[data-testid=error-summary] a")?.GetAttribute("href"), Is.EqualTo("#Disposal"));

        using var answered = await browser.SubmitAsync(address, new() { ["Disposal"] = "已约谈该局分管负责人，要求限期履行。" });
        Assert.That(answered.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var page = await browser.OpenAsync(address);
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("[data-testid=answer]")!.TextContent, Is.EqualTo("已约谈该局分管负责人，要求限期履行。"));
            Assert.That(page.QuerySelectorAll("main form"), Is.Empty, "there is nothing left to do");
        });

        // The form that was still open in another window.
        using var again = await browser.SendAsync(
            $"{address}?handler=Answer",
            form.ValuesOf(("Disposal", "又反馈一次。"), ("CommandKey", Guid.CreateVersion7().ToString("N")))
        );
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await site.CaseAsync(line.Case)).CopyNotifications[line.No - 1].Answer, Does.StartWith("已约谈"));
    }

    [Test]
    public async Task Acknowledge_OfSeveralTicked_AcknowledgesEachOnce()
    {
        var (department, _) = await FirstAsync(CopyNotificationState.Sent);
        using var browser = await site.SignInAsync(department);
        var page = await browser.OpenAsync(Links.Supervision);
        var ticks = page.QuerySelectorAll("input[name=Ticked]")
            .OfType<IHtmlInputElement>()
            .Select(input => ("Ticked", input.Value))
            .ToArray();
        var sent = page.Form("acknowledge-form").ValuesOf(ticks);

        using var first = await browser.SendAsync(Links.Supervision, sent);
        var told = (await browser.OpenAsync(Links.Supervision)).QuerySelector("[data-testid=message]")!.TextContent;
        using var second = await browser.SendAsync(Links.Supervision, sent);
        var toldAgain = (await browser.OpenAsync(Links.Supervision)).QuerySelector("[data-testid=message]")!.TextContent;

        Assert.Multiple(async () =>
        {
            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(told, Does.Contain($"已签收 {ticks.Length} 件"));
            Assert.That(toldAgain, Does.Contain("没有签收"));
            Assert.That((await ReceivedAsync(department, CopyNotificationState.Sent)).Count, Is.Zero);
        });
    }

    [Test]
    public async Task Papers_OfEveryCopy_AreTheLetterAndWhatItCopiesAndNothingElse()
    {
        foreach (var department in Departments)
        {
            var lines = await ReceivedAsync(department, null);
            if (lines.Count == 0)
            {
                continue;
            }

            using var browser = await site.SignInAsync(department);
            foreach (var line in lines)
            {
                var address = Links.Copy(line.Case, line.No);
                var page = await browser.OpenAsync(address);
                var papers = page.QuerySelectorAll(".papers a[href*='.pdf']")
                    .Select(link => link.GetAttribute("href")!.Split('?')[0])
                    .ToHashSet();
                Assert.That(papers, Has.Count.InRange(1, 2), address);
                foreach (var number in Enumerable.Range(1, (await site.CaseAsync(line.Case)).Documents.Count))
                {
                    var paper = Links.CopyPaper(line.Case, line.No, number);
                    using var answer = await browser.GetAsync(paper);
                    Assert.That(answer.StatusCode, Is.EqualTo(papers.Contains(paper) ? HttpStatusCode.OK : HttpStatusCode.NotFound), paper);
                }
            }
        }
    }

    [Test]
    public async Task Copy_ToAnotherDepartment_IsNotFound()
    {
        var line = (await FirstAsync(null)).Line;
        var recipients = (await site.CaseAsync(line.Case)).CopyNotifications.Select(copy => copy.Recipient.Organisation).ToHashSet();
        var outsider = "";
        foreach (var department in Departments)
        {
            outsider = recipients.Contains((await site.ActorAsync(department)).Organisation) ? outsider : department;
        }

        using var other = await site.SignInAsync(outsider);

        foreach (
            var address in new[]
            {
                Links.Copy(line.Case, line.No),
                Links.CopyPaper(line.Case, line.No, 1),
                Links.SupervisedCase(line.Case),
                $"{Links.SupervisedCase(line.Case)}?reason=%E4%B8%93%E9%A1%B9%E6%A3%80%E6%9F%A5",
                Links.Case(line.Case),
            }
        )
        {
            using var answer = await other.GetAsync(address);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), address);
        }
    }

    [Test]
    public async Task Case_WithoutAReason_IsNotShown_AndWithOneTheReadingIsOnRecord()
    {
        const string Reason = "督办履行，自治区专项检查";
        var (department, line) = await FirstAsync(null);
        using var browser = await site.SignInAsync(department);
        var c = await site.CaseAsync(line.Case);
        var address = Links.SupervisedCase(line.Case);

        using var led = await browser.GetAsync(Links.Case(line.Case));
        var asked = await browser.OpenAsync(address);
        using var brief = await browser.GetAsync($"{address}?reason=%E6%9F%A5");
        await brief.ReadAsync(HttpStatusCode.BadRequest);
        var shown = await browser.OpenAsync($"{address}?reason={Uri.EscapeDataString(Reason)}");

        using var auditor = await site.SignInAsync("shenyanji");
        var record = (await auditor.OpenAsync(Links.Record)).QuerySelector("main")!.TextContent;
        Assert.Multiple(() =>
        {
            Assert.That(led.Headers.Location?.ToString(), Is.EqualTo(address), "a message leads here");
            Assert.That(asked.QuerySelector("main")!.TextContent, Does.Not.Contain(c.Petition.Requests));
            Assert.That(asked.QuerySelector($"main a[href='{Links.Copy(line.Case, line.No)}']"), Is.Not.Null, "the copy needs no reason");
            Assert.That(shown.QuerySelector("main")!.TextContent, Does.Contain(c.Petition.Requests));
            Assert.That(shown.QuerySelector("[data-testid=recorded]"), Is.Not.Null);
            Assert.That(shown.QuerySelectorAll("main form, main a.btn"), Is.Empty, "a superior does nothing here");
            Assert.That(record, Does.Contain(Reason).And.Contain(line.Case.ToString()));
        });
    }

    [Test]
    public async Task Performance_OfADepartment_NamesOnlyAgenciesUnderIt()
    {
        var tree = Screens.Reference.Organisations;
        var seen = 0;
        foreach (var department in Departments)
        {
            var under = tree.UnderSupervisionOf(tree.Get((await site.ActorAsync(department)).Organisation))
                .Select(agency => agency.Id)
                .ToHashSet();
            using var browser = await site.SignInAsync(department);
            var page = await browser.OpenAsync($"{Links.SupervisionPerformance}?view=all");
            foreach (var link in page.QuerySelectorAll("main tbody .case-number a"))
            {
                seen++;
                var slug = Uri.UnescapeDataString(link.GetAttribute("href")!.Split('/')[^1]);
                var respondents = (await site.CaseAsync(CaseNumber.Parse(slug))).Respondents.Select(party => party.Organisation!.Value);
                Assert.That(respondents.Any(under.Contains), $"{department}: {slug}");
            }
        }

        Assert.That(seen, Is.GreaterThan(5));
    }

    [TestCase(Links.Supervision, 12)]
    [TestCase($"{Links.Supervision}?state=all", 12)]
    [TestCase(Links.SupervisionBatches, 12)]
    [TestCase(Links.SupervisionPerformance, 14)]
    [TestCase($"{Links.SupervisionPerformance}?view=all", 14)]
    public async Task List_AsksTheDatabaseSoManyTimes_HoweverManyRowsItShows(string address, int most)
    {
        using var browser = await site.SignInAsync(OfficeSite.Supervisor);
        await browser.OpenAsync(address);

        Assert.That(await Queries.CountAsync(() => browser.OpenAsync(address)), Is.InRange(3, most));
    }

    /// <summary>A copy-notification in some state, and who received it.</summary>
    private async Task<(string Department, CopyLine Line)> FirstAsync(CopyNotificationState? state)
    {
        foreach (var department in Departments)
        {
            if ((await ReceivedAsync(department, state)).FirstOrDefault() is { } line)
            {
                return (department, line);
            }
        }

        throw new AssertionException($"The demonstration has no copy-notification {state}.");
    }

    private async Task<IReadOnlyList<CopyLine>> ReceivedAsync(string department, CopyNotificationState? state) =>
        (
            await site
                .Services.GetRequiredService<CopyNotificationList>()
                .QueryAsync(new CopyFilter { State = state }, await site.ActorAsync(department))
        ).Lines;
}
