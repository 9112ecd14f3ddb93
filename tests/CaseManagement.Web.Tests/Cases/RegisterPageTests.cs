using System.Net;
using AngleSharp.Html.Dom;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Law;
using CaseManagement.Testing;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Ui;

namespace CaseManagement.Web.Tests.Cases;

/// <summary>登记申请 by the clerk at the counter.</summary>
internal sealed class RegisterPageTests
{
    private OfficeSite _site = null!;
    private HttpClient _clerk = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _site = new OfficeSite();
        _clerk = await _site.SignInAsync(OfficeSite.Clerk);
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        _clerk.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Post_OfAWholePetition_RegistersItOnceAndSaysWhatComesNext()
    {
        var form = (await _clerk.OpenAsync(Links.Register)).Form("act-form");
        var values = form.ValuesOf(PetitionForm.Whole(form));

        using var done = await _clerk.SendAsync(Links.Register, values);
        using var twice = await _clerk.SendAsync(Links.Register, values);
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await done.Content.ReadAsStringAsync());
        var page = await _clerk.OpenAsync(done.Headers.Location!.OriginalString);

        Assert.Multiple(() =>
        {
            Assert.That(twice.Headers.Location, Is.EqualTo(done.Headers.Location), "a second click registers nothing");
            Assert.That(page.QuerySelector("[data-testid=done]")!.TextContent, Does.Contain("已办理：登记申请"));
            Assert.That(page.QuerySelector(".case-header")!.TextContent, Does.Contain("柳演窗").And.Contain("受理审查"));
        });
    }

    [Test]
    public async Task Post_WithMistakes_NamesEachFieldAndKeepsTheRest()
    {
        using var answer = await _clerk.TypeAsync(
            Links.Register,
            [
                .. PetitionForm.Typed.Where(pair => pair.Item1 is not ("Facts.Applicants[0].IdNumber" or "Facts.Requests")),
                ("Facts.Applicants[0].IdDocument", "Passport"),
                ("Facts.Applicants[0].IdNumber", "12"),
            ]
        );
        var page = await answer.ReadAsync(HttpStatusCode.BadRequest);

        Assert.Multiple(() =>
        {
            Assert.That(
                page.QuerySelectorAll("[data-testid=error-summary] a").Select(link => link.GetAttribute("href")),
                Does.Contain("#Facts_Requests").And.Contain("#Facts_FieldOfAdministration")
            );
            Assert.That(((IHtmlInputElement)page.QuerySelector("[name='Facts.Applicants[0].Name']")!).Value, Is.EqualTo("柳演窗"));
            Assert.That(((IHtmlSelectElement)page.QuerySelector("[name='Facts.Applicants[0].IdDocument']")!).Value, Is.EqualTo("Passport"));
            Assert.That(((IHtmlInputElement)page.QuerySelector("[name='Facts.Applicants[0].IdNumber']")!).Value, Is.EqualTo("12"));
            Assert.That(page.QuerySelectorAll("[data-testid=hint]"), Is.Not.Empty, "the hints come with the form that comes back");
        });
    }

    [Test]
    [Law("条例26-27")]
    public async Task Post_OfAPetitionWithAPassport_ChecksItsNumberAndShowsItMasked()
    {
        var form = (await _clerk.OpenAsync(Links.Register)).Form("act-form");
        (string, string)[] abroad =
        [
            .. PetitionForm.Whole(form).Where(pair => pair.Item1 != "Facts.Applicants[0].IdNumber"),
            ("Facts.Applicants[0].IdDocument", "Passport"),
        ];

        using var refused = await _clerk.SendAsync(Links.Register, form.ValuesOf([.. abroad, ("Facts.Applicants[0].IdNumber", "12")]));
        var mistaken = await refused.ReadAsync(HttpStatusCode.BadRequest);
        using var done = await _clerk.SendAsync(Links.Register, form.ValuesOf([.. abroad, ("Facts.Applicants[0].IdNumber", "E12345678")]));
        var page = await _clerk.OpenAsync(done.Headers.Location!.OriginalString);

        Assert.Multiple(() =>
        {
            Assert.That(mistaken.QuerySelector("[data-testid=error-summary]")!.TextContent, Does.Contain("请填写所选证件的号码"));
            Assert.That(
                ((IHtmlSelectElement)mistaken.QuerySelector("[name='Facts.Applicants[0].IdDocument']")!).Value,
                Is.EqualTo("Passport"),
                "what was chosen stays"
            );
            Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("护照号码").And.Contain("E1*****78"));
            Assert.That(page.Source.Text, Does.Not.Contain("E12345678"));
        });
    }

    [Test]
    public async Task Post_ForHints_SaysItIsLateAndRefusesNothing()
    {
        using var answer = await _clerk.TypeAsync(
            Links.Register,
            [.. PetitionForm.Typed, ("Facts.KnownOn", "2026-06-01"), ("Facts.ActMadeOn", "2026-05-20"), (ActForm.HintButton, "true")]
        );
        var page = await answer.ReadAsync(HttpStatusCode.OK);
        var hints = page.QuerySelectorAll("[data-testid=hint]").Select(hint => hint.TextContent).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(hints[0], Does.Contain("已过六十日").And.Contain("法20③").And.Contain("存疑的先收件"));
            Assert.That(hints[1], Does.Contain("市人社局").And.Contain("银川市人民政府"));
            Assert.That(page.QuerySelectorAll("[data-testid=explanation]"), Is.Not.Empty);
            Assert.That(page.QuerySelector("[data-testid=error-summary]"), Is.Null);
        });
    }

    [Test]
    public async Task Post_ForHints_OfAnAgencyOfAnotherOrgan_NamesTheOrganThatIsCompetent()
    {
        using var answer = await _clerk.TypeAsync(
            Links.Register,
            [
                .. PetitionForm.Typed.Where(pair => pair.Item1 != "Facts.Respondents[0]"),
                ("Facts.Respondents[0]", "nx.sft"),
                (ActForm.HintButton, "true"),
            ]
        );
        var page = await answer.ReadAsync(HttpStatusCode.OK);

        Assert.That(page.QuerySelectorAll("[data-testid=hint]")[1].TextContent, Does.Contain("可能不属于本机关管辖"));
    }
}

/// <summary>A petition as it is typed at the counter.</summary>
internal static class PetitionForm
{
    /// <summary>All but the field of administration.</summary>
    internal static readonly (string, string)[] Typed =
    [
        ("Facts.Channel", "Window"),
        ("Facts.Applicants[0].Kind", "Citizen"),
        ("Facts.Applicants[0].Name", "柳演窗"),
        ("Facts.Applicants[0].Sex", "Female"),
        ("Facts.Applicants[0].IdNumber", "999999199001010016"),
        ("Facts.Applicants[0].Domicile", "银川市演示路1号"),
        ("Facts.Applicants[0].ServiceAddress", "银川市演示路1号"),
        ("Facts.Applicants[0].Telephone", "0951-0000001"),
        ("Facts.Respondents[0]", "yinchuan.rsj"),
        ("Facts.ActComplainedOf", "工伤认定"),
        ("Facts.Matter", "WorkInjury"),
        ("Facts.Requests", "撤销工伤认定决定。"),
        ("Facts.Reasons", "认定事实不清。"),
    ];

    /// <summary>Everything, with the first field of administration that the form offers.</summary>
    internal static (string, string)[] Whole(IHtmlFormElement form)
    {
        var select = form.Elements.OfType<IHtmlSelectElement>().Single(element => element.Name == "Facts.FieldOfAdministration");
        return [.. Typed, (select.Name!, select.Options.First(option => option.Value.Length > 0).Value)];
    }
}
