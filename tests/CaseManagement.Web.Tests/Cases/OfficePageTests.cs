using System.Net;
using CaseManagement.Domain.Cases;
using CaseManagement.Testing;
using CaseManagement.Web.Ui;

namespace CaseManagement.Web.Tests.Cases;

/// <summary>Work list, case list, case, inbox and documents: who gets them, what they show, what they cost.</summary>
internal sealed class OfficePageTests
{
    private OfficeSite _site = null!;
    private HttpClient _officer = null!;
    private HttpClient _reviewer = null!;
    private HttpClient _agency = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _site = new OfficeSite();
        _officer = await _site.SignInAsync(OfficeSite.Officer);
        _reviewer = await _site.SignInAsync(OfficeSite.Reviewer);
        _agency = await _site.SignInAsync(OfficeSite.Agency);
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        _officer.Dispose();
        _reviewer.Dispose();
        _agency.Dispose();
        await _site.DisposeAsync();
    }

    [TestCase("/work")]
    [TestCase("/cases")]
    [TestCase("/intake/register")]
    public async Task Get_ByAnAgency_IsForbidden(string address)
    {
        using var answer = await _agency.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("/work")]
    [TestCase("/work?scope=unassigned")]
    [TestCase("/work?group=waiting")]
    [TestCase("/work?group=later&after=not-a-place")]
    [TestCase("/cases")]
    [TestCase("/cases?at=not-a-place&status=nothing&from=never")]
    [TestCase("/inbox")]
    [TestCase("/inbox?all=true&p=3")]
    [TestCase("/intake/register")]
    public async Task Get_ByAnOfficer_IsThere(string address)
    {
        var page = await _officer.OpenAsync(address);

        Assert.That(page.QuerySelectorAll("h1"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Home_LeadsToTheWorkList()
    {
        using var answer = await _officer.GetAsync("/");

        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo(Links.Work));
    }

    [Test]
    public async Task WorkList_OfTheWholeOffice_IsForThoseWhoMayReadAllCases()
    {
        using var refused = await _officer.GetAsync("/work?scope=all");
        var all = await _reviewer.OpenAsync("/work?scope=all");

        Assert.Multiple(() =>
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(
                all.QuerySelectorAll("h2").Select(title => title.TextContent.Trim().Split(' ')[0]),
                Does.Contain("逾期").And.Contain("等待他人")
            );
        });
    }

    [Test]
    public async Task WorkList_CountsInTheNavigation_WhatItListsAsOnesOwn()
    {
        var page = await _officer.OpenAsync("/work");

        var own = page.QuerySelectorAll("section[data-testid^=group-]")
            .Where(group => group.GetAttribute("data-testid") != "group-Waiting")
            .Sum(group => group.QuerySelectorAll("tbody tr").Length);
        Assert.That(page.QuerySelector(".side-navigation a[href='/work'] .count")!.TextContent, Does.StartWith($"{own}"));
        Assert.That(own, Is.GreaterThan(0));
    }

    [Test]
    public async Task WorkList_NamesPeopleAndNotTheirKeys()
    {
        var page = await _reviewer.OpenAsync("/work?scope=all");

        Assert.That(page.QuerySelector("main")!.TextContent, Does.Not.Match("（[申被三代][0-9]"));
    }

    [Test]
    public async Task CaseList_FindsByTwoCharacters_AndSaysWhenOneIsTooFew()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        var name = (await _site.CaseAsync(number)).Applicants.First().Name;

        var found = await _officer.OpenAsync(Links.Search(name[..2]));
        var few = await _officer.OpenAsync(Links.Search(name[..1]));
        var byNumber = await _officer.OpenAsync(Links.Search(number.ToString()));

        Assert.Multiple(() =>
        {
            Assert.That(found.QuerySelectorAll("td.case-number").Select(cell => cell.TextContent), Does.Contain(number.ToString()));
            Assert.That(few.QuerySelector(".empty-state")!.TextContent, Does.Contain("请至少输入两个字"));
            Assert.That(byNumber.QuerySelectorAll("td.case-number").Select(cell => cell.TextContent), Does.Contain(number.ToString()));
        });
    }

    [Test]
    public async Task CaseList_KeepsItsFiltersInTheAddressOfEveryLink()
    {
        var page = await _reviewer.OpenAsync("/cases?status=Ordinary&sort=due");

        Assert.Multiple(() =>
        {
            Assert.That(
                page.QuerySelectorAll("tbody tr [data-testid=status]").Select(tag => tag.TextContent),
                Is.All.EqualTo("普通程序审理")
            );
            Assert.That(page.QuerySelectorAll("a.sort").Select(link => link.GetAttribute("href")), Is.All.Contain("status=Ordinary"));
            Assert.That(page.QuerySelector("option[value=Ordinary]")!.HasAttribute("selected"), Is.True);
        });
    }

    [Test]
    public async Task CaseList_PagedForwardsAndBack_ShowsEveryCaseOnceAndTheFirstPageAgain()
    {
        using var clerk = await _site.SignInAsync(OfficeSite.Clerk);
        for (var i = 0; i < 3; i++)
        {
            var form = (await clerk.OpenAsync(Links.Register)).Form("act-form");
            using var registered = await clerk.SendAsync(Links.Register, form.ValuesOf(PetitionForm.Whole(form)));
            Assert.That(registered.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        }

        var first = await _reviewer.OpenAsync("/cases");
        var next = first.QuerySelector("a[rel=next]");
        Assert.That(next, Is.Not.Null, "there are more cases than a page shows");

        var second = await _reviewer.OpenAsync(next!.GetAttribute("href")!);
        var back = await _reviewer.OpenAsync(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        Assert.Multiple(() =>
        {
            Assert.That(Numbers(first).Concat(Numbers(second)), Is.Unique);
            Assert.That(Numbers(back), Is.EqualTo(Numbers(first)));
        });
    }

    [Test]
    public async Task Case_OfAnotherOfficer_IsNotFoundAndAbsentFromTheList()
    {
        var name = (await _site.ActorAsync(OfficeSite.Officer)).Name;
        var number = (await _site.AllAsync()).First(line => line.LeadName is { } lead && lead != name && line.SecondName != name).Number;

        using var answer = await _officer.GetAsync(Links.Case(number));
        var list = await _officer.OpenAsync(Links.Search(number.ToString()));

        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(Numbers(list), Does.Not.Contain(number.ToString()));
        });
    }

    [Test]
    public async Task Case_ForTheRespondentAgency_LeadsToTheAgencysOwnPage()
    {
        var organisation = (await _site.ActorAsync(OfficeSite.Agency)).Organisation;
        foreach (var line in await _site.AllAsync())
        {
            var c = await _site.CaseAsync(line.Number);
            if (c.Acceptance is not null && c.Respondents.Any(party => party.Organisation == organisation))
            {
                using var answer = await _agency.GetAsync(Links.Case(line.Number));
                Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo(Links.AgencyCase(line.Number)));
                return;
            }
        }

        Assert.Fail("the agency has no case");
    }

    [TestCase("record")]
    [TestCase("documents")]
    [TestCase("evidence")]
    [TestCase("review")]
    [TestCase("performance")]
    [TestCase("approvals")]
    [TestCase("nothing-of-the-kind")]
    public async Task Case_ByAnyTab_IsThereAndShowsNoPersonalNumber(string tab)
    {
        foreach (var number in (await _site.AllAsync()).Take(12).Select(line => line.Number))
        {
            var c = await _site.CaseAsync(number);
            var html = await (await _reviewer.GetAsync($"{Links.Case(number)}?tab={tab}")).Content.ReadAsStringAsync();
            Assert.That(html, Does.Contain(number.ToString()));
            foreach (var party in c.Parties.Where(party => party.Facts is not null))
            {
                Assert.That(html, Does.Not.Contain(party.Facts!.Telephone.Value));
                if (party.Facts.IdNumber is { } id)
                {
                    Assert.That(html, Does.Not.Contain(id.Value));
                }
            }
        }
    }

    [Test]
    public async Task Case_ExplainsItsClocks()
    {
        var page = await _officer.OpenAsync(Links.Case(await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer)));

        Assert.That(
            page.QuerySelector("[data-testid=clock] [data-testid=explanation]")!.TextContent,
            Does.Contain("怎么算出来的").And.Contain("期限届满日")
        );
    }

    /// <summary>Other forms than the issued file are for the office alone; the agency has what was served on it, as PDF.</summary>
    [TestCase("ofd", "application/ofd")]
    [TestCase("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task Document_InAnotherForm_IsThereForTheOffice(string form, string type)
    {
        var c = await _site.CaseAsync(await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer));
        var no = c.Documents[0].No;

        using var shown = await _officer.GetAsync(Links.DocumentAs(c.Number, no, form));
        using var unknown = await _officer.GetAsync(Links.DocumentAs(c.Number, 999, form));
        using var other = await _officer.GetAsync(Links.DocumentAs(c.Number, no, "exe"));
        using var stranger = await _agency.GetAsync(Links.DocumentAs(c.Number, no, form));

        Assert.Multiple(async () =>
        {
            Assert.That(shown.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
            Assert.That(
                (await shown.Content.ReadAsByteArrayAsync())[..4],
                Is.EqualTo("PK\u0003\u0004"u8.ToArray()),
                "both are ZIP containers"
            );
            Assert.That(shown.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));
            Assert.That(new[] { unknown, other, stranger }.Select(answer => answer.StatusCode), Has.All.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task Document_OpensInTheBrowserAsWhatItIs_AndOnlyForThoseWhoSeeTheCase()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        var document = (await _site.CaseAsync(number)).Documents[0];

        using var shown = await _officer.GetAsync(Links.Document(number, document.No));
        using var saved = await _officer.GetAsync($"{Links.Document(number, document.No)}?download=true");
        using var unknown = await _officer.GetAsync(Links.Document(number, 999));
        using var stranger = await _agency.GetAsync(Links.Document(number, document.No));

        Assert.Multiple(async () =>
        {
            Assert.That(shown.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(shown.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
            Assert.That(shown.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("inline"));
            Assert.That(shown.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That((await shown.Content.ReadAsByteArrayAsync()).AsSpan(0, 5).ToArray(), Is.EqualTo("%PDF-"u8.ToArray()));
            Assert.That(saved.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
            Assert.That(
                saved.Content.Headers.ContentDisposition!.FileNameStar,
                Is.EqualTo($"{Named.Of(document.Kind)} {document.Number}.pdf")
            );
            Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task Services_LeadTheClerkToTheFormWithDocumentAndRecipientFilledIn_AndSayWhatThatServiceChanges()
    {
        using var clerk = await _site.SignInAsync(OfficeSite.Clerk);
        var rows = (await clerk.OpenAsync(Links.Services)).QuerySelectorAll("[data-testid=services] tbody tr");
        Assert.That(rows, Is.Not.Empty, "the demonstration has papers to serve");

        foreach (var row in rows)
        {
            var form = await clerk.OpenAsync(row.QuerySelector("a.btn")!.GetAttribute("href")!);
            Assert.Multiple(() =>
            {
                Assert.That(
                    form.QuerySelectorAll(
                        "select[name='Facts.Document'] option[selected], select[name='Facts.Recipient'] option[selected]"
                    ),
                    Has.Length.EqualTo(2)
                );
                Assert.That(
                    form.QuerySelector(".consequences")!.TextContent,
                    Does.Contain("办理试算").And.Contain("期限").And.Not.Contain("补正通知书：").And.Not.Contain("意见书："),
                    "what this service changes, not what services change"
                );
            });
        }
    }

    [Test]
    public async Task Receipt_HasASheetForEachRecipient()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        var document = (await _site.CaseAsync(number)).Documents.First(known => known.Recipients.Count > 0);

        var page = await _officer.OpenAsync(Links.ServiceReceipt(number, document.No));

        Assert.That(page.QuerySelectorAll(".receipt"), Has.Length.EqualTo(document.Recipients.Count));
        Assert.That(page.QuerySelector(".receipt")!.TextContent, Does.Contain(document.Number).And.Contain("收件人签名或者盖章"));
    }

    [Test]
    public async Task Inbox_MarkedAsRead_ShowsNothingUnread_AndLeavesOthersAlone()
    {
        var before = await _reviewer.OpenAsync("/inbox");
        var token = before.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.That(before.QuerySelectorAll(".message-unread"), Is.Not.Empty);
        var officers = (await _officer.OpenAsync("/inbox")).QuerySelectorAll(".message-unread").Length;

        using var marked = await _reviewer.SendAsync("/inbox", [KeyValuePair.Create("__RequestVerificationToken", token)]);
        var after = await _reviewer.OpenAsync("/inbox");

        Assert.Multiple(async () =>
        {
            Assert.That(marked.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(after.QuerySelectorAll(".message-unread"), Is.Empty);
            Assert.That(after.QuerySelector("[data-testid=unread]"), Is.Null);
            Assert.That((await _officer.OpenAsync("/inbox")).QuerySelectorAll(".message-unread"), Has.Length.EqualTo(officers));
        });
    }

    [TestCase("/work", 20)]
    [TestCase("/work?scope=unassigned", 20)]
    [TestCase("/services", 12)]
    [TestCase("/services?q=%E9%93%B6%E5%B7%9D%E5%B8%82", 12)]
    [TestCase("/cases", 16)]
    [TestCase("/cases?status=Ordinary&q=%E9%93%B6%E5%B7%9D%E5%B8%82", 20)]
    public async Task List_AsksTheDatabaseSoManyTimes_HoweverManyRowsItShows(string address, int most)
    {
        await _officer.OpenAsync(address);

        Assert.That(await Queries.CountAsync(() => _officer.OpenAsync(address)), Is.InRange(5, most));
    }

    [Test]
    public async Task Case_AsksTheDatabaseEquallyOftenForAShortRecordAndALongOne()
    {
        var counts = new List<int>();
        foreach (var line in (await _site.AllAsync()).Where(line => line.LeadName == "苏演清").Take(4))
        {
            await _officer.OpenAsync(Links.Case(line.Number));
            counts.Add(await Queries.CountAsync(() => _officer.OpenAsync(Links.Case(line.Number))));
        }

        Assert.That(counts, Is.All.EqualTo(counts[0]).And.All.InRange(5, 26));
    }

    private static IEnumerable<string> Numbers(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("td.case-number").Select(cell => cell.TextContent.Trim());
}
