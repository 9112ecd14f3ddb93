using System.Net;
using AngleSharp.Html.Dom;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Testing;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;

namespace CaseManagement.Web.Tests.Cases;

/// <summary>A form that begins with a question: what it asks, what it keeps, what it reads. All by plain requests, as a browser without script sends them.</summary>
internal sealed class FirstQuestionPageTests
{
    private static readonly ActDefinition Propose = Acts.Of(CaseAct.ProposeDecision);

    private OfficeSite _site = null!;
    private HttpClient _officer = null!;
    private CaseNumber _number;

    [SetUp]
    public async Task OpenAsync()
    {
        _site = new OfficeSite();
        _officer = await _site.SignInAsync(OfficeSite.Officer);
        _number = await _site.NumberAsync(CaseStatus.Drafting, OfficeSite.Officer);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        _officer.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Get_AsksTheOutcomeAndNothingElse()
    {
        var page = await _officer.OpenAsync(Links.Act(_number, Propose));

        Assert.Multiple(() =>
        {
            Assert.That(Asked(page), Is.EqualTo(new[] { "Facts.Outcomes" }));
            Assert.That(page.QuerySelector("[data-testid=answer]")!.TextContent, Is.EqualTo("继续"));
        });
    }

    [Test]
    public async Task Post_WithoutAnAnswer_SaysThatOneIsNeeded()
    {
        using var answer = await _officer.TypeAsync(Links.Act(_number, Propose), (FormButtons.Answer, "true"));
        var page = await answer.ReadAsync(HttpStatusCode.BadRequest);

        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("[data-testid=error-summary]")!.TextContent, Does.Contain("请选择决定类型。"));
            Assert.That(Asked(page), Is.EqualTo(new[] { "Facts.Outcomes" }));
        });
    }

    [Test]
    public async Task Post_WithTheAnswer_AsksWhatTheOutcomeNeeds()
    {
        var page = await AnswerAsync("Uphold");

        Assert.Multiple(() =>
        {
            Assert.That(
                Asked(page),
                Does.Contain("Facts.FactsFound")
                    .And.Contain("Facts.OperativePart")
                    .And.Contain("Day")
                    .And.None.Contains("OrderAnew")
                    .And.None.Contains("Obligations")
                    .And.None.Contains("WorseForApplicant")
                    .And.None.Contains("VoidRequested")
            );
            Assert.That(page.QuerySelectorAll("input[name='Facts.Grounds'][type=checkbox]"), Has.Length.EqualTo(1), "one ground upholds");
        });
    }

    [Test]
    public async Task Post_WithAnotherAnswer_KeepsWhatWasTyped_AndGivesBackWhatTheFirstAskedFor()
    {
        var address = Links.Act(_number, Propose);
        var annul = await AnswerAsync("Annul");

        using var changed = await _officer.SendAsync(
            address,
            annul
                .Form("act-form")
                .ValuesOf(
                    ("Facts.Outcomes", "Uphold"),
                    ("Facts.Grounds", "FactsUnclear"),
                    ("Facts.OrderAnew", "true"),
                    ("Facts.FactsFound", "护照作废的依据没有查清"),
                    (FormButtons.Answer, "true")
                )
        );
        var uphold = await changed.ReadAsync(HttpStatusCode.OK);
        using var again = await _officer.SendAsync(
            address,
            uphold.Form("act-form").ValuesOf(("Facts.Outcomes", "Annul"), (FormButtons.Answer, "true"))
        );
        var back = await again.ReadAsync(HttpStatusCode.OK);

        Assert.Multiple(() =>
        {
            Assert.That(TextOf(uphold, "Facts.FactsFound"), Is.EqualTo("护照作废的依据没有查清"));
            Assert.That(
                uphold.QuerySelectorAll("input[name='Facts.Grounds'][type=checkbox]").Select(box => box.GetAttribute("value")),
                Is.EqualTo(new[] { "Lawful" })
            );
            Assert.That(
                back.QuerySelectorAll("input[name='Facts.Grounds'][type=checkbox][checked]").Select(box => box.GetAttribute("value")),
                Is.EqualTo(new[] { "FactsUnclear" })
            );
            Assert.That(TextOf(back, "Facts.FactsFound"), Is.EqualTo("护照作废的依据没有查清"));
            Assert.That(back.QuerySelector("input[name='Facts.OrderAnew'][value=true]")!.HasAttribute("checked"), Is.True);
        });
    }

    [Test]
    public async Task Post_OfTheForm_ReadsNothingThatTheOutcomeDoesNotAskFor()
    {
        var page = await AnswerAsync("Annul");

        using var done = await _officer.SendAsync(
            Links.Act(_number, Propose),
            page.Form("act-form")
                .ValuesOf(
                    ("Facts.Grounds", "NoReply"),
                    ("Facts.FactsFound", "被申请人没有答复。"),
                    ("Facts.Reasons", "视为没有证据、依据。"),
                    ("Facts.Basis", "《中华人民共和国行政复议法》第七十条"),
                    ("Facts.OperativePart", "撤销宣布护照作废的决定。")
                )
                // Left over from other outcomes that were looked at before.
                .Append(KeyValuePair.Create("Facts.Grounds", "Lawful"))
                .Append(KeyValuePair.Create("Facts.WorseForApplicant", "true"))
                .Append(KeyValuePair.Create("Facts.LateReplyExcuse", "不可抗力"))
        );

        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await done.Content.ReadAsStringAsync());
        var draft = (await _site.CaseAsync(_number)).Draft!.Content;
        Assert.Multiple(() =>
        {
            Assert.That(draft.Grounds, Is.EqualTo(new[] { DecisionGround.NoReply }));
            Assert.That(draft.WorseForApplicant, Is.False);
            Assert.That(draft.LateReplyExcuse, Is.Null);
        });
    }

    private async Task<IHtmlDocument> AnswerAsync(string outcome)
    {
        using var answer = await _officer.TypeAsync(Links.Act(_number, Propose), ("Facts.Outcomes", outcome), (FormButtons.Answer, "true"));
        return await answer.ReadAsync(HttpStatusCode.OK);
    }

    /// <summary>The names of what can be seen and filled in.</summary>
    private static List<string> Asked(IHtmlDocument page) =>
        [
            .. page.QuerySelectorAll("form[data-testid=act-form] :is(input:not([type=hidden]), textarea, select)")
                .Select(control => control.GetAttribute("name")!)
                .Distinct(),
        ];

    private static string TextOf(IHtmlDocument page, string name) =>
        ((IHtmlTextAreaElement)page.QuerySelector($"textarea[name='{name}']")!).Value;
}
