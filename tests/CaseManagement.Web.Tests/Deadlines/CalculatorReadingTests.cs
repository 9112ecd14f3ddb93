using System.Text.Json;
using CaseManagement.Domain.Law;
using CaseManagement.Features.Cases;
using CaseManagement.Testing;
using CaseManagement.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Web.Tests.Deadlines;

/// <summary>Where the articles leave a reading open, people of the system are answered as their cases are counted, everybody else by the defaults; both are told which.</summary>
internal sealed class CalculatorReadingTests
{
    private OfficeSite _site = null!;
    private HttpClient _officer = null!;
    private HttpClient _stranger = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _site = new OfficeSite();
        _officer = await _site.SignInAsync(OfficeSite.Officer);
        _stranger = _site.NewClient();
        var settings = _site.Services.GetRequiredService<ChangeSetting>();
        var administrator = await _site.ActorAsync(OfficeSite.HeadOfOrgan);
        foreach (
            var (name, value) in new[]
            {
                ("清单日数口径", "工作日"),
                ("听证五日前的读法", "前第五个工作日"),
                ("专函抄告期限", "5个工作日"),
                ("集中抄告日", "15"),
            }
        )
        {
            await settings.HandleAsync(name, value, "演示机关确认函〔2026〕1号", administrator);
        }
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        _officer.Dispose();
        _stranger.Dispose();
        await _site.DisposeAsync();
    }

    // The hearing on 15 October by both readings of A0.8; ten days from 8 September by both of H1; the single letter and the batch.
    [TestCase("T22", "2026-10-15", "2026-10-08", "2026-10-09", "听证五日前的读法", "前第五个工作日")]
    [TestCase("H1.1", "2026-09-08", "2026-09-18", "2026-09-21", "清单日数口径", "工作日")]
    [TestCase("H2.1", "2026-09-08", "2026-09-18", "2026-09-15", "专函抄告期限", "5个工作日")]
    [TestCase("H2.2", "2026-10-20", "2026-11-10", "2026-11-16", "集中抄告日", "15")]
    [Law("A0.8", "H1.1", "H2.1", "H2.2")]
    public async Task Answer_IsTheOrgansForItsPeopleAndTheDefaultForOthers(
        string kind,
        string from,
        string byDefault,
        string byOrgan,
        string setting,
        string value
    )
    {
        var own = await AskAsync(_officer, kind, from);
        var open = await AskAsync(_stranger, kind, from);
        var page = await _officer.OpenAsync($"/deadlines/calculator?kind={kind}&from={from}");

        Assert.Multiple(() =>
        {
            Assert.That(own.GetProperty("dueDate").GetString(), Is.EqualTo(byOrgan));
            Assert.That(own.GetProperty("reading").GetProperty("source").GetString(), Is.EqualTo("organ"));
            Assert.That(own.GetProperty("reading").GetProperty("setting").GetString(), Is.EqualTo(setting));
            Assert.That(own.GetProperty("reading").GetProperty("value").GetString(), Is.EqualTo(value));
            Assert.That(open.GetProperty("dueDate").GetString(), Is.EqualTo(byDefault));
            Assert.That(open.GetProperty("reading").GetProperty("source").GetString(), Is.EqualTo("default"));
            Assert.That(open.GetProperty("reading").GetProperty("text").GetString(), Does.StartWith($"按默认口径计算：{setting}为"));
            Assert.That(page.QuerySelector("[data-testid=due-date]")!.GetAttribute("datetime"), Is.EqualTo(byOrgan));
            Assert.That(
                page.QuerySelector("[data-testid=reading]")!.TextContent,
                Does.StartWith($"按本机关的设置计算：{setting}为“{value}”（默认口径为“")
            );
        });
    }

    [Test]
    public async Task Answer_OfALimitThatLeavesNothingOpen_SaysSo()
    {
        var own = await AskAsync(_officer, "T11", "2026-04-30");

        Assert.Multiple(() =>
        {
            Assert.That(own.GetProperty("dueDate").GetString(), Is.EqualTo("2026-05-11"));
            Assert.That(own.GetProperty("reading").GetProperty("setting").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(own.GetProperty("reading").GetProperty("text").GetString(), Does.Contain("不受设置影响"));
        });
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string kind, string from) =>
        JsonDocument.Parse(await client.GetStringAsync($"/api/v1/deadlines?kind={kind}&from={from}")).RootElement;
}
