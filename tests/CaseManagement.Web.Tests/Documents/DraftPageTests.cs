using System.Net;
using AngleSharp.Html.Dom;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Review;
using CaseManagement.Testing;
using CaseManagement.Web.Tests.Cases;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using UglyToad.PdfPig;

namespace CaseManagement.Web.Tests.Documents;

/// <summary>Draft → preview → approval at the screen: a form is kept and gone on with, its documents are looked at before anything is issued.</summary>
internal sealed class DraftPageTests
{
    private static readonly ActDefinition Hear = Acts.Of(CaseAct.HearOpinions);
    private static readonly ActDefinition Extend = Acts.Of(CaseAct.Extend);
    private static readonly ActDefinition Suspend = Acts.Of(CaseAct.Suspend);

    private OfficeSite _site = null!;
    private HttpClient _officer = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _site = new OfficeSite();
        _officer = await _site.SignInAsync(OfficeSite.Officer);
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        _officer.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Keep_TakesAnIncompleteForm_AndGivesItBackAsItWas()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        var entries = await _site.EntriesAsync(number);

        using var kept = await _officer.TypeAsync(
            Links.Act(number, Hear),
            ("Facts.Content", "坚持请求<b>，\n另附材料"),
            ("Day", "不是日期"),
            (FormButtons.Keep, "true")
        );
        var page = await _officer.OpenAsync(kept.Headers.Location!.ToString());
        var form = await _officer.OpenAsync(Links.Act(number, Hear));
        var tab = await _officer.OpenAsync(Links.CaseTab(number, "documents"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(page.QuerySelector("[data-testid=draft]")!.TextContent, Does.Contain("第1稿").And.Contain("还没有办理"));
            Assert.That(Text(page, "Facts.Content"), Is.EqualTo("坚持请求<b>，\n另附材料"));
            Assert.That(((IHtmlInputElement)page.QuerySelector("[name=Day]")!).DefaultValue, Is.EqualTo("不是日期"));
            Assert.That(page.QuerySelector("[data-testid=error-summary]"), Is.Null, "nothing is judged yet");
            Assert.That(
                form.QuerySelector("[data-testid=open-draft] a")!.GetAttribute("href"),
                Is.EqualTo(kept.Headers.Location.ToString())
            );
            Assert.That(tab.QuerySelector("[data-testid=drafts]")!.TextContent, Does.Contain("听取意见"));
            Assert.That(await _site.EntriesAsync(number), Is.EqualTo(entries), "a draft is no act");
        }
    }

    [Test]
    public async Task GoingOn_MakesAFurtherVersion_AndTheActEndsTheDraft()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        using var first = await _officer.TypeAsync(Links.Act(number, Hear), ("Facts.Content", "第一稿意见"), (FormButtons.Keep, "true"));
        var address = first.Headers.Location!.ToString();
        using var second = await _officer.TypeAsync(address, ("Facts.Content", "第二稿意见"), (FormButtons.Keep, "true"));
        var last = second.Headers.Location!.ToString();
        var superseded = await _officer.OpenAsync(address);

        var form = await _officer.OpenAsync(last);
        var party = form.QuerySelectorAll("[name='Facts.Party'] option")
            .Select(option => option.GetAttribute("value")!)
            .First(v => v.Length > 0);
        using var done = await _officer.SendAsync(
            last,
            form.Form("act-form").ValuesOf(("Facts.Party", party), ("Facts.By", nameof(OpinionChannel.Telephone)))
        );

