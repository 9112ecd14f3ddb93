using System.Net;
using System.Text.Json;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Law;
using CaseManagement.Testing;

namespace CaseManagement.Web.Tests.Deadlines;

internal sealed class DeadlinesApiTests
{
    private SiteFactory site = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public void StartSite()
    {
        site = new SiteFactory();
        client = site.CreateClient();
    }

    [OneTimeTearDown]
    public async Task StopSite()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    // The vectors under law.md A0 that need no pause and no extension; those are of a case's clock and stand in the domain's tests.
    [TestCase("T11", "2026-04-30", null, "2026-05-11")]
    [TestCase("T11", "2026-09-24", null, "2026-10-09")]
    [TestCase("T13", "2026-02-12", null, "2026-03-04")]
    [TestCase("T20", "2026-10-09", null, "2026-10-19")]
    [TestCase("T21", "2026-09-28", null, "2026-10-16")]
    [TestCase("T20", "2026-09-29", "simplified", "2026-10-09")]
    [TestCase("T21", "2026-09-30", "simplified", "2026-10-13")]
    [TestCase("T23", "2026-08-03", null, "2026-10-08")]
    [TestCase("T23", "2026-07-15", "ordinary", "2026-09-14")]
    [TestCase("T23", "2026-09-10", "simplified", "2026-10-10")]
    [TestCase("T47", "2026-09-18", null, "2026-10-08")]
    [TestCase("T22", "2026-10-15", null, "2026-10-08")]
    [TestCase("H1.1", "2026-09-24", null, "2026-10-08")]
    [TestCase("H1.2", "2026-09-28", null, "2026-10-08")]
    [TestCase("H1.3", "2026-09-08", null, "2026-10-08")]
    [Law("T11", "T13", "T20", "T21", "T22", "T23", "T47", "H1.1", "H1.2", "H1.3", "A0.8")]
    public async Task Get_OnVector_GivesItsDayAndSaysHow(string kind, string from, string? procedure, string expected)
    {
        var answer = await AskAsync($"kind={kind}&from={from}{(procedure is null ? "" : $"&procedure={procedure}")}");

        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("dueDate").GetString(), Is.EqualTo(expected));
            Assert.That(answer.GetProperty("provisional").GetBoolean(), Is.False);
            Assert.That(answer.GetProperty("explanation").EnumerateArray().Count(), Is.GreaterThan(1));
        });
    }

    [TestCase("T23", "2026-11-24", "2027-01-25")]
    [TestCase("T03", "2024-02-29", "2029-02-28")]
    [TestCase("T50", "2026-11-30", "2027-03-01")]
    [Law("T03", "T23", "T50", "A0.9")]
    public async Task Get_PastThePublishedCalendar_IsProvisionalAndSaysSo(string kind, string from, string expected)
    {
        var answer = await AskAsync($"kind={kind}&from={from}");

        var lines = answer.GetProperty("explanation").EnumerateArray().Select(line => line.GetProperty("text").GetString());
        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("dueDate").GetString(), Is.EqualTo(expected));
            Assert.That(answer.GetProperty("provisional").GetBoolean(), Is.True);
            Assert.That(lines, Has.Some.Contains("暂定"));
        });
    }

    [Test]
    [Law("T43")]
    public async Task Get_WithTheLengthTheDecisionStates_CountsIt()
    {
        var answer = await AskAsync("kind=T43&from=2026-09-08&length=30%E6%97%A5");

        Assert.That(answer.GetProperty("dueDate").GetString(), Is.EqualTo("2026-10-08"));
    }

    [TestCase("kind=T05&from=2026-10-15", "kind", "本身没有日数")]
    [TestCase("kind=T24&from=2026-10-15", "kind", "没有自己的日数")]
    [TestCase("kind=T99&from=2026-10-15", "kind", "T99")]
    [TestCase("from=2026-10-15", "kind", "请选择期限种类")]
    [TestCase("kind=T11", "from", "请填写日期")]
    [TestCase("kind=T11&from=2026-02-30", "from", "2026-02-30")]
    [TestCase("kind=T11&from=1900-01-01", "from", "1950-01-01")]
    [TestCase("kind=T11&from=2026-04-30&procedure=fast", "procedure", "fast")]
    [TestCase("kind=T22&from=2026-10-15&procedure=simplified", "procedure", "普通程序")]
    [TestCase("kind=T23&from=2026-10-15&length=90%E6%97%A5", "length", "不能长于")]
    [TestCase("kind=T11&from=2026-10-15&length=90%E6%97%A5", "length", "不能另定")]
    [TestCase("kind=T03&from=2026-10-15&variant=x", "variant", "没有")]
    public async Task Get_WhenItCannotBeAnswered_Returns400WithTheReason(string query, string parameter, string reason)
    {
        using var response = await client.GetAsync($"/api/v1/deadlines?{query}");

        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(reason));
            Assert.That(problem.GetProperty("errors").TryGetProperty(parameter, out _), Is.True);
        });
    }

    [Test]
    public async Task Get_EveryKind_IsAnsweredOrRefusedWithAReason()
    {
        foreach (var limit in TimeLimits.All)
        {
            using var response = await client.GetAsync($"/api/v1/deadlines?kind={limit.Id}&from=2026-04-30");

            var expected = limit.Computation == LimitComputation.None ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
            Assert.That(response.StatusCode, Is.EqualTo(expected), limit.Id);
        }
    }

    [Test]
    public async Task Kinds_ListsEveryIdOfTheTable()
    {
        var kinds = JsonDocument.Parse(await client.GetStringAsync("/api/v1/deadlines/kinds")).RootElement.EnumerateArray().ToList();

        Assert.That(
            kinds.Select(kind => kind.GetProperty("id").GetString()),
            Is.EqualTo(TimeLimits.All.Select(limit => limit.Id)).And.Contains("T11").And.Contains("H1.2")
        );
    }

    private async Task<JsonElement> AskAsync(string query)
    {
        using var response = await client.GetAsync($"/api/v1/deadlines?{query}");
        var body = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), body);
        return JsonDocument.Parse(body).RootElement;
    }
}
