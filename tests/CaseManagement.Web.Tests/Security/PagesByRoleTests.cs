using System.Net;
using CaseManagement.Testing;

namespace CaseManagement.Web.Tests.Security;

/// <summary>Who may open which page: one person of every role at every page that is for some roles alone.</summary>
internal sealed class PagesByRoleTests
{
    /// <summary>One person of each role, in the order of the table of roles.</summary>
    private static readonly string[] People =
    [
        "shenyanchu", // 收件人员
        "suyanqing", // 承办人
        "baiyanshu", // 协办人
        "luoyanyan", // 听证人员
        "qinyanheng", // 审核人
        "heyanan", // 机构负责人
        "fangyanchuan", // 机关负责人
        "taoyanli", // 委员
        "guyancun", // 档案人员
        "jiangyanshu", // 统计人员
        "xiyantong", // 系统管理员
        "anyanquan", // 安全管理员
        "shenyanji", // 审计管理员
        "jinyangan", // 被申请人经办人
        "weiyangong", // 被申请人负责人
        "siyanting", // 监督人员
        "wangyanzhong", // 当事人
    ];

    private const string Nothing = "01990000-0000-7000-8000-000000000000";

    private readonly Dictionary<string, HttpClient> browsers = [];
    private SiteFactory site = null!;

    [OneTimeSetUp]
    public async Task SignIn()
    {
        site = new SiteFactory();
        foreach (var person in People)
        {
            browsers[person] = await site.SignInAsync(person);
        }
    }

    [OneTimeTearDown]
    public async Task StopSite()
    {
        foreach (var browser in browsers.Values)
        {
            browser.Dispose();
        }

        await site.DisposeAsync();
    }

    [TestCase("/agency", "jinyangan", "weiyangong")]
    [TestCase("/agency/performance", "jinyangan", "weiyangong")]
    [TestCase("/supervision", "siyanting")]
    [TestCase("/supervision/batches", "siyanting")]
    [TestCase("/supervision/performance", "siyanting")]
    [TestCase("/services", "shenyanchu", "suyanqing", "baiyanshu")]
    [TestCase("/copy-notifications", "qinyanheng", "heyanan")]
    [TestCase("/delegations", "qinyanheng", "heyanan", "fangyanchuan", "weiyangong")]
    [TestCase("/administration/accounts", "anyanquan")]
    [TestCase("/administration/accounts/new", "anyanquan")]
    [TestCase("/administration/calendar", "xiyantong")]
    [TestCase("/administration/settings", "xiyantong")]
    [TestCase("/administration/record", "shenyanji")]
    public async Task Get_OpensToTheRolesOfThePageAndToNobodyElse(string page, params string[] mayOpen)
    {
        foreach (var person in People)
        {
            using var answer = await browsers[person].GetAsync(page);

            var expected = mayOpen.Contains(person) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            Assert.That(answer.StatusCode, Is.EqualTo(expected), $"{page} for {person}");
        }
    }

    [TestCase("/agency/cases/银政复-2026-9999", "jinyangan")]
    [TestCase("/agency/cases/nonsense", "jinyangan")]
    [TestCase("/supervision/copies/银政复-2026-9999/1", "siyanting")]
    [TestCase("/supervision/cases/银政复-2026-9999", "siyanting")]
    [TestCase("/supervision/cases/银政复-2026-9999?reason=专项检查", "siyanting")]
    [TestCase($"/supervision/batches/{Nothing}.pdf", "siyanting")]
    [TestCase($"/copy-notifications/{Nothing}", "qinyanheng")]
    [TestCase($"/copy-notifications/{Nothing}/nx.gat.pdf", "qinyanheng")]
    [TestCase($"/administration/accounts/{Nothing}", "anyanquan")]
    [TestCase("/administration/settings/没有这项", "xiyantong")]
    public async Task Get_OfWhatDoesNotExist_Is404ForThoseOfThePageAnd403ForOthers(string page, string mayOpen)
    {
        foreach (var person in People.Where(person => person is not "weiyangong" and not "heyanan"))
        {
            using var answer = await browsers[person].GetAsync(page);

            var expected = person == mayOpen ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden;
            Assert.That(answer.StatusCode, Is.EqualTo(expected), $"{page} for {person}");
        }
    }

    [Test]
    public async Task Post_ByAnotherRole_IsRefusedBeforeAnythingIsDone()
    {
        // The token of a form the person may open, sent to one the person may not.
        var officer = browsers["suyanqing"];
        var token = (await officer.OpenAsync("/accounts/change-password"))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

        foreach (
            var address in new[]
            {
                "/administration/accounts/new",
                "/administration/calendar?handler=Import",
                "/administration/record?handler=Verify",
                "/administration/settings/年?handler=Set",
                "/copy-notifications",
                "/delegations",
                "/supervision",
            }
        )
        {
            using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
            using var answer = await officer.PostAsync(address, content);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), address);
        }
    }
}