        var after = await _officer.OpenAsync(last);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(last, Is.Not.EqualTo(address));
            Assert.That(Text(superseded, "Facts.Content"), Is.EqualTo("第一稿意见"), "a superseded version is kept");
            Assert.That(superseded.QuerySelector("[data-testid=draft]")!.TextContent, Does.Contain("后来还有新的一稿"));
            Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(after.QuerySelector("[data-testid=draft]")!.TextContent, Does.Contain("第2稿").And.Contain("已经办理"));
            Assert.That(((HearOpinions)(await _site.CaseAsync(number)).Record[^1].Facts).Content, Is.EqualTo("第二稿意见"));
        }
    }

    [Test]
    public async Task Preview_ShowsThePagesAndThePdf_AsADraft_AndIssuesNothing()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        var before = await _site.CaseAsync(number);

        using var asked = await _officer.TypeAsync(
            Links.Act(number, Suspend),
            ("Facts.Ground", nameof(SuspensionGround.ForceMajeure)),
            ("Facts.Reason", "因不可抗力不能参加行政复议。"),
            (FormButtons.Preview, "true")
        );
        Assert.That(
            asked.StatusCode,
            Is.EqualTo(HttpStatusCode.Redirect),
            (await asked.ReadPageAsync()).QuerySelector("main")?.TextContent
        );
        var page = await _officer.OpenAsync(asked.Headers.Location!.ToString());
        var pictures = page.QuerySelectorAll("[data-testid=letters] img").Select(img => img.GetAttribute("src")!).ToList();
        var pdf = page.QuerySelector("[data-testid=letters] h3 a")!.GetAttribute("href")!;
        Assert.That(pictures, Is.Not.Empty);
        foreach (var picture in pictures)
        {
            using var shown = await _officer.GetAsync(picture);
            var bytes = await shown.Content.ReadAsByteArrayAsync();
            Assert.That(bytes.AsSpan(1, 3).ToArray(), Is.EqualTo("PNG"u8.ToArray()), picture);
            Assert.That(shown.Headers.CacheControl?.NoStore, Is.True);
        }

        using var file = await _officer.GetAsync(pdf);
        using var document = PdfDocument.Open(await file.Content.ReadAsByteArrayAsync());
        var words = string.Concat(document.GetPages().Select(sheet => sheet.Text));
        using var beyond = await _officer.GetAsync(
            pictures[^1].Replace($"/{pictures.Count}.png", $"/{pictures.Count + 1}.png", StringComparison.Ordinal)
        );
        var after = await _site.CaseAsync(number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(words, Does.Contain("中止").And.Contain("不可抗力").And.Contain("草稿"));
            Assert.That(beyond.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(after.Record, Has.Count.EqualTo(before.Record.Count));
            Assert.That(after.Documents, Has.Count.EqualTo(before.Documents.Count));
        }
    }

    [Test]
    public async Task Preview_OfAFormThatIsWrong_SaysWhereAndKeepsWhatWasTyped()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);

        using var asked = await _officer.TypeAsync(
            Links.Act(number, Suspend),
            ("Facts.Reason", "只写了理由"),
            (FormButtons.Preview, "true")
        );
        var page = await asked.ReadAsync(HttpStatusCode.BadRequest);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelectorAll("[data-testid=error-summary] a"), Is.Not.Empty);
            Assert.That(Text(page, "Facts.Reason"), Is.EqualTo("只写了理由"));
        }
    }

    [Test]
    public async Task Letters_OfADraft_AreForThoseWhoMayDoTheAct()
    {
        var number = await _site.NumberAsync(CaseStatus.Ordinary, OfficeSite.Officer);
        using var asked = await _officer.TypeAsync(
            Links.Act(number, Extend),
            ("Facts.Days", "20"),
            ("Facts.Reason", "案情复杂。"),
            (FormButtons.Preview, "true")
        );
        Assert.That(
            asked.StatusCode,
            Is.EqualTo(HttpStatusCode.Redirect),
            (await asked.ReadPageAsync()).QuerySelector("main")?.TextContent
        );
        var address = asked.Headers.Location!.ToString();
        var page = await _officer.OpenAsync(address);
        var letters = page.QuerySelector("[data-testid=letters] h3 a")!.GetAttribute("href")!;
        string[] doors = [letters, letters.Replace(".pdf", "/1.png", StringComparison.Ordinal), letters[..letters.LastIndexOf('/')]];

        foreach (var person in new[] { OfficeSite.Clerk, OfficeSite.Agency, OfficeSite.Supervisor, "dingyanhe" })
        {
            using var other = await _site.SignInAsync(person);
            foreach (var door in doors)
            {
                using var answer = await other.GetAsync(door);
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), $"{door} for {person}");
            }

            using var form = await other.GetAsync(address);
            Assert.That(form.StatusCode, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Forbidden), person);
        }

        // The same draft under another case, and under another act, is not there.
        var other1 = (await _site.AllAsync()).First(line => line.Number != number && line.LeadName == "苏演清").Number;
        foreach (
            var foreign in new[]
            {
                letters.Replace(Uri.EscapeDataString(number.Slug), Uri.EscapeDataString(other1.Slug), StringComparison.Ordinal),
                address.Replace(Extend.Slug, Hear.Slug, StringComparison.Ordinal),
            }
        )
        {
            using var answer = await _officer.GetAsync(foreign);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), foreign);
        }
    }

    [Test]
    public async Task Proposal_IsReadAsTheLetterItWouldIssue_ByWhoDecidesIt()
    {
        var number = (await _site.AllAsync()).First(line => line.Status == CaseStatus.Ordinary && line.LeadName == "马演平").Number;
        using var officer = await _site.SignInAsync("mayanping");
        var check = await (
            await officer.TypeAsync(Links.Act(number, Extend), ("Facts.Days", "20"), ("Facts.Reason", "案情复杂。"))
        ).ReadAsync(HttpStatusCode.OK);
        Assert.That(check.QuerySelectorAll("[data-testid=letters] img"), Is.Not.Empty, "shown before it is put forward");
        using var proposed = await officer.SendAsync(
            Links.Act(number, Extend),
            check.Form("check-form").ValuesOf((FormButtons.Confirm, "true"))
        );
        Assert.That(proposed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));

        using var head = await _site.SignInAsync(OfficeSite.HeadOfOffice);
        var deciding = await head.OpenAsync(Links.Act(number, Acts.Of(CaseAct.ApproveProposal)));
        var link = deciding.QuerySelector(".side-record-letters a")!.GetAttribute("href")!;
        var letters = await head.OpenAsync(link);
        using var pdf = await head.GetAsync(letters.QuerySelector(".letter-preview h3 a")!.GetAttribute("href"));
        using var document = PdfDocument.Open(await pdf.Content.ReadAsByteArrayAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(letters.QuerySelector("h2.act-title")!.TextContent, Is.EqualTo("文书预览：提请延长审理期限"));
            Assert.That(string.Concat(document.GetPages().Select(page => page.Text)), Does.Contain("延期通知书").And.Contain("草稿"));
        }

        using var agency = await _site.SignInAsync(OfficeSite.Agency);
        using var refused = await agency.GetAsync(link);
        using var none = await head.GetAsync(link.Replace("proposal-1", "proposal-99", StringComparison.Ordinal));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(none.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task DraftOfTheDecision_IsReadAsADecision_ByWhoReviewsIt()
    {
        var number = await _site.NumberAsync(CaseStatus.UnderApproval);
        using var reviewer = await _site.SignInAsync(OfficeSite.Reviewer);

        var tab = await reviewer.OpenAsync(Links.CaseTab(number, "approvals"));
        var link = tab.QuerySelectorAll(".side-record-letters a")
            .First(found => found.TextContent.Contains("决定书", StringComparison.Ordinal));
        var letters = await reviewer.OpenAsync(link.GetAttribute("href")!);
        using var pdf = await reviewer.GetAsync(letters.QuerySelector(".letter-preview h3 a")!.GetAttribute("href"));
        using var document = PdfDocument.Open(await pdf.Content.ReadAsByteArrayAsync());

        Assert.That(string.Concat(document.GetPages().Select(page => page.Text)), Does.Contain("行政复议决定书").And.Contain("草稿"));
    }

    /// <summary>Once the decision is issued the issued one is read, not a draft of it with the day of reading.</summary>
    [Test]
    public async Task DraftOfTheDecision_OnceIssued_IsNoMorePreviewed()
    {
        var number = await _site.NumberAsync(CaseStatus.Performing);
        Assert.That((await _site.CaseAsync(number)).Draft, Is.Not.Null);
        using var reviewer = await _site.SignInAsync(OfficeSite.Reviewer);

        var tab = await reviewer.OpenAsync(Links.CaseTab(number, "approvals"));
        using var letters = await reviewer.GetAsync(Links.Letters(number, "decision"));

        Assert.That(tab.QuerySelectorAll(".side-record-letters a"), Is.Empty);
        Assert.That(letters.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static string Text(IHtmlDocument page, string name) => ((IHtmlTextAreaElement)page.QuerySelector($"[name='{name}']")!).Value;
}
