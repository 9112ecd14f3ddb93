using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Hearings;
using CaseManagement.Testing;
using CaseManagement.Web.Tests.Cases;

namespace CaseManagement.Web.Tests.Agency;

/// <summary>What an agency gets to see of the cases against it, over all cases of the demonstration, and how it replies.</summary>
internal sealed partial class AgencyPageTests
{
    private OfficeSite site = null!;

    /// <summary>Who signs in for each agency, and the addresses of its cases.</summary>
    private readonly Dictionary<string, (HttpClient Browser, string[] Cases)> agencies = [];

    [OneTimeSetUp]
    public async Task SignInEveryAgency()
    {
        site = new OfficeSite();
        foreach (Match clerk in Clerks().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "seeds/demo/people.yaml"))))
        {
            var browser = await site.SignInAsync(clerk.Groups[1].Value);
            agencies[clerk.Groups[1].Value] = (browser, CaseLinks(await browser.OpenAsync("/agency")));
        }

        Assert.That(
            agencies.Values.Sum(agency => agency.Cases.Length),
            Is.GreaterThan(30),
            "the demonstration has a case for most agencies"
        );
    }

    [OneTimeTearDown]
    public async Task StopSite()
    {
        foreach (var (browser, _) in agencies.Values)
        {
            browser.Dispose();
        }

        await site.DisposeAsync();
    }

    [Test]
    public async Task Case_OfAnotherAgency_IsNotFoundInAnyWay()
    {
        var (police, own) = agencies["jinyangan"];
        var others = agencies.Values.SelectMany(agency => agency.Cases).Except(own).Distinct().ToList();
        Assert.That(others, Has.Count.GreaterThan(20));

        foreach (var other in others)
        {
            var slug = other.Split('/')[^1];
            foreach (
                var address in new[]
                {
                    other,
                    $"{other}/documents/1.pdf",
                    $"{other}/files/{new string('0', 64)}",
                    $"/cases/{slug}",
                    $"/cases/{slug}/documents/1.pdf",
                    $"/cases/{slug}/documents/1/receipt",
                    $"/cases/{slug}/forms/petition",
                    $"/cases/{slug}/file-reply",
                    $"/cases/{slug}/report-performance",
                }
            )
            {
                using var answer = await police.GetAsync(address);
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), address);
            }
        }
    }

    [Test]
    public async Task Case_BeforeAcceptance_IsNotTheAgencysBusiness()
    {
        var before = (await site.AllAsync())
            .Where(line =>
                line.Status
                    is CaseStatus.Received
                        or CaseStatus.UnderAcceptanceReview
                        or CaseStatus.AwaitingSupplement
                        or CaseStatus.Refused
            )
            .ToList();
        Assert.That(before, Is.Not.Empty);

        var shown = agencies.Values.SelectMany(agency => agency.Cases).Select(address => Uri.UnescapeDataString(address.Split('/')[^1]));
        Assert.That(shown, Has.None.AnyOf(before.Select(line => (object)line.Number.Slug).ToArray()));
    }

    [Test]
    public async Task Case_ShowsNothingInternal()
    {
        var checkedTexts = 0;
        foreach (var (browser, cases) in agencies.Values)
        {
            foreach (var address in cases)
            {
                var c = await OpenAsync(address);
                var page = (await browser.OpenAsync(address)).Body!.TextContent;

                foreach (var secret in Internal(c))
                {
                    checkedTexts++;
                    Assert.That(page, Does.Not.Contain(secret), address);
                }
            }
        }

        Assert.That(checkedTexts, Is.GreaterThan(100), "the demonstration has opinions, drafts and proposals to keep back");
    }

    [Test]
    public async Task Documents_AreExactlyThoseServedOnTheAgency()
    {
        var (opened, kept) = (0, 0);
        foreach (var (clerk, (browser, cases)) in agencies)
        {
            foreach (var address in cases)
            {
                var c = await OpenAsync(address);
                var mine = await OwnPartiesAsync(clerk, c);
                var page = await browser.OpenAsync(address);
                foreach (var document in c.Documents)
                {
                    var served = mine.Any(key => document.ServedOn(key) is not null);
                    Assert.That(
                        page.QuerySelectorAll(".papers").Any(list => list.TextContent.Contains(document.Number, StringComparison.Ordinal)),
                        Is.EqualTo(served),
                        $"{address}: {document.Number}"
                    );
                    if (!served)
                    {
                        kept++;
                        foreach (
                            var pdf in new[]
                            {
                                $"{address}/documents/{document.No}.pdf",
                                $"{address.Replace("/agency", "", StringComparison.Ordinal)}/documents/{document.No}.pdf",
                                $"{address.Replace("/agency", "", StringComparison.Ordinal)}/documents/{document.No}.ofd",
                                $"{address.Replace("/agency", "", StringComparison.Ordinal)}/documents/{document.No}.docx",
                            }
                        )
                        {
                            using var refused = await browser.GetAsync(pdf);
                            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), pdf);
                        }
                    }
                    else if (opened++ == 0)
                    {
                        using var answer = await browser.GetAsync($"{address}/documents/{document.No}.pdf");
                        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"));
                    }
                }
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(opened, Is.GreaterThan(20));
            Assert.That(kept, Is.GreaterThan(20));
        });
    }

    [Test]
    public async Task Acts_AreThoseOfARespondentAlone()
    {
        var (browser, cases) = agencies["jinyangan"];
        var open = new HashSet<string>();
        foreach (var address in cases)
        {
            foreach (var act in Acts.All)
            {
                using var answer = await browser.GetAsync($"{address.Replace("/agency", "", StringComparison.Ordinal)}/{act.Slug}");
                if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict)
                {
                    open.Add(act.Slug);
                }
                else
                {
                    Assert.That(answer.StatusCode, Is.AnyOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound), $"{address} {act.Slug}");
                }
            }
        }

        var mayDo = Acts.All.Where(act => act.Permission is Permission.FileReply or Permission.ReportPerformance).Select(act => act.Slug);
        Assert.That(open, Is.SubsetOf(mayDo));
        Assert.That(open, Does.Contain("file-reply").And.Contain("report-performance"));
    }

    [Test]
    public async Task Tasks_StandFirstByTheirDay()
    {
        foreach (var (browser, _) in agencies.Values)
        {
            var days = (await browser.OpenAsync("/agency"))
                .QuerySelectorAll("[data-testid=agency-tasks] tbody tr")
                .Select(row => row.QuerySelector("time")?.GetAttribute("datetime") ?? "9999-12-31")
                .ToList();
            Assert.That(days, Is.Ordered);
        }
    }

    [Test]
    public async Task Reply_ThroughTheFormOfTheAct_ComesBackToTheAgencysPage()
    {
        await using var fresh = new SiteFactory();
        foreach (var clerk in agencies.Keys)
        {
            using var browser = await fresh.SignInAsync(clerk);
            var task = (await browser.OpenAsync("/agency"))
                .QuerySelectorAll("[data-testid=agency-tasks] tbody a")
                .Select(link => link.GetAttribute("href")!)
                .FirstOrDefault(link => link.Contains("/file-reply", StringComparison.Ordinal));
            if (task is null)
            {
                continue;
            }

            using var check = await browser.TypeAsync(
                task,
                ("Facts.Lawfulness", "本机关作出的行政行为认定事实清楚，适用依据正确，程序合法。"),
                ("Facts.Propriety", "裁量适当。"),
                ("Facts.OnRequests", "申请人的请求没有依据，请予驳回。"),
                ("Facts.Basis", "《中华人民共和国行政处罚法》。"),
                ("Facts.FirstAgent", "金演干"),
                ("Facts.Evidence[0].Name", "现场检查笔录"),
                ("Facts.Evidence[0].Kind", "Document"),
                ("Facts.Evidence[0].Source", "本机关执法案卷"),
                ("Facts.Evidence[0].Proves", "当日检查的经过")
            );
            var answers = await check.ReadAsync(HttpStatusCode.OK);
            using var answer = await browser.SendAsync(task, answers.Form("check-form").ValuesOf(("_confirm", "true")));
            await answer.ReadAsync(HttpStatusCode.Redirect);
            var back = answer.Headers.Location?.ToString();
            Assert.That(back, Does.StartWith("/agency/cases/"));
            var after = await browser.OpenAsync(back!);
            Assert.Multiple(() =>
            {
                Assert.That(after.QuerySelector("[data-testid=done]")!.TextContent, Does.Contain("提交答复"));
                Assert.That(after.QuerySelector("main")!.TextContent, Does.Contain("现场检查笔录"));
            });
            return;
        }

        Assert.Fail("No agency of the demonstration has a reply to give.");
    }

    [Test]
    public async Task Register_OfAnAgency_HasOnlyItsOwnObligations()
    {
        foreach (var (browser, cases) in agencies.Values)
        {
            var lines = (await browser.OpenAsync("/agency/performance?view=all"))
                .QuerySelectorAll("main tbody .case-number a")
                .Select(link => link.GetAttribute("href")!);
            Assert.That(lines, Is.SubsetOf(cases));
        }
    }

    private async Task<Case> OpenAsync(string address)
    {
        Assert.That(CaseNumber.TryParse(Uri.UnescapeDataString(address.Split('/')[^1]), out var number), address);
        return await site.CaseAsync(number);
    }

    /// <summary>The keys of the parties a clerk acts for.</summary>
    private async Task<HashSet<string>> OwnPartiesAsync(string clerk, Case c)
    {
        var agency = (await site.ActorAsync(clerk)).Organisation;
        return [.. c.Respondents.Where(party => party.Organisation == agency).Select(party => party.Key)];
    }

    /// <summary>Texts of a case that stay inside the organ: opinions, remarks, drafts before service, proposals, consultations.</summary>
    private static IEnumerable<string> Internal(Case c)
    {
        // What was served on the agency it may know: the petition, and what the decision orders.
        var known = string.Join(
            '\n',
            [
                .. Strings(c.Petition),
                .. c.Obligations.Select(obligation => obligation.What),
                .. c.OpinionLetters.Select(letter => letter.Problem),
            ]
        );
        return c
            .Record.Select(entry => entry.Facts)
            .Where(facts =>
                facts
                    is ReviewDecision
                        or ApproveDecision
                        or SendBack
                        or ProposeDecision
                        or SubmitProposal
                        or ReturnProposal
                        or RequestConsultation
                        or RecordConsultation
            )
            .SelectMany(Strings)
            .Where(text => text.Length >= 10 && !known.Contains(text, StringComparison.Ordinal))
            .Distinct();
    }

    private static IEnumerable<string> Strings(object? value) =>
        value switch
        {
            string text => [text],
            System.Collections.IEnumerable many => many.Cast<object>().SelectMany(Strings),
            { } whole
                when whole.GetType().Namespace?.StartsWith("CaseManagement.", StringComparison.Ordinal) == true
                    && !whole.GetType().IsEnum => whole
                .GetType()
                .GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => Strings(property.GetValue(whole))),
            _ => [],
        };

    private static string[] CaseLinks(IHtmlDocument page) =>
        [
            .. page.QuerySelectorAll("main .case-number a")
                .Select(link => link.GetAttribute("href")!)
                .Where(link => link.StartsWith("/agency/cases/", StringComparison.Ordinal))
                .Distinct(),
        ];

    [GeneratedRegex("登录名: (\\w+),.*角色: \\[被申请人经办人\\]")]
    private static partial Regex Clerks();
}
